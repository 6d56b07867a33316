import fc from "fast-check";
import {
  Big,
  isNumeric,
  cutText,
  judgeTarget,
  type Plan,
  type Target,
  targetsOf,
  unitOf,
} from "../../../src/core";
import {
  buildForm,
  CONTACT_LABELS,
  describeTarget,
  ENTRY_FIELDS,
  ENTRY_HEADERS,
  FORM_SHEETS,
  type FormOptions,
  VALIDATION_LIMITS,
  type WorkbookSpec,
} from "../../../src/sheets";
import { listCoverWords } from "../../../src/sheets/form/cover";
import { chooseLayout } from "../../../src/sheets/line";
import { exampleValue } from "../../../src/sheets/line/example-value";
import { listTableWords } from "../../../src/sheets/published/published-lines";
import {
  BUREAU,
  LONG_BUREAU,
  planWithTargets,
  SYNTHETIC_PLAN,
} from "../../fixtures/synthetic-plan";
import { dumpWorkbook } from "../dump";
import { expectGolden } from "../golden";
import { hasFigure } from "../has-figure";
import { periodOf, SEED_PLAN } from "../seed-plan";
import { cellAt, formulaAt, sheetOf } from "../spec-cells";

const formOf = (plan: Plan, bureau: string, period = "2021", more: Partial<FormOptions> = {}) =>
  buildForm({
    plan,
    bureau,
    period: periodOf(period),
    due: "2022-01-14",
    contact: "张三 0531-12345678",
    formId: "7c41e9d2a05b4f6e",
    createdAt: "2022-01-04",
    ...more,
  });
const commerce = formOf(SEED_PLAN, "市商务局");
const textsOf = (workbook: WorkbookSpec, sheet: string): string[] =>
  sheetOf(workbook, sheet).cells.flatMap(({ value }) => (typeof value === "string" ? [value] : []));

/** Forms of every kind of bureau, before and at the deadline. */
const FORMS: readonly (readonly [name: string, form: WorkbookSpec])[] = [
  ...SEED_PLAN.bureaus.map((bureau) => [bureau, formOf(SEED_PLAN, bureau)] as const),
  ["市场监管局 at the deadline", formOf(SEED_PLAN, "市市场监管局", "2022")],
  ["every kind of target", formOf(SYNTHETIC_PLAN, BUREAU, "2025")],
  ["a long name", formOf(SYNTHETIC_PLAN, LONG_BUREAU, "2026", { due: null, contact: null })],
  ["200 targets", formOf(planWithTargets(200), BUREAU, "2026H1")],
];

