import { readResponsibility } from "../../../src/core/draft/responsibilities";

const told = (text: string): string[] =>
  readResponsibility(text).bureaus.map(
    ({ name, role }) => name + (role === "lead" ? "*" : role === "cooperating" ? "+" : ""),
  );

test.each<[string, string[]]>([
  ["市甲局、市乙委", ["市甲局", "市乙委"]],
  ["市甲局，市乙委；市丙办", ["市甲局", "市乙委", "市丙办"]],
  ["市甲局\n市乙委", ["市甲局", "市乙委"]],
  ["市甲局 市乙委", ["市甲局", "市乙委"]],
  ["市农业农村局牵头，市商务局等单位配合", ["市农业农村局*", "市商务局+"]],
  ["由市甲局牵头负责，市乙局、市丙局参与", ["市甲局*", "市乙局+", "市丙局+"]],
  ["牵头单位：市甲局；配合单位：市乙局、各区县政府", ["市甲局*", "市乙局+", "各区县政府+"]],
  ["（责任单位：市公安局、市交通运输局）", ["市公安局", "市交通运输局"]],
  ["市教育局和市财政局", ["市教育局", "市财政局"]],
  ["市文化和旅游局、市人力资源和社会保障局", ["市文化和旅游局", "市人力资源和社会保障局"]],
  ["各区、市政府，市甲局", ["各区、市政府", "市甲局"]],
  ["各区（市、县）人民政府、市甲局", ["各区（市、县）人民政府", "市甲局"]],
  ["市甲局（牵头）、市乙局（配合）", ["市甲局*", "市乙局+"]],
  ["市甲局、市乙局按职责分工负责", ["市甲局", "市乙局"]],
  ["市甲局、市甲局", ["市甲局"]],
  ["—", []],
  ["/", []],
  ["", []],
  // labels
  [
    "牵头单位：市甲局，市乙局；配合单位：市丙局，市丁局",
    ["市甲局*", "市乙局*", "市丙局+", "市丁局+"],
  ],
  ["主办单位：市甲局 协办单位：市乙局", ["市甲局*", "市乙局+"]],
  ["牵头单位：市甲局、配合单位：市乙局", ["市甲局*", "市乙局+"]],
  ["责任单位：市甲局 完成时限：2022年", ["市甲局"]],
  ["责任单位：市甲局，市乙局牵头", ["市甲局*", "市乙局*"]],
  ["配合单位：市甲局，市乙局牵头", ["市甲局+", "市乙局*"]],
  ["牵头单位：市甲局 配合单位：市乙局 配合单位：市丙局", ["市甲局*", "市乙局+", "市丙局+"]],
  ["市甲局 、 市乙局", ["市甲局", "市乙局"]],
  ["责任单位：市甲局；市乙局", ["市甲局", "市乙局"]],
  ["市甲局，配合单位：市乙局", ["市甲局", "市乙局+"]],
  ["牵头单位：市甲局；责任单位：市乙局", ["市甲局*", "市乙局"]],
  ["牵头单位：市甲局，市乙局配合", ["市甲局*", "市乙局+"]],
  ["负责单位：市甲局", ["市甲局*"]],
  // who of the leaders and until when is no bureau
  ["责任领导：张三，李四；责任单位：市甲局", ["市甲局"]],
  ["责任领导：张三；市甲局", ["市甲局"]],
  ["责任单位：市甲局；完成时限：2022年12月底", ["市甲局"]],
  ["市甲局，2022年12月底", ["市甲局"]],
  ["分管领导：张三、李四，责任单位：市甲局", ["市甲局"]],
  // verbs
  ["市甲局、市乙局牵头，市丙局、市丁局配合", ["市甲局*", "市乙局*", "市丙局+", "市丁局+"]],
  ["市甲局，市乙局牵头", ["市甲局*", "市乙局*"]],
  ["市甲局牵头；市乙局", ["市甲局*", "市乙局"]],
  ["请市甲局负责", ["市甲局"]],
  ["市甲局主办，市乙局协助落实", ["市甲局*", "市乙局+"]],
  ["市甲局分别负责", ["市甲局"]],
  ["市甲局（主办）、市乙局（协办单位）、市丙局", ["市甲局*", "市乙局+", "市丙局"]],
  ["市甲局（市乙办）", ["市甲局（市乙办）"]],
  // and
  ["市教育局以及市财政局和市商务局", ["市教育局", "市财政局", "市商务局"]],
  ["市甲局、和市乙局", ["市甲局", "市乙局"]],
  ["市甲局及街道", ["市甲局及街道"]],
  ["市甲局等部门", ["市甲局"]],
  ["市甲局/市乙局|市丙局", ["市甲局", "市乙局", "市丙局"]],
  ["市甲局（一科、二科）、市乙局", ["市甲局（一科、二科）", "市乙局"]],
  ["各区、县街道、市甲局", ["各区、县街道", "市甲局"]],
  ["各区政府及其派出机构、市甲局", ["各区政府及其派出机构", "市甲局"]],
  ["市甲局、市乙局（以下统称两局）", ["市甲局", "市乙局（以下统称两局）"]],
  ["市甲局，以下统称甲局", ["市甲局"]],
])("%s", (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test("what does not look like a bureau is doubted", () => {
  expect(readResponsibility("市甲局、张三").unsure).toEqual(["张三"]);
  expect(readResponsibility("有关部门").unsure).toEqual([]);
});

test.each<[string, boolean]>([
  ["市甲局、市乙局", false],
  ["责任单位：市甲局", true],
  ["市甲局牵头", true],
  ["市甲局等部门", true],
  ["市甲局负责", true],
  ["请市甲局", true],
  ["由市甲局和市乙局", true],
  ["市甲局（牵头）", true],
  ["市甲局，2022年12月底", true],
  ["市甲局，以下统称甲局", true],
  ["市甲局（市乙办）", false],
])("whether a list of the names would not print the same: %s", (text, hasWords) => {
  expect(readResponsibility(text).hasWords).toBe(hasWords);
});

test.each<[string, string[]]>([
  ["市甲局、张三、李四", ["张三", "李四"]],
  ["市甲局、市乙局（张三）", []],
  [`${"长".repeat(29)}局`, []],
  [`${"长".repeat(30)}局`, [`${"长".repeat(30)}局`]],
  ["各区、市政府", []],
  ["其他单位、各级、有关企业", []],
  ["16个部门", []],
  ["市甲局、科室：市乙局", ["科室：市乙局"]],
  ["市甲局！市乙局", ["市甲局！市乙局"]],
])("names that do not look like one of a bureau: %s", (text, unsure) => {
  expect(readResponsibility(text).unsure).toEqual(unsure);
});

test("a text longer than any list is not read, and said so", () => {
  const names = (count: number) => readResponsibility("市甲局、".repeat(count));
  expect(names(750).bureaus).toHaveLength(1);
  expect(names(751)).toEqual({
    ...{ bureaus: [], hasWords: false, unsure: ["市甲局、".repeat(10)] },
  });
});

test("a column may say what its names do; words of the cell count before it", () => {
  const told = (text: string, role: "lead" | "cooperating") =>
    readResponsibility(text, role).bureaus.map((each) => `${each.name} ${each.role}`);
  expect(told("市甲局、市乙局", "lead")).toEqual(["市甲局 lead", "市乙局 lead"]);
  expect(told("市甲局，市乙局；市丙局", "cooperating")).toEqual([
    ...["市甲局 cooperating", "市乙局 cooperating", "市丙局 cooperating"],
  ]);
  expect(told("市甲局牵头，市乙局", "cooperating")).toEqual(["市甲局 lead", "市乙局 cooperating"]);
  expect(told("责任单位：市甲局", "lead")).toEqual(["市甲局 lead"]);
});
