// Plain elements for what is shown without the program. Words become text, never markup.

type Tag = keyof HTMLElementTagNameMap;

export function element<Name extends Tag>(name: Name, ...content: (Node | string)[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

export function button(text: string, action: () => void, className = ""): HTMLButtonElement {
  const made = element("button", text);
  made.type = "button";
  made.className = className;
  made.addEventListener("click", action);
  return made;
}

// A line that tells what a button has done, also to those who do not see it.
export function statusLine(): HTMLParagraphElement {
  const line = element("p");
  line.className = "status";
  line.setAttribute("role", "status");
  return line;
}
