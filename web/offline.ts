// Lets the page work without a network after its first visit.
import { serviceWorkerAddress } from "./trusted_types.ts";

export function registerServiceWorker(): void {
  // Not there on http in an intranet, nor for a file from the disk: the page then works as long as it can be reached.
  if (!("serviceWorker" in navigator) || location.protocol === "file:" || import.meta.env.DEV) return;
  navigator.serviceWorker.register(serviceWorkerAddress()).catch(() => undefined);
}
