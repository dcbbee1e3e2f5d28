// The report of a fault, shown in full before anybody takes it.
import { copyText } from "./clipboard.ts";
import { button, element, statusLine } from "./elements.ts";
import { failureWords } from "./failure_words.ts";
import { download } from "./report_files.ts";

export function faultDetails(report: string): HTMLDetailsElement {
  const words = failureWords();
  const text = element("textarea", report);
  text.readOnly = true;
  text.rows = 10;
  text.spellcheck = false;
  text.setAttribute("aria-label", words.report_text);
  const status = statusLine();
  const copy = button(words.copy, () => {
    copyText(report);
    status.textContent = words.copied;
  });
  const save = button(words.download, () => {
    download({ name: `${words.report_file}.txt`, content: new TextEncoder().encode(report) });
  });
  save.setAttribute("aria-label", `${words.download} ${words.report_title}`);
  const made = element("details", element("summary", words.report_title), element("p", words.report_note), text, element("div", copy, save), status);
  made.className = "fault";
  return made;
}
