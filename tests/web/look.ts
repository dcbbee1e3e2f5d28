// What a picture of the page shows, told in numbers.
import type { Rect } from "../../web/platform.ts";

export interface Look {
  // The share of dark pixels and the box around them, in pixels of the picture; how many neighbours jump from dark to light.
  dark: number;
  sharp: number;
  box: { left: number; top: number; right: number; bottom: number };
}

// Runs in a page, because browsers read PNG files. `picture` is one in base64, `clip` the part of it that counts.
export async function measure({ picture, clip }: { picture: string; clip?: Rect }): Promise<Look> {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
  if (!context) throw new Error("no canvas");
  context.drawImage(image, 0, 0);
  const { x, y, width, height } = clip ?? { x: 0, y: 0, width: image.width, height: image.height };
  const { data, width: columns } = context.getImageData(x, y, width, height);
  let dark = 0;
  let sharp = 0;
  let before = 0;
  const box = { left: Infinity, top: Infinity, right: -1, bottom: -1 };
  for (let index = 0; index < data.length; index += 4) {
    const brightness = ((data[index] ?? 0) + (data[index + 1] ?? 0) + (data[index + 2] ?? 0)) / 765;
    const column = (index / 4) % columns;
    const line = Math.floor(index / 4 / columns);
    if (brightness < 0.5) {
      dark++;
      box.left = Math.min(box.left, column);
      box.top = Math.min(box.top, line);
      box.right = Math.max(box.right, column);
      box.bottom = Math.max(box.bottom, line);
    }
    if (column !== 0 && Math.abs(brightness - before) > 0.75) sharp++;
    before = brightness;
  }
  return { dark: dark / (data.length / 4), sharp, box };
}
