// The language of the interface: chosen at once, and remembered.
import { expect, test } from "./editor.ts";

test("a language that was chosen is spoken at once, and at the next start", async ({ editor }) => {
  const { page } = editor;
  await editor.openSample();
  const mirror = page.locator("#mirror");
  await expect(mirror.getByRole("button", { name: "打开文件" })).toBeAttached();
  await expect(mirror).toHaveAttribute("lang", "zh-CN");
  await editor.click("button.language");
  await expect(mirror.getByRole("button", { name: "Open a file" })).toBeAttached();
  await expect(mirror).toHaveAttribute("lang", "en");
  const report = await editor.report();

  await editor.reload();
  await expect(mirror.getByRole("button", { name: "Open a file" })).toBeAttached();
  expect(await editor.report()).toEqual(report);
  await editor.click("button.language");
  await expect(mirror.getByRole("button", { name: "打开文件" })).toBeAttached();
});

test("the address asks for a language until one is chosen", async ({ editor }) => {
  const { page } = editor;
  await editor.open("/?lang=en");
  await expect(page.getByRole("button", { name: "Open the sample" })).toBeAttached();
  await editor.click("button.language");
  await expect(page.getByRole("button", { name: "打开样例" })).toBeAttached();
  await editor.reload();
  await expect(page.getByRole("button", { name: "打开样例" })).toBeAttached();
});

test("where nothing may be remembered, a language can be chosen all the same", async ({ editor }) => {
  await editor.page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await editor.reload();
  await editor.click("button.language");
  await expect(editor.page.getByRole("button", { name: "Open the sample" })).toBeAttached();
});
