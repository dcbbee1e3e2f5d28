// What the tests of the input method are given: a browser that was started beside it, and someone at its keyboard.
import { startBrowser } from "../browsers.ts";
import { Hand } from "../desktop/hand.ts";
import { startInputMethod } from "../desktop/input_method.ts";
import { expect, test as base } from "../test.ts";
import { Clerk } from "./clerk.ts";

export { expect };

export const test = base.extend<{ clerk: Clerk }>({
  browserWindow: [
    async ({ engine, desktop }, use) => {
      const inputMethod = await startInputMethod(desktop);
      const browser = await startBrowser(engine, desktop);
      await use(browser);
      await browser.end();
      await inputMethod.end();
    },
    { scope: "worker" },
  ],
  clerk: async ({ browserWindow, desktop, server }, use) => {
    const clerk = await new Clerk(browserWindow.session, new Hand(desktop)).open(server.address);
    await use(clerk);
    expect(await clerk.complaints()).toEqual([]);
  },
});
