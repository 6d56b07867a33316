import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "../../src/cli/context";
import { printedReaderBeside } from "../../src/cli/printed-reader";
import { textsFor } from "../../src/cli/texts";
import { parsePlan } from "../../src/core";
import { isPdf } from "../../src/xlsx";
import { MAKING_TIMEOUT } from "../shared/ask";
import { emptyFolder, readBytes, run, runJson } from "./run";

const PDF = "tests/fixtures/annexes/annex.pdf";
const WORD = "tests/fixtures/annexes/annex.docx";

interface Told {
  readonly id: string;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
}

const doubtsOf = (json: Record<string, unknown>): readonly Told[] => json.doubts as Told[];

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(emptyFolder(), name);
  writeFileSync(path, content);
  return path;
}

/** A PDF of one page with these objects after its catalogue. */
function pdfOf(page: string, trailer = "", more: readonly string[] = []): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] ${page} >>`,
    ...more,
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const start = text.length;
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
  text += `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

/** What a target says, without what depends on the blanks that a page prints. */
function targetsOf(json: Record<string, unknown>) {
  return (json.targets as Record<string, unknown>[]).map(
    ({ id, name, kind, comparator, threshold, upper, unit, deadline, bureaus }) => ({
      ...{ id, name, kind, comparator, threshold, upper, unit, deadline, bureaus },
    }),
  );
}

test(
  "the annex as a PDF gives the 50 targets that the Word file gives",
  async () => {
    const [pdf, word] = [await runJson("import", PDF), await runJson("import", WORD)];
    expect(targetsOf(pdf)).toHaveLength(50);
    expect(targetsOf(pdf)).toEqual(targetsOf(word));
  },
  MAKING_TIMEOUT,
);

test("every row is to be compared, and nothing is finished before somebody says so", async () => {
  const json = await runJson("import", PDF);
  const rows = doubtsOf(json).filter(({ code }) => code === "printed-row");
  // the heading and 23 lines of cells
  expect(rows).toHaveLength(24);
  expect(rows.every(({ severity }) => severity === "info")).toBe(true);
  const whole = doubtsOf(json).filter(({ code }) => code === "printed-pages");
  expect(whole).toMatchObject([{ id: "document printed-pages", severity: "warning" }]);
  expect(whole[0]?.message).toContain("请对照原件逐行核对");
});

test("a row that the end of a page cuts is joined, and to be looked at", async () => {
  const joined = doubtsOf(await runJson("import", PDF)).filter(
    ({ code }) => code === "joined-over-pages",
  );
  expect(joined.map(({ message }) => message)).toEqual([
    expect.stringContaining("打造智能制造与高端装"),
    expect.stringContaining("智能制造与高端装备产业规模提升"),
  ]);
});

test("with a choice for each doubt there is a plan", async () => {
  const json = await runJson("import", PDF);
  const open = doubtsOf(json).filter(({ severity }) => severity !== "info");
  const answers: Readonly<Record<string, string>> = {
    "2.3 unit-missing": "分",
    "19.1 together-or-each": "合计",
    "19.5 together-or-each": "合计",
  };
  const choices = fileOf(
    "选择.json",
    JSON.stringify({
      ...{ format: "zerenbiao-choices", formatVersion: 1 },
      choices: open.map(({ id }) => ({ doubt: id, choose: answers[id] ?? "按读到的" })),
    }),
  );
  const out = join(emptyFolder(), "计划.json");
  expect((await run("import", PDF, "--choices", choices, "--out", out)).exit).toBe(0);
  const parsed = parsePlan(JSON.parse(readFileSync(out, "utf8")));
  expect("plan" in parsed && parsed.plan.targets.length).toBe(50);
});

test.each([
  ["a scan", pdfOf(""), "这是扫描的 PDF"],
  [
    "an encrypted one",
    pdfOf("", "/Encrypt 4 0 R /ID [<00> <00>]", [
      `<< /Filter /Standard /V 1 /R 2 /P -44 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >>`,
    ]),
    "文件加了密码",
  ],
  ["a broken one", new TextEncoder().encode("%PDF-1.7\nnothing that a PDF is made of"), "文件损坏"],
  ["one cut short", readBytes(PDF).subarray(0, 900), "文件损坏"],
])("%s is refused by name", async (_, bytes, said) => {
  const { exit, out } = await run("import", fileOf("附件.pdf", bytes));
  expect(exit).toBe(1);
  expect(out).toContain(said);
});

test("the program without what reads PDFs says so", () => {
  const context = { texts: textsFor("zh-CN") } as Context;
  const read = printedReaderBeside(context, join(emptyFolder(), "pdf"));
  return expect(read(readBytes(PDF))).rejects.toThrow(/读 PDF 的部件不在 .*请照 README 重新安装/);
});

test.each<[string, string, boolean]>([
  ["at once", "%PDF-1.7\n1 0 obj", true],
  ["behind a few bytes", "\ufeff\r\n%PDF-1.4\r\n1 0 obj\r\n<<", true],
  ["in a text about PDFs", "序号\t指标\n1\t把 %PDF-1.4 文件转成 Word", false],
  ["in an archive", "PK\u0003\u0004 %PDF-1.4\n1 0 obj", false],
  ["too late", `${" ".repeat(1100)}%PDF-1.4\n1 0 obj`, false],
])("the mark of a PDF %s", (_, text, expected) => {
  expect(isPdf(new TextEncoder().encode(text))).toBe(expected);
});
