// A stored report becomes the same file with and without the program.
import { expect, test } from "@playwright/test";
import { replayed } from "../../web/journal_replay.ts";
import { reportFileName } from "../../web/report_file_name.ts";
import { withoutContent } from "../../web/without_content.ts";

const snapshot = {
  format: "gongkai-report",
  id: "1",
  year: 2025,
  unit: { name: "甲局", kind: "department", remark: "kept" },
  tables: { applications: { new: { natural_person: 1, total: 1 } }, disputes: { litigation_direct: { other: null } } },
  sections: { overview: { text: "共12件，结转3件。", figures: [{ at: 1, length: 2, cell: "a.b.c" }, { at: 99, length: 1, cell: "x" }] } },
};

const replay = (...edits: object[][]) =>
  replayed({
    report: "1",
    content: JSON.stringify(snapshot),
    sequence: 4,
    // The first is from before the snapshot.
    journal: [[{ report: "year", before: 1, after: 2 }], ...edits].map((changes, index) => ({
      sequence: 4 + index,
      edit: JSON.stringify({ name: "edit", changes, step: "made" }),
    })),
  });

test("edits of cells, totals, tables and particulars", () => {
  const { report, missing } = replay(
    [{ cell: "applications.new.natural_person", before: 1, after: null }, { cell: "applications.carried_in.business", before: null, after: 0.5 }],
    [{ typed_total: "applications.new.total", before: false, after: true }, { cell: "applications.new.total", before: 1, after: 7 }],
    [{ cell: "disputes.litigation_direct.other", before: null, after: null }, { table: "disputes", before: true, after: false }],
    [{ report: "unit", before: {}, after: { name: "乙局", code: "", kind: "department", parent: "县政府" } }, { report: "year", before: 2025, after: 2026 }],
    [{ report: "seal", before: null, after: { version: 1 } }],
    [{ report: "seal", before: { version: 1 }, after: null }],
  );
  expect(missing).toBe(0);
  expect(report).toEqual({
    ...snapshot,
    year: 2026,
    unit: { name: "乙局", kind: "department", parent: "县政府", remark: "kept" },
    tables: { applications: { new: { natural_person: null, total: 7 }, carried_in: { business: 0.5 } } },
    typed_totals: ["applications.new.total"],
  });
});

test("decisions stay in the order of rule and place", () => {
  const decide = (rule: string, place: string, after: object | null) => ({ decision: { rule, place }, before: null, after });
  const of = (rule: string, place: string) => ({ rule, place, decision: "explained", text: "因为" });
  const { report } = replay(
    [decide("b", "2", of("b", "2"))],
    [decide("a", "9", of("a", "9")), decide("b", "1", of("b", "1")), decide("c", "0", of("c", "0"))],
    [decide("c", "0", null)],
  );
  expect(report["decisions"]).toEqual([of("a", "9"), of("b", "1"), of("b", "2")]);
});

test("places in texts are bytes in the journal and characters in the file", () => {
  // Three bytes of letters for one character of three bytes: the figure's bytes stay, its characters do not.
  const { report } = replay(
    [{ section: "overview", before: "共", after: "all" }],
    [
      { section: "overview", before: "12", after: "137", begin: 3 },
      { figures: "overview", before: [], after: [{ begin: 3, end: 6, cell: "a.b.c" }] },
    ],
    [{ section: "other", before: null, after: "没有。" }],
  );
  expect(report["sections"]).toEqual({
    overview: { text: "all137件，结转3件。", figures: [{ at: 3, length: 3, cell: "a.b.c" }, { at: 99, length: 1, cell: "x" }] },
    other: { text: "没有。" },
  });
});

test("what does not fit is told, and all before it is there", () => {
  const fitting = [{ cell: "applications.new.natural_person", before: 1, after: 8 }];
  const tables = { ...snapshot.tables, applications: { new: { natural_person: 8, total: 1 } } };
  for (const bad of [
    [{ cell: "applications.new.natural_person", before: 8, after: 9 }, { section: "overview", before: "别的", after: "", begin: 0 }],
    [{ section: "overview", before: "", after: "x", begin: 1 }],
    [{ future: "thing", before: null, after: null }],
  ]) {
    const { report, missing } = replay(fitting, bad, fitting);
    expect(missing).toBe(2);
    expect(report["tables"]).toEqual(tables);
  }
  expect(() => replayed({ report: "1", content: "{", sequence: 0, journal: [] })).toThrow();
});

test("a file name is one that every system takes", () => {
  expect(reportFileName(" 甲/乙:局 ", 2025)).toBe("甲_乙_局-2025.json");
  expect(reportFileName("", 2025)).toBe("report-2025.json");
  expect(reportFileName("..", 2025)).toBe("_.-2025.json");
  expect(Buffer.byteLength(reportFileName("局".repeat(300), 2025))).toBeLessThan(255);
});

test("a message without what it quotes", () => {
  for (const [message, safe] of [
    ["memory access out of bounds", "memory access out of bounds"],
    [`Unexpected token '张', ..."name":"Zhang San"... is not valid JSON`, "Unexpected token … is not valid JSON"],
    [`a: "Li Ming`, "a: …"],
    ["can't read Zhang", "can …"],
    ["Failed to open C:\\Users\\zhang\\report.json", "Failed to open …"],
    ["示例县局 has 128 cells and 3.5 more", "… has … cells and … more"],
    ["see https://host/path?unit=x and mail a@b.cn", "see … and mail …"],
    ["code 11370831MB28573XYZ", "code …"],
  ] as const) {
    expect(withoutContent(message)).toBe(safe);
  }
  expect(withoutContent("word ".repeat(500)).length).toBeLessThanOrEqual(200);
});
