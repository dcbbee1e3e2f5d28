// A paste that is for the form and not for a text field: Ctrl+V, or a menu's, wherever nothing is being typed.
import type { Bridge } from "./bridge.ts";
import type { FrameLoop } from "./frame_loop.ts";
import { readTables } from "./pasted_tables.ts";
import type { PastedContent } from "./platform.ts";

// More HTML than a whole report of any word processor. Reading it would take too long, so it is not even parsed.
const mostHtml = 4 * 1024 * 1024;
// The program reads less (PasteLimits::bytes); so much shows it that there is more.
const mostText = 16 * 1024 * 1024 + 1;

export function followPastes(bridge: Bridge, loop: FrameLoop, field: { readonly takesPastes: boolean }): void {
  document.addEventListener("paste", (event) => {
    if (!event.clipboardData || field.takesPastes) return;
    event.preventDefault();
    bridge.paste(contentOf(event.clipboardData));
    loop.drawNow();
  });
}

function contentOf(data: DataTransfer): PastedContent {
  const html = data.getData("text/html");
  const isTooLarge = html.length > mostHtml;
  return {
    text: data.getData("text/plain").slice(0, mostText),
    tables: html === "" || isTooLarge ? "" : JSON.stringify(readTables(html)),
    isTooLarge,
  };
}
