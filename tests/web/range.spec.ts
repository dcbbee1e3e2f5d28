// Several cells selected with real mouse and keys, and copied to the real clipboard.
import { expect, test, type Editor } from "./editor.ts";

const cell = (row: string, column: string) => `applications.${row}.${column}`;

async function fillFour(editor: Editor): Promise<void> {
  await editor.newReport({ name: "甲局" });
  await editor.click(cell("new", "natural_person"));
  await editor.keys("1", "Tab", "2");
  await editor.click(cell("carried_in", "natural_person"));
  await editor.keys("3", "Tab", "4", "Enter");
}

const clipboard = (editor: Editor) =>
  editor.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : "");
    return { text: await read("text/plain"), html: await read("text/html") };
  });

async function drag(editor: Editor, from: string, to: string): Promise<void> {
  const start = await editor.place(from);
  const end = await editor.place(to);
  const { mouse } = editor.page;
  await mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await mouse.down();
  await mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 5 });
  await mouse.up();
  await editor.idle();
}

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
});

test("cells dragged over are copied as lines and as a table, and cut is one step", async ({ editor }) => {
  await fillFour(editor);
  await drag(editor, cell("new", "natural_person"), cell("carried_in", "business"));
  await editor.keys("Control+c");
  const copied = await clipboard(editor);
  expect(copied.text).toBe("1\t2\n3\t4\n");
  expect(copied.html).toContain("<table");
  expect(copied.html.match(/<td/g)).toHaveLength(4);

  await editor.keys("Control+x");
  expect(await editor.cell(cell("new", "natural_person"))).toBeNull();
  expect(await editor.cell(cell("carried_in", "business"))).toBeNull();
  await editor.keys("Control+z");
  expect(await editor.cell(cell("carried_in", "business"))).toBe(4);
});

test("Shift with arrows and with a click", async ({ editor }) => {
  await fillFour(editor);
  await editor.click(cell("new", "natural_person"));
  await editor.keys("Shift+ArrowRight", "Control+c");
  expect((await clipboard(editor)).text).toBe("1\t2\n");
  await editor.click(cell("new", "natural_person"));
  await editor.page.keyboard.down("Shift");
  await editor.click(cell("carried_in", "natural_person"));
  await editor.page.keyboard.up("Shift");
  await editor.keys("Control+c");
  expect((await clipboard(editor)).text).toBe("1\n3\n");
});

test("Ctrl+A takes the whole table with its headings; in a cell that is edited, its text", async ({ editor }) => {
  await fillFour(editor);
  await editor.click(cell("new", "natural_person"));
  await editor.keys("Control+a", "Control+c");
  expect((await clipboard(editor)).text).toContain("自然人");
  await editor.click(cell("carried_in", "business"));
  await editor.keys("F2", "Control+a", "Control+c");
  expect((await clipboard(editor)).text).toBe("4");
});
