// Keys by the names that they have in a browser's events, as the characters by which the WebDriver standard knows them.
const codes: Record<string, string> = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Escape: "\uE00C",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Delete: "\uE017",
  F1: "\uE031",
  F2: "\uE032",
  F8: "\uE038",
};

export function keyCode(name: string): string {
  const code = codes[name] ?? name;
  if ([...code].length !== 1) throw new Error(`no key is named ${name}`);
  return code;
}
