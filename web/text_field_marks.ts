// The marks of the words in the text area that is edited: a layer under it with the same text, invisible, laid out by the same
// browser with the same type, so that every mark lies under its words however they are wrapped or scrolled.
import type { FieldMark, FieldView } from "./platform.ts";
import { color, lay, pixels } from "./text_field_look.ts";

export class TextMarks {
  readonly #layer: HTMLDivElement;
  #shown = "";

  constructor(layer: HTMLDivElement) {
    this.#layer = layer;
  }

  // Shows the marks under the words that they belong to in what stands in the field now.
  show(view: FieldView, field: HTMLTextAreaElement): void {
    this.#layer.hidden = false;
    lay(this.#layer, view);
    const { style } = this.#layer;
    style.color = "transparent";
    style.backgroundColor = color(view.background_color);
    // Where the field has its scroll bar the layer has none.
    style.paddingRight = pixels(view.padding_x + field.offsetWidth - field.clientWidth);
    const marks = moved(view.marks, view.text, field.value);
    const shown = JSON.stringify([field.value, marks]);
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#layer.replaceChildren(...nodes(field.value, marks));
    }
    this.scrollWith(field);
  }

  scrollWith(field: HTMLTextAreaElement): void {
    this.#layer.scrollTop = field.scrollTop;
  }

  hide(): void {
    this.#layer.hidden = true;
    this.#layer.replaceChildren();
    this.#shown = "";
  }
}

// While an input method composes, the field is ahead of the program: marks behind the change move with it, marks in it go.
function moved(marks: FieldMark[], from: string, to: string): FieldMark[] {
  if (from === to) return marks;
  const shorter = Math.min(from.length, to.length);
  let begin = 0;
  while (begin < shorter && from[begin] === to[begin]) begin++;
  let tail = 0;
  while (tail < shorter - begin && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  const by = to.length - from.length;
  return marks.flatMap((mark) => {
    if (mark.end <= begin) return [mark];
    if (mark.begin >= from.length - tail) return [{ ...mark, begin: mark.begin + by, end: mark.end + by }];
    return [];
  });
}

// The text as pieces between the edges of all marks. Of several marks over one piece the last one with a line or tint counts.
function nodes(text: string, marks: FieldMark[]): Node[] {
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ begin, end }) => [begin, end])])]
    .filter((edge) => edge <= text.length)
    .sort((left, right) => left - right);
  const pieces = edges.slice(1).map((end, index) => {
    const begin = edges[index] ?? 0;
    const over = marks.filter((mark) => mark.begin <= begin && end <= mark.end);
    return over.length > 0 ? marked(text.slice(begin, end), over) : document.createTextNode(text.slice(begin, end));
  });
  // A line end at the end has a line behind it only when something stands there.
  return [...pieces, document.createTextNode("\u200b")];
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
