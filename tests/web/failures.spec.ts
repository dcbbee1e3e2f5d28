// What goes wrong outside the program is said plainly, and costs no data.
import { readFileSync, writeFileSync } from "node:fs";
import type { BrowserContext, Download, Locator, Page } from "@playwright/test";
import { violations } from "./axe.ts";
import { expect, projectPath, test, type Editor, type ReportFile } from "./editor.ts";

function withoutWebGl(): void {
  HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
    apply: (target, canvas: HTMLCanvasElement, values: [string]) =>
      values[0].startsWith("webgl") ? null : (Reflect.apply(target, canvas, values) as unknown),
  });
}

// As good a defect as any: the next character that was never drawn before cannot be measured.
async function breakProgram(editor: Editor, message = "a defect"): Promise<void> {
  const { page } = editor;
  await page.evaluate((words) => {
    CanvasRenderingContext2D.prototype.measureText = () => {
      throw new Error(words);
    };
  }, message);
  await page.mouse.move(5, 5);
  const { x, y } = await editor.place("nav.problems");
  await page.mouse.click(x + 5, y + 5);
}

async function downloaded(page: Page, button: Locator): Promise<Download> {
  const waiting = page.waitForEvent("download");
  await button.click();
  return waiting;
}

const contentOf = async (file: Download) => readFileSync(await file.path(), "utf8");

async function downloadedReport(page: Page, name: string): Promise<ReportFile> {
  return JSON.parse(await contentOf(await downloaded(page, page.getByRole("button", { name })))) as ReportFile;
}

async function fillSome(editor: Editor, name = "己局"): Promise<ReportFile> {
  await editor.newReport({ name });
  await editor.click("applications.new.natural_person");
  await editor.keys("5", "Tab", "7", "Enter");
  return editor.report();
}

// The page in a window of its own, where it does not start.
async function openBroken(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto("/");
  return page;
}

test("a browser without WebGL 2 is told how to switch it on, and hands out the stored reports", async ({ editor, context }) => {
  const report = await fillSome(editor);
  await editor.page.close();
  await context.addInitScript(withoutWebGl);
  const page = await openBroken(context);
  await expect(page.getByRole("alert")).toContainText("图形加速");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.getByText("Chrome：“设置”")).toBeVisible();
  expect(await page.evaluate(() => window.gongkai.ready.then(() => "ready", () => "failed"))).toBe("failed");

  const file = await downloaded(page, page.getByRole("button", { name: "下载 己局 2026年" }));
  expect(file.suggestedFilename()).toBe("己局-2026.json");
  expect(JSON.parse(await contentOf(file))).toEqual(report);
  await expect(page.getByText("己局-2026.json")).toBeVisible();
  const everything = await downloaded(page, page.getByRole("button", { name: "下载全部内容" }));
  expect(everything.suggestedFilename()).toBe("gongkai-rescue.json");
  expect(JSON.parse(await contentOf(everything))).toMatchObject({ snapshots: [{ report: report.id }] });
});

test("everything that was taken away comes back in another browser, beside what is there, and stays", async ({ editor, context, browser, newEditor }) => {
  const report = await fillSome(editor);
  await editor.page.close();
  await context.addInitScript(withoutWebGl);
  const broken = await openBroken(context);
  const everything = readFileSync(await (await downloaded(broken, broken.getByRole("button", { name: "下载全部内容" }))).path());

  const elsewhere = await browser.newContext();
  const other = await (await newEditor(elsewhere)).open();
  const own = await fillSome(other, "庚局");
  await other.drop("gongkai-rescue.json", everything);
  await expect(other.page.locator("#mirror")).toContainText("恢复了 1 份报告");
  await other.reload();
  await other.click("recent.0");
  expect(await other.report()).toEqual(report);
  // A second time it changes nothing.
  await other.click("applications.new.natural_person");
  await other.keys("8", "Enter");
  const changed = await other.report();
  await other.drop("gongkai-rescue.json", everything);
  await expect(other.page.locator("#mirror")).toContainText("另有 1 份这里已经有");
  await other.click("recent.0");
  expect(await other.report()).toEqual(changed);
  await other.click("button.new_report");
  await other.click("recent.1");
  expect(await other.report()).toEqual(own);
  await elsewhere.close();
});

