// The text field that lies over the canvas wherever something is edited: one <input> and one <textarea>, of which at most
// one is shown. The browser does input methods, clipboard, undo and spoken text in it; the program draws everything else.
//
// Rules that keep typed text safe: nothing is written into a field while an input method composes in it (the browser would
// drop the composition without a word); a click elsewhere first commits what is composed to the field it belongs to; and the
// frame after each event is drawn within the event, so that the next key finds the field in its new place.
import type { Bridge } from "./bridge.ts";
import type { FrameLoop } from "./frame_loop.ts";
import { belongsToInputMethod, isOffered, keyPress } from "./keys.ts";
import { onOneLine, pastedText } from "./pasted_text.ts";
import { isInMirror } from "./mirror.ts";
import type { FieldView } from "./platform.ts";
import { dress } from "./text_field_look.ts";
import type { TextMarks } from "./text_field_marks.ts";
import { scrollCanvas, wheelInPixels } from "./wheel.ts";

const mostFramesUntilField = 4;
const deleteKey = { key: "Delete", shift: false, control: false, alt: false };
const historyKeys = new Map([
  ["historyUndo", { key: "z", shift: false, control: true, alt: false }],
  ["historyRedo", { key: "y", shift: false, control: true, alt: false }],
]);

// Input that is not typing is a step of undo of its own.
const notTyped = new Set(["insertFromPaste", "insertFromDrop", "insertReplacementText", "deleteByCut", "deleteByDrag"]);

type Element = HTMLInputElement | HTMLTextAreaElement;

export class TextField {
  readonly #bridge: Bridge;
  readonly #loop: FrameLoop;
  readonly #canvas: HTMLCanvasElement;
  readonly #line: HTMLInputElement;
  readonly #paragraphs: HTMLTextAreaElement;
  readonly #marks: TextMarks;

  // What the program wants to be edited, and what has been written into the element of it.
  #view: FieldView | null = null;
  #written: { id: string; revision: number } | null = null;
  // The text as the program has it: its marks are about this one.
  #told = "";
  #composing = false;

