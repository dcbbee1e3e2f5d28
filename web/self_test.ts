// The page's test of itself, for a user who wonders whether this browser on this machine can be relied on. Everything is done with a
// scratch report in a database of its own, by the functions that keep real reports; nothing else is touched.
import type { Bridge } from "./bridge.ts";
import { Connection, type Database } from "./database.ts";
import { fontStack } from "./glyphs.ts";
import { entriesOf, write, type Write } from "./report_writing.ts";

export interface SelfTestResult {
  id: "storage" | "lock" | "journal" | "recovery" | "file" | "fonts";
  passed: boolean;
  reason: string;
}

export interface ScratchReport {
  id: string;
  snapshot: string;
  edits: string[];
}

const scratchDatabase = "gongkai-self-test";
// So many of the edits are confirmed before the connection is cut; one more is under way then.
const confirmedBeforeCut = 25;

class Failure extends Error {}

function check(holds: boolean, reason: string): asserts holds {
  if (!holds) throw new Failure(reason);
}

async function attempt(id: SelfTestResult["id"], run: () => unknown): Promise<SelfTestResult> {
  try {
    await run();
    return { id, passed: true, reason: "" };
  } catch (error) {
    return { id, passed: false, reason: error instanceof Failure ? error.message : String(error) };
  }
}

const append = (scratch: ScratchReport, sequence: number): Write => ({
  kind: "append",
  report: scratch.id,
  sequence,
  edit: scratch.edits[sequence - 1] ?? "",
  replaces_previous: false,
});

const snapshotOf = (scratch: ScratchReport): Write => ({
  kind: "snapshot",
  report: scratch.id,
  sequence: 0,
  journal_from: 1,
  content: scratch.snapshot,
  unit_name: "",
  year: 0,
  is_sample: false,
});

const newConnection = () => new Connection(() => undefined, scratchDatabase);

const writeOne = (connection: Connection, scratch: ScratchReport, each: Write) =>
  connection.write((database) => write(database, scratch.id, [each], { known: each.sequence - 1, isOnlyWriter: true }));

async function journalOf(database: Database, scratch: ScratchReport): Promise<{ sequence: number; edit: string }[]> {
  const entries = await database.getAll("journal", entriesOf(scratch.id));
  return entries.map(({ sequence, edit }) => ({ sequence, edit }));
}

async function testStorage(scratch: ScratchReport): Promise<void> {
  const connection = newConnection();
  await writeOne(connection, scratch, snapshotOf(scratch));
  const stored = await connection.read((database) => database.get("snapshots", scratch.id));
  check(stored?.content === scratch.snapshot, "read back: something else");
}

async function testLock(): Promise<void> {
  const name = "gongkai.self_test";
  check("locks" in navigator, "no Web Locks");
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    check(lock !== null, "the lock is taken");
    await navigator.locks.request(name, { ifAvailable: true }, (second) => check(second === null, "the lock was given twice"));
  });
}

async function testJournal(scratch: ScratchReport): Promise<void> {
  const connection = newConnection();
  for (let sequence = 1; sequence <= confirmedBeforeCut; sequence++) await writeOne(connection, scratch, append(scratch, sequence));
  const journal = await connection.read((database) => journalOf(database, scratch));
  check(journal.every(({ edit }, index) => edit === scratch.edits[index]), "read back: something else");
  check(journal.length === confirmedBeforeCut, `${journal.length} of ${confirmedBeforeCut} edits`);
}

// As when the browser is killed: the connection is cut while an edit is under way. What was confirmed must be there, without a hole.
async function testRecovery(scratch: ScratchReport, bridge: Bridge): Promise<void> {
  const lost = newConnection();
  await lost.write(async (database) => {
    const underWay = write(database, scratch.id, [append(scratch, confirmedBeforeCut + 1)], { known: confirmedBeforeCut, isOnlyWriter: true });
    database.close();
    await underWay.catch(() => undefined);
  });
  const connection = newConnection();
  const snapshot = await connection.read((database) => database.get("snapshots", scratch.id));
  const journal = await connection.read((database) => journalOf(database, scratch));
  check(snapshot !== undefined, "the report is gone");
  check(journal.length >= confirmedBeforeCut, `${confirmedBeforeCut - journal.length} edits are gone`);
  check(bridge.isScratchRecovered({ report: scratch.id, content: snapshot.content, sequence: 0, journal }), "not the same report");
}

// Common and rare characters, each unlike the box that stands for what no font has.
function testFonts(): void {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 48;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  check(context !== null, "no canvas");
  context.font = `32px ${fontStack}`;
  context.textBaseline = "top";
  const drawn = (character: string) => {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.fillText(character, 4, 4);
    return context.getImageData(0, 0, canvas.width, canvas.height).data.join();
  };
  const inNoFont = new Set([drawn(" "), drawn("\u{10fffd}")]);
  const missing = ["公", "开", "龘", "𠮷"].filter((character) => inNoFont.has(drawn(character)));
  check(missing.length === 0, missing.join("、"));
}

function removeScratch(): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(scratchDatabase);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}

export async function testItself(bridge: Bridge): Promise<SelfTestResult[]> {
  const scratch = bridge.scratchReport();
  const results: SelfTestResult[] = [];
  // In this order: a later part goes on with what an earlier one has stored.
  results.push(await attempt("storage", () => testStorage(scratch)));
  results.push(await attempt("lock", testLock));
  results.push(await attempt("journal", () => testJournal(scratch)));
  results.push(await attempt("recovery", () => testRecovery(scratch, bridge)));
  results.push(await attempt("file", () => check(bridge.survivesFile(), "not the same report")));
  results.push(await attempt("fonts", testFonts));
  await removeScratch().catch(() => undefined);
  return results;
}
