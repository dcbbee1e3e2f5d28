// What runs in the page before its own scripts: a clock that is set to a quiet day, and a witness of what happens there.
import { moveClock, quietDay } from "../web/report_page.ts";

export interface Witness {
  // Whatever must not happen: errors, warnings, what the page's policy forbids.
  readonly complaints: string[];
  // Where the page lies on the screen, from the last event of the mouse.
  origin: { x: number; y: number } | null;
  clicks: number;
  // What an input method composes now, and what it has written so far: "" where a composition was cancelled.
  composed: string | null;
  readonly written: string[];
}

declare global {
  interface Window {
    witness: Witness | undefined;
  }
}

function watch(): void {
  const witness: Witness = { complaints: [], origin: null, clicks: 0, composed: null, written: [] };
  window.witness = witness;
  for (const level of ["error", "warn"] as const) {
    const said = console[level];
    console[level] = (...words: unknown[]) => {
      witness.complaints.push(`console: ${words.join(" ")}`);
      said(...words);
    };
  }
  window.addEventListener("error", (event) => witness.complaints.push(`error: ${event.message}`));
  window.addEventListener("unhandledrejection", (event) => witness.complaints.push(`rejected: ${event.reason}`));
  document.addEventListener("securitypolicyviolation", (event) => {
    witness.complaints.push(`policy: ${event.violatedDirective} ${event.blockedURI}`);
  });
  // On the window and in the capture phase: the page can stop none of them.
  for (const type of ["mousemove", "mouseup"] as const) {
    window.addEventListener(
      type,
      (event) => {
        witness.origin = { x: event.screenX - event.clientX, y: event.screenY - event.clientY };
        if (event.type === "mouseup") witness.clicks++;
      },
      { capture: true },
    );
  }
  for (const type of ["compositionstart", "compositionupdate", "compositionend"] as const) {
    window.addEventListener(
      type,
      ({ data }) => {
        witness.composed = type === "compositionend" ? null : data;
        if (type === "compositionend") witness.written.push(data);
      },
      { capture: true },
    );
  }
}

export const witnessScript = (): string => `(${moveClock})(${quietDay.getTime() - Date.now()}); (${watch})();`;
