// The browser's IndexedDB as the page uses it: its stores, and a connection that is opened again when the browser loses it.
import { openDB, type DBSchema, type IDBPDatabase } from "idb";

export interface Snapshot {
  report: string;
  sequence: number;
  content: string;
  unit_name: string;
  year: number;
  // Missing in what an older version has stored.
  is_sample?: boolean;
  stored_at: number;
  // When it was put into the bin. An older version of the page lists it as if it were not there, which does no harm.
  binned_at?: number;
}

export interface JournalEntry {
  report: string;
  sequence: number;
  edit: string;
  stored_at: number;
}

export interface Schema extends DBSchema {
  snapshots: { key: string; value: Snapshot; indexes: { sequence: [string, number] } };
  journal: { key: [string, number]; value: JournalEntry };
  // Small things about the page itself, by name.
  page: { key: "open_report" | "rule_pack"; value: string };
}

export type Database = IDBPDatabase<Schema>;

const standardName = "gongkai";
const version = 1;

// A newer version of the page has set up the storage: this one only reads it.
export class NewerStorage extends Error {}

const isNamed = (error: unknown, ...names: string[]) => error instanceof DOMException && names.includes(error.name);

// Nothing is wrong with the data: the browser has lost the connection to its storage (Safari does, after a long sleep).
const isLostConnection = (error: unknown) => isNamed(error, "InvalidStateError", "UnknownError");

export const isFull = (error: unknown) => isNamed(error, "QuotaExceededError");
export const isAborted = (error: unknown) => isNamed(error, "AbortError");
export const isTaken = (error: unknown) => isNamed(error, "ConstraintError");

export class Connection {
  #database: Promise<Database> | undefined;
  #isNewer = false;
  readonly #ended: () => void;

  readonly #name: string;

  // `ended`: the browser has closed the connection, perhaps because the storage is being cleared.
  constructor(ended: () => void, name = standardName) {
    this.#name = name;
    this.#ended = ended;
  }

  // Set up by a newer version. Known once it has been opened.
  get isNewer(): boolean {
    return this.#isNewer;
  }

  async read<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    try {
      return await work(await this.#open());
    } catch (error) {
      if (!isLostConnection(error)) throw error;
      this.#database = undefined;
      return work(await this.#open());
    }
  }

  write<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    return this.read((database) => {
      if (this.#isNewer) throw new NewerStorage();
      return work(database);
    });
  }

  #open(): Promise<Database> {
    if (this.#database) return this.#database;
    const opening = this.#openCurrent().catch((error: unknown) => {
      if (!isNamed(error, "VersionError")) throw error;
      return this.#openNewer();
    });
    this.#database = opening;
    opening.catch(() => this.#forget(opening));
    return opening;
  }

  async #openCurrent(): Promise<Database> {
    const opened: Promise<Database> = openDB<Schema>(this.#name, version, {
      upgrade(database) {
        const snapshots = database.createObjectStore("snapshots", { keyPath: "report" });
        snapshots.createIndex("sequence", ["report", "sequence"]);
        database.createObjectStore("journal", { keyPath: ["report", "sequence"] });
        database.createObjectStore("page");
      },
      ...this.#closing(() => opened),
    });
    const database = await opened;
    this.#isNewer = false;
    return database;
  }

  // As it is, whatever its version; what this version needs must be there.
  async #openNewer(): Promise<Database> {
    const opened: Promise<Database> = openDB<Schema>(this.#name, undefined, this.#closing(() => opened));
    const database = await opened;
    const stores = ["snapshots", "journal", "page"] as const;
    if (!stores.every((store) => database.objectStoreNames.contains(store))) {
      database.close();
      throw new NewerStorage();
    }
    this.#isNewer = true;
    return database;
  }

  #closing(opened: () => Promise<Database>) {
    const end = () => {
      this.#database = undefined;
      opened().then(
        (database) => database.close(),
        () => undefined,
      );
      this.#ended();
    };
    // Blocking: a newer version of the page wants to change the database, which must not wait for this window.
    return { blocking: end, terminated: end };
  }

  #forget(opening: Promise<Database>): void {
    if (this.#database === opening) this.#database = undefined;
  }
}