test("a browser without WebAssembly is told which ones have it", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly"));
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("WebAssembly");
  await expect(page.getByText("Firefox，100 版以后")).toBeVisible();
  await expect(page.getByText("这个浏览器里没有保存的报告。", { exact: false })).toBeVisible();
});

test("a browser that cannot compile the program is called too old", async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new WebAssembly.CompileError("unknown opcode"));
    Object.assign(WebAssembly, { instantiate: refuse, instantiateStreaming: refuse });
  });
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("浏览器版本太旧");
});

for (const [title, answer] of [
  ["missing", { status: 404, body: "" }],
  ["an error page", { contentType: "text/html", body: "<h1>Login</h1>" }],
  ["half there", { contentType: "application/wasm", body: readFileSync(projectPath("build/web/gongkai.wasm")).subarray(0, 300_000) }],
] as const) {
  test(`a program file that is ${title} is not blamed on the browser, and can be tried again`, async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.fulfill({ ...answer, body: Buffer.from(answer.body) }));
    await page.goto("/");
    await expect(page.getByRole("alert")).toContainText("页面文件没有下载完整");
    await page.unroute("**/*.wasm");
    await page.getByRole("button", { name: "重试" }).click();
    await page.waitForLoadState();
    await page.evaluate(() => window.gongkai.idle());
  });
}

test("half a program file is fetched once more", async ({ page }) => {
  const half = readFileSync(projectPath("build/web/gongkai.wasm")).subarray(0, 300_000);
  await page.route("**/*.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: half }), { times: 1 });
  await page.goto("/");
  await page.evaluate(() => window.gongkai.idle());
});

test("a write that the browser refuses is shown, keeps its place, and is made up for", async ({ editor }) => {
  await editor.newReport({ name: "戊局" });
  await editor.click("applications.new.natural_person");
  const { edits } = await editor.saved();
  await editor.page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException("the disk is full", "QuotaExceededError");
    };
    window.addEventListener("disk-has-room", () => (IDBObjectStore.prototype.add = add), { once: true });
  });
  await editor.keys("1", "Tab", "2", "Tab");
  expect(await editor.locate("banner.keeping")).not.toBeNull();
  expect((await editor.saved()).edits).toBe(edits);
  // What was typed is still there to be exported.
  expect(await editor.cell("applications.new.total")).toBe(3);

  await editor.page.evaluate(() => window.dispatchEvent(new Event("disk-has-room")));
  await editor.keys("3", "Tab");
  expect((await editor.saved()).edits).toBe(edits + 3);
  const report = await editor.report();
  await editor.reload();
  expect(await editor.report()).toEqual(report);
});

test("a lost connection to the storage is opened again", async ({ editor }) => {
  await editor.newReport({ name: "戊局" });
  await editor.click("applications.new.natural_person");
  await editor.page.evaluate(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function () {
      IDBDatabase.prototype.transaction = transaction; // the next one works
      throw new DOMException("Connection to Indexed Database server lost", "UnknownError");
    };
  });
  await editor.keys("5", "Enter");
  expect(await editor.locate("banner.keeping")).toBeNull();
  await editor.reload();
  expect(await editor.cell("applications.new.natural_person")).toBe(5);
});

