// How Chromium is started: Debian's, without a window of its own and a graphics card, and silent on the network.
import { existsSync } from "node:fs";

const desktop = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const firstOf = (places) => places.find((place) => existsSync(place)) ?? "chromium";

// With the settings of a person's browser, which the shell does not have.
export const desktopBrowser = process.env["GONGKAI_CHROMIUM"] ?? firstOf(desktop);

export const launchOptions = {
  executablePath: process.env["GONGKAI_CHROMIUM"] ?? firstOf(["/usr/bin/chromium-headless-shell", ...desktop]),
  args: [
    "--no-sandbox",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    // Debian asks for it, which without a graphics card doubles the time to start.
    "--disable-gpu-rasterization",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
  ],
};
