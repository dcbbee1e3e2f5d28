// Every view of the page, and how one gets there from the start.
import type { Editor } from "./editor.ts";

type Go = (editor: Editor) => Promise<unknown>;

const inSample =
  (section: string): Go =>
  async (editor) => {
    await editor.openSample();
    await editor.click(section);
  };

export async function pasteText(editor: Editor, text: string): Promise<void> {
  await editor.page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await editor.idle();
}

export const views: readonly [name: string, go: Go][] = [
  ["start", async () => undefined],
  ["summary", inSample("nav.summary")],
  ["unit", inSample("nav.unit")],
  ["proactive", inSample("nav.proactive")],
  ["applications", inSample("nav.applications")],
  ["disputes", inSample("nav.disputes")],
  ["text", inSample("nav.overview")],
  ["ledger", inSample("nav.ledger")],
  [
    "preview",
    async (editor) => {
      await inSample("nav.applications")(editor);
      await editor.click("button.preview");
    },
  ],
  [
    "finding",
    async (editor) => {
      await inSample("nav.applications")(editor);
      await editor.click("applications.new.total");
      await editor.type("9");
      await editor.keys("Enter", "F8");
    },
  ],
  [
    "help",
    async (editor) => {
      await inSample("nav.applications")(editor);
      await editor.keys("F1");
    },
  ],
  [
    "search",
    async (editor) => {
      await inSample("nav.overview")(editor);
      await editor.keys("Control+h");
    },
  ],
  [
    "shortcuts",
    async (editor) => {
      await inSample("nav.applications")(editor);
      await editor.keys("Control+/");
    },
  ],
  [
    "versions",
    async (editor) => {
      await inSample("nav.applications")(editor);
      await editor.click("state.saving");
    },
  ],
  ["self_test", (editor) => editor.click("button.self_test")],
  [
    "undo_list",
    async (editor) => {
      await inSample("nav.applications")(editor);
      await editor.click("applications.new.natural_person");
      await editor.type("7");
      await editor.keys("Enter");
      await editor.click("button.undo_list");
    },
  ],
  ["message", (editor) => editor.drop("broken.json", Buffer.from("{"))],
  [
    "import",
    async (editor) => {
      await inSample("nav.applications")(editor);
      const report = await editor.report();
      await editor.drop("changed.json", Buffer.from(JSON.stringify({ ...report, unit: { ...report.unit, name: "另一个单位" } })));
    },
  ],
  [
    "paste",
    async (editor) => {
      await inSample("nav.applications")(editor);
      await editor.click("applications.new.natural_person");
      await pasteText(editor, "1\t2\n3\t4\n");
    },
  ],
];
