// Every view × colours of the system × language × width: a sheet for each view and language.
import { expect, quietDay, test } from "../web/editor.ts";
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

for (const language of ["zh-CN", "en"]) {
  for (const [name, go] of views) {
    test(`${name}, ${language}`, async ({ browser, newEditor }, info) => {
      const bench = await (await browser.newContext()).newPage();
      const rows: Shot[][] = schemes.map(() => []);
      for (const viewport of windows) {
        const context = await browser.newContext({ viewport });
        const editor = await newEditor(context);
        const { page } = editor;
        await page.clock.setFixedTime(quietDay);
        await page.goto(`/?lang=${language}`);
        await editor.idle();
        await go(editor);
        await page.mouse.move(1, 1);
        for (const [index, [scheme, media]] of schemes.entries()) {
          await page.emulateMedia(media);
          await editor.idle();
          const title = `${name}-${language}-${viewport.width}-${scheme}.png`;
          const picture = await page.screenshot();
          await info.attach(title, { body: picture, contentType: "image/png" });
          rows[index]?.push({ title, picture });
        }
        await context.close();
      }
      expect(await sheetOf(rows, bench)).toMatchSnapshot(`${name}-${language}.png`);
      await bench.context().close();
    });
  }
}
