// Copies one built file to another place, for the page in a single file.
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";

export function saveAs(name: string, target: string): Plugin {
  let config: ResolvedConfig;
  return {
    name: "gongkai:save-as",
    apply: "build",
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle: {
      order: "post",
      sequential: true,
      handler() {
        mkdirSync(dirname(target), { recursive: true });
        copyFileSync(join(config.build.outDir, name), target);
      },
    },
  };
}
