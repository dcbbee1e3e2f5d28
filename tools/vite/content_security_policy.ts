// Writes the Content-Security-Policy into the built page: nothing but the page's own files, and no request to anywhere else.
import { createHash } from "node:crypto";
import type { Plugin } from "vite";

// Matches the inline elements that a built page has; the single file consists of them.
const inlineElements = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`<${name}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${name}>`, "g"))].map((match) => match[1] ?? "");

const hashes = (contents: string[]) =>
  contents.map((content) => `'sha256-${createHash("sha256").update(content, "utf8").digest("base64")}'`).join(" ");

function policy(html: string, inline: boolean): string {
  const scripts = inline ? hashes(inlineElements(html, "script")) : "'self'";
  const styles = inline ? hashes(inlineElements(html, "style")) : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts} 'wasm-unsafe-eval'`,
    `style-src ${styles || "'none'"}`,
    "img-src 'self' data: blob:",
    `connect-src ${inline ? "'none'" : "'self'"}`,
    ...(inline ? [] : ["worker-src 'self'", "manifest-src 'self'"]),
    "base-uri 'none'",
    "form-action 'none'",
    // web/trusted_types.ts has the policy of this name.
    "require-trusted-types-for 'script'",
    "trusted-types gongkai",
  ].join("; ");
}

export function contentSecurityPolicy({ inline }: { inline: boolean }): Plugin {
  return {
    name: "gongkai:content-security-policy",
    apply: "build",
    enforce: "post",
    // After every other plugin: the hashes are of the very bytes that are written.
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== "asset" || !file.fileName.endsWith(".html")) continue;
          const html = String(file.source);
          const tag = `<meta http-equiv="Content-Security-Policy" content="${policy(html, inline)}">`;
          if (!html.includes("<head>")) throw new Error(`${file.fileName} has no <head> for the Content-Security-Policy`);
          // First in the head, but after the encoding, which must be within the first 1024 bytes.
          file.source = html.replace(/<head>(\s*<meta charset=[^>]*>)?/i, (head) => head + tag);
        }
      },
    },
  };
}
