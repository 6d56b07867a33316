import {
  asksForAction,
  cellsMeantBy,
  finding,
  FINDING_CODES,
  type FindingCode,
  nameCells,
} from "../../../src/core";

test("a finding takes its severity from its code, and what is not known is null", () => {
  expect(finding("date-value", { target: "3.1", received: "480亩" })).toEqual({
    code: "date-value",
    severity: "error",
    target: "3.1",
    bureau: null,
    file: null,
    sheet: null,
    cell: null,
    received: "480亩",
    stored: null,
    expected: null,
    details: null,
  });
  expect(finding("hidden-rows", { details: { count: 2 } })).toMatchObject({
    severity: "info",
    details: { count: 2 },
  });
});

test("what a code's sentence needs has to be given, and nothing else", () => {
  const compiled = () => [
    // @ts-expect-error the sentence says how many rows are hidden
    finding("hidden-rows"),
    // @ts-expect-error and cannot do so with an empty object
    finding("hidden-rows", { details: {} }),
    // @ts-expect-error a count is a number
    finding("hidden-rows", { details: { count: "2" } }),
    // @ts-expect-error a missing line has nothing more to tell
    finding("missing-target", { details: { count: 2 } }),
    // @ts-expect-error a decision has one of the known reasons to be left unused
    finding("decision-unused", { details: { why: "rain" } }),
  ];
  expect(compiled).toBeInstanceOf(Function);
});

test("where no form can be read the file is rejected, by an error", () => {
  const codes = Object.keys(FINDING_CODES) as FindingCode[];
  const having = (trait: "rejects" | "formless") =>
    codes.filter((code) => FINDING_CODES[code][trait]);
  expect(having("formless")).toEqual([
    ...["not-read", "not-a-workbook", "legacy-format", "encrypted", "too-large", "damaged"],
    ...["unsafe-content", "no-entry-sheet"],
  ]);
  expect(having("rejects").filter((code) => !having("formless").includes(code))).toEqual([
    ...["identity-missing", "wrong-plan", "wrong-period", "unknown-form", "bureau-mismatch"],
  ]);
  expect(having("rejects").filter((code) => FINDING_CODES[code].severity !== "error")).toEqual([]);
});

test("a finding means the cell it names, or every cell of several", () => {
  const cells = ["G2", "G9", "G30"];
  const where = { cell: "G2", sheet: "指标填报" };
  expect(
    cellsMeantBy(finding("duplicate-target", { ...where, details: nameCells(cells) })),
  ).toEqual(cells);
  expect(
    cellsMeantBy(
      finding("extra-content", { ...where, details: { part: "cells", ...nameCells(cells) } }),
    ),
  ).toEqual(cells);
  expect(cellsMeantBy(finding("extra-content", { details: { part: "sheet" } }))).toEqual([]);
  expect(cellsMeantBy(finding("date-value", where))).toEqual(["G2"]);
});

test("of forty thousand cells a finding names the first thousand, and says how many there are", () => {
  const many = Array.from({ length: 40_000 }, (_, index) => `G${index + 2}`);
  const { cells, count } = nameCells(many);
  expect([cells.length, cells[0], count]).toEqual([1000, "G2", 40_000]);
});

test("a comment asks for something only where the value stands there and nowhere else", () => {
  const comment = (hasOnlyFigure: boolean) => finding("comment", { details: { hasOnlyFigure } });
  expect([true, false].map((only) => asksForAction(comment(only)))).toEqual([true, false]);
});
