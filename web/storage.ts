// Keeps reports in the browser's IndexedDB: a snapshot of each, and a journal of the edits since. Entries from before the snapshot
// are kept for undo, as far back as the program says.
//
// Each edit is written as soon as it is made, then read back and compared; only then it counts as stored. Writes of one report are
// carried out strictly in order, so that the journal never has a hole; what comes while one is under way goes together with the
// next. One that fails keeps its place, and is tried again: with the next edit, when the user comes back to the window, and after
// a while. What waits counts as stored for whoever opens the report in this window.
import { Connection, isFull, isTaken, NewerStorage, type Database } from "./database.ts";
import type { RulePackFile, StoredContent, StoredReport, StoringFailure } from "./platform.ts";
import { Cleared, entriesOf, newestIn, OtherWindow, write, type Write } from "./report_writing.ts";

const daysInBin = 30;
const dayInMilliseconds = 24 * 60 * 60 * 1000;
// Between two tries; doubled after each, up to the longest.
const firstPause = 1_000;
const longestPause = 30_000;

export interface StorageAnswers {
  stored(report: string, sequence: number, verifiedAt: number): void;
  failed(failure: StoringFailure): void;
  // Nothing of the report is there any more; the program is asked to store it anew.
  cleared(report: string): void;
  // It has been in the bin for so long that it was removed.
  removed(report: string): void;
  // Whether this window alone may write the report.
  isOnlyWriter(report: string): boolean;
}

// What is still to be written of a report, in order.
class Queue {
  readonly waiting: Write[] = [];
  running = false;
  // The newest edit that this window has read or written: what is beyond it comes from another window.
  known = -1;
  pause = firstPause;
  retry: ReturnType<typeof setTimeout> | undefined;
  told: StoringFailure | undefined;
  whenWritten: (() => void)[] = [];
}

const messageOf = (error: unknown) =>
  error instanceof DOMException ? `${error.name}: ${error.message}` : error instanceof Error ? error.message : String(error);

function failureOf(report: string, error: unknown): StoringFailure {
  const isOtherWindow = error instanceof OtherWindow || isTaken(error);
  const trouble =
    isOtherWindow ? "other_window" : error instanceof NewerStorage ? "newer_version" : isFull(error) ? "full" : "other";
  return { report, trouble, reason: messageOf(error) };
}

export const newestSequence = ({ sequence, journal }: StoredContent) => Math.max(sequence, journal.at(-1)?.sequence ?? 0);

// The content with the writes that wait laid over it.
function withWaiting(report: string, stored: StoredContent | undefined, waiting: Write[]): StoredContent | undefined {
  let content = stored;
  for (const each of waiting) {
    if (each.kind === "snapshot") {
      const journal = (content?.journal ?? []).filter(({ sequence }) => sequence >= each.journal_from);
      content = { report, content: each.content, sequence: each.sequence, journal };
    } else if (content) {
      // One that is under way may lie there already.
      const goes = ({ sequence }: { sequence: number }) => sequence === each.sequence || (each.replaces_previous && sequence === each.sequence - 1);
      const journal = content.journal.filter((entry) => !goes(entry));
      content = { ...content, journal: [...journal, { sequence: each.sequence, edit: each.edit }] };
    }
  }
  return content;
}

export class Storage {
  readonly #answers: StorageAnswers;
  readonly #connection: Connection;
  readonly #queues = new Map<string, Queue>();
  #underWay = 0;
  #persistenceAsked = false;
  #waitingForRest: (() => void)[] = [];

