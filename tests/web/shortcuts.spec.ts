// The page of shortcuts, and that each key it lists does what it says.
import { readFileSync } from "node:fs";
import { expect, projectPath, test, type Editor } from "./editor.ts";

interface Shortcut {
  id: string;
  keys: string[];
}
const { groups } = JSON.parse(readFileSync(projectPath("assets/help/shortcuts.json"), "utf8")) as { groups: { shortcuts: Shortcut[] }[] };
const listed = new Map(groups.flatMap(({ shortcuts }) => shortcuts.map(({ id, keys }) => [id, keys] as const)));

const cell = (row: string, column: string) => `applications.${row}.${column}`;
const middle = cell("carried_in", "business");
const labelOfField = async (editor: Editor) => (await editor.field()).label;

async function selectMiddle(editor: Editor): Promise<void> {
  await editor.click("nav.applications");
  await editor.click(middle);
}

// Where a key leads from the middle, by the label of the cell that then has the keyboard.
async function leadsTo(editor: Editor, key: string, address: string): Promise<void> {
  await editor.click(address);
  const expected = await labelOfField(editor);
  await selectMiddle(editor);
  await editor.keys(key);
  expect(await labelOfField(editor), key).toBe(expected);
}

// How many cells are selected, by what a copy of them takes.
async function selectedCells(editor: Editor): Promise<number> {
  await editor.keys("Control+c");
  const text = await editor.page.evaluate(() => navigator.clipboard.readText());
  return text.replace(/\n$/, "").split(/[\t\n]/).length;
}

const moves: Record<string, Record<string, string>> = {
  neighbour: {
    ArrowUp: cell("new", "business"),
    ArrowDown: cell("granted", "business"),
    ArrowLeft: cell("carried_in", "natural_person"),
    ArrowRight: cell("carried_in", "research"),
  },
  next_blank: { Tab: cell("carried_in", "research"), "Shift+Tab": cell("carried_in", "natural_person") },
  next_row: { Enter: cell("granted", "business"), "Shift+Enter": cell("new", "business") },
  row_end: { Home: cell("carried_in", "natural_person"), End: cell("carried_in", "total") },
  table_end: { "Control+Home": cell("new", "natural_person"), "Control+End": cell("carried_out", "total") },
  edge: {
    "Control+ArrowUp": cell("new", "business"),
    "Control+ArrowDown": cell("carried_out", "business"),
    "Control+ArrowLeft": cell("carried_in", "natural_person"),
    "Control+ArrowRight": cell("carried_in", "total"),
  },
};

// Each says what has happened after the key; the editor is at the middle cell, which holds 7 and stands in a column that does not add up.
async function opensSearch(editor: Editor, key: string): Promise<void> {
  await editor.keys(key);
  expect(await editor.locate("panel.search")).not.toBeNull();
  await editor.keys("Escape");
  expect(await editor.locate("panel.search")).toBeNull();
}

async function downloads(editor: Editor, key: string): Promise<void> {
  const download = editor.page.waitForEvent("download");
  await editor.keys(key);
  expect((await download).suggestedFilename()).toContain(".json");
}

