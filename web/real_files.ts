// What the file chooser and the saving of reports share of the browser's real files (File System Access).

export interface FileType {
  accept: Record<string, string[]>;
}

export const jsonFiles: FileType = { accept: { "application/json": [".json"] } };

export const isNamed = (error: unknown, name: string) => error instanceof DOMException && error.name === name;
