// The page behind the canvas, as a screen reader and the Tab key meet it: found by role and name, never by place.
import type { Locator } from "@playwright/test";
import { violations } from "./axe.ts";
import { expect, test, type Editor } from "./editor.ts";
import { views } from "./views.ts";

const mirror = (editor: Editor) => editor.page.locator("#mirror");

const cell = (editor: Editor, name: string) => editor.page.getByRole("textbox", { name, exact: true });

// What a screen reader's "activate" and Enter do; the mouse does not reach the mirror.
async function activate(button: Locator): Promise<void> {
  await button.focus();
  await button.press("Enter");
}

const newRow = "一、本年新收政府信息公开申请数量 · ";

async function openTable(editor: Editor): Promise<void> {
  await activate(editor.page.getByRole("button", { name: "打开样例" }));
  await activate(editor.page.getByRole("navigation", { name: "报告各部分" }).getByRole("button", { name: /^三、/ }));
  await expect(editor.page.getByRole("table")).toBeVisible();
}

test("a table is filled in and checked through the mirror", async ({ editor }) => {
  await activate(editor.page.getByRole("button", { name: "新建报告" }));
  await activate(editor.page.getByRole("button", { name: /^三、/ }));
  const table = editor.page.getByRole("table", { name: "收到和处理政府信息公开申请情况" });
  await expect(table.getByRole("columnheader", { name: "自然人" })).toHaveCount(1);
  await expect(table.getByRole("rowheader", { name: /^一、本年新收/ })).toHaveCount(1);
  const names = await table.getByRole("textbox", { name: new RegExp(`^${newRow}`) }).evaluateAll((inputs) => inputs.map((input) => input.getAttribute("aria-label") ?? ""));
  expect(names.length).toBe(7);
  for (const [index, name] of names.slice(0, 6).entries()) {
    const input = cell(editor, name);
    await input.focus();
    await input.pressSequentially(String(index + 1));
  }
  await expect(cell(editor, names[6] ?? "")).toHaveValue("21");
  await editor.idle();
  expect((await editor.report()).tables["applications"]?.["new"]?.["natural_person"]).toBe(1);
  expect((await editor.report()).tables["applications"]?.["new"]?.["total"]).toBe(21);

  // A total that somebody types is compared with its sum; it is said at the cell, in the list, and aloud.
  const total = cell(editor, names[6] ?? "");
  await total.focus();
  await total.fill("30");
  await total.press("Enter");
  await expect(total).toHaveAttribute("aria-invalid", "true");
  await expect(total).toHaveAttribute("aria-description", /30/);
  const findings = editor.page.getByRole("complementary", { name: "审核结果" });
  await expect(findings.getByRole("listitem").filter({ hasText: "错误" }).first()).toBeAttached();
  await expect(mirror(editor).getByRole("status")).toContainText("30");

  // And the finding leads back to a mend, without the mouse.
  await activate(editor.page.getByRole("button", { name: "撤销", exact: true }));
  await expect(total).toHaveValue("21");
  await expect(total).not.toHaveAttribute("aria-invalid", "true");
});

test("Enter in a cell of the mirror leads to the one below, and the canvas selects it too", async ({ editor }) => {
  await openTable(editor);
  const first = mirror(editor).locator('[data-name="applications.new.natural_person"]');
  await first.focus();
  await first.press("Enter");
  await expect(mirror(editor).locator('[data-name="applications.carried_in.natural_person"]')).toBeFocused();
  await expect(editor.page.locator("#line")).toHaveAttribute("aria-label", /自然人/);
});

test("a key that the canvas takes leaves the focus with the canvas", async ({ editor }) => {
  await editor.openSample();
  await editor.click("nav.applications");
  await editor.click("applications.new.natural_person");
  await editor.keys("ArrowDown");
  expect(await editor.page.evaluate(() => document.activeElement?.id)).toBe("line");
  await expect(mirror(editor).locator('[data-name="applications.new.natural_person"]')).toHaveCount(1);
  expect(await editor.page.evaluate(() => document.activeElement?.id)).toBe("line");
});

test("the first Tab stop leads to what is to be filled in", async ({ editor }) => {
  await expect(mirror(editor).getByRole("main")).toHaveCount(1);
  await editor.page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const skip = mirror(editor).getByRole("link", { name: "跳到填写内容" });
  await skip.focus();
  await skip.press("Enter");
  await expect(mirror(editor).getByRole("heading", { level: 1 })).toBeFocused();
  expect(await editor.page.evaluate(() => [...document.querySelectorAll("a, button, input, canvas[tabindex]")][0]?.className)).toBe("skip");
});

test("a text is written through the mirror, with an input method's letters kept out", async ({ editor }) => {
  await activate(editor.page.getByRole("button", { name: "打开样例" }));
  await activate(editor.page.getByRole("button", { name: /^一、/ }));
  const text = editor.page.getByRole("main").getByRole("textbox", { name: "一、总体情况" });
  await expect(text).toHaveValue((await editor.report()).sections["overview"]?.text ?? "");
  await text.focus();
  await text.fill("今年公开了。");
  await editor.idle();
  expect((await editor.report()).sections["overview"]?.text).toBe("今年公开了。");
  await editor.compose("n", "ni");
  await editor.idle();
  expect((await editor.report()).sections["overview"]?.text).toBe("今年公开了。");
  await editor.commit("你");
  expect((await editor.report()).sections["overview"]?.text).toBe("今年公开了。你");
});

test("a dialog takes the focus and gives it back", async ({ editor }) => {
  await openTable(editor);
  const shortcuts = editor.page.getByRole("button", { name: "帮助和快捷键" });
  await activate(shortcuts);
  const dialog = editor.page.getByRole("dialog", { name: "怎样填报" });
  await expect(dialog.getByRole("heading", { level: 1 })).toBeFocused();
  await activate(dialog.getByRole("button", { name: "关闭" }));
  await expect(dialog).toHaveCount(0);
  await expect(shortcuts).toBeFocused();
});

test("the browser's find reaches what is drawn, and what the table holds below the view", async ({ editor }) => {
  await editor.openSample();
  await editor.click("nav.applications");
  await expect(mirror(editor).getByRole("table")).toHaveCount(1);
  await editor.page.evaluate(() => (document.activeElement as HTMLElement).blur());
  // As the browser's own: from the beginning when it comes to the end.
  const finds = (words: string) =>
    editor.page.evaluate((sought) => {
      const { find } = window as unknown as { find(words: string, exactCase: boolean, backwards: boolean, wraps: boolean): boolean };
      return find.call(window, sought, false, false, true);
    }, words);
  expect(await finds("结转下年度")).toBe(true);
  expect(await finds("导出 JSON")).toBe(true);
  expect(await finds("没有这样的字")).toBe(false);
});

for (const [name, go] of views) {
  test(`${name}: axe finds nothing, and the tree of accessible names is the stored one`, async ({ editor }) => {
    await go(editor);
    await editor.idle();
    // The mirror follows in idle time; what is stored waits for it.
    await expect(mirror(editor)).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
    expect(await violations(editor.page)).toEqual([]);
  });
}

test("axe finds nothing in English on a phone either", async ({ page, newEditor }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const editor = await newEditor(page.context());
  await editor.open("/?lang=en");
  expect(await violations(page)).toEqual([]);
  await editor.openSample();
  await editor.click("nav.applications");
  await expect(page.getByRole("table")).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
});
