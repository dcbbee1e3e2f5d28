// The page in three engines: what must work in each of them, once by the driver's keys, once through a real Chinese input method.
// `make test-engines` and `make test-ime` build the page before.
import { defineConfig } from "@playwright/test";
import type { Options } from "./test.ts";

const engines = ["chromium", "firefox", "webkit"] as const;

export default defineConfig<object, Options>({
  outputDir: "../../test-results",
  // Two cores, and drawing without a graphics card: more browsers at once only get in each other's way.
  workers: 1,
  timeout: 60_000,
  // Conditions come about at once; on a busy machine less so.
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env["CI"]),
  reporter: [["list"], ["../web/closing_line.ts", { name: "engines" }]],
  projects: engines.flatMap((engine) => [
    { name: engine, testDir: "core", use: { engine } },
    { name: `${engine}-input-method`, testDir: "input_method", use: { engine } },
  ]),
});
