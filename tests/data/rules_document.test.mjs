// docs/rules.md says what the rules say, and no rule of the form is missing.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { currentDocument, rulesDocument } from "../../tools/rules_document.mjs";

const project = new URL("../../", import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, project), "utf8"));
const rules = readdirSync(new URL("assets/rules/", project)).flatMap((name) => read(`assets/rules/${name}`).rules);
const ids = rules.map((rule) => rule.id);

const expected = [
  "applications.identity", "applications.results_total", "applications.row_total", "disputes.total", "regulations.authority",
  "fees.unit", "cell.number", "cell.blank", "report.edition", "report.section", "report.unit", "report.due", "overview.aspects",
  "overview.length", "government.accountability", "fees.processing", "carry.applications", "carry.in_force", "carry.items",
  "change.jump", "merge.sum",
];
const expectedOfTexts = [
  "report.period", "text.table", "text.sum", "text.percent", "text.conflict", "text.placeholder", "text.citation", "text.privacy",
  "text.repetition",
];

test("docs/rules.md is current (make docs)", () => assert.equal(currentDocument(), rulesDocument()));

test("every rule of the form is there", () => {
  assert.deepEqual(expected.filter((id) => !ids.includes(id)), []);
});

test("every rule about texts is there", () => {
  assert.deepEqual(expectedOfTexts.filter((id) => !ids.includes(id)), []);
});

test("every rule is described in full", () => {
  const document = rulesDocument();
  for (const rule of rules) {
    for (const text of [`## ${rule.id}\n`, rule.clause.text, rule.clause.source, rule.help.en, rule.examples.failing["zh-CN"]]) {
      assert.ok(document.includes(text), `${rule.id}: ${text}`);
    }
    assert.ok(existsSync(new URL(`tests/fixtures/rules/${rule.id}.json`, project)), rule.id);
  }
});

test("the aspects of the overview are those that the edition names", () => {
  const overview = read("assets/editions/2021.json").sections.find((section) => section.id === "overview");
  const rule = rules.find((each) => each.id === "overview.aspects");
  assert.deepEqual(Object.keys(rule.check.parameters.subjects), overview.aspects);
});
