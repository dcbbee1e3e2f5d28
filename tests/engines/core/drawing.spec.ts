// What is seen: every section is drawn where it says it is, text stays put when its editing begins, and rest is rest.
import type { Rect } from "../../../web/platform.ts";
import { measure, type Look } from "../../web/look.ts";
import { sample } from "../../web/samples.ts";
import { expect, test } from "../test.ts";
import type { EnginePage } from "../page.ts";

async function look(editor: EnginePage, clip?: Rect): Promise<Look> {
  const picture = (await editor.session.screenshot()).toString("base64");
  return editor.ask(measure, clip ? { picture, clip } : { picture });
}

test("every section fits the window and has sharp text", async ({ editor }) => {
  await editor.openSample();
  const size = await editor.ask(() => {
    const { width, height } = document.querySelector("canvas") ?? { width: 0, height: 0 };
    return { width, height, wanted: [innerWidth * devicePixelRatio, innerHeight * devicePixelRatio].map(Math.round) };
  }, null);
  expect([size.width, size.height]).toEqual(size.wanted);
  for (const section of [...Object.keys(sample.tables), ...Object.keys(sample.sections)]) {
    await editor.click(`nav.${section}`);
    for (const name of [`nav.${section}`, "button.export_json", "button.undo"]) {
      const { x, y, width, height } = await editor.place(name);
      expect(x >= 0 && y >= 0 && x + width <= size.width + 1 && y + height <= size.height + 1, `${name} lies in the window`).toBe(true);
    }
    const { dark, sharp } = await look(editor);
    expect(dark, `${section} has text`).toBeGreaterThan(0.002);
    expect(dark).toBeLessThan(0.5);
    expect(sharp).toBeGreaterThan(100);
  }
});

test("text does not move when its editing begins", async ({ editor }) => {
  await editor.openSample();
  for (const [section, name, clicks] of [
    ["nav.applications", "applications.new.natural_person", 2],
    ["nav.unit", "unit.name", 1],
    ["nav.overview", "section.overview.text", 1],
  ] as const) {
    await editor.click(section);
    const { x, y, width, height } = await editor.place(name);
    // The beginning of the text: after it stands the caret, which WebKitGTK goes on drawing for a while in its old colour.
    const clip = { x: Math.round(x + 4), y: Math.round(y + 4), width: Math.round(Math.min(width - 24, 90)), height: Math.round(Math.min(height - 8, 90)) };
    const drawn = (await look(editor, clip)).box;
    await editor.click(name, { clickCount: clicks });
    await editor.ask(() => void ((document.activeElement as HTMLElement).style.caretColor = "transparent"), null);
    const edited = (await look(editor, clip)).box;
    for (const side of ["top", "bottom", "left", "right"] as const) {
      expect(Math.abs(edited[side] - drawn[side]), `${name}: ${side} edge`).toBeLessThanOrEqual(1);
    }
  }
});

test("an idle page draws nothing in five seconds", async ({ editor }) => {
  await editor.openSample();
  await editor.click("applications.new.natural_person");
  const before = await editor.frames();
  await new Promise((resolve) => setTimeout(resolve, 5_000)); // the one test that is about time
  expect((await editor.frames()) - before).toBe(0);
});

test("a lost and restored graphics card leaves the same picture", async ({ editor }) => {
  await editor.openSample();
  const before = await editor.session.screenshot();
  await editor.ask(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>("#canvas");
    const extension = canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    if (!canvas || !extension) throw new Error("no WEBGL_lose_context");
    const lost = new Promise((resolve) => canvas.addEventListener("webglcontextlost", resolve, { once: true }));
    extension.loseContext();
    await lost;
    await new Promise((resolve) => setTimeout(resolve)); // it may be restored once the event is over
    const restored = new Promise((resolve) => canvas.addEventListener("webglcontextrestored", resolve, { once: true }));
    extension.restoreContext();
    await restored;
  }, null);
  await editor.idle();
  expect(before.equals(await editor.session.screenshot())).toBe(true);
});
