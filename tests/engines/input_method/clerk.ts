// Someone who writes Chinese: the page in any of the three engines, touched by nothing but the keys and the mouse of the screen,
// with a real input method between them and the browser. The browser's driver only looks.
//
// Keys take their time on the way, and the input method swallows some of them; so each step waits for what it brings about,
// never for a time.
import { expect } from "@playwright/test";
import type { Hand, Place } from "../desktop/hand.ts";
import { until } from "../desktop/program.ts";
import { EnginePage } from "../page.ts";
import type { Session } from "../webdriver/session.ts";
import type { Witness } from "../witness.ts";

const candidatesTitle = "Fcitx5 Input Window";

export class Clerk extends EnginePage {
  readonly #hand: Hand;

  constructor(session: Session, hand: Hand) {
    super(session);
    this.#hand = hand;
  }

  // Types letters of pinyin and waits until all of them are being composed; the first may not have gone elsewhere.
  async compose(pinyin: string): Promise<void> {
    await this.#hand.press(...pinyin);
    // Between syllables the input method puts spaces or apostrophes.
    await expect.poll(async () => (await this.#witness()).composed?.replace(/[ ']/g, "")).toBe(pinyin);
    await until("candidates are shown", () => this.#candidates());
    await this.idle();
  }

  // Composes, and takes the first candidate.
  async write(pinyin: string, word: string): Promise<void> {
    await this.compose(pinyin);
    await this.choose(word);
  }

  async choose(word: string): Promise<void> {
    const { length } = (await this.#witness()).written;
    await this.#hand.press(" ");
    await expect.poll(async () => (await this.#witness()).written.slice(length)).toEqual([word]);
    await this.idle();
  }

  // Escape, while something is being composed.
  async cancel(): Promise<void> {
    await this.#hand.press("Escape");
    await expect.poll(async () => (await this.#witness()).composed).toBeNull();
    await until("no candidates are shown", async () => !(await this.#candidates()));
    await this.idle();
  }

  // Keys that the input method passes on, or answers with a character; they are through when the field says this.
  async pressUntilField(value: string, ...presses: string[]): Promise<void> {
    await this.#hand.press(...presses);
    await this.expectField(value);
  }

  async expectField(value: string): Promise<void> {
    await expect.poll(async () => (await this.field()).value).toBe(value);
    await this.idle();
  }

  // Keys that end the editing of a cell; they are through when the cell says this.
  async pressUntilCell(address: string, value: number | string | null, ...presses: string[]): Promise<void> {
    await this.#hand.press(...presses);
    await this.expectCell(address, value);
  }

  async expectCell(address: string, value: number | string | null): Promise<void> {
    await expect.poll(async () => (await this.cell(address)) ?? null).toBe(value);
    await this.idle();
  }

  async expectText(section: string, text: string): Promise<void> {
    await expect.poll(async () => (await this.report()).sections[section]?.text ?? "").toBe(text);
    await this.idle();
  }

  // The list of candidates as the page would measure it.
  async candidates(): Promise<Place> {
    const { x, y, ...size } = await until("candidates are shown", () => this.#candidates());
    const origin = await this.#origin();
    return { x: x - origin.x, y: y - origin.y, ...size };
  }

  // Where the caret stands in the field, when this text, on its first line, is before it.
  caretAfter(text: string): Promise<Place> {
    return this.ask((before) => {
      const element = document.activeElement as HTMLElement;
      const style = getComputedStyle(element);
      const context = document.createElement("canvas").getContext("2d");
      if (!context) throw new Error("no canvas");
      context.font = `${style.fontSize} ${style.fontFamily}`;
      const { x, y } = element.getBoundingClientRect();
      const width = context.measureText(before).width + before.length * (parseFloat(style.letterSpacing) || 0);
      return { x: x + parseFloat(style.paddingLeft) + width, y: y + parseFloat(style.paddingTop), width: 0, height: parseFloat(style.lineHeight) };
    }, text);
  }

  protected override async clickAt(x: number, y: number, times: number): Promise<void> {
    const origin = await this.#origin();
    const { clicks } = await this.#witness();
    await this.#hand.move(x + origin.x, y + origin.y);
    await this.#hand.click(times);
    await expect.poll(async () => (await this.#witness()).clicks).toBe(clicks + times);
  }

  protected override press(presses: string[]): Promise<void> {
    return this.#hand.press(...presses);
  }

  #candidates(): Promise<Place | undefined> {
    return this.#hand.window(candidatesTitle);
  }

  // Where on the screen the page begins; the mouse tells.
  async #origin(): Promise<{ x: number; y: number }> {
    const known = (await this.#witness()).origin;
    if (known) return known;
    for (const x of [600, 601]) await this.#hand.move(x, 500);
    return until("the mouse is over the page", async () => (await this.#witness()).origin);
  }

  #witness(): Promise<Witness> {
    return this.ask(() => {
      if (!window.witness) throw new Error("the page came without the witness");
      return window.witness;
    }, null);
  }
}
