// Writes docs/rules.md from the rules in assets/rules: every rule with its clause, its messages, examples and cases.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const project = new URL("../", import.meta.url);
const target = new URL("docs/rules.md", project);
const folder = new URL("assets/rules/", project);

// The program lists the files in the order in which findings are shown.
function filesInOrder() {
  const source = readFileSync(new URL("core/standard_form.cpp", project), "utf8");
  const names = [...source.matchAll(/"rules\/([a-z_]+\.json)"/g)].map((match) => match[1]);
  const stray = readdirSync(folder).filter((name) => name.endsWith(".json") && !names.includes(name));
  if (stray.length > 0) throw new Error(`core/standard_form.cpp does not name ${stray.join(", ")}`);
  return names;
}

const languages = ["zh-CN", "en"];
const cell = (text) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (...cells) => `| ${cells.map(cell).join(" | ")} |`;
const both = (wording, between = " · ") => languages.map((language) => wording[language]).join(between);
const anchor = (id) => id.replaceAll(".", "");

function table(heads, rows) {
  return [row(...heads), `|${"---|".repeat(heads.length)}`, ...rows].join("\n");
}

function messagesOf(rule) {
  if (rule.messages) return Object.entries(rule.messages);
  return [["fail", rule.message], ["not_assessable", rule.not_assessable]];
}

function levelOf(rule, variant) {
  const level = rule.levels?.[variant] ?? rule.level;
  return rule.level_when_submitting ? `${level}; ${rule.level_when_submitting} when submitting` : level;
}

function checkOf({ check }) {
  if (check.assert) return `Checked for each ${check.for_each} of table \`${check.table}\`: \`${check.assert}\``;
  if (!check.parameters) return `Checked by \`${check.function}\`.`;
  const parameters = Object.entries(check.parameters).map(([key, value]) => `- \`${key}\`: ${JSON.stringify(value)}`);
  return `Checked by \`${check.function}\` with these parameters:\n\n${parameters.join("\n")}`;
}

function section(rule) {
  const parts = [
    `## ${rule.id}`,
    `**${rule.title["zh-CN"]}** · ${rule.title.en}`,
    `Level ${levelOf(rule)}. Basis: ${rule.basis}. Editions: ${rule.editions.join(", ")}.`,
    `> ${rule.clause.text}\n>\n> — ${rule.clause.source}`,
    checkOf(rule),
    table(["message", "level", "zh-CN", "en"], messagesOf(rule).map(([variant, wording]) =>
      row(`\`${variant}\``, levelOf(rule, variant), wording["zh-CN"], wording.en))),
    `${rule.help["zh-CN"]}\n\n${rule.help.en}`,
    table(["", "zh-CN", "en"], ["passing", "failing"].map((kind) =>
      row(kind === "passing" ? "passes" : "fails", rule.examples[kind]["zh-CN"], rule.examples[kind].en))),
  ];
  if (rule.answers) {
    const answers = Object.entries(rule.answers).map(([id, label]) => `- \`${id}\`: ${both(label)}`);
    parts.push(`Answers to choose from:\n\n${answers.join("\n")}`);
  }
  if (rule.reasons) parts.push(`Usual reasons to choose from:\n\n${rule.reasons.map((reason) => `- ${both(reason)}`).join("\n")}`);
  parts.push(`Cases: [tests/fixtures/rules/${rule.id}.json](../tests/fixtures/rules/${rule.id}.json)`);
  return parts.join("\n\n");
}

export function rulesDocument() {
  const rules = filesInOrder().flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")).rules);
  const overview = table(["rule", "level", "basis", "editions", "says"], rules.map((rule) =>
    row(`[${rule.id}](#${anchor(rule.id)})`, rule.level, rule.basis, rule.editions.join(", "), both(rule.title))));
  return `${[
    "# The rules",
    "This file is written by `make docs` from `assets/rules`; change it there.",
    "Levels: `error` stops a submission, `warning` must be mended or explained, `ask` only a person can tell, `note` is worth a look. " +
      "Basis: `official` (the form or the statute says it), `arithmetic` (follows from the words), `practice` (local notices, published scoring). " +
      "A [rule pack](rule-packs.md) can switch a rule off, lower it or set its parameters. How sums are written: [rule-language.md](rule-language.md).",
    overview,
    ...rules.map(section),
  ].join("\n\n")}\n`;
}

export const currentDocument = () => readFileSync(target, "utf8");

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, rulesDocument());
