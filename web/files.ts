// Files that come in: by the file chooser, and dropped on the window.

import type { Purpose } from "./platform.ts";

// Larger than any report. One byte more is read, so that the program sees the excess and refuses it in its own words.
const mostBytes = 16 * 1024 * 1024;

export interface FileAnswers {
  open(name: string, content: Uint8Array, purpose: Purpose): void;
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
      this.#open(chooser.files?.[0], this.#purpose);
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
      this.#open(event.dataTransfer?.files[0], "open");
    });
  }

  // Lets the user choose a file.
  pick(purpose: Purpose): void {
    this.#purpose = purpose;
    this.#chooser.click();
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

  #open(file: File | undefined, purpose: Purpose): void {
    if (!file) return;
    this.#reading = file
      .slice(0, mostBytes + 1)
      .arrayBuffer()
      .then((content) => this.#answers.open(file.name, new Uint8Array(content), purpose))
      .catch((reason: unknown) => this.#answers.failed(reason));
  }
}

// Dragged text is the text field's own business.
const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