  constructor(answers: StorageAnswers) {
    this.#answers = answers;
    this.#connection = new Connection(() => this.verify());
    window.addEventListener("focus", () => this.#lookAfter());
    document.addEventListener("visibilitychange", () => this.#lookAfter());
  }

  write(request: Write): void {
    const queue = this.#queueOf(request.report);
    queue.waiting.push(request);
    void this.#work(request.report, queue);
  }

  // Tries again at once.
  retry(): void {
    for (const [report, queue] of this.#queues) void this.#work(report, queue);
  }

  // Resolves when nothing of the report waits any more, and says whether all of it is stored.
  written(report: string): Promise<boolean> {
    const queue = this.#queueOf(report);
    const isDone = () => queue.waiting.length === 0;
    return queue.running ? new Promise((resolve) => queue.whenWritten.push(() => resolve(isDone()))) : Promise.resolve(isDone());
  }

  // Whether something has failed and is not stored yet: it is nowhere but in this window.
  get hasFailed(): boolean {
    return [...this.#queues.values()].some(({ told, waiting }) => told !== undefined && waiting.length > 0);
  }

  // Gives up what waits: it will never be this window's to write. Returns whether there was something.
  abandon(report: string): boolean {
    const queue = this.#queueOf(report);
    clearTimeout(queue.retry);
    queue.told = undefined;
    return queue.waiting.splice(0).length > 0;
  }

  // Makes sure that what was stored in this window is still there.
  verify(): void {
    for (const [report, queue] of this.#queues) {
      if (queue.known < 0 || queue.waiting.length > 0 || !this.#answers.isOnlyWriter(report)) continue;
      this.#count(
        this.#connection.read(async (database) => {
          const known = queue.known;
          const newest = await newestIn(database, report);
          if (newest < known && queue.known === known) await this.#startAnew(database, report, queue);
        }),
      ).catch(() => undefined); // the next write tells
    }
  }

  list(): Promise<StoredReport[]> {
    return this.#count(this.#connection.read((database) => this.#listed(database)));
  }

  // Without the steps of undo, only what the report is now.
  load(report: string, { withSteps = true } = {}): Promise<(StoredContent & { isNewer: boolean }) | undefined> {
    const queue = this.#queueOf(report);
    return this.#count(
      this.#connection.read(async (database) => {
        const transaction = database.transaction(["snapshots", "journal"]);
        const snapshot = await transaction.objectStore("snapshots").get(report);
        let stored: StoredContent | undefined;
        if (snapshot) {
          const after = withSteps ? -1 : snapshot.sequence;
          const entries = await transaction.objectStore("journal").getAll(entriesOf(report, after));
          const journal = entries.map(({ sequence, edit }) => ({ sequence, edit }));
          stored = { report, content: snapshot.content, sequence: snapshot.sequence, journal };
          queue.known = newestSequence(stored);
        }
        const content = withWaiting(report, stored, queue.waiting);
        return content && { ...content, isNewer: this.#connection.isNewer };
      }),
    );
  }