describe("the form of 市商务局 for 2021", () => {
  test("is as it was reviewed", () => {
    expectGolden("form-市商务局-2021.txt", dumpWorkbook(commerce));
  });

  test("has four sheets in order, the last hidden for good, and a locked structure", () => {
    expect(commerce.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["填报说明", "visible"],
      ["指标填报", "visible"],
      ["责任分解表", "visible"],
      ["_meta", "veryHidden"],
    ]);
    expect(commerce.lockStructure).toBe(true);
  });

  test("says in _meta, by name and value, what it is and which sheet is which", () => {
    const rows = sheetOf(commerce, "_meta");
    const meta = rows.rows.map((_, index) => [
      cellAt(rows, `A${index + 1}`).value,
      cellAt(rows, `B${index + 1}`).value,
    ]);
    expect(meta).toEqual([
      ["format", "zerenbiao-form"],
      ["formatVersion", "1"],
      ["plan", "jinan-brand-2020"],
      ["planHash", SEED_PLAN.hash],
      ["period", "2021"],
      ["bureau", "市商务局"],
      ["formId", "7c41e9d2a05b4f6e"],
      ["createdAt", "2022-01-04"],
      ["due", "2022-01-14"],
      ["sheet:cover", "填报说明"],
      ["sheet:entry", "指标填报"],
      ["sheet:table", "责任分解表"],
      ["sheet:meta", "_meta"],
      ["wording", "4"],
      ...["5.1", "5.2", "5.3", "5.4"].map((id) => [`joint:${id}`, "agree"]),
    ]);
  });

  test("has one line per target, no merged cell, the id as text in a hidden column", () => {
    const entry = sheetOf(commerce, "指标填报");
    expect(entry.merges).toEqual([]);
    expect(entry.rows).toHaveLength(1 + 6);
    expect(entry.columns.map(({ hidden }) => hidden).indexOf(true)).toBe(
      ENTRY_HEADERS.indexOf("编号"),
    );
    expect(
      ["M2", "M3", "M4", "M5", "M6", "M7"].map((address) => cellAt(entry, address).value),
    ).toEqual(["5.1", "5.2", "5.3", "5.4", "11.1", "11.2"]);
    expect(cellAt(entry, "M2").style.numberFormat).toBe("@");
  });

  test("names the bureaus that share a target below its name", () => {
    expect(cellAt(sheetOf(commerce, "指标填报"), "C4").value).toBe(
      "农产品网络零售总额\n共同：市农业农村局",
    );
  });

  test("says what to do, by when, to whom, and whom to call", () => {
    const cover = textsOf(commerce, "填报说明").join("\n");
    expect(cover).toContain("请于2022年1月14日前（含当日）");
    expect(cover).toContain(`报送${SEED_PLAN.leadOffice}`);
    expect(cover).toContain("张三 0531-12345678");
    const open = formOf(SEED_PLAN, "市商务局", "2021", { due: null, contact: null });
    const without = textsOf(open, "填报说明").join("\n");
    expect(without).toContain("请按通知要求的时间");
    expect(without).toContain(`请联系${SEED_PLAN.leadOffice}`);
    expect(without).not.toContain("null");
  });

  test("shows the values of the period before, percentages as such", () => {
    const previous = new Map<string, string | number>([
      ["2.1", 12345],
      ["17.1", 95.5],
      ["2.3", "87分"],
    ]);
    const entry = sheetOf(formOf(SEED_PLAN, "市市场监管局", "2021", { previous }), "指标填报");
    const before = (id: string) => {
      const row = entry.cells.find(({ column, value }) => column === 13 && value === id)?.row ?? 0;
      const { value, style } = cellAt(entry, `F${row}`);
      return [value, style.numberFormat];
    };
    expect(before("2.1")).toEqual([12345, "#,##0"]);
    expect(before("17.1")).toEqual([0.955, "0.00%"]);
    expect(before("2.3")).toEqual(["87分", "General"]);
    expect(before("1.1")[0]).toBe("—");
  });
});

