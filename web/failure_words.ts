// The words of what is shown when something breaks. Not among the program's own strings: they must be there without the program.
import { language } from "./language.ts";
import english from "./words/failure.en.json";
import chinese from "./words/failure.zh-CN.json";

export type FailureWords = typeof chinese;

export const failureWords = (): FailureWords => (language() === "en" ? english : chinese);

export const filled = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
