// What the page's policy keeps out and in, tried from within the page: as if a mistake had let somebody's script or markup get so far.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readFileSync } from "node:fs";
import { expect, projectPath, test, type ReportFile } from "./editor.ts";

// Makes each attempt in the page and waits until the browser says by which directive it refuses it. `elsewhere` is a server that would
// answer.
async function attempts(elsewhere: string): Promise<Record<string, string>> {
  const refused: Record<string, string> = {};
  const attempt = async (name: string, run: () => unknown) => {
    const told = new Promise<SecurityPolicyViolationEvent>((resolve) => {
      document.addEventListener("securitypolicyviolation", resolve, { once: true });
    });
    try {
      await run();
    } catch {
      // Some are refused by an error, too.
    }
    refused[name] = (await told).violatedDirective;
  };
  const append = (element: HTMLElement) => {
    document.body.append(element);
    element.remove();
  };
  await attempt("markup from a text", () => (document.createElement("p").innerHTML = "<b>"));
  await attempt("a policy of another name", () => {
    (globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }).trustedTypes.createPolicy("other", {});
  });
  await attempt("a script from a text", () => {
    const script = document.createElement("script");
    script.append("window.broken = true");
    append(script);
  });
  await attempt("an evaluated text", () => Reflect.construct(Function, ["window.broken = true"]));
  await attempt("a handler in an attribute", () => {
    const button = document.createElement("button");
    button.setAttribute("onclick", "window.broken = true");
    document.body.append(button);
    button.click();
    button.remove();
  });
  await attempt("a style from a text", () => {
    const style = document.createElement("style");
    style.append("body { display: none }");
    append(style);
  });
  await attempt("a request", () => fetch(elsewhere));
  await attempt("a beacon", () => navigator.sendBeacon(elsewhere, "words"));
  await attempt("a picture", () => (new Image().src = `${elsewhere}words.png`));
  await attempt("a frame", () => {
    const frame = document.createElement("iframe");
    frame.src = elsewhere;
    append(frame);
  });
  await attempt("a form", () => {
    const form = document.createElement("form");
    form.action = elsewhere;
    document.body.append(form);
    form.submit();
    form.remove();
  });
  return refused;
}

async function listenElsewhere(): Promise<{ address: string; heard: string[]; close(): void }> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(request.url ?? "");
    response.writeHead(200, { "Access-Control-Allow-Origin": "*" }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, heard, close: () => server.close() };
}

for (const [page, address] of [
  ["the page", "/"],
  ["the single file", `file://${projectPath("dist/gongkai.html")}`],
] as const) {
  test(`${page} refuses foreign scripts, markup and styles, and sends nothing anywhere`, async ({ newEditor, context }) => {
    const editor = await (await newEditor(context)).open(address);
    await editor.newReport({ name: "甲局" });
    const elsewhere = await listenElsewhere();
    expect(await editor.page.evaluate(attempts, elsewhere.address)).toEqual({
      "markup from a text": "require-trusted-types-for",
      "a policy of another name": "trusted-types",
      "a script from a text": "require-trusted-types-for",
      "an evaluated text": "require-trusted-types-for",
      "a handler in an attribute": "require-trusted-types-for",
      "a style from a text": "style-src-elem",
      "a request": "connect-src",
      "a beacon": "connect-src",
      "a picture": "img-src",
      "a frame": "frame-src",
      "a form": "form-action",
    });
    expect(await editor.page.evaluate(() => "broken" in window)).toBe(false);
    expect(elsewhere.heard).toEqual([]);
    elsewhere.close();
    // The report is untouched, and the page works.
    await editor.click("applications.new.natural_person");
    await editor.keys("7", "Enter");
    expect(await editor.cell("applications.new.natural_person")).toBe(7);
    // Chromium complains of each on the console, too.
    const refusal = /^console: (CSP: |.*(Content Security Policy|This document requires 'Trusted|violates the following Content Security))/is;
    expect(editor.complaints.filter((complaint) => !refusal.test(complaint))).toEqual([]);
    editor.complaints.length = 0;
  });
}

const hostile = [
  "<img src=x onerror=window.hacked=1>",
  "</td></table><script>window.hacked=1</script>",
  "&lt;b&gt; &amp; \"'`",
  "=HYPERLINK(\"http://example.invalid\",\"1\")",
  "+1+cmd|' /C calc'!A0",
  "-1+1",
  "@SUM(1)",
  "＝1＋1",
  "1\t=2\r\n=3",
];

test("whatever a report's cells say, what is copied from them is no markup and no formula", async ({ editor }) => {
  const report = JSON.parse(readFileSync(projectPath("tests/fixtures/reports/complete-2021.json"), "utf8")) as ReportFile;
  const rows = Object.keys(report.tables["applications"] ?? {});
  hostile.forEach((text, index) => Object.assign(report.tables["applications"]?.[rows[index] ?? ""] ?? {}, { business: text }));
  await editor.drop("恶意.json", Buffer.from(JSON.stringify(report)));
  await editor.click("nav.applications");
  await editor.click("applications.new.natural_person");
  await editor.page.evaluate(() => {
    document.addEventListener("copy", (event) => {
      Object.assign(window, { copied: { html: event.clipboardData?.getData("text/html"), text: event.clipboardData?.getData("text/plain") } });
    });
  });
  await editor.keys("Control+a", "Control+c");
  const copied = await editor.page.evaluate(() => (window as unknown as { copied: { html: string; text: string } }).copied);

  // Another program, which has no policy of its own.
  const elsewhere = await editor.page.context().newPage();
  const parsed = await elsewhere.evaluate(async (html) => {
    const held = new DOMParser().parseFromString(html, "text/html");
    const elements = [...held.querySelectorAll("*")];
    document.body.append(...held.body.children);
    return {
      tags: [...new Set(elements.map((element) => element.localName))].sort(),
      attributes: [...new Set(elements.flatMap((element) => element.getAttributeNames()))].sort(),
      cells: elements.filter((element) => element.localName === "td").map((element) => element.textContent),
    };
  }, copied.html);
  expect(parsed.tags).toEqual(["body", "head", "html", "meta", "table", "tbody", "td", "th", "tr"]);
  expect(parsed.attributes).toEqual(["align", "border", "cellpadding", "cellspacing", "charset", "colspan", "rowspan", "style"]);
  const oneLine = hostile.map((text) => text.replaceAll("\r\n", "\n"));
  for (const text of oneLine) expect(parsed.cells.map((cell) => cell?.replaceAll("\r\n", "\n"))).toContain(text);
  await elsewhere.close();

  const fields = copied.text.split(/[\t\n]/);
  expect(new Set(copied.text.trimEnd().split("\n").map((line) => line.split("\t").length)).size).toBe(1);
  expect(fields.filter((field) => /^[=+@\uff1d\uff0b\uff0d\uff20]|^-(?!\d+$)/.test(field))).toEqual([]);
  expect(fields).toContain("'=HYPERLINK(\"http://example.invalid\",\"1\")");
  expect(fields).toContain("'＝1＋1");
});
