// On a touch screen a tap is a click and a drag scrolls.
import type { FrameLoop } from "./frame_loop.ts";

// One step of the wheel is 100 for SDL and moves Dear ImGui by five lines of text: this makes content follow the finger.
const wheelPerPixel = 1.25;

export function followFingers(canvas: HTMLCanvasElement, loop: FrameLoop): void {
  let last: Touch | undefined;

  // Before SDL, which would make a held mouse button of a finger and forbid the browser to make a click of a tap.
  const listen = (type: "touchstart" | "touchmove" | "touchend" | "touchcancel", follow: (touch: Touch | undefined) => void) => {
    window.addEventListener(
      type,
      (event) => {
        if (event.target !== canvas) return;
        event.stopImmediatePropagation();
        follow(event.touches[0]);
      },
      { capture: true, passive: true },
    );
  };

  listen("touchstart", (touch) => {
    last = touch;
    // What is under the finger is what scrolls.
    if (touch) canvas.dispatchEvent(new MouseEvent("mousemove", { clientX: touch.clientX, clientY: touch.clientY }));
    loop.request();
  });
  listen("touchmove", (touch) => {
    if (!touch || !last) return;
    const { clientX, clientY } = touch;
    const deltaX = (last.clientX - clientX) * wheelPerPixel;
    const deltaY = (last.clientY - clientY) * wheelPerPixel;
    last = touch;
    canvas.dispatchEvent(new WheelEvent("wheel", { clientX, clientY, deltaX, deltaY }));
    loop.request();
  });
  const end = () => (last = undefined);
  listen("touchend", end);
  listen("touchcancel", end);
}
