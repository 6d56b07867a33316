import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  english,
  type Comparator,
  parsePlan,
  type Plan,
  type TargetFile,
  type TargetKind,
  targetsOf,
} from "../src/core";

const SEEDS = join(__dirname, "..", "seeds");
const SEED_FILES = readdirSync(SEEDS).filter((name) => name.endsWith(".json"));

const readText = (...path: string[]) => readFileSync(join(...path), "utf8");
const readJson = (...path: string[]): unknown => JSON.parse(readText(...path));

function planFrom(json: unknown): Plan {
  const parsed = parsePlan(json);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.plan;
}

/** A target as the file says it, with the number of its row. */
type FileTarget = TargetFile & { readonly rowNumber: number };

function fileTargetsOf({ file }: Plan): FileTarget[] {
  return file.rows.flatMap(({ number, cells }) =>
    cells.flatMap((cell) =>
      cell.targets.map((target) => ({ ...target, rowNumber: Number(number) })),
    ),
  );
}

describe.each(SEED_FILES)("%s", (name) => {
  const json = readJson(SEEDS, name);

  test("is a valid plan", () => {
    expect(parsePlan(json)).toHaveProperty("plan");
  });

  test("is named after its id", () => {
    expect(name).toBe(`${planFrom(json).id}.json`);
  });

  test("lists its bureaus in the order in which the annex names them first", () => {
    const plan = planFrom(json);
    const named = plan.rows
      .flatMap((row) => row.cells)
      .flatMap((cell) => cell.printedBureaus)
      .flatMap(({ name, group }) => (group === null ? [name] : (group.members ?? [])));
    expect(plan.bureaus).toEqual([...new Set(named)]);
  });

  test("every target's fragment occurs in its cell, and the figures in the fragment as digits", () => {
    for (const cell of planFrom(json).file.rows.flatMap((row) => row.cells)) {
      for (const target of cell.targets) {
        expect(cell.text).toContain(target.fragment);
        for (const figure of [target.threshold, target.upper]) {
          if (figure === null || figure === undefined) continue;
          const inWords = figure === 10 ? "十" : figure === 100 ? "百" : null;
          const digits: string[] = target.fragment.match(/\d+(?:\.\d+)?/g) ?? [];
          const isInWords = inWords !== null && target.fragment.includes(inWords);
          expect(isInWords || digits.includes(String(figure))).toBe(true);
        }
      }
    }
  });

  test("a target's id begins with the number of its row, where rows have numbers of their own", () => {
    const { file, targets } = planFrom(json);
    if (file.rows.some(({ number }) => typeof number !== "number")) return;
    for (const { id, rowNumber } of targets) {
      expect(id.split(".")[0]).toBe(String(rowNumber));
    }
  });

  test("every reading of a disagreement names one of the plan's sources, and its quote has no blanks", () => {
    const plan = planFrom(json);
    const sources = plan.sources.map(({ id }) => id);
    for (const reading of plan.disagreements.flatMap(({ readings }) => readings)) {
      expect(sources).toContain(reading.document);
      expect(reading.quote).not.toMatch(/\s/);
    }
  });

  test("names no path of any machine", () => {
    expect(JSON.stringify(json)).not.toMatch(/(?:^|")(?:\/|[A-Za-z]:\\)|\.\.\//);
  });
});

describe("jinan-brand-2020, the plan of the brand strategy", () => {
  const json = readJson(SEEDS, "jinan-brand-2020.json");
  const plan = planFrom(json);
  const targets = fileTargetsOf(plan);
  const cells = plan.rows.flatMap((row) => row.cells);

  const idsWhere = (condition: (target: FileTarget) => boolean) =>
    targets.filter(condition).map(({ id }) => id);
  const targetOf = (id: string): FileTarget => {
    const target = targets.find((each) => each.id === id);
    if (!target) throw new Error(`no target ${id}`);
    return target;
  };
  const notesOf = (id: string) => targetOf(id).notes.join("\n");

  describe("what the annex prints", () => {
    interface PrintedRow {
      number: number;
      category: string;
      goal: string;
      cells: { text: string; bureaus: string }[];
    }
    const printed = readJson(__dirname, "fixtures", "annex-wording.json") as PrintedRow[];

    test("row numbers, categories, goals, indicators and bureaus are the annex's own words", () => {
      expect(
        plan.rows.map(({ number, category, goal, cells }) => ({
          number,
          category,
          goal,
          cells: cells.map(({ text, bureaus }) => ({
            text,
            bureaus: bureaus.map(({ name }) => name).join("、"),
          })),
        })),
      ).toEqual(printed);
    });

    test("has 21 rows and 23 indicator cells, three of them in row 3", () => {
      expect(plan.rows.map(({ number }) => number)).toEqual(
        Array.from({ length: 21 }, (_, index) => index + 1),
      );
      expect(cells).toHaveLength(23);
      expect(plan.rows.filter(({ cells }) => cells.length > 1).map(({ number }) => number)).toEqual(
        [3],
      );
      expect(plan.rows[2]?.cells).toHaveLength(3);
    });

    test("the printed table keeps the annex's 88以上 without a unit", () => {
      expect(cells[1]?.text).toContain("服务业顾客满意度达到88以上");
      expect(targetOf("2.3").fragment).toBe("服务业顾客满意度达到88以上");
    });

    test("has 50 targets, 47 of them numeric", () => {
      expect(targets).toHaveLength(50);
      expect(idsWhere(({ kind }) => kind === "qualitative")).toEqual(["5.4", "16.1", "16.2"]);
      expect(idsWhere(({ threshold }) => threshold !== null)).toHaveLength(47);
    });

    test.each([
      ["市市场监管局", 23],
      ["市工业和信息化局", 13],
      ["市卫生健康委", 2],
      ["市农业农村局", 10],
      ["市文化和旅游局", 3],
      ["市地方金融监管局", 1],
      ["市科技局", 7],
      ["市商务局", 6],
      ["市政府办公厅", 2],
    ])("%s answers for %i targets", (bureau, count) => {
      expect(targetsOf(plan, bureau)).toHaveLength(count);
    });

    test("names the nine bureaus in the annex's order", () => {
      expect(plan.bureaus).toEqual([
        "市市场监管局",
        "市工业和信息化局",
        "市卫生健康委",
        "市农业农村局",
        "市文化和旅游局",
        "市地方金融监管局",
        "市科技局",
        "市商务局",
        "市政府办公厅",
      ]);
    });

    test("gives no bureau a role, for the annex names no lead", () => {
      expect(new Set(cells.flatMap(({ bureaus }) => bureaus.map(({ role }) => role)))).toEqual(
        new Set([null]),
      );
    });

    test("is document 济政字〔2020〕76号 of 济南市人民政府, in force until the end of 2022", () => {
      expect(plan).toMatchObject({
        title: "济南市深入实施品牌战略三年行动计划（2020—2022年）",
        annexTitle: "济南市深入实施品牌战略三年行动计划量化指标责任分解表",
        annexMark: "附件",
        documentNumber: "济政字〔2020〕76号",
        issuer: "济南市人民政府",
        issuedOn: "2020-10-19",
        validUntil: "2022-12-31",
        period: { from: 2020, to: 2022 },
        leadOffice: "市质量强市及品牌战略推进工作领导小组办公室",
      });
    });
  });

  describe("how the targets are read", () => {
    test.each<[TargetKind, string[]]>([
      ["rank", ["2.4", "15.1"]],
      ["increase", ["6.1", "7.1", "8.1", "9.1"]],
      ["maintain", ["4.1", "17.2", "17.3"]],
      ["cap", []],
    ])("the targets of kind %s", (kind, ids) => {
      expect(idsWhere((target) => target.kind === kind)).toEqual(ids);
    });

    test.each<[Comparator, number]>([
      [">=", 39],
      [">", 6],
      ["rank<=", 2],
      ["<=", 0],
    ])("the comparator %s stands %i times", (comparator, count) => {
      expect(idsWhere((target) => target.comparator === comparator)).toHaveLength(count);
    });

    test("超过 and 突破 exclude the figure itself, and nothing else does", () => {
      expect(idsWhere(({ comparator }) => comparator === ">")).toEqual([
        "1.2",
        "2.2",
        "5.3",
        "6.2",
        "13.1",
        "18.2",
      ]);
      expect(idsWhere(({ fragment }) => /超过|突破/.test(fragment))).toEqual(
        idsWhere(({ comparator }) => comparator === ">"),
      );
    });

    test("a bare number after a verb is read as 不低于, and its note says so", () => {
      const implicit = idsWhere(({ comparatorExplicit }) => !comparatorExplicit);
      expect(implicit).toEqual([
        "1.1",
        "2.1",
        "5.2",
        "11.1",
        "18.3",
        "19.1",
        "19.2",
        "19.3",
        "19.4",
        "19.5",
        "20.1",
      ]);
      for (const id of implicit) {
        expect(targetOf(id).comparator).toBe(">=");
        expect(notesOf(id)).toContain("未写比较词，按“不低于”理解");
      }
    });

    test.each([
      ["个", 7],
      ["家", 14],
      ["项", 5],
      ["亿元", 15],
      ["%", 3],
      ["位", 2],
      ["分", 1],
      [null, 3],
    ])("the unit %s stands %i times", (unit, count) => {
      expect(idsWhere((target) => target.unit === unit)).toHaveLength(count);
    });

    test("到2022年 means by 2022-12-31, row 7's 2022年 and the later cells of row 3 included", () => {
      expect(new Set(targets.map(({ deadline }) => deadline))).toEqual(new Set(["2022-12-31"]));
      expect(notesOf("7.1")).toContain("没有“到”字");
      expect(notesOf("3.2")).toContain("时限承本行第一格");
      expect(notesOf("3.3")).toContain("时限承本行第一格");
    });

    test("no baseline is given or inferred", () => {
      expect(idsWhere(({ baseline }) => baseline !== null)).toEqual([]);
    });

    test("every target says in which row and section it stands", () => {
      for (const target of targets) {
        expect(target.source.document).toBe("notice");
        expect(target.source.place).toMatch(
          new RegExp(`^附件第${target.rowNumber}行(?:第[123]格)?；正文[二三]（[一二三四五]）`),
        );
      }
    });
  });

  describe("the decisions where the documents leave room", () => {
    test("17.1 is a level in percent; 17.1 to 17.3 can be 0 to 100", () => {
      expect(targetOf("17.1")).toMatchObject({ kind: "level", comparator: ">=", threshold: 96 });
      expect(targetOf("17.2")).toMatchObject({ kind: "maintain", threshold: 97 });
      expect(targetOf("17.3")).toMatchObject({ kind: "maintain", threshold: 98 });
      const bounded = idsWhere(({ bounds }) => bounds !== undefined);
      expect(bounded).toEqual(["17.1", "17.2", "17.3"]);
      for (const id of bounded) {
        expect(targetOf(id)).toMatchObject({ unit: "%", bounds: { minimum: 0, maximum: 100 } });
      }
    });

    test("2.3 is in 分 without an upper bound, and its note names all three readings", () => {
      expect(targetOf("2.3")).toMatchObject({ kind: "level", unit: "分", threshold: 88 });
      expect(targetOf("2.3").bounds).toBeUndefined();
      expect(notesOf("2.3")).toContain("附件未写单位");
      expect(notesOf("2.3")).toContain("正文和公报为“88分以上”");
      expect(notesOf("2.3")).toContain("新闻稿为“88%以上”");
    });

    test("sales and revenues are annual flows, and the note calls it an inference", () => {
      const annual = idsWhere(({ flow }) => flow === "annual");
      expect(annual).toEqual(["5.3", "11.2", "12.1", "13.1", "14.1"]);
      for (const id of annual) expect(notesOf(id)).toContain("推定为年度数");
    });

    test("an increase is reported cumulatively since the base year, which no document gives", () => {
      for (const id of idsWhere(({ kind }) => kind === "increase")) {
        expect(notesOf(id)).toContain("自计划基年以来的累计提升额");
        expect(notesOf(id)).toContain("均未给出基年和基期值");
      }
    });

    test("2.4 and 15.1 are one metric, and increase and total belong together in rows 6 to 9", () => {
      expect(
        plan.rules.map((rule) =>
          rule.kind === "sameAs"
            ? [rule.kind, ...rule.targets]
            : rule.kind === "increaseAndTotal"
              ? [rule.kind, rule.increase, rule.total]
              : [],
        ),
      ).toEqual([
        ["sameAs", "2.4", "15.1"],
        ["increaseAndTotal", "6.1", "6.2"],
        ["increaseAndTotal", "7.1", "7.2"],
        ["increaseAndTotal", "8.1", "8.2"],
        ["increaseAndTotal", "9.1", "9.2"],
      ]);
    });

    test("targets with several bureaus, and only they, say that the values must agree", () => {
      const shared = plan.targets.filter(({ bureaus }) => bureaus.length > 1).map(({ id }) => id);
      expect(shared).toHaveLength(14);
      expect(idsWhere(({ jointRule }) => jointRule === "agree")).toEqual(shared);
      expect(idsWhere(({ jointRule }) => jointRule !== undefined)).toEqual(shared);
    });

    test("3.1 asks for confirmation: five bureaus share one total, and adding up is likely meant", () => {
      expect(plan.targetById.get("3.1")?.bureaus).toHaveLength(5);
      expect(notesOf("3.1")).toMatch(/五个责任单位共担一个总数.*相加.*待确认/);
    });

    test("a note is one short sentence or two, in Chinese, and stands once", () => {
      for (const { notes } of targets) {
        expect(new Set(notes).size).toBe(notes.length);
        for (const note of notes) {
          expect(note).toMatch(/。$/);
          expect(note).not.toMatch(/[a-z]{2}|\s/i);
          expect(note.length).toBeLessThanOrEqual(70);
        }
      }
    });
  });

  describe("the sources and where they differ", () => {
    test("every source has a file name and a checksum", () => {
      expect(plan.sources.map(({ id, file }) => [id, file])).toEqual([
        ["notice", "000_8b673090c8dea081.txt"],
        ["gazette", "004_3166b99791dc3a64.txt"],
        ["press", "001_74c2cbfde9540a99.txt"],
      ]);
      for (const { sha256 } of plan.sources) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    });

    test.each([
      ["服务业顾客满意度的单位", ["2.3"]],
      ["国际、国外先进标准的写法", ["19.1"]],
      ["第7行缺“到”字", ["7.1", "7.2"]],
      ["第14行缺“全市”二字", ["14.1"]],
      ["第10行与正文第7项的责任单位及次序", ["10.1", "10.2", "10.3"]],
      ["公共服务质量监测评价印了两次", ["2.4", "15.1"]],
      ["20.1所指的培育库", ["20.1"]],
    ])("%s is on record", (topic, ids) => {
      const found = plan.disagreements.find((disagreement) => disagreement.topic === topic);
      expect(found?.targets).toEqual(ids);
    });

    test("every row whose bureaus differ from the body's is on record; rows 16 and 19 do not differ", () => {
      const onRecord = new Set(
        plan.disagreements
          .filter(({ topic }) => topic.includes("责任单位"))
          .flatMap((disagreement) => disagreement.targets),
      );
      expect(idsWhere(({ id }) => !onRecord.has(id))).toEqual([
        "16.1",
        "16.2",
        "19.1",
        "19.2",
        "19.3",
        "19.4",
        "19.5",
      ]);
    });
  });

  describe("unknown keys are problems that name the key and the path", () => {
    test.each([
      ["", []],
      ["period", ["period"]],
      ["sources[1]", ["sources", 1]],
      ["rows[2]", ["rows", 2]],
      ["rows[2].cells[0]", ["rows", 2, "cells", 0]],
      ["rows[2].cells[0].bureaus[4]", ["rows", 2, "cells", 0, "bureaus", 4]],
      ["rows[2].cells[0].targets[0]", ["rows", 2, "cells", 0, "targets", 0]],
      ["rules[0]", ["rules", 0]],
      ["disagreements[0].readings[0]", ["disagreements", 0, "readings", 0]],
    ])("in %p", (path, keys) => {
      const copy = structuredClone(json);
      const place = keys.reduce<unknown>(
        (value, key) => (value as Record<string | number, unknown>)[key],
        copy,
      );
      Object.assign(place as object, { treshold: 300 });
      const parsed = parsePlan(copy);
      expect("problems" in parsed && parsed.problems).toMatchObject([
        { path, code: "unknown-fields" },
      ]);
      expect("problems" in parsed && parsed.problems.map((each) => english.problem(each))).toEqual([
        "there is no field treshold; is it threshold? Take it out if not",
      ]);
    });
  });
});

describe("the README of the plans", () => {
  const readme = readText(SEEDS, "README.md");

  test("its example is a valid plan", () => {
    const example = /```json\n([\s\S]*?)\n```/.exec(readme)?.[1] ?? "";
    expect(parsePlan(JSON.parse(example))).toHaveProperty("plan");
  });

  test("says of every indicator cell which targets were read from it", () => {
    const plan = planFrom(readJson(SEEDS, "jinan-brand-2020.json"));
    const lines = readme.split("\n").map((line) => line.split("|").map((column) => column.trim()));
    for (const row of plan.rows) {
      for (const cell of row.cells) {
        const ids = cell.targets.map(({ id }) => id).join("、");
        expect(
          lines.filter((line) => line[1] === String(row.number) && line[3] === ids),
        ).toHaveLength(1);
      }
    }
  });

  test("names every source by its file name and checksum", () => {
    for (const { file, sha256 } of planFrom(readJson(SEEDS, "jinan-brand-2020.json")).sources) {
      expect(readme).toContain(file);
      expect(readme).toContain(sha256);
    }
  });

  test("names no path of any machine", () => {
    expect(readme).not.toMatch(/(?:^|\s|`)\/[a-z]+\/|\.\.\/|shared/m);
  });
});
