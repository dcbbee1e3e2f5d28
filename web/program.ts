// Starts the WebAssembly program.
import createGongkai from "@gongkai/wasm";
import type { GlyphPainter } from "./glyphs.ts";
import type { LineBreaks } from "./line_breaks.ts";
import type { GongkaiModule } from "./module.ts";
import { instantiate } from "./wasm_file.ts";

// `failed` is told when the program ends by itself, at the start or later.
export function startProgram(
  canvas: HTMLCanvasElement,
  glyphs: GlyphPainter,
  lineBreaks: LineBreaks,
  failed: (reason: Error) => void,
): Promise<GongkaiModule> {
  return new Promise((resolve, reject) => {
    const stop = (reason: unknown) => {
      const error = reason instanceof Error ? reason : new Error(String(reason));
      reject(error);
      failed(error);
    };
    createGongkai<GongkaiModule>({
      canvas,
      glyphs,
      lineBreaks,
      instantiateWasm(imports, receive) {
        instantiate(imports).then(({ instance, module }) => receive(instance, module), stop);
        return {};
      },
      // What it throws after this says more, and mostly comes out of a call (watched_program.ts).
      onAbort: (reason) => void setTimeout(() => stop(reason)),
      // Emscripten says here what it also throws; the user is told once.
      printErr: () => undefined,
    }).then(resolve, stop);
  });
}