describe("what may be typed", () => {
  test.each(FORMS)(
    "%s: only the entry and contact cells are unlocked, and they are yellow",
    (_, form) => {
      for (const sheet of form.sheets) {
        expect(sheet.protection).not.toBeNull();
        const open = sheet.cells.filter(({ style }) => !style.locked);
        expect(open.every(({ style }) => style.fill === "FFFBE6")).toBe(true);
        expect(sheet.cells.filter(({ style }) => style.fill === "FFFBE6")).toEqual(open);
      }
      const entry = sheetOf(form, FORM_SHEETS.entry);
      const columns = ENTRY_FIELDS.map((field) => ENTRY_HEADERS.indexOf(field) + 1);
      const open = entry.cells.filter(({ style }) => !style.locked);
      expect(open).toHaveLength((entry.rows.length - 1) * columns.length);
      expect(open.every(({ column }) => columns.includes(column))).toBe(true);
      const cover = sheetOf(form, FORM_SHEETS.cover);
      expect(cover.cells.filter(({ style }) => !style.locked)).toHaveLength(CONTACT_LABELS.length);
      expect([sheetOf(form, FORM_SHEETS.table), sheetOf(form, FORM_SHEETS.meta)]).toEqual([
        expect.objectContaining({ validations: [] }),
        expect.objectContaining({ validations: [] }),
      ]);
    },
  );

  test.each(FORMS)("%s: every prompt, title and message is within Excel's limits", (_, form) => {
    for (const { validations } of form.sheets) {
      for (const { promptTitle, prompt, error, rule } of validations) {
        expect(promptTitle.length).toBeLessThanOrEqual(VALIDATION_LIMITS.title);
        expect(prompt.length).toBeLessThanOrEqual(VALIDATION_LIMITS.prompt);
        expect((error?.title ?? "").length).toBeLessThanOrEqual(VALIDATION_LIMITS.title);
        expect((error?.text ?? "").length).toBeLessThanOrEqual(VALIDATION_LIMITS.error);
        expect(promptTitle.isWellFormed() && prompt.isWellFormed()).toBe(true);
        if (rule.type === "list") {
          expect(rule.choices.join(",").length).toBeLessThanOrEqual(VALIDATION_LIMITS.choices);
        }
      }
    }
  });

  const ruleOf = (id: string, plan = SYNTHETIC_PLAN, bureau = BUREAU) => {
    const entry = sheetOf(formOf(plan, bureau, "2026"), FORM_SHEETS.entry);
    const row = entry.cells.find(({ column, value }) => column === 13 && value === id)?.row;
    const found = entry.validations.find(({ range }) => range.top === row && range.left === 7);
    if (!found) throw new Error(`no rule for ${id}`);
    return { ...found, format: cellAt(entry, `G${row ?? 0}`).style.numberFormat };
  };

  test("a count is a whole number from 0; a miss is never stopped", () => {
    expect(ruleOf("1.1")).toMatchObject({
      rule: { type: "whole", minimum: 0, maximum: null },
      error: { style: "stop" },
      format: "0",
    });
  });

  test("money takes decimals and shows every digit", () => {
    expect(ruleOf("1.2")).toMatchObject({
      rule: { type: "decimal", minimum: 0 },
      format: "General",
    });
  });

  test("4.4 万家 need not be whole", () => {
    expect(ruleOf("1.4")).toMatchObject({ rule: { type: "decimal" }, format: "General" });
  });

  test("a rate is a percent cell from 0 to 100 %", () => {
    expect(ruleOf("2.2")).toMatchObject({
      rule: { type: "decimal", minimum: 0, maximum: 1 },
      format: "0.00%",
    });
    expect(ruleOf("2.7")).toMatchObject({ rule: { maximum: null }, format: "0.000%" });
  });

  test("a rank is a whole number from 1", () => {
    expect(ruleOf("3.4")).toMatchObject({ rule: { type: "whole", minimum: 1 }, format: "0" });
  });

  test("an increase may fall below zero", () => {
    const { rule } = ruleOf("3.9");
    expect(rule.type === "decimal" && rule.minimum).toBeLessThan(-1e12);
  });

  test("a qualitative target offers choices and takes any text", () => {
    expect(ruleOf("4.1")).toMatchObject({
      rule: { type: "list", choices: ["已完成", "基本完成", "推进中", "未启动"] },
      error: null,
    });
  });

  test("the prompt says the target in words, its unit, an example and a common mistake", () => {
    const { promptTitle, prompt } = ruleOf("1.2", SEED_PLAN, "市市场监管局");
    expect(promptTitle).toBe("省高端产品品牌价值总额");
    expect(prompt.split("\n")).toEqual([
      "目标：到2022年超过 6000 亿元，正好 6000 不算达标",
      "单位：亿元",
      "例：6120",
      "常见错误：填成万元数 61200000",
    ]);
  });

  test("the prompt of an increase says from when it counts, that of a shared target what to agree on", () => {
    expect(ruleOf("6.1", SEED_PLAN, "市工业和信息化局").prompt).toContain("2020年以来累计数");
    expect(ruleOf("3.1", SEED_PLAN, "市卫生健康委").prompt).toContain("各单位填同一个数");
    expect(ruleOf("4.2").prompt).toContain("汇总时相加");
    expect(ruleOf("4.3").prompt).toContain(`汇总以${BUREAU}的数为准`);
  });
});

