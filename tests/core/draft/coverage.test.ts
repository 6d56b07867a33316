import fc from "fast-check";
import { type Draft, draftDocument, type DraftPlace, placeCells } from "../../../src/core";
import { tidyText } from "../../../src/core/draft/doubt-book";

const WORDS = [
  ...[
    "到2025年，",
    "培育",
    "企业",
    "30家",
    "、",
    "，",
    "；",
    "。",
    "新增",
    "达到",
    "97%",
    "前10位",
    "5.5亿元",
  ],
  ...[
    "（一）",
    "市甲局",
    "牵头",
    "《某某20项》",
    "第三方",
    "分别",
    "和",
    "以上",
    "不超过",
    "8",
    " ",
    "\n",
  ],
];
const words = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 12 })
  .map((pieces) => pieces.join(""));
const HEADS = [
  "序号",
  "区分",
  "目标任务",
  "量化指标",
  "责任单位",
  "完成时限",
  "备注",
  "目标值",
  "单位",
  "其他说明",
];

const document = fc
  .tuple(
    fc.shuffledSubarray(HEADS, { minLength: 2 }),
    fc.array(fc.array(words, { minLength: 10, maxLength: 10 }), { minLength: 1, maxLength: 5 }),
  )
  .map(([heads, lines]) => {
    const cell = (text: string) => ({
      text,
      columnSpan: 1,
      rowSpan: 1,
      continues: false,
      remarks: [],
    });
    const rows = [heads, ...lines.map((line) => line.slice(0, heads.length))];
    const table = placeCells(rows.map((texts) => ({ skipped: 0, cells: texts.map(cell) })));
    return { table, rows };
  });

/** Whether a place of the table is spoken of: by a target, a doubt, a part that was carried. */
function isSpokenOf(draft: Draft, row: number, column: number, from: number, to: number): boolean {
  const holds = (place: DraftPlace | null): boolean =>
    place !== null &&
    place.row === row &&
    place.column === column &&
    place.from <= from &&
    place.to >= to;
  const inTarget = draft.rows.some(({ cells }) =>
    cells.some(
      ({ targets, text, parts }) =>
        targets.some((target) =>
          Object.values(target).some((field) => typeof field === "object" && holds(field.source)),
        ) ||
        (holds(text.source) &&
          parts.some((part) => part.kind === "carried" && part.from <= from && part.to >= to)),
    ),
  );
  return inTarget || draft.doubts.some(({ place }) => holds(place));
}

test("every figure of a column of indicators is in a target, carried, or doubted", () => {
  fc.assert(
    fc.property(document, ({ table, rows }) => {
      const draft = draftDocument([{ kind: "table", table }]);
      const [heads = []] = rows;
      const column = heads.indexOf("量化指标");
      if (column < 0 || draft.tables.length === 0) return;
      for (const [index, line] of rows.entries()) {
        if (index === 0) continue;
        const text = tidyText(line[column] ?? "");
        for (const { index: from, 0: figure } of text.matchAll(
          /(?<![\d.第前])\d+(?:\.\d+)?(?=[家%亿])/g,
        )) {
          const isNamed = /《[^》]*$/.test(text.slice(0, from));
          const isSaid = isSpokenOf(draft, index + 1, column + 1, from, from + figure.length);
          // a line of nothing but this text is a heading above others
          const isHeading = draft.rows.some(({ category }) => category.value.includes(text));
          const isLoose = line.every((each, at) => at === column || each.trim() === "");
          if (!isNamed && !isHeading && !isLoose)
            expect([text, figure, isSaid]).toEqual([text, figure, true]);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("the parts of a cell are its whole text", () => {
  fc.assert(
    fc.property(document, ({ table }) => {
      const draft = draftDocument([{ kind: "table", table }]);
      for (const { text, parts } of draft.rows.flatMap(({ cells }) => cells)) {
        expect(parts.map(({ from, to }) => text.value.slice(from, to)).join("")).toBe(text.value);
      }
    }),
    { numRuns: 200 },
  );
});

test("a fragment and a name are cut from the text by their places", () => {
  fc.assert(
    fc.property(document, ({ table }) => {
      const draft = draftDocument([{ kind: "table", table }]);
      for (const { text, targets } of draft.rows.flatMap(({ cells }) => cells)) {
        for (const { fragment } of targets) expect(text.value).toContain(fragment.value);
      }
    }),
    { numRuns: 200 },
  );
});

test("ids are of their own", () => {
  fc.assert(
    fc.property(document, ({ table }) => {
      const draft = draftDocument([{ kind: "table", table }]);
      const ids = draft.rows.flatMap(({ cells }) =>
        cells.flatMap(({ targets }) => targets.map(({ id }) => id)),
      );
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(draft.doubts.map(({ id }) => id)).size).toBe(draft.doubts.length);
    }),
    { numRuns: 200 },
  );
});
