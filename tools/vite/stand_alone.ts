// The page in a single file has no files beside it: its icon is written into it, and it has no manifest.
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

export function standAlone(icon: string): Plugin {
  return {
    name: "gongkai:stand-alone",
    apply: "build",
    transformIndexHtml: {
      order: "pre",
      handler(html) {
        const content = readFileSync(icon).toString("base64");
        return html
          .replace(/\s*<link rel="manifest"[^>]*>/, "")
          .replace(/(<link rel="icon" href=")[^"]*"/, `$1data:image/svg+xml;base64,${content}"`);
      },
    },
  };
}
