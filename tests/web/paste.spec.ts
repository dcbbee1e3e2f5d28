// Tables of other programs, pasted with a real Ctrl+V; what goes where is shown before it is accepted.
import { expect, test, type Editor } from "./editor.ts";
import {
  copyPage,
  copyText,
  dispatchPaste,
  expectCells,
  expectedCells,
  fixture,
  fixtureNames,
  htmlFixture,
  htmlOf,
  previews,
} from "./pasted.ts";

const tableTwo = fixture("01-web-table-two-2021.json");
const tableThree = fixture("02-web-table-three-2021.json");
const tableFour = fixture("03-web-table-four-2021.json");
const first = "applications.new.natural_person";

async function begin(editor: Editor): Promise<void> {
  await editor.newReport({ name: "甲局" });
  await editor.click("nav.applications");
  await editor.click(first);
}

const blank = (report: Awaited<ReturnType<Editor["report"]>>) =>
  Object.values(report.tables).every((rows) => Object.values(rows).every((row) => Object.values(row).every((value) => value === null)));

test("a whole table three from a Word file that LibreOffice saved lands right, and one undo takes it back", async ({ editor }) => {
  await begin(editor);
  await copyPage(editor, htmlFixture("libreoffice-writer-table-three.html"));
  await editor.keys("Control+v");
  expect(await previews(editor)).toBe(true);
  expect(blank(await editor.report())).toBe(true);
  await editor.keys("Enter");
  const expected = expectedCells(tableThree);
  expect(expected.size).toBe(175);
  await expectCells(editor, expected);
  expect(await editor.findings().then((all) => all.filter(({ rule }) => rule.startsWith("applications.")))).toEqual([]);

  await editor.keys("Control+z");
  expect(blank(await editor.report())).toBe(true);
  await editor.keys("Control+y");
  await expectCells(editor, expected);
});

test("a published report, copied whole, fills its three tables at once", async ({ editor }) => {
  await begin(editor);
  await copyPage(editor, htmlFixture("web-report.html"));
  await editor.keys("Control+v", "Enter");
  for (const table of [tableTwo, tableThree, tableFour]) await expectCells(editor, expectedCells(table));
  await editor.keys("Control+z");
  expect(blank(await editor.report())).toBe(true);
});

test("plain text of Excel lands right", async ({ editor }) => {
  await begin(editor);
  await copyText(editor, fixture("08-excel-table-three-2021.json").tsv ?? "");
  await editor.keys("Control+v");
  expect(await previews(editor)).toBe(true);
  await editor.keys("Enter");
  await expectCells(editor, expectedCells(tableThree));
});

test("what the form itself has copied comes back in another report", async ({ editor }) => {
  await begin(editor);
  await copyPage(editor, htmlOf(tableThree.grid?.rows ?? []));
  await editor.keys("Control+v", "Enter", "Control+a", "Control+c");
  await editor.click("button.new_report");
  await begin(editor);
  await editor.keys("Control+v", "Enter");
  await expectCells(editor, expectedCells(tableThree));
});

test("Escape refuses, and the keyboard is where it was", async ({ editor }) => {
  await begin(editor);
  await copyPage(editor, htmlFixture("libreoffice-writer-table-four.html"));
  await editor.keys("Control+v");
  expect(await previews(editor)).toBe(true);
  expect(await editor.locate("disputes.reconsideration.upheld")).not.toBeNull();
  await editor.keys("Escape");
  expect(await previews(editor)).toBe(false);
  expect(blank(await editor.report())).toBe(true);
  await editor.keys("5", "Enter");
  expect(await editor.cell(first)).toBe(5);
});

test("one value is the selected cell's, several selected cells are filled, and a cell that is edited takes text", async ({ editor }) => {
  await begin(editor);
  await copyText(editor, "１２件");
  await editor.keys("Control+v");
  expect(await previews(editor)).toBe(false);
  expect(await editor.cell(first)).toBe(12);
  await editor.keys("Shift+ArrowRight", "Shift+ArrowDown", "Control+v");
  expect(await editor.cell("applications.carried_in.business")).toBe(12);
  await editor.keys("Control+z");
  expect(await editor.cell("applications.carried_in.business")).toBeNull();

  await copyText(editor, "34");
  await editor.click("applications.new.research");
  await editor.keys("5", "Control+v", "Enter");
  expect(await editor.cell("applications.new.research")).toBe(534);
});

test("a text takes pasted Word text as plain paragraphs", async ({ editor }) => {
  await begin(editor);
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  await copyPage(editor, "<p><b>一、总体情况</b></p><p>全年公开信息<i>1284</i>条。</p>");
  await editor.keys("Control+v");
  expect((await editor.report()).sections["overview"]?.text).toMatch(/^一、总体情况\n+全年公开信息1284条。$/);
});

