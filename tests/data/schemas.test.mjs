// Every data file fits its JSON Schema, and a schema refuses what it should.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import Ajv2020 from "ajv/dist/2020.js";

const project = new URL("../../", import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, project), "utf8"));
const filesIn = (folder) =>
  readdirSync(new URL(folder, project))
    .filter((name) => name.endsWith(".json"))
    .map((name) => folder + name);

const settings = {
  strict: true,
  // The schemas say "if it is a table section, it needs a table" without repeating the property in each branch.
  strictRequired: false,
  strictTypes: false,
  allErrors: true,
  formats: { uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/ },
};
const validator = (name) => new Ajv2020(settings).compile(read(`assets/schema/${name}.schema.json`));
const edition = validator("edition");
const rules = validator("rules");
const report = validator("report");
const rulePack = validator("rule-pack");
const help = validator("help");
const figures = validator("figures");
const glossary = validator("glossary");
const shortcuts = validator("shortcuts");
const charts = validator("charts");

function fits(validate, path) {
  assert.ok(validate(read(path)), `${path}: ${JSON.stringify(validate.errors)}`);
}

// A copy of a file with one place changed.
function changed(path, place, value) {
  const json = read(path);
  const keys = place.split(".");
  const last = keys.pop();
  const parent = keys.reduce((object, key) => object[key], json);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return json;
}

for (const path of filesIn("assets/editions/")) test(`${path} fits the schema`, () => fits(edition, path));
for (const path of filesIn("assets/rules/")) test(`${path} fits the schema`, () => fits(rules, path));
for (const path of filesIn("assets/help/")) {
  const special = { "assets/help/figures.json": figures, "assets/help/shortcuts.json": shortcuts, "assets/help/glossary.en.json": glossary };
  test(`${path} fits the schema`, () => fits(special[path] ?? help, path));
}
for (const path of [...filesIn("assets/samples/"), ...filesIn("tests/fixtures/reports/")]) {
  test(`${path} fits the schema`, () => fits(report, path));
}

for (const path of filesIn("tests/fixtures/rule-packs/")) test(`${path} fits the schema`, () => fits(rulePack, path));

test("assets/charts/charts.json fits the schema, and a figure without cells is refused", () => {
  fits(charts, "assets/charts/charts.json");
  assert.equal(charts(changed("assets/charts/charts.json", "figures.0.cells", [])), false);
});

test("an edition without sections, with an unknown kind of cell, or with a stray key is refused", () => {
  const path = "assets/editions/2021.json";
  assert.equal(edition(changed(path, "sections", undefined)), false);
  assert.equal(edition(changed(path, "tables.1.columns.0.kind", "colour")), false);
  assert.equal(edition(changed(path, "tables.1.rows.0.lable", "x")), false);
});

test("a rule without a clause is refused", () => {
  assert.equal(rules(changed("assets/rules/report.json", "rules.0.clause", undefined)), false);
});

test("a rule without examples is refused", () => {
  assert.equal(rules(changed("assets/rules/report.json", "rules.0.examples", undefined)), false);
});

test("a rule pack without a reason, without an issuer, or with nothing changed is refused", () => {
  const path = "tests/fixtures/rule-packs/example.json";
  assert.equal(rulePack(changed(path, "changes.0.reason", undefined)), false);
  assert.equal(rulePack(changed(path, "issuer", " ")), false);
  assert.equal(rulePack(changed(path, "changes.0.level", undefined)), false);
});

test("the glossary has a word for every name of the form, and none that it does not have", () => {
  const named = filesIn("assets/editions/").flatMap((path) => {
    const { sections, tables } = read(path);
    const rowsAndColumns = tables.flatMap(({ rows, columns }) => [...rows, ...columns]);
    return [
      ...sections.flatMap(({ heading, label }) => [heading, label]),
      ...rowsAndColumns.map(({ short }) => short),
    ];
  });
  const { $schema, ...words } = read("assets/help/glossary.en.json");
  assert.ok($schema);
  assert.deepEqual(Object.keys(words).sort(), [...new Set(named.filter((name) => name !== ""))].sort());
});

test("help without an article, and a figure that is no address, are refused", () => {
  assert.equal(help(changed("assets/help/help.en.json", "sections.other.article", undefined)), false);
  assert.equal(figures(changed("assets/help/figures.json", "figures.0", "applications.new")), false);
});

test("a report with a negative version, a boolean in a cell or another format is refused", () => {
  const path = "assets/samples/sishui-2020.json";
  assert.equal(report(changed(path, "version", -1)), false);
  assert.equal(report(changed(path, "tables.applications.new.total", true)), false);
  assert.equal(report(changed(path, "format", "something-else")), false);
});
