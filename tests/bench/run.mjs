// Measures what docs/architecture.md promises of the page and prints it: size, time to ready, key to frame, check, idle frames, kills survived, mutants tried.
// Nothing is judged here. With the names of parts only these are run. Software drawing on a small machine: compare runs of one machine only.
import { chromium } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { relative, join } from "node:path";
import { gzipSync } from "node:zlib";
import { launchOptions } from "../../tools/browser.mjs";
import { dist, serveDist } from "../../tools/serve_dist.mjs";

const starts = 7;
const keys = 300;

const print = (name, value) => console.log(`${name.padEnd(44)} ${value}`);
const milliseconds = (value) => `${value.toFixed(1)} ms`;
const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

function sizes() {
  let sum = 0;
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    const compressed = gzipSync(content, { level: 9 }).length;
    print(`size ${relative(dist, path)}`, `${content.length} bytes, ${compressed} compressed`);
    if (entry.name !== "gongkai.html") sum += compressed;
  }
  print("size of a first visit", `${sum} compressed (${(sum / 1000).toFixed(0)} KB; 450 KB are allowed)`);
}

async function timeToReady(browser, address) {
  const times = [];
  for (let start = 0; start < starts; start++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } }); // a new profile: nothing cached
    const page = await context.newPage();
    await page.goto(address);
    times.push(await page.evaluate(() => window.gongkai.ready.then(() => performance.now())));
    await context.close();
  }
  print(`ready, cold, median of ${starts}`, `${milliseconds(quantile(times, 0.5))} (${times.map((time) => time.toFixed(0)).join(", ")})`);
}

// The sample (texts of 5,186 characters) with last year's report beside it, all totals typed, and a digit swapped, so that sums
// fail and the search for the wrong cell runs at every key.
function heavyReport() {
  const report = JSON.parse(readFileSync(new URL("../../assets/samples/sishui-2020.json", import.meta.url), "utf8"));
  const last_year = { ...structuredClone(report), id: "00000000-0000-4000-8000-000000002019", year: report.year - 1 };
  const totals = Object.entries(report.tables).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, cells]) => ("total" in cells ? [`${table}.${row}.total`] : [])),
  );
  report.tables.applications.granted.natural_person = 5;
  return { ...report, typed_totals: totals, last_year };
}

// From the moment the page is given the key to the end of the frame that shows it, with the whole report checked in between.
// Each key waits until the one before is on the screen and stored, so that software drawing does not queue up in front of it.
async function keyToFrame(page, name, address, press) {
  const place = await page.evaluate((where) => window.gongkai.reveal(where), address);
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  await page.evaluate(() => window.gongkai.idle());
  await page.evaluate(() => {
    window.times = [];
    if (window.measures) return;
    window.measures = true;
    let began = 0;
    // In the capture phase, before the program's own listeners; and at the end, after them all.
    for (const type of ["keydown", "input"]) {
      window.addEventListener(type, () => (began = performance.now()), { capture: true });
      window.addEventListener(type, () => window.times.push(performance.now() - began));
    }
  });
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(press(key));
    await page.evaluate(() => window.gongkai.idle());
  }
  const times = await page.evaluate(() => window.times.filter((time) => time > 0.2)); // below: keys that only begin a text input
  const spread = [0.5, 0.99, 1].map((share) => milliseconds(quantile(times, share)));
  print(`key to frame, ${name}`, `half ${spread[0]}, 99 % ${spread[1]}, longest ${spread[2]} (${times.length} frames; 16 ms are allowed)`);
}

// The same in a text of 50,000 characters in 250 paragraphs, in its middle; findings and figures are marked in it.
async function keyInLongText(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(address);
  await page.evaluate(() => window.gongkai.ready);
  const paragraph = "（一）主动公开。全年通过门户网站、政务新媒体和公开栏等渠道发布政府信息，其中政策文件及解读材料同步发布，群众关切及时回应，公开目录逐项核对。";
  const line = (index) => `${index % 10 === 5 ? "共XX件" : "第"}${index}${paragraph.repeat(3)}`.slice(0, 199);
  const text = Array.from({ length: 250 }, (_, index) => line(index)).join("\n");
  const report = { format: "gongkai-report", version: 1, edition: "2021", year: 2025, unit: { name: "甲局" }, sections: { overview: { text } } };
  await page.evaluate((opened) => window.gongkai.open(opened), report);
  await page.evaluate(() => window.gongkai.reveal("section.overview.text"));
  await page.evaluate(() => window.gongkai.idle());
  const place = await page.evaluate(() => window.gongkai.locate("section.overview.text"));
  const began = performance.now();
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  await page.evaluate(() => window.gongkai.idle());
  print("50,000 characters: click to editing", milliseconds(performance.now() - began));
  await page.evaluate(() => {
    const field = document.querySelector("#paragraphs");
    field.setSelectionRange(25_000, 25_000);
    window.times = [];
    let began = 0;
    window.addEventListener("keydown", () => (began = performance.now()), { capture: true });
    window.addEventListener("input", () => window.times.push(performance.now() - began));
  });
  const typed = "renmin1zhengfu2";
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(typed[key % typed.length]);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }
  const times = await page.evaluate(() => window.times);
  print(`50,000 characters: key to frame, ${times.length} keys, half`, milliseconds(quantile(times, 0.5)));
  print(`50,000 characters: key to frame, ${times.length} keys, 99 %`, `${milliseconds(quantile(times, 0.99))} (16 ms are allowed)`);
  const checked = await page.evaluate(async () => {
    const began = performance.now();
    await window.gongkai.idle();
    return performance.now() - began;
  });
  print("50,000 characters: checked after", milliseconds(checked));
  await page.close();
}

