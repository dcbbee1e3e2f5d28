// A stored report as a report file, without the program: its last snapshot and the edits of its journal since (core/report/edit_json
// and report_writer say the same in C++). Where an entry does not fit, those before it count.
import type { StoredContent } from "./platform.ts";

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
type Fields = { [key: string]: Value };

// In bytes of the section's text while the journal is gone through, in characters in the file.
interface Figure {
  begin: number;
  end: number;
  cell: string;
}

interface Change {
  cell?: string;
  typed_total?: string;
  table?: string;
  section?: string;
  figures?: string;
  decision?: { rule: string; place: string };
  report?: "last_year" | "unit" | "year" | "seal";
  begin?: number;
  before: Value;
  after: Value;
}

class DoesNotFit extends Error {}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

const isFields = (value: Value | undefined): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

function fieldsAt(parent: Fields, key: string): Fields {
  const found = parent[key];
  if (isFields(found)) return found;
  const made: Fields = {};
  parent[key] = made;
  return made;
}

const listAt = (parent: Fields, key: string): Value[] => {
  const found = parent[key];
  return Array.isArray(found) ? found : [];
};

function setList(parent: Fields, key: string, list: Value[]): void {
  if (list.length > 0 || key in parent) parent[key] = list;
}

const textOf = (section: Value | undefined): string => (isFields(section) && typeof section["text"] === "string" ? section["text"] : "");

const lengthInBytes = (characters: string[]) => encoder.encode(characters.join("")).length;

class Replay {
  readonly report: Fields;
  // By section.
  readonly #figures = new Map<string, Figure[]>();

  constructor(content: string) {
    this.report = JSON.parse(content) as Fields;
    for (const [id, section] of Object.entries(fieldsAt(this.report, "sections"))) this.#takeFigures(id, section);
  }

  apply({ changes }: { changes: Change[] }): void {
    for (const change of changes) this.#apply(change);
  }

  finished(): Fields {
    for (const [id, figures] of this.#figures) this.#putFigures(id, figures);
    return this.report;
  }

  #apply(change: Change): void {
    const { after } = change;
    if (change.cell !== undefined) this.#setCell(change.cell, after);
    else if (change.typed_total !== undefined) this.#setTyped(change.typed_total, after === true);
    else if (change.table !== undefined) this.#setPresent(change.table, after === true);
    else if (change.section !== undefined) this.#setText(change.section, change);
    else if (change.figures !== undefined) this.#figures.set(change.figures, after as unknown as Figure[]);
    else if (change.decision !== undefined) this.#decide(change.decision, after);
    else if (change.report !== undefined) this.#setParticular(change.report, after);
    else throw new DoesNotFit();
  }

  #setCell(address: string, value: Value): void {
    const [table, row, column] = address.split(".");
    if (table === undefined || row === undefined || column === undefined) throw new DoesNotFit();
    const tables = fieldsAt(this.report, "tables");
    if (value === null && !isFields(tables[table])) return;
    fieldsAt(fieldsAt(tables, table), row)[column] = value;
  }

  #setTyped(address: string, isTyped: boolean): void {
    const others = listAt(this.report, "typed_totals").filter((each) => each !== address);
    setList(this.report, "typed_totals", isTyped ? [...others, address] : others);
  }

  #setPresent(table: string, isPresent: boolean): void {
    const tables = fieldsAt(this.report, "tables");
    if (isPresent) fieldsAt(tables, table);
    else delete tables[table];
  }

  #setText(id: string, { before, after, begin = 0 }: Change): void {
    const sections = fieldsAt(this.report, "sections");
    if (after === null) {
      delete sections[id];
      return;
    }
    const whole = encoder.encode(textOf(sections[id]));
    const replaced = encoder.encode(String(before ?? ""));
    const end = begin + replaced.length;
    if (before === null ? whole.length > 0 : !isSame(whole.subarray(begin, end), replaced)) throw new DoesNotFit();
    const text = decoder.decode(whole.subarray(0, begin)) + String(after) + decoder.decode(whole.subarray(end));
    fieldsAt(sections, id)["text"] = text;
  }

  #decide({ rule, place }: { rule: string; place: string }, after: Value): void {
    const isBefore = (decision: Value) =>
      isFields(decision) && (String(decision["rule"]) < rule || (decision["rule"] === rule && String(decision["place"]) < place));
    const isIt = (decision: Value) => isFields(decision) && decision["rule"] === rule && decision["place"] === place;
    const others = listAt(this.report, "decisions").filter((decision) => !isIt(decision));
    const position = others.findIndex((decision) => !isBefore(decision));
    if (after !== null) others.splice(position < 0 ? others.length : position, 0, after);
    setList(this.report, "decisions", others);
  }

  #setParticular(name: "last_year" | "unit" | "year" | "seal", after: Value): void {
    if (name === "unit" && isFields(after)) {
      const unit = fieldsAt(this.report, "unit");
      for (const [key, value] of Object.entries(after)) {
        // An empty one that stood in the file stays, as the program has it.
        if (value !== "") unit[key] = value;
        else if (unit[key] !== "") delete unit[key];
      }
    } else if (after === null) {
      delete this.report[name];
    } else {
      this.report[name] = after;
    }
  }

  #takeFigures(id: string, section: Value): void {
    if (!isFields(section) || !Array.isArray(section["figures"])) return;
    const characters = [...textOf(section)];
    const isOfText = (figure: Value): figure is { at: number; length: number; cell: string } =>
      isFields(figure) &&
      typeof figure["at"] === "number" &&
      typeof figure["length"] === "number" &&
      typeof figure["cell"] === "string" &&
      figure["at"] + figure["length"] <= characters.length;
    const figures = section["figures"].filter(isOfText).map(({ at, length, cell }) => ({
      begin: lengthInBytes(characters.slice(0, at)),
      end: lengthInBytes(characters.slice(0, at + length)),
      cell,
    }));
    section["figures"] = section["figures"].filter((figure) => !isOfText(figure));
    this.#figures.set(id, figures);
  }

  #putFigures(id: string, figures: Figure[]): void {
    const section = fieldsAt(this.report, "sections")[id];
    if (!isFields(section)) return;
    const bytes = encoder.encode(textOf(section));
    const lengthInCharacters = (end: number) => [...decoder.decode(bytes.subarray(0, end))].length;
    const written = figures.map(({ begin, end, cell }) => {
      if (end > bytes.length) throw new DoesNotFit();
      const at = lengthInCharacters(begin);
      return { at, length: lengthInCharacters(end) - at, cell };
    });
    const all = [...written, ...listAt(section, "figures")];
    if (all.length > 0) section["figures"] = all;
    else delete section["figures"];
  }
}

const isSame = (one: Uint8Array, other: Uint8Array) => one.length === other.length && one.every((byte, index) => byte === other[index]);

export interface ReplayedReport {
  report: Fields;
  // So many of the last entries could not be read, and are not in it.
  missing: number;
}

// Throws when the snapshot itself cannot be read.
export function replayed({ content, sequence, journal }: StoredContent): ReplayedReport {
  const after = journal.filter((entry) => entry.sequence > sequence);
  for (let fitting = after.length; ; fitting--) {
    try {
      const replay = new Replay(content);
      for (const { edit } of after.slice(0, fitting)) replay.apply(JSON.parse(edit) as { changes: Change[] });
      return { report: replay.finished(), missing: after.length - fitting };
    } catch (error) {
      // An entry is taken as a whole or not at all.
      if (fitting === 0) throw error;
    }
  }
}
