// Keeps the page for work without a network. All files of one version are stored together or not at all, and a page is
// answered from the version it came from: a new one takes over when the last window of the old one is closed.
/// <reference lib="webworker" />
declare const __PRECACHE__: { version: string; files: string[] };

const worker = self as unknown as ServiceWorkerGlobalScope;
const prefix = "gongkai-";
const cacheName = prefix + __PRECACHE__.version;
const page = "./index.html";

async function storeAll(): Promise<void> {
  const { files } = __PRECACHE__;
  const responses = await Promise.all(
    files.map(async (file) => {
      // Files with a hash in their name never change, and were just loaded; of the others the server has the last word.
      const response = await fetch(file, { cache: file.startsWith("assets/") ? "default" : "reload" });
      if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`);
      if (file === "index.html") await checkVersion(response.clone());
      return { file, response };
    }),
  );
  const cache = await caches.open(cacheName);
  await Promise.all(responses.map(({ file, response }) => cache.put(`./${file}`, response)));
}

// The server may have been given a newer page in this very moment; it would ask for files that this version does not have.
async function checkVersion(response: Response): Promise<void> {
  for (const [, file] of (await response.text()).matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)) {
    if (file && !__PRECACHE__.files.includes(file)) throw new Error(`${file} is of another version`);
  }
}

async function removeOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(prefix) && name !== cacheName).map((name) => caches.delete(name)));
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const wanted = request.mode === "navigate" && isPage(request.url) ? page : request;
  // One file has one content here, whatever a server says about headers that it depends on.
  return (await cache.match(wanted, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
}

const isPage = (address: string) => new URL(address).pathname === new URL(worker.registration.scope).pathname;

worker.addEventListener("install", (event) => event.waitUntil(storeAll()));
worker.addEventListener("activate", (event) => event.waitUntil(removeOthers()));
worker.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(worker.registration.scope)) {
    event.respondWith(answer(event.request));
  }
});

export {};
