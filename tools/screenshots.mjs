// Takes the pictures in docs/screenshots/ from the built page: those of the README, of docs/typing.md, one for each step, of the
// guide in its two languages, and of docs/design.md. It checks nothing; look at them.
import { chromium } from "@playwright/test";
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launchOptions } from "./browser.mjs";
import { serveDist } from "./serve_dist.mjs";

const folder = fileURLToPath(new URL("../docs/screenshots/", import.meta.url));
for (const part of ["typing", "guide", "design"]) mkdirSync(`${folder}${part}`, { recursive: true });

const server = await serveDist();
const browser = await chromium.launch(launchOptions);

// A window with the program in it, and what a person does there.
async function openWindow(options, language = "zh-CN") {
  const page = await browser.newPage(options);
  await page.goto(`${server.address}?lang=${language}`);
  const idle = () => page.evaluate(() => window.gongkai.idle());
  await idle();
  const middle = async (name) => {
    const place = await page.evaluate((address) => window.gongkai.locate(address) ?? window.gongkai.reveal(address), name);
    return [place.x + place.width / 2, place.y + place.height / 2];
  };
  return {
    page,
    open: async (report) => {
      await page.evaluate((file) => window.gongkai.open(file), report);
      await idle();
    },
    click: async (name) => {
      await page.mouse.click(...(await middle(name)));
      await idle();
    },
    drag: async (from, to) => {
      await page.mouse.move(...(await middle(from)));
      await page.mouse.down();
      await page.mouse.move(...(await middle(to)), { steps: 4 });
      await page.mouse.up();
      await idle();
    },
    keys: async (...names) => {
      for (const name of names) await page.keyboard.press(name);
      await idle();
    },
    paste: async (text) => {
      await page.evaluate((words) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", words);
        document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      }, text);
      await idle();
    },
    // What an input method shows before a candidate is taken.
    compose: async (text) => {
      const devTools = await page.context().newCDPSession(page);
      await devTools.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      await idle();
    },
    picture: async (name) => {
      await page.mouse.move(1, 1);
      await idle();
      await page.screenshot({ path: `${folder}${name}.png` });
    },
  };
}

const reportFile = (path) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), "utf8"));
// Two rows of a spreadsheet, one of whose cells is in doubt.
const spreadsheet = "131\t17\t1\t—\t6件\t3\n9\t4\t0\t0\t1\t0\n";

async function views() {
  const { page, open, click, keys, paste, picture } = await openWindow({ viewport: { width: 1440, height: 900 } });
  await picture("start");
  await click("button.open_sample");
  for (const section of ["summary", "overview", "proactive", "applications", "disputes"]) {
    await click(`nav.${section}`);
    await picture(section);
  }
  // A mistake of the usual kind, in a report whose totals were typed: 46 with its digits swapped.
  const report = reportFile("tests/fixtures/reports/complete-2021.json");
  report.tables.applications.granted.natural_person = 64;
  await open(report);
  await keys("F8");
  await picture("findings");
  await click("applications.new.natural_person");
  await paste(spreadsheet);
  await picture("paste");
  await keys("Escape");
  await click("nav.overview");
  await click("button.preview");
  await picture("preview");
  await page.close();
}

async function typing() {
  const { page, open, click, drag, keys, paste, compose, picture } = await openWindow({ viewport: { width: 1280, height: 720 } });
  await open(reportFile("assets/samples/sishui-2020.json"));
  await click("nav.applications");
  await click("applications.new.natural_person");
  await keys("4", "7");
  await picture("typing/1-number");
  await keys("Escape");
  await drag("applications.new.natural_person", "applications.carried_in.legal_service");
  await picture("typing/2-range");
  await click("applications.new.natural_person");
  await paste(spreadsheet);
  await picture("typing/3-paste");
  await keys("Enter");
  await click("button.undo_list");
  await picture("typing/4-undo");
  await keys("Escape", "Control+z");
  await click("nav.overview");
  await click("section.overview.text");
  await keys("Control+Home");
  await compose("zheng'fu'xin'xi");
  await picture("typing/5-input-method");
  await compose("");
  await keys("Control+h");
  await page.keyboard.insertText("政务公开");
  await picture("typing/6-replace");
  await page.close();

  const phone = await openWindow({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true });
  await phone.open(reportFile("assets/samples/sishui-2020.json"));
  await phone.click("nav.applications");
  await phone.click("applications.granted.natural_person");
  await phone.keys("5");
  await phone.picture("typing/7-phone");
  await phone.page.close();
}

// The five steps of the guide, with a report that begins from nothing and one that is nearly done.
async function guide(language) {
  const { page, open, click, keys, paste, picture } = await openWindow({ viewport: { width: 1280, height: 720 } }, language);
  const step = (name) => picture(`guide/${name}.${language}`);
  await click("start.unit_name");
  await page.keyboard.insertText("示例县自然资源局");
  await step("1-begin");
  await click("button.new_report");
  await click("nav.applications");
  await click("applications.new.natural_person");
  await paste(spreadsheet);
  await step("2-fill");
  const report = reportFile("tests/fixtures/reports/complete-2021.json");
  await open(report);
  await click("nav.overview");
  await step("3-texts");
  report.id = crypto.randomUUID();
  report.tables.applications.granted.natural_person = 64;
  await open(report);
  await keys("F8");
  await step("4-check");
  report.id = crypto.randomUUID();
  report.tables.applications.granted.natural_person = 46;
  await open(report);
  await click("nav.applications");
  await step("5-submit");
  await page.close();
}

// What docs/design.md asks for and warns of. What it warns of is made from the page by a filter of the browser.
async function design() {
  const table = { x: 0, y: 56, width: 900, height: 420 };
  const panel = { x: 980, y: 56, width: 300, height: 420 };
  const take = async (page, name, clip) => page.screenshot({ path: `${folder}design/${name}.png`, ...(clip ? { clip } : {}) });
  const filter = (page, value) => page.evaluate((css) => (document.documentElement.style.filter = css), value);
  const report = reportFile("tests/fixtures/reports/complete-2021.json");
  report.tables.applications.granted.natural_person = 64;

  const { page, open, keys } = await openWindow({ viewport: { width: 1280, height: 720 } });
  await open(report);
  await keys("F8");
  await filter(page, "grayscale(1)");
  await take(page, "do-signs-and-words", panel);
  await filter(page, "invert(1)");
  await take(page, "dont-dark-turned-round", table);
  await filter(page, "contrast(0.45) brightness(1.25)");
  await take(page, "dont-pale", panel);
  await filter(page, "");
  await page.emulateMedia({ colorScheme: "dark" });
  await keys();
  await take(page, "do-dark", table);
  await page.emulateMedia({ colorScheme: "light", contrast: "more" });
  await keys();
  await take(page, "do-more-contrast", panel);
  await page.emulateMedia({ contrast: "no-preference" });
  await keys();
  // The whole page of an office screen, as a phone would have to show it.
  await page.evaluate(() => {
    document.documentElement.style.transform = "scale(0.3047)";
    document.documentElement.style.transformOrigin = "0 0";
  });
  await take(page, "dont-shrink", { x: 0, y: 0, width: 390, height: 220 });
  await page.close();

  const phone = await openWindow({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await phone.open(report);
  await phone.click("nav.applications");
  await take(phone.page, "do-frozen-headings", { x: 0, y: 0, width: 390, height: 440 });
  await phone.page.close();
}

await views();
await typing();
await design();
for (const language of ["zh-CN", "en"]) await guide(language);
await browser.close();
server.close();
