import { listLines, readDocumentFacts } from "../../../src/core/draft/document-facts";
import { DoubtBook } from "../../../src/core/draft/doubt-book";

/** What a document says of itself, its lines all above the table but those behind `below`. */
function factsOf(lines: readonly string[], below: readonly string[] = []) {
  const book = new DoubtBook();
  const all = [...lines, ...below].map((text, index) => ({
    text,
    place: { table: null, row: index + 1, column: null, header: null, from: 0, to: text.length },
    isAbove: index < lines.length,
  }));
  const head = readDocumentFacts(all, book, (seed) => `made of ${seed.replace(/\n/g, "|")}`);
  return { head, told: book.doubts.map(({ id, severity }) => `${id} ${severity}`), book };
}

const PLAN = "某市质量提升行动计划（2021—2023年）";

test.each<[string, string[], string | null, string[]]>([
  ["what a notice prints", [`某市人民政府关于印发《${PLAN}》的通知`], PLAN, []],
  ["without marks", ["关于印发某市质量提升行动计划的通知"], "某市质量提升行动计划", []],
  ["the notice before a plan's own title", [PLAN, "关于印发《甲乙方案》的通知"], "甲乙方案", []],
  ["its own title", ["某市人民政府", PLAN], PLAN, []],
  ["its own title in brackets", ["（某市质量提升工作方案）"], "某市质量提升工作方案", []],
  ["over two lines the second", ["某市\n某市质量提升工作要点"], "某市质量提升工作要点", []],
  ["cut from the annex's", ["某市质量提升重点任务分解表"], "某市质量提升", ["title-cut"]],
  ["a dash is cut, too", ["某市质量提升——任务清单"], "某市质量提升", ["title-cut"]],
  ["four characters are a title", ["质量提升任务清单"], "质量提升", ["title-cut"]],
  ["three are none", ["大提升任务清单"], "大提升任务清单", ["title-cut"]],
  ["an annex's mark is none", ["附件某市质量提升工作方案"], null, ["title-missing"]],
  ["a sentence is none", ["各区要制定方案，落实某市质量提升计划"], null, ["title-missing"]],
  ["nothing", [], null, ["title-missing"]],
])("title: %s", (_, lines, title, doubts) => {
  const { head } = factsOf(lines);
  expect([head.title.value, head.title.doubts]).toEqual([title, doubts]);
});

test("a title that was cut is told with where it stands, what came and what was made of it", () => {
  const { book, head } = factsOf(["附件2", "某市质量提升重点任务分解表"]);
  expect(book.doubts.find(({ code }) => code === "title-cut")).toMatchObject({
    ...{ id: "title title-cut", severity: "info", place: { row: 2 } },
    ...{ received: "某市质量提升重点任务分解表", choices: ["某市质量提升"] },
  });
  expect(head.title.source).toMatchObject({ row: 2 });
});

test("the mark and the title of the annex are the last above the table", () => {
  const { head } = factsOf(
    ["附件1", "甲任务分解表", "附件 2：", "乙任务分解表（2021年）", "单位：家"],
    ["附件3", "丙任务分解表"],
  );
  expect(head.annexMark).toMatchObject({ value: "附件 2", source: { row: 3 } });
  expect(head.annexTitle).toMatchObject({ value: "乙任务分解表（2021年）", source: { row: 4 } });
  expect(factsOf([`${"长".repeat(80)}任务分解表`]).head.annexTitle.value).toBeNull();
  expect(factsOf([`${"长".repeat(75)}任务分解表`]).head.annexTitle.value).not.toBeNull();
  expect(factsOf(["甲任务分解表\n\n单位：家"]).head.annexTitle.value).toBe("甲任务分解表");
  expect(factsOf(["附件1\n 甲任务分解表 \n 单位：家"]).head.annexTitle.value).toBe("甲任务分解表");
  expect(factsOf(["附件2所列任务"]).head.annexMark).toEqual({
    ...{ value: null, source: null, doubts: [] },
  });
});

