// Files that come in: by the file chooser, and dropped on the window. Where the browser has real files, with the way back to them.

import type { Purpose } from "./platform.ts";
import { isNamed, jsonFiles, type FileType } from "./real_files.ts";

// Larger than all reports of a unit together. One byte more is read, so that the program sees the excess and refuses it in its own words.
const mostBytes = 64 * 1024 * 1024;

// A real file, as it was when it was read.
export interface RealFile {
  handle: FileSystemFileHandle;
  file: File;
}

export interface FileAnswers {
  open(name: string, content: Uint8Array, purpose: Purpose, real: RealFile | undefined): void;
  hovers(hovers: boolean): void;
  failed(reason: unknown): void;
}

export class Files {
  readonly #answers: FileAnswers;
  readonly #chooser: HTMLInputElement;
  // Of the file that is being chosen.
  #purpose: Purpose = "open";
  #reading: Promise<void> = Promise.resolve();

  constructor(answers: FileAnswers, chooser: HTMLInputElement) {
    this.#answers = answers;
    this.#chooser = chooser;
    chooser.addEventListener("change", () => {
      this.#open(undefined, chooser.files?.[0], this.#purpose);
      chooser.value = ""; // the same file may be chosen again
    });
    window.addEventListener("dragenter", this.#dragged);
    window.addEventListener("dragover", this.#dragged);
    window.addEventListener("dragleave", (event) => {
      if (!event.relatedTarget) answers.hovers(false);
    });
    window.addEventListener("drop", (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      answers.hovers(false);
      this.#open(dropped(event.dataTransfer?.items), event.dataTransfer?.files[0], "open");
    });
  }

  // Lets the user choose a file.
  pick(purpose: Purpose): void {
    const byChooser = () => {
      this.#purpose = purpose;
      this.#chooser.click();
    };
    const picked = pickedFile();
    if (!picked) return byChooser();
    void picked.then(
      (handle) => this.#open(Promise.resolve(handle), undefined, purpose),
      // Only what the user has cancelled is cancelled: in a frame, say, the browser refuses to ask.
      (error: unknown) => isNamed(error, "AbortError") || byChooser(),
    );
  }

  // Resolves when no file is being read.
  settled(): Promise<void> {
    return this.#reading;
  }

  readonly #dragged = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    // Otherwise the browser would leave the page and show the file.
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
    if (event.type === "dragenter") this.#answers.hovers(true);
  };

  #open(handle: Promise<FileSystemFileHandle | undefined> | undefined, chosen: File | undefined, purpose: Purpose): void {
    if (!handle && !chosen) return;
    this.#reading = this.#read(handle, chosen, purpose).catch((reason: unknown) => this.#answers.failed(reason));
  }

  async #read(handle: Promise<FileSystemFileHandle | undefined> | undefined, chosen: File | undefined, purpose: Purpose): Promise<void> {
    const real = await handle?.catch(() => undefined);
    const file = (await real?.getFile()) ?? chosen;
    if (!file) return;
    const content = new Uint8Array(await file.slice(0, mostBytes + 1).arrayBuffer());
    this.#answers.open(file.name, content, purpose, real && { handle: real, file });
  }
}

// Dragged text is the text field's own business.
const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

// What follows is not in every browser, and not in TypeScript's library.

function pickedFile(): Promise<FileSystemFileHandle> | undefined {
  const { showOpenFilePicker } = window as { showOpenFilePicker?(options: { id: string; types: FileType[] }): Promise<[FileSystemFileHandle]> };
  return showOpenFilePicker?.({ id: "report", types: [jsonFiles] }).then(([handle]) => handle);
}

// Has to be asked for while the drop is being told.
function dropped(items: DataTransferItemList | undefined): Promise<FileSystemFileHandle | undefined> | undefined {
  const item = items?.[0] as (DataTransferItem & { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> }) | undefined;
  return item?.getAsFileSystemHandle?.().then((handle) => (handle?.kind === "file" ? (handle as FileSystemFileHandle) : undefined));
}
