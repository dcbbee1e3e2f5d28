// The tables of pasted HTML, as core/paste/table_json.hpp wants them. The browser parses the HTML into a document that is never
// shown, runs no script and loads nothing; only text leaves it.

export interface PastedCell {
  text: string;
  rows: number;
  columns: number;
  heading: boolean;
}

export interface PastedTable {
  rows: PastedCell[][];
}

// One more than the program takes of each (PasteLimits), so that it sees the excess and refuses it in its own words.
const mostRows = 2_001;
const mostCells = 40_001;
// Neither a name nor a figure is as long; the rest is not read.
const mostTextLength = 2_000;

const unseen = /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i;
// The style as it is written: the document that holds it has no style of its own.
const isUnseen = (element: Element) =>
  element.hasAttribute("hidden") || unseen.test(element.getAttribute("style") ?? "") || element.matches("script, style, template, del, rt, rp");
const isBlock = (element: Element) => element.matches("p, div, br, li, tr, h1, h2, h3, h4, h5, h6");

// Tables that hold other tables are the layout of a page; what they hold is what was meant.
export function readTables(html: string): PastedTable[] {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const tables: PastedTable[] = [];
  let cells = 0;
  for (const element of parsed.querySelectorAll("table")) {
    if (cells >= mostCells) break;
    if (element.querySelector("table") || isUnseen(element)) continue;
    const rows = readRows(element, mostCells - cells);
    cells += rows.reduce((sum, row) => sum + row.length, 0);
    if (rows.some((row) => row.some(({ text }) => text !== ""))) tables.push({ rows });
  }
  return tables;
}

function readRows(table: HTMLTableElement, most: number): PastedCell[][] {
  const elements = Array.from(table.rows).slice(0, mostRows);
  const isSeen = (row: Element) => !isUnseen(row) && !(row.parentElement && isUnseen(row.parentElement));
  // How many of the rows before each are seen; one more than there are rows.
  const seenBefore = [0];
  for (const row of elements) seenBefore.push((seenBefore.at(-1) ?? 0) + (isSeen(row) ? 1 : 0));
  const seenAt = (index: number) => seenBefore[Math.min(index, elements.length)] ?? 0;

  const rows: PastedCell[][] = [];
  let count = 0;
  // Of rows that are not seen, the cells that reach into those below.
  let hanging: PastedCell[] = [];
  for (const [index, row] of elements.entries()) {
    const read: PastedCell[] = [];
    for (const cell of row.cells) {
      if (count++ >= most) break;
      const end = cell.rowSpan === 0 ? elements.length : index + cell.rowSpan;
      const seenRows = seenAt(end) - seenAt(index);
      if (seenRows > 0 && !isUnseen(cell)) {
        read.push({ text: textOf(cell), rows: seenRows, columns: cell.colSpan, heading: cell.tagName === "TH" });
      }
    }
    if (seenAt(index + 1) > seenAt(index)) {
      rows.push([...hanging, ...read]);
      hanging = [];
    } else {
      hanging.push(...read);
    }
  }
  return rows;
}

function textOf(cell: Element): string {
  const walker = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && isUnseen(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let text = "";
  while (walker.nextNode() && text.length <= mostTextLength) {
    const node = walker.currentNode;
    if (node instanceof Element) text += isBlock(node) ? "\n" : "";
    else text += (node.nodeValue ?? "").replace(/\s+/g, " ");
  }
  return text.replace(/ *\n[ \n]*/g, "\n").trim().slice(0, mostTextLength);
}
