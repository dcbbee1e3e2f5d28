// HTML from elsewhere, parsed into a document that is never shown, runs no script and loads nothing.
import { htmlToParse } from "./trusted_types.ts";

// The browser looks through all elements that are still open at each further one: 200,000 of them would keep it busy for a minute.
const mostOpen = 5_000;
const closedByItself = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"]);

export function isTooDeep(html: string): boolean {
  let open = 0;
  for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (slash) open = Math.max(0, open - 1);
    else if (!closedByItself.has(name.toLowerCase()) && ++open > mostOpen) return true;
  }
  return false;
}

// The page's policy forbids styles and handlers, and the browser complains of each even where nothing is shown or run: they keep
// what they say under other names.
const withoutStyles = (html: string) =>
  html
    .replaceAll(/<(\/?)style\b/gi, "<$1script")
    .replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(/([\s"'/])(style|on[a-z]+)(?=\s*=)/gi, "$1data-$2"));

export const parseForeign = (html: string): Document => new DOMParser().parseFromString(htmlToParse(withoutStyles(html)), "text/html");

// The style of an element of such a document, as it was written.
export const styleOf = (element: Element): string => element.getAttribute("data-style") ?? "";
