// The page in any of the three engines, touched by what the driver of the engine has for keys and mouse.
import type { Rect } from "../../web/platform.ts";
import { ReportPage } from "../web/report_page.ts";
import { until } from "./desktop/program.ts";
import type { Session } from "./webdriver/session.ts";

export class EnginePage extends ReportPage {
  readonly session: Session;
  #address = "";

  constructor(session: Session) {
    super();
    this.session = session;
  }

  async open(address: string): Promise<this> {
    // On a first visit there is nothing of ours to be left, and what drivers begin with may not answer.
    if (this.#address === address) await this.#markAsLeft();
    this.#address = address;
    await this.session.goto(address);
    await this.#arrive();
    return this;
  }

  async reload(): Promise<void> {
    await this.#markAsLeft();
    await this.session.reload();
    await this.#arrive();
  }

  #markAsLeft(): Promise<void> {
    return this.ask(() => void (document.title = "left behind"), null);
  }

  // Drivers differ in when they call a page loaded; and the one that is left answers too, as long as it is there.
  async #arrive(): Promise<void> {
    const isThere = () =>
      this.ask((address) => location.href === address && document.title !== "left behind" && "gongkai" in window, this.#address).catch(() => false);
    await until("the page is there", isThere);
    await this.idle();
  }

  // Runs in the page and brings back what it returns.
  ask<Result, Argument>(run: (argument: Argument) => Result | Promise<Result>, argument: Argument): Promise<Result> {
    return this.session.evaluate(run, argument);
  }

  // Without the witness, there is none of a page that came without a server.
  complaints(): Promise<readonly string[]> {
    return this.ask(() => window.witness?.complaints ?? [], null);
  }

  async drag(from: string, to: string): Promise<void> {
    const middle = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 });
    await this.session.drag(middle(await this.place(from)), middle(await this.place(to)));
    await this.idle();
  }

  // A file dragged over the window and dropped, as the browser tells it.
  async drop(name: string, content: string): Promise<void> {
    await this.ask(
      ([fileName, text]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], fileName, { type: "application/json" }));
        for (const type of ["dragenter", "dragover", "drop"]) {
          document.querySelector("#canvas")?.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
        }
      },
      [name, content] as const,
    );
    await this.idle();
  }

  protected clickAt(x: number, y: number, times: number): Promise<void> {
    return this.session.clickAt({ x, y }, times);
  }

  protected press(presses: string[]): Promise<void> {
    return this.session.press(...presses);
  }

  protected enter(text: string): Promise<void> {
    return this.session.press(...[...text].map((character) => (character === "\n" ? "Enter" : character)));
  }
}
