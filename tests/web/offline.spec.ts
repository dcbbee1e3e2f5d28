// Without a network: after the first visit, and as one file from the disk.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { expect, projectPath, test, type Editor } from "./editor.ts";

async function workThrough(editor: Editor): Promise<void> {
  await editor.newReport({ name: "丁街道办事处" });
  await editor.click("applications.new.natural_person");
  await editor.keys("6", "Tab", "4", "Enter");
  expect(await editor.cell("applications.new.total")).toBe(10);
  const report = await editor.report();
  const waiting = editor.page.waitForEvent("download");
  await editor.click("button.export_json");
  expect(JSON.parse(readFileSync(await (await waiting).path(), "utf8"))).toEqual(report);
  await editor.reload();
  expect(await editor.report()).toEqual(report);
}

const workerIsActive = (editor: Editor) => editor.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

test("after the first visit the page works without a network", async ({ editor, context }) => {
  await workerIsActive(editor);
  await context.setOffline(true);
  await editor.reload();
  await workThrough(editor);
});

test("as one file from the disk the page works the same", async ({ newEditor, context }) => {
  const editor = await (await newEditor(context)).open(`file://${projectPath("dist/gongkai.html")}`);
  await workThrough(editor);
});

test("a page opened from the disk asks for nothing but itself", async ({ newEditor, context }) => {
  const requests: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  const file = `file://${projectPath("dist/gongkai.html")}`;
  const editor = await (await newEditor(context)).open(file);
  await editor.openSample();
  expect(requests.filter((address) => address !== file && !address.startsWith("data:"))).toEqual([]);
});

// A web server as plain as can be, whose folder is exchanged under the visitors.
function plainServer(folder: string): Promise<{ address: string; serve(folder: string): void; close(): void }> {
  const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
  let root = folder;
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://x").pathname);
    const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
    try {
      const content = readFileSync(file);
      response.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream" }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve({
        address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
        serve: (other) => (root = other),
        close: () => server.close(),
      });
    });
  });
}

// The same page as another version: every file with a hash in its name gets another name.
function anotherVersion(of: string, into: string): void {
  cpSync(of, into, { recursive: true });
  const renamed = new Map<string, string>();
  for (const name of readdirSync(join(into, "assets"))) renamed.set(name, name.replace("-", "-v2"));
  for (const [name, newName] of renamed) {
    cpSync(join(into, "assets", name), join(into, "assets", newName));
    rmSync(join(into, "assets", name));
  }
  for (const file of ["index.html", "service_worker.js", ...[...renamed.values()].map((name) => `assets/${name}`)]) {
    if (file.endsWith(".wasm")) continue;
    let text = readFileSync(join(into, file), "utf8");
    for (const [name, newName] of renamed) text = text.replaceAll(name, newName);
    if (file === "service_worker.js") text = text.replace(/(version:\s*[`"'])/, "$1v2");
    if (file === "index.html") text = text.replace("<body>", '<body data-version="2">');
    writeFileSync(join(into, file), text);
  }
}

test("a new version comes whole or not at all", async ({ newEditor, context }) => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-versions-"));
  anotherVersion(projectPath("dist"), join(folder, "second"));
  const server = await plainServer(projectPath("dist"));
  try {
    const editor = await (await newEditor(context)).open(server.address);
    await workerIsActive(editor);
    const version = () => editor.page.evaluate(() => document.body.dataset["version"] ?? "1");

    // The old files are gone from the server; the open window goes on with the version it began with.
    server.serve(join(folder, "second"));
    await editor.reload();
    expect(await version()).toBe("1");
    await workThrough(editor);
    // The new version lies ready, whole, and waits until no window of the old one is left.
    await editor.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const worker = registration.installing ?? registration.waiting;
      if (worker && worker.state !== "installed") {
        await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
      }
    });
    await editor.reload();
    expect(await version()).toBe("1");

    const report = await editor.report();
    await editor.page.goto("about:blank");
    await expect
      .poll(async () => {
        await editor.page.goto(server.address);
        await editor.idle();
        const now = await version();
        if (now === "1") await editor.page.goto("about:blank");
        return now;
      })
      .toBe("2");
    expect(await editor.report()).toEqual(report);
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
