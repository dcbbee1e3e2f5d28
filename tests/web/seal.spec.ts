// The file for submission in a real browser: sealed by a click, opened again, edited outside, made by other rules.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Browser } from "@playwright/test";
import { expect, projectPath, test, type Editor, type NewEditor, type ReportFile } from "./editor.ts";

const complete = JSON.parse(readFileSync(projectPath("tests/fixtures/reports/complete-2021.json"), "utf8")) as ReportFile;

interface Seal {
  state: string;
  verdict?: string;
  altered?: string[];
  other_rules?: boolean;
  appeared?: { rule: string }[];
  gone?: { rule: string }[];
}

const seal = (editor: Editor) => editor.page.evaluate(() => window.gongkai.seal() as unknown as Seal | null);

async function exportForSubmission(editor: Editor): Promise<{ name: string; text: string }> {
  const waiting = editor.page.waitForEvent("download");
  await editor.click("button.export_for_submission");
  const download = await waiting;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

// What another user's browser shows of the file: one that has stored nothing yet.
async function openElsewhere({ browser, newEditor }: { browser: Browser; newEditor: NewEditor }, name: string, text: string): Promise<Editor> {
  const editor = await (await newEditor(await browser.newContext())).open();
  expect(await editor.report()).toBeNull();
  await editor.drop(name, Buffer.from(text));
  return editor;
}

test("sealed by a click, opened in another browser: intact; with another number: what was changed is said", async ({ editor, browser, newEditor }) => {
  await editor.drop("报告.json", Buffer.from(JSON.stringify(complete)));
  expect(await seal(editor)).toBeNull();
  const { name, text } = await exportForSubmission(editor);
  expect(name).toBe(`${complete.unit.name}-${complete.year}-上报.json`);
  expect(await seal(editor)).toMatchObject({ state: "intact", verdict: "pass" });

  const receiver = await openElsewhere({ browser, newEditor }, "收到的.json", text);
  expect(await receiver.report()).toEqual(JSON.parse(text));
  expect(await seal(receiver)).toMatchObject({ state: "intact", verdict: "pass", other_rules: false, appeared: [], gone: [] });
  expect(await receiver.locate("seal.state")).not.toBeNull();
  expect(await receiver.locate("message")).not.toBeNull();
  await receiver.page.context().close();

  const edited = JSON.parse(text) as ReportFile;
  edited.tables["disputes"]!["reconsideration"]!["upheld"] = 3;
  edited.sections["overview"]!.text += "改。";
  const another = await openElsewhere({ browser, newEditor }, "改过的.json", JSON.stringify(edited));
  expect(await another.report()).toEqual(edited);
  expect(await seal(another)).toEqual({
    state: "altered",
    sealed_on: "2026-07-01",
    program: expect.stringMatching(/^gongkai \d/) as unknown as string,
    altered: ["sections.overview", "tables.disputes.reconsideration"],
  });
  expect(await another.locate("message")).not.toBeNull();
  await another.page.context().close();
});

test("the digest is SHA-256 of the canonical form, which any other program can make too", async ({ editor }) => {
  await editor.drop("报告.json", Buffer.from(JSON.stringify({ ...complete, "其他": { "é": [1.50, -0.0, 1e-7, "\u20ac\n"], "a": null } })));
  const { text } = await exportForSubmission(editor);
  const file = JSON.parse(text) as { seal: { digest?: string } };
  const { digest } = file.seal;
  delete file.seal.digest;
  // RFC 8785 is ECMAScript's own way to write numbers and texts, with the members of objects in order.
  const canonical = JSON.stringify(file, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
  expect(digest).toBe(createHash("sha256").update(canonical).digest("hex"));
});

test("the seal ends with the first key, comes back with undo, and stays over a reload", async ({ editor }) => {
  await editor.drop("报告.json", Buffer.from(JSON.stringify(complete)));
  const { text } = await exportForSubmission(editor);
  await editor.click("nav.proactive");
  await editor.click("proactive.regulations.issued");
  await editor.type("7");
  await editor.keys("Enter");
  expect(await seal(editor)).toBeNull();
  expect(await editor.report()).not.toHaveProperty("seal");
  await editor.keys("Control+z");
  expect(await editor.report()).toEqual(JSON.parse(text));
  await editor.reload();
  expect(await seal(editor)).toMatchObject({ state: "intact" });
  expect(await editor.report()).toEqual(JSON.parse(text));
});

test("a report with an error is not sealed, and why is said", async ({ editor }) => {
  const wrong = structuredClone(complete);
  wrong.tables["disputes"]!["reconsideration"]!["total"] = 999;
  await editor.drop("报告.json", Buffer.from(JSON.stringify(wrong)));
  let downloads = 0;
  editor.page.on("download", () => downloads++);
  await editor.click("button.export_for_submission");
  expect(await editor.locate("message")).not.toBeNull();
  expect(await editor.report()).not.toHaveProperty("seal");
  expect(downloads).toBe(0);
});

test("a file sealed by other rules says so, and what they would find here", async ({ editor, browser, newEditor }) => {
  const pack = projectPath("tests/fixtures/rule-packs/example.json"); // makes a warning of disputes.total
  const wrong = structuredClone(complete);
  wrong.tables["disputes"]!["reconsideration"]!["total"] = 11;
  // The texts name the right total, which would be an error of its own.
  for (const section of Object.values(wrong.sections)) section.text = section.text.replace(/行政复议10件、|10件行政复议/g, "");
  await editor.drop("报告.json", Buffer.from(JSON.stringify(wrong)));
  await editor.drop("规则包.json", readFileSync(pack));
  const { text } = await exportForSubmission(editor);
  const receiver = await openElsewhere({ browser, newEditor }, "收到的.json", text);
  const found = await seal(receiver);
  expect(found).toMatchObject({ state: "intact", other_rules: true });
  expect(found?.appeared?.map(({ rule }) => rule)).toContain("disputes.total");
  expect(await receiver.locate("seal.state")).not.toBeNull();
  await receiver.page.context().close();
});
