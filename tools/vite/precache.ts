// Builds the service worker beside the page, with the list of files that it keeps for work without a network.
// In the worker, the word __PRECACHE__ stands for { version: string, files: string[] }.
import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { build, type Plugin, type ResolvedConfig } from "vite";

export function precache(worker: string): Plugin {
  let config: ResolvedConfig;
  return {
    name: "gongkai:precache",
    apply: "build",
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle: {
      order: "post",
      sequential: true,
      async handler(_options, bundle) {
        if (!existsSync(worker)) return;
        const fromPublic = config.publicDir && existsSync(config.publicDir) ? readdirSync(config.publicDir) : [];
        const files = [...Object.keys(bundle), ...fromPublic].filter((name) => !name.endsWith(".map")).sort();
        // The names carry hashes of their contents, except the page itself.
        const page = bundle["index.html"];
        const version = createHash("sha256")
          .update(files.join("\n"))
          .update(page?.type === "asset" ? page.source : "")
          .digest("hex")
          .slice(0, 12);
        await build({
          configFile: false,
          root: config.root,
          logLevel: "warn",
          publicDir: false,
          define: { __PRECACHE__: JSON.stringify({ version, files }) },
          build: {
            target: config.build.target,
            outDir: config.build.outDir,
            emptyOutDir: false,
            lib: { entry: worker, formats: ["es"], fileName: () => "service_worker.js" },
          },
        });
      },
    },
  };
}
