// Keys and mouse as the screen server has them, so that they pass through the input method and the whole browser.
import type { Desktop } from "./desktop.ts";
import { run } from "./program.ts";

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

// Names that X11 has for keys which browsers call otherwise.
const keyNames: Record<string, string> = {
  Enter: "Return",
  ArrowLeft: "Left",
  ArrowRight: "Right",
  ArrowUp: "Up",
  ArrowDown: "Down",
  Backspace: "BackSpace",
  Control: "ctrl",
  Shift: "shift",
  " ": "space",
  ",": "comma",
  ".": "period",
};

export class Hand {
  readonly #environment: NodeJS.ProcessEnv;

  constructor({ environment }: Desktop) {
    this.#environment = environment;
  }

  // Keys by their names in a browser's events: "Enter", "Control+z", "a".
  async press(...presses: string[]): Promise<void> {
    const keys = presses.map((press) => press.split(/(?<!^)\+/).map((name) => keyNames[name] ?? name).join("+"));
    await this.#do("key", ...keys);
  }

  async move(x: number, y: number): Promise<void> {
    await this.#do("mousemove", String(Math.round(x)), String(Math.round(y)));
  }

  async click(times: number): Promise<void> {
    await this.#do("click", "--repeat", String(times), "--delay", "50", "1");
  }

  // Where on the screen the first window with this title is seen, if any is.
  async window(title: string): Promise<Place | undefined> {
    const [id] = (await this.#do("search", "--onlyvisible", "--name", title).catch(() => "")).split("\n");
    if (!id) return undefined;
    const told = Object.fromEntries((await this.#do("getwindowgeometry", "--shell", id)).split("\n").map((line) => line.split("=")));
    return { x: Number(told["X"]), y: Number(told["Y"]), width: Number(told["WIDTH"]), height: Number(told["HEIGHT"]) };
  }

  #do(...command: string[]): Promise<string> {
    return run("xdotool", command, this.#environment);
  }
}
