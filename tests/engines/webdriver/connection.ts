// How commands of the W3C WebDriver standard reach a browser. The commands are the same for all three; only the wire differs:
// Chromium and WebKitGTK have a driver that listens on HTTP, Firefox listens itself, on a socket (Marionette).

// Method and path below /session/ID, and the name that Firefox has for it.
export const commands = {
  newSession: ["POST", null, "NewSession"],
  deleteSession: ["DELETE", "", "DeleteSession"],
  navigateTo: ["POST", "url", "Navigate"],
  refresh: ["POST", "refresh", "Refresh"],
  setTimeouts: ["POST", "timeouts", "SetTimeouts"],
  setWindowRect: ["POST", "window/rect", "SetWindowRect"],
  executeAsync: ["POST", "execute/async", "ExecuteAsyncScript"],
  performActions: ["POST", "actions", "PerformActions"],
  takeScreenshot: ["GET", "screenshot", "TakeScreenshot"],
  findElement: ["POST", "element", "FindElement"],
  elementSendKeys: ["POST", "element/{element}/value", "ElementSendKeys"],
} as const satisfies Record<string, readonly [string, string | null, string]>;

export type Command = keyof typeof commands;

export interface Connection {
  // Resolves with the command's value; rejects with the browser's own words.
  send(command: Command, parameters?: Record<string, unknown>): Promise<unknown>;
  close(): Promise<void>;
}
