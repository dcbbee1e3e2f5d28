// What goes wrong outside the program is said plainly, and costs no data.
import { readFileSync } from "node:fs";
import { expect, test } from "./editor.ts";

test("a browser without WebGL 2 is told so, and what is stored can be taken away", async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
      apply: (target, canvas: HTMLCanvasElement, values: [string]) =>
        values[0].startsWith("webgl") ? null : (Reflect.apply(target, canvas, values) as unknown),
    });
  });
  await page.goto("/");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("WebGL 2");
  expect(await page.evaluate(() => window.gongkai.ready.then(() => "ready", () => "failed"))).toBe("failed");
  const waiting = page.waitForEvent("download");
  await alert.getByRole("button", { name: "下载已保存的内容" }).click();
  expect((await waiting).suggestedFilename()).toBe("gongkai-rescue.json");
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

test("when the program itself fails, the page says so and gives out what is stored", async ({ editor }) => {
  const { page } = editor;
  await editor.newReport({ name: "己局" });
  await editor.click("applications.new.natural_person");
  await editor.keys("5", "Enter");
  const { id } = await editor.report();
  // As good a defect as any: the next character that was never drawn before cannot be measured.
  await page.evaluate(() => {
    CanvasRenderingContext2D.prototype.measureText = () => {
      throw new Error("a defect");
    };
  });
  await page.mouse.move(5, 5);
  const { x, y } = await editor.place("nav.problems");
  await page.mouse.click(x + 5, y + 5);
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("a defect");
  const waiting = page.waitForEvent("download");
  await alert.getByRole("button", { name: "下载已保存的内容" }).click();
  expect(readFileSync(await (await waiting).path(), "utf8")).toContain(id);

  await alert.getByRole("button", { name: "刷新页面" }).click();
  await page.waitForLoadState();
  await editor.idle();
  expect(await editor.cell("applications.new.natural_person")).toBe(5);
});
