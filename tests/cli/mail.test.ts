import { readdirSync, readFileSync, writeFileSync, renameSync } from "node:fs";
import { basename, join } from "node:path";
import { fillInForm } from "../../src/cli/fill-in";
import { loseIdentity } from "../fixtures/lost-identity";
import { emptyFolder, readBytes, readJson, run, runJson } from "./run";

const BUREAUS = ["市科技局", "市商务局", "市文化和旅游局"] as const;
const LIST = `单位,邮箱,抄送,称呼
市科技局,kj@example.cn,ju@example.cn,张科长
市商务局,"sw@example.cn；ban@example.cn",,
市文化和旅游局,wl@example.cn,,
`;

interface Office {
  readonly folder: string;
  readonly ledger: string;
  readonly addresses: string;
}

/** Three forms that went out, and a list of addresses. */
async function office(list = LIST): Promise<Office> {
  const folder = emptyFolder();
  await run("distribute", "--period", "2021", "--due", "2022-01-15", "--out", join(folder, "发放"), "--bureau", ...BUREAUS); // prettier-ignore
  const addresses = join(folder, "通讯录.csv");
  writeFileSync(addresses, list);
  return { folder, ledger: join(folder, "发放/ledger.json"), addresses };
}

const mail = (at: Office, kind: string, ...more: readonly string[]) =>
  run("mail", "--kind", kind, "--ledger", at.ledger, "--addresses", at.addresses, "--out", join(at.folder, kind), ...more); // prettier-ignore

/** The headers and the text of a draft, and the bytes of what goes with it. */
function readDraft(path: string) {
  const [head = "", ...parts] = readFileSync(path, "latin1").split(/--=_zerenbiao_=(?:--)?\r\n/);
  const decoded = parts.flatMap((part) => {
    const [headers = "", body = ""] = part.split("\r\n\r\n");
    return body === "" ? [] : [{ headers, bytes: Buffer.from(body, "base64") }];
  });
  const words = [...head.matchAll(/=\?UTF-8\?B\?(.*?)\?=/g)].map(([, word = ""]) =>
    Buffer.from(word, "base64").toString(),
  );
  return {
    head,
    subject: words.join(""),
    text: decoded[0]?.bytes.toString() ?? "",
    attachments: decoded.slice(1).map(({ headers, bytes }) => ({
      name: decodeURIComponent(
        [...headers.matchAll(/filename\*(?:\d+\*)?=(?:UTF-8'')?([^;\r\n]*)/g)]
          .map(([, part]) => part)
          .join(""),
      ),
      bytes: new Uint8Array(bytes),
    })),
  };
}

test("first: every bureau's form goes with its own letter, byte for byte", async () => {
  const at = await office();
  const { exit, out } = await mail(at, "first", "--contact", "李四 0531-1");
  expect([exit, out]).toEqual([0, expect.stringContaining("共 3 封草稿")]);
  const drafts = readdirSync(join(at.folder, "first")).sort();
  expect(drafts).toEqual(BUREAUS.map((bureau) => `${bureau}-2021-发放.eml`).sort());
  const draft = readDraft(join(at.folder, "first/市科技局-2021-发放.eml"));
  expect(draft.head).toContain("To: kj@example.cn\r\nCc: ju@example.cn\r\n");
  expect(draft.subject).toMatch(/^【请填报】.*2021年度指标完成情况$/);
  expect(draft.text).toMatch(/^张科长：/);
  expect(draft.text).toContain("请填报 7 项指标。");
  expect(draft.text).toContain("报送时间：2022年1月15日前");
  expect(draft.text).toContain("如有疑问，请联系：李四 0531-1");
  expect(draft.attachments).toEqual([
    { name: "市科技局-2021.xlsx", bytes: readBytes(join(at.folder, "发放/市科技局-2021.xlsx")) },
  ]);
  expect(readDraft(join(at.folder, "first/市商务局-2021-发放.eml")).head).toContain(
    "To: sw@example.cn,\r\n ban@example.cn\r\n",
  );
});

