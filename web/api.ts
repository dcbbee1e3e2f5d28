// window.gongkai: what a page that embeds the editor, and the tests, can ask of it. docs/embedding.md describes it.
import { version } from "../package.json";
import type { Bridge } from "./bridge.ts";
import type { FrameLoop } from "./frame_loop.ts";
import type { Rect, Saved, Steps } from "./platform.ts";

export interface Gongkai {
  readonly ready: Promise<void>;
  readonly version: string;
  open(report: object | string): Promise<void>;
  report(): object | null;
  findings(): object[];
  seal(): object | null;
  steps(): Steps;
  locate(address: string): Rect | null;
  reveal(address: string): Promise<Rect>;
  saved(): Saved;
  idle(): Promise<void>;
  readonly frames: number;
}

declare global {
  interface Window {
    gongkai: Gongkai;
  }
}

export interface Parts {
  bridge: Bridge;
  loop: FrameLoop;
  // Resolves when no file is being read and nothing is being stored.
  settled(): Promise<void>;
}

export class Api implements Gongkai {
  readonly version = version;
  readonly ready: Promise<void>;
  #parts: Parts | undefined;

  constructor(started: Promise<Parts>) {
    this.ready = started.then((parts) => {
      this.#parts = parts;
    });
    // Who waits for it is told; nobody has to.
    this.ready.catch(() => undefined);
  }

  async open(report: object | string): Promise<void> {
    await this.ready;
    const { bridge, loop } = this.#running();
    const problem = bridge.openReport(typeof report === "string" ? report : JSON.stringify(report));
    loop.request();
    // A report of the same id may have to come from the storage first.
    await this.idle();
    if (problem) throw new Error(problem);
  }

  report(): object | null {
    return this.#running().bridge.report();
  }

  findings(): object[] {
    return this.#running().bridge.findings();
  }

  seal(): object | null {
    return this.#running().bridge.seal();
  }

  steps(): Steps {
    return this.#running().bridge.steps();
  }

  locate(address: string): Rect | null {
    return this.#running().bridge.locate(address);
  }

  async reveal(address: string): Promise<Rect> {
    await this.ready;
    const { bridge, loop } = this.#running();
    if (!bridge.reveal(address)) throw new Error(`no such address: ${address}`);
    loop.request();
    await loop.atRest();
    const place = bridge.locate(address);
    if (!place) throw new Error(`not in view: ${address}`);
    return place;
  }

  saved(): Saved {
    return this.#running().bridge.saved();
  }

  async idle(): Promise<void> {
    await this.ready;
    const { loop, settled } = this.#running();
    // Storing answers with a frame, and a frame may store.
    do {
      await loop.atRest();
      await settled();
    } while (!loop.isAtRest);
  }

  get frames(): number {
    return this.#parts?.loop.frames ?? 0;
  }

  #running(): Parts {
    if (!this.#parts) throw new Error("window.gongkai.ready has not resolved yet");
    return this.#parts;
  }
}
