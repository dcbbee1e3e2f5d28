// The language of the interface: what was chosen here before, else what the address asks for (?lang=en), else Chinese.
export type Language = "zh-CN" | "en";

const key = "gongkai.language";

const known = (name: string | null): Language | undefined => (name === "en" || name === "zh-CN" ? name : undefined);

// A browser may forbid this kind of storage; then a choice lasts until the page is closed.
function remembered(): Language | undefined {
  try {
    return known(localStorage.getItem(key));
  } catch {
    return undefined;
  }
}

let spoken: Language | undefined;

export function language(): Language {
  spoken ??= remembered() ?? known(new URLSearchParams(location.search).get("lang")) ?? "zh-CN";
  return spoken;
}

export function speak(chosen: Language): void {
  spoken = chosen;
  try {
    localStorage.setItem(key, chosen);
  } catch {
    // It is spoken all the same.
  }
}

export const timeInWords = (time: number): string =>
  new Date(time).toLocaleString(language(), { dateStyle: "medium", timeStyle: "medium" });