test("remind: only who owes something, with what it owes by name", async () => {
  const at = await office();
  const form = readBytes(join(at.folder, "发放/市科技局-2021.xlsx"));
  const filled = join(at.folder, "市科技局-2021.xlsx");
  writeFileSync(filled, fillInForm(form, { "1.1": { value: 280, reason: "培育期", measures: "加快" } })); // prettier-ignore
  const from = join(at.folder, "汇总.xlsx");
  await run("collect", filled, "--ledger", at.ledger, "--out", from);
  expect((await mail(at, "remind")).exit).toBe(2);
  const { exit } = await mail(at, "remind", "--from", from);
  expect(exit).toBe(0);
  const drafts = readdirSync(join(at.folder, "remind")).sort();
  expect(drafts).toContain("市商务局-2021-催报.eml");
  const owing = readDraft(join(at.folder, "remind/市商务局-2021-催报.eml"));
  expect(owing.text).toContain("还没有报送");
  expect(owing.attachments.map(({ name }) => name)).toEqual(["市商务局-2021.xlsx"]);
});

test("remind: a bureau whose file waits to be confirmed is named, and not urged before that is decided", async () => {
  const at = await office();
  const form = readBytes(join(at.folder, "发放/市商务局-2021.xlsx"));
  const unknown = join(at.folder, "市商务局-2021.xlsx");
  writeFileSync(unknown, loseIdentity(fillInForm(form, { "5.1": { value: 500 } })));
  const from = join(at.folder, "汇总.xlsx");
  const collected = await run("collect", unknown, "--ledger", at.ledger, "--out", from);
  expect(collected.out).toContain("待确认");
  const { exit, err } = await mail(at, "remind", "--from", from);
  expect([exit, err]).toEqual([0, expect.stringMatching(/待确认，先不催：市商务局/)]);
  expect(readdirSync(join(at.folder, "remind"))).not.toContain("市商务局-2021-催报.eml");
  expect(readdirSync(join(at.folder, "remind"))).toContain("市科技局-2021-催报.eml");
});

test("return: the marked copy goes back, with how much is to be mended; a right one does not", async () => {
  const at = await office();
  const marked = join(at.folder, "标注");
  const form = (bureau: string) => readBytes(join(at.folder, `发放/${bureau}-2021.xlsx`));
  writeFileSync(
    join(at.folder, "市商务局-2021.xlsx"),
    fillInForm(form("市商务局"), { "5.1": { value: "约480" } }),
  );
  await run("check", join(at.folder, "市商务局-2021.xlsx"), "--mark", marked);
  const { exit, out } = await mail(at, "return", "--marked", marked);
  expect([exit, out]).toEqual([0, expect.stringContaining("共 1 封草稿")]);
  const draft = readDraft(join(at.folder, "return/市商务局-2021-退回.eml"));
  expect(draft.text).toMatch(/共 \d+ 处要改/);
  expect(draft.attachments[0]?.bytes).toEqual(readBytes(join(marked, "市商务局-2021-退回.xlsx")));
});

test("a bureau without an address gets a draft all the same, and is told", async () => {
  const at = await office("单位,邮箱\n市科技局,kj@example.cn\n");
  const json = await runJson("mail", "--kind", "first", "--ledger", at.ledger, "--addresses", at.addresses, "--out", join(at.folder, "m")); // prettier-ignore
  expect(json.withoutAddress).toEqual(["市文化和旅游局", "市商务局"]);
  expect(json.drafts).toHaveLength(3);
  expect(readDraft(join(at.folder, "m/市商务局-2021-发放.eml")).head).not.toContain("To:");
  const { exit, out } = await mail(at, "first");
  expect([exit, out]).toEqual([1, expect.stringContaining("没有 2 个单位的邮箱")]);
});

