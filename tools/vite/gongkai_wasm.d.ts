// Types of what tools/vite/wasm_binary.ts provides. What the module exports is declared where web/ uses it.
declare module "@gongkai/wasm" {
  interface EmscriptenOptions {
    canvas?: HTMLCanvasElement;
    print?: (text: string) => void;
    printErr?: (text: string) => void;
    onAbort?: (reason: unknown) => void;
    instantiateWasm?: (
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) => object;
    [name: string]: unknown;
  }
  export default function createGongkai<Module>(options?: EmscriptenOptions): Promise<Module>;
}

declare module "@gongkai/wasm-binary" {
  // In bytes, as it was built.
  export const size: number;
  export function open(cache: RequestCache): Promise<Response>;
}
