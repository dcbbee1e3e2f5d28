// Decides when a frame is drawn: from the start on, on request, until nothing more is wanted, and then not at all.
// No timer runs; a page that nobody touches draws nothing.

// Draws one frame and says whether another is wanted. `paint` is false while the page is in the background.
export type DrawFrame = (paint: boolean) => boolean;

// In the background the browser gives no frames. A few are run through unpainted, because what the last events want stored
// must not wait until the page is seen again; the rest can.
const mostFramesInBackground = 8;

export class FrameLoop {
  // How many frames were drawn since the start.
  frames = 0;
  readonly #draw: DrawFrame;
  #wanted = false;
  #drawing = false;
  #state: "before" | "running" | "over" = "before";
  #scheduled = 0;
  #later: ReturnType<typeof setTimeout> | undefined;
  #framesInBackground = 0;
  #waitingForRest: (() => void)[] = [];

  constructor(draw: DrawFrame) {
    this.#draw = draw;
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) this.request();
      if (this.#wanted) this.#schedule();
    });
  }

  // Draws the first frame. Before it none is, whatever is requested: a page that does not know yet what is stored would show that
  // nothing is open, and then that would be remembered.
  start(): void {
    this.#state = "running";
    this.drawNow();
  }

  // Draws a frame soon, together with whatever else happens until then.
  request = (): void => {
    this.#framesInBackground = 0;
    if (this.#wanted || this.#state !== "running") return;
    this.#wanted = true;
    if (!this.#drawing) this.#schedule();
  };

  // Draws at once. For keys, text and mouse buttons: the next of them, which may follow in the same instant, must find the
  // text field where this one has put it.
  drawNow = (): void => {
    if (this.#state !== "running") return;
    if (this.#drawing) {
      this.#wanted = true;
      return;
    }
    this.#wanted = false;
    this.#drawing = true;
    clearTimeout(this.#later);
    this.#later = undefined;
    try {
      if (this.#draw(!document.hidden)) this.#wanted = true;
    } finally {
      this.#drawing = false;
    }
    this.frames++;
    if (document.hidden && ++this.#framesInBackground >= mostFramesInBackground) this.#wanted = false;
    if (this.#wanted) this.#schedule();
    else this.#cameToRest();
  };

  // Draws a frame after a while, unless one is drawn before.
  requestAfter(milliseconds: number): void {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => {
      this.#later = undefined;
      this.request();
    }, milliseconds);
  }

  get isAtRest(): boolean {
    return this.#state !== "before" && !this.#wanted && !this.#drawing && this.#later === undefined;
  }

  // Resolves when no frame is being drawn or wanted, now or later; not before the first was drawn.
  atRest(): Promise<void> {
    return this.isAtRest ? Promise.resolve() : new Promise((resolve) => this.#waitingForRest.push(resolve));
  }

  // After a failure that drawing again would only repeat.
  stop(): void {
    this.#state = "over";
    this.#wanted = false;
    clearTimeout(this.#later);
    this.#later = undefined;
    this.#cameToRest();
  }

  #schedule(): void {
    cancelAnimationFrame(this.#scheduled);
    const draw = () => {
      if (this.#wanted) this.drawNow();
    };
    if (document.hidden) queueMicrotask(draw);
    else this.#scheduled = requestAnimationFrame(draw);
  }

  #cameToRest(): void {
    if (this.#later !== undefined) return;
    const waiting = this.#waitingForRest;
    this.#waitingForRest = [];
    for (const resolve of waiting) resolve();
  }
}
