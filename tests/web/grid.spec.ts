// The keys of the grid in a real browser: that they reach the program, and that the browser does nothing else with them.
import { expect, test, type Editor } from "./editor.ts";

const cell = (name: string) => `applications.${name}`;

async function begin(editor: Editor): Promise<void> {
  await editor.newReport({ name: "甲局" });
  await editor.click("nav.applications");
}

// What of the page would be lost by a reload.
async function markPage(editor: Editor): Promise<() => Promise<boolean>> {
  await editor.page.evaluate(() => Object.assign(window, { isSamePage: true }));
  return () => editor.page.evaluate(() => "isSamePage" in window);
}

test("rows are filled in with Tab and Enter, each from the same column on", async ({ editor }) => {
  await begin(editor);
  await editor.click(cell("new.business"));
  await editor.keys("1", "Tab", "2", "Enter", "3", "Tab", "4", "Enter", "5", "Enter");
  const { applications } = (await editor.report()).tables;
  expect(applications?.["new"]).toMatchObject({ business: 1, research: 2 });
  expect(applications?.["carried_in"]).toMatchObject({ business: 3, research: 4 });
  expect(applications?.["granted"]).toMatchObject({ business: 5 });
});

test("Ctrl+Enter, Ctrl+D and Ctrl+R fill a range; the page is not reloaded", async ({ editor }) => {
  await begin(editor);
  const isSamePage = await markPage(editor);
  await editor.click(cell("new.natural_person"));
  await editor.keys("Shift+ArrowRight", "8", "Control+Enter");
  expect((await editor.report()).tables["applications"]?.["new"]).toMatchObject({ natural_person: 8, business: 8, total: 16 });
  await editor.keys("Shift+ArrowDown", "Shift+ArrowDown", "Control+d");
  expect((await editor.report()).tables["applications"]?.["granted"]).toMatchObject({ natural_person: 8, business: 8 });
  await editor.click(cell("granted.business"));
  await editor.keys("Shift+ArrowRight", "Control+r");
  expect(await editor.cell(cell("granted.research"))).toBe(8);
  await editor.keys("5", "Control+r", "Escape");
  expect(await isSamePage()).toBe(true);
});

test("Shift+Space and Ctrl+Space select, and type no blank; a blank alone is typed", async ({ editor, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await begin(editor);
  const copied = async () => {
    await editor.keys("Control+c");
    return editor.page.evaluate(() => navigator.clipboard.readText());
  };
  await editor.click(cell("new.business"));
  await editor.keys("7", "Control+Enter", "Shift+Space");
  expect(await copied()).toBe("\t7\t\t\t\t\t7\n");
  await editor.keys("Escape", "Control+Space");
  expect((await copied()).split("\n")[0]).toBe("7");
  expect((await copied()).split("\n").length).toBeGreaterThan(10);
  await editor.keys("Escape");
  expect(await editor.cell(cell("new.business"))).toBe(7);
  await editor.keys("Space", "9", "Enter");
  expect(await editor.cell(cell("new.business"))).toBe(9);
});

test("Ctrl with arrows goes along what is filled in; Home and End along the row", async ({ editor }) => {
  await begin(editor);
  await editor.click(cell("new.natural_person"));
  await editor.keys("1", "Tab", "2", "Tab", "3", "Enter");
  await editor.click(cell("new.natural_person"));
  await editor.keys("Control+ArrowRight", "9", "Home", "Control+End", "ArrowLeft", "6", "Enter");
  expect(await editor.cell(cell("new.research"))).toBe(9);
  expect(await editor.cell(cell("carried_out.other_organization"))).toBe(6);
});

test("F2 goes between moving and the caret; Backspace empties and Escape brings back", async ({ editor }) => {
  await begin(editor);
  const address = cell("new.natural_person");
  await editor.click(address);
  await editor.keys("1", "2", "F2", "ArrowLeft", "5", "F2", "ArrowRight");
  expect(await editor.cell(address)).toBe(152);
  await editor.keys("ArrowLeft", "Backspace");
  expect(await editor.cell(address)).toBeNull();
  await editor.keys("Escape");
  expect(await editor.cell(address)).toBe(152);
  await editor.keys("Backspace", "4", "Tab");
  expect(await editor.cell(address)).toBe(4);
});

test("numbers typed in a Chinese input state, and what is no number is said at the cell", async ({ editor }) => {
  await begin(editor);
  const address = cell("new.natural_person");
  await editor.click(address);
  await editor.commit("１，２３４");
  await editor.keys("Enter");
  expect(await editor.cell(address)).toBe(1234);
  await editor.click("nav.proactive");
  await editor.click("proactive.fees.amount");
  await editor.commit("12。5");
  await editor.keys("Enter");
  expect(await editor.cell("proactive.fees.amount")).toBe(12.5);
  await editor.click("proactive.licensing.decisions");
  await editor.commit("３件");
  expect(await editor.locate("proactive.licensing.decisions.objection")).not.toBeNull();
});

test("the blanks of the table and then of the report are filled with 0 by two clicks, one undo", async ({ editor }) => {
  await begin(editor);
  await editor.click("button.fill_zero");
  expect(await editor.cell("proactive.licensing.decisions")).toBeNull();
  await editor.click("button.fill_zero_elsewhere");
  expect(await editor.cell("proactive.licensing.decisions")).toBe(0);
  await editor.keys("Control+z");
  expect(await editor.cell("proactive.licensing.decisions")).toBeNull();
  expect(await editor.cell(cell("granted.business"))).toBeNull();
});

test("a copied table is one that Word and Excel keep: spans, numbers as numbers, texts as texts", async ({ editor, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await begin(editor);
  await editor.click(cell("new.natural_person"));
  await editor.keys("1", "2", "Tab");
  await editor.commit("=1+1");
  await editor.keys("Control+Enter", "Control+a", "Control+c");
  const clipboard = await editor.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const textOf = async (type: string) => (await (await item?.getType(type))?.text()) ?? "";
    return { html: await textOf("text/html"), text: await textOf("text/plain") };
  });
  // As a browser lays it out, in a page that takes markup.
  const elsewhere = await context.newPage();
  const copied = await elsewhere.evaluate(({ html, text }) => {
    const formula = /<td[^>]* style="([^"]*)"[^>]*>=1\+1</.exec(html)?.[1];
    const parsed = new DOMParser().parseFromString(html.replaceAll(/ style="[^"]*"/g, ""), "text/html");
    const frame = document.body.appendChild(document.createElement("div"));
    frame.append(...parsed.body.children);
    const box = (words: string) => {
      const found = [...frame.querySelectorAll("th, td")].find((each) => each.textContent === words);
      return found?.getBoundingClientRect();
    };
    const applicants = box("申请人情况");
    const results = box("三、本年度办理结果");
    const first = box("12");
    const last = frame.querySelector("tr:nth-child(4) td:last-child")?.getBoundingClientRect();
    return {
      spansColumns: applicants && first && last && applicants.left <= first.left && applicants.right >= last.right,
      spansRows: results && first && results.height > 10 * first.height,
      formula,
      lines: text.split("\n").slice(3, 4),
      rows: frame.querySelectorAll("tr").length,
    };
  }, clipboard);
  await elsewhere.close();
  expect(copied.spansColumns).toBe(true);
  expect(copied.spansRows).toBe(true);
  expect(copied.formula).toContain("mso-number-format");
  expect(copied.rows).toBe(28);
  expect(copied.lines[0]).toContain("\t12\t'=1+1\t");
});