  constructor(
    bridge: Bridge,
    loop: FrameLoop,
    canvas: HTMLCanvasElement,
    line: HTMLInputElement,
    paragraphs: HTMLTextAreaElement,
    marks: TextMarks,
  ) {
    this.#bridge = bridge;
    this.#loop = loop;
    this.#canvas = canvas;
    this.#line = line;
    this.#paragraphs = paragraphs;
    this.#marks = marks;
    for (const element of [line, paragraphs]) this.#listenTo(element);
    paragraphs.addEventListener("scroll", () => {
      marks.scrollWith(paragraphs);
      this.#tellCaret();
    });
    document.addEventListener("selectionchange", () => {
      if (document.activeElement === paragraphs && this.#tellCaret()) loop.request();
    });
    canvas.addEventListener("keydown", (event) => this.#keyDown(event, "canvas"));
    // In the capture phase: before SDL and before the browser moves the focus.
    window.addEventListener("pointerdown", (event) => this.#beforeClick(event), { capture: true });
  }

  // Whether what is pasted now is text for the field itself.
  get takesPastes(): boolean {
    return this.#view !== null && (this.#view.kind !== "cell" || this.#view.editing || this.#composing);
  }

  // Follows the program's wish. Called with each change, and after every frame with the last one again.
  show(view: FieldView | null): void {
    if (this.#composing && view?.id !== this.#written?.id) this.#commitComposition();
    // A text that had to wait for a composition is still to be written.
    const before = this.#view;
    if (view && before?.text !== undefined && before.id === view.id && before.revision === view.revision) view.text ??= before.text;
    this.#view = view;
    const element = view && this.#elementFor(view);
    if (view && element) {
      if (!this.#composing && (view.id !== this.#written?.id || view.revision !== this.#written.revision)) {
        this.#write(element, view);
      }
      this.#lay(element, view);
    } else {
      this.#written = null;
    }
    this.#ensureFocus(element ?? this.#canvas);
    // Only now: hiding a field that still has the focus would give it to nobody.
    if (element !== this.#line) this.#line.hidden = true;
    if (element !== this.#paragraphs) {
      this.#paragraphs.hidden = true;
      this.#marks.hide();
    }
  }

  // What an input method has not yet committed goes to its field: the window may not come back.
  commit(): void {
    if (this.#composing) this.#commitComposition();
  }

  // The focus may have gone to the canvas with a click, or to nowhere.
  keepFocus(): void {
    this.#ensureFocus((this.#view && this.#elementFor(this.#view)) ?? this.#canvas);
  }

  #elementFor(view: FieldView): Element {
    return view.kind === "paragraphs" ? this.#paragraphs : this.#line;
  }

  #listenTo(element: Element): void {
    const [canvas, loop] = [this.#canvas, this.#loop];
    element.addEventListener("compositionstart", () => {
      this.#composing = true;
      if (this.#view) this.#lay(element, this.#view);
    });
    element.addEventListener("compositionend", () => {
      this.#composing = false;
      this.#tellText(element);
      // What the program wanted written meanwhile had to wait.
      this.show(this.#view);
    });
    element.addEventListener("beforeinput", (event) => this.#beforeInput(event as InputEvent));
    element.addEventListener("input", (event) => {
      if (notTyped.has((event as InputEvent).inputType)) this.#asOneStep(() => this.#tellText(element));
      else this.#tellText(element);
    });
    element.addEventListener("keydown", (event) => {
      this.#keyDown(event as KeyboardEvent, this.#view?.kind ?? "canvas");
    });
    element.addEventListener("paste", (event) => this.#paste(event as ClipboardEvent));
    element.addEventListener("copy", (event) => this.#copy(event as ClipboardEvent, element));
    element.addEventListener("cut", (event) => {
      if (this.#copy(event as ClipboardEvent, element)) this.#bridge.key(deleteKey);
      this.#drawNow();
    });
    // What the field does not use of the mouse is for the view around it: hovering, and scrolling when it cannot scroll itself.
    element.addEventListener("mousemove", (event) => this.#forward(new MouseEvent("mousemove", event as MouseEvent)));
    element.addEventListener("wheel", (event) => {
      const wheel = event as WheelEvent;
      if (wheel.ctrlKey || canScroll(element, wheel.deltaY)) return;
      event.preventDefault();
      const { x, y } = wheelInPixels(wheel);
      scrollCanvas(canvas, wheel, x, y);
      loop.request();
    });
  }

  #forward(event: MouseEvent): void {
    this.#canvas.dispatchEvent(event);
    this.#loop.request();
  }

  #tellText(element: Element): void {
    // Text that arrives after the field was given up (a late commit of an input method) belongs nowhere.
    if (!this.#written) return;
    const text = element.value;
    this.#tellCaret();
    this.#bridge.fieldInput(this.#written.id, text, this.#composing);
    if (this.#composing) {
      if (element === this.#paragraphs && this.#view) this.#marks.show(this.#view, this.#told, this.#paragraphs);
    } else {
      this.#told = text;
    }
    this.#drawNow();
  }

  #asOneStep(change: () => void): void {
    this.#bridge.endTyping();
    change();
    this.#bridge.endTyping();
  }

  // Where the caret of a text stands: there the program inserts, and tells what it knows of the words. True when it was told.
  #tellCaret(): boolean {
    const { selectionStart, selectionEnd, scrollTop } = this.#paragraphs;
    if (!this.#written || this.#composing || this.#view?.kind !== "paragraphs") return false;
    this.#bridge.fieldCaret(this.#written.id, selectionStart, selectionEnd - selectionStart, scrollTop);
    return true;
  }

  #keyDown(event: KeyboardEvent, kind: FieldView["kind"] | "canvas"): void {
    if (belongsToInputMethod(event) || this.#composing || !isOffered(event, kind, this.#view?.read_only)) return;
    if (this.#bridge.key(keyPress(event))) event.preventDefault();
    this.#drawNow();
  }

  // Undo from the browser's menu, or by shaking a phone, is the same undo as that of the keys.
  #beforeInput(event: InputEvent): void {
    const key = historyKeys.get(event.inputType);
    if (!key) return;
    // While an input method composes nothing is taken back: its letters are not in the report yet.
    if (!this.#composing && !this.#bridge.key(key)) return;
    event.preventDefault();
    this.#drawNow();
  }

  // A cell that must first be scrolled into view gets its field a frame or two later; the next key would fall into the gap.
  #drawNow(): void {
    let frames = 0;
    do this.#loop.drawNow();
    while (!this.#view && !this.#loop.isAtRest && ++frames < mostFramesUntilField);
  }

  // Cells that nobody types into have an empty field; what is copied is what the program has selected.
  #copy(event: ClipboardEvent, element: Element): boolean {
    const view = this.#view;
    if (view?.kind !== "cell" || view.editing || element.value !== "" || !event.clipboardData) return false;
    const copied = this.#bridge.copied();
    if (!copied) return false;
    event.clipboardData.setData("text/plain", copied.text);
    if (copied.html !== "") event.clipboardData.setData("text/html", copied.html);
    event.preventDefault();
    return true;
  }

  get #shown(): Element {
    return this.#paragraphs.hidden ? this.#line : this.#paragraphs;
  }

  // As one step of the browser's own undo. Cells take what is pasted as it is.
  #paste(event: ClipboardEvent): void {
    if (!event.clipboardData || !this.#view || this.#view.kind === "cell") return;
    const text = pastedText(event.clipboardData);
    if (text === "") return;
    event.preventDefault();
    const words = this.#view.kind === "line" ? onOneLine(text) : text;
    const { value, selectionStart, selectionEnd, maxLength } = this.#shown;
    // The browser would cut it off without a word.
    if (value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0)) + words.length > maxLength) {
      this.#bridge.readingFailed("text.no_room", String(maxLength));
      this.#loop.drawNow();
      return;
    }
    this.#asOneStep(() => document.execCommand("insertText", false, words));
  }

  #beforeClick(event: PointerEvent): void {
    // A finger may be about to scroll; when it taps, fingers.ts tells.
    if (event.pointerType !== "touch") this.#bridge.pointerPressed(event.shiftKey, false);
    if (this.#composing && event.target !== document.activeElement) this.#commitComposition();
  }

  // Losing the focus commits what is composed: compositionend follows at once, and with it the text goes to its field.
  #commitComposition(): void {
    this.#shown.blur();
    this.#composing = false;
  }

  #write(element: Element, view: FieldView): void {
    this.#written = { id: view.id, revision: view.revision };
    const text = view.editing ? (view.text ?? "") : "";
    this.#told = text;
    // Also when it is the same: it empties the browser's own undo list, which belongs to another cell.
    element.value = text;
    const caret = view.caret ?? text.length;
    element.setSelectionRange(caret, caret + view.selected);
    if (element === this.#paragraphs) {
      dress(element, view, true); // an element that is hidden, or has another size, does not scroll as this one will
      element.hidden = false;
      element.scrollTop = view.scroll;
    }
  }

  #lay(element: Element, view: FieldView): void {
    element.hidden = false;
    element.readOnly = view.read_only;
    const hadKeyboard = element.inputMode;
    // From the first composed letter on, even before the program knows.
    dress(element, view, view.editing || this.#composing);
    // A touch screen changes its keyboard only for a field that gets the focus.
    const changes = (hadKeyboard === "none") !== (view.keyboard === "none");
    if (changes && document.activeElement === element && !this.#composing) element.blur();
    if (element === this.#paragraphs) this.#marks.show(view, this.#told, this.#paragraphs);
  }

  #ensureFocus(element: HTMLElement): void {
    // Whoever is in the mirror has the same field there.
    const isMirrored = isInMirror(document.activeElement);
    for (const field of [this.#line, this.#paragraphs]) {
      field.tabIndex = isMirrored ? -1 : 0;
      if (isMirrored) field.setAttribute("aria-hidden", "true");
      else field.removeAttribute("aria-hidden");
    }
    // Not while the user is elsewhere: an embedding page would lose the focus to us.
    if (document.activeElement === element || isMirrored || !document.hasFocus()) return;
    element.focus({ preventScroll: true });
  }
}

function canScroll(element: Element, amount: number): boolean {
  const rest = element.scrollHeight - element.clientHeight - element.scrollTop;
  return element instanceof HTMLTextAreaElement && (amount < 0 ? element.scrollTop > 0 : rest > 1);
}

