// Damaged files, dropped on the page one after the other: each opens as what it says, or is refused in words, and then the
// open report is as it was. The damage is drawn from a fixed seed, so that a mutant that fails fails again.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, projectPath, test, type Editor } from "./editor.ts";

const count = Number(process.env["GONGKAI_MUTANTS"] ?? 100);
const read = (path: string) => JSON.parse(readFileSync(projectPath(path), "utf8")) as Record<string, unknown>;

// Mulberry32.
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;
const below = (random: Random, end: number) => Math.floor(random() * end);
const oneOf = <Value>(random: Random, values: readonly Value[]): Value => values[below(random, values.length)] as Value;

const tokens = ['"', "{", "}", "[", "]", ",", ":", "null", "true", "-", "1e999", "0.1", "\\u0000", "\\ud83d", "\u0000", "\n", "\ufeff", "<script>", "9".repeat(30)];

function damagedBytes(random: Random, text: string): Buffer {
  let bytes = Buffer.from(text);
  for (let times = 1 + below(random, 3); times > 0; times--) {
    const at = below(random, bytes.length + 1);
    const length = 1 + below(random, random() < 0.5 ? 4 : 400);
    const before = bytes.subarray(0, at);
    const change = below(random, 6);
    if (change === 0 && at < bytes.length) bytes[at] = bytes[at]! ^ (1 << below(random, 8));
    if (change === 1) bytes = Buffer.concat([before, bytes.subarray(at + length)]);
    if (change === 2) bytes = Buffer.concat([before, bytes.subarray(at, at + length), bytes.subarray(at)]);
    if (change === 3) bytes = Buffer.concat([before, Buffer.from(oneOf(random, tokens)), bytes.subarray(at)]);
    if (change === 4) bytes = Buffer.concat([before, Buffer.from([below(random, 256)]), bytes.subarray(at + 1)]);
    if (change === 5 && random() < 0.3) bytes = Buffer.from(before);
  }
  return bytes;
}

const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
const values = [null, true, 0, -1, 1.5, 0.0000001, 1e15, 123456789012345, 2 ** 53, 1e300, "", " ", "-", "不适用", "１２３", "<b>x</b>", "=1+1", "\u0000\u202e", "长".repeat(5000), [], {}, [[]], { total: {} }, deep(20), deep(40)];

// Another value, another name, or nothing somewhere in the tree.
function damagedTree(random: Random, report: Record<string, unknown>): Buffer {
  const tree = structuredClone(report);
  for (let times = 1 + below(random, 3); times > 0; times--) {
    let holder: Record<string, unknown> = tree;
    let key = "";
    for (;;) {
      const keys = Object.keys(holder);
      if (keys.length === 0) break;
      key = oneOf(random, keys);
      const value = holder[key];
      if (typeof value !== "object" || value === null || random() < 0.15) break;
      holder = value as Record<string, unknown>;
    }
    if (key === "") continue;
    const change = below(random, 4);
    if (change <= 1) holder[key] = structuredClone(oneOf(random, values));
    if (change === 2) delete holder[key];
    if (change === 3 && !Array.isArray(holder)) {
      holder[`${key}${oneOf(random, ["_", "\u0000", "é", ".total", ""])}`] = holder[key];
      if (random() < 0.5) delete holder[key];
    }
  }
  return Buffer.from(JSON.stringify(tree, null, random() < 0.5 ? 2 : 0));
}

interface Outcome {
  before: string; // the report as JSON
  after: string;
  message: boolean;
  isCompared: boolean; // with a report of the same id that is here
  seal: { state: string } | null;
}

// Drops the file and tells what became of it.
function drop(editor: Editor, content: Buffer): Promise<Outcome> {
  return editor.page.evaluate(async (base64) => {
    const before = JSON.stringify(window.gongkai.report());
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], "变体.json"));
    const canvas = document.querySelector("#canvas")!;
    for (const type of ["dragenter", "dragover", "drop"]) {
      canvas.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
    }
    await window.gongkai.idle();
    return {
      before,
      after: JSON.stringify(window.gongkai.report()),
      message: window.gongkai.locate("message") !== null,
      isCompared: window.gongkai.locate("panel.import") !== null,
      seal: window.gongkai.seal() as { state: string } | null,
    };
  }, content.toString("base64"));
}

// The same for the same value, whatever the order of members.
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}

