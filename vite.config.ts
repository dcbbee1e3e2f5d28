// Builds the page twice: `vite build` makes dist/ (a folder for any web server, works offline after the first visit);
// `vite build --mode single` makes dist/gongkai.html (everything in one file, opened from the disk).
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { contentSecurityPolicy } from "./tools/vite/content_security_policy.ts";
import { notStarted } from "./tools/vite/not_started.ts";
import { precache } from "./tools/vite/precache.ts";
import { preloadWasm } from "./tools/vite/preload_wasm.ts";
import { saveAs } from "./tools/vite/save_as.ts";
import { standAlone } from "./tools/vite/stand_alone.ts";
import { wasmBinary } from "./tools/vite/wasm_binary.ts";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig(({ mode }) => {
  const single = mode === "single";
  return {
    base: "./", // any folder of any server
    publicDir: single ? false : path("web/public"),
    build: {
      target: "es2022",
      outDir: single ? path("build/single") : path("dist"),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: single ? Number.MAX_SAFE_INTEGER : 0,
      reportCompressedSize: false,
    },
    plugins: [
      wasmBinary(path("build/web"), { inline: single }), // what CMake's preset `web` builds
      ...(single ? [standAlone(path("web/public/icon.svg")), viteSingleFile()] : [preloadWasm()]),
      notStarted(path("web/public/not_started.js"), { inline: single }),
      contentSecurityPolicy({ inline: single }),
      single ? saveAs("index.html", path("dist/gongkai.html")) : precache(path("web/service_worker.ts")),
    ],
    preview: { host: "127.0.0.1", port: Number(process.env["PORT"] ?? 8080), strictPort: true },
  };
});
