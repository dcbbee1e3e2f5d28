// Which keys the program is asked about before the text field or the browser has them.
import type { FieldView, KeyPress } from "./platform.ts";

const modifierKeys = new Set(["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "NumLock", "Fn"]);
// With Control. Everything else with Control (copy, paste, print, tabs, zoom…) is the browser's.
const controlKeys = new Set(["z", "y", "s", "o", "f", "h", "/", "Enter", "Home", "End"]);
// In a cell: select all or the column, fill down or to the right.
const cellControlKeys = new Set(["a", " ", "d", "r"]);
const lineKeys = new Set(["Enter", "Tab", "Escape", "ArrowUp", "ArrowDown"]);
const paragraphKeys = new Set(["Tab", "Escape"]);
// The program has no use for these, and people do.
const browserKeys = new Set(["F5", "F11", "F12"]);

const isFunctionKey = (key: string) => /^F\d+$/.test(key) && !browserKeys.has(key);
const isCharacter = (key: string) => [...key].length === 1;
const hasControl = (event: KeyboardEvent) => event.ctrlKey || event.metaKey;
const hasAltGraph = (event: KeyboardEvent) => event.getModifierState("AltGraph") || (event.ctrlKey && event.altKey);

// An input method is at work. Safari ends a composition before the key that ended it, and then only the code tells.
export const belongsToInputMethod = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229;

// WebKitGTK has no name for Tab with Shift: X11 calls it by another one.
const nameOf = ({ key, code }: KeyboardEvent) => (key === "Unidentified" && code === "Tab" ? "Tab" : key);

// `readOnly`: the field takes no characters; the program says why.
export function isOffered(event: KeyboardEvent, kind: FieldView["kind"] | "canvas", readOnly = false): boolean {
  const key = nameOf(event);
  if (modifierKeys.has(key) || belongsToInputMethod(event) || hasAltGraph(event)) return false;
  if (isFunctionKey(key)) return true;
  if (hasControl(event)) {
    if (kind === "cell" && (key.startsWith("Arrow") || cellControlKeys.has(key.toLowerCase()))) return true;
    return controlKeys.has(key.toLowerCase()) || controlKeys.has(key);
  }
  if (browserKeys.has(key)) return false;
  if (readOnly && (isCharacter(key) || key === "Backspace" || key === "Delete")) return true;
  switch (kind) {
    case "canvas":
      return true;
    case "cell":
      // With Shift the space bar selects the row; a question mark asks for help.
      return !isCharacter(key) || (key === " " && event.shiftKey) || key === "?";
    case "line":
      return lineKeys.has(key);
    case "paragraphs":
      return paragraphKeys.has(key);
  }
}

export function keyPress(event: KeyboardEvent): KeyPress {
  return {
    // With Caps Lock Ctrl+Z says "Z"; Shift is told beside it.
    key: hasControl(event) && isCharacter(event.key) ? event.key.toLowerCase() : nameOf(event),
    shift: event.shiftKey,
    control: hasControl(event),
    alt: event.altKey,
  };
}
