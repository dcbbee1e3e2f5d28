// The colours follow the system, at once and without losing what one is doing.
import { readFileSync } from "node:fs";
import { expect, projectPath, test, type Editor } from "./editor.ts";

type Colors = Record<string, string>;
const colorsOf = (name: string) => JSON.parse(readFileSync(projectPath(`assets/theme/${name}.json`), "utf8")) as Colors;

// Of a picture in base64, how much has each colour.
async function shares(picture: string): Promise<Record<string, number>> {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
  if (!context) throw new Error("no canvas");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const counts: Record<string, number> = {};
  for (let index = 0; index < data.length; index += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(index, index + 3);
    const color = `#${((red << 16) | (green << 8) | blue).toString(16).padStart(6, "0")}`;
    counts[color] = (counts[color] ?? 0) + 4 / data.length;
  }
  return counts;
}

async function shareOf(editor: Editor, colors: readonly (string | undefined)[]): Promise<number> {
  const counts = await editor.page.evaluate(shares, (await editor.picture()).toString("base64"));
  return [...new Set(colors)].reduce((sum, color) => sum + (counts[color ?? ""] ?? 0), 0);
}

const grounds = (colors: Colors) => ["page", "surface", "surface_sunken", "cell_blank", "cell_total", "header_cell"].map((name) => colors[name]);

const systems = [
  ["light", { colorScheme: "light", contrast: "no-preference" }],
  ["dark", { colorScheme: "dark", contrast: "no-preference" }],
  ["contrast_light", { colorScheme: "light", contrast: "more" }],
  ["contrast_dark", { colorScheme: "dark", contrast: "more" }],
] as const;

for (const [name, media] of systems) {
  test(`a page that is opened where the system asks for ${name}`, async ({ editor }) => {
    await editor.page.emulateMedia(media);
    await editor.reload();
    await editor.openSample();
    expect(await shareOf(editor, grounds(colorsOf(name)))).toBeGreaterThan(0.7);
  });
}

test("the colours change while one types, and the field changes with them", async ({ editor }) => {
  await editor.newReport({ name: "甲局" });
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  await editor.type("写到一半");
  const light = colorsOf("light");
  const dark = colorsOf("dark");
  const field = editor.page.locator("#paragraphs");
  await expect(field).toHaveCSS("color", rgb(light["text"]));
  await editor.page.emulateMedia({ colorScheme: "dark" });
  await editor.idle();
  await expect(field).toHaveCSS("color", rgb(dark["text"]));
  expect(await shareOf(editor, grounds(light))).toBeLessThan(0.05);
  expect(await shareOf(editor, grounds(dark))).toBeGreaterThan(0.7);
  await editor.type("，接着写");
  expect((await editor.report()).sections["overview"]?.text).toBe("写到一半，接着写");
  await editor.page.emulateMedia({ forcedColors: "active" });
  await editor.idle();
  await expect(field).toHaveCSS("color", rgb(colorsOf("contrast_dark")["text"]));
});

function rgb(color: string | undefined): string {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color?.slice(at, at + 2) ?? "", 16));
  return `rgb(${red}, ${green}, ${blue})`;
}
