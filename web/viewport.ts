// The keyboard of a touch screen lies over the page and tells only the visual viewport. The page makes itself as high as what is left,
// so that the program can bring what is edited into view above it. (Where the browser makes the page smaller by itself, nothing is to do.)
export function stayAboveKeyboard(): void {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const fit = () => {
    // Enlarged by two fingers: the page stays as it is, and one looks at a part of it.
    const isEnlarged = viewport.scale > 1.01;
    const { style } = document.documentElement;
    if (isEnlarged) return;
    if (window.innerHeight - viewport.height < 1) style.removeProperty("--page-height");
    else style.setProperty("--page-height", `${viewport.height}px`);
    window.scrollTo(0, 0);
  };
  viewport.addEventListener("resize", fit);
}
