// Chinese by pinyin, through fcitx5: the first key counts, candidates stand at the caret, and neither Escape nor a click loses
// anything or puts it in the wrong place.
import type { Clerk } from "./clerk.ts";
import { expect, test } from "./test.ts";

const first = "applications.new.natural_person";
const second = "applications.new.business";

async function beginReport(clerk: Clerk): Promise<void> {
  await clerk.click("start.unit_name");
  await clerk.write("caizhengju", "财政局");
  await clerk.click("button.new_report");
}

async function beginText(clerk: Clerk): Promise<void> {
  await beginReport(clerk);
  await clerk.click("nav.overview");
  await clerk.click("section.overview.text");
}

test("the unit's name on the start page", async ({ clerk }) => {
  await clerk.click("start.unit_name");
  await clerk.write("caizhengju", "财政局");
  await clerk.expectField("财政局");
  await clerk.click("button.new_report");
  expect((await clerk.report()).unit.name).toBe("财政局");
});

test("a sentence in a section, with its punctuation, and a word put into the middle", async ({ clerk }) => {
  await beginText(clerk);
  await clerk.write("zhengfu", "政府");
  await clerk.write("xinxi", "信息");
  await clerk.pressUntilField("政府信息，", ",");
  await clerk.write("niandu", "年度");
  await clerk.write("baogao", "报告");
  await clerk.pressUntilField("政府信息，年度报告2025", "2", "0", "2", "5");
  await clerk.expectText("overview", "政府信息，年度报告2025");
  await clerk.keys("Home", "ArrowRight", "ArrowRight");
  await clerk.write("gongkai", "公开");
  await clerk.expectText("overview", "政府公开信息，年度报告2025");
});

test("the explanation of a finding", async ({ clerk }) => {
  await clerk.openSample();
  const finding = async () => (await clerk.findings()).find(({ rule }) => rule === "government.accountability");
  const index = (await clerk.findings()).findIndex(({ rule }) => rule === "government.accountability");
  await clerk.click(`finding.${index}`);
  await clerk.click(`explanation.${index}`);
  await clerk.write("qingkuang", "情况");
  await clerk.write("shuoming", "说明");
  await clerk.expectField("情况说明");
  await clerk.click(`finding.${index}.explain`);
  expect((await finding())?.standing).toBe("explained");
});

test("the candidates stand at the caret, in a text and in a cell", async ({ clerk, engine }) => {
  // WebKitGTK's own window puts the list lower, by the height of its tool bar, in every page.
  const toolBar = engine === "webkit" ? 38 : 0;
  await beginText(clerk);
  for (const [before, pinyin, word] of [["", "zhengfu", "政府"], ["政府", "xinxi", "信息"]] as const) {
    const caret = await clerk.caretAfter(before);
    await clerk.compose(pinyin);
    const list = await clerk.candidates();
    expect(Math.abs(list.x - caret.x), "beside the caret").toBeLessThanOrEqual(8);
    expect(Math.abs(list.y - toolBar - caret.y - caret.height), "under its line").toBeLessThanOrEqual(8);
    await clerk.choose(word);
  }
  await clerk.click(first);
  await clerk.compose("wu");
  const cell = await clerk.place(first);
  const list = await clerk.candidates();
  expect(list.x).toBeGreaterThanOrEqual(cell.x - 8);
  expect(list.x).toBeLessThanOrEqual(cell.x + cell.width);
  expect(Math.abs(list.y - toolBar - cell.y - cell.height), "under the cell").toBeLessThanOrEqual(12);
  await clerk.cancel();
});

test("a number with the Chinese state on; full-width digits", async ({ clerk }) => {
  await beginReport(clerk);
  await clerk.click(first);
  await clerk.pressUntilField("12", "1", "2");
  await clerk.pressUntilCell(first, 12, "Tab");
  await clerk.pressUntilField("３４", "Shift+space", "3", "4");
  await clerk.pressUntilCell(second, 34, "Enter");
  await clerk.keys("Shift+space");
});

test("what is composed on a selected cell keeps its first letter; Escape leaves the cell as it was", async ({ clerk }) => {
  await beginReport(clerk);
  await clerk.click(first);
  await clerk.pressUntilCell(first, 12, "1", "2", "Enter");
  await clerk.click(first);
  await clerk.compose("shi");
  await clerk.cancel();
  const { label } = await clerk.field();
  await clerk.pressUntilField("7", "7");
  expect((await clerk.field()).label).toBe(label);
  await clerk.pressUntilCell(first, 7, "Enter");
});

test("Escape ends a composition in a text and nothing else", async ({ clerk }) => {
  await beginText(clerk);
  await clerk.write("zhengfu", "政府");
  await clerk.compose("xinxi");
  await clerk.cancel();
  await clerk.expectField("政府");
  await clerk.write("gongkai", "公开");
  await clerk.expectText("overview", "政府公开");
});

test("a click on another section while composing keeps what was composed, where it was composed", async ({ clerk }) => {
  await beginText(clerk);
  await clerk.write("zhengfu", "政府");
  await clerk.compose("xinxi");
  await clerk.click("nav.problems");
  await clerk.click("section.problems.text");
  await clerk.write("gongkai", "公开");
  await clerk.expectField("公开");
  await clerk.expectText("problems", "公开");
  // As it was shown: the letters, with a space between the syllables.
  await clerk.expectText("overview", "政府xin xi");
});

test("a click on another cell while composing keeps what was composed, and the other cell is free", async ({ clerk }) => {
  await beginReport(clerk);
  await clerk.click(first);
  await clerk.compose("shi");
  await clerk.click(second);
  await clerk.pressUntilCell(second, 5, "5", "Enter");
  await clerk.expectCell(first, "shi");
});
