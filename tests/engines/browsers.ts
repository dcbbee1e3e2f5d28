// The three engines, each in a window on a desktop, as Debian has them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { desktopBrowser, launchOptions } from "../../tools/browser.mjs";
import type { Desktop } from "./desktop/desktop.ts";
import { Program, until } from "./desktop/program.ts";
import type { Connection } from "./webdriver/connection.ts";
import { connectByHttp } from "./webdriver/http_connection.ts";
import { connectByMarionette } from "./webdriver/marionette_connection.ts";
import { Session } from "./webdriver/session.ts";

export type Engine = "chromium" | "firefox" | "webkit";

export interface Browser {
  readonly session: Session;
  end(): Promise<void>;
}

async function browser(program: Program, connect: () => Promise<Connection>): Promise<Browser> {
  try {
    const connection = await connect();
    await connection.send("setTimeouts", { script: 60_000, pageLoad: 60_000 });
    const session = new Session(connection);
    return {
      session,
      async end() {
        await session.close();
        await program.end();
      },
    };
  } catch (error) {
    await program.end();
    throw error;
  }
}

// The window in which a file is chosen is the system's, and no driver can answer it.
const downloadsOnly = "--disable-blink-features=FileSystemAccessLocal";

async function startChromium({ environment, folder, downloads }: Desktop): Promise<Browser> {
  const driver = new Program("chromedriver", ["--port=0"], environment);
  const capabilities = {
    browserName: "chrome",
    "goog:chromeOptions": {
      binary: desktopBrowser,
      args: [...launchOptions.args, `--user-data-dir=${join(folder, "chromium")}`, "--window-position=0,0", "--window-size=1280,800", downloadsOnly],
      prefs: { "download.default_directory": downloads, "credentials_enable_service": false },
    },
  };
  return browser(driver, async () => {
    const port = await driver.says(/started successfully on port (\d+)/);
    return connectByHttp(`http://127.0.0.1:${port}`, capabilities);
  });
}

const firefoxPreferences = {
  "marionette.port": 0,
  // These would tell the page that it has the focus although no window has, and keep input methods out.
  "remote.prefs.recommended": false,
  "dom.file.createInChild": true, // files that the driver hands to a page
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "browser.safebrowsing.update.enabled": false,
  "app.normandy.enabled": false,
  "services.settings.server": "data:,",
  // A machine without a graphics card is on Firefox's list of those that get no WebGL.
  "webgl.force-enabled": true,
  "browser.shell.checkDefaultBrowser": false,
  "browser.aboutwelcome.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "browser.download.folderList": 2,
  "browser.download.alwaysOpenPanel": false,
};

async function startFirefox({ environment, folder, downloads }: Desktop): Promise<Browser> {
  const profile = join(folder, "firefox");
  mkdirSync(profile);
  const preferences = { ...firefoxPreferences, "browser.download.dir": downloads };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
  writeFileSync(join(profile, "user.js"), lines.join(""));
  const firefox = new Program("firefox-esr", ["--marionette", "--no-remote", "--profile", profile, "--width", "1280", "--height", "800"], environment);
  return browser(firefox, async () => {
    const portFile = join(profile, "MarionetteActivePort");
    const port = await until("Firefox listens", () => existsSync(portFile) && readFileSync(portFile, "utf8"));
    return connectByMarionette(Number(port));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function startWebKit({ environment }: Desktop): Promise<Browser> {
  const port = await freePort(); // WebKitWebDriver does not tell which it has chosen
  // Its own sandbox needs rights that neither root nor a user in a container has. The only page that it opens is ours.
  const driver = new Program("WebKitWebDriver", [`--port=${port}`], { ...environment, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" });
  const capabilities = {
    "webkitgtk:browserOptions": {
      binary: "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
      args: ["--automation"],
    },
  };
  return browser(driver, async () => {
    const address = `http://127.0.0.1:${port}`;
    await until("WebKitWebDriver listens", () => fetch(`${address}/status`).then(({ ok }) => ok, () => false));
    const connection = await connectByHttp(address, capabilities);
    // The others are told when they start.
    await connection.send("setWindowRect", { x: 0, y: 0, width: 1280, height: 800 });
    return connection;
  });
}

const starts: Record<Engine, (desktop: Desktop) => Promise<Browser>> = {
  chromium: startChromium,
  firefox: startFirefox,
  webkit: startWebKit,
};

export const startBrowser = (engine: Engine, desktop: Desktop): Promise<Browser> => starts[engine](desktop);
