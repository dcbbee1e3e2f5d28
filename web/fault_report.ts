// A report of a fault for whoever has to mend it, from which nothing of the user's can be read: no words or figures of a report, no
// name of a unit, a file or a folder.
import { version } from "../package.json";
import type { FailureWords } from "./failure_words.ts";
import { language } from "./language.ts";
import { framesOf, withoutContent } from "./without_content.ts";

const plain = (text: string) => text.replace(/[^\x20-\x7e]/g, "");

function graphics(): string {
  const context = document.createElement("canvas").getContext("webgl2");
  if (!context) return "-";
  const details = context.getExtension("WEBGL_debug_renderer_info");
  return plain(String(context.getParameter(details ? details.UNMASKED_RENDERER_WEBGL : context.RENDERER)));
}

function described(reason: unknown): string[] {
  // What was thrown that is no error may be anything.
  if (!(reason instanceof Error || reason instanceof DOMException)) return [typeof reason];
  const name = /^[A-Za-z]+$/.test(reason.name) ? reason.name : "Error";
  return [`${name}: ${withoutContent(reason.message)}`, ...framesOf(reason).map((each) => `  ${each}`)];
}

export interface Fault {
  trouble: string;
  reason: unknown;
  calls: string[];
}

export function faultReport({ trouble, reason, calls }: Fault, { facts }: Pick<FailureWords, "facts">): string {
  const lines: [string, string][] = [
    [facts.program, `gongkai ${version}`],
    [facts.trouble, trouble],
    [facts.browser, plain(navigator.userAgent)],
    [facts.graphics, graphics()],
    [facts.window, `${innerWidth} × ${innerHeight}, ${devicePixelRatio}`],
    [facts.language, `${language()}, ${plain(navigator.language)}`],
    [facts.error, described(reason).join("\n")],
    [facts.calls, calls.join(", ") || "-"],
  ];
  return `${lines.map(([name, value]) => `${name}: ${value}`).join("\n")}\n`;
}
