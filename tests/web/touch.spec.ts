// Fingers on a touch screen: a tap is a click, a drag scrolls.
import { expect, test } from "./editor.ts";

test.use({ viewport: { width: 900, height: 600 }, hasTouch: true });

test("taps open the sample and a section and select a cell, a drag scrolls the table", async ({ editor, context }) => {
  const { page } = editor;
  const tap = async (name: string) => {
    const { x, y, width, height } = await editor.place(name);
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    await editor.idle();
  };
  await tap("button.open_sample");
  await tap("nav.applications");
  const address = "applications.granted.natural_person";
  await tap(address);
  await editor.keys("6", "Enter");
  expect(await editor.cell(address)).toBe(6);

  const before = await editor.place(address);
  const devTools = await context.newCDPSession(page);
  const finger = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
    devTools.send("Input.dispatchTouchEvent", { type, touchPoints: y === undefined ? [] : [{ x: before.x, y }] });
  await finger("touchStart", before.y);
  for (let moved = 10; moved <= 60; moved += 10) await finger("touchMove", before.y - moved);
  await finger("touchEnd");
  await editor.idle();
  const after = await editor.place(address);
  expect(before.y - after.y).toBeGreaterThan(20);
  expect(before.y - after.y).toBeLessThan(90);
});