// The seal of the same report under another id, as any program could make it (docs/format.md).
function resealed(report: Record<string, unknown>, id: string): Record<string, unknown> {
  const { digest: _, ...seal } = report["seal"] as { digest: string; parts: Record<string, string> };
  const digestOf = (value: unknown) => createHash("sha256").update(inOrder(value)).digest("hex");
  const made = { ...report, id, seal: { ...seal, parts: { ...seal.parts, id: digestOf(id).slice(0, 16) } } };
  return { ...made, seal: { ...made.seal, digest: digestOf(made) } };
}

// Without what a reader gives to a file that lacks it: an id, and the edition of its year.
function asRead(json: Record<string, unknown>, like: Record<string, unknown>): Record<string, unknown> {
  const { id, edition, ...rest } = json;
  return "edition" in like ? { edition, ...rest } : rest;
}

test(`${count} damaged files: each opens as what it says or is refused in words, and the open report is untouched`, async ({ editor }) => {
  test.setTimeout(900_000);
  const complete = read("tests/fixtures/reports/complete-2021.json");
  await editor.drop("完整.json", Buffer.from(JSON.stringify(complete)));
  const download = editor.page.waitForEvent("download");
  await editor.click("button.export_for_submission");
  const sealed = JSON.parse(readFileSync(await (await download).path(), "utf8")) as Record<string, unknown>;
  const rich = {
    ...complete,
    typed_totals: ["applications.new.total"],
    decisions: [{ rule: "carry.applications", place: "applications.carried_in.total", decision: "explained", text: "理由", numbers: ["48", "50"] }],
    last_year: read("tests/fixtures/reports/complete-2019.json"),
    more: { of: [1, "2", null, { a: 0.5 }] },
  };
  const reports = [complete, sealed, rich, read("tests/fixtures/reports/complete-2019.json"), read("assets/samples/sishui-2020.json")];
  const pack = read("tests/fixtures/rule-packs/example.json");

  const random = randomFrom(20261126);
  const figures = { opened: 0, compared: 0, refused: 0, packs: 0 };
  // What is here, by id: where the damage has hit the id itself, two files can have the same.
  const opened = new Map<unknown, string>();
  for (let index = 0; index < count; index++) {
    const isPack = index % 10 === 9;
    const id = `${(index * 2654435761 % 4294967296).toString(16).padStart(8, "0")}-0000-4000-8000-${index.toString(16).padStart(12, "0")}`;
    const base = isPack ? pack : oneOf(random, reports);
    const origin = isPack ? base : base === sealed ? resealed(base, id) : { ...base, id };
    const mutant = random() < 0.5 ? damagedBytes(random, JSON.stringify(origin, null, 2)) : damagedTree(random, origin);
    const { before, after, message, isCompared, seal } = await drop(editor, mutant);
    const what = `mutant ${index}: ${mutant.toString("utf8").slice(0, 2000)}`;
    let said: Record<string, unknown> | null = null;
    try {
      said = JSON.parse(mutant.toString("utf8").replace(/^\ufeff/, "")) as Record<string, unknown>;
    } catch {
      // Not JSON: it must be refused.
    }
    const held = JSON.parse(after) as Record<string, unknown>;
    const isAsItSays = said !== null && inOrder(asRead(held, said)) === inOrder(asRead(said, said));
    if (isCompared) {
      figures.compared++;
      expect(held["id"], what).toBe(said?.["id"]);
      expect(after, what).toBe(opened.get(held["id"]));
    } else if (isPack) {
      figures.packs++;
      expect(after === before && message, what).toBe(true);
    } else if (after === before && !isAsItSays) {
      figures.refused++;
      expect(message, what).toBe(true);
      const text = mutant.toString("utf8");
      if (Buffer.from(text).equals(mutant)) {
        const words = await editor.page.evaluate((file) => window.gongkai.open(file).then(() => "", (error: Error) => error.message), text);
        expect(words, what).toMatch(/^(?!problem\.).*[\u4e00-\u9fff].*。$/s);
      }
    } else {
      figures.opened++;
      opened.set(held["id"], after);
      expect(isAsItSays, `${what}\nheld: ${after.slice(0, 2000)}`).toBe(true);
      if (seal) expect(seal.state === "intact", what).toBe(inOrder(said) === inOrder(origin));
    }
    if (message || isCompared) await editor.page.keyboard.press("Escape");
  }
  console.log(`mutants: ${figures.opened} opened as they say, ${figures.compared} compared with one of the same id, ${figures.refused} refused in words, ${figures.packs} of rule packs`);
  // Neither way is the only one.
  expect(figures.opened).toBeGreaterThan(count / 10);
  expect(figures.refused).toBeGreaterThan(count / 10);
});
