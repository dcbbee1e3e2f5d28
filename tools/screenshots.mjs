// Takes the pictures in docs/screenshots/ from the built page. It checks nothing; look at them.
import { chromium } from "@playwright/test";
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launchOptions } from "./browser.mjs";
import { serveDist } from "./serve_dist.mjs";

const folder = fileURLToPath(new URL("../docs/screenshots/", import.meta.url));
mkdirSync(folder, { recursive: true });

const server = await serveDist();
const browser = await chromium.launch(launchOptions);
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });

const idle = () => page.evaluate(() => window.gongkai.idle());
const picture = async (name) => {
  await page.mouse.move(1, 1);
  await idle();
  await page.screenshot({ path: `${folder}${name}.png` });
};
const click = async (name) => {
  const place = await page.evaluate((address) => window.gongkai.locate(address) ?? window.gongkai.reveal(address), name);
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  await idle();
};

await page.goto(server.address);
await idle();
await picture("start");

await click("button.open_sample");
for (const section of ["overview", "proactive", "applications", "disputes"]) {
  await click(`nav.${section}`);
  await picture(section);
}

// A mistake of the usual kind, in a report whose totals were typed: 46 with its digits swapped.
const report = JSON.parse(readFileSync(new URL("../tests/fixtures/reports/complete-2021.json", import.meta.url), "utf8"));
report.tables.applications.granted.natural_person = 64;
await page.evaluate((file) => window.gongkai.open(file), report);
await idle();
await page.keyboard.press("F8");
await picture("findings");

// Two rows of a spreadsheet, one of whose cells is in doubt.
await click("applications.new.natural_person");
await page.evaluate((text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}, "131\t17\t1\t—\t6件\t3\n9\t4\t0\t0\t1\t0\n");
await picture("paste");
await page.keyboard.press("Escape");

await browser.close();
server.close();
