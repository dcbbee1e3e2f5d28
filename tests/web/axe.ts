// What axe-core finds against the page as it is now: by WCAG 2.2 A and AA, and by its best practices.
import axe from "axe-core";
import type { Page } from "@playwright/test";

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

// As words, so that a failing test says what is wrong.
export async function violations(page: Page): Promise<string[]> {
  // By DevTools: the page's own policy lets no foreign script in.
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await checker.run()).violations;
  });
  return found.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`));
}
