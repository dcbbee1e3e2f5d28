// The page that is shown when the program cannot start or has failed: it says so plainly, hands out the reports, and offers a
// report of the fault.
import { button, element } from "./elements.ts";
import { failureWords } from "./failure_words.ts";
import { faultDetails } from "./fault_details.ts";
import { faultKind, type FaultKind } from "./fault_kind.ts";
import { faultReport } from "./fault_report.ts";
import { language } from "./language.ts";
import { reportFileName } from "./report_file_name.ts";
import { downloadJson, storedReportList, type Rescue } from "./stored_report_list.ts";

export interface Failure {
  reason: unknown;
  // Whether the program had been running.
  started: boolean;
  rescue: Rescue;
  // What was asked of the program last, by name.
  calls: string[];
  // The open report as it is on the screen, when the program can still say it.
  current(): object | null;
}

let shown = false;

export const isFailureShown = (): boolean => shown;

// What the program can still say after it has failed.
export function currentReport(current: () => object | null): object | null {
  try {
    return current();
  } catch {
    return null;
  }
}

export function downloadCurrent(report: object): void {
  const { unit, year } = report as { unit?: { name?: string }; year: number };
  downloadJson(reportFileName(unit?.name ?? "", year), report);
}

function whatToDo(kind: FaultKind): HTMLElement[] {
  const { acceleration, browsers } = failureWords();
  const steps = { no_webgl: acceleration, no_webassembly: browsers, too_old: browsers } as Partial<Record<FaultKind, string[]>>;
  return steps[kind] ? [element("ul", ...steps[kind].map((step) => element("li", step)))] : [];
}

// Only the first failure is shown; others mostly follow from it.
export function showFailure({ reason, started, rescue, calls, current }: Failure): void {
  if (shown) return;
  shown = true;
  const words = failureWords();
  const kind = faultKind(reason, started);
  const open = started ? currentReport(current) : null;

  const title = element("h1", words.title[kind]);
  title.tabIndex = -1;
  const alert = element("div", title, element("p", words.advice[kind]));
  alert.setAttribute("role", "alert");
  if (open) alert.append(element("p", words.current_first));

  const again = button(started ? words.reload : words.retry, () => location.reload(), open ? "" : "main");
  const actions = element("div", again);
  actions.className = "actions";
  if (open) actions.prepend(button(words.download_current, () => downloadCurrent(open), "main"));

  const report = faultReport({ trouble: `${kind}: ${words.title[kind]}`, reason, calls }, words);
  const content = element("div", alert, ...whatToDo(kind), actions, storedReportList(rescue), faultDetails(report));
  const page = element("main", content);
  page.className = "failure";
  page.lang = language();
  document.getElementById("loading")?.remove();
  document.getElementById("trouble")?.remove();
  // What the program has drawn, and the mirror of it, act no longer.
  for (const other of document.body.children) if (other instanceof HTMLElement) other.hidden = true;
  document.body.append(page);
  title.focus();
}
