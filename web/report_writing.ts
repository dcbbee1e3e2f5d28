// How edits and snapshots get into the storage, and how it is made sure that they lie there.
import type { IDBPTransaction } from "idb";
import { isAborted, isTaken, type Database, type Schema } from "./database.ts";
import type { AppendToJournal, StoreSnapshot } from "./platform.ts";

export type Write = AppendToJournal | StoreSnapshot;

// Another window has written the report meanwhile.
export class OtherWindow extends Error {}
// What was stored of the report is not there any more.
export class Cleared extends Error {}

type Transaction<Mode extends IDBTransactionMode = "readwrite"> = IDBPTransaction<Schema, ("snapshots" | "journal")[], Mode>;

export const entriesOf = (report: string, after = -1) => IDBKeyRange.bound([report, after], [report, Infinity], true);

function begin(database: Database): Transaction {
  const transaction = database.transaction(["snapshots", "journal"], "readwrite", { durability: "strict" });
  transaction.done.catch(() => undefined); // who waits for it is told
  return transaction;
}

// The sequence of the newest edit that lies in the storage, in the snapshot or the journal; -1: nothing does.
async function newestStored<Mode extends IDBTransactionMode>(transaction: Transaction<Mode>, report: string): Promise<number> {
  // Through an index, which has the number beside the whole report.
  const snapshot = await transaction.objectStore("snapshots").index("sequence").openKeyCursor(entriesOf(report));
  const entry = await transaction.objectStore("journal").openKeyCursor(entriesOf(report), "prev");
  return Math.max(snapshot?.key[1] ?? -1, entry?.key[1] ?? -1);
}

export function newestIn(database: Database, report: string): Promise<number> {
  return newestStored(database.transaction(["snapshots", "journal"]), report);
}

// The requests of one write, one after another: the second may throw when the first is under way. They are not waited for: nothing
// stands between an edit and its way to the disk.
function* put(transaction: Transaction, write: Write): Generator<Promise<unknown>> {
  const journal = transaction.objectStore("journal");
  const { report, sequence } = write;
  if (write.kind === "append") {
    yield journal.add({ report, sequence, edit: write.edit, stored_at: Date.now() });
    if (write.replaces_previous) yield journal.delete([report, sequence - 1]);
    return;
  }
  const { content, unit_name, year, is_sample, journal_from } = write;
  yield transaction.objectStore("snapshots").put({ report, sequence, content, unit_name, year, is_sample, stored_at: Date.now() });
  yield journal.delete(IDBKeyRange.bound([report, 0], [report, journal_from], false, true));
}

async function putAll(transaction: Transaction, writes: Write[]): Promise<void> {
  const requests: Promise<unknown>[] = [];
  try {
    for (const write of writes) for (const request of put(transaction, write)) requests.push(request);
    // Does not wait for the answers: a window that closes now has sent everything.
    transaction.commit();
  } catch (error) {
    // All of them or none.
    for (const request of requests) request.catch(() => undefined);
    transaction.abort();
    throw error;
  }
  // The requests themselves are not waited for: Chromium sometimes answers none of a transaction for which there was no room.
  const errors: unknown[] = [];
  for (const request of requests) request.catch((error: unknown) => errors.push(error));
  await transaction.done.catch((reason: unknown) => {
    // Of what is aborted, all but the cause only say that it was.
    throw errors.find((error) => !isAborted(error)) ?? reason;
  });
}

// What lies there when all the writes are done.
function expected(writes: Write[]): { entries: Map<number, string>; snapshot: StoreSnapshot | undefined } {
  const entries = new Map<number, string>();
  let snapshot: StoreSnapshot | undefined;
  for (const write of writes) {
    if (write.kind === "append") {
      entries.set(write.sequence, write.edit);
      if (write.replaces_previous) entries.delete(write.sequence - 1);
    } else {
      snapshot = write;
      for (const sequence of entries.keys()) if (sequence < write.journal_from) entries.delete(sequence);
    }
  }
  return { entries, snapshot };
}

async function readBack(database: Database, report: string, writes: Write[]): Promise<void> {
  const { entries, snapshot } = expected(writes);
  const transaction = database.transaction(["snapshots", "journal"]);
  // An edit without the report that it changes is worth nothing.
  if ((await transaction.objectStore("snapshots").count(report)) === 0) throw new Cleared();
  for (const [sequence, edit] of entries) {
    const stored = await transaction.objectStore("journal").get([report, sequence]);
    if (stored?.edit !== edit) throw new OtherWindow();
  }
  if (!snapshot) return;
  const stored = await transaction.objectStore("snapshots").get(report);
  if (stored?.content !== snapshot.content || stored.sequence !== snapshot.sequence) throw new OtherWindow();
}

// How many of the writes an earlier try has carried out, before its answer was lost. `newest`: what lies there.
async function alreadyWritten(transaction: Transaction, writes: Write[], newest: number): Promise<number> {
  const last = writes.filter(({ sequence }) => sequence === newest).at(-1);
  const count = last ? writes.indexOf(last) + 1 : 0;
  if (last?.kind === "append") {
    const stored = await transaction.objectStore("journal").get([last.report, newest]);
    return stored?.edit === last.edit ? count : 0;
  }
  if (last?.kind !== "snapshot") return 0;
  const stored = await transaction.objectStore("snapshots").get(last.report);
  return stored?.content === last.content ? count : 0;
}

async function giveUp(transaction: Transaction, reason: Error): Promise<never> {
  transaction.abort();
  await transaction.done.catch(() => undefined);
  throw reason;
}

// Looks first at what is there. `known`: the newest edit of the report that this window has read or written.
async function writeChecked(database: Database, report: string, writes: Write[], known: number): Promise<void> {
  const transaction = begin(database);
  const newest = await newestStored(transaction, report);
  if (newest < known) await giveUp(transaction, new Cleared());
  const written = newest > known ? await alreadyWritten(transaction, writes, newest) : 0;
  if (newest > known && written === 0) await giveUp(transaction, new OtherWindow());
  await putAll(transaction, writes.slice(written));
}

// Writes in one transaction, and reads back. `isOnlyWriter`: no other window can have changed the report, so that the first thing
// to be sent is the edit itself.
export async function write(
  database: Database,
  report: string,
  writes: Write[],
  { known, isOnlyWriter }: { known: number; isOnlyWriter: boolean },
): Promise<void> {
  const onlyAppends = writes.every(({ kind }) => kind === "append");
  if (isOnlyWriter && onlyAppends) {
    try {
      await putAll(begin(database), writes);
    } catch (error) {
      if (!isTaken(error)) throw error;
      await writeChecked(database, report, writes, known);
    }
  } else {
    await writeChecked(database, report, writes, known);
  }
  await readBack(database, report, writes);
}
