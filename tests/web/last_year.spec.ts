// Last year's report beside this one, in a real browser: by file, kept over a reload; the ledger; next year's report.
import type { FileChooser } from "@playwright/test";
import { expect, test, type Editor, type ReportFile } from "./editor.ts";
import { sample } from "./samples.ts";

interface ReportWithLastYear extends ReportFile {
  last_year?: ReportFile;
  decisions?: { rule: string; text: string }[];
}

const unit = { name: "示例县自然资源局", kind: "department" };
const row = (natural_person: number, business: number) => ({
  natural_person,
  business,
  research: 0,
  welfare: 0,
  legal_service: 0,
  other_organization: 0,
  total: natural_person + business,
});
const reportOf = (year: number, applications: object) => ({
  format: "gongkai-report",
  version: 1,
  id: `00000000-0000-4000-8000-00000000${year}`,
  edition: "2021",
  year,
  unit,
  tables: { proactive: {}, applications, disputes: {} },
  sections: { other: { text: "无其他事项。" } },
});
const lastYear = reportOf(2024, { carried_out: row(5, 2), new: row(48, 9) });
const thisYear = reportOf(2025, { new: row(50, 9) });

const asFile = (report: object, name = "报告.json"): Parameters<FileChooser["setFiles"]>[0] => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify(report)),
});

async function choose(editor: Editor, button: string, report: object): Promise<void> {
  const waiting = editor.page.waitForEvent("filechooser");
  await editor.click(button);
  await (await waiting).setFiles(asFile(report));
  await editor.idle();
}

const report = async (editor: Editor) => (await editor.report()) as ReportWithLastYear;
const line = "ledger.applications.carried_in.natural_person";

async function openBoth(editor: Editor): Promise<void> {
  await choose(editor, "button.import", thisYear);
  await editor.click("nav.ledger");
  await choose(editor, "button.last_year", lastYear);
  expect((await report(editor)).last_year?.year).toBe(2024);
  await editor.click("button.close_message");
}

test("last year's report is opened as a file, fills opening figures, and a reason holds until a number changes", async ({ editor }) => {
  await openBoth(editor);
  await editor.click("button.carry_over");
  expect(await editor.cell("applications.carried_in.natural_person")).toBe(5);
  expect(await editor.cell("applications.carried_in.business")).toBe(2);
  expect(await editor.cell("applications.carried_in.total")).toBe(7);

  // One more than last year carried out.
  await editor.click("nav.applications");
  await editor.click("applications.carried_in.natural_person");
  expect(await editor.locate("bar.last_year")).toBeNull();
  await editor.type("6");
  await editor.keys("Enter");
  await editor.click("nav.ledger");
  await editor.click(`${line}.reason`);
  await editor.page.keyboard.insertText("邮寄途中的申请一件");
  await editor.keys("Escape");
  expect((await report(editor)).decisions?.map(({ text }) => text)).toEqual(["邮寄途中的申请一件", "邮寄途中的申请一件"]);

  await editor.reload();
  await editor.click("nav.ledger");
  expect((await report(editor)).last_year?.year).toBe(2024);
  await editor.place(`${line}.reason.change`);
  await editor.click("button.put_sentence");
  expect((await report(editor)).sections["other"]?.text).toBe(
    "无其他事项。\n上年度结转下年度继续办理 7 件，本年度“上年结转政府信息公开申请数量” 8 件，相差 1 件，原因是：邮寄途中的申请一件。",
  );

  await editor.click("nav.applications");
  await editor.click("applications.carried_in.natural_person");
  await editor.type("8");
  await editor.keys("Enter");
  await editor.click("nav.ledger");
  expect(await editor.locate("ledger.sentence")).toBeNull();
  await editor.click(`${line}.reason.keep`);
  await editor.place("ledger.sentence");
});

test("last year's values stand beside the cells, and a switch hides them", async ({ editor }) => {
  await openBoth(editor);
  await editor.click("nav.applications");
  const { x, y, width, height } = await editor.place("applications.new.natural_person");
  const corner = { x, y: y + height / 2, width: width / 2, height: height / 2 };
  await editor.page.mouse.move(1, 1);
  await editor.idle();
  const shown = await editor.picture({ clip: corner });
  await editor.click("button.show_last_year");
  await editor.page.mouse.move(1, 1);
  await editor.idle();
  expect(shown.equals(await editor.picture({ clip: corner }))).toBe(false);
  await editor.click("button.show_last_year");
  await editor.page.mouse.move(1, 1);
  await editor.idle();
  expect(shown.equals(await editor.picture({ clip: corner }))).toBe(true);

  await editor.page.mouse.move(x + width / 2, y + height / 2);
  await editor.idle();
  expect(await editor.locate("applications.new.natural_person.last_year")).not.toBeNull();
  await editor.click("applications.new.natural_person");
  expect(await editor.locate("bar.last_year")).not.toBeNull();
});

test("what cannot be last year's report is refused, and nothing changes", async ({ editor }) => {
  await choose(editor, "button.import", thisYear);
  const before = await editor.report();
  await editor.click("nav.ledger");
  for (const wrong of [reportOf(2023, {}), thisYear, { no: "report" }]) {
    await choose(editor, "button.last_year", wrong);
    expect(await editor.locate("message")).not.toBeNull();
    expect(await editor.report()).toEqual(before);
    await editor.click("button.close_message");
  }
});

test("a stored report is taken as last year's by one click; the sentence is copied", async ({ editor }) => {
  await editor.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await choose(editor, "button.import", lastYear);
  await editor.click("button.new_report");
  await choose(editor, "button.import", reportOf(2025, { carried_in: row(7, 2) }));
  await editor.click("nav.ledger");
  await editor.click("last_year.0");
  expect((await report(editor)).last_year?.id).toBe(lastYear.id);
  expect((await report(editor)).year).toBe(2025);
  await editor.click("button.close_message");
  await editor.click(`${line}.reason.0`);
  await editor.click("button.copy_sentence");
  expect(await editor.page.evaluate(() => navigator.clipboard.readText())).toContain("相差 2 件，原因是：");
});

test("next year's report is made in one step, from the ledger and from the start page", async ({ editor }) => {
  await choose(editor, "button.import", { ...sample, id: lastYear.id });
  await editor.click("nav.ledger");
  await editor.click("button.next_year");
  let next = await report(editor);
  expect(next.year).toBe(sample.year + 1);
  expect(next.edition).toBe("2021");
  expect(next.sections["overview"]?.text).toBe(sample.sections["overview"]?.text);
  expect(next.tables["applications"]?.["carried_in"]?.["total"]).toBe(sample.tables["applications"]?.["carried_out"]?.["total"]);
  expect(next.tables["applications"]?.["new"]?.["total"]).toBeNull();
  expect(next.last_year?.id).toBe(lastYear.id);
  const { id } = next;
  await editor.reload();
  expect((await report(editor)).id).toBe(id);

  await editor.click("button.new_report");
  await editor.click("recent.0.next_year");
  next = await report(editor);
  expect(next.year).toBe(sample.year + 2);
  expect(next.last_year?.id).toBe(id);
});
