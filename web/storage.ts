// Keeps reports in the browser's IndexedDB: a snapshot of each, and a journal of the edits since. Entries from before the snapshot
// are kept for undo, as far back as the program says.
//
// Each edit is written in a transaction of its own as soon as it is made, then read back and compared; only then it counts as
// stored. Writes of one report are carried out strictly in order: one that fails keeps its place, so that the journal never has
// a hole, and is tried again with the next request, or when the user comes back to the window.
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from "idb";
import type { AppendToJournal, RulePackFile, StoredContent, StoredReport, StoreSnapshot } from "./platform.ts";

interface Snapshot {
  report: string;
  sequence: number;
  content: string;
  unit_name: string;
  year: number;
  stored_at: number;
}

interface JournalEntry {
  report: string;
  sequence: number;
  edit: string;
  stored_at: number;
}

interface Schema extends DBSchema {
  snapshots: { key: string; value: Snapshot; indexes: { sequence: [string, number] } };
  journal: { key: [string, number]; value: JournalEntry };
  // Small things about the page itself, by name.
  page: { key: "open_report" | "rule_pack"; value: string };
}

type Database = IDBPDatabase<Schema>;
type Transaction = IDBPTransaction<Schema, ("snapshots" | "journal")[], "readwrite">;

export interface StorageAnswers {
  stored(report: string, sequence: number, verifiedAt: number): void;
  failed(reason: string): void;
}

interface Task {
  run(): Promise<void>;
  // Whose writes must be tried until they succeed, in order; none for what is tried once.
  report?: string;
}

const entriesOf = (report: string, after = -1) => IDBKeyRange.bound([report, after], [report, Infinity], true);

// Nothing is wrong with the data: the browser has lost the connection to its storage (Safari does, after a long sleep).
const isLostConnection = (error: unknown) =>
  error instanceof DOMException && (error.name === "InvalidStateError" || error.name === "UnknownError");

const reasonOf = (error: unknown) =>
  error instanceof DOMException ? `${error.name}: ${error.message}` : error instanceof Error ? error.message : String(error);

const otherWindow = () => new Error("这份报告正在另一个窗口中编辑");
const cleared = () => new Error("浏览器清除了本页的存储");

// The sequence of the newest edit that lies in the storage, in the snapshot or the journal.
async function newestStored(transaction: Transaction, report: string): Promise<number> {
  // Through an index, which has the number beside the whole report.
  const snapshot = await transaction.objectStore("snapshots").index("sequence").openKeyCursor(entriesOf(report));
  const entry = await transaction.objectStore("journal").openKeyCursor(entriesOf(report), "prev");
  return Math.max(snapshot?.key[1] ?? -1, entry?.key[1] ?? -1);
}

export const newestSequence = ({ sequence, journal }: StoredContent) => Math.max(sequence, journal.at(-1)?.sequence ?? 0);

export class Storage {
  readonly #answers: StorageAnswers;
  #database: Promise<Database> | undefined;
  readonly #tasks: Task[] = [];
  #running = false;
  // The newest edit of each report that this window has read or written: what is beyond it comes from another window.
  readonly #newestKnown = new Map<string, number>();
  #persistenceAsked = false;
  #waiting: (() => void)[] = [];

  constructor(answers: StorageAnswers) {
    this.#answers = answers;
    window.addEventListener("focus", () => void this.#work());
    document.addEventListener("visibilitychange", () => void this.#work());
  }

  append(request: AppendToJournal): void {
    this.#write(request.report, async () => {
      await this.#withDatabase((database) => this.#appendEntry(database, request));
      this.#confirm(request.report, request.sequence);
    });
  }