describe("a target in words", () => {
  const byWords = (test: (target: Target) => boolean): string => {
    const target = SYNTHETIC_PLAN.targets.find(test);
    return target ? describeTarget(target) : "";
  };

  test.each<readonly [string, (target: Target) => boolean]>([
    ["到2026年超过 6000.5 亿元，正好 6000.5 不算达标", hasFigure(6000.5)],
    ["到2026年不低于 300 个，正好 300 算达标", hasFigure(300)],
    ["到2026年不超过 80 起，正好 80 算达标", hasFigure(80)],
    ["到2026年低于 0.6 吨，正好 0.6 不算达标", hasFigure(0.6)],
    ["到2026年每期都要不低于 99.99%，正好 99.99 算达标", hasFigure(99.99)],
    ["到2026年进入前 10 位，第 10 位算达标，数越小越好", hasFigure(10, "位")],
    [
      "到2026年，30 个左右，由汇总单位判定",
      (target) => isNumeric(target) && target.comparator === "about",
    ],
    [
      "到2026年，10 至 20 家，两头的数都算达标",
      (target) => isNumeric(target) && target.upper?.eq(20) === true,
    ],
    [
      "到2026年累计不低于 15 亿元，正好 15 算达标",
      (target) => target.kind === "increase" && unitOf(target) === "亿元",
    ],
    ["到2026年6月30日不低于 5 家，正好 5 算达标", ({ deadline }) => deadline === "2026-06-30"],
    ["定性，由汇总单位看佐证材料判定", ({ kind }) => kind === "qualitative"],
  ])("%s", (words, test) => {
    expect(byWords(test)).toBe(words);
  });

  test("the example of every target is a value that is right", () => {
    for (const plan of [SEED_PLAN, SYNTHETIC_PLAN]) {
      const period = periodOf(String(plan.period.to));
      for (const target of plan.targets) {
        if (!isNumeric(target)) continue;
        const example = exampleValue(target);
        const where = `${target.id} ${example.toFixed()}`;
        expect([where, judgeTarget(target, example, period)]).toEqual([
          where,
          target.comparator === "about" ? "needs-person" : "met",
        ]);
      }
    }
  });
});

describe("cutting a text", () => {
  test("keeps a character outside the basic plane whole", () => {
    expect(cutText("𠮷野家连锁", 4)).toBe("𠮷野…");
    expect(cutText("野𠮷家连锁", 3)).toBe("野…");
  });

  test("never exceeds the limit, and leaves short texts alone", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 50 }), (text, limit) => {
        const cut = cutText(text, limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        if (text.isWellFormed()) expect(cut.isWellFormed()).toBe(true);
        if (text.length <= limit) expect(cut).toBe(text);
      }),
    );
  });
});

