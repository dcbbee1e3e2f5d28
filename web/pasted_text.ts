// Pasted text as a section's text should have it: plain, with its paragraphs, and nothing of the program that it came from.
// docs/texts.md says what is kept and why.

import { isTooDeep, parseForeign, styleOf } from "./foreign_html.ts";

// The clipboard's HTML where it has paragraphs, else its plain text.
export function pastedText(clipboard: DataTransfer): string {
  const html = clipboard.getData("text/html");
  const fromHtml = html === "" || isTooDeep(html) ? "" : cleaned(textOfHtml(html));
  return fromHtml === "" ? cleaned(clipboard.getData("text/plain")) : fromHtml;
}

// For a field of one line.
export const onOneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, " ");

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
// Bullets of symbol fonts come as characters that no other font has.
const symbolFont = /[\uf000-\uf0ff]/g;
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000e-\u001f\u007f]/g;
const indentation = "\u3000\u3000";

export function cleaned(text: string): string {
  const lines = text
    .replaceAll(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, "\n")
    .replaceAll(invisible, "")
    .replaceAll(symbolFont, "")
    .replaceAll(control, "")
    .split("\n")
    .map(cleanedLine);
  // One empty line may divide; more of them only push the text apart.
  return lines
    .filter((line, index) => line !== "" || (index > 0 && lines[index - 1] !== ""))
    .join("\n")
    .replaceAll(/^\n+|\n+$/g, "");
}

function cleanedLine(line: string): string {
  const words = line
    .replaceAll("\u00a0", " ")
    // Word puts a tab between a number and its heading; a bare number before a tab is a cell of a table.
    .replace(/^([\s\u3000]*[（(]?[\d一二三四五六七八九十]{1,3}(?:[)）][、.．]?|[、.．])) *\t[ \t]*/, "$1")
    .replaceAll(/\t+/g, "\u3000")
    .trimEnd();
  const [begin = ""] = /^[\s\u3000]*/u.exec(words) ?? [];
  // The indentation of a paragraph is two full-width blanks, however it was made; one single blank is a slip.
  const isIndented = begin.includes("\u3000") || begin.length > 1;
  return (isIndented ? indentation : "") + words.slice(begin.length);
}

const besideChinese = /(?<=[\u2e80-\u9fff\uff00-\uffef])\n|\n(?=[\u2e80-\u9fff\uff00-\uffef])/g;
const block = new Set(["P", "DIV", "LI", "OL", "UL", "TR", "TABLE", "H1", "H2", "H3", "H4", "H5", "H6", "BLOCKQUOTE", "PRE", "SECTION", "ARTICLE", "DL", "DT", "DD", "HR"]);
const unseen = new Set(["STYLE", "SCRIPT", "TITLE", "HEAD", "TEMPLATE", "NOSCRIPT", "OBJECT", "SELECT", "TEXTAREA"]);

function textOfHtml(html: string): string {
  const { body } = parseForeign(html);
  const writer = new Writer();
  // A loop, not a recursion: a page from anywhere may be nested as deep as it likes.
  let node: Node | null = body.firstChild;
  while (node) {
    const into: Node | null = writer.enter(node) ? node.firstChild : null;
    if (into) {
      node = into;
      continue;
    }
    while (node && !node.nextSibling) {
      writer.leave(node);
      const parent: Node | null = node.parentNode;
      node = parent === body ? null : parent;
    }
    if (node) {
      writer.leave(node);
      node = node.nextSibling;
    }
  }
  return writer.text;
}

class Writer {
  text = "";
  #preformatted = 0;
  #lineEnd = "";
  #number = ""; // of an item whose first words are still to come

  // False: what is in the node is not to be read.
  enter(node: Node): boolean {
    if (node instanceof Text) {
      this.#write(node.data);
      return false;
    }
    if (!(node instanceof HTMLElement) || unseen.has(node.tagName) || isHidden(node)) return false;
    if (isListNumber(node)) {
      const number = (node.textContent ?? "").replaceAll(/[\s\u00a0]+/g, "");
      if (isNumber.test(number)) this.#write(number);
      return false;
    }
    if (node.tagName === "BR") this.text += "\n";
    else if ((node.tagName === "TD" || node.tagName === "TH") && node.previousElementSibling) this.text += "\t";
    else if (block.has(node.tagName) && !isInCell(node)) this.#beginLine();
    if (isPreformatted(node)) this.#preformatted++;
    if (node.tagName === "LI") this.#number = numberOf(node);
    return true;
  }

  leave(node: Node): void {
    if (!(node instanceof HTMLElement) || unseen.has(node.tagName) || isHidden(node)) return;
    if (isPreformatted(node)) this.#preformatted--;
    // An empty paragraph is an empty line.
    if (node.tagName === "P" && !isInCell(node) && (node.textContent ?? "").trim() === "") this.text += "\n";
    else if (block.has(node.tagName) && !isInCell(node)) this.#beginLine();
  }

  #beginLine(): void {
    this.#lineEnd = "";
    if (this.text !== "" && !this.text.endsWith("\n")) this.text += "\n";
  }

  // Line ends of the source are blanks in other languages, and nothing beside Chinese characters: Word breaks its lines there.
  #write(words: string): void {
    if (this.#preformatted > 0) {
      this.text += this.#takeNumber() + words;
      return;
    }
    const flat = (this.#lineEnd + words).replaceAll(/[ \t\r\n]*[\r\n][ \t\r\n]*/g, "\n").replaceAll(/[ \t]+/g, " ");
    // What it stands between may only come with the next piece.
    this.#lineEnd = flat.endsWith("\n") ? "\n" : "";
    const before = this.text.slice(-1);
    const isAtBegin = before === "" || before === "\n" || before === "\t";
    const piece = flat.slice(0, flat.length - this.#lineEnd.length);
    const joined = (isAtBegin ? piece.replace(/^[ \n]+/, "") : before + piece).replaceAll(besideChinese, "").replaceAll("\n", " ");
    const added = isAtBegin ? joined : joined.slice(before.length);
    if (added !== "") this.text += this.#takeNumber() + added;
  }

  #takeNumber(): string {
    const number = this.#number;
    this.#number = "";
    return number;
  }
}

// Else it is a bullet, and often a letter that a symbol font shows as one.
const isNumber = /[\d一二三四五六七八九十①-⑳]|[a-z][.)）、]/i;

const compactStyle = (element: HTMLElement) => styleOf(element).replaceAll(/\s/g, "").toLowerCase();
const isHidden = (element: HTMLElement) => /display:none|mso-hide:all/.test(compactStyle(element));
const isPreformatted = (element: HTMLElement) => element.tagName === "PRE" || /white-space:(pre|break-spaces)/.test(compactStyle(element));
const isListNumber = (element: HTMLElement) => compactStyle(element).includes("mso-list:ignore");
const isInCell = (element: HTMLElement) => !["TR", "TABLE"].includes(element.tagName) && element.closest("td, th") !== null;

// What stands before an item of a numbered list; the marks of other lists are no text.
function numberOf(item: HTMLElement): string {
  const list = item.parentElement;
  if (!(list instanceof HTMLOListElement)) return "";
  let number = list.start;
  for (const other of list.children) {
    if (other instanceof HTMLLIElement && other.hasAttribute("value")) number = other.value;
    if (other === item) break;
    if (other.tagName === "LI") number++;
  }
  return `${number}.`;
}
