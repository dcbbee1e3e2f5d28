// What the page's policy keeps out and in, tried from within the page: as if a mistake had let somebody's script or markup get so far.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, projectPath, test } from "./editor.ts";

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
