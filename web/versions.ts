// Earlier versions of the reports: kept when a report is opened, and every ten minutes of work; thinned as they get older; and kept for
// good where a person has given them a name. In a database of their own: whatever happens to it, the reports are not in it.
import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from "idb";
import { thinned } from "./thinned_versions.ts";

export interface Version {
  saved_at: number; // milliseconds since 1970; tells the versions of a report apart
  name: string; // empty: kept by itself
}

interface KeptVersion extends Version {
  report: string;
  content: string;
}

interface Schema extends DBSchema {
  versions: { key: [string, number]; value: KeptVersion };
}

const pause = 10 * 60 * 1000;
const all = (report: string) => IDBKeyRange.bound([report, -Infinity], [report, Infinity]);

export class Versions {
  #database: Promise<IDBPDatabase<Schema>> | undefined;
  // When the newest version of each report that was open in this window was kept.
  readonly #newest = new Map<string, number>();
  #underWay: Promise<unknown> = Promise.resolve();

  // The report is open with this content, and may be changed from now on.
  opened(report: string, content: () => string): void {
    this.#newest.set(report, Date.now());
    this.#quietly(() => this.#keep(report, "", content()));
  }

  // Something of the report was changed.
  edited(report: string, content: () => string): void {
    const newest = this.#newest.get(report);
    if (newest === undefined || Date.now() - newest < pause) return;
    this.#newest.set(report, Date.now());
    this.#quietly(() => this.#keep(report, "", content()));
  }

  keep(report: string, name: string, content: string): Promise<Version[]> {
    return this.#inTurn(async () => {
      await this.#keep(report, name, content);
      return this.#list(report);
    });
  }

  list(report: string): Promise<Version[]> {
    return this.#inTurn(() => this.#list(report));
  }

  load(report: string, savedAt: number): Promise<string | undefined> {
    return this.#inTurn(async () => (await (await this.#open()).get("versions", [report, savedAt]))?.content);
  }

  // The report itself is gone.
  remove(report: string): void {
    this.#quietly(async () => (await this.#open()).delete("versions", all(report)));
  }

  settled(): Promise<unknown> {
    return this.#underWay;
  }

  // The newest first.
  async #list(report: string): Promise<Version[]> {
    const versions = await (await this.#open()).getAll("versions", all(report));
    return versions.map(({ saved_at, name }) => ({ saved_at, name })).reverse();
  }

  async #keep(report: string, name: string, content: string): Promise<void> {
    const transaction = (await this.#open()).transaction("versions", "readwrite");
    // Chromium sometimes answers no request of a transaction for which there was no room; that it was aborted it tells.
    await Promise.all([addTo(transaction.store, { report, name, content }), transaction.done]);
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    this.#database ??= openDB<Schema>("gongkai-versions", 1, {
      upgrade: (database) => void database.createObjectStore("versions", { keyPath: ["report", "saved_at"] }),
    });
    this.#database.catch(() => (this.#database = undefined));
    return this.#database;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#underWay.then(work);
    this.#underWay = done.catch(() => undefined);
    return done;
  }

  // What is kept by itself is a convenience: that the report is saved is said elsewhere, and in red where it is not.
  #quietly(work: () => Promise<unknown>): void {
    this.#inTurn(work).catch(() => undefined);
  }
}

type Store = IDBPObjectStore<Schema, ["versions"], "versions", "readwrite">;

async function addTo(store: Store, { report, name, content }: Pick<KeptVersion, "report" | "name" | "content">): Promise<void> {
  const newest = (await store.openCursor(all(report), "prev"))?.value;
  // The same again is no version; a name goes to the one that is there.
  if (newest?.content === content && (name === "" || newest.name === "")) {
    if (name !== "") await store.put({ ...newest, name });
    return;
  }
  const saved_at = Math.max(Date.now(), (newest?.saved_at ?? 0) + 1);
  await store.add({ report, saved_at, name, content });
  const unnamed = (await store.getAll(all(report))).filter((version) => version.name === "").map((version) => version.saved_at);
  const kept = new Set(thinned(unnamed, saved_at));
  for (const key of unnamed) if (!kept.has(key)) await store.delete([report, key]);
}
