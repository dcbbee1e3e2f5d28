// A rule pack in a real browser: chosen as a file, kept over a reload, put away; and the day on which a report is due.
import { readFileSync } from "node:fs";
import { expect, projectPath, test, type Editor, type Finding, type ReportFile } from "./editor.ts";

const packFile = projectPath("tests/fixtures/rule-packs/example.json");
const complete = JSON.parse(readFileSync(projectPath("tests/fixtures/reports/complete-2021.json"), "utf8")) as ReportFile;

// disputes.total says that a total is one too many.
const wrong = structuredClone(complete);
wrong.tables["disputes"]!["reconsideration"]!["total"] = 11;

const open = (editor: Editor, report: ReportFile) => editor.page.evaluate((json) => window.gongkai.open(json), report);

async function finding(editor: Editor, rule: string): Promise<Finding | undefined> {
  return (await editor.findings()).find((each) => each.rule === rule);
}

async function choosePack(editor: Editor, file: string): Promise<void> {
  const waiting = editor.page.waitForEvent("filechooser");
  await editor.click("button.rule_pack");
  await (await waiting).setFiles(file);
  await editor.idle();
}

test("a pack chosen as a file counts at once and after a reload, until it is put away", async ({ editor }) => {
  await open(editor, wrong);
  expect((await finding(editor, "disputes.total"))?.level).toBe("error");
  await editor.click("findings.adjusted");
  await choosePack(editor, packFile);
  expect(await finding(editor, "disputes.total")).toMatchObject({
    level: "warning",
    adjusted: { issuer: "示例市政务公开办公室", reason: "往年案件正在清理，先提示后纠正", level_before: "error" },
  });
  const report = await editor.report();

  await editor.reload();
  expect(await editor.report()).toEqual(report);
  expect((await finding(editor, "disputes.total"))?.level).toBe("warning");
  expect(await editor.locate("message")).toBeNull();
  await editor.click("button.new_report");
  await editor.place("button.rule_pack_remove");
  await editor.click("recent.0");

  await editor.click("findings.adjusted");
  await editor.click("button.rule_pack_remove");
  expect((await finding(editor, "disputes.total"))?.level).toBe("error");
  await editor.reload();
  const back = await finding(editor, "disputes.total");
  expect(back?.level).toBe("error");
  expect(back?.adjusted).toBeUndefined();
});

test("a pack dropped on the window is known; a bad one is refused in words and the good one stays", async ({ editor }) => {
  await open(editor, wrong);
  await editor.drop("规则包.json", readFileSync(packFile));
  expect((await finding(editor, "disputes.total"))?.level).toBe("warning");
  await editor.click("button.close_message");
  await editor.drop("坏的.json", readFileSync(projectPath("tests/fixtures/rule-packs/bad/raised.json")));
  expect(await editor.locate("message")).not.toBeNull();
  expect((await finding(editor, "disputes.total"))?.level).toBe("warning");
  await editor.reload();
  expect((await finding(editor, "disputes.total"))?.level).toBe("warning");
});

test("what a pack says is shown as text", async ({ editor }) => {
  const pack = JSON.parse(readFileSync(packFile, "utf8")) as { issuer: string; changes: { reason: string }[] };
  pack.issuer = "<img src=x onerror=\"document.title='x'\">";
  for (const change of pack.changes) change.reason = "<script>document.title = 'x'</script>";
  await open(editor, wrong);
  await editor.drop("<b>.json", Buffer.from(JSON.stringify(pack)));
  await editor.click("button.close_message");
  await editor.click("findings.adjusted");
  expect((await finding(editor, "disputes.total"))?.adjusted?.issuer).toBe(pack.issuer);
  expect(await editor.page.locator("img, body script:not([src])").count()).toBe(0);
  expect(await editor.page.title()).not.toBe("x");
});

const days = [
  { day: new Date(2026, 2, 30, 9), level: "note" },
  { day: new Date(2026, 3, 1, 0, 5), level: "warning" },
];
for (const { day, level } of days) {
  test(`on ${day.toDateString()} a report due by 31 March has a ${level}`, async ({ newEditor, context }) => {
    const editor = await (await newEditor(context)).open("/", day);
    await open(editor, complete);
    expect(await finding(editor, "report.due")).toMatchObject({ level });
  });
}
