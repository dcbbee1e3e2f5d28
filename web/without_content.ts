// What an error says, without anything that may be the user's: quoted words, figures, names of files and folders.

const longestMessage = 200;
const mostFrames = 20;
// The page's own files as the build names them; any other name may be the user's.
const ownFile = /^(?:index|gongkai)[\w.-]*\.(?:js|mjs|wasm|html)$/;
const plainWord = /^[([]*[A-Za-z]+(?:-[A-Za-z]+)*[)\].,:;!?…]*$/;

// What the browser or the program says, without what it may quote: all from the first quotation mark to the last, or to the end
// when there is but one, and every word that is more than plain letters.
export function withoutContent(message: string): string {
  return message
    .replace(/["'`“”‘’「」『』《》](?:.*["'`“”‘’「」『』《》]|.*)/s, " … ")
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => (plainWord.test(word) ? word : "…"))
    .join(" ")
    .replace(/…(?: …)+/g, "…")
    .slice(0, longestMessage);
}

// One line of a stack: function, file, place. Chromium writes "at name (address:1:2)", Firefox and Safari "name@address:1:2".
function frame(line: string): string[] {
  const caller = /^\s*at (?:async )?(?:new )?([\w$.<>#]+) \(|^([\w$.<>#/*]*)@/.exec(line);
  if (!caller && !/^\s*at /.test(line)) return [];
  const name = caller?.[1] ?? caller?.[2] ?? "";
  const inProgram = /wasm-function\[\d+\](?::0x[0-9a-f]+)?/.exec(line)?.[0];
  if (inProgram) return [`${name} ${inProgram}`.trim()];
  const place = /([^/\\\s()@?#]*)(?:[?#][^\s()]*)?:(\d+):(\d+)\)?$/.exec(line);
  if (!place) return [name].filter((each) => each !== "");
  const [, file = "", row, column] = place;
  return [`${name} ${ownFile.test(file) ? file : "page"}:${row}:${column}`.trim()];
}

// The stack without the message, which it repeats.
export const framesOf = ({ message, stack = "" }: Error): string[] =>
  (message ? stack.replace(message, "") : stack).split("\n").flatMap(frame).slice(0, mostFrames);
