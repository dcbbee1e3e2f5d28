// A line at the foot of the page about something that went wrong outside the program, which goes on.
import { button, element } from "./elements.ts";
import { currentReport, downloadCurrent, isFailureShown } from "./failure.ts";
import { failureWords } from "./failure_words.ts";
import { faultDetails } from "./fault_details.ts";
import { faultReport } from "./fault_report.ts";
import { language } from "./language.ts";

export interface Trouble {
  kind: "error" | "graphics_lost";
  reason: unknown;
  calls: string[];
  current(): object | null;
}

// One at a time: the first says the most.
export function showTrouble({ kind, reason, calls, current }: Trouble): void {
  if (isFailureShown() || document.getElementById("trouble")) return;
  const words = failureWords();
  const alert = element("p", words.line[kind]);
  alert.setAttribute("role", "alert");
  const line = element("aside");
  const take = () => {
    const report = currentReport(current);
    if (report) downloadCurrent(report);
  };
  const buttons = element("div");
  if (currentReport(current)) buttons.append(button(words.download_current, take));
  buttons.append(button(words.reload, () => location.reload()), button(words.line.close, () => line.remove()));
  const report = faultReport({ trouble: `${kind}: ${words.line[kind]}`, reason, calls }, words);
  line.id = "trouble";
  line.dataset["kind"] = kind;
  line.className = "failure";
  line.lang = language();
  line.setAttribute("aria-label", words.report_title);
  line.append(alert, buttons, faultDetails(report));
  document.body.append(line);
}

export function hideTrouble(kind: Trouble["kind"]): void {
  document.querySelector(`#trouble[data-kind="${kind}"]`)?.remove();
}
