// What a test does with a browser: real keys, real mouse, and a look at the page.
import type { Connection } from "./connection.ts";
import { keyCode } from "./key_codes.ts";

type KeyAction = { type: "keyDown" | "keyUp"; value: string };

const keyboard = (actions: KeyAction[]) => ({ actions: [{ type: "key", id: "keyboard", actions }] });
const mouse = (actions: object[]) => ({ actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }] });
const moveTo = ({ x, y }: Point, duration = 0) => ({ type: "pointerMove", origin: "viewport", x: Math.round(x), y: Math.round(y), duration });
const down = { type: "pointerDown", button: 0 };
const up = { type: "pointerUp", button: 0 };

export interface Point {
  x: number;
  y: number;
}

export class Session {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async goto(address: string): Promise<void> {
    await this.#connection.send("navigateTo", { url: address });
  }

  async reload(): Promise<void> {
    await this.#connection.send("refresh");
  }

  // Runs in the page, waits for what it returns, and brings that back as JSON.
  async evaluate<Result, Argument>(run: (argument: Argument) => Result | Promise<Result>, argument: Argument): Promise<Result> {
    const script = `const [argument, answer] = arguments;
      Promise.resolve().then(() => (${String(run)})(argument)).then((value) => answer({ value }), (error) => answer({ error: String(error) }));`;
    const answer = await this.#connection.send("executeAsync", { script, args: [argument] });
    const { value, error } = answer as { value: Result; error?: string };
    if (error !== undefined) throw new Error(`in the page: ${error}`);
    return value;
  }

  // "Control+Shift+z" holds what stands before the last key.
  async press(...presses: string[]): Promise<void> {
    const actions = presses.flatMap((press) => {
      const values = press.split(/(?<!^)\+/).map(keyCode);
      const downs = values.map((value): KeyAction => ({ type: "keyDown", value }));
      const ups = [...values].reverse().map((value): KeyAction => ({ type: "keyUp", value }));
      return [...downs, ...ups];
    });
    await this.#connection.send("performActions", keyboard(actions));
  }

  async clickAt(point: Point, times = 1): Promise<void> {
    const clicks = Array.from({ length: times }, () => [down, up]).flat();
    await this.#connection.send("performActions", mouse([moveTo(point), ...clicks]));
  }

  // As fast as a hand is; a mouse that is pressed, moved and released within one frame has not been seen on the way.
  async drag(from: Point, to: Point): Promise<void> {
    const between = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    await this.#connection.send("performActions", mouse([moveTo(from), down, moveTo(between, 100), moveTo(to, 100), up]));
  }

  async wheel({ x, y }: Point, amount: number): Promise<void> {
    const scroll = { type: "scroll", origin: "viewport", x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY: amount, duration: 0 };
    await this.#connection.send("performActions", { actions: [{ type: "wheel", id: "wheel", actions: [scroll] }] });
  }

  // A file of this machine, for a field that takes files.
  async chooseFile(selector: string, path: string): Promise<void> {
    const found = (await this.#connection.send("findElement", { using: "css selector", value: selector })) as Record<string, string>;
    await this.#connection.send("elementSendKeys", { element: Object.values(found)[0], text: path });
  }

  // The page as it is seen, as a PNG file.
  async screenshot(): Promise<Buffer> {
    return Buffer.from((await this.#connection.send("takeScreenshot", {})) as string, "base64");
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}
