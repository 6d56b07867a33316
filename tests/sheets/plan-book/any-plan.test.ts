import fc from "fast-check";
import { canonicalPlanFile, parsePlan, type PlanFile } from "../../../src/core";
import { buildPlanBook, readPlanBook } from "../../../src/sheets";
import { gridOf } from "../grid-of";

const MARKS = [
  "、",
  "；",
  "，",
  "\n",
  '"',
  "：",
  "（",
  "）",
  " ",
  "-",
  "牵头：",
  "无单位",
  "行1格1项1",
  "次序",
];
/** Texts with what cells part and mean by. */
const text = fc
  .array(fc.oneof(fc.constantFrom(...MARKS), fc.constantFrom("甲", "乙", "丙", "1", "a")), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join("").trim())
  .filter((each) => each !== "");
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const day = fc
  .date({ min: new Date("2016-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const figure = fc.oneof(
  fc.integer({ min: 0, max: 1e6 }),
  fc.double({ min: 0.001, max: 1e6, noNaN: true }),
);
const printed = {
  leader: maybe(text),
  schedule: maybe(text),
  weight: maybe(text),
  note: maybe(text),
};

const names = fc.uniqueArray(text, { minLength: 1, maxLength: 4 });

const target = fc.record({
  name: text,
  notes: fc.array(text, { maxLength: 3 }),
  attribute: maybe(text),
  schedule: maybe(text),
  frequency: maybe(fc.constantFrom("year", "half", "quarter", "month")),
  deadline: maybe(day),
  figures: fc.oneof(
    fc.constant({
      kind: "qualitative",
      comparator: null,
      threshold: null,
      unit: null,
      baseline: null,
    }),
    fc.record({
      kind: fc.constantFrom("level", "maintain", "increase"),
      comparator: fc.constantFrom(">=", ">", "<=", "<", "about"),
      threshold: figure,
      unit: fc.oneof(fc.constantFrom("", "亿元", "万吨"), text),
      baseline: maybe(fc.oneof(figure, fc.record({ value: figure, asOf: maybe(text) }))),
      flow: maybe(fc.constant("annual")),
      jointRule: maybe(fc.constantFrom("agree", "lead")),
    }),
  ),
  comparatorExplicit: fc.boolean(),
  place: text,
});

const plan = names.chain((bureaus) =>
  fc
    .record({
      title: text,
      documentNumber: maybe(text),
      annexTitle: maybe(text),
      issuedOn: maybe(day),
      period: maybe(fc.record({ from: fc.constant(2016), to: maybe(fc.constant(2020)) })),
      leadOffice: maybe(text),
      headers: fc.uniqueArray(text, { maxLength: 3, selector: (each) => each.replace(/\s/g, "") }),
      shortNames: fc.array(text, { maxLength: 2 }),
      rows: fc.array(
        fc.record({
          number: maybe(fc.oneof(fc.integer({ min: 1, max: 999_999 }), text)),
          category: maybe(fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 3 }))),
          goal: text,
          words: fc.record(printed),
          extra: fc.array(text, { maxLength: 3 }),
          cells: fc.array(
            fc.record({
              text,
              responsibility: maybe(text),
              words: fc.record(printed),
              extra: fc.array(text, { maxLength: 3 }),
              roles: fc.array(maybe(fc.constantFrom("lead", "cooperating")), { maxLength: 4 }),
              targets: fc.array(target, { minLength: 1, maxLength: 3 }),
            }),
            { minLength: 1, maxLength: 2 },
          ),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map((draft): unknown => {
      const used = new Set<string>();
      const extraOf = (texts: readonly string[]) =>
        Object.fromEntries(
          draft.headers.slice(0, texts.length).map((header, at) => [header, texts[at]]),
        );
      let id = 0;
      const rows = draft.rows.map(({ words, extra, cells, ...row }) => ({
        ...{ ...row, ...words, extra: extraOf(extra) },
        cells: cells.map(({ words: own, extra: also, roles, targets, ...cell }) => {
          const named = roles
            .slice(0, bureaus.length)
            .map((role, at) => ({ name: bureaus[at] ?? "", role }));
          for (const { name } of named) used.add(name);
          return {
            ...{ ...cell, ...own, extra: extraOf(also), bureaus: named },
            targets: targets.map(({ figures, place, ...each }) => {
              id += 1;
              return {
                id: `t.${id}`,
                ...each,
                ...figures,
                fragment: cell.text,
                source: { document: "d", place },
              };
            }),
          };
        }),
      }));
      return {
        ...{ format: "zerenbiao-plan", formatVersion: 2, id: "any", title: draft.title },
        ...{ annexTitle: draft.annexTitle, annexMark: null, documentNumber: draft.documentNumber },
        ...{ issuer: null, issuedOn: draft.issuedOn, validUntil: null, period: draft.period },
        ...{ leadOffice: draft.leadOffice, sources: [{ id: "d", title: draft.title }] },
        bureaus: bureaus
          .filter((name) => used.has(name))
          .map((name, at) => (at === 0 ? { name, shortNames: draft.shortNames } : name)),
        columns: draft.headers.map((header) => ({ header, holds: "extra" })),
        ...{ rows, rules: [], disagreements: [] },
      };
    }),
);

test("any plan comes back from its workbook as it was, whatever its texts hold", () => {
  let plans = 0;
  fc.assert(
    fc.property(plan, (json) => {
      const parsed = parsePlan(json);
      if ("problems" in parsed) return;
      plans += 1;
      const { file, hash } = parsed.plan;
      const reading = readPlanBook(gridOf(asWorkbook(file)));
      expect(reading.problems).toEqual([]);
      expect(reading.plan?.file).toEqual(canonicalPlanFile(file));
      expect(reading.plan?.hash).toBe(hash);
    }),
    { numRuns: 40 },
  );
  expect(plans).toBeGreaterThan(10);
});

function asWorkbook(file: PlanFile) {
  const { sheets, ...book } = buildPlanBook(file, { createdOn: "2022-01-04" });
  return { ...book, sheets: sheets.map(({ build }) => build()) };
}
