// Pictures at a twelfth of their size, on one sheet: each point the mean of 144, in steps of eight. What is moved, missing, cut off or
// of another colour shows in it, and hundreds of pictures can be stored. The whole ones are in test-results/ for those who look.
import type { Page } from "@playwright/test";

const scale = 12;
const gap = 4;
const step = 8;

export interface Shot {
  title: string;
  picture: Buffer;
}

async function makeSheet([rows, factor, space, coarseness]: readonly [string[][], number, number, number]): Promise<string> {
  const reduce = async (base64: string): Promise<ImageData> => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const width = Math.floor(image.width / factor);
    const height = Math.floor(image.height / factor);
    const whole = new OffscreenCanvas(image.width, image.height).getContext("2d");
    if (!whole) throw new Error("no canvas");
    whole.drawImage(image, 0, 0);
    const { data } = whole.getImageData(0, 0, image.width, image.height);
    const sums = new Float64Array(width * height * 4);
    for (let y = 0; y < height * factor; ++y) {
      for (let x = 0; x < width * factor; ++x) {
        const from = (y * image.width + x) * 4;
        const to = (Math.floor(y / factor) * width + Math.floor(x / factor)) * 4;
        for (let channel = 0; channel < 4; ++channel) sums[to + channel] = (sums[to + channel] ?? 0) + (data[from + channel] ?? 0);
      }
    }
    return new ImageData(Uint8ClampedArray.from(sums, (sum) => Math.round(sum / (factor * factor) / coarseness) * coarseness), width, height);
  };
  const reduced = await Promise.all(rows.map((row) => Promise.all(row.map(reduce))));
  const sheet = document.createElement("canvas");
  const along = (row: ImageData[]) => row.reduce((sum, { width }) => sum + width + space, 0);
  const across = (row: ImageData[]) => Math.max(...row.map(({ height }) => height)) + space;
  sheet.width = Math.max(...reduced.map(along));
  sheet.height = reduced.reduce((sum, row) => sum + across(row), 0);
  const context = sheet.getContext("2d");
  if (!context) throw new Error("no canvas");
  let y = 0;
  for (const row of reduced) {
    let x = 0;
    for (const picture of row) {
      context.putImageData(picture, x, y);
      x += picture.width + space;
    }
    y += across(row);
  }
  return sheet.toDataURL("image/png").split(",")[1] ?? "";
}

// `bench`: a page in which it is worked out, so that the one that is looked at is not touched.
export async function sheetOf(rows: Shot[][], bench: Page): Promise<Buffer> {
  const pictures = rows.map((row) => row.map(({ picture }) => picture.toString("base64")));
  return Buffer.from(await bench.evaluate(makeSheet, [pictures, scale, gap, step] as const), "base64");
}
