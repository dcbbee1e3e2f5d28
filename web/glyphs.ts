// Measures and draws single characters with the reader's own fonts, for web/bridge/browser_glyph_source.cpp.
// All sizes are in device pixels.

// The same list as in style.css, so that text looks alike whether it is drawn or edited.
export const fontStack = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif';

// Strokes may reach a little beyond the measured box.
const margin = 1;

export class GlyphPainter {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  #font = "";

  // `canvas` is in the page: its language decides between Chinese and Japanese shapes of a character.
  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    this.#context = this.#newContext();
  }

  // [ascent, descent] of the font's own line as the page lays it out: browsers round these, each in its own way, and drawn
  // text must stand where the text field has it.
  font(size: number, weight: number): [number, number] {
    const line = document.createElement("div");
    line.style.cssText = `position:fixed;visibility:hidden;white-space:pre;font:${weight} ${size / devicePixelRatio}px/normal ${fontStack}`;
    const text = line.appendChild(document.createElement("span"));
    text.textContent = "中";
    const baseline = line.appendChild(document.createElement("span"));
    baseline.style.display = "inline-block"; // empty: it stands on the baseline
    document.body.append(line);
    const box = text.getBoundingClientRect();
    const { bottom } = baseline.getBoundingClientRect();
    line.remove();
    return [(bottom - box.top) * devicePixelRatio, (box.bottom - bottom) * devicePixelRatio];
  }

  // [advance, left, ascent, width, height]. The advance is the browser's own, so that drawn and edited lines are equally long.
  measure(character: number, size: number, weight: number): [number, number, number, number, number] {
    this.#use(size, weight);
    const metrics = this.#context.measureText(String.fromCodePoint(character));
    const advance = metrics.width;
    const left = Math.floor(-metrics.actualBoundingBoxLeft) - margin;
    const right = Math.ceil(metrics.actualBoundingBoxRight) + margin;
    const ascent = Math.ceil(metrics.actualBoundingBoxAscent) + margin;
    const descent = Math.ceil(metrics.actualBoundingBoxDescent) + margin;
    const isEmpty = right - left <= 2 * margin || ascent + descent <= 2 * margin;
    return isEmpty ? [advance, 0, 0, 0, 0] : [advance, left, ascent, right - left, ascent + descent];
  }

  // Fills `alpha` with the coverage of the box that `measure` gave.
  draw(
    character: number,
    size: number,
    weight: number,
    left: number,
    ascent: number,
    width: number,
    height: number,
    alpha: Uint8Array,
  ): void {
    if (width > this.#canvas.width || height > this.#canvas.height) {
      this.#canvas.width = Math.max(width, this.#canvas.width);
      this.#canvas.height = Math.max(height, this.#canvas.height);
      this.#prepare(this.#context);
    }
    this.#use(size, weight);
    this.#context.clearRect(0, 0, width, height);
    this.#context.fillText(String.fromCodePoint(character), -left, ascent);
    const pixels = this.#context.getImageData(0, 0, width, height).data;
    for (let index = 0; index < alpha.length; index++) alpha[index] = pixels[4 * index + 3] ?? 0;
  }

  #newContext(): CanvasRenderingContext2D {
    // Reading back from the graphics card would take ten times as long.
    const context = this.#canvas.getContext("2d", { willReadFrequently: true });
    if (!context) throw new Error("CanvasRenderingContext2D");
    this.#prepare(context);
    return context;
  }

  // Changing a canvas's size resets all of this.
  #prepare(context: CanvasRenderingContext2D): void {
    context.textBaseline = "alphabetic";
    // Browsers thin light text on dark; nearly all of ours is dark on light.
    context.fillStyle = "#000";
    context.fontKerning = "none";
    this.#font = "";
  }

  #use(size: number, weight: number): void {
    const font = `${weight} ${size}px ${fontStack}`;
    if (font === this.#font) return;
    this.#font = font;
    this.#context.font = font;
  }
}
