import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePeriod } from "../../src/core";
import { findBuiltInPlan } from "../../src/exchange";
import { buildForm, type WorkbookSpec } from "../../src/sheets";
import { wordsOf, type SheetWords } from "../fixtures/version-1/form-words";

/*
 * The words of a form of version 1, by period and bureau. Forms with these words are out there, and a returned form is held against
 * them: whoever changes a word makes another version, and leaves this file as it is.
 */

type Wording = Readonly<Record<string, Readonly<Record<string, readonly SheetWords[]>>>>;

const wording = JSON.parse(
  readFileSync(join(__dirname, "../fixtures/version-1/wording.json"), "utf8"),
) as Wording;

const plan = findBuiltInPlan("jinan-brand-2020");
if (plan === null) throw new Error("the plan is gone");

function formsOf(periodId: string): readonly (readonly [bureau: string, form: WorkbookSpec])[] {
  const period = parsePeriod(periodId);
  if (period === null || plan === null) throw new Error(`${periodId} is no period`);
  return plan.bureaus.map((bureau) => [
    bureau,
    buildForm({
      ...{ plan, period, bureau },
      ...{ due: `${period.year + 1}-01-15`, createdAt: `${period.year + 1}-01-05` },
      contact: "综合处 张三 0531-12345678",
      formId: "7c41e9d2a0b3f8e65d1c4b7a90e2f3c8",
      wording: "1",
    }),
  ]);
}

test("both periods, and every bureau, are there", () => {
  expect(Object.keys(wording)).toEqual(["2021", "2022"]);
  for (const forms of Object.values(wording)) expect(Object.keys(forms)).toEqual(plan.bureaus);
});

describe.each(Object.entries(wording))("in period %s", (period, expected) => {
  test.each(formsOf(period))("the form of %s says what it said", (bureau, form) => {
    const words = wordsOf(form);
    const known = expected[bureau] ?? [];
    expect(words.map(({ sheet }) => sheet)).toEqual(known.map(({ sheet }) => sheet));
    words.forEach((sheet, index) => {
      expect(sheet).toEqual(known[index]);
    });
  });
});