test("ticks are set by keys alone; what is not ticked stays out", async ({ editor }) => {
  await begin(editor);
  await copyText(editor, "3（其中1件重复）\t-\t7\n4\t5\t6\n");
  await editor.keys("Control+v", "ArrowDown", "Space", "Enter");
  expect(await editor.cell(first)).toBeNull();
  expect(await editor.cell("applications.new.business")).toBe(0);
  expect(await editor.cell("applications.carried_in.research")).toBe(6);
});

for (const [name, expected] of [
  ["excel-table-three.html", tableThree],
  ["word-table-two.html", tableTwo],
  ["libreoffice-calc-table-three.html", tableThree],
  ["libreoffice-calc-table-four.html", tableFour],
  ["libreoffice-writer-table-four.html", tableFour],
] as const) {
  test(`HTML as the program wrote it: ${name}`, async ({ editor }) => {
    await begin(editor);
    await dispatchPaste(editor, { html: htmlFixture(name) });
    expect(await previews(editor)).toBe(true);
    await editor.keys("Enter");
    await expectCells(editor, expectedCells(expected));
  });
}

test("every known shape of a table is read by the browser as it is by the core's own tests", async ({ editor }) => {
  test.setTimeout(180_000);
  let tried = 0;
  for (const name of fixtureNames) {
    const shape = fixture(name);
    // A single value is no table, and a paste by position against the names cannot be asked for.
    const isSingle = shape.grid?.rows.length === 1 && shape.grid.rows[0]?.length === 1;
    if (!shape.grid || shape.by === "position" || isSingle) continue;
    await test.step(name, async () => {
      const id = `00000000-0000-4000-8000-${String(++tried).padStart(12, "0")}`;
      const year = shape.edition === "2019" ? 2020 : 2025;
      await editor.page.evaluate((report) => window.gongkai.open(report), { format: "gongkai-report", version: 1, id, edition: shape.edition, year });
      if (shape.anchor) await editor.click(shape.anchor);
      await dispatchPaste(editor, { html: htmlOf(shape.grid?.rows ?? []) });
      const isPlaced = shape.expected.aligned !== "none";
      expect(await previews(editor)).toBe(isPlaced);
      if (isPlaced) await editor.keys("Enter");
      else expect(await editor.locate("message")).not.toBeNull();
      await expectCells(editor, expectedCells(shape));
    });
  }
  expect(tried).toBeGreaterThan(15);
});

test("hostile HTML is refused with a message, runs nothing and takes no time", async ({ editor }) => {
  await begin(editor);
  const row = `<tr>${"<td>1</td>".repeat(100)}</tr>`;
  const hostile = {
    "10 MB": `<table><tr><td>${"<b>1</b>".repeat(1_300_000)}</td></tr></table>`,
    "100,000 cells": `<table>${row.repeat(1000)}</table>`,
    "100,000 rows": `<table>${"<tr><td>1</td></tr>".repeat(100_000)}</table>`,
    "1,000 columns": `<table><tr>${"<td>1</td>".repeat(1000)}</tr></table>`,
    "spans without end": `<table>${'<tr><td rowspan="65534" colspan="1000">1</td><td>2</td></tr>'.repeat(300)}</table>`,
    "deeply nested": `${"<div>".repeat(200_000)}<table><tr><td>甲</td></tr></table>`,
    "tables in tables": `${"<table><tr><td>".repeat(20_000)}1`,
    "scripts": `<table><tr><td><script>window.hacked = 1</script><img src=x onerror="window.hacked = 1"><a href="javascript:window.hacked=1">甲</a>
      <iframe src="http://example.com/"></iframe><svg onload="window.hacked = 1"></svg></td></tr></table><link rel=stylesheet href="http://example.com/">`,
  };
  for (const [what, html] of Object.entries(hostile)) {
    await test.step(what, async () => {
      const duration = await dispatchPaste(editor, { html, text: "" });
      expect(duration).toBeLessThan(5000);
      const isOneCell = what === "tables in tables" || what === "deeply nested" || what === "scripts";
      if (!isOneCell) expect(await editor.locate("message")).not.toBeNull();
      expect(await previews(editor)).toBe(false);
      await editor.keys("Escape", "Delete");
      expect(blank(await editor.report())).toBe(true);
    });
  }
  expect(await editor.page.evaluate(() => "hacked" in window)).toBe(false);
  // But for the form itself, as those who do not see the canvas have it.
  expect(await editor.page.locator("table:not(#mirror table)").count()).toBe(0);
});

test.describe("on a phone's screen", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the preview shows table, list and both buttons", async ({ editor }) => {
    await editor.newReport({ name: "甲局" });
    await editor.click("nav.applications");
    await editor.click(first);
    await copyPage(editor, htmlFixture("libreoffice-writer-table-three.html"));
    await editor.keys("Control+v");
    const accept = await editor.place("button.paste_accept");
    const refuse = await editor.place("button.paste_refuse");
    expect(refuse.x + refuse.width).toBeLessThanOrEqual(390);
    expect(accept.y + accept.height).toBeLessThanOrEqual(844);
    expect(await editor.locate(first)).not.toBeNull();
    await editor.click("button.paste_accept");
    await expectCells(editor, expectedCells(tableThree));
  });
});
