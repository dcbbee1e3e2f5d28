// Loads gongkai.wasm, and tells a file that did not arrive as it should from a browser that cannot run it.
import { open, size } from "@gongkai/wasm-binary";

// The network or the server is to blame; trying again may help.
export class NotLoaded extends Error {
  override readonly name = "NotLoaded";
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function respond(cache: RequestCache): Promise<Response> {
  const response = await open(cache).catch((error: unknown) => {
    throw new NotLoaded(messageOf(error));
  });
  if (!response.ok) throw new NotLoaded(`HTTP ${response.status}`);
  return response;
}

async function compile(response: Response, imports: WebAssembly.Imports): Promise<WebAssembly.WebAssemblyInstantiatedSource> {
  // Streaming is faster but needs the server to send the right type; plain servers do not.
  if (response.headers.get("Content-Type") === "application/wasm") return WebAssembly.instantiateStreaming(response, imports);
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

export async function instantiate(imports: WebAssembly.Imports): Promise<WebAssembly.WebAssemblyInstantiatedSource> {
  const response = await respond("default");
  try {
    return await compile(response, imports);
  } catch {
    // Half a file, or an error page in its place, perhaps from the browser's cache: once more, past it.
    const bytes = await (await respond("reload")).arrayBuffer().catch((error: unknown) => {
      throw new NotLoaded(messageOf(error));
    });
    if (bytes.byteLength !== size) throw new NotLoaded(`${bytes.byteLength} of ${size} bytes`);
    return WebAssembly.instantiate(bytes, imports);
  }
}
