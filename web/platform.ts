// What a frame asks of the page, as web/bridge/frame_result_json.cpp writes it. The meanings are in ui/platform.hpp.
import type { Language } from "./language.ts";

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

// Words that are marked while they are edited; UTF-16 units.
export interface FieldMark {
  begin: number;
  end: number;
  line: "none" | "wave" | "dots";
  line_color: number;
  tint: number | null;
}

export interface FieldView {
  id: string;
  label: string;
  kind: "cell" | "line" | "paragraphs";
  keyboard: "none" | "text" | "numeric" | "decimal";
  revision: number;
  // Only when it is to be written into the field.
  text?: string;
  editing: boolean;
  rect: Rect;
  clip: Rect;
  font_size: number;
  line_height: number;
  padding_x: number;
  padding_y: number;
  align_right: boolean;
  text_color: number;
  background_color: number;
  placeholder: string;
  caret: number | null;
  selected: number;
  scroll: number;
  marks: FieldMark[];
  read_only: boolean;
}

export interface AppendToJournal {
  kind: "append";
  report: string;
  sequence: number;
  edit: string;
  replaces_previous: boolean;
}

export interface StoreSnapshot {
  kind: "snapshot";
  report: string;
  sequence: number;
  journal_from: number;
  content: string;
  unit_name: string;
  year: number;
  is_sample: boolean;
}

// What a file or a stored report is wanted for: comes with the request and goes back with the content.
export type Purpose = "open" | "last_year" | "next_year" | "figures" | "rule_pack" | "changed_file";

export interface RulePackFile {
  name: string;
  content: string;
}

// A version of a report, and when it was kept, in words of the interface's language.
export interface ListedVersion {
  saved_at: number;
  name: string;
  words: string;
}

export type VersionRequest =
  | { kind: "keep_version"; report: string; name: string; content: string }
  | { kind: "list_versions"; report: string }
  | { kind: "load_version"; report: string; saved_at: number };

export type Request =
  | AppendToJournal
  | StoreSnapshot
  | { kind: "load"; report: string; purpose: Purpose }
  | { kind: "save_file"; name: string; report: string; elsewhere: boolean }
  | { kind: "pick_file"; purpose: Purpose }
  | { kind: "copy_text"; text: string }
  | VersionRequest
  | { kind: "self_test" }
  | ({ kind: "rule_pack" } & RulePackFile)
  | { kind: "retry" }
  | { kind: "take_over"; report: string }
  | { kind: "bin"; report: string }
  | { kind: "restore"; report: string }
  | { kind: "forget_missing" }
  | { kind: "forget_guide" }
  | { kind: "title"; title: string }
  | { kind: "language"; language: Language };

export interface News {
  field?: FieldView | null;
  open_report?: string;
  requests?: Request[];
  // Another frame is wanted then.
  frame_after_ms?: number;
}

// Selected cells, as other programs take them. `html` is empty for a single cell.
export interface CopiedCells {
  text: string;
  html: string;
}

// What a paste brings. `tables`: JSON of those in the HTML, empty without HTML, or when that is too large to be read.
export interface PastedContent {
  text: string;
  tables: string;
  isTooLarge: boolean;
}

export interface KeyPress {
  key: string;
  shift: boolean;
  control: boolean;
  alt: boolean;
}

export interface StoredReport {
  report: string;
  unit_name: string;
  year: number;
  // Missing in lists that an older version has remembered.
  is_sample?: boolean;
  stored_at: number;
  // Null: it is not in the bin.
  binned_at: number | null;
}

export type Access = "writes" | "other_window" | "newer";

export interface StoringFailure {
  report: string;
  trouble: "other" | "full" | "other_window" | "newer_version";
  // The browser's own word.
  reason: string;
}

export interface StoredContent {
  report: string;
  content: string;
  sequence: number;
  // All that lies there, also from before the snapshot.
  journal: { sequence: number; edit: string }[];
}

// What undo and redo would take, in words, the nearest first.
export interface Steps {
  undo: string[];
  redo: string[];
}

export interface Saved {
  edits: number;
  verified_at: number;
}
