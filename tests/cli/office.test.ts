import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptyFolder, run, runJson } from "./run";

const OFFICE = join(__dirname, "../fixtures/office");
const at = (name: string): string => join(OFFICE, name);
const collect = (...words: string[]) =>
  runJson(
    ...["collect", "--ledger", at("ledger.json"), "--as-of", "2022-01-10", ...words],
    ...["--out", join(emptyFolder(), "汇总.xlsx")],
  );

test.each([
  [["r10-decisions-a.json", "r10-decisions-b.json"]],
  [["r10-decisions-b.json", "r10-decisions-a.json"]],
])("two files of decisions are joined: none takes the place of the other (%j)", async (files) => {
  const words = files.flatMap((name) => ["--decisions", at(name)]);
  const { findings } = await collect(at("市商务局-2021.xlsx"), ...words);
  const unused = (findings as { code: string; received: string }[])
    .filter(({ code }) => code === "decision-unused")
    .map(({ received }) => received);
  expect(unused.sort()).toEqual(["5.1", "5.2"]);
});

test("a form with 1 of 23 filled in is a report in part, and the rest is owed", async () => {
  const { bureaus } = await collect(at("r11-one-of-23.xlsx"));
  const own = (bureaus as { bureau: string; owed: string[] }[]).find(
    ({ bureau }) => bureau === "市市场监管局",
  );
  expect(own).toMatchObject({ status: "partial", reported: 1, asked: 23, complete: false });
  expect(own?.owed).toHaveLength(22);
});

test("two bureaus' forms in one workbook are a report of each", async () => {
  const { files } = await collect(at("r13-two-bureaus-one-workbook.xlsx"));
  const bureaus = new Set((files as { bureau: string }[]).map(({ bureau }) => bureau));
  expect(bureaus.size).toBe(2);
});

describe("a plan that is none", () => {
  const broken = (name: string, content: string | Uint8Array): string => {
    const path = join(emptyFolder(), name);
    writeFileSync(path, content);
    return path;
  };

  test.each(["附件.docx", "附件.pdf", "附件.html"])(
    "%s is an annex: import reads it",
    async (name) => {
      const { exit, err } = await run("plan", "check", broken(name, "PK\u0003\u0004"));
      expect([exit, err]).toEqual([2, expect.stringContaining("先用 zerenbiao import")]);
    },
  );

  test.each([
    ["hello"],
    [""],
    [Uint8Array.of(0xff, 0x00, 0x81, 0x13)],
    [Uint8Array.of(0x50, 0x4b, 3, 4, 9)],
  ])("an .xlsx that is broken is told as a workbook, never as JSON", async (content) => {
    const { exit, err } = await run("plan", "check", broken("计划.xlsx", content));
    expect([exit, err]).toEqual([2, expect.stringMatching(/计划工作簿 .* 读不出来/)]);
    expect(err).not.toContain("JSON");
  });
});

test("an old workbook that is no form gets no remark on comparing its values", async () => {
  const { files } = await runJson("check", at("no-form.xls"));
  const [file] = files as { findings: { code: string }[] }[];
  expect(file?.findings.map(({ code }) => code)).toEqual(["no-entry-sheet"]);
});

test("where no form was made nobody is told to send any", async () => {
  const out = join(emptyFolder(), "发放");
  const words = ["distribute", "--period", "2021", "--bureau", "市商务局", "--out", out];
  const parts = await Promise.all(["1/2", "2/2"].map((part) => run(...words, "--shard", part)));
  const none = parts.filter(({ out: said }) => said.includes("共 0 份"));
  expect(none).toHaveLength(1);
  expect(none[0]?.out).not.toContain("发出去");
});
