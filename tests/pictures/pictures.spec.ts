// Every view × colours of the system × language × width.
import { expect, quietDay, test } from "../web/editor.ts";
import { views } from "../web/views.ts";
import { reduced } from "./reduced.ts";

const schemes = [
  ["light", { colorScheme: "light", contrast: "no-preference" }],
  ["dark", { colorScheme: "dark", contrast: "no-preference" }],
  ["contrast_light", { colorScheme: "light", contrast: "more" }],
  ["contrast_dark", { colorScheme: "dark", contrast: "more" }],
] as const;
const windows = [
  { width: 390, height: 844 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

for (const language of ["zh-CN", "en"]) {
  for (const viewport of windows) {
    for (const [name, go] of views) {
      test(`${name}, ${language}, ${viewport.width} pixels wide`, async ({ page, newEditor, context }, info) => {
        const bench = await context.newPage();
        await page.setViewportSize(viewport);
        const editor = await newEditor(context);
        await page.clock.setFixedTime(quietDay);
        await page.goto(`/?lang=${language}`);
        await editor.idle();
        await go(editor);
        await page.mouse.move(1, 1);
        for (const [scheme, media] of schemes) {
          await page.emulateMedia(media);
          await editor.idle();
          const picture = await page.screenshot();
          const title = `${name}-${language}-${viewport.width}-${scheme}.png`;
          await info.attach(title, { body: picture, contentType: "image/png" });
          expect.soft(await reduced(picture, bench)).toMatchSnapshot(title);
        }
      });
    }
  }
}
