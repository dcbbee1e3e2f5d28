// Serves dist/ on a free port of this machine, for the tools that look at the built page.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const dist = fileURLToPath(new URL("../dist/", import.meta.url));

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

const scriptPath = "/before.js";

function read(path, script) {
  if (script !== undefined && path === scriptPath) return [path, script];
  const file = path.endsWith("/") ? `${path}index.html` : path;
  const content = readFileSync(join(dist, file));
  if (script === undefined || extname(file) !== ".html") return [file, content];
  // After the page's policy, which allows scripts that come as files.
  return [file, content.toString().replace(/<title>/, `<script src=".${scriptPath}"></script>$&`)];
}

/** Resolves with { address, close }. `script` runs in the page before its own. */
export function serveDist({ script } = {}) {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    try {
      const [file, content] = read(path, script);
      response.writeHead(200, { "Content-Type": types[extname(file)] ?? types[".html"] }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const close = () => {
        server.close();
        server.closeAllConnections(); // browsers keep theirs open
      };
      resolve({ address: `http://127.0.0.1:${server.address().port}/`, close });
    });
  });
}
