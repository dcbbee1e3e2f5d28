// Puts web/public/not_started.js into the page, before the modules whose absence it tells: as a file of its own, or, for the single
// file, inside it. As it is written: no minifier leaves it ES5.
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

export function notStarted(script: string, { inline }: { inline: boolean }): Plugin {
  return {
    name: "gongkai:not-started",
    transformIndexHtml: {
      order: "post",
      handler(html) {
        const element = inline ? `<script>${readFileSync(script, "utf8")}</script>` : '<script defer src="./not_started.js"></script>';
        if (!html.includes('<script type="module"')) throw new Error("index.html has no module");
        return html.replace('<script type="module"', (module) => `${element}\n    ${module}`);
      },
    },
  };
}
