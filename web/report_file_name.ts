// What a report's file is called: as the program calls it (core/file/report_file.hpp).

const longestUnit = 60; // characters; file systems allow 255 bytes in all

export function reportFileName(unit: string, year: number): string {
  const allowed = [...unit.trim()].slice(0, longestUnit).join("").replace(/[\x00-\x1f\x7f/\\:*?"<>|]/g, "_").replace(/^\./, "_");
  return `${allowed || "report"}-${year}.json`;
}
