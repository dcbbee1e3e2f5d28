// Texts and their figures: numbers bound to cells follow them, marks lie under their words while one edits, the caret keeps its
// place when the program writes; and help for the selected cell.
import { expect, test, type Editor } from "./editor.ts";

const zeros = { research: 0, welfare: 0, legal_service: 0, other_organization: 0 };
const reportWith = (text: string) => ({
  format: "gongkai-report",
  version: 1,
  id: "7d3f1c52-0a44-4a6e-9b1f-6f2f5c1f0e11",
  edition: "2021",
  year: 2025,
  unit: { name: "丙局" },
  tables: { applications: { new: { natural_person: 50, business: 7, ...zeros, total: 57 } } },
  sections: { overview: { text } },
});

async function openText(editor: Editor, text: string): Promise<void> {
  await editor.page.evaluate((report) => window.gongkai.open(report), reportWith(text));
  await editor.click("nav.overview");
}

const overview = async (editor: Editor) => (await editor.report()).sections["overview"]?.text;

const textArea = (editor: Editor) =>
  editor.page.evaluate(() => {
    const area = document.querySelector<HTMLTextAreaElement>("#paragraphs");
    const marks = document.querySelector("#marks");
    if (!area || !marks) throw new Error("no text area");
    return {
      hasFocus: document.activeElement === area,
      selected: area.value.slice(area.selectionStart, area.selectionEnd),
      before: area.value.slice(0, area.selectionStart),
      scroll: area.scrollTop,
      scrollOfMarks: marks.scrollTop,
      height: area.scrollHeight,
      heightOfMarks: marks.scrollHeight,
    };
  });

const marks = (editor: Editor) =>
  editor.page.evaluate(() =>
    [...document.querySelectorAll("#marks span")].map((span) => {
      const { x, y, width, height } = span.getBoundingClientRect();
      return { words: span.textContent, x, y: y + height / 2, width };
    }),
  );

test("a number is bound to its cell, follows it, and undo takes back both", async ({ editor }) => {
  await openText(editor, "全年新收申请57件，其中自然人50件。");
  await editor.click("text.number.0");
  await editor.click("text.note.bind.applications.new.total");
  await editor.click("applications.new.business");
  await editor.keys("9", "Enter");
  expect(await overview(editor)).toBe("全年新收申请59件，其中自然人50件。");
  await editor.click("button.undo");
  expect(await overview(editor)).toBe("全年新收申请57件，其中自然人50件。");
  expect(await editor.cell("applications.new.business")).toBe(7);
});

test("while a text is edited its marks lie under their words, before and after scrolling", async ({ editor }) => {
  const line = "县政府办公室全年组织培训三次，发布解读材料。\n";
  await openText(editor, `新收57件。\n${line.repeat(30)}自然人50件。\n${line.repeat(30)}`);
  await editor.click("text.number.0");
  await editor.click("text.note.bind.applications.new.total");
  const drawn = await editor.place("text.figure.0");
  await editor.click("section.overview.text");
  const [mark] = await marks(editor);
  expect(mark?.words).toBe("57");
  expect(Math.abs((mark?.x ?? 0) - drawn.x)).toBeLessThan(2);
  expect(Math.abs((mark?.y ?? 0) - drawn.y - drawn.height / 2)).toBeLessThan(2);

  const { x, y, width, height } = await editor.place("section.overview.text");
  await editor.page.mouse.move(x + width / 2, y + height / 2);
  await editor.page.mouse.wheel(0, 500);
  await expect.poll(async () => (await textArea(editor)).scroll).toBe(500);
  const area = await textArea(editor);
  expect(area.scrollOfMarks).toBe(500);
  expect(area.heightOfMarks).toBe(area.height);
  const [moved] = await marks(editor);
  expect((mark?.y ?? 0) - (moved?.y ?? 0)).toBeCloseTo(500, 0);
});

test("marks move with what an input method composes before them", async ({ editor }) => {
  await openText(editor, "新收57件。");
  await editor.click("text.number.0");
  await editor.click("text.note.bind.applications.new.total");
  await editor.click("section.overview.text");
  await editor.keys("Control+Home");
  const [before] = await marks(editor);
  await editor.compose("b", "ben");
  const [composing] = await marks(editor);
  expect(composing?.words).toBe("57");
  expect((composing?.x ?? 0) - (before?.x ?? 0)).toBeGreaterThan(15);
  await editor.commit("本年");
  expect(await overview(editor)).toBe("本年新收57件。");
  const [after] = await marks(editor);
  expect(after?.words).toBe("57");
});

test("editing words selects them in the real field and brings them into view", async ({ editor }) => {
  await openText(editor, `${"一行\n".repeat(60)}新收57件。`);
  const { x, y, width, height } = await editor.place("section.overview.text");
  await editor.page.mouse.move(x + width / 2, y + height / 2);
  await editor.page.mouse.wheel(0, 5000);
  await expect.poll(() => editor.locate("text.number.0")).toBeTruthy();
  await editor.click("text.number.0");
  await editor.click("text.note.edit");
  const area = await textArea(editor);
  expect(area.hasFocus).toBe(true);
  expect(area.selected).toBe("57");
  expect(area.scroll).toBeGreaterThan(0);
  await editor.type("60");
  expect(await overview(editor)).toMatch(/新收60件。$/);
});

test("a figure is put in at the caret; focus and caret stay, and Ctrl+Z takes it back", async ({ editor }) => {
  await openText(editor, "");
  await editor.click("section.overview.text");
  await editor.type("共收到件。");
  await editor.keys("ArrowLeft", "ArrowLeft");
  await editor.click("button.insert_figure");
  await editor.click("figure.pick.applications.new.total");
  expect(await overview(editor)).toBe("共收到57件。");
  const area = await textArea(editor);
  expect(area.hasFocus).toBe(true);
  expect(area.before).toBe("共收到57");
  await editor.keys("Control+z");
  expect(await overview(editor)).toBe("共收到件。");
  await editor.keys("Control+y");
  expect(await overview(editor)).toBe("共收到57件。");
  await editor.type("余");
  expect(await overview(editor)).toBe("共收到57余件。");
  // What was typed is the browser's to take back.
  await editor.keys("Control+z");
  expect(await overview(editor)).toBe("共收到57件。");
  expect((await marks(editor)).map(({ words }) => words)).toEqual(["57"]);
});

test("F1 opens the help beside the cell that is being filled in", async ({ editor }) => {
  await openText(editor, "");
  await editor.click("applications.carried_out.welfare");
  await editor.keys("F1");
  const help = await editor.place("panel.help");
  const cell = await editor.place("applications.carried_out.welfare");
  expect(cell.y).toBeGreaterThanOrEqual(help.y + help.height);
  await editor.keys("3", "Enter");
  expect(await editor.cell("applications.carried_out.welfare")).toBe(3);
});
