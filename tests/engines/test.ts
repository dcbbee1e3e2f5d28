// What the tests are given: a browser of the engine that the project names, and the page in it as on a first visit.
import { test as base, expect } from "@playwright/test";
import { serveDist } from "../../tools/serve_dist.mjs";
import { startBrowser, type Browser, type Engine } from "./browsers.ts";
import { startDesktop, type Desktop } from "./desktop/desktop.ts";
import { EnginePage } from "./page.ts";
import { witnessScript } from "./witness.ts";

export { expect };

export interface Options {
  engine: Engine;
}

interface Fixtures {
  // A server for this test alone: another port is another origin, whose storage nobody has written to yet.
  server: { address: string; close(): void };
  editor: EnginePage;
}

interface WorkerFixtures extends Options {
  desktop: Desktop;
  browserWindow: Browser;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  engine: ["chromium", { scope: "worker", option: true }],
  desktop: [
    async ({}, use) => {
      const desktop = await startDesktop();
      await use(desktop);
      await desktop.end();
    },
    { scope: "worker" },
  ],
  browserWindow: [
    async ({ engine, desktop }, use) => {
      const browser = await startBrowser(engine, desktop);
      await use(browser);
      await browser.end();
    },
    { scope: "worker" },
  ],
  server: async ({}, use) => {
    const server = await serveDist({ script: witnessScript() });
    await use(server);
    server.close();
  },
  editor: async ({ browserWindow, server }, use) => {
    const editor = await new EnginePage(browserWindow.session).open(server.address);
    await use(editor);
    expect(await editor.complaints()).toEqual([]);
  },
});
