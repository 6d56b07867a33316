import fc from "fast-check";
import {
  type CellContent,
  type Entry,
  type Finding,
  isNumeric,
  isPercentage,
  type ReportingPeriod,
  type Target,
  withJointRules,
} from "../../../src/core";
import { assessTracking, assessWorkbook, type TrackingAssessment } from "../../../src/exchange";
import {
  buildForm,
  buildTrackingTable,
  cellAddress,
  ENTRY_FIELDS,
  type EntryField,
  readForm,
  readTracking,
  type SheetGrid,
  TRACKING_SHEET,
} from "../../../src/sheets";
import { gridOf } from "../../sheets/grid-of";
import { periodOf, SEED_PLAN } from "../../sheets/seed-plan";
import { at, gridOfSheet, text, type } from "../../sheets/tracking-grid";

const PLAN = SEED_PLAN;
const TARGETS = PLAN.targets;
const YEAR = periodOf("2021");
const FINAL = periodOf("2022");
const blankTable = (period: ReportingPeriod): SheetGrid =>
  gridOfSheet(buildTrackingTable(PLAN, { sheetName: TRACKING_SHEET, period }));
const blank = blankTable(FINAL);
const TABLES = new Map([YEAR, FINAL].map((period) => [period, blankTable(period)]));

/** What one line is filled in with. */
type Filling = Partial<Record<EntryField, CellContent>>;
type Fillings = ReadonlyMap<string, Filling>;

function assess(sheet: SheetGrid, period = FINAL): TrackingAssessment {
  const assessment = assessTracking(PLAN, period, sheet);
  if (assessment === null) throw new Error("no tracking table");
  return assessment;
}

function assessTable(fillings: Fillings, period: ReportingPeriod) {
  const sheet = TABLES.get(period) ?? blank;
  const { columns, rows } = readTracking(PLAN, sheet) ?? {};
  const contents = [...fillings].flatMap(([target, filling]) =>
    ENTRY_FIELDS.flatMap((field) => {
      const content = filling[field];
      const place = { row: rows?.get(target) ?? 0, column: columns?.get(field) ?? 0 };
      return content ? [[cellAddress(place), content] as const] : [];
    }),
  );
  return assess(type(sheet, Object.fromEntries(contents)), period);
}

/** Every bureau's blank form, with where its lines stand. */
const formsOf = (period: ReportingPeriod) =>
  PLAN.bureaus.map((bureau) => {
    const form = gridOf(
      buildForm({
        ...{ plan: PLAN, bureau, period, due: null, contact: null },
        ...{ formId: "1", createdAt: "2022-01-04" },
      }),
    );
    return { bureau, form, lines: readForm(form).lines };
  });
const FORMS = new Map([YEAR, FINAL].map((period) => [period, formsOf(period)]));

/** What `check` says of the same values in each bureau's form. */
function assessForms(fillings: Fillings, period: ReportingPeriod) {
  return (FORMS.get(period) ?? []).map(({ bureau, form, lines }) => {
    const contents = lines.flatMap(({ id, cells }) =>
      ENTRY_FIELDS.flatMap((field) => {
        const content = fillings.get(id ?? "")?.[field];
        return content ? [[cells[field]?.address ?? "", content] as const] : [];
      }),
    );
    const sheets = form.sheets.map((sheet) =>
      sheet.name === "指标填报" ? type(sheet, Object.fromEntries(contents)) : sheet,
    );
    const workbook = { ...form, sheets };
    return assessWorkbook({ path: bureau, workbook, findings: [], plans: [PLAN] });
  });
}

/** Findings without their place; a target of several bureaus is told in each of their forms. */
function withoutPlace(findings: readonly Finding[]): string[] {
  const all = findings.map(({ code, severity, target, received, expected, details }) =>
    JSON.stringify({ code, severity, target, received, expected, details }),
  );
  return [...new Set(all)].sort();
}

function expectSame(fillings: Fillings, period: ReportingPeriod): TrackingAssessment {
  const table = assessTable(fillings, period);
  const forms = assessForms(fillings, period);
  expect(withoutPlace(table.findings)).toEqual(
    // a whole column that is one line off is told of forms only
    withoutPlace(
      forms.flatMap(({ findings }) => findings).filter(({ code }) => code !== "shifted-column"),
    ),
  );
  const entries = new Map(
    forms.flatMap((form) => form.entries.map((entry) => [entry.target, entry] as const)),
  );
  const judged = (entry: Entry | undefined) => ({ ...entry, place: null });
  expect(table.entries.map(judged)).toEqual(TARGETS.map(({ id }) => judged(entries.get(id))));
  return table;
}

