// Every view × colours of the system × language × width: a sheet for each view and language.
import { expect, quietDay, test, type Editor } from "../web/editor.ts";
import { views } from "../web/views.ts";
import { sheetOf, type Shot } from "./reduced.ts";

const schemes = [
  ["light", { colorScheme: "light", contrast: "no-preference" }],
  ["dark", { colorScheme: "dark", contrast: "no-preference" }],
  ["contrast_light", { colorScheme: "light", contrast: "more" }],
  ["contrast_dark", { colorScheme: "dark", contrast: "more" }],
] as const;
const windows = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
];

// The browser tells of another size and of other colours with its next frame, and shows what was drawn with one of the next.
async function pictureUnlike(editor: Editor, before?: Buffer, path?: string): Promise<Buffer> {
  for (;;) {
    await editor.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await editor.idle();
    const picture = await editor.picture(path ? { path } : {});
    if (!before?.equals(picture)) return picture;
  }
}

for (const language of ["zh-CN", "en"]) {
  for (const [name, go] of views) {
    test(`${name}, ${language}`, async ({ context, page, newEditor }, info) => {
      const editor = await newEditor(context);
      await page.clock.setFixedTime(quietDay);
      await page.goto(`/?lang=${language}`);
      await editor.idle();
      await go(editor);
      await page.mouse.move(1, 1);
      const rows: Shot[][] = schemes.map(() => []);
      for (const viewport of windows) {
        await page.setViewportSize(viewport);
        let before: Buffer | undefined;
        for (const [index, [scheme, media]] of schemes.entries()) {
          await page.emulateMedia(media);
          const title = `${name}-${language}-${viewport.width}-${scheme}.png`;
          const picture = await pictureUnlike(editor, before, info.outputPath(title));
          before = picture;
          rows[index]?.push({ title, picture });
        }
        await page.emulateMedia(schemes[0][1]);
        await pictureUnlike(editor, before);
      }
      expect(await sheetOf(rows, await context.newPage())).toMatchSnapshot(`${name}-${language}.png`);
    });
  }
}
