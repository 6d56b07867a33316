import { buildForm } from "../../../src/sheets";
import { type WordingVersion, wordingsOf } from "../../../src/sheets/form/words";
import { periodOf, SEED_PLAN } from "../seed-plan";

test.each([
  ["of version 1, which says none", [["format", "zerenbiao-form"]], ["1"]],
  [
    "that says one",
    [
      ["format", "zerenbiao-form"],
      ["wording", "2"],
    ],
    ["2"],
  ],
  // nothing better is known than the words of now
  [
    "of a later program",
    [
      ["format", "zerenbiao-form"],
      ["wording", "9"],
    ],
    ["4"],
  ],
  ["whose _meta is empty", [], ["4", "5", "1"]],
] as const)("the words that a form %s is held against", (_, meta, wordings) => {
  expect(wordingsOf(new Map(meta))).toEqual(wordings);
});

test("a form that has lost its _meta may be of any version", () => {
  expect(wordingsOf(null)).toEqual(["4", "5", "1"]);
});

function coverOf(bureau: string, wording?: WordingVersion): string[] {
  const form = buildForm({
    ...{ plan: SEED_PLAN, bureau, period: periodOf("2021"), due: "2022-01-14", contact: null },
    ...{ formId: "7c41e9d2a05b4f6e", createdAt: "2022-01-04", ...(wording && { wording }) },
  });
  return (form.sheets[0]?.cells ?? []).flatMap(({ value }) =>
    typeof value === "string" ? [value] : [],
  );
}

test("lines that ask for one metric say so, by the numbers they bear; earlier wordings did not", () => {
  const said = "序号 8、9 是同一个指标（公共服务质量监测评价全国位次），填一样的数。";
  expect(coverOf("市市场监管局")).toContain(said);
  expect(coverOf("市市场监管局", "2")).not.toContain(said);
  expect(coverOf("市商务局").join()).not.toContain("是同一个指标");
});

test("one signs and stamps where the places for it are", () => {
  const cover = coverOf("市商务局");
  expect(cover).toEqual(expect.arrayContaining(["填报人", "审核人", "单位盖章"]));
  expect(cover.join()).toContain("在“填报说明”上签字盖章");
});
