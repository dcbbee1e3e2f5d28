// The summary in a real browser: charts in words, the next step, the guide that stays away, and years out of the storage.
import { expect, test, type Editor } from "./editor.ts";
import { sample } from "./samples.ts";

const mirror = (editor: Editor) => editor.page.locator("#mirror");
const says = (editor: Editor, words: string) => mirror(editor).getByText(words, { exact: true });

const ofYear = (year: number, received: number) => {
  const report = structuredClone({ ...sample, id: `00000000-0000-4000-8000-00000000${year}`, edition: "2019", year });
  report.unit.name = "示例县人民政府";
  const row = report.tables["applications"]?.["new"];
  if (row) row["total"] = received;
  return { ...report, sample: false };
};

async function open(editor: Editor, report: object): Promise<void> {
  await editor.drop("报告.json", Buffer.from(JSON.stringify(report)));
}

test("the sample's summary tells its charts in numbers, and that it is a sample", async ({ editor }) => {
  await editor.openSample();
  await editor.click("nav.summary");
  await expect(says(editor, "予以公开 50 件")).toHaveCount(1);
  await expect(says(editor, "自然人 50 件")).toHaveCount(1);
  await expect(mirror(editor).getByText("两边相等")).toHaveCount(1);
  await expect(mirror(editor).getByRole("heading", { name: "近五年" })).toHaveCount(1);
  await expect(says(editor, "示例").first()).toBeAttached();
  await expect(editor.page).toHaveTitle(/^示例/);
  await editor.click("button.new_report");
  await expect(mirror(editor).getByRole("button", { name: /^示例 泗水县人民政府/ })).toHaveCount(1);
});

test("the next step leads to what is missing", async ({ editor }) => {
  await editor.newReport({ name: "示例县教育局", year: 2025 });
  await editor.click("nav.summary");
  await expect(mirror(editor).getByRole("button", { name: "下一步：填写第 1 部分" })).toHaveCount(1);
  await editor.click("button.next_step");
  expect((await editor.field()).label).toContain("总体情况");
  await editor.click("nav.summary");
  await editor.click("summary.part.disputes");
  await expect(mirror(editor).getByRole("table")).toHaveCount(1);
});

test("the guide leads, closes, and stays closed after a reload", async ({ editor }) => {
  await editor.openSample();
  await editor.click("guide.go");
  expect((await editor.field()).tag).toBe("INPUT");
  await editor.reload();
  expect(await editor.locate("guide")).not.toBeNull();
  await editor.click("guide.close");
  expect(await editor.locate("guide")).toBeNull();
  await editor.reload();
  expect(await editor.locate("nav.summary")).not.toBeNull();
  expect(await editor.locate("guide")).toBeNull();
});

test("where the browser keeps nothing for the page, the guide closes all the same", async ({ page, newEditor }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  const editor = await newEditor(page.context());
  await editor.open();
  await editor.openSample();
  await editor.click("guide.close");
  expect(await editor.locate("guide")).toBeNull();
});

test("three stored reports of one unit make a line, and the last two stand side by side", async ({ editor }) => {
  await open(editor, ofYear(2018, 31));
  await open(editor, ofYear(2019, 44));
  await open(editor, ofYear(2020, 50));
  await editor.click("nav.summary");
  await expect(says(editor, "新收申请：2018 年 31 件，2019 年 44 件，2020 年 50 件")).toHaveCount(1);
  await expect(says(editor, "新收申请：2020 年 50 件，2019 年 44 件")).toHaveCount(1);
});
