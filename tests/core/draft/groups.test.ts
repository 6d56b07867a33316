import { readDefinitions } from "../../../src/core/draft/groups";

const groupsOf = (...texts: string[]) => readDefinitions(texts).groups;
const aliasesOf = (...texts: string[]) =>
  readDefinitions(texts).aliases.map(({ name, meaning }) => `${name}=${meaning}`);

test.each<[string, string, string, string[] | null]>([
  ["names", "市甲局、市乙局（以下统称两部门）", "两部门", ["市甲局", "市乙局"]],
  [
    "how many they are is no name",
    "由市甲局、市乙局等2个部门（以下统称“2个部门”）落实",
    "2个部门",
    ["市甲局", "市乙局"],
  ],
  [
    "in Chinese figures",
    "市甲局、市乙局、市丙局等三部门（以下统称为三部门）",
    "三部门",
    ["市甲局", "市乙局", "市丙局"],
  ],
  ["behind a comma", "市甲局和市乙局，以下统称两局。", "两局", ["市甲局", "市乙局"]],
  [
    "what stands before the names",
    "责任单位市甲局、市乙局（下统称两局）",
    "两局",
    ["市甲局", "市乙局"],
  ],
  ["one name is no group", "市甲局（以下统称甲局）", "甲局", null],
  ["a name that is none", "市甲局、张三（以下统称两人）", "两人", null],
  ["districts that nobody lists", "各区县政府和有关部门（以下统称各单位）", "各单位", null],
])("a group that a text defines: %s", (_, text, name, members) => {
  expect(groupsOf(text)).toEqual([{ name, printed: name, members }]);
});

test("a short name is no group, but has its meaning", () => {
  const text = "某市质量强市领导小组（以下简称领导小组）办公室";
  expect(groupsOf(text)).toEqual([]);
  expect(aliasesOf(text)).toEqual(["领导小组=某市质量强市领导小组"]);
});

test("the meaning begins behind what comes before it; the first one holds", () => {
  expect(
    aliasesOf(
      "全面落实。由市甲局、市乙局（以下统称两局）负责",
      "市丙局、市丁局（以下统称两局）；甲类企业（以下简称“企业”）",
    ),
  ).toEqual(["两局=市甲局、市乙局", "企业=甲类企业"]);
});

test("of a group that is defined twice the last holds, and each name stands once", () => {
  expect(groupsOf("市甲局、市乙局（以下统称两局）", "市丙局、市丁局（以下统称两局）")).toEqual([
    { name: "两局", printed: "两局", members: ["市丙局", "市丁局"] },
  ]);
});

test("what a definition has nothing before, nobody defines; a text of 300 characters is a meaning", () => {
  expect(readDefinitions(["（以下统称各单位）", "甲（以下简称乙）"])).toEqual({
    ...{ groups: [], aliases: [] },
  });
  expect(aliasesOf(`${"甲".repeat(300)}（以下简称乙）`)).toHaveLength(1);
  expect(aliasesOf(`${"甲".repeat(301)}（以下简称乙）`)).toEqual([]);
});

test("of a long text the last 400 characters before a definition are looked at", () => {
  const [group] = groupsOf(`市丁局、${"市丙局、".repeat(120)}市甲局（以下统称各局）`);
  expect(group?.members).toEqual(["市丙局", "市甲局"]);
});
