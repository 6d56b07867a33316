import seed from "../../../seeds/jinan-brand-2020.json";
import { countKnownTargets, keepTargetIds, parsePlan, type PlanFile } from "../../../src/core";

const parsed = parsePlan(seed);
if ("problems" in parsed) throw new Error("no plan");
const { file } = parsed.plan;

const idsOf = ({ rows }: PlanFile): string[] =>
  rows.flatMap(({ cells }) => cells.flatMap(({ targets }) => targets.map(({ id }) => id)));

/** A plan as it is read anew: ids by row and place. */
function renumbered(plan: PlanFile): PlanFile {
  const rows = plan.rows.map((row, r) => {
    let place = 0;
    const cells = row.cells.map((cell) => ({
      ...cell,
      targets: cell.targets.map((target) => {
        place += 1;
        return { ...target, id: `${r + 1}.${place}` };
      }),
    }));
    return { ...row, number: r + 1, cells };
  });
  return { ...plan, rows };
}

const withRows = (change: (rows: PlanFile["rows"][number][]) => PlanFile["rows"][number][]) =>
  renumbered({ ...file, rows: change([...file.rows]) });

const changeTarget = (id: string, fields: object) => changeTargetIn(file, id, fields);

function changeTargetIn(plan: PlanFile, id: string, fields: object): PlanFile {
  const rows = plan.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      targets: cell.targets.map((target) => (target.id === id ? { ...target, ...fields } : target)),
    })),
  }));
  return renumbered({ ...plan, rows });
}

test("the same table again has the same ids", () => {
  expect(idsOf(keepTargetIds(file, renumbered(file)))).toEqual(idsOf(file));
  expect(countKnownTargets(file, renumbered(file))).toBe(50);
});

test("rows that moved, went or came leave the others theirs", () => {
  const without = withRows((rows) => rows.slice(3));
  const gone = file.rows
    .slice(0, 3)
    .flatMap(({ cells }) => cells.flatMap(({ targets }) => targets));
  expect(idsOf(keepTargetIds(file, without))).toEqual(idsOf(file).slice(gone.length));
  const backwards = withRows((rows) => rows.reverse());
  expect(new Set(idsOf(keepTargetIds(file, backwards)))).toEqual(new Set(idsOf(file)));
});

test("a new target takes no id that the plan in use has, nor one of a target that went", () => {
  const [row] = file.rows;
  const [cell] = row?.cells ?? [];
  const [target] = cell?.targets ?? [];
  if (!row || !cell || !target) throw new Error("no target");
  const words = { name: "示范点", fragment: "新设示范点7个" };
  const fresh = {
    ...row,
    goal: "新的任务",
    cells: [{ ...cell, text: "新设示范点7个", targets: [{ ...target, ...words }] }],
  };
  const kept = keepTargetIds(
    file,
    withRows((rows) => [fresh, ...rows.slice(1)]),
  );
  const [first = ""] = idsOf(kept);
  expect(idsOf(file)).not.toContain(first);
  expect(new Set(idsOf(kept)).size).toBe(idsOf(kept).length);
});

test.each([
  ["another threshold", { fragment: "培育高端产品品牌400个", threshold: 400 }],
  ["another name", { name: "高端品牌" }],
  ["a word for another as long", { name: "高端品牌", fragment: "发展高端产品品牌300个" }],
  ["another wording", { name: "高端品牌", fragment: "培育和发展高端产品品牌400个以上" }],
])("%s is the same target", (_, fields) => {
  const before = changeTarget("1.1", { fragment: "培育高端产品品牌300个", name: "品牌数" });
  const ids = idsOf(keepTargetIds(before, changeTarget("1.1", { name: "品牌数", ...fields })));
  expect(ids).toEqual(idsOf(before));
});

test("words of another thing in the same row are another target", () => {
  const after = changeTarget("1.1", { name: "展会", fragment: "办好国际博览会五场" });
  expect(idsOf(keepTargetIds(file, after))[0]).not.toBe("1.1");
});

test("a name that was another target's before does not make them one: the document's words do", () => {
  const after = changeTarget("7.1", { name: "智能制造与高端装备产业规模" });
  const renamed = changeTargetIn(after, "7.2", { name: "产业规模" });
  expect(idsOf(keepTargetIds(file, renamed))).toEqual(idsOf(file));
});

/** The ids of row 6 where its two targets come to read so. */
function idsOfSixth(before: readonly [string, string], after: readonly [string, string]): string[] {
  const worded = (plan: PlanFile, [one, other]: readonly [string, string]): PlanFile =>
    changeTargetIn(
      changeTargetIn(plan, "6.1", { name: one, fragment: one }),
      ...(["6.2", { name: other, fragment: other }] as const),
    );
  const kept = keepTargetIds(worded(file, before), worded(file, after));
  return kept.rows[5]?.cells.flatMap(({ targets }) => targets.map(({ id }) => id)) ?? [];
}

test.each<[string, readonly [string, string], readonly [string, string], string[]]>([
  [
    "the one that is most alike keeps its id, wherever it stands now",
    ["培育甲类优秀品牌企业", "举办国际博览会议论坛"],
    ["举办大型国际博览会议论坛", "培育甲类较优秀品牌企业"],
    ["6.2", "6.1"],
  ],
  [
    "of two that are equally alike nobody knows which it was",
    ["培育甲类优秀品牌企业", "培育乙类优秀品牌企业"],
    ["培育丙类优秀品牌企业", "举办国际博览会议论坛"],
    ["6.3", "6.4"],
  ],
  [
    "figures do not make words alike, nor keep them apart",
    ["培育企业10000000家", "修建道路70公里"],
    ["扩建泊位10000000个", "培育各企业9家"],
    ["6.3", "6.1"],
  ],
])("%s", (_, before, after, ids) => {
  expect(idsOfSixth(before, after)).toEqual(ids);
});