test("a letter of the office's own, in GB18030; drafts that are there stay", async () => {
  const at = await office();
  const letter = join(at.folder, "信.txt");
  // 请{单位}报送 … in GB18030
  const hex = "c7eb7bb5a5cebb7db1a8cbcd0a7bb3c6baf47da3babcfb7bb8bdbcfe7da1a3";
  writeFileSync(letter, Buffer.from(hex, "hex"));
  expect((await mail(at, "first", "--letter", letter, "--bureau", "市科技局")).exit).toBe(0);
  const draft = readDraft(join(at.folder, "first/市科技局-2021-发放.eml"));
  expect([draft.subject, draft.text]).toEqual(["请市科技局报送", "张科长：见市科技局-2021.xlsx。"]);
  const again = await mail(at, "first");
  expect([again.exit, again.err]).toEqual([2, expect.stringContaining("市科技局-2021-发放.eml")]);
  expect(readdirSync(join(at.folder, "first"))).toHaveLength(1);
});

test("a list may call a bureau by a name that is short for it alone", async () => {
  const at = await office("单位,邮箱\n科技局,kj@b.cn\n");
  const { err } = await mail(at, "first", "--bureau", "市科技局");
  expect(err).not.toContain("计划里没有单位");
  const { head } = readDraft(join(at.folder, "first/市科技局-2021-发放.eml"));
  expect(head).toContain("To: kj@b.cn\r\n");
});

test("of a whole city's list the lines of other bureaus are not used, and told", async () => {
  const at = await office("单位,邮箱\n市气象局,qx@b.cn\n市科枝局,x@b.cn\n市科技局,kj@b.cn\n");
  const { exit, out } = await mail(at, "first", "--bureau", "市科技局");
  expect([exit, out]).toEqual([0, expect.stringContaining("第 2 行“市气象局”、第 3 行“市科枝局”")]);
  const { head } = readDraft(join(at.folder, "first/市科技局-2021-发放.eml"));
  expect(head).toContain("To: kj@b.cn\r\n");
});

describe("what cannot be done is told, and nothing is written", () => {
  test.each<[name: string, list: string, sentence: RegExp]>([
    ["no heading", "名称,地址\n", /找不到标题“单位”/],
    ["no address", "单位,邮箱\n市科技局,kj\n", /第 2 行：“kj”不是邮箱地址/],
    [
      "another plan's",
      "单位,邮箱\n市气象局,a@b.cn\n",
      /没有一行是计划里的单位，第 2 行写的是“市气象局”/,
    ],
    ["twice", "单位,邮箱\n市科技局,a@b.cn\n市科技局,c@b.cn\n", /前面已经有一行/],
  ])("%s", async (_, list, sentence) => {
    const at = await office(list);
    const { exit, err } = await mail(at, "first");
    expect([exit, err]).toEqual([2, expect.stringMatching(sentence)]);
    expect(readdirSync(at.folder)).not.toContain("first");
  });

  test("a list that is no text, and one that is no workbook", async () => {
    const at = await office();
    writeFileSync(at.addresses, Buffer.from([0xff, 0xff, 0x00, 0x81, 0x30]));
    expect((await mail(at, "first")).err).toContain("不是 UTF-8、UTF-16 或 GB18030");
    const book = join(at.folder, "通讯录.xlsx");
    writeFileSync(book, "单位,邮箱");
    const { exit, err } = await mail({ ...at, addresses: book }, "first");
    expect([exit, err]).toEqual([2, expect.stringContaining("通讯录.xlsx 读不出来")]);
  });

  test("a form that is not beside the ledger, a workbook that is no consolidated one, a kind that is none", async () => {
    const at = await office();
    const form = join(at.folder, "发放/市科技局-2021.xlsx");
    expect((await mail(at, "remind", "--from", form)).err).toMatch(
      /不是 zerenbiao collect 写的汇总/,
    );
    expect((await mail(at, "last")).err).toMatch(/first.*remind.*return/);
    expect((await mail(at, "return")).err).toContain("--marked");
    const letter = join(at.folder, "信.txt");
    writeFileSync(letter, "主题\n{电话}");
    expect((await mail(at, "first", "--letter", letter)).err).toContain("{电话}");
    renameSync(form, join(at.folder, basename(form)));
    const { exit, err } = await mail(at, "first");
    expect([exit, err]).toEqual([2, expect.stringContaining("市科技局-2021.xlsx")]);
    expect(readdirSync(at.folder)).not.toContain("first");
    expect(readJson(at.ledger).forms).toHaveLength(3);
  });
});
