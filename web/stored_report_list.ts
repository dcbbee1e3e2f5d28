// The reports that this browser holds, each to be downloaded as a report file, and everything as one file: where the program itself
// cannot hand them out.
import { button, element, statusLine } from "./elements.ts";
import { failureWords, filled } from "./failure_words.ts";
import { replayed } from "./journal_replay.ts";
import { timeInWords } from "./language.ts";
import type { StoredContent, StoredReport } from "./platform.ts";
import { download } from "./report_files.ts";
import { reportFileName } from "./report_file_name.ts";

export interface Rescue {
  list(): Promise<StoredReport[]>;
  load(report: string): Promise<StoredContent | undefined>;
  // As it lies in the storage.
  everything(): Promise<object>;
}

export function downloadJson(name: string, content: object): void {
  download({ name, content: new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`) });
}

export function storedReportList(rescue: Rescue): HTMLElement {
  const words = failureWords();
  const status = statusLine();
  const failed = (error: unknown) => {
    status.textContent = `${words.unreadable} ${error instanceof Error ? error.message : String(error)}`;
  };

  const hand = async ({ report, unit_name, year }: StoredReport) => {
    const stored = await rescue.load(report);
    if (!stored) throw new Error(words.report_damaged);
    let file;
    try {
      file = replayed(stored);
    } catch {
      status.textContent = words.report_damaged;
      return;
    }
    const name = reportFileName(unit_name, year);
    downloadJson(name, file.report);
    status.textContent = filled(file.missing > 0 ? words.incomplete : words.downloaded, { name, count: file.missing });
  };

  const entry = (stored: StoredReport) => {
    const { unit_name, year, stored_at, binned_at } = stored;
    const name = filled(words.report_name, { unit: unit_name.trim() || words.unnamed, year });
    const time = element("small", filled(binned_at === null ? words.stored_at : words.binned, { time: timeInWords(stored_at) }));
    const take = button(words.download, () => void hand(stored).catch(failed));
    take.setAttribute("aria-label", `${words.download} ${name}`);
    return element("li", element("div", element("strong", name), time), take);
  };

  const content = element("div", element("p", words.reading));
  rescue.list().then(
    (list) => {
      const newestFirst = [...list].sort((one, other) => other.stored_at - one.stored_at);
      content.replaceChildren(list.length === 0 ? element("p", words.none) : element("ul", ...newestFirst.map(entry)));
    },
    (error: unknown) => {
      content.replaceChildren();
      failed(error);
    },
  );
  const all = button(words.download_everything, () => {
    rescue.everything().then((everything) => downloadJson("gongkai-rescue.json", everything), failed);
  });
  const made = element("section", element("h2", words.stored_title), content, status, element("div", all, element("small", words.everything_note)));
  made.className = "stored";
  return made;
}