test("when the program itself fails, the page says so and gives out the report as it is on the screen, and what is stored", async ({ editor }) => {
  const { page } = editor;
  const stored = await fillSome(editor);
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await editor.click("applications.new.business");
  await editor.keys("8", "Enter");
  const report = await editor.report();
  expect(report).not.toEqual(stored);
  await breakProgram(editor);
  await expect(page.getByRole("alert")).toContainText("程序出错，已停止");
  expect(await downloadedReport(page, "下载当前报告")).toEqual(report);
  // What waits to be written is in the others too.
  expect(await downloadedReport(page, "下载 己局 2026年")).toEqual(report);
  expect(await downloadedReport(page, "下载全部内容")).toMatchObject({ waiting: [{ report: report.id }] });
  page.on("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "刷新页面" }).click();
  await page.waitForLoadState();
  await editor.idle();
  expect(await editor.cell("applications.new.natural_person")).toBe(5);
});

test("a report with texts, figures, typed totals and undone steps comes out as the program has it", async ({ editor, context }) => {
  const fixture = readFileSync(projectPath("tests/fixtures/reports/complete-2021.json"));
  await editor.drop("完整.json", fixture);
  await editor.click("applications.new.total");
  await editor.keys("9", "Enter");
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  await editor.keys("Control+Home");
  await editor.type("共 ");
  await editor.click("button.insert_figure");
  await editor.click("figure.pick.applications.new.total");
  await editor.type("件𠮷。");
  await editor.keys("Control+Home");
  await editor.type("字");
  await editor.click("nav.applications");
  await editor.click("applications.new.total");
  await editor.keys("7", "7", "Enter", "Control+z");
  await editor.click("nav.unit");
  await editor.click("unit.name");
  await editor.keys("End");
  await editor.type("办公室");
  const report = await editor.report();
  expect(report.sections["overview"]).toHaveProperty("figures");
  await editor.page.close();
  await context.addInitScript(withoutWebGl);
  const page = await openBroken(context);
  // Listed, as on the start page, by the name that its last snapshot has.
  expect(await downloadedReport(page, "下载 示例县人民政府 2025年")).toEqual(report);
});

test("a report whose journal cannot be read to its end is handed out with a warning", async ({ editor, context }) => {
  const { id } = await fillSome(editor);
  await editor.page.evaluate(async (report) => {
    const opening = indexedDB.open("gongkai");
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const store = opening.result.transaction("journal", "readwrite").objectStore("journal");
    store.put({ report, sequence: 9_999, edit: "{", stored_at: 0 });
    await new Promise((resolve) => (store.transaction.oncomplete = resolve));
    opening.result.close();
  }, id);
  await editor.page.close();
  await context.addInitScript(withoutWebGl);
  const page = await openBroken(context);
  expect((await downloadedReport(page, "下载 己局 2026年")).tables["applications"]?.["new"]?.["natural_person"]).toBe(5);
  await expect(page.getByRole("status").filter({ hasText: "最后 1 步" })).toBeVisible();
});

test("a report of the fault is shown in full, and has nothing of the user's in it", async ({ editor }) => {
  const { page } = editor;
  await fillSome(editor, "己局保密");
  await breakProgram(editor, `the cell 己局保密 of "Zhang San" is 98765432: /home/zhang/己局.json`);
  await page.getByText("故障说明", { exact: true }).click();
  const text = page.getByLabel("故障说明全文");
  await expect(text).toBeVisible();
  const report = await text.inputValue();
  expect(report).toContain("Error: the cell … of …");
  expect(report).toMatch(/index-[\w-]+\.js:\d+:\d+/);
  expect(report).toContain("wasm-function[");
  expect(report).toContain("gongkai 0.1.0");
  expect(report).toContain("Chrome/");
  expect(report).toContain("SwiftShader");
  expect(report).toContain("1280 × 720, 1");
  expect(report).toMatch(/最后的操作: .*key.*pointer_pressed/);
  for (const word of ["己局", "Zhang", "zhang", "9876", "127.0.0.1"]) expect(report).not.toContain(word);
  await expect(page.getByText("其中没有报告内容、单位名称和文件名。", { exact: false })).toBeVisible();

  const file = await downloaded(page, page.getByRole("button", { name: "下载 故障说明" }));
  expect(await contentOf(file)).toBe(report);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "复制" }).click();
  await expect(page.getByText("已复制")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(report);
});

