// What the checks find, settled with real mouse and keys: a wrong cell mended by a click, an explanation that stays, a wrong number
// in a text put right.
import { readFileSync } from "node:fs";
import { expect, projectPath, test, type Editor, type ReportFile } from "./editor.ts";

interface Finding {
  rule: string;
  state: string;
  standing: string;
  suspects: { cell: string; value: number; proposed: number; cause: string }[];
}

const complete = () => JSON.parse(readFileSync(projectPath("tests/fixtures/reports/complete-2021.json"), "utf8")) as ReportFile;
const granted = "applications.granted.natural_person";

function withGranted(count: number): ReportFile {
  const report = complete();
  const row = report.tables["applications"]?.["granted"];
  if (!row) throw new Error("the report has no such row");
  row["natural_person"] = count;
  return report;
}

async function openAsFile(editor: Editor, report: object): Promise<void> {
  const waiting = editor.page.waitForEvent("filechooser");
  await editor.click("button.import");
  await (await waiting).setFiles({ name: "报告.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(report)) });
  await editor.idle();
}

const findings = async (editor: Editor) => (await editor.findings()) as unknown as Finding[];
const failures = async (editor: Editor) => (await findings(editor)).filter(({ state }) => state === "fail");
const rules = async (editor: Editor) => (await failures(editor)).map(({ rule }) => rule);

// The number under which the panel shows the first finding that has suspects.
const leading = async (editor: Editor) => (await findings(editor)).findIndex(({ suspects }) => suspects.length > 0);

test("a swapped digit is named, mended by one click, and back after one undo", async ({ editor }) => {
  await openAsFile(editor, withGranted(64));
  const [first] = (await failures(editor)).filter(({ suspects }) => suspects.length > 0);
  expect(first?.suspects[0]).toMatchObject({ cell: granted, value: 64, proposed: 46, cause: "digits_swapped" });

  await editor.keys("F8");
  await editor.click(`finding.${await leading(editor)}.mend.1`);
  expect(await editor.cell(granted)).toBe(46);
  expect(await failures(editor)).toEqual([]);

  await editor.keys("Control+z");
  expect(await editor.cell(granted)).toBe(64);
  expect((await failures(editor)).length).toBeGreaterThan(0);
  await editor.keys("Control+y");
  expect(await failures(editor)).toEqual([]);
});

test("what is mended stays mended over a reload, and so does the step that takes it back", async ({ editor }) => {
  await openAsFile(editor, withGranted(64));
  await editor.keys("F8");
  await editor.click(`finding.${await leading(editor)}.mend.1`);
  await editor.reload();
  expect(await editor.cell(granted)).toBe(46);
  expect(await failures(editor)).toEqual([]);
});

test("F8 and the verdict lead to the error before the warning of an earlier section", async ({ editor }) => {
  const report = withGranted(64);
  const overview = report.sections["overview"]?.text ?? "";
  report.sections = { ...report.sections, overview: { text: overview.replace("42.8%", "48.2%") } };
  await openAsFile(editor, report);
  expect(await rules(editor)).toContain("text.percent");
  const mend = `finding.${await leading(editor)}.mend.1`;

  await editor.keys("F8");
  expect(await editor.locate(mend)).not.toBeNull();
  await editor.keys("F8");
  expect(await editor.locate(mend)).toBeNull();
  expect(await editor.locate("text.mark.0")).not.toBeNull();
  await editor.keys("Shift+F8");
  expect(await editor.locate(mend)).not.toBeNull();

  await editor.click("nav.preface");
  await editor.keys("F8");
  expect(await editor.locate(mend)).toBeNull();
  await editor.click("findings.verdict");
  await editor.click(mend);
  expect(await editor.cell(granted)).toBe(46);
});

test("the card of a wrong number in a text puts the table's number there, by one click", async ({ editor }) => {
  const report = complete();
  report.sections = { ...report.sections, overview: { text: "2025年，全县新收政府信息公开申请158件。" } };
  await openAsFile(editor, report);
  await editor.keys("F8");
  const finding = (await findings(editor)).findIndex(({ rule }) => rule === "text.table");
  await editor.click(`finding.${finding}.mend_text`);
  expect((await editor.report()).sections["overview"]?.text).toBe("2025年，全县新收政府信息公开申请157件。");
  expect(await rules(editor)).not.toContain("text.table");
  await editor.keys("Control+z");
  expect((await editor.report()).sections["overview"]?.text).toContain("158件");
});

test("a number in a text that differs from its table is marked, and put right by binding it", async ({ editor }) => {
  const report = complete();
  report.sections = { ...report.sections, overview: { text: "2025年，全县新收政府信息公开申请158件。" } };
  await openAsFile(editor, report);
  expect(await rules(editor)).toContain("text.table");
  await editor.click("nav.overview");
  expect(await editor.locate("text.mark.0")).not.toBeNull();

  await editor.click("text.mark.0");
  await editor.click("text.note.bind.applications.new.total");
  expect((await editor.report()).sections["overview"]?.text).toBe("2025年，全县新收政府信息公开申请157件。");
  expect(await rules(editor)).not.toContain("text.table");
  await editor.click("button.undo");
  expect(await rules(editor)).toContain("text.table");
});