const number = (value: number, format: "plain" | "percent" | "date" = "plain"): CellContent => ({
  ...{ kind: "number", value, format },
});

/** What staff type, of every kind that is told apart. */
const KINDS: readonly CellContent[] = [
  ...[300, 0, -20, 8, 8.5, 97, 0.97, 61_000_000].map((value) => number(value)),
  ...[0.97, 1.2, 0.0098].map((value) => number(value, "percent")),
  number(44926, "date"),
  ...[
    "６１００亿元",
    "6,100",
    "4,40",
    "三百",
    "九十六%",
    "0.048万家",
    "480个",
    "61000000万元",
    "8/10",
  ].map(text),
  ...[
    "约300",
    "300～310",
    "前8名",
    "第8位",
    "2022年",
    "2022-12-31",
    "—",
    "无",
    "暂无",
    "见附件",
  ].map(text),
  ...["基本完成", "=1+1", "  ", "88%", "88分", "#N/A"].map(text),
  { kind: "boolean", value: true },
  { kind: "error", error: "#DIV/0!" },
  { kind: "date", text: "2022-12-31T00:00:00" },
];
const REASONS = ["", "核实无误", "年末两家企业退出"].map(text);

const wellFilled = (target: Target): CellContent => {
  if (!isNumeric(target)) return text("已完成");
  const { threshold, comparator } = target;
  return isPercentage(target)
    ? number(threshold.div(100).toNumber(), "percent")
    : number(threshold.plus(comparator === ">" ? 1 : 0).toNumber());
};

