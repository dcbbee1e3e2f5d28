// The marks of the words in the text area that is edited: a layer under it with the same text, invisible, laid out by the same
// browser with the same type, so that every mark lies under its words however they are wrapped or scrolled. Each paragraph is an
// element of its own: a key in a long text lays out one of them anew.
import type { FieldMark, FieldView } from "./platform.ts";
import { color, lay, pixels } from "./text_field_look.ts";

interface Paragraph {
  text: string;
  marks: FieldMark[]; // from the paragraph's beginning
}

const isSame = (one: Paragraph | undefined, other: Paragraph | undefined) =>
  one?.text === other?.text && JSON.stringify(one?.marks) === JSON.stringify(other?.marks);

export class TextMarks {
  readonly #layer: HTMLDivElement;
  #shown: Paragraph[] = [];
  // What is shown was made from these.
  #words = "";
  #key = "";
  #about = "";
  #measured = 0;
  #scrollBar = 0;

  constructor(layer: HTMLDivElement) {
    this.#layer = layer;
  }

  // Shows the marks, which are about `text`, under the words that they belong to in what stands in the field now.
  show(view: FieldView, text: string, field: HTMLTextAreaElement): void {
    this.#layer.hidden = false;
    lay(this.#layer, view);
    const { style } = this.#layer;
    style.color = "transparent";
    style.backgroundColor = color(view.background_color);
    // Where the field has its scroll bar the layer has none. Asked once for each width: it lays out the whole text.
    if (this.#measured !== view.rect.width) {
      this.#measured = view.rect.width;
      this.#scrollBar = field.offsetWidth - field.clientWidth;
    }
    style.paddingRight = pixels(view.padding_x + this.#scrollBar);
    const words = field.value;
    const key = JSON.stringify(view.marks);
    const isShown = words === this.#words && key === this.#key && text === this.#about;
    if (!isShown) this.#follow(paragraphsOf(words, moved(view.marks, text, words)));
    [this.#words, this.#key, this.#about] = [words, key, text];
    this.scrollWith(field);
  }

  scrollWith(field: HTMLTextAreaElement): void {
    const { scrollTop } = field;
    if (this.#layer.scrollTop !== scrollTop) this.#layer.scrollTop = scrollTop;
  }

  hide(): void {
    this.#layer.hidden = true;
    this.#layer.replaceChildren();
    this.#shown = [];
    this.#key = "";
    this.#measured = 0;
  }

  // Only what is between the paragraphs that are the same at the beginning and at the end is made anew.
  #follow(paragraphs: Paragraph[]): void {
    const [begin, tail] = common(this.#shown, paragraphs, isSame);
    const blocks = this.#layer.children;
    for (let index = this.#shown.length - tail - 1; index >= begin; index--) blocks[index]?.remove();
    const behind = blocks[begin] ?? null;
    for (const paragraph of paragraphs.slice(begin, paragraphs.length - tail)) {
      this.#layer.insertBefore(blockOf(paragraph), behind);
    }
    this.#shown = paragraphs;
  }
}

// How many are the same at the beginning of both, and at the end.
function common<Type>(from: ArrayLike<Type>, to: ArrayLike<Type>, same = (one?: Type, other?: Type) => one === other): [number, number] {
  const shorter = Math.min(from.length, to.length);
  let begin = 0;
  while (begin < shorter && same(from[begin], to[begin])) begin++;
  let tail = 0;
  while (tail < shorter - begin && same(from[from.length - 1 - tail], to[to.length - 1 - tail])) tail++;
  return [begin, tail];
}

// While an input method composes, the field is ahead of the program: marks behind the change move with it, marks in it go.
function moved(marks: FieldMark[], from: string, to: string): FieldMark[] {
  if (from === to || marks.length === 0) return marks;
  const [begin, tail] = common(from, to);
  const by = to.length - from.length;
  return marks.flatMap((mark) => {
    if (mark.end <= begin) return [mark];
    if (mark.begin >= from.length - tail) return [{ ...mark, begin: mark.begin + by, end: mark.end + by }];
    return [];
  });
}

function paragraphsOf(text: string, marks: FieldMark[]): Paragraph[] {
  let begin = 0;
  return text.split("\n").map((words) => {
    const end = begin + words.length;
    const here = marks
      .filter((mark) => mark.begin < end && mark.end > begin)
      .map((mark) => ({ ...mark, begin: Math.max(mark.begin - begin, 0), end: Math.min(mark.end, end) - begin }));
    begin = end + 1;
    return { text: words, marks: here };
  });
}

// The text as pieces between the edges of all marks. Of several marks over one piece the last one with a line or tint counts.
function blockOf({ text, marks }: Paragraph): HTMLDivElement {
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ begin, end }) => [begin, end])])].sort((left, right) => left - right);
  const pieces = edges.slice(1).map((end, index) => {
    const begin = edges[index] ?? 0;
    const over = marks.filter((mark) => mark.begin <= begin && end <= mark.end);
    return over.length > 0 ? marked(text.slice(begin, end), over) : text.slice(begin, end);
  });
  const block = document.createElement("div");
  // An empty paragraph has a line, too.
  block.append(...(text === "" ? ["\u200b"] : pieces));
  return block;
}

function marked(words: string, marks: FieldMark[]): HTMLSpanElement {
  const span = document.createElement("span");
  span.textContent = words;
  for (const { line, line_color, tint } of marks) {
    if (line !== "none") {
      span.style.textDecorationLine = "underline";
      span.style.textDecorationStyle = line === "wave" ? "wavy" : "dotted";
      span.style.textDecorationColor = color(line_color);
    }
    if (tint !== null) span.style.backgroundColor = color(tint);
  }
  return span;
}
