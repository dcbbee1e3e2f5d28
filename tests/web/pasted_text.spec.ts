// Text pasted from other programs: the clipboard is filled by a real copy on another page, and pasted with real keys.
import { readdirSync, readFileSync, existsSync } from "node:fs";
import { expect, projectPath, test, type Editor } from "./editor.ts";

const folder = projectPath("tests/fixtures/pasted_texts");
const names = readdirSync(folder).filter((name) => name.endsWith(".txt")).map((name) => name.slice(0, -4));
const file = (name: string) => (existsSync(`${folder}/${name}`) ? readFileSync(`${folder}/${name}`, "utf8") : null);

// Another program: its page puts what it likes on the clipboard when one copies.
async function copyElsewhere(editor: Editor, html: string | null, plain: string | null): Promise<void> {
  const page = await editor.page.context().newPage();
  await page.setContent("<textarea>words to be copied</textarea>");
  await page.evaluate(
    ([withHtml, withPlain]) => {
      document.addEventListener("copy", (event) => {
        event.preventDefault();
        if (withHtml) event.clipboardData?.setData("text/html", withHtml);
        if (withPlain) event.clipboardData?.setData("text/plain", withPlain);
      });
    },
    [html, plain] as const,
  );
  await page.bringToFront();
  await page.locator("textarea").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  await page.close();
  await editor.page.bringToFront();
}

const overview = async (editor: Editor) => (await editor.report()).sections["overview"]?.text;

async function openOverview(editor: Editor): Promise<void> {
  await editor.newReport({ name: "清河镇人民政府" });
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
}

test("there are texts of every program", () => {
  expect(names).toEqual(expect.arrayContaining(["word", "wps", "libreoffice", "web_page", "plain"]));
});

for (const name of names) {
  test(`pasted from: ${name}`, async ({ editor }) => {
    await openOverview(editor);
    await copyElsewhere(editor, file(`${name}.html`), file(`${name}.plain`));
    await editor.keys("Control+v");
    expect(await overview(editor)).toBe(file(`${name}.txt`));
    expect((await editor.field()).value).toBe(file(`${name}.txt`));
  });
}

test("pasting replaces what is selected, is one step of undo, and the steps before stay", async ({ editor }) => {
  await openOverview(editor);
  await editor.type("甲乙丙");
  await copyElsewhere(editor, "<p>一段</p><p>二段</p>", null);
  await editor.keys("Shift+ArrowLeft", "Control+v");
  expect(await overview(editor)).toBe("甲乙一段\n二段");
  await editor.keys("Control+z");
  expect(await overview(editor)).toBe("甲乙丙");
  await editor.keys("Control+y");
  expect(await overview(editor)).toBe("甲乙一段\n二段");
  await editor.keys("Control+z", "Control+z");
  // How much was typed in one step differs.
  expect(["", "甲", "甲乙"]).toContain(await overview(editor));
});

test("a field of one line takes paragraphs as one line", async ({ editor }) => {
  await editor.newReport({ name: "甲局" });
  await editor.click("nav.unit");
  await editor.click("unit.parent");
  await copyElsewhere(editor, "<p>示例县</p><p>人民政府</p>", null);
  await editor.keys("Control+v");
  expect((await editor.report()).unit).toMatchObject({ parent: "示例县 人民政府" });
});

test("what is too long for a text is not pasted in part, and it is said", async ({ editor }) => {
  await openOverview(editor);
  await editor.type("甲");
  await copyElsewhere(editor, null, "长".repeat(200_000));
  await editor.keys("Control+v");
  expect(await overview(editor)).toBe("甲");
  expect(await editor.locate("message")).not.toBeNull();
  // Over what is selected there is room.
  await editor.keys("Control+a", "Control+v");
  expect((await overview(editor))?.length).toBe(200_000);
});
