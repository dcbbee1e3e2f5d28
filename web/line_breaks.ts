// Where the browser breaks the lines of a text: drawn text has the same lines as the text area in which it is edited, with every
// font, at every zoom, in every browser. Widths and sizes are CSS pixels; places are UTF-16 units.

// Texts of several reports; beyond that it begins anew.
const mostParagraphs = 5000;

export class LineBreaks {
  // Of the text that was broken last: where each line begins.
  begins: number[] = [];
  readonly #measure: HTMLDivElement;
  // Of each paragraph, for one font size and width.
  readonly #known = new Map<string, number[]>();
  #laidOutFor = "";

  // `measure` has the look of the text area and is never seen.
  constructor(measure: HTMLDivElement) {
    this.#measure = measure;
  }

  // Breaks the text; returns the number of its lines.
  breakLines(text: string, size: number, width: number): number {
    const paragraphs = text.split("\n");
    this.#learn(paragraphs, size, width);
    this.begins = [];
    let begin = 0;
    for (const paragraph of paragraphs) {
      for (const line of this.#known.get(paragraph) ?? [0]) this.begins.push(begin + line);
      begin += paragraph.length + 1;
    }
    return this.begins.length;
  }

  // All that are new are laid out together: a layout costs more than a paragraph.
  #learn(paragraphs: string[], size: number, width: number): void {
    const laidOutFor = `${size} ${width} ${devicePixelRatio}`;
    if (laidOutFor !== this.#laidOutFor || this.#known.size > mostParagraphs) this.#known.clear();
    this.#laidOutFor = laidOutFor;
    const unknown = [...new Set(paragraphs)].filter((paragraph) => paragraph !== "" && !this.#known.has(paragraph));
    if (unknown.length === 0) return;
    const { style } = this.#measure;
    style.width = `${width}px`;
    style.fontSize = `${size}px`;
    const nodes = unknown.map((paragraph) => document.createTextNode(paragraph));
    this.#measure.replaceChildren(
      ...nodes.map((node) => {
        const block = document.createElement("div");
        block.append(node);
        return block;
      }),
    );
    this.#measure.hidden = false;
    const range = document.createRange();
    for (const node of nodes) this.#known.set(node.data, lineBegins(node, range));
    this.#measure.hidden = true;
    this.#measure.replaceChildren();
  }
}

function lineBegins(node: Text, range: Range): number[] {
  const begins = [0];
  const { length } = node;
  range.selectNodeContents(node);
  const { top, bottom } = range.getBoundingClientRect();
  const middle = middleOf(range, node, 0);
  if (middle === undefined || bottom - top < 3 * (middle - top)) return begins;
  for (let begin = 0, line = middle; ; ) {
    // The first character below this line: between `above`, which is on it, and `below`.
    let above = begin;
    let below = length;
    for (let step = 32; above + step < length; step *= 2) {
      const at = middleOf(range, node, above + step);
      if (at !== undefined && at > line + 1) {
        below = above + step;
        break;
      }
      above += step;
    }
    while (below - above > 1) {
      const between = (above + below) >> 1;
      const at = middleOf(range, node, between);
      if (at !== undefined && at > line + 1) below = between;
      else above = between;
    }
    if (below >= length) return begins;
    begin = below;
    line = middleOf(range, node, begin) ?? line;
    begins.push(begin);
  }
}

// The height at which a character stands; of one without any place, of the one before it.
function middleOf(range: Range, node: Text, at: number): number | undefined {
  for (let index = at; index >= 0; index--) {
    range.setStart(node, index);
    range.setEnd(node, index + 1);
    const rect = range.getClientRects()[0];
    if (rect) return (rect.top + rect.bottom) / 2;
  }
  return undefined;
}
