// Data that the tests type: the sample report, and which of its cells a person fills in.
import { readFileSync } from "node:fs";
import { projectPath, type ReportFile } from "./editor.ts";

interface Table {
  id: string;
  rows: { id: string }[];
  columns: { id: string; kind: string }[];
  totals?: { row?: string; column?: string }[];
}

interface Edition {
  tables: Table[];
}

const read = <Content>(path: string) => JSON.parse(readFileSync(projectPath(path), "utf8")) as Content;

export const sample = read<ReportFile>("assets/samples/sishui-2020.json");
const edition = (id: string) => read<Edition>(`assets/editions/${id}.json`);

// The cells of a table that are typed, not computed, in reading order.
export function typedCells(editionId: string, tableId: string): string[] {
  const table = edition(editionId).tables.find(({ id }) => id === tableId);
  if (!table) throw new Error(`edition ${editionId} has no table ${tableId}`);
  const isTotal = (row: string, column: string) => table.totals?.some((total) => total.row === row || total.column === column);
  return table.rows.flatMap((row) =>
    table.columns.filter((column) => !isTotal(row.id, column.id)).map((column) => `${tableId}.${row.id}.${column.id}`),
  );
}

// All cells that the edition's tables have, in its order.
export function allCells(report: ReportFile): string[] {
  return Object.entries(report.tables).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, columns]) => Object.keys(columns).map((column) => `${table}.${row}.${column}`)),
  );
}

export function valueIn(report: ReportFile, address: string): string {
  const [table = "", row = "", column = ""] = address.split(".");
  const value = report.tables[table]?.[row]?.[column];
  return value === null || value === undefined ? "" : String(value);
}
