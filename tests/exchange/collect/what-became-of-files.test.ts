import {
  buildPublishedTableWorkbook,
  type Collection,
  type Decision,
  mergeReturns,
  toBook,
  whyNotTaken,
} from "../../../src/exchange";
import { detailOf } from "../../finding-details";
import { SEED_PLAN } from "../../sheets/seed-plan";
import { answer, fillForm, formIdOf, ledgerFor, merge, returned, SIGNED, YEAR } from "../returns";

const COMMERCE = "市商务局";
const FULL = { "5.1": 480, "5.2": 2, "5.3": 61, "11.1": 2000 };

const codesOf = ({ files }: Collection, path: string) =>
  files.find(({ file }) => file.report.path === path)?.file.report.findings.map(({ code }) => code);
const unusedOf = ({ findings }: Collection) =>
  findings.flatMap((each) =>
    each.code === "decision-unused" ? [[each.received, detailOf(each, "why")]] : [],
  );

test("forms are listed in the plan's order, whatever the ledger's", () => {
  const ledger = ledgerFor();
  const reversed = { ...ledger, forms: ledger.forms.toReversed() };
  expect(toBook(merge([], { ledger: reversed })).filings.map(({ bureau }) => bureau)).toEqual(
    SEED_PLAN.bureaus,
  );
});

test("a form in whose place an earlier one came back says so", () => {
  const ledger = ledgerFor(YEAR);
  const forms = ledger.forms.flatMap((form) =>
    form.bureau === COMMERCE
      ? [
          { ...form, state: "replaced" as const },
          { ...form, formId: "e".repeat(32) },
        ]
      : [form],
  );
  const old = returned("旧.xlsx", fillForm(COMMERCE, FULL, { formId: formIdOf(COMMERCE) }));
  const book = toBook(merge([old], { ledger: { ...ledger, forms } }));
  expect(
    book.filings
      .filter(({ bureau }) => bureau === COMMERCE)
      .map(({ status, note }) => [status, note?.kind]),
  ).toEqual([
    ["merged", "findings"],
    ["replaced", "earlier-form"],
  ]);
});

test("why a file was not taken as it is", () => {
  const decisions: Decision[] = [
    { kind: "supersedes", file: "新.xlsx", supersedes: "旧.xlsx", ...SIGNED },
  ];
  const { files } = merge(
    [
      answer(COMMERCE, FULL, "旧.xlsx"),
      answer(COMMERCE, { ...FULL, "5.1": 490 }, "新.xlsx"),
      answer(COMMERCE, { ...FULL, "5.1": 490 }, "新（副本）.xlsx"),
    ],
    { decisions },
  );
  const why = new Map(files.map((standing) => [standing.file.report.path, whyNotTaken(standing)]));
  expect(why.get("新.xlsx")).toBeNull();
  expect(why.get("新（副本）.xlsx")).toEqual({ kind: "identical", other: "新.xlsx" });
  expect(why.get("旧.xlsx")).toMatchObject({
    kind: "superseded",
    other: "新.xlsx",
    decision: SIGNED,
  });
});

test("only a file that another stands for is told as superseded, and only one that says the same as identical", () => {
  const collection = merge([answer(COMMERCE, FULL, "a.xlsx"), answer(COMMERCE, FULL, "b.xlsx")]);
  expect(codesOf(collection, "a.xlsx")).not.toContain("superseded-file");
  expect(codesOf(collection, "b.xlsx")).toContain("identical-file");
  expect(codesOf(collection, "b.xlsx")).not.toContain("superseded-file");
});

test("decisions in a circle settle nothing; one that leads into the circle is asked no longer than it has files", () => {
  const file = (path: string, value: number) => answer(COMMERCE, { ...FULL, "5.1": value }, path);
  const decisions: Decision[] = [
    { kind: "supersedes", file: "p.xlsx", supersedes: "q.xlsx", ...SIGNED },
    { kind: "supersedes", file: "q.xlsx", supersedes: "p.xlsx", ...SIGNED },
    { kind: "supersedes", file: "p.xlsx", supersedes: "r.xlsx", ...SIGNED },
  ];
  const collection = merge([file("p.xlsx", 481), file("q.xlsx", 482), file("r.xlsx", 483)], {
    decisions,
  });
  expect(
    Object.fromEntries(collection.files.map(({ file, outcome }) => [file.report.path, outcome])),
  ).toEqual({ "p.xlsx": "merged", "q.xlsx": "merged", "r.xlsx": "superseded" });
  expect(unusedOf(collection)).toHaveLength(2);
});

