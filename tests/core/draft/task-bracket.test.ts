import { bracketBehind, dayOf } from "../../../src/core/draft/task-bracket";

test.each<[string, string, string | null]>([
  ["a label", "建成驿站5座。（责任单位：市甲局）", "责任单位：市甲局"],
  ["a label of who leads", "建成驿站5座（牵头部门：市甲局）", "牵头部门：市甲局"],
  ["who leads", "建成驿站5座（市甲局牵头，市乙局参与）。", "市甲局牵头，市乙局参与"],
  ["who is in charge", "建成驿站5座〔市甲局负责〕；", "市甲局负责"],
  ["by their duties", "建成驿站5座【各单位按职责分工】", "各单位按职责分工"],
  ["names alone", "建成驿站5座（市甲局、市乙委，各区政府）", "市甲局、市乙委，各区政府"],
  ["names with blanks between", "建成驿站5座（市甲局、 市乙局 ）", "市甲局、 市乙局 "],
  ["brackets within", "建成驿站5座（责任单位：市甲局（市乙办））", "责任单位：市甲局（市乙办）"],
  ["the last bracket", "建成驿站5座（新建）（市甲局）", "市甲局"],
  ["what is no bureau", "建成驿站5座（新建3座）", null],
  ["one that is none among bureaus", "建成驿站5座（市甲局、张三）", null],
  ["a bracket that goes on", "建成驿站（市甲局）5座", null],
  ["none", "建成驿站5座", null],
  ["behind a full stop", "建成驿站5座。责任单位：市甲局；市乙局。", "责任单位：市甲局；市乙局"],
  ["behind a line break", "建成驿站5座\n牵头责任单位：市甲局", "牵头责任单位：市甲局"],
  ["behind other words", "建成驿站5座的责任单位：市甲局", null],
])("who answers, behind the task: %s", (_, text, words) => {
  const found = bracketBehind(text);
  expect(found?.text ?? null).toBe(words);
  const { from, to } = found?.span ?? { from: 0, to: 0 };
  expect(text.slice(from, to).replace(/[。；]$/, "")).toBe(words ?? "");
});

test("a long task is looked at from its end", () => {
  const long = `${"建成驿站。".repeat(300)}（市甲局）`;
  const found = bracketBehind(long);
  expect(found).toEqual({ text: "市甲局", span: { from: 1501, to: 1504 } });
  const labels = bracketBehind(`${"建成驿站。".repeat(300)}责任单位：市甲局`);
  expect(labels?.span).toEqual({ from: 1500, to: 1508 });
});

test.each<[string, string | null]>([
  ["责任单位：市商务局；完成时限：2024年12月底", "2024-12-31"],
  ["责任单位：市商务局；整改期限：2024年6月", "2024-06-30"],
  ["时间节点：2024.9）", "2024-09-30"],
  ["完成时限：长期", null],
  ["2024年12月底", null],
  ["责任单位：市商务局", null],
])("the day in %s", (words, day) => {
  expect(dayOf(words, {})).toBe(day);
});
