import { chinese, english, finding, targetsOf } from "../../../src/core";
import { type Collection, rejectFile, unreadFile } from "../../../src/exchange";
import { answer, type Filling, ledgerFor, merge, SIGNED, YEAR } from "../returns";
import { SEED_PLAN } from "../../sheets/seed-plan";

const COMMERCE = "市商务局";
/** Every line of the bureau filled in. */
const FULL: Filling = {
  "5.1": 480,
  "5.2": 2,
  "5.3": 61,
  "5.4": "已完成",
  "11.1": 2000,
  "11.2": 4600,
};
const BEFORE = { asOf: "2023-01-10" };
const AFTER = { asOf: "2023-02-10" };

const REFUSED = unreadFile(
  rejectFile("收回/市商务局.xlsx", [
    finding("damaged", { details: { problem: "truncated", part: null } }),
  ]),
);

const bureauIn = (collection: Collection, bureau = COMMERCE) => {
  const found = collection.bureaus.find((each) => each.bureau === bureau);
  if (!found) throw new Error(bureau);
  return found;
};
const standing = (filling: Filling, when = BEFORE) => {
  const { status, counts, owed } = bureauIn(merge([answer(COMMERCE, filling)], when));
  return [
    status,
    counts.reported + counts.notDue,
    owed.map(({ target, why }) => `${target} ${why}`),
  ];
};

describe("what came says how a bureau stands, whatever the day", () => {
  test.each([BEFORE, AFTER])("a form with every line filled is 已报 %j", (when) => {
    expect(standing(FULL, when)).toEqual(["returned", 6, []]);
  });

  test.each([BEFORE, AFTER])("a form with no value is 空表 %j", (when) => {
    expect(standing({}, when)).toEqual([
      "blank",
      0,
      ["5.1", "5.2", "5.3", "5.4", "11.1", "11.2"].map((id) => `${id} blank`),
    ]);
  });

  test.each([BEFORE, AFTER])("one line of six is 部分报送 %j", (when) => {
    expect(standing({ "5.1": 480 }, when)).toEqual([
      "partial",
      1,
      ["5.2", "5.3", "5.4", "11.1", "11.2"].map((id) => `${id} blank`),
    ]);
  });

  test("nothing came is 未报 until the due day and 逾期 after it; what came and was refused is 退件", () => {
    expect(bureauIn(merge([], BEFORE)).status).toBe("awaited");
    expect(bureauIn(merge([], AFTER)).status).toBe("overdue");
    expect(bureauIn(merge([REFUSED], AFTER)).status).toBe("rejected");
  });
});

describe("what fills a line", () => {
  test.each([
    ["a miss is a value", "11.1", 1999],
    ["zero is a value", "11.1", 0],
    ["words where words are asked", "5.4", "推进中"],
    ["本期不统计", "11.1", "本期不统计"],
    ["年度指标（季度不报）", "11.2", "年度指标（季度不报）"],
    ["本期不统计 of a task", "5.4", "本期不统计"],
  ] as const)("%s", (_, id, typed) => {
    expect(standing({ ...FULL, [id]: typed })).toEqual(["returned", 6, []]);
  });

  test.each([
    ["a refused value", "11.1", "约2000", "11.1 refused"],
    ["words where a figure is asked", "11.1", "已完成", "11.1 refused"],
    ["a value 100 times off", "11.2", 45000000, "11.2 suspect"],
    ["尚未公布", "11.2", "尚未公布", "11.2 blank"],
    ["见附件", "11.2", "见附件", "11.2 refused"],
    ["无", "11.1", "无", "11.1 blank"],
    ["a dash", "11.1", "—", "11.1 blank"],
  ] as const)("but not %s", (_, id, typed, owed) => {
    expect(standing({ ...FULL, [id]: typed })).toEqual(["partial", 5, [owed]]);
  });

  test("a form with nothing but a refused value is not blank", () => {
    expect(standing({ "11.1": "约2000" })[0]).toBe("partial");
  });

  test("a suspect value with words for it is one", () => {
    const vouched = { 完成值: 45000000, 未达标原因: "全市口径已改为含线上，见统计公报" };
    expect(standing({ ...FULL, "11.2": vouched })[0]).toBe("returned");
  });

  test("two halves of one bureau make a whole; what they say differently is the office's to decide, not owed", () => {
    const halves = [
      answer(COMMERCE, { "5.1": 480, "5.2": 2, "5.3": 61 }, "甲.xlsx"),
      answer(COMMERCE, { "5.1": 481, "5.4": "已完成", "11.1": 2000, "11.2": 4600 }, "乙.xlsx"),
    ];
    expect(bureauIn(merge(halves))).toMatchObject({ status: "returned", owed: [] });
  });

  test("尚未公布 is a missing value with that reason", () => {
    const { findings } = merge([answer(COMMERCE, { ...FULL, "11.2": "尚未公布" })]);
    expect(findings.filter(({ target }) => target === "11.2")).toMatchObject([
      { code: "missing-value", details: { why: "unpublished" } },
    ]);
  });
});

