// Which window writes a report. One holds the browser's lock on it and writes; the others read, and can take over: the writer then
// stores what it has and gives the lock away. Where the browser has no locks every window writes, and the storage finds out when two
// have written the same report.
import { isAborted } from "./database.ts";
import type { Access } from "./platform.ts";

export interface AccessAnswers {
  // Another window wants to write: store what there is, then say whether nothing is left to be stored.
  givesUp(report: string): Promise<boolean>;
  // This window writes the report no longer.
  lost(report: string): void;
  // Another window has stored something of a report, or has changed the list of reports.
  storedElsewhere(report: string): void;
}

type Message = { kind: "stored" | "wanted" | "kept"; report: string };

// A window that the browser has frozen does not answer; its report is taken from it after a while.
const longestWait = 3_000;

const lockOf = (report: string) => `gongkai.report.${report}`;

export class ReportAccess {
  readonly #answers: AccessAnswers;
  #locks: LockManager | undefined = navigator.locks;
  // What ends the holding of the locks that this window has, by report.
  readonly #held = new Map<string, () => void>();
  readonly #channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("gongkai");
  // Called when the writer of the report says that it must keep it.
  readonly #waiting = new Map<string, () => void>();

  constructor(answers: AccessAnswers) {
    this.#answers = answers;
    this.#channel?.addEventListener("message", ({ data }: MessageEvent<Message>) => this.#heard(data));
  }

  // Whether no other window can be writing the report.
  holds(report: string): boolean {
    return this.#held.has(report);
  }

  async enter(report: string): Promise<Access> {
    if (!this.#locks || this.holds(report)) return "writes";
    return (await this.#request(report, { ifAvailable: true })) || !this.#locks ? "writes" : "other_window";
  }

  // Whether this window writes the report now.
  async takeOver(report: string): Promise<boolean> {
    if (!this.#locks || this.holds(report)) return true;
    const waiting = new AbortController();
    const granted = this.#request(report, { signal: waiting.signal });
    const kept = new Promise<"kept">((resolve) => this.#waiting.set(report, () => resolve("kept")));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silent = new Promise<"silent">((resolve) => (timer = setTimeout(() => resolve("silent"), longestWait)));
    this.#tell({ kind: "wanted", report });
    const answer = await Promise.race([granted, kept, silent]);
    clearTimeout(timer);
    this.#waiting.delete(report);
    if (typeof answer === "boolean") return answer;
    waiting.abort();
    // Granted in the last moment, or still nobody's to give.
    if (await granted) return true;
    return answer === "silent" && this.#request(report, { steal: true });
  }

  leave(report: string): void {
    this.#held.get(report)?.();
  }

  // Tells the other windows that something of the report, or of the list, is stored now.
  tellStored(report: string): void {
    this.#tell({ kind: "stored", report });
  }

  // Resolves with whether the lock is held from now on.
  #request(report: string, options: LockOptions): Promise<boolean> {
    return new Promise((answer) => {
      const holding = this.#locks?.request(lockOf(report), options, (lock) => {
        if (!lock) {
          answer(false);
          return undefined;
        }
        return new Promise<void>((release) => {
          this.#held.set(report, () => {
            this.#held.delete(report);
            release();
          });
          answer(true);
        });
      });
      holding?.catch((error: unknown) => {
        // Where a browser keeps nothing of a page it gives no locks either.
        if (!isAborted(error)) this.#locks = undefined;
        answer(false); // it was given up waiting, or:
        if (!this.#held.delete(report)) return;
        this.#answers.lost(report); // stolen
      });
    });
  }

  #heard({ kind, report }: Message): void {
    if (kind === "stored") this.#answers.storedElsewhere(report);
    else if (kind === "kept") this.#waiting.get(report)?.();
    else if (this.holds(report)) void this.#giveUp(report);
  }

  async #giveUp(report: string): Promise<void> {
    if (await this.#answers.givesUp(report)) {
      this.#answers.lost(report);
      this.leave(report);
    } else {
      this.#tell({ kind: "kept", report });
    }
  }

  #tell(message: Message): void {
    this.#channel?.postMessage(message);
  }
}