  storeSnapshot(request: StoreSnapshot): void {
    this.#write(request.report, async () => {
      await this.#withDatabase((database) => this.#replaceSnapshot(database, request));
      this.#confirm(request.report, request.sequence);
    });
  }

  list(): Promise<StoredReport[]> {
    return this.#once(async (database) => {
      const reports: StoredReport[] = [];
      const transaction = database.transaction(["snapshots", "journal"]);
      for (const { report, unit_name, year, stored_at } of await transaction.objectStore("snapshots").getAll()) {
        const newest = await transaction.objectStore("journal").openCursor(entriesOf(report), "prev");
        reports.push({ report, unit_name, year, stored_at: Math.max(newest?.value.stored_at ?? 0, stored_at) });
      }
      return reports;
    });
  }

  load(report: string): Promise<StoredContent | undefined> {
    return this.#once(async (database) => {
      const transaction = database.transaction(["snapshots", "journal"]);
      const snapshot = await transaction.objectStore("snapshots").get(report);
      if (!snapshot) return undefined;
      const entries = await transaction.objectStore("journal").getAll(entriesOf(report));
      const journal = entries.map(({ sequence, edit }) => ({ sequence, edit }));
      const stored = { report, content: snapshot.content, sequence: snapshot.sequence, journal };
      this.#newestKnown.set(report, newestSequence(stored));
      return stored;
    });
  }

  // The report that was open last in any window. Not in localStorage, which browsers write down only seconds later.
  openReport(): Promise<string> {
    return this.#once(async (database) => (await database.get("page", "open_report")) ?? "");
  }

  rememberOpenReport(report: string): Promise<void> {
    return this.#once(async (database) => {
      const transaction = database.transaction("page", "readwrite", { durability: "strict" });
      await Promise.all([transaction.store.put(report, "open_report"), transaction.done]);
    });
  }

  // The rule pack by which reports are checked in every window.
  rulePack(): Promise<RulePackFile | undefined> {
    return this.#once(async (database) => {
      const stored = await database.get("page", "rule_pack");
      return stored === undefined ? undefined : (JSON.parse(stored) as RulePackFile);
    });
  }

  // Without content none is kept any more.
  storeRulePack({ name, content }: RulePackFile): Promise<void> {
    return this.#once(async (database) => {
      const transaction = database.transaction("page", "readwrite", { durability: "strict" });
      const writing = content
        ? transaction.store.put(JSON.stringify({ name, content }), "rule_pack")
        : transaction.store.delete("rule_pack");
      await Promise.all([writing, transaction.done]);
    });
  }

  // Everything, as it lies there: for the page that is shown when the program has failed.
  everything(): Promise<{ snapshots: object[]; journal: object[] }> {
    return this.#once(async (database) => ({
      snapshots: await database.getAll("snapshots"),
      journal: await database.getAll("journal"),
    }));
  }

  get isSettled(): boolean {
    return !this.#running;
  }

  // Resolves when nothing is being written: everything is stored, or the failure has been told.
  settled(): Promise<void> {
    return this.isSettled ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
  }

  async #appendEntry(database: Database, { report, sequence, edit, replaces_previous }: AppendToJournal): Promise<void> {
    const transaction = database.transaction(["snapshots", "journal"], "readwrite", { durability: "strict" });
    const known = this.#newestKnown.get(report) ?? -1;
    const newest = await newestStored(transaction, report);
    // Already there when the connection was lost just after writing it.
    if (newest !== sequence) {
      if (newest > known) throw otherWindow();
      if (newest < known) throw cleared();
      const journal = transaction.objectStore("journal");
      await journal.add({ report, sequence, edit, stored_at: Date.now() });
      if (replaces_previous) await journal.delete([report, sequence - 1]);
    }
    await transaction.done;
    const stored = await database.get("journal", [report, sequence]);
    if (stored?.edit !== edit) throw otherWindow();
  }

  async #replaceSnapshot(database: Database, request: StoreSnapshot): Promise<void> {
    const { report, sequence, journal_from, content, unit_name, year } = request;
    const transaction = database.transaction(["snapshots", "journal"], "readwrite", { durability: "strict" });
    // Never replace what this window has not seen.
    if ((await newestStored(transaction, report)) > (this.#newestKnown.get(report) ?? -1)) throw otherWindow();
    await transaction.objectStore("snapshots").put({ report, sequence, content, unit_name, year, stored_at: Date.now() });
    await transaction.objectStore("journal").delete(IDBKeyRange.bound([report, 0], [report, journal_from], false, true));
    await transaction.done;
    const stored = await database.get("snapshots", report);
    if (stored?.content !== content || stored.sequence !== sequence) throw otherWindow();
  }

  #confirm(report: string, sequence: number): void {
    this.#newestKnown.set(report, sequence);
    this.#answers.stored(report, sequence, Date.now());
    if (this.#persistenceAsked) return;
    this.#persistenceAsked = true;
    // Asks the browser not to clear this storage when the disk gets full. Whether it agrees changes nothing here.
    void navigator.storage?.persist?.().catch(() => false);
  }

  #write(report: string, run: () => Promise<void>): void {
    this.#tasks.push({ run, report });
    void this.#work();
  }

  #once<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#tasks.push({ run: () => this.#withDatabase(work).then(resolve, reject) });
      void this.#work();
    });
  }

  async #work(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    const failed = new Set<string>();
    const isNext = ({ report }: Task) => report === undefined || !failed.has(report);
    for (let task = this.#tasks.find(isNext); task; task = this.#tasks.find(isNext)) {
      try {
        await task.run();
        this.#tasks.splice(this.#tasks.indexOf(task), 1);
      } catch (error) {
        // Only such writes come here; the others tell their failure to who asked.
        failed.add(task.report ?? "");
        this.#answers.failed(reasonOf(error));
      }
    }
    this.#running = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  async #withDatabase<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    try {
      return await work(await this.#open());
    } catch (error) {
      if (!isLostConnection(error)) throw error;
      this.#database = undefined;
      return work(await this.#open());
    }
  }

  #open(): Promise<Database> {
    if (this.#database) return this.#database;
    const opening = openDB<Schema>("gongkai", 1, {
      upgrade(database) {
        const snapshots = database.createObjectStore("snapshots", { keyPath: "report" });
        snapshots.createIndex("sequence", ["report", "sequence"]);
        database.createObjectStore("journal", { keyPath: ["report", "sequence"] });
        database.createObjectStore("page");
      },
      // A newer version of the page wants to change the database: it must not wait for this window.
      blocking: () => this.#forget(opening),
      terminated: () => this.#forget(opening),
    });
    this.#database = opening;
    opening.catch(() => this.#forget(opening));
    return opening;
  }

  #forget(opening: Promise<Database>): void {
    if (this.#database === opening) this.#database = undefined;
    opening.then(
      (database) => database.close(),
      () => undefined,
    );
  }
}