  // A report in the bin is out of the list, and gone after a while.
  putIntoBin(report: string, isIn: boolean): Promise<void> {
    return this.#count(
      this.#connection.write(async (database) => {
        const transaction = database.transaction("snapshots", "readwrite", { durability: "strict" });
        const snapshot = await transaction.store.get(report);
        if (!snapshot) return;
        delete snapshot.binned_at;
        if (isIn) snapshot.binned_at = Date.now();
        await Promise.all([transaction.store.put(snapshot), transaction.done]);
      }),
    );
  }

  // The report that was open last in any window. Not in localStorage, which browsers write down only seconds later.
  openReport(): Promise<string> {
    return this.#count(this.#connection.read(async (database) => (await database.get("page", "open_report")) ?? ""));
  }

  rememberOpenReport(report: string): Promise<void> {
    return this.#count(
      this.#connection.write(async (database) => {
        const transaction = database.transaction("page", "readwrite", { durability: "strict" });
        await Promise.all([transaction.store.put(report, "open_report"), transaction.done]);
      }),
    );
  }

  // The rule pack by which reports are checked in every window.
  rulePack(): Promise<RulePackFile | undefined> {
    return this.#count(
      this.#connection.read(async (database) => {
        const stored = await database.get("page", "rule_pack");
        return stored === undefined ? undefined : (JSON.parse(stored) as RulePackFile);
      }),
    );
  }

  // Without content none is kept any more.
  storeRulePack({ name, content }: RulePackFile): Promise<void> {
    return this.#count(
      this.#connection.write(async (database) => {
        const transaction = database.transaction("page", "readwrite", { durability: "strict" });
        const writing = content
          ? transaction.store.put(JSON.stringify({ name, content }), "rule_pack")
          : transaction.store.delete("rule_pack");
        await Promise.all([writing, transaction.done]);
      }),
    );
  }

  // Everything, as it lies there, and what waits to be written: for the page that is shown when the program has failed.
  everything(): Promise<{ snapshots: object[]; journal: object[]; waiting: object[] }> {
    return this.#connection.read(async (database) => ({
      snapshots: await database.getAll("snapshots"),
      journal: await database.getAll("journal"),
      waiting: [...this.#queues.values()].flatMap(({ waiting }) => waiting),
    }));
  }

  // Resolves when nothing is being read or written: everything is stored, or the failure has been told.
  settled(): Promise<void> {
    return this.#underWay === 0 ? Promise.resolve() : new Promise((resolve) => this.#waitingForRest.push(resolve));
  }

  #queueOf(report: string): Queue {
    const found = this.#queues.get(report);
    if (found) return found;
    const made = new Queue();
    this.#queues.set(report, made);
    return made;
  }

  async #listed(database: Database): Promise<StoredReport[]> {
    const reports = new Map<string, StoredReport>();
    const transaction = database.transaction(["snapshots", "journal"]);
    for (const { report, unit_name, year, is_sample = false, stored_at, binned_at } of await transaction.objectStore("snapshots").getAll()) {
      const newest = await transaction.objectStore("journal").openCursor(entriesOf(report), "prev");
      const storedAt = Math.max(newest?.value.stored_at ?? 0, stored_at);
      reports.set(report, { report, unit_name, year, is_sample, stored_at: storedAt, binned_at: binned_at ?? null });
    }
    for (const { waiting } of this.#queues.values()) {
      for (const each of waiting) {
        if (each.kind !== "snapshot") continue;
        const { report, unit_name, year, is_sample } = each;
        reports.set(report, { report, unit_name, year, is_sample, stored_at: Date.now(), binned_at: null });
      }
    }
    return this.#withoutExpired(database, [...reports.values()]);
  }

  // What has been in the bin long enough goes.
  async #withoutExpired(database: Database, reports: StoredReport[]): Promise<StoredReport[]> {
    const isExpired = ({ binned_at }: StoredReport) => binned_at !== null && Date.now() - binned_at > daysInBin * dayInMilliseconds;
    const expired = reports.filter(isExpired);
    if (expired.length === 0 || this.#connection.isNewer) return reports;
    const transaction = database.transaction(["snapshots", "journal"], "readwrite");
    const removals = expired.flatMap(({ report }) => [
      transaction.objectStore("snapshots").delete(report),
      transaction.objectStore("journal").delete(entriesOf(report)),
    ]);
    await Promise.all([...removals, transaction.done]);
    for (const { report } of expired) this.#answers.removed(report);
    return reports.filter((report) => !isExpired(report));
  }

  async #work(report: string, queue: Queue): Promise<void> {
    if (queue.running) return;
    queue.running = true;
    clearTimeout(queue.retry);
    let goesOn = true;
    while (goesOn && queue.waiting.length > 0) goesOn = await this.#count(this.#writeWaiting(report, queue));
    queue.running = false;
    for (const resolve of queue.whenWritten.splice(0)) resolve();
  }

  // Writes what waits now. False when that has failed.
  async #writeWaiting(report: string, queue: Queue): Promise<boolean> {
    const writes = [...queue.waiting];
    const isOnlyWriter = this.#answers.isOnlyWriter(report);
    try {
      await this.#connection.write((database) => write(database, report, writes, { known: queue.known, isOnlyWriter }));
    } catch (error) {
      if (error instanceof Cleared) return this.#connection.read((database) => this.#startAnew(database, report, queue)).then(() => true, () => false);
      this.#failed(report, queue, error);
      return false;
    }
    queue.waiting.splice(0, writes.length);
    queue.known = Math.max(queue.known, ...writes.map(({ sequence }) => sequence));
    queue.pause = firstPause;
    queue.told = undefined;
    this.#answers.stored(report, queue.known, Date.now());
    this.#askForPersistence();
    return true;
  }

  #failed(report: string, queue: Queue, error: unknown): void {
    const failure = failureOf(report, error);
    queue.retry = setTimeout(() => void this.#work(report, queue), queue.pause);
    queue.pause = Math.min(queue.pause * 2, longestPause);
    // The same again is no news, and draws nothing.
    if (queue.told?.trouble === failure.trouble && queue.told.reason === failure.reason) return;
    queue.told = failure;
    this.#answers.failed(failure);
  }

  // The edits that wait rest on what is not there any more; the program has them all, and stores the report as a whole.
  async #startAnew(database: Database, report: string, queue: Queue): Promise<void> {
    queue.known = await newestIn(database, report);
    const snapshots = queue.waiting.filter(({ kind }) => kind === "snapshot");
    queue.waiting.splice(0, Infinity, ...snapshots);
    this.#answers.cleared(report);
  }

  #lookAfter(): void {
    if (document.hidden) return;
    this.retry();
    this.verify();
  }

  #askForPersistence(): void {
    if (this.#persistenceAsked) return;
    this.#persistenceAsked = true;
    // Asks the browser not to clear this storage when the disk gets full. Whether it agrees changes nothing here.
    void navigator.storage?.persist?.().catch(() => false);
  }

  async #count<Result>(work: Promise<Result>): Promise<Result> {
    this.#underWay++;
    try {
      return await work;
    } finally {
      if (--this.#underWay === 0) for (const resolve of this.#waitingForRest.splice(0)) resolve();
    }
  }
}