async function idleFrames(page) {
  await page.evaluate(() => window.gongkai.idle());
  const before = await page.evaluate(() => window.gongkai.frames);
  await page.waitForTimeout(10_000);
  print("frames in 10 idle seconds", (await page.evaluate(() => window.gongkai.frames)) - before);
}

const program = (path) => new URL(`../../build/${path}`, import.meta.url).pathname;

// A full check of a report, natively and in WebAssembly.
function checkTime() {
  process.stdout.write(execFileSync(program("native/check_bench")));
  const inWebAssembly = String(execFileSync(process.execPath, [program("web/check_bench.cjs")]));
  process.stdout.write(inWebAssembly.replaceAll(/^check, /gm, "WebAssembly, check, "));
}

// How often the wrong cell is named first, natively with all tables; and how long it takes in WebAssembly, with some.
function diagnosis() {
  process.stdout.write(execFileSync(program("native/diagnosis_bench"), ["--tables", "10000", "--seed", "1"]));
  const inWebAssembly = execFileSync(process.execPath, [program("web/diagnosis_bench.cjs"), "--tables", "200", "--seed", "1"]);
  for (const line of String(inWebAssembly).split("\n").filter((text) => text.startsWith("time, "))) {
    print(`WebAssembly, ${line.slice("time, ".length, 38).trim()}`, line.slice(38).trim());
  }
}

// The whole of table three is in view.
async function keysInTable(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(address);
  await page.evaluate((report) => window.gongkai.open(report), heavyReport());
  await page.evaluate(() => window.gongkai.idle());
  const digitsAndTab = (key) => (key % 3 === 2 ? "Tab" : String(1 + (key % 9)));
  await keyToFrame(page, "digits in table three", "applications.new.natural_person", digitsAndTab);
  await keyToFrame(page, "undo and redo", "applications.new.natural_person", (key) => (key % 60 < 30 ? "Control+z" : "Control+y"));
  await keyToFrame(page, "letters in a text", "section.overview.text", (key) => (key % 20 === 19 ? "Enter" : "abcdefghij"[key % 10]));
  await idleFrames(page);
  await page.close();
}

// The same beside the preview, which is set in type and drawn anew with each key.
async function keysBesidePreview(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(address);
  await page.evaluate((report) => window.gongkai.open(report), heavyReport());
  await page.evaluate(() => window.gongkai.idle());
  await page.keyboard.press("Control+F2");
  await page.evaluate(() => window.gongkai.idle());
  const digitsAndTab = (key) => (key % 3 === 2 ? "Tab" : String(1 + (key % 9)));
  await keyToFrame(page, "digits beside the preview", "applications.new.natural_person", digitsAndTab);
  await keyToFrame(page, "letters beside the preview", "section.overview.text", (key) => (key % 20 === 19 ? "Enter" : "abcdefghij"[key % 10]));
  await idleFrames(page);
  await page.close();
}

// A test of the page, as long as promised. It fails when what it is about does not hold.
function long(name, environment) {
  const test = ["test", "--config", "tests/web/playwright.config.ts", name];
  const cwd = new URL("../../", import.meta.url).pathname;
  execFileSync("node_modules/.bin/playwright", test, { cwd, env: { ...environment, ...process.env }, stdio: "inherit" });
}
const killing = () => long("kills", { GONGKAI_KILLS: "200" });
const mutants = () => long("mutants", { GONGKAI_MUTANTS: "1000" });

const parts = { check: checkTime, diagnosis, size: sizes, ready: timeToReady, keys: keysInTable, preview: keysBesidePreview, text: keyInLongText, kills: killing, mutants };
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in parts));
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}`);
const server = await serveDist();
const browser = await chromium.launch(launchOptions);
for (const [name, part] of Object.entries(parts)) {
  if (chosen.length === 0 || chosen.includes(name)) await part(browser, server.address);
}
await browser.close();
server.close();
