// The page in Debian's Chromium, from the folder dist/ as any web server gives it. `make test-web` builds it before.
import { defineConfig } from "@playwright/test";

export const port = Number(process.env["GONGKAI_TEST_PORT"] ?? 18080);

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  // Two cores, and drawing without a graphics card: more browsers at once only get in each other's way.
  workers: 1,
  timeout: 60_000,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: [["list"], ["./closing_line.ts", { name: "web" }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1280, height: 720 },
    screenshot: "only-on-failure",
  },
  webServer: {
    command: `node_modules/.bin/vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: "../..",
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
