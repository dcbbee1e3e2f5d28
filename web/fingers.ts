// One finger on a touch screen: a tap is a click, a drag scrolls and glides on, a long press selects and drags the selection, and so
// does a drag by the selection's handle. Two fingers are the browser's own: they zoom the page.
import type { Bridge } from "./bridge.ts";
import type { FrameLoop } from "./frame_loop.ts";
import { scrollCanvas, type Point } from "./wheel.ts";

const longPress = 450; // milliseconds
const mostOfTap = 8; // pixels that a finger may move and still tap
const reachOfHandle = 24;
// A finger that rests this long before it is lifted does not throw.
const restBeforeLift = 60; // milliseconds
const glideTime = 325; // milliseconds in which the speed falls to a third
const leastSpeed = 0.03; // pixels a millisecond

interface Speed {
  x: number;
  y: number;
}

export class Fingers {
  readonly #canvas: HTMLCanvasElement;
  readonly #loop: FrameLoop;
  readonly #bridge: Bridge;
  #doing: "nothing" | "pressing" | "scrolling" | "selecting" = "nothing";
  #tapped = false;
  #start: Point = { clientX: 0, clientY: 0 };
  #last: Point & { time: number } = { clientX: 0, clientY: 0, time: 0 };
  #speed: Speed = { x: 0, y: 0 };
  #press = 0;
  #glide = 0;

  constructor(canvas: HTMLCanvasElement, loop: FrameLoop, bridge: Bridge) {
    this.#canvas = canvas;
    this.#loop = loop;
    this.#bridge = bridge;
    this.#listen("touchstart", (event) => this.#down(event));
    this.#listen("touchmove", (event) => this.#move(event));
    this.#listen("touchend", (event) => this.#up(event));
    this.#listen("touchcancel", () => this.#stop());
    // A finger that is gone hovers over nothing. (Its click comes behind its touch.)
    canvas.addEventListener("click", () => {
      if (!this.#tapped) return;
      this.#tapped = false;
      canvas.dispatchEvent(new MouseEvent("mouseleave"));
      loop.request();
    });
  }

  // Before SDL, which would make a held mouse button of a finger and forbid the browser to make a click of a tap.
  #listen(type: "touchstart" | "touchmove" | "touchend" | "touchcancel", follow: (event: TouchEvent) => void): void {
    window.addEventListener(
      type,
      (event) => {
        if (event.target !== this.#canvas) return;
        event.stopImmediatePropagation();
        follow(event);
        this.#loop.request();
      },
      { capture: true, passive: type !== "touchend" },
    );
  }

  #down(event: TouchEvent): void {
    this.#stop();
    const touch = event.touches[0];
    if (!touch || event.touches.length > 1) return;
    this.#doing = "pressing";
    this.#start = touch;
    this.#last = { clientX: touch.clientX, clientY: touch.clientY, time: event.timeStamp };
    this.#speed = { x: 0, y: 0 };
    // What is under the finger is what scrolls.
    this.#mouse("mousemove", touch);
    const handle = this.#bridge.locate("table.handle");
    if (handle && Math.hypot(touch.clientX - handle.x, touch.clientY - handle.y) < reachOfHandle) {
      this.#select({ clientX: handle.x - 4, clientY: handle.y - 4 }, true);
    } else {
      this.#press = window.setTimeout(() => this.#select(touch, false), longPress);
    }
  }

  #move(event: TouchEvent): void {
    const touch = event.touches[0];
    if (!touch || this.#doing === "nothing") return;
    if (this.#doing === "selecting") return this.#mouse("mousemove", touch);
    const moved = Math.hypot(touch.clientX - this.#start.clientX, touch.clientY - this.#start.clientY);
    if (this.#doing === "pressing" && moved < mostOfTap) return;
    window.clearTimeout(this.#press);
    this.#doing = "scrolling";
    const x = this.#last.clientX - touch.clientX;
    const y = this.#last.clientY - touch.clientY;
    const time = Math.max(event.timeStamp - this.#last.time, 1);
    this.#speed = { x: x / time, y: y / time };
    this.#last = { clientX: touch.clientX, clientY: touch.clientY, time: event.timeStamp };
    scrollCanvas(this.#canvas, touch, x, y);
  }

  #up(event: TouchEvent): void {
    const { clientX, clientY, time } = this.#last;
    this.#tapped = this.#doing === "pressing";
    if (this.#tapped) this.#bridge.pointerPressed(false, true);
    // The browser's own click would end the selection.
    if (this.#doing === "selecting" && event.cancelable) event.preventDefault();
    const throws = this.#doing === "scrolling" && event.timeStamp - time < restBeforeLift;
    this.#stop();
    if (throws) this.#glideOn({ clientX, clientY }, this.#speed);
  }

  #stop(): void {
    window.clearTimeout(this.#press);
    cancelAnimationFrame(this.#glide);
    if (this.#doing === "selecting") this.#mouse("mouseup", this.#last);
    this.#doing = "nothing";
  }

  // The program follows it as it follows a mouse whose button is held.
  #select(at: Point, extend: boolean): void {
    this.#doing = "selecting";
    this.#bridge.pointerPressed(extend, true);
    this.#mouse("mousemove", at);
    this.#mouse("mousedown", at);
  }

  #mouse(type: "mousemove" | "mousedown" | "mouseup", { clientX, clientY }: Point): void {
    this.#last = { ...this.#last, clientX, clientY };
    this.#canvas.dispatchEvent(new MouseEvent(type, { clientX, clientY, bubbles: true }));
    this.#loop.request();
  }

  #glideOn(at: Point, speed: Speed): void {
    let last = performance.now();
    const step = (now: number) => {
      const time = now - last;
      last = now;
      const rest = Math.exp(-time / glideTime);
      speed = { x: speed.x * rest, y: speed.y * rest };
      scrollCanvas(this.#canvas, at, speed.x * time, speed.y * time);
      this.#loop.request();
      if (Math.hypot(speed.x, speed.y) > leastSpeed) this.#glide = requestAnimationFrame(step);
    };
    this.#glide = requestAnimationFrame(step);
  }
}