test("a name that is markup is told as the text it is", async ({ editor, context }) => {
  const name = "<img src=x onerror=window.hacked=1>";
  await fillSome(editor, name);
  await editor.page.close();
  await context.addInitScript(withoutWebGl);
  const page = await openBroken(context);
  await expect(page.getByText(`${name} 2026年`)).toBeVisible();
  expect(await page.evaluate(() => "hacked" in window || document.querySelector("main img") !== null)).toBe(false);
});

test("a program without memory is told as that", async ({ editor }) => {
  await fillSome(editor);
  await editor.page.evaluate(() => {
    WebAssembly.Memory.prototype.grow = () => {
      throw new RangeError("no memory");
    };
  });
  await editor.page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(200_000_000)], "large.json"));
    for (const type of ["dragenter", "dragover", "drop"]) {
      document.getElementById("canvas")?.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }
  });
  await expect(editor.page.getByRole("alert")).toContainText("内存不够");
  editor.complaints.length = 0; // the browser's console tells it too
});

for (const [title, run] of [
  ["an error in an event", () => void setTimeout(() => { throw new TypeError("own mistake"); })],
  ["a promise that nobody waits for", () => void Promise.reject(new TypeError("own mistake"))],
] as const) {
  test(`${title} is told at the foot of the page, and work goes on`, async ({ editor }) => {
    const { page } = editor;
    await fillSome(editor);
    await page.evaluate(run);
    const line = page.locator("#trouble");
    await expect(line.getByRole("alert")).toContainText("可能没有完成");
    expect(await violations(page)).toEqual([]);
    expect(await downloadedReport(page, "下载当前报告")).toEqual(await editor.report());
    await line.getByText("故障说明", { exact: true }).click();
    expect(await line.getByLabel("故障说明全文").inputValue()).toContain("TypeError: own mistake");
    await line.getByRole("button", { name: "关闭" }).click();
    await expect(line).toHaveCount(0);
    await editor.click("applications.new.business");
    await editor.keys("9", "Enter");
    expect(await editor.cell("applications.new.business")).toBe(9);
    editor.complaints.length = 0;
  });
}

test("a torn program is not worked with any longer", async ({ editor }) => {
  await fillSome(editor);
  await editor.page.evaluate(() => void setTimeout(() => { throw new WebAssembly.RuntimeError("unreachable"); }));
  await expect(editor.page.getByRole("alert")).toContainText("程序出错，已停止");
  editor.complaints.length = 0;
});

test("a picture that stands still because the graphics card is gone is told, until it comes back", async ({ editor }) => {
  await fillSome(editor);
  const restore = await editor.page.evaluateHandle(() => {
    const extension = document.querySelector<HTMLCanvasElement>("#canvas")?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    extension?.loseContext();
    return extension;
  });
  const line = editor.page.locator("#trouble");
  await expect(line).toContainText("画面停住了");
  await restore.evaluate((extension) => extension?.restoreContext());
  await expect(line).toHaveCount(0);
  editor.complaints.length = 0;
});

const script = "**/assets/index-*.js";

test("a page whose script cannot be loaded says so without it, and hands out what is stored, which another browser opens", async ({ newEditor, context, browser }) => {
  // Which would have it.
  await context.addInitScript(() => (ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error("none"))));
  const editor = await (await newEditor(context)).open();
  const report = await fillSome(editor);
  await editor.page.close();
  await context.route(script, (route) => route.fulfill({ status: 404, body: "" }));
  const page = await openBroken(context);
  await expect(page.getByRole("alert")).toContainText("页面文件没有下载完整");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  const file = await downloaded(page, page.getByRole("button", { name: "下载已保存的内容" }));
  expect(file.suggestedFilename()).toBe("gongkai-rescue.json");
  const found = JSON.parse(await contentOf(file)) as { snapshots: { report: string }[]; journal: { report: string }[] };
  expect(found.snapshots.map((each) => each.report)).toEqual([report.id]);
  expect(found.journal.length).toBeGreaterThan(0);
  await context.unroute(script);
  const elsewhere = await browser.newContext();
  const other = await (await newEditor(elsewhere)).open();
  await other.drop("gongkai-rescue.json", readFileSync(await file.path()));
  await other.click("recent.0");
  expect(await other.report()).toEqual(report);
  await elsewhere.close();
  await page.getByRole("button", { name: "重试" }).click();
  await page.waitForLoadState();
  await page.evaluate(() => window.gongkai.idle());
});

