// Brings gongkai.wasm into the page: as a file of its own, or, for the single file, compressed inside the script.
// The page imports both of these (their types are in tools/vite/gongkai_wasm.d.ts):
//   import createGongkai from "@gongkai/wasm";             Emscripten's module
//   import { open, size } from "@gongkai/wasm-binary";     the binary, for web/wasm_file.ts
import { readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const virtualId = "\0gongkai:wasm-binary";

const asFile = (binary: string) => `
import url from ${JSON.stringify(`${binary}?url`)};

export const size = ${statSync(binary).size};
export const open = (cache) => fetch(url, { cache });
`;

const asText = (binary: string) => `
const compressed = ${JSON.stringify(gzipSync(readFileSync(binary), { level: 9 }).toString("base64"))};

export const size = ${statSync(binary).size};
export async function open() {
  const bytes = Uint8Array.from(atob(compressed), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}
`;

export function wasmBinary(folder: string, { inline }: { inline: boolean }): Plugin {
  const module = `${folder}/gongkai.mjs`;
  const binary = `${folder}/gongkai.wasm`;
  return {
    name: "gongkai:wasm-binary",
    enforce: "pre",
    resolveId(id) {
      if (id === "@gongkai/wasm") return module;
      if (id === "@gongkai/wasm-binary") return virtualId;
      return null;
    },
    load(id) {
      if (id !== virtualId) return null;
      this.addWatchFile(binary);
      return inline ? asText(binary) : asFile(binary);
    },
    transform(code, id) {
      if (id !== module) return null;
      // Emscripten would bring in the file a second time; instantiateWasm makes its own way unnecessary.
      return { code: code.replace('new URL("gongkai.wasm",import.meta.url).href', '"gongkai.wasm"'), map: null };
    },
  };
}
