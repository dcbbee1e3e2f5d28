// A picture at an eighth of its size: each point the mean of 64. What is moved, missing, cut off or of another colour shows in it, and
// hundreds of them can be stored. The whole picture is attached to the test for those who look.
import type { Page } from "@playwright/test";

const scale = 8;

async function reduceInPage([base64, factor]: readonly [string, number]): Promise<string> {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const width = Math.floor(image.width / factor);
  const height = Math.floor(image.height / factor);
  const whole = new OffscreenCanvas(image.width, image.height).getContext("2d");
  const small = document.createElement("canvas");
  small.width = width;
  small.height = height;
  const context = small.getContext("2d");
  if (!whole || !context) throw new Error("no canvas");
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
  const means = Uint8ClampedArray.from(sums, (sum) => sum / (factor * factor));
  context.putImageData(new ImageData(means, width, height), 0, 0);
  return small.toDataURL("image/png").split(",")[1] ?? "";
}

// `bench`: a page in which it is worked out, so that the one that is looked at is not touched.
export async function reduced(picture: Buffer, bench: Page): Promise<Buffer> {
  return Buffer.from(await bench.evaluate(reduceInPage, [picture.toString("base64"), scale] as const), "base64");
}
