// Chinese through an input method: the first letter counts, and no click, key or scroll loses what is being composed.
import { expect, test } from "./editor.ts";

test("a section's text is written with an input method, in the middle of other text", async ({ editor }) => {
  await editor.newReport({ name: "丙局" });
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  await editor.compose("z", "zh", "zheng", "zhengfu");
  await editor.commit("政府");
  await editor.compose("x", "xinxi");
  await editor.commit("信息");
  expect((await editor.report()).sections["overview"]?.text).toBe("政府信息");
  await editor.keys("ArrowLeft", "ArrowLeft");
  await editor.compose("gong");
  await editor.commit("公开");
  expect((await editor.report()).sections["overview"]?.text).toBe("政府公开信息");
});

test("the unit's name is composed on the start page", async ({ editor }) => {
  await editor.click("start.unit_name");
  await editor.compose("s", "shi", "shili");
  await editor.commit("示例县财政局");
  await editor.click("button.new_report");
  expect((await editor.report()).unit.name).toBe("示例县财政局");
});

test("a composition that begins on a selected cell keeps its first letter", async ({ editor }) => {
  const address = "applications.new.natural_person";
  await editor.newReport({ name: "丙局" });
  await editor.click(address);
  await editor.compose("w", "wu");
  await editor.commit("12");
  expect((await editor.field()).value).toBe("12");
  await editor.keys("Enter");
  expect(await editor.cell(address)).toBe(12);
  await editor.click(address);
  await editor.compose("q");
  await editor.commit("七");
  expect((await editor.field()).value).toBe("七");
});

test("keys of the input method do not move the selection", async ({ editor }) => {
  await editor.newReport({ name: "丙局" });
  await editor.click("applications.new.natural_person");
  const { label } = await editor.field();
  await editor.compose("y", "yi");
  // While composing, Chromium says 229 for every key.
  await editor.page.evaluate(() => {
    for (const key of ["Enter", "Tab", "ArrowDown"]) {
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, keyCode: 229, bubbles: true, cancelable: true }));
    }
  });
  expect((await editor.field()).label).toBe(label);
  await editor.commit("1");
  expect((await editor.field()).value).toBe("1");
});

test("a click elsewhere while composing commits to the field it was typed in", async ({ editor }) => {
  await editor.newReport({ name: "丙局" });
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  await editor.type("甲");
  await editor.compose("x", "xinxi");
  await editor.click("nav.problems");
  expect((await editor.report()).sections["overview"]?.text).toBe("甲xinxi");
  await editor.click("section.problems.text");
  await editor.commit("乙");
  const { sections } = await editor.report();
  expect(sections["overview"]?.text).toBe("甲xinxi");
  expect(sections["problems"]?.text).toBe("乙");
});

test("a click on another cell while composing leaves the other cell alone", async ({ editor }) => {
  await editor.newReport({ name: "丙局" });
  await editor.click("applications.new.natural_person");
  await editor.compose("3", "34");
  await editor.click("applications.new.business");
  await editor.keys("5", "Enter");
  expect(await editor.cell("applications.new.natural_person")).toBe(34);
  expect(await editor.cell("applications.new.business")).toBe(5);
});

test("a cancelled composition leaves nothing behind", async ({ editor }) => {
  await editor.newReport({ name: "丙局" });
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  await editor.type("文");
  await editor.compose("abc", "");
  await editor.idle();
  expect((await editor.report()).sections["overview"]?.text).toBe("文");
});

test("text pasted into a section keeps its paragraphs", async ({ editor, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await editor.newReport({ name: "丙局" });
  await editor.click("nav.overview");
  await editor.click("section.overview.text");
  await editor.page.evaluate(() => navigator.clipboard.writeText("（一）主动公开。\r\n（二）依申请公开。\n"));
  await editor.keys("Control+v");
  expect((await editor.report()).sections["overview"]?.text).toBe("（一）主动公开。\n（二）依申请公开。");
  await editor.keys("Control+z");
  expect((await editor.report()).sections["overview"]?.text ?? "").toBe("");
});
