// Filling in cells: no key is lost, totals follow, every edit can be taken back.
import { expect, test } from "../test.ts";

const cell = (row: string, column: string) => `applications.${row}.${column}`;
const first = cell("new", "natural_person");

test("a report begins with the unit's name, which becomes the window's title", async ({ editor }) => {
  await editor.newReport({ name: "示例县自然资源局", kind: "department" });
  expect((await editor.report()).unit).toMatchObject({ name: "示例县自然资源局", kind: "department" });
  expect(await editor.ask(() => document.title, null)).toContain("示例县自然资源局");
});

test("typing into selected cells keeps the first key; Tab and Enter move; totals follow", async ({ editor }) => {
  await editor.newReport({ name: "甲局" });
  await editor.click(first);
  await editor.keys("5", "0", "Tab", "7", "Enter", "3", "Tab");
  const { applications } = (await editor.report()).tables;
  expect(applications?.["new"]).toMatchObject({ natural_person: 50, business: 7, total: 57 });
  expect(applications?.["carried_in"]).toMatchObject({ natural_person: 3 });
});

test("arrows move, and Shift turns Tab and Enter round", async ({ editor }) => {
  await editor.newReport({ name: "甲局" });
  await editor.click(first);
  await editor.keys("ArrowRight", "ArrowDown", "4", "Shift+Tab", "3", "Shift+Enter", "1", "ArrowRight", "2", "Enter");
  const { applications } = (await editor.report()).tables;
  expect(applications?.["new"]).toMatchObject({ natural_person: 1, business: 2 });
  expect(applications?.["carried_in"]).toMatchObject({ natural_person: 3, business: 4 });
});

test("typing replaces, F2 and a double click edit, Escape restores, Delete empties", async ({ editor }) => {
  await editor.newReport({ name: "甲局" });
  await editor.click(first);
  await editor.keys("1", "2", "Enter");
  await editor.click(first);
  await editor.keys("9", "Escape");
  expect(await editor.cell(first)).toBe(12);
  await editor.keys("F2", "5", "Enter");
  expect(await editor.cell(first)).toBe(125);
  await editor.click(first, { clickCount: 2 });
  expect((await editor.field()).value).toBe("125");
  await editor.keys("End", "Backspace", "7", "Enter");
  expect(await editor.cell(first)).toBe(127);
  await editor.click(first);
  await editor.keys("Delete");
  expect((await editor.cell(first)) ?? null).toBeNull();
});

test("full-width digits and separators are numbers", async ({ editor }) => {
  await editor.newReport({ name: "甲局" });
  await editor.click(first);
  await editor.type("１，２３４");
  await editor.keys("Enter");
  expect(await editor.cell(first)).toBe(1234);
});

test("a broken sum is found; undo and redo by keys and by buttons", async ({ editor }) => {
  await editor.openSample();
  const failures = async () => (await editor.findings()).filter(({ state, level }) => state === "fail" && level === "error");
  const before = (await failures()).length;
  const granted = cell("granted", "natural_person");
  await editor.click(granted);
  await editor.keys("4", "9", "Enter");
  expect((await failures()).flatMap(({ cells }) => cells)).toContain(first);
  expect(await editor.locate("panel.findings")).not.toBeNull();
  await editor.keys("Control+z");
  expect(await editor.cell(granted)).toBe(50);
  expect(await failures()).toHaveLength(before);
  await editor.keys("Control+y");
  expect(await editor.cell(granted)).toBe(49);
  await editor.click("button.undo");
  expect(await editor.cell(granted)).toBe(50);
  await editor.click("button.redo");
  expect(await editor.cell(granted)).toBe(49);
});

test("cells dragged over are copied and pasted into a text as lines; a cell into another cell", async ({ editor }) => {
  await editor.newReport({ name: "甲局" });
  await editor.click(first);
  await editor.keys("1", "Tab", "2");
  await editor.click(cell("carried_in", "natural_person"));
  await editor.keys("3", "Tab", "4", "Enter");
  await editor.drag(first, cell("carried_in", "business"));
  await editor.keys("Control+c");
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  await editor.keys("Control+v");
  expect((await editor.report()).sections["overview"]?.text.trimEnd()).toBe("1　2\n3　4");

  await editor.click(cell("carried_in", "business"));
  await editor.keys("Control+c");
  await editor.click(cell("new", "research"));
  await editor.keys("Control+v", "Enter");
  expect(await editor.cell(cell("new", "research"))).toBe(4);
});
