// Brings the mirror's elements to what is wanted, and touches only what differs: an element that has the focus stays, and a text
// that somebody types is not written over.
import type { At, Wanted } from "./mirror_content.ts";

type Valued = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const shown = new WeakMap<Element, Wanted>();

const isValued = (element: Element): element is Valued =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

export function bringTo(parent: Element, wanted: readonly Wanted[], composing: Element | null): void {
  const there = new Map<string, Element>();
  const keys = new Set(wanted.map(({ key, tag }) => `${tag} ${key}`));
  for (const child of [...parent.children]) {
    const before = shown.get(child);
    if (!before) continue;
    const key = `${before.tag} ${before.key}`;
    if (keys.has(key)) there.set(key, child);
    else child.remove();
  }
  // Others move around the one that has the focus: to move an element takes the focus from it.
  const focused = [...there.values()].find((element) => element.contains(document.activeElement));
  let next: Element | null = parent.firstElementChild;
  for (const one of wanted) {
    const element = there.get(`${one.tag} ${one.key}`) ?? document.createElement(one.tag);
    if (element === next) {
      next = next.nextElementSibling;
    } else if (element === focused) {
      while (next && next !== element) {
        const passed: Element = next;
        next = next.nextElementSibling;
        parent.append(passed);
      }
      next = element.nextElementSibling;
    } else {
      parent.insertBefore(element, next);
    }
    dress(element, one, composing);
  }
}

function dress(element: Element, wanted: Wanted, composing: Element | null): void {
  const before = shown.get(element);
  shown.set(element, wanted);
  for (const name of Object.keys(before?.attributes ?? {})) {
    if (!(name in wanted.attributes)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(wanted.attributes)) {
    if (before?.attributes[name] !== value) element.setAttribute(name, value);
  }
  if (wanted.text !== undefined && before?.text !== wanted.text) element.textContent = wanted.text;
  if (wanted.children) bringTo(element, wanted.children, composing);
  if (isValued(element) && element !== composing) write(element, wanted.value ?? "", before?.value);
  place(element, wanted.at, before?.at);
}

// What somebody has typed there may be written otherwise in the report ("１２" is 12): it is written over only by a new value.
function write(element: Valued, value: string, before: string | undefined): void {
  if (element.value === value || (element === document.activeElement && before === value)) return;
  element.value = value;
}

function place(element: Element, at: At | undefined, before: At | undefined): void {
  if (!(element instanceof HTMLElement) || String(at) === String(before)) return;
  element.classList.toggle("placed", at !== undefined);
  const [x, y, width, height] = at ?? [0, 0, 0, 0];
  const { style } = element;
  style.left = at ? `${x}px` : "";
  style.top = at ? `${y}px` : "";
  style.width = at ? `${width}px` : "";
  style.height = at ? `${height}px` : "";
}
