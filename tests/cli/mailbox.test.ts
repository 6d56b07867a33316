import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fillInForm } from "../../src/cli/fill-in";
import { toGbk } from "../shared/gbk";
import { attach, mailOf, zipOf } from "../xlsx/container/build-container";
import { emptyFolder, readBytes, run, runJson } from "./run";

const FIXTURES = join(__dirname, "../fixtures");
const PDF = "%PDF-1.7\n1 0 obj\nendobj\n";
const JPG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16);

interface Came {
  readonly path: string;
  readonly status: string;
  readonly outcome: string;
  readonly bureau: string | null;
  readonly sender?: string;
  readonly findings: readonly { readonly code: string; readonly severity: string }[];
}

let sent: string;
let forms: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  sent = emptyFolder();
  await run("distribute", "--period", "2021", "--out", sent);
  const names = readdirSync(sent).filter((name) => name.endsWith(".xlsx"));
  forms = new Map(names.map((name) => [name, readBytes(join(sent, name))]));
});

const blank = (bureau: string): Uint8Array => forms.get(`${bureau}-2021.xlsx`) ?? new Uint8Array();
const trade = () => fillInForm(blank("市商务局"), { "5.1": { value: 500 } });
const science = () => fillInForm(blank("市科技局"), { "3.3": { value: 4500 } });

