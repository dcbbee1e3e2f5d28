// A text has the same lines while it is drawn and while it is edited: nothing jumps when editing begins.
import type { Rect } from "../../web/platform.ts";
import { expect, test, type Editor } from "./editor.ts";

// What breaks lines differently in different programs: marks that may not begin or end a line, Latin words, addresses, numbers with
// units, quotation marks, dashes, full-width blanks, an empty line, a very long word.
const text = [
  "　　本机关认真贯彻落实有关要求，坚持“以公开为常态、不公开为例外”，不断扩大公开范围（含重点领域），回应群众关切。",
  "一、平台建设：门户网站www.example.gov.cn改版上线，支持HTTP/2和IPv6，手机版适配iOS、Android等系统；新媒体矩阵包括微信、微博——共同发布。",
  "",
  "二、制度规范。修订《信息公开指南》《依申请公开工作规程（试行）》等制度，“谁起草、谁解读”……做到有章可循、有据可查！是否到位？逐项对照。",
  "三、“互联网+政务服务”向基层延伸，实现“一窗受理、集成服务”，A4纸张、C语言、T+1日、80%以上事项网上可办,半角逗号,也常见.and so on and so forth in English words.",
  "https://www.example.gov.cn/zwgk/zfxxgkml/very-long-path-without-any-blank/index_2025_annual_report_of_government_information.html",
  "四、监督保障。完。",
].join("\n");

const report = {
  format: "gongkai-report",
  version: 1,
  id: "7d3f1c52-0a44-4a6e-9b1f-6f2f5c1f0e13",
  edition: "2021",
  year: 2025,
  unit: { name: "丙局" },
  sections: { overview: { text } },
};

const field = "section.overview.text";
const [paddingX, paddingY, lineHeight] = [18, 12, 28];

async function openText(editor: Editor): Promise<Rect> {
  await editor.page.evaluate((opened) => window.gongkai.open(opened), report);
  if (await editor.locate("nav.overview")) await editor.click("nav.overview");
  else await editor.page.evaluate((name) => window.gongkai.reveal(name), field);
  await editor.idle();
  return editor.place(field);
}

// Where the browser begins the lines of the text that is edited, character by character: the layer of marks has the same text.
const linesOfField = (editor: Editor) =>
  editor.page.evaluate(() => {
    const begins: number[] = [];
    let passed = 0;
    const range = document.createRange();
    for (const block of document.querySelectorAll("#marks > div")) {
      let top = -Infinity;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        for (let index = 0; index < node.length; index++) {
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const rect = range.getClientRects()[0];
          if (rect && rect.top > top + 4) {
            top = rect.top;
            begins.push(passed + index);
          }
        }
        if (node.data !== "\u200b") passed += node.length;
      }
      passed++;
    }
    return begins;
  });

// Where the drawn lines begin: what a click before the first character of each of them means.
async function linesDrawn(editor: Editor, box: Rect, count: number): Promise<number[]> {
  const begins: number[] = [];
  for (let line = 0; line < count; line++) {
    await editor.page.mouse.click(box.x + paddingX + 1, box.y + paddingY + (line + 0.5) * lineHeight);
    await editor.idle();
    begins.push(await editor.page.evaluate(() => document.querySelector<HTMLTextAreaElement>("#paragraphs")?.selectionStart ?? -1));
    await editor.keys("Escape");
  }
  return begins;
}

// Behind Latin letters the browser places glyphs between pixels, the canvas on them: a pixel may stand one further left or right.
interface Difference {
  share: number; // of pixels that are clearly different from all three
  dark: number; // of pixels that are ink
}

async function difference(editor: Editor, one: Buffer, other: Buffer): Promise<Difference> {
  return editor.page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
          if (!context) throw new Error("no canvas");
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      if (!a || a.length !== b?.length) throw new Error("not the same size");
      let different = 0;
      let dark = 0;
      const differ = (one: Uint8ClampedArray, other: Uint8ClampedArray, index: number) =>
        [-4, 0, 4].every((step) => Math.abs((one[index + 1] ?? 0) - (other[index + 1 + step] ?? 255)) > 96);
      for (let index = 0; index < a.length; index += 4) {
        if (differ(a, b, index) || differ(b, a, index)) different++;
        if ((a[index + 1] ?? 0) < 128) dark++;
      }
      return { share: different / (a.length / 4), dark: dark / (a.length / 4) };
    },
    [one.toString("base64"), other.toString("base64")],
  );
}

for (const deviceScaleFactor of [1, 1.5, 2]) {
  for (const width of [1280, 390]) {
    test.describe(`${width} px wide, ${deviceScaleFactor} device pixels to a CSS pixel`, () => {
      test.use({ viewport: { width, height: 1100 }, deviceScaleFactor });

      test("drawn and edited text have the same lines and the same look", async ({ editor }) => {
        const box = await openText(editor);
        await editor.page.mouse.move(5, 5);
        await editor.idle();
        const clip = { x: box.x + 4, y: box.y + 4, width: box.width - 24, height: box.height - 8 };
        const drawn = await editor.picture({ clip });
        await editor.page.mouse.click(box.x + box.width / 2, box.y + paddingY + 2);
        await editor.idle();
        await editor.page.evaluate(() => ((document.activeElement as HTMLElement).style.caretColor = "transparent"));
        const edited = await editor.picture({ clip });
        const expected = await linesOfField(editor);
        const inView = expected.slice(0, Math.floor((box.height - 2 * paddingY) / lineHeight));
        expect(inView.length).toBeGreaterThan(9);
        await editor.keys("Escape");
        const { share, dark } = await difference(editor, drawn, edited);
        expect(dark).toBeGreaterThan(0.01);
        // One line that is a pixel off, or broken elsewhere, makes a third of its ink differ. Dashes that the browser joins do, too.
        expect(share, "clearly different pixels").toBeLessThan(dark * 0.05);
        expect(await linesDrawn(editor, box, inView.length)).toEqual(inView);
      });
    });
  }
}

test("the field follows scrolling, resizing and zoom of the page", async ({ editor }) => {
  const box = await openText(editor);
  await editor.click(field);
  const { page } = editor;
  // The browser lays out in steps of 1/64 of a pixel.
  const rounded = ({ x, y, width, height }: Rect) => [x, y, width, height].map((value) => value.toFixed(1));
  const fieldRect = async () =>
    rounded(
      await page.evaluate(() => {
        const { x, y, width, height } = document.querySelector("#paragraphs")?.getBoundingClientRect() ?? new DOMRect();
        return { x, y, width, height };
      }),
    );
  const inside = (rect: Rect) => rounded({ x: rect.x + 2, y: rect.y + 2, width: rect.width - 4, height: rect.height - 4 });
  expect(await fieldRect()).toEqual(inside(box));
  const devTools = await page.context().newCDPSession(page);
  // Zoom gives fewer, larger CSS pixels.
  for (const [width, height, deviceScaleFactor] of [[900, 700, 1], [640, 360, 2], [853, 480, 1.5], [1280, 720, 1]] as const) {
    await devTools.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor, mobile: false });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await editor.idle();
    const place = await editor.place(field);
    expect(await fieldRect(), `${width} × ${height} at ${deviceScaleFactor}`).toEqual(inside(place));
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
  }
});
