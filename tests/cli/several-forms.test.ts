import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflate, inflate } from "../../src/cli/compression";
import { fillWorkbook, readWorkbook } from "../../src/xlsx";
import { emptyFolder, listAll, readBytes, run, runJson } from "./run";

const OFFICE = join(__dirname, "../fixtures/office");
const TWO = join(OFFICE, "r13-two-bureaus-one-workbook.xlsx");

interface Checked {
  readonly path: string;
  readonly status: string;
  readonly bureau: string;
  readonly formId: string;
  readonly receipt: string;
  readonly marked?: string | null;
  readonly entries: readonly { readonly target: string; readonly value: number | null }[];
  readonly findings: readonly { readonly code: string; readonly sheet: string | null }[];
}

const check = async (...argv: readonly string[]) =>
  (await runJson("check", ...argv)).files as Checked[];

test("two bureaus' forms in one workbook are two good reports", async () => {
  const files = await check(TWO);
  expect(files).toMatchObject([
    { path: `${TWO} › 市商务局`, status: "accepted", bureau: "市商务局", findings: [] },
    { path: `${TWO} › 市科技局`, status: "accepted", bureau: "市科技局", findings: [] },
  ]);
  expect(files.map(({ entries }) => entries.length)).toEqual([6, 7]);
  const { exit, out } = await run("check", TWO);
  expect(exit).toBe(0);
  expect(out).not.toMatch(/删/);
});

test("a receipt is found in the form that it is of", async () => {
  const [, second] = await check(TWO);
  const { files } = await runJson("check", "--receipt", second?.receipt ?? "", TWO);
  expect(files).toMatchObject([{ fits: false }, { fits: true, bureau: "市科技局" }]);
});

test("both are marked in one copy, and the copy is read as the file was", async () => {
  const [folder, out] = [emptyFolder(), join(emptyFolder(), "退回")];
  const wrong = fillWorkbook(
    new Uint8Array(readBytes(TWO)),
    ["指标填报", "指标填报 (2)"].map((sheet) => ({
      sheet,
      cells: [{ row: 2, column: 7, value: "约480" }],
    })),
    { inflate, deflate },
  );
  writeFileSync(join(folder, "两家.xlsx"), wrong);
  const files = await check(folder, "--mark", out);
  const copy = join(out, "两家-退回.xlsx");
  expect(listAll(out)).toEqual(["两家-退回.xlsx"]);
  expect(files.map(({ marked }) => marked)).toEqual([copy, copy]);
  const result = readWorkbook(readBytes(copy), inflate);
  if (result.outcome === "rejected") throw new Error("rejected");
  const notes = result.workbook.sheets.flatMap(({ name, cells }) =>
    cells.some(({ shown }) => shown.startsWith("错误：“约480”")) ? [name] : [],
  );
  expect(notes).toEqual(["指标填报", "指标填报 (2)"]);
  const told = (each: readonly Checked[]) =>
    each.map(({ bureau, receipt, findings }) => [
      bureau,
      receipt,
      findings.map(({ code }) => code),
    ]);
  expect(told(await check(copy))).toEqual(told(files));
});

test("in a collection each answers its own form of the ledger", async () => {
  const out = join(emptyFolder(), "汇总.xlsx");
  const json = await runJson("collect", "--ledger", join(OFFICE, "ledger.json"), TWO, "--out", out);
  expect(json.files).toMatchObject([
    { path: `${TWO} › 市商务局`, outcome: "merged" },
    { path: `${TWO} › 市科技局`, outcome: "merged" },
  ]);
  const result = readWorkbook(readBytes(out), inflate);
  const filings =
    result.outcome === "read"
      ? result.workbook.sheets.find(({ name }) => name === "报送情况")?.cells
      : [];
  const texts = filings?.map(({ shown }) => shown) ?? [];
  expect(texts.filter((text) => text.includes(" › "))).toEqual([
    `${TWO} › 市科技局`,
    `${TWO} › 市商务局`,
  ]);
});
