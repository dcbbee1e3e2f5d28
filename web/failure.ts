// The page that is shown when the program cannot start or has failed: it says so plainly, and hands out what is stored.
import { download } from "./report_files.ts";

export interface Rescue {
  everything(): Promise<object>;
}

interface Wording {
  title: string;
  advice: string;
}

const cannotStart: Wording = {
  title: "这个浏览器打不开本页",
  advice: "本页需要支持 WebGL 2 和 WebAssembly 的浏览器：Chrome、Edge 或 360 极速浏览器 95 版以后，Firefox 100 版以后，Safari 15.2 版以后。请升级浏览器，或在浏览器设置中开启“硬件加速”后重试。",
};

const hasFailed: Wording = {
  title: "程序出错，已停止",
  advice: "已填写的内容保存在这个浏览器里，没有丢失。请刷新页面继续；如果仍然出错，请先下载已保存的内容。",
};

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function button(text: string, action: () => void): HTMLElement {
  const made = element("button", text);
  made.addEventListener("click", action);
  return made;
}

function hasWebGl2(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}

let shown = false;

// `started`: whether the program had been running. Only the first failure is shown; others mostly follow from it.
export function showFailure(reason: unknown, started: boolean, rescue: Rescue): void {
  if (shown) return;
  shown = true;
  const isOldBrowser = !started && (typeof WebAssembly === "undefined" || !hasWebGl2() || reason instanceof WebAssembly.CompileError);
  const { title, advice } = isOldBrowser ? cannotStart : hasFailed;
  const page = document.createElement("div");
  page.className = "page";
  page.setAttribute("role", "alert");
  page.append(element("h1", title), element("p", advice));
  if (!isOldBrowser) page.append(button("刷新页面", () => location.reload()));
  page.append(
    button("下载已保存的内容", () => {
      rescue.everything().then(
        (content) => download({ name: "gongkai-rescue.json", content: new TextEncoder().encode(JSON.stringify(content)) }),
        (error: unknown) => page.append(element("small", String(error))),
      );
    }),
    element("small", reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason)),
  );
  document.getElementById("loading")?.remove();
  document.body.append(page);
}
