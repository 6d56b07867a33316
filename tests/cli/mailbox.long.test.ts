import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fillInForm } from "../../src/cli/fill-in";
import { toGbk } from "../shared/gbk";
import { attach, mailOf, zipOf } from "../xlsx/container/build-container";
import { emptyFolder, readBytes, run, runJson } from "./run";

// A mailbox as it stands after two weeks: about 130 files, every one of them accounted for in one run.

type Bytes = Uint8Array | string;

/** A file of the mailbox, and what is to become of all that lies in it: outcome and bureau, by its path. */
interface Item {
  readonly name: string;
  readonly data: Bytes;
  readonly becomes: Readonly<Record<string, string>>;
}

const PDF = "%PDF-1.7\n1 0 obj\nendobj\n";
const JPG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16);
const MEGABYTE = 1024 * 1024;

const forms = new Map<string, Uint8Array>();
let sent: string;
let lastYear: string;

beforeAll(async () => {
  [sent, lastYear] = [emptyFolder(), emptyFolder()];
  await run("distribute", "--period", "2021", "--out", sent);
  await run("distribute", "--period", "2020", "--out", lastYear);
  for (const [folder, year] of [
    [sent, "2021"],
    [lastYear, "2020"],
  ] as const) {
    for (const name of readdirSync(folder).filter((each) => each.endsWith(".xlsx"))) {
      forms.set(`${name.replace(/-20\d\d\.xlsx$/, "")} ${year}`, readBytes(join(folder, name)));
    }
  }
});

/** What 市卫生健康委 is called when its form comes back. */
const RENAMED = "市卫生健康局";

/** The plan of then, with the bureau under its new name. */
function renamedPlan(): string {
  const seed = join(__dirname, "../../seeds/jinan-brand-2020.json");
  const plan = JSON.parse(readFileSync(seed, "utf8").replaceAll("市卫生健康委", RENAMED)) as Record<
    string,
    unknown
  >;
  const bureaus = (plan.bureaus as readonly string[]).map((name) =>
    name === RENAMED
      ? { name, formerNames: [{ name: "市卫生健康委", until: "2021-12-31" }] }
      : name,
  );
  const path = join(emptyFolder(), "计划.json");
  writeFileSync(path, JSON.stringify({ ...plan, formatVersion: 2, bureaus }));
  return path;
}

const form = (bureau: string, entries = {}, year = "2021"): Uint8Array =>
  fillInForm(forms.get(`${bureau} ${year}`) ?? new Uint8Array(), entries);

const whole = (name: string, data: Bytes, becomes: string): Item => ({
  name,
  data,
  becomes: { "": becomes },
});

/** Five copies, each with another part filled in, as five divisions send them. */
const partialCopies = (): readonly Item[] =>
  ["5.1", "5.2", "5.3", "11.1", "11.2"].map((target, at) =>
    whole(
      `市商务局/处室${at + 1}.xlsx`,
      form("市商务局", { [target]: { value: at + 1 } }),
      "merged 市商务局",
    ),
  );

const lastYears = (): readonly Item[] =>
  ["市科技局", "市商务局", "市卫生健康委"].map((bureau) =>
    whole(
      `去年/${bureau}.xlsx`,
      form(bureau, {}, "2020"),
      `rejected ${bureau === "市卫生健康委" ? RENAMED : bureau} wrong-period`,
    ),
  );

/** A zip in a mail that was forwarded, names in GBK, the stamped scan beside the form. */
function forwarded(): Item {
  const zip = zipOf([
    {
      name: toGbk("市科技局/量化指标完成情况填报表.xlsx"),
      data: form("市科技局", { "3.3": { value: 4500 } }),
    },
    { name: toGbk("市科技局/盖章扫描件.pdf"), data: PDF },
    { name: toGbk("市科技局/Thumbs.db"), data: "x" },
  ]);
  const inner = mailOf({ attached: [attach("报送.zip", zip)] });
  return {
    name: "转发：报送.eml",
    data: mailOf({ attached: [{ headers: ["Content-Type: message/rfc822"], data: inner }] }),
    becomes: {
      "message.eml › 报送.zip › 市科技局/量化指标完成情况填报表.xlsx": "merged 市科技局",
      "message.eml › 报送.zip › 市科技局/盖章扫描件.pdf": "attachment 市科技局 attachment",
    },
  };
}

/** Eighty photographs and scans, as telephones name them. */
const papers = (): readonly Item[] => [
  ...Array.from({ length: 40 }, (_, at) =>
    whole(`市商务局/佐证/IMG_${at}.jpg`, JPG, "attachment 市商务局 attachment"),
  ),
  ...Array.from({ length: 20 }, (_, at) =>
    whole(`市卫生健康委盖章${at}.pdf`, `${PDF}${at}`, `attachment ${RENAMED} attachment`),
  ),
  ...Array.from({ length: 20 }, (_, at) =>
    whole(`微信图片_${at}.jpg`, JPG, "rejected ? not-a-workbook"),
  ),
];