test("a number gives the plan its id; without one that is made of what stands there", () => {
  const { head, told } = factsOf(["某政字 〔2021〕 76号", PLAN]);
  expect(head.documentNumber).toMatchObject({ value: "某政字〔2021〕76号", source: { row: 1 } });
  expect(head.id.value).toBe("plan-2021-76");
  expect(told).toEqual([
    ...["id plan-id-made info", "issuer issuer-missing info"],
    ...["issuedOn issued-missing info", "leadOffice lead-office-missing info"],
  ]);
  const other = factsOf([PLAN]);
  expect(other.head.documentNumber.doubts).toEqual(["number-missing"]);
  expect(other.head.id).toMatchObject({ value: `made of ${PLAN}|`, doubts: ["plan-id-made"] });
  expect(other.book.doubts[0]).toMatchObject({
    code: "plan-id-made",
    received: `made of ${PLAN}|`,
  });
});

test.each([
  ["某政字〔2021〕76号", "plan-2021-76"],
  ["某政办（2020）第5号", "plan-2020-5"],
  ["某政[2020]2021号", "plan-2020-2021"],
])("%s gives %s", (number, id) => {
  expect(factsOf([number]).head.id.value).toBe(id);
});

test("of several numbers a person chooses; the same one twice is one", () => {
  const { head, book } = factsOf([
    "某政字〔2021〕76号",
    "某政办发〔2020〕5号",
    "某政字〔2021〕76号",
  ]);
  expect(head.documentNumber).toMatchObject({ doubts: ["several-numbers"] });
  expect(book.doubts.find(({ code }) => code === "several-numbers")).toMatchObject({
    ...{ id: "documentNumber several-numbers", severity: "warning", place: { row: 1 } },
    received: "某政字〔2021〕76号、某政办发〔2020〕5号",
    choices: ["某政字〔2021〕76号", "某政办发〔2020〕5号"],
  });
  const same = factsOf(["某政字〔2021〕76号", "某政字〔2021〕76号"]);
  expect(same.head.documentNumber).toMatchObject({ value: "某政字〔2021〕76号", doubts: [] });
});

test.each<[string, string[], string | null, number | null]>([
  ["who signs before the day", ["某市商务局", "2021年3月5日"], "某市商务局", 1],
  ["in the title", ["某市 人民政府办公厅关于印发甲方案的通知"], "某市人民政府办公厅", 1],
  [
    "the title before whoever signs",
    ["某市乙局", "2021年3月5日", "某市甲局关于印发甲方案的通知"],
    "某市甲局",
    3,
  ],
  ["a name without a day is nobody's", ["某市商务局", "某市质量提升工作方案"], null, null],
  ["a day without a name", ["特此通知", "2021年3月5日"], null, null],
  ["a sentence is no name", ["请报某市商务局", "某市某某", "2021年3月5日"], null, null],
])("issuer: %s", (_, lines, issuer, row) => {
  const { head, told } = factsOf(lines);
  expect([head.issuer.value, head.issuer.source?.row ?? null]).toEqual([issuer, row]);
  expect(head.issuer.doubts).toEqual(issuer === null ? ["issuer-missing"] : []);
  expect(told.includes("issuer issuer-missing info")).toBe(issuer === null);
});

test.each([
  ["2021年3月5日", "2021-03-05"],
  ["（2021年12月25日）", "2021-12-25"],
  ["2021 年 3 月 5 日", "2021-03-05"],
  ["二〇二一年三月五日", "2021-03-05"],
  ["二○二一年十月十日", "2021-10-10"],
  ["二零二一年十二月二十五日", "2021-12-25"],
  ["二〇二一年一月三十日", "2021-01-30"],
  ["二〇二一年一二月五日", null],
  ["二〇二一年二月三五日", null],
  ["2021年2月30日", null],
  ["2021年3月5日起施行", null],
  ["到2021年3月5日", null],
])("the day in %s", (line, day) => {
  const { head, told } = factsOf(["第一行", line]);
  expect(head.issuedOn.value).toBe(day);
  expect(head.issuedOn.source?.row ?? null).toBe(day === null ? null : 2);
  expect(head.issuedOn.doubts).toEqual(day === null ? ["issued-missing"] : []);
  expect(told.includes("issuedOn issued-missing info")).toBe(day === null);
});

