// Which colours the system asks for: light or dark, and with more contrast than others need.

export type ColorScheme = "light" | "dark" | "contrast_light" | "contrast_dark";

const dark = matchMedia("(prefers-color-scheme: dark)");
// In forced colours the browser leaves a canvas as it is, so that the page itself has to be plain.
const contrast = [matchMedia("(prefers-contrast: more)"), matchMedia("(forced-colors: active)")];

function colorScheme(): ColorScheme {
  const tone = dark.matches ? "dark" : "light";
  return contrast.some((query) => query.matches) ? `contrast_${tone}` : tone;
}

// Tells it now and whenever it changes.
export function followColorScheme(tell: (scheme: ColorScheme) => void): void {
  for (const query of [dark, ...contrast]) query.addEventListener("change", () => tell(colorScheme()));
  tell(colorScheme());
}