const hostile = (): readonly Item[] => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ name: `${at}`, data: "x" }));
  const bomb = zipOf([{ name: "0", data: new Uint8Array(300 * MEGABYTE) }]);
  const nest = (depth: number): Uint8Array =>
    depth === 0 ? zipOf(many(1)) : zipOf([{ name: "x.zip", data: nest(depth - 1) }]);
  return [
    whole("多.zip", zipOf(many(65_000)), "rejected ? too-large"),
    whole("炸弹.zip", bomb, "rejected ? too-large"),
    whole("路径.zip", zipOf([{ name: "../../a.xlsx", data: "x" }]), "rejected ? damaged"),
    whole("盘符.zip", zipOf([{ name: "C:\\a.xlsx", data: "x" }]), "rejected ? damaged"),
    whole(
      "同名.zip",
      zipOf([
        { name: "a", data: "x" },
        { name: "a", data: "y" },
      ]),
      "rejected ? damaged",
    ),
    whole("断.zip", zipOf(many(500)).subarray(0, 20_000), "rejected ? damaged"),
    whole(
      "万段.eml",
      mailOf({ attached: Array.from({ length: 10_000 }, (_, at) => attach(`${at}`, "x")) }),
      "rejected ? too-large",
    ),
    whole(
      "大头.eml",
      `From: a@b\r\nTo: c@d\r\nX: ${"x".repeat(10 * MEGABYTE)}\r\n\r\nx`,
      "rejected ? too-large",
    ),
    { name: "套.zip", data: nest(5), becomes: { "x.zip › x.zip › x.zip": "rejected ? too-large" } },
    {
      name: "内炸.zip",
      data: zipOf([
        { name: "炸弹.zip", data: bomb },
        { name: "市政府办公厅.txt", data: "已报" },
      ]),
      becomes: {
        "炸弹.zip": "rejected ? too-large",
        "市政府办公厅.txt": "rejected ? not-a-workbook",
      },
    },
    {
      name: "密.zip",
      data: zipOf([{ name: "a.xlsx", data: "x", flags: 0x0801 }]),
      becomes: { "a.xlsx": "rejected ? encrypted" },
    },
  ];
};

const others = (): readonly Item[] => [
  whole("x.rar", "Rar!\u001a\u0007\u0000", "rejected ? not-a-workbook"),
  whole("x.7z", Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), "rejected ? not-a-workbook"),
  whole("winmail.dat", Uint8Array.of(0x78, 0x9f, 0x3e, 0x22, 0, 0), "rejected ? not-a-workbook"),
  whole("空信.eml", mailOf({ attached: [] }), "rejected ? not-a-workbook"),
  whole(
    "旧.xls",
    readFileSync(join(__dirname, "../fixtures/saved-by/libreoffice.xls")),
    "rejected 市农业农村局 wrong-period",
  ),
  whole(
    "市市场监管局 (1).xlsx",
    form("市市场监管局", { "1.1": { value: 80 } }),
    "merged 市市场监管局",
  ),
  whole(
    "市市场监管局.xlsx",
    form("市市场监管局", { "1.1": { value: 80 } }),
    "identical 市市场监管局 identical-file",
  ),
  ...Array.from({ length: 12 }, (_, at): Item => {
    const scan = attach(`扫描${at}.pdf`, `${PDF}${at}`);
    const filled = form("市文化和旅游局", { "3.1": { value: 30 } });
    return {
      name: `来信${String(at).padStart(2, "0")}.eml`,
      data: mailOf({ attached: [attach("填报表.xlsx", filled), scan] }),
      becomes: {
        "填报表.xlsx":
          at === 0 ? "merged 市文化和旅游局" : "identical 市文化和旅游局 identical-file",
        [`扫描${at}.pdf`]: "attachment 市文化和旅游局 attachment",
      },
    };
  }),
  // its form went out under the name it had then
  whole("卫健.xlsx", form("市卫生健康委", { "3.1": { value: 30 } }), `merged ${RENAMED}`),
  whole("Thumbs.db", "x", "passed"),
  whole("desktop.ini", "x", "passed"),
];

test("about 130 files of a mailbox are accounted for one by one, in one run", async () => {
  const items = [
    ...partialCopies(),
    ...lastYears(),
    forwarded(),
    ...papers(),
    ...hostile(),
    ...others(),
  ];
  expect(items.length).toBeGreaterThanOrEqual(120);
  const folder = join(emptyFolder(), "收回");
  const expected = new Map<string, string>();
  for (const { name, data, becomes } of items) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, data);
    for (const [inside, outcome] of Object.entries(becomes)) {
      if (outcome !== "passed") expected.set(inside === "" ? path : `${path} › ${inside}`, outcome);
    }
  }
  const out = join(emptyFolder(), "汇总.xlsx");
  const json = await runJson(
    "collect",
    "--ledger",
    join(sent, "ledger.json"),
    folder,
    "--out",
    out,
    "--plan",
    renamedPlan(),
  );
  const files = json.files as readonly {
    readonly path: string;
    readonly outcome: string;
    readonly bureau: string | null;
    readonly findings: readonly { readonly code: string; readonly severity: string }[];
  }[];
  const came = new Map(
    files.map(({ path, outcome, bureau, findings }) => {
      const why = findings.find(({ code }) => expected.get(path)?.includes(code) ?? true);
      const weight = why?.code === "attachment" && why.severity === "error" ? " error" : "";
      const told = outcome === "merged" ? "" : ` ${why?.code ?? "nothing"}${weight}`;
      return [path, `${outcome} ${bureau ?? "?"}${told}`];
    }),
  );
  expect(Object.fromEntries(came)).toEqual(Object.fromEntries(expected));
  expect(json.passed).toBe(3);
});
