// Lets the browser fetch gongkai.wasm together with the script, instead of after the script has run.
import type { Plugin } from "vite";

export function preloadWasm(): Plugin {
  return {
    name: "gongkai:preload-wasm",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle }) {
        const wasm = Object.keys(bundle ?? {}).find((name) => name.endsWith(".wasm"));
        if (!wasm) return [];
        // `crossorigin` as fetch() asks; otherwise the file would be fetched twice.
        return [{ tag: "link", attrs: { rel: "preload", as: "fetch", crossorigin: true, href: `./${wasm}` }, injectTo: "head" }];
      },
    },
  };
}