describe("any plan", () => {
  test.each(FORMS)("%s: formulas are plain, on every line, and guarded", (_, form) => {
    const entry = sheetOf(form, FORM_SHEETS.entry);
    entry.rows.slice(1).forEach((_, index) => {
      for (const column of ["H", "I"]) {
        const formula = formulaAt(entry, `${column}${index + 2}`);
        expect(formula).toContain("ISNUMBER(");
        expect(formula).not.toMatch(/[{}@#]|LET|LAMBDA|FILTER|XLOOKUP|TEXTJOIN/);
        expect(formula.length).toBeLessThan(1000);
        // Excel's longest text inside a formula
        for (const text of formula.match(/"(?:[^"]|"")*"/g) ?? [])
          expect(text.length).toBeLessThan(257);
      }
    });
  });

  test.each(FORMS)("%s: rows are within Excel's limits and the sheets one page wide", (_, form) => {
    for (const { rows, columns, print, name } of form.sheets) {
      expect(rows.every(({ height }) => height > 0 && height <= 409.5)).toBe(true);
      if (!print) continue;
      const width = columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
      const paper =
        (print.orientation === "portrait" ? 8.27 : 11.69) -
        print.margins.left -
        print.margins.right;
      expect([name, width <= paper * 96 + 2]).toEqual([name, true]);
    }
  });

  test("eight lines of usual length go on a page", () => {
    const { rows, print } = sheetOf(formOf(SEED_PLAN, "市市场监管局"), FORM_SHEETS.entry);
    const margins = print?.margins ?? { top: 0, bottom: 0 };
    const eight = rows.slice(0, 9).reduce((sum, { height }) => sum + height, 0);
    expect(eight).toBeLessThanOrEqual(595 - (margins.top + margins.bottom) * 72);
  });

  test("no rule covers a cell twice", () => {
    for (const [, form] of FORMS) {
      for (const { validations } of form.sheets) {
        const covered = validations.flatMap(({ range }) =>
          Array.from(
            { length: range.bottom - range.top + 1 },
            (_, row) => `${range.top + row}:${range.left}`,
          ),
        );
        expect(new Set(covered).size).toBe(covered.length);
      }
    }
  });

  test("& in a bureau's name is no code in the page header, and a long name leaves the title room", () => {
    const form = formOf(SYNTHETIC_PLAN, LONG_BUREAU, "2026");
    const header = sheetOf(form, FORM_SHEETS.entry).print?.header ?? "";
    expect(header).not.toContain(LONG_BUREAU);
    expect(header.length).toBeLessThanOrEqual(255);
    const short = { ...SYNTHETIC_PLAN, bureaus: ["A&B局"] };
    const own = targetsOf(SYNTHETIC_PLAN, BUREAU)[0];
    expect(own).toBeDefined();
    const named = sheetOf(formOf(short, "A&B局", "2026"), FORM_SHEETS.entry).print?.header;
    expect(named).toContain("责任单位：A&&B局");
  });

  test("two forms of one bureau differ in the formId only", () => {
    const other = formOf(SEED_PLAN, "市商务局", "2021", { formId: "b93f02c86d1741aa" });
    const replaced = dumpWorkbook(other)
      .replaceAll("b93f02c86d1741aa", "7c41e9d2a05b4f6e")
      .replaceAll("b93f02c8", "7c41e9d2");
    expect(replaced).toBe(dumpWorkbook(commerce));
  });

  test("an example stays a plain figure", () => {
    const target = SYNTHETIC_PLAN.targets.filter(isNumeric).find(hasFigure(100_000_000));
    expect(target && exampleValue(target).eq(new Big(102_000_000))).toBe(true);
  });
});

test("the words a returned form is held against are those that are printed", () => {
  const bare = (text: string) => text.replace(/\s+/g, "");
  for (const [plan, period] of [
    [SEED_PLAN, "2021"],
    [SEED_PLAN, "2022Q3"],
    [SYNTHETIC_PLAN, "2024"],
  ] as const) {
    for (const bureau of plan.bureaus) {
      const { sheets } = formOf(plan, bureau, period, { due: null, contact: null, formId: "" });
      const printed = (name: string, from: number) =>
        (sheets.find((sheet) => sheet.name === name)?.cells ?? []).flatMap(({ row, value }) =>
          row > from && typeof value === "string" && value !== "" ? [bare(value)] : [],
        );
      const targets = targetsOf(plan, bureau);
      const cover = listCoverWords({
        plan,
        bureau,
        period: periodOf(period),
        ...{ targets, layout: chooseLayout(plan, targets, false) },
        wording: "4",
      }).map(bare);
      const office = /^(?:请按通知要求|填报中有疑问|按通知要求$)/;
      expect(new Set(printed("填报说明", 0).filter((text) => !office.test(text)))).toEqual(
        new Set(cover),
      );
      // below title, note and headers
      expect(new Set(printed("责任分解表", 3))).toEqual(
        new Set(listTableWords(plan, bureau).map(bare)),
      );
    }
  }
});
