// Wheel, touchpad and finger scroll the canvas by pixels, as far as any page would scroll.

// One step of the wheel is 100 for SDL and moves Dear ImGui by 80 pixels.
const wheelPerPixel = 1.25;
const pixelsPerLine = 20;

export interface Point {
  clientX: number;
  clientY: number;
}

// What is left of a pixel. Dear ImGui scrolls by whole ones and would lose the fine steps of a touchpad.
const rest = { x: 0, y: 0 };

export function scrollCanvas(canvas: HTMLCanvasElement, { clientX, clientY }: Point, x: number, y: number): void {
  const wholeX = Math.trunc(x + rest.x);
  const wholeY = Math.trunc(y + rest.y);
  rest.x += x - wholeX;
  rest.y += y - wholeY;
  canvas.dispatchEvent(
    new WheelEvent("wheel", { clientX, clientY, deltaX: wholeX * wheelPerPixel, deltaY: wholeY * wheelPerPixel }),
  );
}

export function wheelInPixels(event: WheelEvent): { x: number; y: number } {
  const units = [1, pixelsPerLine, window.innerHeight];
  const unit = units[event.deltaMode] ?? 1;
  const [x, y] = [event.deltaX * unit, event.deltaY * unit];
  // With Shift a wheel turns sideways. Some browsers have turned it already.
  return event.shiftKey && x === 0 ? { x: y, y: 0 } : { x, y };
}

export function followWheel(canvas: HTMLCanvasElement): void {
  window.addEventListener(
    "wheel",
    (event) => {
      // What scrollCanvas makes goes on to SDL.
      if (!event.isTrusted) return;
      // Ctrl and wheel, or two fingers on a touchpad, zoom the page; SDL would take it for scrolling.
      if (event.ctrlKey) return event.stopImmediatePropagation();
      if (event.target !== canvas) return;
      event.stopImmediatePropagation();
      const { x, y } = wheelInPixels(event);
      scrollCanvas(canvas, event, x, y);
    },
    { capture: true, passive: true },
  );
}