test("a file that was set aside stays so: no file stands in for it, and that is told", () => {
  const decisions: Decision[] = [
    { kind: "ignores", file: "旧.xlsx", ignore: true, ...SIGNED },
    { kind: "supersedes", file: "新.xlsx", supersedes: "旧.xlsx", ...SIGNED },
  ];
  const collection = merge(
    [answer(COMMERCE, FULL, "旧.xlsx"), answer(COMMERCE, { ...FULL, "5.1": 490 }, "新.xlsx")],
    { decisions },
  );
  expect(
    collection.files.map(({ file, outcome, other }) => [file.report.path, outcome, other]),
  ).toEqual([
    ["新.xlsx", "merged", null],
    ["旧.xlsx", "ignored", null],
  ]);
  expect(unusedOf(collection)).toEqual([["新.xlsx", "decided-already"]]);
});

test("an unused decision on a file names the file, and why", () => {
  const decisions: Decision[] = [
    { kind: "confirms", file: "没有.xlsx", confirms: true, ...SIGNED },
    { kind: "supersedes", file: "a.xlsx", supersedes: "也没有.xlsx", ...SIGNED },
  ];
  expect(unusedOf(merge([answer(COMMERCE, FULL, "a.xlsx")], { decisions }))).toEqual([
    ["没有.xlsx", "no-file"],
    ["也没有.xlsx", "no-file"],
  ]);
});

test("a bureau's receipts are those of the files that count", () => {
  const files = [
    answer(COMMERCE, FULL, "旧.xlsx"),
    answer(COMMERCE, { ...FULL, "5.1": 490 }, "新.xlsx"),
  ];
  const decisions: Decision[] = [
    { kind: "supersedes", file: "新.xlsx", supersedes: "旧.xlsx", ...SIGNED },
  ];
  const { bureaus } = merge(files, { decisions });
  const receipts = new Map(bureaus.map((each) => [each.bureau, each.receipts]));
  expect(receipts.get(COMMERCE)).toEqual([files[1]?.report.receipt]);
  expect(receipts.get("市科技局")).toEqual([]);
});

test("a conflict is open until it is decided", () => {
  const files = [answer("市工业和信息化局", { "3.1": 29 }), answer("市卫生健康委", { "3.1": 30 })];
  const lineOf = (decisions: readonly Decision[]) =>
    toBook(merge(files, { decisions })).lines.find(({ target }) => target.id === "3.1");
  expect(lineOf([])?.conflict).toBe("open");
  const decision: Decision = { kind: "bureau", target: "3.1", bureau: "市卫生健康委", ...SIGNED };
  expect(lineOf([decision])?.conflict).toBe("decided");
  expect(toBook(merge([])).lines.map(({ conflict }) => conflict)).toEqual(
    SEED_PLAN.targets.map(() => null),
  );
});

test.each([
  ["neither file gives a reason", {}, { 下一步措施: "加快落户" }, true],
  ["one has the reason and none the measures", { 未达标原因: "疫情影响较大" }, {}, true],
  [
    "one has the reason, the other the measures",
    { 未达标原因: "疫情影响较大" },
    { 下一步措施: "加快落户进度" },
    false,
  ],
])("a missed target still owes words where %s: %s %s", (_, first, second, isOwed) => {
  const missed = (more: object) => ({ ...FULL, "5.1": { 完成值: 400, ...more } });
  const { findings } = merge([
    answer(COMMERCE, missed(first), "a.xlsx"),
    answer(COMMERCE, missed(second), "b.xlsx"),
  ]);
  const owed = findings.filter(
    ({ code, target }) => code === "reason-required" && target === "5.1",
  );
  expect(owed.length > 0).toBe(isOwed);
});

test("the published table alone is one sheet of that name", () => {
  const { title, sheets } = buildPublishedTableWorkbook(SEED_PLAN, "2022-01-05");
  expect([title, sheets.map(({ name }) => name)]).toEqual([SEED_PLAN.annexTitle, ["责任分解表"]]);
});

test("nothing is asked of a plan whose forms never went out", () => {
  const ledger = { ...ledgerFor(), forms: [] };
  const { bureaus, counts } = mergeReturns({
    ...{ plan: SEED_PLAN, period: YEAR, ledger, asOf: "2023-01-10", files: [], decisions: [] },
    previous: null,
  });
  expect([bureaus, counts.reported]).toEqual([[], 0]);
});