test.describe("in a window smaller than the table", () => {
  test.use({ viewport: { width: 640, height: 520 } });

  test("the wheel scrolls by as many pixels as it says, and with Ctrl it is the browser's", async ({ editor }) => {
    await editor.openSample();
    await editor.click("nav.applications");
    const address = cell("granted.natural_person");
    const before = await editor.place(address);
    await editor.page.mouse.move(before.x + 10, before.y + 10);
    const y = async () => (await editor.page.evaluate((name) => window.gongkai.locate(name), address))?.y ?? -1;
    await editor.page.mouse.wheel(0, 30);
    await expect.poll(y).toBe(before.y - 30);
    // The fine steps of a touchpad add up.
    for (let step = 0; step < 12; step++) await editor.page.mouse.wheel(0, 0.25);
    await expect.poll(y).toBe(before.y - 33);
    await editor.page.keyboard.down("Control");
    await editor.page.mouse.wheel(0, -30);
    await editor.page.keyboard.up("Control");
    await editor.idle();
    expect(await y()).toBe(before.y - 33);
  });

  test("Shift turns the wheel sideways", async ({ editor }) => {
    await editor.openSample();
    await editor.click("nav.disputes");
    const address = "disputes.reconsideration.corrected";
    const before = await editor.place(address);
    await editor.page.mouse.move(before.x + 10, before.y + 10);
    await editor.page.keyboard.down("Shift");
    await editor.page.mouse.wheel(0, 10);
    await editor.page.keyboard.up("Shift");
    await expect.poll(async () => (await editor.locate(address))?.x).toBe(before.x - 10);
  });

  test("a selection that is dragged to the edge scrolls the table on", async ({ editor }) => {
    await editor.openSample();
    await editor.click("nav.applications");
    const start = await editor.place(cell("new.natural_person"));
    const { mouse } = editor.page;
    await mouse.move(start.x + 10, start.y + 10);
    await mouse.down();
    await mouse.move(start.x + 10, 519, { steps: 4 });
    await expect.poll(() => editor.locate(cell("carried_out.natural_person"))).not.toBeNull();
    await mouse.up();
    await editor.keys("Delete");
    expect(await editor.cell(cell("new.natural_person"))).toBeNull();
    expect(await editor.cell(cell("carried_out.natural_person"))).toBeNull();
  });
});
