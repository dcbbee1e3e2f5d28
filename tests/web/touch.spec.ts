// Fingers on a touch screen: a tap is a click, a drag scrolls, a long press selects, two taps edit.
import type { CDPSession, Page } from "@playwright/test";
import { expect, test, type Editor } from "./editor.ts";

test.use({ viewport: { width: 900, height: 600 }, hasTouch: true });

const cell = (name: string) => `applications.${name}`;

// One finger, whose time goes on as it moves: how fast it was decides whether it throws.
class Finger {
  #time = Date.now() / 1000;
  readonly #devTools: CDPSession;

  constructor(devTools: CDPSession) {
    this.#devTools = devTools;
  }

  async down(x: number, y: number): Promise<void> {
    await this.#send("touchStart", x, y);
  }

  async move(x: number, y: number, milliseconds = 16): Promise<void> {
    this.#time += milliseconds / 1000;
    await this.#send("touchMove", x, y);
  }

  async up(restMilliseconds = 200): Promise<void> {
    this.#time += restMilliseconds / 1000;
    await this.#devTools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [], timestamp: this.#time });
  }

  async #send(type: "touchStart" | "touchMove", x: number, y: number): Promise<void> {
    await this.#devTools.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x, y }], timestamp: this.#time });
  }
}

const finger = async (page: Page) => new Finger(await page.context().newCDPSession(page));

async function tap(editor: Editor, name: string): Promise<void> {
  await editor.idle();
  const { x, y, width, height } = await editor.place(name);
  await editor.page.touchscreen.tap(x + width / 2, y + height / 2);
  await editor.idle();
}

async function openApplications(editor: Editor): Promise<void> {
  await tap(editor, "button.open_sample");
  await tap(editor, "nav.applications");
}

const middle = async (editor: Editor, name: string) => {
  const { x, y, width, height } = await editor.place(name);
  return { x: x + width / 2, y: y + height / 2 };
};

const keyboard = (editor: Editor) => editor.page.evaluate(() => (document.activeElement as HTMLInputElement).inputMode);

test("taps open the sample and a section and select a cell, a drag scrolls the table", async ({ editor }) => {
  await openApplications(editor);
  const address = cell("granted.natural_person");
  await tap(editor, address);
  await editor.keys("6", "Enter");
  expect(await editor.cell(address)).toBe(6);

  const before = await editor.place(address);
  const one = await finger(editor.page);
  await one.down(before.x, before.y);
  for (let moved = 10; moved <= 60; moved += 10) await one.move(before.x, before.y - moved);
  await one.up();
  await editor.idle();
  const after = await editor.place(address);
  // All of the way but the beginning, in which it might still have been a tap.
  expect(before.y - after.y).toBe(60);
});

test("a finger that is lifted while it moves throws the table on", async ({ editor }) => {
  await openApplications(editor);
  const address = cell("granted.natural_person");
  const before = await editor.place(address);
  const one = await finger(editor.page);
  await one.down(before.x, before.y);
  for (let moved = 10; moved <= 60; moved += 10) await one.move(before.x, before.y - moved);
  await one.up(5);
  const y = async () => (await editor.locate(address))?.y ?? -1000;
  await expect.poll(async () => before.y - (await y())).toBeGreaterThan(75);
});

test("a tap selects without calling the keyboard, a second one edits with numbers, Enter goes on with them", async ({ editor }) => {
  await openApplications(editor);
  const address = cell("granted.natural_person");
  await tap(editor, address);
  expect(await keyboard(editor)).toBe("none");
  await tap(editor, address);
  expect((await editor.field()).value).toBe("50");
  expect(await keyboard(editor)).toBe("numeric");
  await editor.keys("7", "Enter", "3", "Enter");
  expect(await editor.cell(address)).toBe(507);
  expect(await editor.cell(cell("partly_granted.natural_person"))).toBe(3);
  expect(await keyboard(editor)).toBe("numeric");
});

test("a long press and a drag select a range; its handle makes it larger", async ({ editor }) => {
  await openApplications(editor);
  const from = await middle(editor, cell("new.natural_person"));
  const to = await middle(editor, cell("carried_in.business"));
  const one = await finger(editor.page);
  await one.down(from.x, from.y);
  // The press has been long enough when the cell is selected.
  await expect.poll(() => editor.locate("table.handle")).not.toBeNull();
  await one.move(to.x, to.y);
  await one.up();
  await editor.idle();
  const handle = await middle(editor, "table.handle");
  const further = await middle(editor, cell("granted.business"));
  await one.down(handle.x, handle.y);
  await one.move(further.x, further.y);
  await one.up();
  await editor.idle();
  await editor.keys("Delete");
  const { applications } = (await editor.report()).tables;
  for (const row of ["new", "carried_in", "granted"]) {
    expect(applications?.[row]).toMatchObject({ natural_person: null, business: null });
    expect(applications?.[row]?.["research"]).not.toBeNull();
  }
});

test("two fingers are the browser's, and change nothing", async ({ editor }) => {
  await openApplications(editor);
  const { x, y } = await middle(editor, cell("granted.natural_person"));
  const before = await editor.place(cell("granted.natural_person"));
  const devTools = await editor.page.context().newCDPSession(editor.page);
  const pinch = (type: "touchStart" | "touchMove", apart: number) =>
    devTools.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x, y: y - apart, id: 1 }, { x, y: y + apart, id: 2 }] });
  await pinch("touchStart", 20);
  for (let apart = 30; apart <= 60; apart += 10) await pinch("touchMove", apart);
  await devTools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await editor.idle();
  expect(await editor.place(cell("granted.natural_person"))).toEqual(before);
  expect(await editor.locate("table.handle")).toBeNull();
});
