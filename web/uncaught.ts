// What nobody has caught: never silently swallowed.

// An extension of the browser works in the page, too; its mistakes are not ours to mend.
const isOfExtension = (reason: unknown) => reason instanceof Error && /\b[a-z-]+-extension:/.test(reason.stack ?? "");

export function followUncaught(tell: (reason: unknown) => void): void {
  window.addEventListener("error", ({ error }: ErrorEvent) => {
    // Without an error it is a remark of the browser itself, such as one about a loop of ResizeObserver.
    if (error !== undefined && error !== null && !isOfExtension(error)) tell(error);
  });
  window.addEventListener("unhandledrejection", ({ reason }) => {
    if (!isOfExtension(reason)) tell(reason);
  });
}
