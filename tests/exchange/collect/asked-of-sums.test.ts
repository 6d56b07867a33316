import { withJointRules } from "../../../src/core";
import { listMergedLines, listQuestions, type ReturnedFile } from "../../../src/exchange";
import { fillForm, KNOWN, ledgerFor, merge, returned, YEAR } from "../returns";
import { COMMERCE, FARMING, INDUSTRY } from "./troubles";

const withRule = (id: string, rule: "sum" | "lead") => withJointRules(KNOWN, new Map([[id, rule]]));

test("shares that all wait to be verified make no sum to be taken, though the rule is asked too", () => {
  const plan = withRule("3.1", "sum");
  const form = fillForm(INDUSTRY, { "3.1": 50_000 }, { plan });
  const collection = merge([returned("a.xlsx", form, { plan })], {
    ledger: ledgerFor(YEAR, (each) => ({ ...each, joint: { "3.1": "sum" } })),
    // a sum cannot become a total that all agree on
    joint: new Map([["3.1", "agree"]]),
  });
  const { questions } = listQuestions(collection);
  expect(
    questions.map(({ bureau, findings, choices }) => [
      bureau,
      findings.map(({ code }) => code),
      choices.map(({ meaning }) => meaning),
    ]),
  ).toEqual([
    [
      INDUSTRY,
      ["magnitude-suspect"],
      [`${INDUSTRY} 50,000 家（a.xlsx 指标填报!G2）`, "在“填数”里填一个数"],
    ],
    [null, ["joint-rule-differs", "magnitude-suspect"], ["在“填数”里填一个数"]],
  ]);
});

describe("where the lead's value counts", () => {
  const plan = withRule("5.1", "lead");
  const [lead, other] = [FARMING, COMMERCE].map((bureau, at): ReturnedFile => {
    const said = { 完成值: 470, 未达标原因: at === 0 ? "市场波动" : "订单减少" };
    return returned(`${bureau}.xlsx`, fillForm(bureau, { "5.1": said }, { plan }), { plan });
  });

  test("neither the name nor the words of another bureau stand behind it, who says the same", () => {
    if (lead === undefined || other === undefined) throw new Error("two files");
    const { lines } = listMergedLines(merge([lead, other], { plan }));
    expect(lines.map(({ value, source, reason }) => [value?.toFixed(), source, reason])).toEqual([
      ["470", `${FARMING}.xlsx`, "市场波动"],
    ]);
  });
});
