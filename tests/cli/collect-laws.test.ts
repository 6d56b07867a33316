import { join } from "node:path";
import { CORPUS, writeCorpus } from "./corpus";
import { collect, readList, readTexts, writeDecisions, type Collected } from "./corpus/collected";
import { RIGHT, RIGHT_FILES } from "./corpus/counted-files";
import { sendForms, type SentForms } from "./corpus/forms";
import { VALUES } from "./corpus/values";

let sent: SentForms;
let folder: string;
let decisions: string;
let whole: Collected;

beforeAll(async () => {
  sent = await sendForms();
  folder = writeCorpus(sent);
  decisions = writeDecisions();
  whole = await collect(sent, [folder], "--decisions", decisions);
});

const pathsOf = (files: readonly (readonly [path: string, ...more: unknown[]])[]): string[] =>
  files.map(([path]) => join(folder, path));

/** Always the same order that is not the alphabet's. */
function shuffled(paths: readonly string[], seed: number): string[] {
  const key = (path: string) =>
    [...path].reduce((sum, each) => (sum * 31 + each.charCodeAt(0) * seed) % 1_000_003, seed);
  return [...paths].sort((one, other) => key(one) - key(other));
}

const ledgerOf = ({ workbook }: Collected) => readTexts(workbook).get("指标台账");

test.each([1, 2, 3])("files named in another order (%s) give the same bytes", async (seed) => {
  const paths = shuffled(pathsOf(CORPUS), seed);
  const { workbook } = await collect(sent, paths, "--decisions", decisions);
  expect(Buffer.from(workbook).equals(whole.workbook)).toBe(true);
});

test("without the files that are refused or wait for a person, the fifty lines are the same", async () => {
  const used = CORPUS.filter(([, outcome]) => outcome !== "rejected" && outcome !== "unconfirmed");
  const collected = await collect(sent, pathsOf(used), "--decisions", decisions);
  expect(ledgerOf(collected)).toEqual(ledgerOf(whole));
});

test("without decisions only what is contradicted is open, and both sides of it are told", async () => {
  const { exit, json } = await collect(sent, [folder]);
  expect(exit).toBe(1);
  const open = json.targets.filter(({ conflict }) => conflict?.open === true);
  expect(open.map(({ target, value, verdict }) => [target, value, verdict])).toEqual([
    ["3.1", null, "cannot-judge"],
    ["11.2", null, "cannot-judge"],
    ["14.1", null, "cannot-judge"],
  ]);
  expect(open.map(({ reported }) => new Set(reported.map(({ typed }) => typed)))).toEqual([
    new Set(["31", "31家", "三十一", "28"]),
    new Set(["4601.5", "4480"]),
    new Set(["1310亿元", "1130亿元"]),
  ]);
  const others = json.targets.filter(({ conflict }) => conflict === null);
  expect(others.map(({ target, value, verdict }) => [target, value, verdict])).toEqual(
    VALUES.filter(([id]) => !["3.1", "11.2", "14.1"].includes(id)).map((each) => each.slice(0, 3)),
  );
});

test("the right files alone have no conflict and no error, which is exit 0", async () => {
  const { exit, json } = await collect(sent, pathsOf(RIGHT_FILES));
  expect(json.summary).toMatchObject({ conflicts: 0, reported: 50 });
  expect(json.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(exit).toBe(0);
  expect(json.targets.map(({ target, value, verdict }) => [target, value, verdict])).toEqual(
    VALUES.map((each) => each.slice(0, 3)),
  );
});

describe("one more return", () => {
  const OWN = ["5.1", "5.2", "5.3", "5.4", "11.1", "11.2"];
  let changed: Map<string, string[]>;
  let lists: (readonly ReadonlyMap<string, string>[])[];
  let standings: (readonly ReadonlyMap<string, string>[])[];

  beforeAll(async () => {
    const others = pathsOf(RIGHT_FILES.filter(([path]) => path !== RIGHT.commerce));
    const workbooks = [
      (await collect(sent, others)).workbook,
      (await collect(sent, pathsOf(RIGHT_FILES))).workbook,
    ] as const;
    lists = workbooks.map((workbook) => readList(workbook, "问题清单", "代码"));
    standings = workbooks.map((workbook) => readList(workbook, "汇总", "报送情况"));
    const [before, after] = [readTexts(workbooks[0]), readTexts(workbooks[1])];
    expect([...after.keys()]).toEqual([...before.keys()]);
    changed = new Map(
      [...after].map(([sheet, cells]) => [
        sheet,
        linesThatDiffer(before.get(sheet) ?? new Map<string, string>(), cells),
      ]),
    );
  });

  test("changes of the fifty lines only its own", () => {
    // a column that says nothing is not there
    expect(changed.get("指标台账")?.filter((id) => id !== "编号")).toEqual(OWN);
  });

  test("changes its own sheet, and of another bureau's none", () => {
    const bureaus = [...changed].filter(([sheet]) => sheet.startsWith("市"));
    expect(bureaus.filter(([, lines]) => lines.length > 0).map(([sheet]) => sheet)).toEqual([
      "市商务局",
    ]);
  });

  test("changes its own line and the sums of 汇总 and 报送情况", () => {
    const [before, after] = standings.map((lines) =>
      lines
        .filter((line) => /^\d+$/.test(line.get("应报") ?? ""))
        .map((line) => [...line].filter(([, shown]) => shown !== "0" && shown !== "")),
    );
    const differ = after?.filter((line, at) => String(line) !== String(before?.[at]));
    expect(differ?.map(([first]) => first?.[1])).toEqual(["市商务局", "合计"]);
    expect(changed.get("报送情况")).toEqual([expect.stringContaining("收到"), "市商务局"]);
  });

  test("changes of 问题清单 only its own findings", () => {
    const findings = (list: readonly ReadonlyMap<string, string>[]) =>
      list.map((line) => [line.get("责任单位"), line.get("编号"), line.get("问题")].join(" "));
    const [before, after] = lists.map(findings);
    const come = after?.filter((line) => !before?.includes(line)) ?? [];
    const gone = before?.filter((line) => !after?.includes(line)) ?? [];
    expect(come).toEqual([expect.stringMatching(/^市商务局 .*隐藏/)]);
    expect(gone).toEqual([expect.stringMatching(/^市商务局 .*还没有报来/)]);
  });

  test("changes nothing of who the workbook is", () => {
    expect(changed.get("_meta")).toEqual([]);
  });
});

/** The first cell of every line that another grid does not have just so. */
function linesThatDiffer(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const linesOf = (cells: ReadonlyMap<string, string>) => {
    const lines = new Map<string, string[]>();
    for (const [place, text] of cells) {
      const row = place.split(" ")[0] ?? "";
      lines.set(row, [...(lines.get(row) ?? []), text]);
    }
    return [...lines.values()];
  };
  const known = new Set(linesOf(before).map((line) => JSON.stringify(line)));
  return linesOf(after)
    .filter((line) => !known.has(JSON.stringify(line)))
    .map(([first = ""]) => first);
}
