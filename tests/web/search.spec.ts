// Finding and replacing over the whole report, with real keys and an input method.
import { expect, test, type Editor } from "./editor.ts";

const reportWith = (overview: string) => ({
  format: "gongkai-report",
  version: 1,
  id: "7d3f1c52-0a44-4a6e-9b1f-6f2f5c1f0e12",
  edition: "2021",
  year: 2025,
  unit: { name: "清河镇人民政府" },
  tables: { applications: { new: { natural_person: 1234 } } },
  sections: { preface: { text: "清河镇编制。" }, overview: { text: overview }, other: { text: "清河镇没有其他事项。" } },
});

async function open(editor: Editor, overview: string): Promise<void> {
  await editor.page.evaluate((report) => window.gongkai.open(report), reportWith(overview));
  await editor.click("nav.overview");
}

const overview = async (editor: Editor) => (await editor.report()).sections["overview"]?.text;

const selected = (editor: Editor) =>
  editor.page.evaluate(() => {
    const field = document.activeElement as HTMLTextAreaElement;
    return { words: field.value.slice(field.selectionStart, field.selectionEnd), begin: field.selectionStart, tag: field.tagName, scroll: field.scrollTop };
  });

test("Ctrl+F opens the page's own bar; an input method finds in it; Escape leaves one at the match", async ({ editor }) => {
  await open(editor, `${"一行\n".repeat(60)}大河镇公开。\n清河镇公开。`);
  await editor.keys("Control+f");
  expect((await editor.field()).label).toBe("查找");
  await editor.compose("q", "qing", "qinghe");
  await editor.commit("清河");
  expect((await editor.field()).value).toBe("清河");
  // In view, drawn.
  const match = await editor.locate("search.match");
  expect(match).toBeTruthy();
  await editor.type("镇");
  await editor.keys("Escape");
  const there = await selected(editor);
  expect(there).toMatchObject({ words: "清河镇", tag: "TEXTAREA" });
  expect(there.scroll).toBeGreaterThan(100);
  // F3 goes on from there, through the report and around.
  await editor.keys("F3");
  expect(await selected(editor)).toMatchObject({ words: "清河镇", begin: 0 });
  expect(await editor.locate("section.other.text")).toBeTruthy();
  await editor.keys("Shift+F3");
  expect(await editor.locate("section.overview.text")).toBeTruthy();
  const back = await selected(editor);
  expect(back).toMatchObject({ words: "清河镇", begin: there.begin, tag: "TEXTAREA" });
  expect(back.scroll).toBeGreaterThan(100);
});

test("Enter and Shift+Enter go through the matches while the words stay in the bar", async ({ editor }) => {
  await open(editor, "清河镇一。清河镇二。");
  await editor.keys("Control+f");
  await editor.type("清河镇");
  const first = await editor.place("search.match");
  await editor.keys("Enter");
  const second = await editor.place("search.match");
  expect(second.x).toBeGreaterThan(first.x + 50);
  await editor.keys("Shift+Enter");
  expect(await editor.place("search.match")).toEqual(first);
  expect((await editor.field()).value).toBe("清河镇");
  await editor.click("search.next");
  expect(await editor.place("search.match")).toEqual(second);
});

test("a number with separators, or full-width, leads to its cell", async ({ editor }) => {
  await open(editor, "");
  for (const words of ["1,234", "１２３４"]) {
    await editor.keys("Control+f");
    await editor.keys("Control+a");
    await editor.type(words);
    await editor.keys("Escape");
    expect((await editor.field()).label).toContain("自然人");
    await editor.keys("ArrowDown");
  }
});

test("Ctrl+H replaces in the texts as one step; the cell keeps its number", async ({ editor }) => {
  await open(editor, "共1234件，另1,234件。");
  await editor.keys("Control+h");
  await editor.type("1234");
  await editor.keys("Tab");
  await editor.type("99");
  await editor.click("search.replace_all");
  expect(await overview(editor)).toBe("共99件，另99件。");
  expect(await editor.cell("applications.new.natural_person")).toBe(1234);
  await editor.keys("Escape");
  await editor.click("button.undo");
  expect(await overview(editor)).toBe("共1234件，另1,234件。");
});

test("on the start page Ctrl+F is the browser's", async ({ editor }) => {
  const prevented = await editor.page.evaluate(
    () => new Promise((resolve) => {
      window.addEventListener("keydown", (event) => resolve(event.defaultPrevented), { once: true });
      document.querySelector("#canvas")?.dispatchEvent(new KeyboardEvent("keydown", { key: "f", ctrlKey: true, bubbles: true, cancelable: true }));
    }),
  );
  expect(prevented).toBe(false);
});
