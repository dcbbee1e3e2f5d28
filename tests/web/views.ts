// Every view of the page, and how one gets there from the start.
import { readFileSync } from "node:fs";
import { projectPath, type Editor } from "./editor.ts";

type Go = (editor: Editor) => Promise<unknown>;

const inSample =
  (section: string): Go =>
  async (editor) => {
    await editor.openSample();
    await editor.click(section);
  };

const fixture = (path: string): Buffer => readFileSync(projectPath(`tests/fixtures/${path}`));

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
    "figure_picker",
    async (editor) => {
      await inSample("nav.overview")(editor);
      await editor.click("section.overview.text");
      await editor.click("button.insert_figure");
    },
  ],
  // Of a report that can be handed in.
  ["ready", (editor) => editor.drop("complete.json", fixture("reports/complete-2021.json"))],
  [
    "sealed",
    async (editor) => {
      await editor.drop("complete.json", fixture("reports/complete-2021.json"));
      await editor.click("button.export_for_submission");
    },
  ],
  [
    "rule_pack",
    async (editor) => {
      await editor.drop("pack.json", fixture("rule-packs/example.json"));
      await inSample("nav.applications")(editor);
      await editor.click("findings.adjusted");
    },
  ],
  // Where nothing can be stored, which is said above the page.
  [
    "not_kept",
    async (editor) => {
      await editor.page.evaluate(() => {
        IDBObjectStore.prototype.add = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
      });
      await inSample("nav.applications")(editor);
      await editor.click("applications.new.natural_person");
      await editor.type("7");
      await editor.keys("Enter");
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
