import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { composeMail } from "../../../src/exchange";
import { fakeShelf } from "../fake-shelf";
import { openBench } from "../fake-world";
import { atCollect, openCollect, picked, type CollectBench } from "./collect-bench";

const outcomes = ({ collection }: CollectBench) =>
  collection().files.map(({ file, outcome }) => [file.report.path, outcome]);

const bytesOf = (bench: CollectBench, bureau: string, values: Readonly<Record<string, number>>) =>
  bench.returned(bureau, values).read();

const mail = (attachments: Parameters<typeof composeMail>[0]["attachments"]) =>
  composeMail({ to: ["a@example.cn"], cc: [], subject: "报送", text: "请查收", attachments });

/** A zip in a mail: two forms, what a system keeps, and a scan beside them. */
async function letter(bench: CollectBench): Promise<Uint8Array> {
  const science = await bytesOf(bench, "市科技局", { "10.1": 6 });
  const trade = await bytesOf(bench, "市商务局", { "11.1": 2000 });
  const zip = zipSync({
    "市科技局-2021.xlsx": science,
    "Thumbs.db": new Uint8Array([1]),
    "盖章.pdf": new TextEncoder().encode("%PDF-1.4"),
  });
  return mail([
    { name: "区县.zip", bytes: zip },
    { name: "市商务局-2021.xlsx", bytes: trade },
  ]);
}

test("mails and archives are opened, and what lies in them is accounted for one by one", async () => {
  const bench = await openCollect();
  await bench.own.addFiles([picked("收回/来信.eml", await letter(bench))]);
  expect(outcomes(bench)).toEqual([
    ["收回/来信.eml › 区县.zip › 市科技局-2021.xlsx", "merged"],
    ["收回/来信.eml › 区县.zip › 盖章.pdf", "attachment"],
    ["收回/来信.eml › 市商务局-2021.xlsx", "merged"],
  ]);
});

test("what lies in a container is marked for sending back from its own bytes", async () => {
  const bench = await openCollect();
  const form = await bytesOf(bench, "市科技局", { "10.1": -6 });
  await bench.own.addFiles([picked("收回/来信.eml", mail([{ name: "a.xlsx", bytes: form }]))]);
  await bench.own.saveMarked("收回/来信.eml › a.xlsx");
  expect(bench.store.state.notice).toBeNull();
  expect(bench.saved.at(-1)?.name).toBe("来信-市科技局（标记）.xlsx");
});

test("for another period all that lies in it is read again", async () => {
  const bench = await openCollect();
  await bench.own.addFiles([picked("收回/来信.eml", await letter(bench))]);
  const before = outcomes(bench);
  bench.actions.choosePeriod("2022");
  await bench.settled();
  bench.actions.choosePeriod("2021");
  await bench.settled();
  expect(outcomes(bench)).toEqual(before);
});

test("a container is remembered with what lies in it, and read again from the browser's copy", async () => {
  const sent = await openCollect();
  const shelf = fakeShelf();
  const openShelf = () => Promise.resolve(shelf);
  const world = { openShelf };
  const first = await atCollect(await openBench({ host: "files", world }), {});
  sent.actions.saveLedger();
  await first.own.openLedger(picked("ledger.json", sent.saved.at(-1)?.bytes ?? ""));
  await first.own.addFiles([picked("来信.eml", await letter(sent))]);
  const second = await atCollect(await openBench({ host: "files", world }), {});
  await second.settled();
  expect(second.own.missing()).toHaveLength(3);
  expect(second.own.shelved()).toBe(3);
  await second.own.continueLast();
  expect(second.own.missing()).toEqual([]);
  expect(outcomes(second)).toEqual(outcomes(first));
});

test.each([
  ["an empty archive", () => zipSync({}), "收回/x.zip"],
  [
    "one with a name that leads elsewhere",
    () => zipSync({ "../../a.xlsx": new Uint8Array([1]) }),
    "收回/x.zip",
  ],
  [
    "archives in archives, deeper than anybody packs",
    () => {
      let bytes = zipSync({ "a.txt": new Uint8Array([1]) });
      for (let depth = 0; depth < 4; depth += 1) bytes = zipSync({ "x.zip": bytes });
      return bytes;
    },
    "收回/x.zip › x.zip › x.zip › x.zip",
  ],
])("%s is refused by name", async (_, make, path) => {
  const bench = await openCollect();
  await bench.own.addFiles([picked("收回/x.zip", make())]);
  expect(outcomes(bench)).toEqual([[path, "rejected"]]);
});

test("a file that is no archive has the limits of a workbook", async () => {
  const bench = await openCollect();
  await bench.own.addFiles([picked("收回/大.xlsx", new Uint8Array(21 * 1024 * 1024))]);
  const [file] = bench.collection().files;
  expect(file?.file.report.findings).toEqual([expect.objectContaining({ code: "too-large" })]);
});

test("a spreadsheet of OpenDocument is read like any other", async () => {
  const bench = await openCollect();
  const bytes = readFileSync(join(__dirname, "../../fixtures/returns/libreoffice.ods"));
  await bench.own.addFiles([picked("收回/a.ods", new Uint8Array(bytes))]);
  const [file] = bench.collection().files;
  expect(file?.file.report.bureau).not.toBeNull();
  expect(file?.file.report.findings.map(({ code }) => code)).not.toContain("legacy-format");
});
