// Remembers which report is open, so that a reload, or the next start of the browser, brings it back.
// Each window has its own memory; a new window begins with what was open last in any.
import type { Storage } from "./storage.ts";

const key = "gongkai.open_report";

// A browser may forbid this kind of storage; then all windows share one memory.
function quietly<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

export async function lastReport(storage: Storage): Promise<string> {
  return quietly(() => sessionStorage.getItem(key)) ?? (await storage.openReport());
}

export function rememberReport(report: string, storage: Storage): void {
  quietly(() => sessionStorage.setItem(key, report));
  // Not worth a message: what the report itself needs stored tells of its own failures.
  storage.rememberOpenReport(report).catch(() => undefined);
}
