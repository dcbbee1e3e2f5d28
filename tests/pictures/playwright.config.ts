// The look of every view in every scheme, language and width, compared with what is stored. `make test-pictures` builds the page
// before; `make pictures` takes the stored ones anew. Fonts and browser are Debian's, pinned by tools/toolchain, so that a picture is
// the same everywhere.
import { defineConfig } from "@playwright/test";
import web from "../web/playwright.config.ts";

export default defineConfig({
  ...web,
  testDir: ".",
  use: { ...web.use, timezoneId: "Asia/Shanghai" },
  timeout: 120_000,
  snapshotPathTemplate: "{testDir}/stored/{arg}{ext}",
  reporter: [["list"], ["../web/closing_line.ts", { name: "pictures" }]],
  expect: { toMatchSnapshot: { threshold: 0.04, maxDiffPixels: 0 } },
});
