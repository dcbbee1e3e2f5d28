// Makes a text field look as the program draws the same text: place, size, colours, and the part of it that is in view.
import type { FieldView, Rect } from "./platform.ts";

export const color = (value: number) => `#${value.toString(16).padStart(6, "0")}`;
export const pixels = (value: number) => `${value}px`;

// How far `clip` cuts into `rect` from the top, right, bottom and left.
function inset(rect: Rect, clip: Rect): string {
  const cut = [
    clip.y - rect.y,
    rect.x + rect.width - (clip.x + clip.width),
    rect.y + rect.height - (clip.y + clip.height),
    clip.x - rect.x,
  ];
  return cut.every((amount) => amount <= 0) ? "none" : `inset(${cut.map((amount) => pixels(Math.max(0, amount))).join(" ")})`;
}

// Place and type: the same for the field and for the marks under it, or the marks would not lie under their words.
export function lay({ style }: HTMLElement, view: FieldView): void {
  style.left = pixels(view.rect.x);
  style.top = pixels(view.rect.y);
  style.width = pixels(view.rect.width);
  style.height = pixels(view.rect.height);
  style.clipPath = inset(view.rect, view.clip);
  style.padding = `${view.padding_y}px ${view.padding_x}px`;
  style.fontSize = pixels(view.font_size);
  style.lineHeight = pixels(view.line_height);
  style.textAlign = view.align_right ? "right" : "left";
}

// `visible` false: a selected cell that nobody types into yet. The program draws it; the field only waits for keys.
export function dress(element: HTMLInputElement | HTMLTextAreaElement, view: FieldView, visible: boolean): void {
  const { style } = element;
  lay(element, view);
  style.color = visible ? color(view.text_color) : "transparent";
  style.caretColor = visible ? color(view.text_color) : "transparent";
  // Under paragraphs lie their marks, which have the background.
  style.backgroundColor = visible && view.kind !== "paragraphs" ? color(view.background_color) : "transparent";
  // The mouse must reach the drawn cell below, for a double click or a drag.
  style.pointerEvents = visible ? "auto" : "none";
  element.placeholder = visible ? view.placeholder : "";
  element.inputMode = view.keyboard;
  element.enterKeyHint = view.kind === "cell" ? "next" : "";
  element.setAttribute("aria-label", view.label);
}
