// Which reports are stored here, remembered outside the database: so that a page that finds it empty can say what is gone. Browsers
// that make room on a full disk clear the database and leave this.
import type { StoredReport } from "./platform.ts";

const key = "gongkai.stored_reports";

// A browser may forbid this kind of storage; then nothing can be said.
function remembered(): StoredReport[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "[]") as StoredReport[];
  } catch {
    return [];
  }
}

// Those that were remembered and are not in the list any more. What was in the bin has gone when its time was over.
export function missingFrom(list: StoredReport[]): StoredReport[] {
  const present = new Set(list.map(({ report }) => report));
  return remembered().filter(({ report, binned_at }) => binned_at === null && !present.has(report));
}

export function remember(list: StoredReport[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(list));
  } catch {
    // Without it, too, everything else works.
  }
}
