// The two places where the page hands a text to the browser that it would take for markup or for a script. Where there are Trusted
// Types (docs/security.md), the page's policy refuses every other.

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(html: string): string; createScriptURL(address: string): string }): {
    createHTML(html: string): string;
    createScriptURL(address: string): string;
  };
}

const workerAddress = "./service_worker.js";

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy("gongkai", {
  createHTML: (html) => html,
  createScriptURL: (address) => {
    if (address !== workerAddress) throw new TypeError(`not a script of this page: ${address}`);
    return address;
  },
});

// For DOMParser alone, whose documents are never shown and run nothing.
export const htmlToParse = (html: string): string => policy?.createHTML(html) ?? html;

export const serviceWorkerAddress = (): string => policy?.createScriptURL(workerAddress) ?? workerAddress;
