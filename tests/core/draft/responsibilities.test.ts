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
])("%s", (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test("what does not look like a bureau is doubted", () => {
  expect(readResponsibility("市甲局、张三").unsure).toEqual(["张三"]);
  expect(readResponsibility("有关部门").unsure).toEqual([]);
});
