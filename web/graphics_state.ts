// The canvas's WebGL context: what it keeps, and what it is not asked for.

// The drawing buffer keeps what was painted, so that a frame paints only what it changes (ui/drawing/picture). SDL cannot ask for
// that; it takes the context that is there already.
export function keepWhatIsPainted(canvas: HTMLCanvasElement): void {
  canvas.getContext("webgl2", { alpha: false, antialias: false, depth: false, stencil: false, preserveDrawingBuffer: true });
}

// Saves the wait for the graphics card in every frame.
//
// Dear ImGui's renderer asks WebGL for some thirty settings before each frame, to put them back behind it. For several of them
// the browser has to wait until the card has finished everything it was given, which took up to 50 ms here. Nobody else draws on
// this canvas, so each setting is the same at every frame's beginning: it is asked for once.
export function rememberGraphicsState(canvas: HTMLCanvasElement): void {
  const context = canvas.getContext("webgl2");
  if (!context) return;
  const ask = context.getParameter.bind(context);
  const known = new Map<number, unknown>();
  context.getParameter = (name: number): unknown => {
    if (!known.has(name)) known.set(name, ask(name));
    return known.get(name);
  };
}