function folderOf(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = emptyFolder();
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

const ledger = () => join(sent, "ledger.json");
async function collect(folder: string): Promise<readonly Came[]> {
  const out = join(emptyFolder(), "汇总.xlsx");
  return (await runJson("collect", "--ledger", ledger(), folder, "--out", out)).files as Came[];
}

/** `来信.zip › 市商务局-2021.xlsx: merged 市商务局`, without the folder. */
const told = (folder: string, files: readonly Came[]) =>
  files.map(
    ({ path, outcome, bureau, findings: [first] }) =>
      `${path.slice(folder.length + 1)}: ${outcome} ${bureau ?? "?"}${outcome === "merged" ? "" : ` ${first?.code ?? ""} ${first?.severity ?? ""}`}`,
  );

test("the same forms in a zip archive, in a mail or in the folder give the same workbook", async () => {
  const files = { "市商务局-2021.xlsx": trade(), "市科技局-2021.xlsx": science() };
  const packed = zipOf(Object.entries(files).map(([name, data]) => ({ name: toGbk(name), data })));
  const mail = mailOf({
    attached: Object.entries(files).map(([name, data]) => attach(name, data)),
  });
  const lines: string[] = [];
  for (const folder of [
    folderOf(files),
    folderOf({ "来信.zip": packed }),
    folderOf({ "来信.eml": mail }),
  ]) {
    const out = join(emptyFolder(), "汇总.xlsx");
    const json = await runJson("collect", "--ledger", ledger(), folder, "--out", out);
    const plain = JSON.stringify(json)
      .replaceAll(/"[^"]*?(?:来信\.\w+ › )?(市[^/"]*\.xlsx)/g, '"$1')
      .replaceAll('"sender":"zhang@example.gov.cn",', "");
    lines.push(plain);
  }
  expect(lines[1]).toBe(lines[0]);
  expect(lines[2]).toBe(lines[0]);
});

test("who sent the mail stands beside the file, and decides nothing", async () => {
  const folder = folderOf({ "来信.eml": mailOf({ attached: [attach("a.xlsx", trade())] }) });
  expect(await collect(folder)).toMatchObject([
    { path: join(folder, "来信.eml › a.xlsx"), bureau: "市商务局", sender: "zhang@example.gov.cn" },
  ]);
  expect((await run("check", folder)).out).toMatch(/寄自\s+zhang@example\.gov\.cn/);
});

describe("attachments", () => {
  test.each<[string, () => Readonly<Record<string, Uint8Array | string>>, readonly string[]]>([
    [
      "a scan named for its bureau lies beside the form",
      () => ({ "a.xlsx": trade(), "市商务局盖章.pdf": PDF }),
      ["a.xlsx: merged 市商务局", "市商务局盖章.pdf: attachment 市商务局 attachment info"],
    ],
    [
      "in a folder named for it",
      () => ({ "市商务局/a.xlsx": trade(), "市商务局/IMG_1.jpg": JPG, "b.xlsx": science() }),
      [
        "b.xlsx: merged 市科技局",
        "市商务局/IMG_1.jpg: attachment 市商务局 attachment info",
        "市商务局/a.xlsx: merged 市商务局",
      ],
    ],
    [
      "in an archive with the only form",
      () => ({
        "x.zip": zipOf([
          { name: "盖章.pdf", data: PDF },
          { name: "a.xlsx", data: trade() },
        ]),
      }),
      ["x.zip › a.xlsx: merged 市商务局", "x.zip › 盖章.pdf: attachment 市商务局 attachment info"],
    ],
    [
      "in an archive with two forms nobody knows whose it is",
      () => ({
        "x.zip": zipOf([
          { name: "盖章.pdf", data: PDF },
          { name: "a.xlsx", data: trade() },
          { name: "b.xlsx", data: science() },
        ]),
      }),
      [
        "x.zip › a.xlsx: merged 市商务局",
        "x.zip › b.xlsx: merged 市科技局",
        "x.zip › 盖章.pdf: rejected ? not-a-workbook error",
      ],
    ],
    [
      "alone it is an error, and no form came",
      () => ({ "市商务局盖章.pdf": PDF, "b.xlsx": science() }),
      ["b.xlsx: merged 市科技局", "市商务局盖章.pdf: attachment 市商务局 attachment error"],
    ],
    [
      "without a bureau it is refused as before",
      () => ({ "盖章.pdf": PDF, "a.xlsx": trade() }),
      ["a.xlsx: merged 市商务局", "盖章.pdf: rejected ? not-a-workbook error"],
    ],
  ])("%s", async (_rule, build, expected) => {
    const folder = folderOf(build());
    expect(told(folder, await collect(folder))).toEqual(expected);
  });

  test("check tells them at the end, and is clean", async () => {
    const folder = folderOf({
      "市商务局盖章.pdf": PDF,
      "来信.zip": zipOf([{ name: "a.xlsx", data: trade() }]),
    });
    const { out, exit } = await run("check", folder);
    expect(out).toContain("市商务局盖章.pdf · 附件 · 市商务局");
    expect(exit).toBe(0);
  });
});

test("what systems and this program keep is counted, and told where it is named", async () => {
  const folder = folderOf({
    "a.xlsx": trade(),
    "Thumbs.db": "x",
    "desktop.ini": "x",
    "草稿.tmp": "x",
    "裁定.json": '[{"target":"5.1","value":1,"reason":"r","by":"b","on":"2022-01-18"}]',
    "来信.zip": zipOf([
      { name: "__MACOSX/._b.xlsx", data: "x" },
      { name: "b.xlsx", data: science() },
    ]),
  });
  copyFileSync(ledger(), join(folder, "台账备份.json"));
  await run("collect", "--ledger", ledger(), folder, "--out", join(folder, "汇总.xlsx"));
  const out = join(emptyFolder(), "又一次.xlsx");
  const json = await runJson("collect", "--ledger", ledger(), folder, "--out", out);
  expect(told(folder, json.files as Came[])).toEqual([
    "a.xlsx: merged 市商务局",
    "来信.zip › b.xlsx: merged 市科技局",
  ]);
  expect(json.passed).toBe(7);
  expect((await run("check", join(folder, "Thumbs.db"))).out).toContain("退件");
});

describe("old workbooks", () => {
  const OLD = join(FIXTURES, "saved-by/libreoffice.xls");
  const MODERN = join(FIXTURES, "saved-by/libreoffice.xlsx");

  test("an .xls is read, its values are listed, and it waits for a person", async () => {
    const checked = async (path: string) =>
      (await runJson("check", path)).files as readonly (Came & {
        entries: readonly { typed: string; value: number }[];
      })[];
    const [old] = await checked(OLD);
    const [modern] = await checked(MODERN);
    const values = (each: typeof old) => each?.entries.map(({ typed, value }) => [typed, value]);
    expect(values(old)).toEqual(values(modern));
    expect(old?.findings.find(({ code }) => code === "legacy-format")).toMatchObject({
      severity: "warning",
    });
    expect((await run("check", OLD)).out).toContain("3.1 30");
  });

  test.each([0.2, 0.5, 0.9])(
    "torn at %d, it is refused or waits, and the run goes on",
    async (part) => {
      const bytes = readFileSync(OLD);
      const folder = folderOf({
        "a.xls": bytes.subarray(0, bytes.length * part),
        "b.xlsx": trade(),
      });
      const [old, other] = await collect(folder);
      expect(["rejected", "unconfirmed"]).toContain(old?.outcome);
      expect(other?.outcome).toBe("merged");
    },
  );
});

test("forms out of containers are marked under names of their own", async () => {
  const wrong = fillInForm(blank("市商务局"), { "5.1": { value: "约480" } });
  const packed = zipOf([{ name: "表/a.xlsx", data: wrong }]);
  const folder = folderOf({
    "一.zip": packed,
    "二.zip": packed,
    "三.eml": mailOf({ attached: [attach("a.zip", packed)] }),
    "a.xlsx": wrong,
  });
  const out = join(emptyFolder(), "退回");
  const { out: printed } = await run("check", folder, "--mark", out);
  expect(readdirSync(out).sort()).toEqual([
    ...["a-退回.xlsx", "一-a-退回.xlsx", "三-a-a-退回.xlsx", "二-a-退回.xlsx"],
  ]);
  expect(printed).toContain(`带标记的副本：${join(out, "一-a-退回.xlsx")}`);
  const again = await run("check", folder, "--mark", out);
  expect(again.exit).toBe(2);
});

test("hostile containers among the others are told by name, and the others are read", async () => {
  const many = Array.from({ length: 5000 }, (_, at) => ({ name: `${at}`, data: "x" }));
  const folder = folderOf({
    "a.xlsx": trade(),
    "多.zip": zipOf(many),
    "外.zip": zipOf([{ name: "../a.xlsx", data: science() }]),
    "半.zip": zipOf([{ name: "a.xlsx", data: science() }]).subarray(0, 5000),
    "密.zip": zipOf([{ name: "市科技局.xlsx", data: "x", flags: 0x0801 }]),
    "空.eml": mailOf({ attached: [] }),
    "x.rar": "Rar!\u001a\u0007\u0000",
  });
  expect(told(folder, await collect(folder))).toEqual([
    "a.xlsx: merged 市商务局",
    "x.rar: rejected ? not-a-workbook error",
    "半.zip: rejected ? damaged error",
    "外.zip: rejected ? damaged error",
    "多.zip: rejected ? too-large error",
    "密.zip › 市科技局.xlsx: rejected ? encrypted error",
    "空.eml: rejected ? not-a-workbook error",
  ]);
});
