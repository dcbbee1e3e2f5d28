// one-off pictures: node tests/bench/zz.mjs
import { chromium } from "playwright-core";
import { preview } from "vite";
import { launchOptions } from "../../tools/browser.mjs";
const server = await preview({ preview: { port: 18333, host: "127.0.0.1", strictPort: true }, logLevel: "error" });
const browser = await chromium.launch(launchOptions);
const run = async (name, { width, height, language = "zh-CN", scheme = "light" }, steps) => {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
  const page = await context.newPage();
  page.on("pageerror", (e) => console.log(name, e.message));
  await page.goto(`http://127.0.0.1:18333/?lang=${language}`);
  const idle = () => page.evaluate(() => window.gongkai.idle());
  await idle();
  const click = async (control) => {
    const r = (await page.evaluate((n) => window.gongkai.locate(n), control)) ?? (await page.evaluate((n) => window.gongkai.reveal(n), control));
    if (!r) return console.log(name, "no", control);
    await page.mouse.click(r.x + r.width / 2, r.y + r.height / 2);
    await idle();
  };
  await steps({ page, click, idle });
  await page.screenshot({ path: `/tmp/shots/${name}.png` });
  await context.close();
};
const sample = (...then) => async ({ click }) => { await click("button.open_sample"); for (const c of then) await click(c); };
for (const [size, width, height] of [["1280", 1280, 720], ["390", 390, 844], ["1920", 1920, 1080]]) {
  await run(`summary-${size}`, { width, height }, sample("nav.summary"));
  await run(`preview-${size}`, { width, height }, sample("nav.applications", "button.preview"));
  await run(`table-${size}`, { width, height }, sample("nav.applications"));
}
await run(`summary-en-dark`, { width: 1280, height: 720, language: "en", scheme: "dark" }, sample("nav.summary"));
await run(`table-en`, { width: 1280, height: 720, language: "en" }, sample("nav.applications", "applications.new.total"));
await run(`preview-dark`, { width: 1280, height: 720, scheme: "dark" }, sample("nav.overview", "button.preview"));
await browser.close();
process.exit(0);
