// The preview as one sees it: sheets of paper beside the form that follow each edit, and lead back to it.
import type { Rect } from "../../web/platform.ts";
import { expect, test, type Editor } from "./editor.ts";
import { measure, type Look } from "./look.ts";

const count = "applications.new.natural_person";

const look = async (editor: Editor, clip: Rect): Promise<Look> => {
  const picture = (await editor.picture({ clip })).toString("base64");
  return editor.page.evaluate(measure, { picture });
};

// Of a cell, without the lines around it.
const insideOf = ({ x, y, width, height }: Rect): Rect => ({ x: x + 2, y: y + 2, width: width - 4, height: height - 4 });

const inkAt = async (editor: Editor, name: string): Promise<number> => (await look(editor, insideOf(await editor.place(name)))).dark;

// What those are told who do not see it.
const told = (editor: Editor) => editor.page.locator("#mirror").getByText(/^共 \d+ 页。/);

async function pages(editor: Editor): Promise<number> {
  const words = (await told(editor).textContent()) ?? "";
  return Number(/^共 (\d+) 页/.exec(words)?.[1]);
}

test("the preview opens by button and by key, and shows black ink on white paper", async ({ editor }) => {
  await editor.openSample();
  expect(await editor.locate("panel.preview")).toBeNull();
  await editor.click("button.preview");
  const panel = await editor.place("panel.preview");
  expect(panel.x + panel.width).toBe(1280);
  const button = editor.page.getByRole("banner").getByRole("button", { name: "预览", exact: true });
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await editor.click("nav.overview");
  const { dark, sharp } = await look(editor, { x: panel.x + 40, y: panel.y + 60, width: panel.width - 80, height: panel.height - 80 });
  expect(dark).toBeGreaterThan(0.01);
  expect(dark).toBeLessThan(0.4);
  expect(sharp).toBeGreaterThan(100);
  await editor.keys("Control+F2");
  expect(await editor.locate("panel.preview")).toBeNull();
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await editor.keys("Control+F2");
  expect(await editor.locate("panel.preview")).not.toBeNull();
});

test("a figure stands on the paper in the frame in which it is typed", async ({ editor }) => {
  await editor.openSample();
  await editor.keys("Control+F2");
  await editor.click("nav.applications");
  await editor.click(count);
  await editor.keys("Delete");
  expect(await inkAt(editor, `preview.${count}`)).toBe(0);
  await editor.type("8");
  const one = await inkAt(editor, `preview.${count}`);
  expect(one).toBeGreaterThan(0);
  await editor.type("8888");
  expect(await inkAt(editor, `preview.${count}`)).toBeGreaterThan(one);
  // Its total follows in the same row.
  expect(await editor.cell(count)).toBe(88888);
});

test("a long text that is pasted makes more pages, and undo takes them away", async ({ editor }) => {
  await editor.openSample();
  await editor.keys("Control+F2");
  await expect(told(editor)).toHaveText(/一、总体情况：第 1 页。/);
  const before = await pages(editor);
  expect(before).toBeGreaterThan(3);
  await editor.click("nav.other");
  await editor.click("section.other.text");
  const text = Array.from({ length: 80 }, (_, line) => `本年度受理的第${line + 1}件申请已经办结，全部按时答复，没有收取费用。`).join("\n");
  await editor.commit(text);
  await expect.poll(() => pages(editor)).toBeGreaterThan(before + 2);
  await editor.keys("Control+z");
  await expect.poll(() => pages(editor)).toBe(before);
});

test("a click on the paper leads to the cell, and to the words", async ({ editor }) => {
  await editor.openSample();
  await editor.keys("Control+F2");
  await editor.click("nav.disputes");
  const place = await editor.locate("preview.disputes.reconsideration.total");
  expect(place).not.toBeNull();
  await editor.click("preview.disputes.reconsideration.total");
  await editor.type("3");
  expect(await editor.cell("disputes.reconsideration.total")).toBe(3);

  await editor.click("nav.overview");
  const panel = await editor.place("panel.preview");
  await editor.page.mouse.click(panel.x + panel.width / 2, panel.y + panel.height / 2);
  await editor.idle();
  expect((await editor.field()).tag).toBe("TEXTAREA");
});

test("the preview scrolls with the wheel", async ({ editor }) => {
  await editor.openSample();
  await editor.keys("Control+F2");
  await editor.click("nav.unit");
  const panel = await editor.place("panel.preview");
  const clip = { x: panel.x + 30, y: panel.y + 60, width: panel.width - 60, height: panel.height - 80 };
  await editor.page.mouse.move(panel.x + panel.width / 2, panel.y + panel.height / 2);
  await editor.idle();
  const before = (await editor.picture({ clip })).toString("base64");
  await editor.page.mouse.wheel(0, 300);
  await expect.poll(async () => (await editor.picture({ clip })).toString("base64")).not.toBe(before);
});

test.describe("in a window as narrow as a phone's", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the preview takes the place of the form, with a way back", async ({ editor }) => {
    await editor.openSample();
    await editor.click("nav.disputes");
    await editor.click("button.preview");
    const panel = await editor.place("panel.preview");
    expect(panel.width).toBe(390);
    expect(await editor.locate("disputes.reconsideration.total")).toBeNull();
    await expect(editor.page.getByRole("main").getByRole("heading", { name: "预览" })).toBeAttached();
    await editor.page.getByRole("button", { name: "回到填报" }).focus();
    await editor.page.keyboard.press("Enter");
    await editor.idle();
    expect(await editor.locate("panel.preview")).toBeNull();

    await editor.click("button.preview");
    await editor.click("preview.disputes.reconsideration.total");
    expect(await editor.locate("panel.preview")).toBeNull();
    await editor.type("4");
    expect(await editor.cell("disputes.reconsideration.total")).toBe(4);
  });
});
