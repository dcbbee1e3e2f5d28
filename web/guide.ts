// Remembers that nobody needs the guide through the first report here any more.
const key = "gongkai.guide_dismissed";

// A browser may forbid this kind of storage; then the guide comes back with the next start.
export function isGuideDismissed(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

export function rememberGuideDismissed(): void {
  try {
    localStorage.setItem(key, "yes");
  } catch {
    // Closed for this window all the same.
  }
}
