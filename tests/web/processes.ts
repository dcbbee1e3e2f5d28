// The processes that a test has started.
import { readdirSync, readFileSync } from "node:fs";

// They carry the test's own profile folder on their command line.
export function processesOf(profile: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, "utf8").includes(profile);
      } catch {
        return false; // it has ended meanwhile
      }
    })
    .map(Number);
}
