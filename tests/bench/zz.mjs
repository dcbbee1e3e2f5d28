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
import { readFileSync } from "node:fs";
const complete = JSON.parse(readFileSync("tests/fixtures/reports/complete-2021.json", "utf8"));
const of = (year, k) => { const r = structuredClone(complete); r.year = year; r.id = `00000000-0000-4000-8000-00000000${year}`; r.edition = year < 2021 ? "2019" : "2021"; for (const row of ["new", "carried_out"]) r.tables.applications[row].total = Math.round(r.tables.applications[row].total * k); r.tables.disputes.reconsideration.total = Math.round(10 * k); return r; };
const open = (page, r) => page.evaluate((x) => window.gongkai.open(x), r);
const years = (dark) => async ({ page, click, idle }) => {
  for (const [y, k] of [[2022, 0.6], [2023, 0.8], [2024, 0.7]]) { await open(page, of(y, k)); await idle(); }
  const last = structuredClone(complete); if (dark) last.tables.applications.new.total = 150;
  await open(page, last); await idle();
  await click("nav.summary");
  await page.mouse.move(500, 400);
  await page.mouse.wheel(0, 3000);
  await page.waitForTimeout(300);
  await idle();
};
await run("charts-1280", { width: 1280, height: 900 }, years(false));
await run("charts-dark", { width: 1280, height: 900, scheme: "dark" }, years(true));
await run("charts-390", { width: 390, height: 844 }, years(true));
await run("start-1280", { width: 1280, height: 720 }, async () => {});
await run("table-en-error", { width: 1280, height: 720, language: "en" }, async ({ page, click, idle }) => { const r = structuredClone(complete); r.tables.applications.granted.natural_person += 3; await open(page, r); await idle(); await click("nav.applications"); });
await run("summary-en-390", { width: 390, height: 844, language: "en" }, sample("nav.summary"));
await browser.close();
process.exit(0);
