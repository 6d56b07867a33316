import { compileNumberFormat } from "../../../src/core";
import {
  type ConditionalRule,
  type GridCell,
  readCondition,
  RuleApplier,
} from "../../../src/sheets";

const AREA = { top: 3, left: 7, bottom: 3, right: 7 };

function rule(look: ConditionalRule["look"], formula = "TRUE"): ConditionalRule {
  return {
    ...{ areas: [AREA], type: "expression", operator: "", hidesValues: false, stops: false, look },
    ...{ formulas: [readCondition(formula)], priority: 1 },
  };
}

/** The looks of 6100 in G3, black on white, under rules. */
function looksUnder(...rules: readonly ConditionalRule[]): GridCell["looks"] {
  const content = { kind: "number", value: 6100, format: "plain" } as const;
  const cells: GridCell[] = [{ row: 3, column: 7, content, shown: "6100", formula: null }];
  const applier = new RuleApplier((code) => compileNumberFormat(code, { date1904: false }));
  applier.apply(rules, cells, () => ({ font: null, ground: [null] }));
  return cells[0]?.looks;
}

test.each<[string, readonly ConditionalRule[], GridCell["looks"]]>([
  ["one that does not hold", [rule({ formatCode: ";;;" }, "FALSE")], undefined],
  ["nothing is shown", [rule({ formatCode: ";;;" })], { unseen: "condition" }],
  ["a format that is none", [rule({ formatCode: "bogus[[[" })], { unreadableFormat: "bogus[[[" }],
  [
    "a format that is none, perhaps",
    [rule({ formatCode: "bogus[[[" }, "SUM($A$1:$A$2)>1")],
    { unsure: "unseen" },
  ],
  [
    "the first of two that hold",
    [rule({ formatCode: "0" }), rule({ formatCode: '0"万元"' })],
    undefined,
  ],
])("%s", (_what, rules, looks) => {
  expect(looksUnder(...rules)).toEqual(looks);
});
