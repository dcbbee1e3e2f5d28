// Text for the clipboard. Over plain http browsers have no navigator.clipboard, but still the old command.
export function copyText(text: string): void {
  const inTheOldWay = () => {
    const carrier = document.createElement("textarea");
    const focused = document.activeElement;
    carrier.value = text;
    carrier.style.position = "fixed";
    carrier.style.opacity = "0";
    document.body.append(carrier);
    carrier.select();
    document.execCommand("copy");
    carrier.remove();
    if (focused instanceof HTMLElement) focused.focus();
  };
  if (!("clipboard" in navigator)) return inTheOldWay();
  navigator.clipboard.writeText(text).catch(inTheOldWay);
}
