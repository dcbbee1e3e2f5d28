// The page behind the canvas: the same texts, buttons, tables and fields as elements of HTML, over the place where the canvas shows
// them, without a colour of their own. Screen readers, the browser's find and whoever walks with Tab meet these. What is done
// here is done by the program as with the mouse or the keyboard. docs/accessibility.md has the whole.
//
// It follows the frames in the time that they leave: nothing of it stands between a key and its frame.
import type { Bridge } from "./bridge.ts";
import type { FrameLoop } from "./frame_loop.ts";
import { belongsToInputMethod, isOffered, keyPress } from "./keys.ts";
import { contentOf, mainId, type PageInWords } from "./mirror_content.ts";
import { bringTo } from "./mirror_elements.ts";

// Safari has no idle time to ask for.
const pauseInMilliseconds = 50;
const longestWait = 300;
// In a cell of the mirror these are the input's own, or lead on through the page.
const ownKeys = new Set(["Tab", "ArrowLeft", "ArrowRight", "Home", "End", "Delete", "Backspace"]);

// The mirror has the focus: nobody else takes it.
export const isInMirror = (element: Element | null): boolean => element?.closest("#mirror") != null;

const nameOf = (target: EventTarget | null): string | undefined => (target instanceof HTMLElement ? target.dataset["name"] : undefined);

export class Mirror {
  readonly #bridge: Bridge;
  readonly #loop: FrameLoop;
  readonly #page: HTMLElement;
  readonly #skip = document.createElement("a");
  readonly #news = document.createElement("p");
  readonly #content = document.createElement("div");
  #waiting = false;
  #last = "";
  #newsNumber = 0;
  #at: string | undefined;
  #composing: Element | null = null;
  // What had the focus when a dialog or another page took its place.
  #left: string | undefined;

  constructor(bridge: Bridge, loop: FrameLoop, page: HTMLElement) {
    this.#bridge = bridge;
    this.#loop = loop;
    this.#page = page;
    this.#skip.href = `#${mainId}`;
    this.#skip.className = "skip";
    this.#skip.addEventListener("click", (event) => {
      event.preventDefault();
      this.#goToContent();
    });
    this.#news.setAttribute("role", "status");
    page.append(this.#skip, this.#content, this.#news);
    this.#listen();
  }

  // A frame was drawn.
  follow(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    const update = () => {
      this.#waiting = false;
      this.#update();
    };
    if (typeof requestIdleCallback === "function") requestIdleCallback(update, { timeout: longestWait });
    else setTimeout(update, pauseInMilliseconds);
  }

  #update(): void {
    const words = this.#bridge.inWords();
    if (words === this.#last) return;
    this.#last = words;
    const page = JSON.parse(words) as PageInWords;
    const focused = document.activeElement;
    const hadFocus = isInMirror(focused);
    const name = nameOf(focused);
    this.#skip.textContent = page.skip;
    bringTo(this.#content, contentOf(page), this.#composing);
    if (page.news && page.news.number !== this.#newsNumber) {
      this.#newsNumber = page.news.number;
      this.#news.textContent = page.news.words;
    }
    if (hadFocus) this.#keepFocus(page, name);
    this.#at = page.at;
  }

  // After a change: with the cell that is selected now, else where it was, else where the new part begins.
  #keepFocus(page: PageInWords, name: string | undefined): void {
    const isLost = !isInMirror(document.activeElement) || document.activeElement?.closest("[inert]") != null;
    const selected = page.at !== this.#at && page.at !== undefined && page.at !== name ? this.#named(page.at) : undefined;
    if (selected) {
      selected.focus({ preventScroll: true });
    } else if (isLost) {
      this.#replaceFocus(name);
    }
  }

  #replaceFocus(name: string | undefined): void {
    const isAsked = this.#content.querySelector('[role="dialog"]') !== null;
    const back = isAsked || this.#left === undefined ? undefined : this.#named(this.#left);
    this.#left = isAsked ? (this.#left ?? name) : undefined;
    if (back) back.focus({ preventScroll: true });
    else this.#goToContent();
  }

  #goToContent(): void {
    const part = this.#content.querySelector<HTMLElement>('[role="dialog"]') ?? this.#content.querySelector<HTMLElement>("main");
    (part?.querySelector<HTMLElement>("h1, h2") ?? part)?.focus({ preventScroll: true });
  }

  #named(name: string): HTMLElement | undefined {
    return this.#content.querySelector<HTMLElement>(`[data-name="${CSS.escape(name)}"]`) ?? undefined;
  }

  #listen(): void {
    const page = this.#page;
    page.addEventListener("focusin", ({ target }) => {
      const name = nameOf(target);
      if (name === undefined || target instanceof HTMLButtonElement) return;
      this.#bridge.attend(name);
      this.#loop.drawNow();
    });
    page.addEventListener("click", ({ target }) => {
      const name = nameOf(target);
      if (name === undefined || !(target instanceof HTMLButtonElement) || target.ariaDisabled === "true") return;
      this.#bridge.activate(name);
      this.#loop.drawNow();
    });
    page.addEventListener("change", ({ target }) => {
      const name = nameOf(target);
      if (name === undefined || !(target instanceof HTMLSelectElement) || target.value === "") return;
      this.#bridge.activate(`${name}.${target.value}`);
      this.#loop.drawNow();
    });
    page.addEventListener("compositionstart", ({ target }) => (this.#composing = target as Element));
    page.addEventListener("compositionend", ({ target }) => {
      this.#composing = null;
      this.#tell(target);
    });
    page.addEventListener("input", ({ target }) => this.#tell(target));
    page.addEventListener("keydown", (event) => this.#keyDown(event));
  }

  #tell(target: EventTarget | null): void {
    const name = nameOf(target);
    if (name === undefined || target instanceof HTMLSelectElement) return;
    const { value } = target as HTMLInputElement | HTMLTextAreaElement;
    this.#bridge.mirrorInput(name, value, this.#composing !== null);
    this.#loop.drawNow();
  }

  #keyDown(event: KeyboardEvent): void {
    const { target } = event;
    if (belongsToInputMethod(event) || this.#composing || target instanceof HTMLSelectElement) return;
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    const kind = !isField ? "paragraphs" : target instanceof HTMLTextAreaElement ? "paragraphs" : target.closest("td") ? "cell" : "line";
    if ((!event.ctrlKey && ownKeys.has(event.key)) || !isOffered(event, kind)) return;
    if (event.ctrlKey && kind === "cell" && event.key.toLowerCase() === "a") return;
    if (this.#bridge.key(keyPress(event))) event.preventDefault();
    this.#loop.drawNow();
  }
}
