import { chinese, type JointRule, withJointRules } from "../../../src/core";
import {
  type Collection,
  readSentRules,
  type ReturnedFile,
  type SentRules,
} from "../../../src/exchange";
import { fillForm, KNOWN, ledgerFor, merge, returned, YEAR } from "../returns";

/** The five bureaus that share 3.1, whose target is 29. */
const [INDUSTRY, HEALTH, FARMING, CULTURE, FINANCE] = [
  "市工业和信息化局",
  "市卫生健康委",
  "市农业农村局",
  "市文化和旅游局",
  "市地方金融监管局",
] as const;
const ALL = [INDUSTRY, HEALTH, FARMING, CULTURE, FINANCE];

/** What a form of 3.1 asks: by a rule that stands in it, or by none, as forms from before that. */
type Asked = JointRule | "old";

/** A form of a bureau, by what it asks, with a value of 3.1. */
function form(bureau: string, asked: Asked, value: number, sent?: SentRules): ReturnedFile {
  const plan = asked === "old" ? KNOWN : withJointRules(KNOWN, new Map([["3.1", asked]]));
  const filled = fillForm(bureau, { "3.1": value }, { plan });
  const sheets = filled.sheets.map((sheet) =>
    sheet.name === "_meta" && asked === "old"
      ? { ...sheet, cells: sheet.cells.filter(({ row }) => row < FIRST_RULE_ROW) }
      : sheet,
  );
  return returned(
    `${bureau}.xlsx`,
    { ...filled, sheets },
    { ...(sent === undefined ? {} : { sent }) },
  );
}
/** `_meta` of a form of version 1 ends before the wording and the rules. */
const FIRST_RULE_ROW = 14;

type Row = readonly [bureau: string, asked: Asked, value: number];
const fromAll = (asked: Asked, ...values: readonly number[]): readonly Row[] =>
  ALL.flatMap((bureau, index): Row[] => {
    const value = values[index];
    return value === undefined ? [] : [[bureau, asked, value]];
  });

/** 3.1 as it stands, and what is told of it. */
function standing(collection: Collection): readonly unknown[] {
  const found = collection.targets.find(({ target }) => target.id === "3.1");
  const codes = collection.findings
    .filter(({ target, code }) => target === "3.1" && TOLD.has(code))
    .map(({ code }) => code);
  return [found?.rule, found?.value?.toNumber() ?? null, found?.verdict, codes.join(" ")];
}
const TOLD = new Set(["conflict", "joint-rule-differs", "equal-shares"]);

function collect(rows: readonly Row[], wanted: JointRule | null): Collection {
  return merge(
    rows.map((row) => form(...row)),
    {
      // the ledger holds the forms that came back: of old ones it says no rule
      ledger: ledgerFor(YEAR, (each) => {
        const row = rows.find(([bureau]) => bureau === each.bureau);
        if (row === undefined) return null;
        return row[1] === "old" ? each : { ...each, joint: { "3.1": row[1] } };
      }),
      joint: new Map(wanted === null ? [] : [["3.1", wanted]]),
    },
  );
}

// prettier-ignore
test.each<[rows: readonly Row[], wanted: JointRule | null, ...result: readonly unknown[]]>([
  // shares are summed, whether or not it is said again
  [fromAll("sum", 12, 3, 6, 5, 3), null, "sum", 29, "met", ""],
  [fromAll("sum", 12, 3, 6, 5, 3), "sum", "sum", 29, "met", ""],
  [fromAll("sum", 12, 3, 6, 5, 2), null, "sum", 28, "not-met", ""],
  // five totals that were typed as shares wait for a person; honest shares that are alike do not
  [fromAll("sum", 22, 22, 22, 22, 22), null, "sum", 110, "unverified", "equal-shares"],
  [fromAll("sum", 29, 29, 29, 29, 29), null, "sum", 145, "unverified", "equal-shares"],
  [fromAll("sum", 29, 29), null, "sum", 58, "unverified", "equal-shares"],
  [fromAll("sum", 6, 6, 6, 6, 6), null, "sum", 30, "met", "equal-shares"],
  [fromAll("sum", 12, 12, 12, 12, 12), null, "sum", 60, "unverified", "equal-shares"],
  [fromAll("sum", 40, 12, 3, 6, 5), null, "sum", 66, "met", ""],
  // shares are no totals that have to agree
  [fromAll("sum", 12, 3, 6, 5, 3), "agree", "sum", 29, "met", "joint-rule-differs"],
  [fromAll("sum", 12, 3, 6, 5, 3), "lead", "sum", 29, "met", "joint-rule-differs"],
  // a total is never summed
  [fromAll("agree", 22, 22, 22, 22, 22), null, "agree", 22, "not-met", ""],
  [fromAll("agree", 22, 22, 22, 22, 22), "sum", "agree", 22, "not-met", "joint-rule-differs"],
  [fromAll("lead", 22, 22, 22, 22, 22), "sum", "lead", 22, "not-met", "joint-rule-differs"],
  [fromAll("old", 22, 22, 22, 22, 22), "sum", "agree", 22, "not-met", "joint-rule-differs"],
  [fromAll("old", 22, 22, 22, 22, 22), null, "agree", 22, "not-met", ""],
  [fromAll("old", 12, 3, 6, 5, 3), "sum", "agree", null, "cannot-judge", "joint-rule-differs conflict"],
  // some forms ask for a share and others for the total: they do not go together, and it is told without being asked
  [[...fromAll("sum", 12, 3, 6, 5), [FINANCE, "old", 29]], null, "agree", null, "cannot-judge", "joint-rule-differs conflict"],
  [[...fromAll("sum", 12, 3, 6, 5), [FINANCE, "agree", 29]], "sum", "agree", null, "cannot-judge", "joint-rule-differs conflict"],
  [[[INDUSTRY, "old", 22], [HEALTH, "sum", 22]], null, "agree", 22, "not-met", "joint-rule-differs"],
  // an old form asks what its plan says, as one does that says so itself
  [[...fromAll("agree", 29, 29, 29, 29), [FINANCE, "old", 29]], null, "agree", 29, "met", ""],
])("3.1 from %j, %s wanted: by %s it is %s, %s, told %s", (rows, wanted, ...result) => {
  expect(standing(collect(rows, wanted))).toEqual(result);
});

