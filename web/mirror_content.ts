// What the mirror is to hold, as elements: made of the page in words (ui/semantics/page_in_words.hpp).

export type At = [x: number, y: number, width: number, height: number];

interface Choice {
  name: string;
  words: string;
  options: { id: string; words: string }[];
  chosen: string;
}

interface TableItem {
  kind: "heading" | "note" | "cell";
  words: string;
  scope?: string;
  name?: string;
  value?: string;
  about?: string;
  invalid?: boolean;
  read_only?: boolean;
  choice?: Choice;
  columns?: number;
  rows?: number;
  at?: At;
}

interface Item {
  kind: "text" | "heading" | "control" | "field" | "table";
  words: string;
  name?: string;
  level?: number;
  value?: string;
  about?: string;
  lines?: boolean;
  read_only?: boolean;
  disabled?: boolean;
  pressed?: boolean;
  expanded?: boolean;
  current?: boolean;
  entry?: number;
  rows?: TableItem[][];
  at?: At;
}

type PartName = "header" | "notice" | "sections" | "content" | "preview" | "findings" | "menu" | "dialog" | "message";

interface Part {
  part: PartName;
  label?: string;
  items: Item[];
}

export interface PageInWords {
  skip: string;
  parts: Part[];
  at?: string;
  news?: { number: number; words: string };
}

// An element of the mirror. Among its siblings it is known by its key.
export interface Wanted {
  key: string;
  tag: string;
  attributes: Record<string, string>;
  text?: string;
  value?: string;
  at?: At | undefined;
  children?: Wanted[];
}

export const mainId = "mirror-content";

const frames: Record<PartName, { tag: string; attributes: Record<string, string> }> = {
  header: { tag: "header", attributes: {} },
  notice: { tag: "section", attributes: { "aria-live": "polite" } },
  sections: { tag: "nav", attributes: {} },
  content: { tag: "main", attributes: { id: mainId, tabindex: "-1" } },
  preview: { tag: "section", attributes: {} },
  findings: { tag: "aside", attributes: {} },
  menu: { tag: "section", attributes: {} },
  dialog: { tag: "div", attributes: { role: "dialog", "aria-modal": "true", tabindex: "-1" } },
  message: { tag: "section", attributes: { "aria-live": "assertive" } },
};

export function contentOf(page: PageInWords): Wanted[] {
  const inDialog = page.parts.some(({ part }) => part === "dialog");
  return page.parts.map((part) => {
    const { tag, attributes } = frames[part.part];
    const named = part.label === undefined ? {} : { "aria-label": titleOf(part) ?? part.label };
    // While a dialog is open the rest waits; a message may be about it.
    const waits = inDialog && part.part !== "dialog" && part.part !== "message" ? { inert: "" } : {};
    return { key: part.part, tag, attributes: { ...attributes, ...named, ...waits }, children: withEntries(part.items) };
  });
}

function titleOf(part: Part): string | undefined {
  return part.part === "dialog" ? part.items.find(({ kind }) => kind === "heading")?.words : undefined;
}

// Entries that follow each other are a list.
function withEntries(items: Item[]): Wanted[] {
  const wanted: Wanted[] = [];
  let list: Wanted | undefined;
  let entry: Wanted | undefined;
  let number = 0;
  items.forEach((item, index) => {
    const element = elementOf(item, index);
    if (!item.entry) {
      list = undefined;
      wanted.push(element);
      return;
    }
    if (!list) {
      list = { key: `list ${item.entry}`, tag: "ul", attributes: {}, children: [] };
      wanted.push(list);
      entry = undefined;
    }
    if (!entry || number !== item.entry) {
      entry = { key: `entry ${item.entry}`, tag: "li", attributes: {}, children: [] };
      list.children?.push(entry);
      number = item.entry;
    }
    entry.children?.push(element);
  });
  return wanted;
}

function elementOf(item: Item, index: number): Wanted {
  const key = item.name ?? `${item.kind} ${index}`;
  switch (item.kind) {
    case "text":
      return { key, tag: "p", attributes: {}, text: item.words, at: item.at };
    case "heading":
      return { key, tag: `h${item.level ?? 2}`, attributes: { tabindex: "-1" }, text: item.words, at: item.at };
    case "control":
      return { key, tag: "button", attributes: { type: "button", "data-name": key, ...statesOf(item) }, text: item.words, at: item.at };
    case "field":
      return fieldOf(item, key, item.lines ? "textarea" : "input");
    case "table":
      return tableOf(item, key);
  }
}

function statesOf({ disabled, pressed, expanded, current }: Item): Record<string, string> {
  return {
    // Not `disabled`: who tabs through the page is to learn that it is there.
    ...(disabled ? { "aria-disabled": "true" } : {}),
    ...(pressed === undefined ? {} : { "aria-pressed": String(pressed) }),
    ...(expanded === undefined ? {} : { "aria-expanded": String(expanded) }),
    ...(current ? { "aria-current": "true" } : {}),
  };
}

interface Field {
  words: string;
  value?: string | undefined;
  about?: string | undefined;
  invalid?: boolean | undefined;
  read_only?: boolean | undefined;
  at?: At | undefined;
}

function fieldOf(field: Field, name: string, tag: "input" | "textarea"): Wanted {
  return {
    key: name,
    tag,
    attributes: {
      "data-name": name,
      "aria-label": field.words,
      autocomplete: "off",
      spellcheck: "false",
      ...(field.about ? { "aria-description": field.about } : {}),
      ...(field.invalid ? { "aria-invalid": "true" } : {}),
      ...(field.read_only ? { readonly: "" } : {}),
    },
    value: field.value ?? "",
    at: field.at,
  };
}

function tableOf(table: Item, key: string): Wanted {
  const rows = (table.rows ?? []).map((row, index) => ({
    key: `row ${index}`,
    tag: "tr",
    attributes: {},
    children: row.map((item, position) => ({
      key: `place ${position}`,
      tag: item.kind === "heading" ? "th" : "td",
      attributes: {
        ...(item.scope ? { scope: item.scope } : {}),
        ...(item.columns ? { colspan: String(item.columns) } : {}),
        ...(item.rows ? { rowspan: String(item.rows) } : {}),
      },
      children: contentOfPlace(item),
    })),
  }));
  const caption = { key: "caption", tag: "caption", attributes: {}, text: table.words };
  return { key, tag: "table", attributes: {}, children: [caption, { key: "rows", tag: "tbody", attributes: {}, children: rows }] };
}

function contentOfPlace(item: TableItem): Wanted[] {
  if (item.kind !== "cell" || item.name === undefined) {
    return item.words === "" ? [] : [{ key: "words", tag: "span", attributes: {}, text: item.words, at: item.at }];
  }
  const input = fieldOf(item, item.name, "input");
  return item.choice ? [choiceOf(item.choice, item.read_only), input] : [input];
}

function choiceOf({ name, words, options, chosen }: Choice, isReadOnly = false): Wanted {
  const none = { id: "", words: "" };
  return {
    key: name,
    tag: "select",
    attributes: { "data-name": name, "aria-label": words, ...(isReadOnly ? { disabled: "" } : {}) },
    children: [none, ...options].map((option) => ({
      key: `option ${option.id}`,
      tag: "option",
      attributes: { value: option.id, ...(option.id === "" ? { "aria-label": "–" } : {}) },
      text: option.words,
    })),
    value: chosen,
  };
}
