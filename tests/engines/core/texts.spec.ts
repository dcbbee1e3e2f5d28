// Text sections: the browser's own text area over the canvas, and the marks under its words.
import { expect, test } from "../test.ts";
import type { EnginePage } from "../page.ts";
import { sample } from "../../web/samples.ts";

const overview = async (editor: EnginePage) => (await editor.report()).sections["overview"]?.text;

async function write(editor: EnginePage, text: string): Promise<void> {
  await editor.newReport({ name: "丙局" });
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  await editor.type(text);
}

test("Chinese text is typed, changed in the middle, and stays where one clicks elsewhere", async ({ editor }) => {
  await write(editor, "政府信息。\n第二段。");
  expect(await overview(editor)).toBe("政府信息。\n第二段。");
  await editor.keys("ArrowUp", "Home", "ArrowRight", "ArrowRight");
  await editor.type("公开");
  await editor.click("nav.problems");
  expect(await overview(editor)).toBe("政府公开信息。\n第二段。");
  await editor.click("section.problems.text");
  await editor.type("乙");
  const { sections } = await editor.report();
  expect(sections["overview"]?.text).toBe("政府公开信息。\n第二段。");
  expect(sections["problems"]?.text).toBe("乙");
});

test("what was typed is taken back inside the text", async ({ editor }) => {
  await write(editor, "甲");
  await editor.keys("Control+z");
  expect((await overview(editor)) ?? "").toBe("");
});

test("a number in a text is bound to its cell and follows it", async ({ editor }) => {
  await write(editor, "新收57件。");
  await editor.click("applications.new.natural_person");
  await editor.keys("5", "7", "Enter");
  await editor.click("nav.overview");
  await editor.click("text.number.0");
  await editor.click("text.note.bind.applications.new.natural_person");
  const drawn = await editor.place("text.figure.0");
  await editor.click("section.overview.text");
  const mark = await editor.ask(() => {
    const { x, y, height } = document.querySelector("#marks span")?.getBoundingClientRect() ?? new DOMRect();
    return { x, middle: y + height / 2 };
  }, null);
  expect(Math.abs(mark.x - drawn.x)).toBeLessThan(2);
  expect(Math.abs(mark.middle - drawn.y - drawn.height / 2)).toBeLessThan(2);
  await editor.click("applications.new.natural_person");
  await editor.keys("6", "0", "Enter");
  expect(await overview(editor)).toBe("新收60件。");
});

test("a long text scrolls under the wheel, and its marks with it", async ({ editor }) => {
  await editor.drop("报告.json", JSON.stringify({ ...sample, sections: { overview: { text: "新收57件。\n".repeat(60) } } }));
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  const { x, y, width, height } = await editor.place("section.overview.text");
  const scrolls = () => editor.ask(() => [document.querySelector<HTMLTextAreaElement>("#paragraphs")?.scrollTop, document.querySelector("#marks")?.scrollTop], null);
  await editor.keys("Control+Home");
  await expect.poll(async () => (await scrolls())[0]).toBeLessThan(20); // the padding may stay above the caret
  await editor.session.wheel({ x: x + width / 2, y: y + height / 2 }, 300);
  await expect.poll(async () => (await scrolls())[0]).toBeGreaterThan(200);
  await editor.idle();
  const [text, marks] = await scrolls();
  expect(marks).toBe(text);
});
