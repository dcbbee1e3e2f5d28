// Brings gongkai.wasm into the page: as a file of its own, or, for the single file, compressed inside the script.
// The page imports both of these (their types are in tools/vite/gongkai_wasm.d.ts):
//   import createGongkai from "@gongkai/wasm";             Emscripten's module
//   import { instantiate } from "@gongkai/wasm-binary";    to be given to it as instantiateWasm
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const virtualId = "\0gongkai:wasm-binary";

const asFile = (binary: string) => `
import url from ${JSON.stringify(`${binary}?url`)};

export async function instantiate(imports) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(url + ": " + response.status);
  // Streaming is faster but needs the server to send the right type; plain servers do not.
  if (response.headers.get("Content-Type") === "application/wasm") return WebAssembly.instantiateStreaming(response, imports);
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
`;

const asText = (binary: string) => `
const compressed = ${JSON.stringify(gzipSync(readFileSync(binary), { level: 9 }).toString("base64"))};

export async function instantiate(imports) {
  const bytes = Uint8Array.from(atob(compressed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.instantiate(await new Response(stream).arrayBuffer(), imports);
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
      if (inline) this.addWatchFile(binary);
      return inline ? asText(binary) : asFile(binary);
    },
    transform(code, id) {
      if (id !== module) return null;
      // Emscripten would bring in the file a second time; instantiateWasm makes its own way unnecessary.
      return { code: code.replace('new URL("gongkai.wasm",import.meta.url).href', '"gongkai.wasm"'), map: null };
    },
  };
}
