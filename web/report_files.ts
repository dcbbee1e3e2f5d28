// Reports in real files, where the browser has them: a report is saved to the file that it was saved to before, or opened from. Elsewhere
// every file is a download.
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { isNamed, jsonFiles, type FileType } from "./real_files.ts";

export interface FileToSave {
  name: string;
  content: Uint8Array<ArrayBuffer>;
  report: string; // its id; empty: a file of its own, each time
  elsewhere: boolean; // the user chooses a file, whatever there is
}

export interface ReportFileAnswers {
  saved(name: string): void;
  // Somebody else has changed the file; nothing was written.
  changed(name: string, content: Uint8Array): void;
}

// The file of a report, as it was when this page last read or wrote it.
interface KnownFile {
  report: string;
  handle: FileSystemFileHandle;
  modified: number; // milliseconds since 1970
  size: number;
}

interface Schema extends DBSchema {
  files: { key: string; value: KnownFile };
}

// Not in every browser, and not in TypeScript's library.
interface Pickers {
  showSaveFilePicker(options: { id: string; suggestedName: string; types: FileType[] }): Promise<FileSystemFileHandle>;
}
interface WithPermissions {
  queryPermission?(descriptor: { mode: "readwrite" }): Promise<PermissionState>;
  requestPermission?(descriptor: { mode: "readwrite" }): Promise<PermissionState>;
}

export function download({ name, content }: Pick<FileToSave, "name" | "content">): void {
  const address = URL.createObjectURL(new Blob([content], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun when the next task runs.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

export class ReportFiles {
  readonly #answers: ReportFileAnswers;
  readonly #known = new Map<string, KnownFile>();
  #database: Promise<IDBPDatabase<Schema>> | undefined;

  constructor(answers: ReportFileAnswers) {
    this.#answers = answers;
  }

  // One after another: the second save of a report must find the file of the first.
  #saving: Promise<void> = Promise.resolve();

  save(file: FileToSave): void {
    this.#saving = this.#saving.then(() => this.#save(file)).catch(() => download(file));
  }

  // A report was read from this file.
  opened(report: string, handle: FileSystemFileHandle, file: File): void {
    this.#saving = this.#saving.then(() => this.#remember({ report, handle, modified: file.lastModified, size: file.size }));
  }

  settled(): Promise<void> {
    return this.#saving;
  }

  async #save(file: FileToSave): Promise<void> {
    if (!file.report || !("showSaveFilePicker" in window)) return download(file);
    const known = file.elsewhere ? undefined : await this.#fileOf(file.report);
    const found = known && (await this.#lookAt(known, file));
    if (known && found === "as_known") return this.#write(known.handle, file);
    if (found === "changed") return;
    const handle = await this.#choose(file.name);
    if (handle) await this.#write(handle, file);
  }

  async #lookAt(known: KnownFile, { report, content }: FileToSave): Promise<"as_known" | "changed" | "gone"> {
    let now: File;
    try {
      if (!(await mayWrite(known.handle))) throw new DOMException("not allowed to write", "NotAllowedError");
      now = await known.handle.getFile();
    } catch {
      // Moved, deleted, or not allowed any more: another one is chosen.
      await this.#forget(report);
      return "gone";
    }
    if (now.lastModified === known.modified && now.size === known.size) return "as_known";
    const found = new Uint8Array(await now.arrayBuffer());
    if (isSame(found, content)) return "as_known";
    // What the user decides on seeing it, the next save carries out; in a file of something else nothing is ever written.
    if (isOf(report, found)) await this.#remember({ ...known, modified: now.lastModified, size: now.size });
    else await this.#forget(report);
    this.#answers.changed(now.name, found);
    return "changed";
  }

  async #choose(suggestedName: string): Promise<FileSystemFileHandle | undefined> {
    try {
      return await (window as unknown as Pickers).showSaveFilePicker({ id: "report", suggestedName, types: [jsonFiles] });
    } catch (error) {
      if (isNamed(error, "AbortError")) return undefined;
      throw error; // not in this frame, or not from the disk
    }
  }

  async #write(handle: FileSystemFileHandle, { report, content }: FileToSave): Promise<void> {
    // The file is exchanged as a whole when it is closed.
    const writable = await handle.createWritable();
    try {
      await writable.write(content);
      await writable.close();
    } catch (error) {
      await writable.abort().catch(() => undefined);
      throw error;
    }
    const written = await handle.getFile();
    if (!isSame(new Uint8Array(await written.arrayBuffer()), content)) throw new Error("the file holds something else");
    await this.#remember({ report, handle, modified: written.lastModified, size: written.size });
    this.#answers.saved(written.name);
  }

  async #fileOf(report: string): Promise<KnownFile | undefined> {
    const known = this.#known.get(report) ?? (await this.#stored((database) => database.get("files", report)));
    if (known) this.#known.set(report, known);
    return known;
  }

  async #remember(known: KnownFile): Promise<void> {
    this.#known.set(known.report, known);
    await this.#stored((database) => database.put("files", known));
  }

  async #forget(report: string): Promise<void> {
    this.#known.delete(report);
    await this.#stored((database) => database.delete("files", report));
  }

  // Without a database files are known until the window is closed.
  async #stored<Result>(work: (database: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result | undefined> {
    try {
      this.#database ??= openDB<Schema>("gongkai-files", 1, {
        upgrade: (database) => void database.createObjectStore("files", { keyPath: "report" }),
      });
      return await work(await this.#database);
    } catch {
      this.#database = undefined;
      return undefined;
    }
  }
}

async function mayWrite(handle: FileSystemFileHandle): Promise<boolean> {
  const asked = handle as FileSystemFileHandle & WithPermissions;
  const mode = "readwrite";
  if (!asked.queryPermission || (await asked.queryPermission({ mode })) === "granted") return true;
  return (await asked.requestPermission?.({ mode })) === "granted";
}

const isSame = (one: Uint8Array, other: Uint8Array) => one.length === other.length && one.every((byte, index) => byte === other[index]);

function isOf(report: string, content: Uint8Array): boolean {
  try {
    return (JSON.parse(new TextDecoder().decode(content)) as { id?: unknown } | null)?.id === report;
  } catch {
    return false;
  }
}