test("of several days the first is that of the document", () => {
  expect(factsOf(["2021年3月5日", "2022年1月1日"]).head.issuedOn.value).toBe("2021-03-05");
});

test("how long it is in force, wherever that stands", () => {
  const { head } = factsOf(["某市方案"], ["本通知自印发之日起施行，有效期至 2025年12月31日。"]);
  expect(head.validUntil).toMatchObject({ value: "2025-12-31", source: { row: 2 } });
  expect(factsOf(["有效期5年"]).head.validUntil).toMatchObject({ value: null, source: null });
});

test.each<[string, { from: number; to: number } | null]>([
  ["某市质量提升行动计划（2021—2023年）", { from: 2021, to: 2023 }],
  ["某市质量提升行动计划（2021年-2023年）", { from: 2021, to: 2023 }],
  ["某市“十二五”质量提升规划", { from: 2011, to: 2015 }],
  ["某市“十三五”质量提升规划", { from: 2016, to: 2020 }],
  ["某市“十四五”质量提升规划", { from: 2021, to: 2025 }],
  ["某市“十五五”质量提升规划", { from: 2026, to: 2030 }],
  ["某市2022年质量提升工作要点", { from: 2022, to: 2022 }],
  ["某市质量提升工作方案（2022年版）", null],
  ["某市1990年代质量提升工作要点", null],
  ["某市力争到2025年质量提升方案", null],
  ["某市质量提升工作要点", null],
])("the years of %s", (title, period) => {
  const { head, told } = factsOf([title]);
  expect([head.title.value, head.period.value]).toEqual([title, period]);
  expect(head.period.source?.row ?? null).toBe(period === null ? null : 1);
  expect(told.includes("period period-missing info")).toBe(period === null);
});

test("where the title names no year the annex's does", () => {
  const { head } = factsOf(["某市质量提升工作方案", "2022年任务分解表"]);
  expect(head.period).toMatchObject({ value: { from: 2022, to: 2022 }, source: { row: 2 } });
});

test.each<[string, string | null]>([
  ["请于每季度末将进展报送市市场监管局。", "市市场监管局"],
  ["有关情况反馈至某市质量强市领导小组办公室（电话123）。", "某市质量强市领导小组办公室"],
  ["按时上报市政府。", null],
  ["由市商务局牵头", null],
])("to whom one reports: %s", (line, office) => {
  const { head, book } = factsOf(["某市方案"], [line]);
  expect(head.leadOffice.value).toBe(office);
  const doubt = office === null ? "lead-office-missing" : "lead-office-unsure";
  expect(head.leadOffice.doubts).toEqual([doubt]);
  expect(book.doubts.filter(({ id }) => id.startsWith("leadOffice"))).toMatchObject([
    {
      ...{ id: `leadOffice ${doubt}`, severity: "info", received: office ?? "" },
      choices: office === null ? [] : [office],
    },
  ]);
  expect(head.leadOffice.source?.row ?? null).toBe(office === null ? null : 2);
});

test("an empty document owes everything; only a title stops it", () => {
  expect(factsOf([]).told).toEqual([
    ...["title title-missing error", "id plan-id-made info"],
    ...["documentNumber number-missing info", "issuer issuer-missing info"],
    ...["issuedOn issued-missing info", "period period-missing info"],
    "leadOffice lead-office-missing info",
  ]);
});

test("lines of the text have their places; blank ones count, but say nothing", () => {
  const text = (words: string) => ({ kind: "text", text: words, remarks: [] }) as const;
  const table = { kind: "table", table: { rows: 0, columns: 0, cells: [], headRows: 0 } } as const;
  const blocks = [text("甲"), table, text(" "), text("乙 丙"), table, text("丁")];
  expect(
    listLines(blocks, 4).map((line) => [line.text, line.place.row, line.place.to, line.isAbove]),
  ).toEqual([
    ["甲", 1, 1, true],
    ["乙 丙", 3, 3, true],
    ["丁", 4, 1, false],
  ]);
});