describe("the same values give the same findings as in a form", () => {
  test("a whole year of good values has none but what a person must judge", () => {
    const fillings = new Map(TARGETS.map((target) => [target.id, { 完成值: wellFilled(target) }]));
    const { findings } = expectSame(fillings, FINAL);
    expect([...new Set(findings.map(({ code }) => code))]).toEqual(["evidence-required"]);
  });

  test.each([YEAR, FINAL])(
    "every kind of value under every target, $id",
    (period) => {
      const seen = new Set<string>();
      // each round moves the kinds on by one line, so that every target meets every kind
      KINDS.forEach((_, round) => {
        const fillings = new Map(
          TARGETS.map(({ id }, index) => [
            id,
            {
              完成值: KINDS[(index + round) % KINDS.length],
              未达标原因: REASONS[(index + round) % REASONS.length],
              下一步措施: REASONS[round % REASONS.length],
              佐证材料: REASONS[index % REASONS.length],
            } as Filling,
          ]),
        );
        for (const { code } of expectSame(fillings, period).findings) seen.add(code);
      });
      expect(seen.size).toBeGreaterThan(17);
    },
    120_000,
  );

  test("any mixture of them", () => {
    const filling = fc.record(
      {
        完成值: fc.constantFrom(...KINDS),
        未达标原因: fc.constantFrom(...REASONS),
        下一步措施: fc.constantFrom(...REASONS),
        佐证材料: fc.constantFrom(...REASONS),
      },
      { requiredKeys: [] },
    );
    const year = fc.array(filling, { minLength: TARGETS.length, maxLength: TARGETS.length });
    fc.assert(
      fc.property(year, (each) => {
        const fillings = new Map(TARGETS.map(({ id }, index) => [id, each[index] ?? {}]));
        expectSame(fillings, FINAL);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  test("rules between targets are told at the cells of both", () => {
    const fillings = new Map([
      ["2.4", { 完成值: number(8) }],
      ["15.1", { 完成值: number(9) }],
    ]);
    const differs = expectSame(fillings, FINAL).findings.filter(
      ({ code }) => code === "same-metric-differs",
    );
    expect(differs).toMatchObject([
      { target: "2.4", sheet: TRACKING_SHEET, cell: at(blank, "2.4", "完成值") },
      { target: "15.1", sheet: TRACKING_SHEET, cell: at(blank, "15.1", "完成值") },
    ]);
  });
});

test("where bureaus' values add up the table has the sum, which is judged; a form has a share, which is not", () => {
  const plan = withJointRules(PLAN, new Map([["3.1", "sum"]]));
  const table = buildTrackingTable(plan, { sheetName: TRACKING_SHEET, period: FINAL });
  const sheet = type(gridOfSheet(table), { [at(blank, "3.1", "完成值")]: number(28) });
  const { entries, findings } = assessTracking(plan, FINAL, sheet) ?? assess(blank);
  expect(entries.find(({ target }) => target === "3.1")?.verdict).toBe("not-met");
  expect(findings.filter(({ target }) => target === "3.1")).toMatchObject([
    { code: "reason-required" },
  ]);
  const row = sheet.cells.find(({ shown }) => shown === "3.1")?.row;
  const verdict = table.cells.find((cell) => cell.row === row && cell.column === 11)?.value;
  expect(JSON.stringify(verdict)).toContain("未达标");
});

test("a sheet without a table is not judged", () => {
  expect(assessTracking(PLAN, FINAL, { ...blank, cells: [] })).toBeNull();
});

test("changed words and lost lines are told beside the values", () => {
  const lost = { ...blank, cells: blank.cells.filter(({ row }) => row !== 53) };
  const changed = type(lost, { G5: text("超过 600") });
  const codes = assess(changed).findings.map(({ code, target }) => `${code} ${target ?? ""}`);
  expect(codes.slice(0, 2)).toEqual(["missing-target 21.2", "template-altered 1.2"]);
  expect(codes).not.toContain("missing-value 21.2");
});

describe("marks", () => {
  const filled = type(blank, {
    [at(blank, "1.1", "完成值")]: text("约300"),
    [at(blank, "1.2", "完成值")]: number(5999),
    [at(blank, "1.3", "完成值")]: text("无"),
  });

  test("one edit over the whole column says what is wrong where, and blank cells are not marked", () => {
    const { marks } = assess(filled);
    expect(marks).toHaveLength(1);
    expect(marks[0]?.sheet).toBe(TRACKING_SHEET);
    expect(marks[0]?.cells.map(({ row, column }) => [row, column])).toEqual(
      Array.from({ length: 50 }, (_, index) => [index + 4, 16]),
    );
    expect(marks[0]?.cells.slice(0, 5).map(({ value }) => value)).toEqual([
      "错误:完成值|7|约300///|",
      "提醒:未达标原因|7|5999///|",
      "提醒:完成值|4|无///|",
      null,
      null,
    ]);
  });

  test("what is typed stands behind the marks in short, as the sheet's own formulas tell it", () => {
    const long = type(filled, { L5: text("受疫情影响，".repeat(20)), I4: number(0.1 + 0.2) });
    const [first, second] = assess(long).marks[0]?.cells ?? [];
    expect(first?.value).toBe("错误:完成值|6|0.3///|");
    const typed = `5999/${"受疫情影响，".repeat(20)}`.slice(0, 60);
    expect(second?.value).toBe(`提醒:下一步措施|127|${typed}|`);
  });

  test("several of one line stand side by side, the worst for each cell", () => {
    const two = type(filled, { G4: text("都行"), I5: { kind: "error", error: "#DIV/0!" } });
    const cells = assess(two).marks[0]?.cells ?? [];
    expect(cells[0]?.value).toBe("提醒:目标值;错误:完成值|7|约300///|");
    expect(cells[1]?.value).toBe("错误:完成值|10|#DIV/0!///|");
  });

  test("nothing is written when they stand so already, and old ones go", () => {
    const write = (sheet: SheetGrid): SheetGrid =>
      type(
        sheet,
        Object.fromEntries(
          assess(sheet).marks.flatMap(({ cells }) =>
            cells.map((cell) => [
              cellAddress(cell),
              typeof cell.value === "string" ? text(cell.value) : ({ kind: "blank" } as const),
            ]),
          ),
        ),
      );
    const marked = write(filled);
    expect(assess(marked).marks).toEqual([]);
    expect(assess(marked).findings).toEqual(assess(filled).findings);
    const corrected = type(marked, { I4: number(300) });
    expect(assess(corrected).marks[0]?.cells[0]?.value).toBeNull();
    expect(assess(blank).marks).toEqual([]);
  });

  test.each([1, 25, 45])("a line that stands %i times more is marked wherever it does", (count) => {
    const rows = Array.from({ length: count }, (_, index) => index + 60);
    const line = blank.cells.filter(({ row }) => row === 5);
    const repeated: SheetGrid = {
      ...blank,
      cells: [...blank.cells, ...rows.flatMap((row) => line.map((cell) => ({ ...cell, row })))],
    };
    const marked = assess(repeated).marks.flatMap(({ cells }) =>
      cells.filter(({ value }) => value !== null).map((cell) => cellAddress(cell)),
    );
    expect(marked).toEqual([5, ...rows].map((row) => `P${row}`));
  });

  test("nothing is written when the column is gone", () => {
    const gone = { ...filled, cells: filled.cells.filter(({ column }) => column !== 16) };
    expect(assess(gone).marks).toEqual([]);
    expect(assess(gone).findings).toEqual(assess(filled).findings);
  });
});
