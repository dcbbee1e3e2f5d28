// Filling in a report with mouse and keys: cells, totals, findings, undo.
import { expect, test, thisYear } from "./editor.ts";
import { sample, typedCells, valueIn } from "./samples.ts";

const row = (name: string) => `applications.${name}`;

test("a new report begins on the start page with three questions", async ({ editor }) => {
  await editor.newReport({ name: "示例县自然资源局", kind: "department" });
  const report = await editor.report();
  expect(report.unit).toMatchObject({ name: "示例县自然资源局", kind: "department" });
  expect(report.year).toBe(thisYear);
  expect(await editor.page.title()).toContain("示例县自然资源局");
});

test("cells take keys, totals follow, Tab and Enter move", async ({ editor }) => {
  await editor.newReport({ name: "甲局" });
  await editor.click(row("new.natural_person"));
  await editor.page.keyboard.type("50");
  await editor.page.keyboard.press("Tab");
  await editor.page.keyboard.type("7");
  await editor.page.keyboard.press("Enter");
  await editor.page.keyboard.type("3");
  await editor.keys("Tab");
  const { applications } = (await editor.report()).tables;
  expect(applications?.["new"]).toMatchObject({ natural_person: 50, business: 7, total: 57 });
  expect(applications?.["carried_in"]).toMatchObject({ natural_person: 3 });
});

test("a selected cell is replaced by typing, edited with F2, restored with Escape, emptied with Delete", async ({ editor }) => {
  const address = row("new.natural_person");
  await editor.newReport({ name: "甲局" });
  await editor.click(address);
  await editor.keys("1", "2", "Enter");
  await editor.click(address);
  await editor.keys("9", "Escape");
  expect(await editor.cell(address)).toBe(12);
  await editor.keys("F2", "5", "Enter");
  expect(await editor.cell(address)).toBe(125);
  await editor.click(address);
  await editor.keys("7", "Enter");
  expect(await editor.cell(address)).toBe(7);
  await editor.click(address);
  await editor.keys("Delete");
  expect((await editor.cell(address)) ?? null).toBeNull();
});

test("a double click opens a cell with its value", async ({ editor }) => {
  const address = row("new.natural_person");
  await editor.newReport({ name: "甲局" });
  await editor.click(address);
  await editor.keys("4", "2", "Enter");
  await editor.click(address, { clickCount: 2 });
  expect((await editor.field()).value).toBe("42");
  await editor.keys("End", "0", "Enter");
  expect(await editor.cell(address)).toBe(420);
});

test("a broken sum is found, names its cells, and undo mends it", async ({ editor }) => {
  await editor.openSample();
  const failures = async () => (await editor.findings()).filter(({ state, level }) => state === "fail" && level === "error");
  const before = (await failures()).length;
  const address = row("granted.natural_person");
  await editor.click(address);
  await editor.keys("4", "9", "Enter");
  const found = (await failures()).filter(({ cells }) => cells.some((cell) => cell.endsWith(".natural_person")));
  expect(found.length).toBeGreaterThan(0);
  expect(found.flatMap(({ cells }) => cells)).toContain(row("new.natural_person"));
  expect(found[0]?.message).toBeTruthy();
  expect(await editor.locate("panel.findings")).not.toBeNull();

  await editor.keys("Control+z");
  expect(await editor.cell(address)).toBe(50);
  expect(await failures()).toHaveLength(before);
  await editor.keys("Control+y");
  expect(await editor.cell(address)).toBe(49);
  await editor.click("button.undo");
  expect(await editor.cell(address)).toBe(50);
  await editor.click("button.redo");
  expect(await editor.cell(address)).toBe(49);
  await editor.keys("Control+z");
  expect(await editor.cell(address)).toBe(50);
});

test("the whole table of applications is typed key by key and comes out as it went in", async ({ editor }) => {
  test.setTimeout(180_000);
  await editor.newReport({ name: sample.unit.name, year: sample.year, kind: sample.unit.kind });
  const cells = typedCells(sample.edition, "applications");
  await editor.click(cells[0] ?? "");
  for (const [index, address] of cells.entries()) {
    await editor.page.keyboard.type(valueIn(sample, address));
    await editor.page.keyboard.press(index + 1 === cells.length ? "Enter" : "Tab");
  }
  await editor.idle();
  expect((await editor.report()).tables["applications"]).toEqual(sample.tables["applications"]);
});

test("every edit is stored and read back, and the page says so", async ({ editor }) => {
  await editor.newReport({ name: "甲局" });
  const before = await editor.saved();
  await editor.click(row("new.natural_person"));
  await editor.keys("1", "Tab", "2", "Tab", "3", "Tab");
  const { edits, verified_at } = await editor.saved();
  expect(edits - before.edits).toBe(3);
  const now = await editor.page.evaluate(() => Date.now());
  expect(Math.abs(now - verified_at)).toBeLessThan(60_000);
  expect(await editor.locate("state.saving")).not.toBeNull();
});

test("a cell is copied, cut and pasted", async ({ editor, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await editor.newReport({ name: "甲局" });
  await editor.click(row("new.natural_person"));
  await editor.keys("4", "2", "Enter");
  await editor.click(row("new.natural_person"));
  await editor.keys("Control+c", "ArrowRight", "Control+v", "Enter");
  expect(await editor.cell(row("new.business"))).toBe(42);
  await editor.click(row("new.natural_person"));
  await editor.keys("Control+x");
  expect((await editor.cell(row("new.natural_person"))) ?? null).toBeNull();
  await editor.keys("ArrowDown", "Control+v", "Enter");
  expect(await editor.cell(row("carried_in.natural_person"))).toBe(42);
});
