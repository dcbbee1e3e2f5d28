// Ends a run with the one line that every test runner of the project ends with.
import type { FullConfig, Reporter, Suite } from "@playwright/test/reporter";

export default class ClosingLine implements Reporter {
  readonly #name: string;
  #all: Suite | undefined;

  constructor({ name }: { name: string }) {
    this.#name = name;
  }

  onBegin(_config: FullConfig, all: Suite): void {
    this.#all = all;
  }

  onEnd(): void {
    const tests = this.#all?.allTests() ?? [];
    const failed = tests.filter((test) => test.outcome() === "unexpected").length;
    const skipped = tests.filter((test) => test.outcome() === "skipped").length;
    process.stdout.write(`${this.#name}: ${tests.length - failed - skipped} passed, ${failed} failed, ${skipped} skipped\n`);
  }

  printsToStdio(): boolean {
    return true;
  }
}