// prettier-ignore
test.each<[what: string, rows: readonly Row[], bureaus: readonly string[] | null]>([
  ["five times the total, as it seems", fromAll("sum", 22, 22, 22, 22, 22), ALL],
  ["three of five alike", fromAll("sum", 22, 22, 22, 5, 3), [INDUSTRY, HEALTH, FARMING]],
  ["three of five alike, one still awaited", fromAll("sum", 7, 7, 7, 5), [INDUSTRY, HEALTH, FARMING]],
  ["three with three each", fromAll("sum", 12, 3, 3, 5, 3), [HEALTH, FARMING, FINANCE]],
  ["all alike, however small", fromAll("sum", 1, 1, 1, 1, 1), ALL],
  // as it happens to right ones
  ["two of five alike", fromAll("sum", 12, 3, 6, 5, 3), null],
  ["three with one enterprise each", fromAll("sum", 12, 1, 1, 5, 1), null],
  ["three with two each", fromAll("sum", 12, 2, 2, 5, 2), null],
  ["nothing from anybody", fromAll("sum", 0, 0, 0, 0, 0), null],
  ["totals that agree", fromAll("agree", 22, 22, 22, 22, 22), null],
])("shares alike: %s", (_, rows, bureaus) => {
  const [told] = collect(rows, null).findings.filter(({ code }) => code === "equal-shares");
  expect(told?.details ?? null).toEqual(bureaus && { bureaus });
});

test("what is told names which bureaus were asked for what, and what to do", () => {
  const rows: readonly Row[] = [[INDUSTRY, "sum", 12], [HEALTH, "old", 29]]; // prettier-ignore
  const say = (wanted: JointRule | null, all: readonly Row[]) => {
    const { findings } = collect(all, wanted);
    const found = findings.find(({ code }) => code === "joint-rule-differs");
    return found && [found.severity, chinese.finding(found, null)];
  };
  expect(say(null, rows)).toEqual([
    "error",
    "各单位的表问的不是同一个数：市工业和信息化局的表写的是只填本单位的数（相加），市卫生健康委的表写的是填总数（应一致），不能相加。请裁定，或让单位用同一种新表重报",
  ]);
  expect(say("sum", fromAll("old", 22, 22))).toEqual([
    "error",
    "这次要按“相加”，可是市工业和信息化局、市卫生健康委的表写的是填总数（应一致）。仍按表上写的算。要改请先定好规则再发新表，只定这一个数请裁定",
  ]);
});

describe("a bureau's line of a share", () => {
  const collection = collect(fromAll("sum", 3, 3, 6, 5, 2), null);

  test("has no verdict and owes no reason, though the whole is missed", () => {
    expect(standing(collection).slice(0, 3)).toEqual(["sum", 19, "not-met"]);
    const entries = collection.files.flatMap(({ file }) =>
      file.report.entries.filter(({ target }) => target === "3.1"),
    );
    expect(entries.map(({ verdict, completion }) => [verdict, completion])).toEqual(
      ALL.map(() => ["cannot-judge", null]),
    );
    const owed = collection.findings.filter(
      ({ code, target }) => code === "reason-required" && target === "3.1",
    );
    expect(owed).toEqual([]);
  });

  test("counts neither as met nor as missed for its bureau", () => {
    expect(collection.bureaus.map(({ bureau, counts }) => [bureau, counts.verdicts])).toEqual(
      expect.arrayContaining([[HEALTH, { "cannot-judge": 1 }]]),
    );
  });
});

describe("a form that does not say what it asks", () => {
  const ledger = ledgerFor(YEAR, (each) => ({ ...each, joint: { "3.1": "sum" } }));
  const answers = (sent?: SentRules) =>
    fromAll("old", 12, 3, 6, 5, 3).map(([bureau, , value]) => form(bureau, "old", value, sent));

  test("asked what the ledger says of it", () => {
    const files = answers(readSentRules(KNOWN, ledger.forms));
    expect(standing(merge(files, { ledger }))).toEqual(["sum", 29, "met", ""]);
  });

  test("and what the plan says where the ledger does not", () => {
    const files = answers(readSentRules(KNOWN, ledgerFor().forms));
    expect(standing(merge(files))).toEqual(["agree", null, "cannot-judge", "conflict"]);
  });
});

test("shares are added up while a form that asks for the total is still out, which is told", () => {
  const rows = fromAll("sum", 12, 3, 6, 5);
  const ledger = ledgerFor(YEAR, (each) =>
    each.bureau === FINANCE ? each : { ...each, joint: { "3.1": "sum" } },
  );
  const collection = merge(
    rows.map((row) => form(...row)),
    { ledger },
  );
  expect(standing(collection)).toEqual(["sum", 26, "cannot-judge", "joint-rule-differs"]);
});
