// A report on a phone: read, checked and corrected at a width of 390 pixels.
import { expect, test, type Editor } from "./editor.ts";

test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true });

const cell = (name: string) => `applications.${name}`;

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

const fontSize = (editor: Editor) =>
  editor.page.evaluate(() => parseFloat(getComputedStyle(document.activeElement as HTMLElement).fontSize));

// The text field lies where the program wants it.
const fieldBottom = (editor: Editor) => editor.page.evaluate(() => (document.activeElement as HTMLElement).getBoundingClientRect().bottom);

test("nothing is wider than the page, and what one taps is large enough", async ({ editor }) => {
  await openApplications(editor);
  expect(await editor.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const names = ["button.new_report", "button.undo", "button.redo", "button.import", "button.export_json", "nav.unit", "nav.disputes"];
  for (const name of [...names, "button.fill_zero", "button.help", "button.findings", cell("granted.natural_person")]) {
    const { width, height } = await editor.place(name);
    expect(Math.min(width, height), name).toBeGreaterThanOrEqual(40);
  }
  await tap(editor, "button.findings");
  for (const name of ["findings.filter.error", "findings.filter.ask", "findings.filter.note"]) {
    const place = await editor.locate(name);
    if (place) expect(place.height, name).toBeGreaterThanOrEqual(40);
  }
});

test("row labels stay in view while the table is scrolled sideways", async ({ editor }) => {
  await openApplications(editor);
  const first = await editor.place(cell("granted.natural_person"));
  expect(first.x).toBeGreaterThan(100);
  expect(first.x).toBeLessThan(160);
  await editor.place(cell("granted.total"));
  await editor.idle();
  // The column beside the labels is whole or not there: none lies under them.
  const columns = ["natural_person", "business", "research", "welfare", "legal_service", "other_organization", "total"];
  for (const column of columns) {
    const place = await editor.locate(cell(`granted.${column}`));
    if (place) expect(place.x, column).toBeGreaterThanOrEqual(first.x - 2);
  }
  expect(await editor.locate(cell("granted.natural_person"))).toBeNull();
  // The labels are still what selects a row.
  await editor.page.touchscreen.tap(60, (await editor.place(cell("granted.total"))).y + 20);
  await editor.idle();
  await editor.keys("Delete");
  expect(await editor.cell(cell("granted.natural_person"))).toBeNull();
});

test("a wrong cell is found, edited above the keyboard, and mended", async ({ editor }) => {
  await openApplications(editor);
  const address = cell("carried_out.natural_person");
  await tap(editor, address);
  await tap(editor, address);
  expect(await fontSize(editor)).toBeGreaterThanOrEqual(16);
  // The keyboard comes up and leaves half of the page.
  await editor.page.setViewportSize({ width: 390, height: 430 });
  await expect.poll(() => fieldBottom(editor)).toBeLessThan(430);
  expect(await editor.locate(address)).not.toBeNull();
  await editor.keys("9", "Enter");
  await editor.page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(async () => (await editor.locate("button.findings"))?.y).toBeGreaterThan(430);
  await tap(editor, "button.findings");
  const panel = await editor.place("panel.findings");
  expect(panel.height).toBeGreaterThan(400);
  // What it is about can be seen beside it.
  expect(await editor.locate(address)).not.toBeNull();
  await editor.keys("Control+z");
  expect(await editor.cell(address)).not.toBe(9);
});

test("where the keyboard only covers the page, the page makes itself smaller", async ({ editor }) => {
  await openApplications(editor);
  const address = cell("carried_out.natural_person");
  await tap(editor, address);
  await tap(editor, address);
  // As Safari on a phone tells it; Chromium has no such keyboard to be tested with.
  await editor.page.evaluate(() => {
    const viewport = window.visualViewport;
    if (!viewport) throw new Error("no visual viewport");
    Object.defineProperty(viewport, "height", { configurable: true, get: () => 430 });
    viewport.dispatchEvent(new Event("resize"));
  });
  await expect.poll(() => fieldBottom(editor)).toBeLessThan(430);
  await editor.idle();
  expect((await editor.place("button.findings")).y).toBeLessThan(430);
});

test("signed numbers come with a keyboard that has a minus, money with a point", async ({ editor }) => {
  await tap(editor, "start.unit_name");
  for (let year = 2026; year > 2020; --year) await tap(editor, "start.year.less");
  await tap(editor, "button.new_report");
  await tap(editor, "nav.proactive");
  const keyboard = async (address: string) => {
    await tap(editor, address);
    await tap(editor, address);
    return editor.page.evaluate(() => (document.activeElement as HTMLInputElement).inputMode);
  };
  expect(await keyboard("proactive.licensing.change")).toBe("text");
  expect(await keyboard("proactive.licensing.decisions")).toBe("numeric");
});

test("every page can be opened by the strip, which shows where one is", async ({ editor }) => {
  await openApplications(editor);
  for (const page of ["ledger", "unit", "other", "preface"]) {
    await tap(editor, `nav.${page}`);
    expect(await editor.locate(`nav.${page}`), page).not.toBeNull();
  }
});
