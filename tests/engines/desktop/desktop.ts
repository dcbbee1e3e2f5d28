// A desktop of the test's own: a screen in memory and a home folder that vanishes with it. Nothing of the user's is touched.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Program } from "./program.ts";

export interface Desktop {
  // What programs must have in their environment to appear on it.
  readonly environment: NodeJS.ProcessEnv;
  // Temporary; each program may make its own in it.
  readonly folder: string;
  readonly downloads: string;
  end(): Promise<void>;
}

const size = "1280x800x24";

export async function startDesktop(): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-desktop-"));
  const place = (name: string) => {
    mkdirSync(join(folder, name), { mode: 0o700 });
    return join(folder, name);
  };
  const home = place("home");
  const downloads = place("home/Downloads");
  writeFileSync(join(place("home/.config"), "user-dirs.dirs"), 'XDG_DOWNLOAD_DIR="$HOME/Downloads"\n');
  const environment: NodeJS.ProcessEnv = {
    PATH: process.env["PATH"],
    LANG: "C.UTF-8",
    HOME: home,
    XDG_RUNTIME_DIR: place("run"),
    TMPDIR: place("tmp"),
    // No graphics card, no accessibility service, no input method unless one is started.
    LIBGL_ALWAYS_SOFTWARE: "1",
    NO_AT_BRIDGE: "1",
    GTK_IM_MODULE: "gtk-im-context-simple",
  };
  const screen = new Program("Xvfb", ["-displayfd", "3", "-screen", "0", size, "-nolisten", "tcp", "-noreset"], environment);
  environment["DISPLAY"] = `:${await screen.says(/^(\d+)$/m)}`;
  return {
    environment,
    folder,
    downloads,
    async end() {
      await screen.end();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