describe("what is owed is told with its targets", () => {
  const told = (filling: Filling, when = BEFORE) =>
    merge([answer(COMMERCE, filling)], when).findings.filter(
      ({ code, bureau }) => code.startsWith("bureau-") && bureau === COMMERCE,
    );

  test("nothing of a form that is filled in", () => {
    expect(told(FULL, AFTER)).toEqual([]);
  });

  test("one finding for a form that is not, overdue or not", () => {
    const [finding, ...more] = told({ ...FULL, "11.1": "约2000", "11.2": "", "5.3": "" }, AFTER);
    expect(more).toEqual([]);
    expect(finding && chinese.finding(finding, null)).toBe(
      "已过报送截止日（2023年1月15日），市商务局交来的 收回/市商务局-2022.xlsx 填了 3/6 项，还欠 3 项：没有填的 5.3、11.2；填得不能用的 11.1。请催报",
    );
    expect(finding && english.finding(finding, null)).toContain(
      "owes 3: blank 5.3, 11.2; not usable 11.1",
    );
  });

  test("a blank form says so in few words", () => {
    const [finding] = told({});
    expect(finding && chinese.finding(finding, null)).toBe(
      "市商务局交来的 收回/市商务局-2022.xlsx 一项也没有填，6 项都要填。请催报",
    );
  });
});

test("what was decided is not owed any more", () => {
  const files = [answer(COMMERCE, { ...FULL, "11.1": "约2000", "11.2": 45000000 })];
  const decisions = [
    { kind: "value" as const, target: "11.1", value: 2000, ...SIGNED },
    { kind: "value" as const, target: "11.2", value: 4500, ...SIGNED },
  ];
  const collection = merge(files, { decisions });
  expect(bureauIn(collection)).toMatchObject({ status: "returned", owed: [] });
  // in the whole it counts as what was reported, not as blank; of 50 targets the other 44 are
  expect(collection.counts).toMatchObject({ targets: 50, reported: 6, blank: 44, invalid: 0 });
});

test("a bureau with other files refused is whole all the same, and they are told for information only", () => {
  const severities = (filling: Filling) =>
    merge([answer(COMMERCE, filling), REFUSED])
      .findings.filter(({ file }) => file === "收回/市商务局.xlsx")
      .map(({ severity }) => severity);
  expect(severities(FULL)).toEqual(["info"]);
  // the rest may be in it
  expect(severities({ "5.1": 480 })).toEqual(["error"]);
});

describe("targets that forms of this period leave out", () => {
  const ledger = ledgerFor(YEAR, (form) =>
    form.bureau === COMMERCE ? { ...form, skip: ["5.1", "11.2"], targets: 4 } : form,
  );
  const rest: Filling = { "5.2": 2, "5.3": 61, "5.4": "已完成", "11.1": 2000 };

  test("are not owed by that bureau, but by the others that are asked", () => {
    const collection = merge([], { ledger });
    expect(bureauIn(collection).counts.targets).toBe(4);
    const others = targetsOf(SEED_PLAN, "市农业农村局").length;
    expect(bureauIn(collection, "市农业农村局").counts.targets).toBe(others);
    expect(collection.targets.find(({ target }) => target.id === "5.1")?.awaited).toEqual([
      "市农业农村局",
    ]);
  });

  test("and not counted where nobody is asked", () => {
    expect(merge([], { ledger }).counts.targets).toBe(49);
    expect(bureauIn(merge([answer(COMMERCE, rest)], { ledger })).status).toBe("returned");
  });
});
