import { join } from "node:path";
import { fingerprint } from "../../src/core";
import { CORPUS, PASSED_OVER, writeCorpus } from "./corpus";
import { collect, readList, writeDecisions, type Collected } from "./corpus/collected";
import { sendForms } from "./corpus/forms";
import { reportsOf, VALUES } from "./corpus/values";
import { listAll, readBytes } from "./run";

let folder: string;
let collected: Collected;
let before: ReadonlyMap<string, string>;
let after: ReadonlyMap<string, string>;

const prints = (): ReadonlyMap<string, string> =>
  new Map(listAll(folder).map((path) => [path, fingerprint(readBytes(join(folder, path)))]));

beforeAll(async () => {
  const sent = await sendForms();
  folder = writeCorpus(sent);
  before = prints();
  collected = await collect(sent, [folder], "--decisions", writeDecisions());
  after = prints();
});

const listOf = (sheet: string, header: string) => readList(collected.workbook, sheet, header);

describe("of a folder of 62 files", () => {
  test("there are 62, each of them once", () => {
    expect(new Set(CORPUS.map(([path]) => path)).size).toBe(62);
    expect(collected.json.files.map(({ path }) => path).sort()).toEqual(
      CORPUS.map(([path]) => join(folder, path)).sort(),
    );
  });

  test.each(CORPUS.map(([path, outcome, codes]) => [path, outcome, codes] as const))(
    "%s is %s: %s",
    (path, outcome, codes) => {
      const file = collected.json.files.find((each) => each.path === join(folder, path));
      const found = new Set(file?.findings.map(({ code }) => code));
      expect([file?.outcome, [...found].sort().join(" ")]).toEqual([outcome, codes]);
    },
  );

  test("every one stands once in 报送情况, with what became of it; what is nobody's return in none", () => {
    const words = {
      merged: "已报",
      identical: "内容相同",
      superseded: "已被代替",
      unconfirmed: "待确认",
      rejected: "退件",
    };
    const filings = listOf("报送情况", "所在位置").map(
      (line) => `${line.get("报送情况") ?? ""} ${line.get("所在位置") ?? ""}`,
    );
    const expected = CORPUS.map(([path, outcome]) => `${words[outcome]} ${join(folder, path)}`);
    // a form that nobody returned would have a line too: all nine came back
    expect(filings.sort()).toEqual(expected.sort());
    for (const path of PASSED_OVER) expect(filings.join()).not.toContain(join(folder, path));
  });

  test("every one that is refused, or waits for a person, stands in 问题清单 with its code", () => {
    const told = listOf("问题清单", "代码").map(
      (line) => `${line.get("文件") ?? ""} ${line.get("代码") ?? ""}`,
    );
    for (const [path, outcome, codes] of CORPUS) {
      if (outcome !== "rejected" && outcome !== "unconfirmed") continue;
      for (const code of codes.split(" ")) {
        expect(told.filter((line) => line === `${join(folder, path)} ${code}`)).not.toEqual([]);
      }
    }
  });

  test("none is changed", () => {
    expect(after).toEqual(before);
  });

  test("some cannot be used, which is exit 1", () => {
    expect(collected.exit).toBe(1);
  });
});

describe("of nine bureaus' fifty targets", () => {
  test("there are 50", () => {
    expect(collected.json.targets.map(({ target }) => target)).toEqual(VALUES.map(([id]) => id));
    expect(VALUES).toHaveLength(50);
  });

  const values = VALUES.map((expected) => {
    const [id, value, verdict] = expected;
    return [id, value, verdict, expected] as const;
  });

  test.each(values)("%s is %s, %s, and every report is laid to its cell", (...row) => {
    const [id, value, verdict, expected] = row;
    const target = collected.json.targets.find((each) => each.target === id);
    expect(target).toMatchObject({ value, verdict });
    expect(
      target?.reported.map(({ bureau, typed, file, sheet, cell }) => ({
        ...{ bureau, typed, file, sheet, cell },
      })),
    ).toEqual(reportsOf(expected, folder));
  });

  test("the workbook says the same", () => {
    const verdicts = { met: "达标", "not-met": "未达标", "needs-person": "待人工判定" };
    const lines = listOf("指标台账", "填报和出处").map((line) => [
      ...["编号", "判定", "填报和出处"].map((header) => line.get(header)),
      ...(line.get("判定") === "待人工判定" ? [null] : [plain(line.get("完成值"))]),
    ]);
    expect(lines).toEqual(
      VALUES.map((expected) => [
        expected[0],
        verdicts[expected[2] as keyof typeof verdicts],
        reportsOf(expected, folder)
          .map(({ bureau, typed, file, cell }) => `${bureau}：${typed}（${file} 指标填报!${cell}）`)
          .join("\n"),
        expected[1],
      ]),
    );
  });
});

test("a bureau's sheet tells only of files that count: what was found in others is told of them", () => {
  const lines = listOf("市文化和旅游局", "本单位填报");
  expect(lines.map((line) => [line.get("编号"), line.get("判定"), line.get("问题") ?? ""])).toEqual(
    [
      ["3.1", "达标", expect.stringContaining("没有达到目标")],
      ["12.1", "达标", ""],
      // a sheet on its own, which nobody has confirmed, says 1299
      ["13.1", "达标", ""],
    ],
  );
});

/** 1,405.00 as 1405, 97.12% as 97.12. */
function plain(shown: string | undefined): number {
  return Number((shown ?? "").replace(/[,%]/g, ""));
}
