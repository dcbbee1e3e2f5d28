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

// As a power cut would end them: all at once, without a word. Killing one ends others of the same browser meanwhile.
export function killProcessesOf(profile: string): void {
  for (const id of processesOf(profile)) {
    try {
      process.kill(id, "SIGKILL");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }
}
