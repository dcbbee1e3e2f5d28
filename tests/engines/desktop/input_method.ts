// A real Chinese input method on the desktop: fcitx5 with pinyin, on a message bus of its own.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Desktop } from "./desktop.ts";
import { Program, run, until } from "./program.ts";

// Pinyin alone, so that it is on wherever text can be typed.
const profile = `
[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=pinyin
Layout=

[GroupOrder]
0=Default
`;

const fullWidth = `
[Hotkey]
0=Shift+space
`;

export interface InputMethod {
  end(): Promise<void>;
}

// Before a browser is started: programs look for the input method when they start.
export async function startInputMethod({ environment }: Desktop): Promise<InputMethod> {
  const settings = join(environment["HOME"] ?? "", ".config/fcitx5");
  mkdirSync(join(settings, "conf"), { recursive: true });
  writeFileSync(join(settings, "profile"), profile);
  writeFileSync(join(settings, "conf/fullwidth.conf"), fullWidth);

  const bus = new Program("dbus-daemon", ["--session", "--nofork", "--nosyslog", "--print-address=1"], environment);
  Object.assign(environment, {
    DBUS_SESSION_BUS_ADDRESS: await bus.says(/^(unix:\S+)$/m),
    GTK_IM_MODULE: "fcitx",
    XMODIFIERS: "@im=fcitx",
  });
  const fcitx = new Program("fcitx5", ["--disable", "wayland,waylandim,cloudpinyin"], environment);
  const isThere = () => run("fcitx5-remote", ["--check"], environment).then(() => true, () => false);
  await until("fcitx5 answers", isThere);
  return {
    async end() {
      await fcitx.end();
      await bus.end();
    },
  };
}