test("a browser that does not understand the script is called too old, in both languages, and makes no database", async ({ page, context }) => {
  await context.route(script, (route) => route.fulfill({ contentType: "text/javascript", body: "class New { #x ??= }" }));
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("这个浏览器打不开本页");
  await expect(page.getByText("极速模式", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "下载已保存的内容" }).click();
  await expect(page.getByText("这个浏览器里没有保存的报告。", { exact: false })).toBeVisible();
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await page.goto("/?lang=en");
  await expect(page.getByRole("alert")).toContainText("This browser cannot open the page");
  await expect(page.getByRole("main")).toHaveAttribute("lang", "en");
  expect(await violations(page)).toEqual([]);
});

test("the single file, too, tells a browser without modules what is wrong", async ({ page }, info) => {
  const whole = readFileSync(projectPath("dist/gongkai.html"), "utf8");
  const path = info.outputPath("old.html");
  writeFileSync(path, whole.replace('<script type="module"', '<script type="unknown"'));
  await page.goto(`file://${path}`);
  await expect(page.getByRole("alert")).toContainText("这个浏览器打不开本页");
});

test("the script for old browsers is one that they understand", () => {
  const source = readFileSync(projectPath("web/public/not_started.js"), "utf8").replace(/\/\/.*/g, "").replace(/"[^"\n]*"/g, "0");
  for (const newer of [/=>/, /`/, /\b(let|const|class|async|await)\b/, /\?\.|\?\?/, /\.\.\./, /,\s*[)\]}]/]) expect(source).not.toMatch(newer);
});

for (const [title, address, width, height] of [
  ["in a window of 1280 × 720", "/", 1280, 720],
  ["at 200 %", "/", 640, 360],
  ["on a phone, in English", "/?lang=en", 390, 844],
  ["on a phone", "/", 390, 844],
] as const) {
  test.describe(title, () => {
    test.use({ viewport: { width, height } });

    for (const [scheme, settings] of [
      ["light", { colorScheme: "light" }],
      ["dark", { colorScheme: "dark" }],
      ["more contrast", { contrast: "more" }],
      ["dark, with more contrast", { colorScheme: "dark", contrast: "more" }],
      ["forced colours", { forcedColors: "active" }],
    ] as const) {
      test(`the failure page can be read by everybody: ${scheme}`, async ({ editor }) => {
        const { page } = editor;
        await page.emulateMedia(settings);
        if (address !== "/") {
          await page.goto(address);
          await editor.idle();
        }
        await editor.page.evaluate((report) => window.gongkai.open(report), JSON.parse(readFileSync(projectPath("assets/samples/sishui-2020.json"), "utf8")) as object);
        await editor.idle();
        await page.evaluate(() => void setTimeout(() => { throw new WebAssembly.RuntimeError("unreachable"); }));
        await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
        await page.locator("details").evaluate((details: HTMLDetailsElement) => (details.open = true));
        expect(await violations(page)).toEqual([]);
        const overflow = await page.getByRole("main").evaluate((main) => main.scrollWidth - main.clientWidth);
        expect(overflow).toBe(0);
        for (const button of await page.getByRole("main").getByRole("button").all()) {
          const box = await button.boundingBox();
          expect(box && box.x >= 0 && box.x + box.width <= width && box.height >= 40).toBe(true);
        }
        editor.complaints.length = 0;
      });
    }
  });
}
