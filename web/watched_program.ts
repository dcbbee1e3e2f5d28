// The program with an eye on it: remembers by name what was asked of it last, and tells when a call did not come to its end.
import type { GongkaiModule } from "./module.ts";

const prefix = "_gongkai_";
const mostCalls = 10;
// These follow on every other call, or only ask.
const untold = new Set(["frame", "news", "in_words", "locate", "report", "findings", "seal", "steps", "saved", "field_caret"]);

export class RecentCalls {
  #calls: { name: string; times: number }[] = [];

  note(name: string): void {
    const last = this.#calls.at(-1);
    if (last?.name === name) last.times++;
    else this.#calls = [...this.#calls.slice(1 - mostCalls), { name, times: 1 }];
  }

  // The newest last. Names alone, never what was handed over.
  get names(): string[] {
    return this.#calls.map(({ name, times }) => (times > 1 ? `${name} ×${times}` : name));
  }
}

// The program throws nothing by itself: whatever comes out of a call has torn it off, and what it left half done stays so.
export function watched(program: GongkaiModule, calls: RecentCalls, failed: (reason: unknown) => void): GongkaiModule {
  const functions: Record<string, unknown> = {
    _malloc: (size: number) => {
      const pointer = program._malloc(size);
      if (pointer !== 0) return pointer;
      const error = new WebAssembly.RuntimeError("out of memory");
      failed(error);
      throw error;
    },
  };
  for (const [name, call] of Object.entries(program as unknown as Record<string, unknown>)) {
    if (!name.startsWith(prefix) || typeof call !== "function") continue;
    const shortName = name.slice(prefix.length);
    functions[name] = (...values: unknown[]): unknown => {
      if (!untold.has(shortName)) calls.note(shortName);
      try {
        return (call as (...values: unknown[]) => unknown)(...values);
      } catch (error) {
        failed(error);
        throw error;
      }
    };
  }
  // Everything else, such as the memory, which is another one after it has grown, stays the program's own.
  return Object.assign(Object.create(program) as GongkaiModule, functions);
}
