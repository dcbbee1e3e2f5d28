// The colours of every scheme can be read by people who see less well: WCAG 2.2, 1.4.3 (AA) and 1.4.11; with more contrast asked for,
// 1.4.6 (AAA).
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const project = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, project), "utf8");
const scheme = (name) => JSON.parse(read(`assets/theme/${name}.json`));
const schemes = ["light", "dark", "contrast_light", "contrast_dark"];

// What is written, or drawn as a sign, on what.
const paper = ["page", "surface", "surface_sunken"];
const cells = ["surface", "cell_blank", "cell_total"];
const inks = {
  text: [...paper, ...cells, "header_cell", "accent_tint", "error_tint", "warning_tint", "good_tint", "match", "match_current"],
  text_muted: [...paper, ...cells, "header_cell", "accent_tint"],
  accent: [...paper, ...cells, "header_cell", "accent_tint"],
  accent_hover: ["surface", "page"],
  on_accent: ["accent", "accent_hover"],
  error: [...paper, ...cells, "error_tint"],
  warning: [...paper, ...cells, "warning_tint"],
  good: [...paper, "good_tint"],
  paper_ink: ["paper", "paper_mark"],
};
// What shows where a control is, or that it has the focus.
const outlines = {
  line_strong: [...paper, "cell_blank"],
  accent: [...paper, "cell_blank", "cell_total"],
  paper_line: ["paper", "paper_mark"],
};
// Shapes that show a number. Which is which is told by their form and by words, too.
const shapes = { chart: ["surface", "accent_tint"], chart_before: ["surface"] };
// Nothing is told by these alone: fine lines between rows, shadows.
const ornaments = ["line", "shadow"];

function luminance(color) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (high + 0.05) / (low + 0.05);
}

const tooWeak = (colors, pairs, least) =>
  Object.entries(pairs).flatMap(([ink, grounds]) =>
    grounds.map((ground) => [ink, ground, contrast(colors[ink], colors[ground])]).filter(([, , ratio]) => ratio < least),
  );

test("contrast is computed as WCAG defines it", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#777777", "#ffffff").toFixed(2), "4.48");
  assert.equal(tooWeak({ text: "#777777", page: "#ffffff" }, { text: ["page"] }, 4.5).length, 1);
});

test("there is a file for each scheme, with the same colours", () => {
  const files = readdirSync(new URL("assets/theme/", project)).filter((name) => !["sizes.json", "paper.json"].includes(name));
  assert.deepEqual(files.sort(), schemes.map((name) => `${name}.json`).sort());
  for (const name of schemes) assert.deepEqual(Object.keys(scheme(name)), Object.keys(scheme("light")), name);
});

test("every colour is in a pair, or tells nothing alone", () => {
  const named = new Set([...Object.entries({ ...inks, ...outlines, ...shapes }).flat(2), ...ornaments]);
  assert.deepEqual(Object.keys(scheme("light")).filter((name) => !named.has(name)), []);
});

for (const name of schemes) {
  test(`${name}: what is written can be read, and controls are seen`, () => {
    const least = name.startsWith("contrast") ? 7 : 4.5;
    assert.deepEqual(tooWeak(scheme(name), inks, least), []);
    assert.deepEqual(tooWeak(scheme(name), outlines, 3), []);
    assert.deepEqual(tooWeak(scheme(name), shapes, 3), []);
  });
}

// What each :root of a style sheet says, in its order.
const saidIn = (css) =>
  [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, block = ""]) =>
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]+);/g)].map(([, name, color]) => [name.replaceAll("-", "_"), color]),
  );

test("the page outside the canvas has the same colours", () => {
  const blocks = saidIn(read("web/style.css"));
  assert.equal(blocks.length, 2);
  for (const [block, colors] of [[blocks[0], scheme("light")], [blocks[1], scheme("dark")]]) {
    assert.equal(block.length, 4);
    for (const [token, color] of block) assert.equal(color, colors[token], token);
    assert.ok(read("index.html").includes(`content="${colors.surface}"`));
  }
});

test("the page of a failure has the same colours in every scheme", () => {
  const blocks = saidIn(read("web/failure.css"));
  const names = ["light", "dark", "contrast_light", "contrast_dark"];
  assert.equal(blocks.length, names.length);
  for (const [index, block] of blocks.entries()) {
    assert.ok(block.length >= 6);
    for (const [token, color] of block) assert.equal(color, scheme(names[index])[token], `${names[index]}: ${token}`);
  }
});
