import { chinese, readValue } from "../../../src/core";
import { makeTarget, typed } from "../targets";

const rate = (direction: "rise" | "fall", comparedWith: "上年" | number | null = "上年") =>
  makeTarget({
    ...{ kind: "rate", unit: "%", threshold: direction === "fall" ? 3.4 : 8, direction },
    ...{ comparedWith, fragment: "增长", name: "变化" },
  });

test.each([
  ["下降3%", "fall", 3],
  ["同比下降3%", "fall", 3],
  ["比上年下降 3.4%", "fall", 3.4],
  ["较上年同期减少百分之三", "fall", 3],
  ["降低３％", "fall", 3],
  ["上升3%", "fall", -3],
  ["增长3%", "fall", -3],
  ["增长8.5%", "rise", 8.5],
  ["提高了8%", "rise", 8],
  ["下降3%", "rise", -3],
  ["负增长3%", "rise", -3],
  ["回落3%", "rise", -3],
  ["下降0%", "rise", 0],
] as const)("%s under a %s is %d", (text, direction, value) => {
  const reading = readValue(typed(text), rate(direction));
  expect(reading.value?.toNumber()).toBe(value);
  const told = reading.findings.map(({ code }) => code);
  expect(told.filter((code) => code !== "read-as")).toEqual([]);
});

test("what goes the other way than asked is told as what it is read", () => {
  const target = rate("fall");
  const { findings } = readValue(typed("上升3%"), target);
  expect(findings.map((each) => chinese.finding(each, target))).toEqual([
    "“上升3%”的升降方向与这项指标相反，记作 -3%。无误就不用改",
  ]);
  expect(readValue(typed("下降3%"), target).findings).toEqual([]);
});

test.each([
  "下降-3%",
  "增长-3%",
  "下降约3%",
  "下降3%以上",
  "环比下降3%",
  "比2019年下降3%",
  "下降",
  "上升下降3%",
])("%s is not taken", (text) => {
  const { state, value } = readValue(typed(text), rate("fall"));
  expect([state, value]).toEqual(["refused", null]);
});

test("a base that is the target's own is understood", () => {
  expect(readValue(typed("比2020年下降18%"), rate("fall", 2020)).value?.toNumber()).toBe(18);
});

test("under a level 下降3% is still no value", () => {
  const level = makeTarget({ unit: "%", threshold: 90 });
  expect(readValue(typed("下降3%"), level).state).toBe("refused");
});
