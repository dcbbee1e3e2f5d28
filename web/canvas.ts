// The canvas fills the page and follows its size, zoom and screen to the very pixel; mouse and wheel make frames.
// The mouse itself is SDL's: it listens on the canvas too, and its listeners were there first.
import type { Bridge, CanvasSize } from "./bridge.ts";
import { Fingers } from "./fingers.ts";
import type { FrameLoop } from "./frame_loop.ts";
import { stayAboveKeyboard } from "./viewport.ts";
import { followWheel } from "./wheel.ts";

export class PageCanvas {
  readonly element: HTMLCanvasElement;
  #size: CanvasSize = { width: 1, height: 1, pixelRatio: 1 };

  constructor(element: HTMLCanvasElement) {
    this.element = element;
    this.#measure();
  }

  get size(): CanvasSize {
    return this.#size;
  }

  follow(loop: FrameLoop, bridge: Bridge): void {
    const observer = new ResizeObserver((entries) => {
      this.#measure(entries[0]);
      // Before the browser paints: otherwise one empty or stretched frame is seen.
      loop.drawNow();
    });
    try {
      observer.observe(this.element, { box: "device-pixel-content-box" });
    } catch {
      observer.observe(this.element); // Safari
    }
    this.#followPixelRatio(loop);
    followWheel(this.element);
    new Fingers(this.element, loop, bridge);
    stayAboveKeyboard();

    const { element } = this;
    for (const type of ["mousemove", "mouseenter", "mouseleave", "wheel"]) {
      element.addEventListener(type, loop.request, { passive: true });
    }
    element.addEventListener("mousedown", loop.drawNow);
    document.addEventListener("mouseup", loop.drawNow);
    window.addEventListener("focus", loop.request);
    window.addEventListener("blur", loop.request);
    element.addEventListener("contextmenu", (event) => event.preventDefault());
  }

  // A window that moves to another screen keeps its size and gets another pixel ratio.
  #followPixelRatio(loop: FrameLoop): void {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      "change",
      () => {
        this.#measure();
        loop.request();
        this.#followPixelRatio(loop);
      },
      { once: true },
    );
  }

  #measure(entry?: ResizeObserverEntry): void {
    const exact = entry?.devicePixelContentBoxSize?.[0];
    const { width, height } = this.element.getBoundingClientRect();
    this.#size = {
      width: wholePixels(width * devicePixelRatio, exact?.inlineSize),
      height: wholePixels(height * devicePixelRatio, exact?.blockSize),
      pixelRatio: devicePixelRatio,
    };
  }
}

// The browser's own count decides how half pixels are rounded. Some tools that imitate another screen leave it unscaled.
function wholePixels(computed: number, counted?: number): number {
  const isPlausible = counted !== undefined && Math.abs(counted - computed) <= 1;
  return Math.max(1, isPlausible ? counted : Math.round(computed));
}