const effects: Record<string, (editor: Editor, key: string) => Promise<void>> = {
  preview: async (editor, key) => {
    await editor.keys(key);
    expect(await editor.locate("panel.preview")).not.toBeNull();
    await editor.keys(key);
    expect(await editor.locate("panel.preview")).toBeNull();
  },
  screen: async (editor, key) => {
    if (key === "PageUp") await editor.keys("PageDown");
    const before = await labelOfField(editor);
    await editor.keys(key);
    expect(await labelOfField(editor)).not.toBe(before);
  },
  edit_cell: async (editor, key) => {
    expect((await editor.field()).value).toBe("");
    await editor.keys(key);
    expect((await editor.field()).value).toBe("7");
    await editor.keys("Escape");
  },
  give_up: async (editor, key) => {
    await editor.keys("9", key);
    expect(await editor.cell(middle)).toBe(7);
  },
  clear: async (editor, key) => {
    await editor.keys(key);
    expect(await editor.cell(middle)).toBeNull();
    await editor.keys("Control+z");
  },
  fill_range: async (editor, key) => {
    await editor.keys("Shift+ArrowRight", "5", key);
    expect(await editor.cell(middle)).toBe(5);
    expect(await editor.cell(cell("carried_in", "research"))).toBe(5);
    await editor.keys("Control+z");
  },
  fill_on: async (editor, key) => {
    const isDown = key === "Control+d";
    await editor.keys(isDown ? "Shift+ArrowDown" : "Shift+ArrowRight", key);
    expect(await editor.cell(isDown ? cell("granted", "business") : cell("carried_in", "research"))).toBe(7);
    await editor.keys("Control+z");
  },
  whole_line: async (editor, key) => {
    await editor.keys(key);
    expect(await selectedCells(editor)).toBe(key === "Shift+Space" ? 7 : 25);
  },
  extend: async (editor, key) => {
    await editor.keys(key);
    expect(await selectedCells(editor)).toBe(2);
  },
  whole_table: async (editor, key) => {
    await editor.keys(key);
    expect(await selectedCells(editor)).toBeGreaterThan(100);
  },
  copy: async (editor, key) => {
    await editor.keys(key);
    expect((await editor.page.evaluate(() => navigator.clipboard.readText())).trimEnd()).toBe("7");
  },
  cut: async (editor, key) => {
    await editor.keys(key);
    expect(await editor.cell(middle)).toBeNull();
    await editor.keys("Control+z");
  },
  paste: async (editor, key) => {
    await editor.page.evaluate(() => navigator.clipboard.writeText("3\t4\n5\t6\n"));
    await editor.keys(key);
    expect(await editor.locate("panel.paste")).not.toBeNull();
    await editor.keys("Escape");
  },
  undo: async (editor, key) => {
    await editor.keys(key);
    expect(await editor.cell(middle)).toBe(0);
    await editor.keys("Control+y");
  },
  redo: async (editor, key) => {
    await editor.keys("Control+z", key);
    expect(await editor.cell(middle)).toBe(7);
  },
  find: opensSearch,
  next_match: opensSearch,
  replace: opensSearch,
  next_page: async (editor, key) => {
    await editor.keys(key);
    expect(await editor.locate(middle)).toBeNull();
  },
  next_problem: async (editor, key) => {
    // A card is unfolded, and its place outlined.
    const before = await editor.picture();
    await editor.keys(key);
    expect((await editor.picture()).equals(before)).toBe(false);
  },
  help: async (editor, key) => {
    await editor.keys(key);
    expect(await editor.locate("panel.help")).not.toBeNull();
    await editor.keys(key);
    expect(await editor.locate("panel.help")).toBeNull();
  },
  export: downloads,
  export_elsewhere: downloads,
  shortcuts: async (editor, key) => {
    await editor.keys(key);
    expect(await editor.locate("panel.shortcuts")).not.toBeNull();
    await editor.keys(key);
    expect(await editor.locate("panel.shortcuts")).toBeNull();
  },
};

// Capital letters name the keys; Shift is not held for them.
const pressed = (key: string) => key.replace(/[A-Z]$/, (letter) => letter.toLowerCase());

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
});

test("every listed key does what the page of shortcuts says", async ({ editor }) => {
  test.setTimeout(180_000); // some forty keys, a minute where storage is slow
  await editor.newReport({ name: "甲局" });
  await editor.click("nav.applications");
  await editor.click("button.fill_zero");
  await selectMiddle(editor);
  await editor.keys("7", "ArrowUp");
  expect([...listed.keys()].sort()).toEqual([...Object.keys(moves), ...Object.keys(effects)].sort());
  for (const [id, keys] of listed) {
    for (const key of keys) {
      await test.step(`${id}: ${key}`, async () => {
        await selectMiddle(editor);
        const move = moves[id];
        if (move) await leadsTo(editor, pressed(key), move[key] ?? "");
        else await effects[id]?.(editor, pressed(key));
      });
    }
  }
});

test("the page of shortcuts fits a narrow window, and scrolls", async ({ editor }) => {
  await editor.page.setViewportSize({ width: 390, height: 700 });
  await editor.newReport({ name: "甲局" });
  await editor.keys("Control+/");
  const panel = await editor.place("panel.shortcuts");
  expect(panel.x).toBeGreaterThanOrEqual(0);
  expect(panel.x + panel.width).toBeLessThanOrEqual(390);
  const before = await editor.picture();
  await editor.page.mouse.move(195, 400);
  await editor.page.mouse.wheel(0, 400);
  await editor.idle();
  expect((await editor.picture()).equals(before)).toBe(false);
  await editor.keys("Escape");
  expect(await editor.locate("panel.shortcuts")).toBeNull();
});
