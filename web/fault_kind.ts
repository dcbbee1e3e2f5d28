// What has gone wrong, as far as a person can do something about it.
import { NotLoaded } from "./wasm_file.ts";

export type FaultKind = "no_webassembly" | "no_webgl" | "too_old" | "not_loaded" | "not_started" | "out_of_memory" | "failed";

export const hasWebAssembly = (): boolean => typeof WebAssembly === "object";

const hasWebGl2 = () => document.createElement("canvas").getContext("webgl2") !== null;

// `started`: whether the program had been running.
export function faultKind(reason: unknown, started: boolean): FaultKind {
  if (reason instanceof Error && /out of memory/i.test(reason.message)) return "out_of_memory";
  if (started) return "failed";
  if (!hasWebAssembly()) return "no_webassembly";
  if (reason instanceof NotLoaded) return "not_loaded";
  if (reason instanceof WebAssembly.CompileError || reason instanceof WebAssembly.LinkError) return "too_old";
  return hasWebGl2() ? "not_started" : "no_webgl";
}

// After these nothing that the program does can be relied on.
export const endsProgram = (reason: unknown): boolean => hasWebAssembly() && reason instanceof WebAssembly.RuntimeError;
