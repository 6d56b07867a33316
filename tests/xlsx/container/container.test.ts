import { crc32 } from "node:zlib";
import { containerKind, openContainer, openMail } from "../../../src/xlsx";
import { detailOf } from "../../finding-details";
import { toGbk } from "../../shared/gbk";
import { archiveOf, inflate, workbookFile } from "../build-archive";
import { attach, join, mailOf, UTF8, zipOf, type PackedInput } from "./build-container";

const MEGABYTE = 1024 * 1024;
const encode = (text: string) => new TextEncoder().encode(text);

/** What lies in a container, one line each: `a.zip › b.txt: its text`, or why it was refused. */
async function list(
  bytes: Uint8Array,
  unpack: typeof inflate = inflate,
): Promise<readonly string[]> {
  const lines: string[] = [];
  const passes = (name: string) => name.endsWith("Thumbs.db");
  for await (const file of openContainer(bytes, { inflate: unpack, openMail, passes })) {
    const from = file.sender === null ? "" : ` (${file.sender})`;
    const name = file.names.join(" › ") + from;
    if (file.outcome === "found")
      lines.push(`${name}: ${new TextDecoder().decode(file.bytes).slice(0, 40)}`);
    else if (file.outcome === "passed") lines.push(`${name}: passed`);
    else {
      const [why] = file.findings;
      const facts = ["problem", "limit"].map((fact) => why && detailOf(why, fact));
      lines.push(`${name}: ${[why?.code, ...facts].filter(Boolean).join(" ")}`);
    }
  }
  return lines;
}

/** The same, and how much was unpacked for it, in bytes. */
async function measured(
  bytes: Uint8Array,
): Promise<{ readonly lines: readonly string[]; readonly unpacked: number }> {
  let unpacked = 0;
  const lines = await list(bytes, (compressed, size) => {
    const data = inflate(compressed, size);
    unpacked += data.length;
    return data;
  });
  return { lines, unpacked };
}

/** What may be unpacked of a container in all, and once more of archives for a look inside. */
const MOST_UNPACKED = 2 * 200 * MEGABYTE;

describe("a container is told by what is in it", () => {
  const gzip = Uint8Array.of(0x1f, 0x8b, 8, 0);
  test.each<[string, Uint8Array, string | null]>([
    ["a workbook is none, though it is a zip archive", workbookFile(), null],
    ["nor is a Word document", archiveOf({ "word/document.xml": "<a/>" }), null],
    [
      "nor an OpenDocument",
      archiveOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
      null,
    ],
    ["a zip archive of files is one", zipOf([{ name: "a.xlsx", data: workbookFile() }]), "zip"],
    ["of 100,000 files, too", zipOf(many(65_000)), "zip"],
    ["an empty one is told as before", zipOf([]), null],
    ["a mail", mailOf({ attached: [] }), "mail"],
    [
      "a mail that begins with its version",
      encode("MIME-Version: 1.0\r\nFrom: a@b\r\nTo: c@d\r\n\r\nx"),
      "mail",
    ],
    [
      "a web page that Excel saved",
      encode("MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n\r\nx"),
      null,
    ],
    ["a text with a colon", encode("说明: 请查收\n附件: 一份"), null],
    ["another archive", gzip, null],
  ])("%s", (_rule, bytes, expected) => {
    expect(containerKind(bytes)).toBe(expected);
  });
});

describe("names of files in a zip archive", () => {
  const gbk = toGbk("市商务局/2021年.txt");
  test.each<[string, PackedInput, string]>([
    ["UTF-8, said so", { name: "市商务局.txt", data: "x" }, "市商务局.txt"],
    ["UTF-8 of a Mac, not said", { name: "市商务局.txt", data: "x", flags: 0 }, "市商务局.txt"],
    ["GBK, as Windows packs", { name: gbk, data: "x" }, "市商务局/2021年.txt"],
    ["GBK whose bytes are UTF-8, too", { name: toGbk("乱窜.txt"), data: "x" }, "乱窜.txt"],
    ["a letter with a backslash in it", { name: toGbk("誠.txt"), data: "x" }, "誠.txt"],
    ["backslashes between folders", { name: "表\\a.txt", data: "x" }, "表/a.txt"],
    [
      "the Unicode field",
      { name: toGbk("?.txt"), data: "x", extra: unicodeField(toGbk("?.txt"), "𠮷.txt") },
      "𠮷.txt",
    ],
    [
      "a Unicode field of another name",
      { name: toGbk("甲.txt"), data: "x", extra: unicodeField(toGbk("乙.txt"), "丙.txt") },
      "甲.txt",
    ],
  ])("%s", async (_rule, file, expected) => {
    expect(await list(zipOf([file]))).toEqual([`${expected}: x`]);
  });
});

describe("what lies inside", () => {
  test("comes one after the other, containers opened, folders left out, what systems keep passed over", async () => {
    const inner = zipOf([{ name: "c.txt", data: "three" }]);
    const mail = mailOf({ attached: [attach("乙.txt", "two"), attach("甲.zip", inner)] });
    const outer = zipOf([
      { name: "表/", data: "" },
      { name: "表/a.txt", data: "one" },
      { name: "表/Thumbs.db", data: "x" },
      { name: "来信.eml", data: mail },
    ]);
    expect(await list(outer)).toEqual([
      "表/a.txt: one",
      "表/Thumbs.db: passed",
      "来信.eml › 乙.txt (zhang@example.gov.cn): two",
      "来信.eml › 甲.zip › c.txt (zhang@example.gov.cn): three",
    ]);
  });

  test("an encrypted file is refused, the others are read", async () => {
    const files = [
      { name: "a.txt", data: "x", flags: UTF8 + 1 },
      { name: "b.txt", data: "y" },
    ];
    expect(await list(zipOf(files))).toEqual(["a.txt: encrypted", "b.txt: y"]);
  });

  test("a method that is not known is refused, the others are read", async () => {
    const files = [
      { name: "a.txt", data: "x", method: 9 },
      { name: "b.txt", data: "y" },
    ];
    expect(await list(zipOf(files))).toEqual(["a.txt: damaged compression", "b.txt: y"]);
  });

  test("a file past 20 MB is refused without being unpacked", async () => {
    const film = { name: "a.mp4", data: new Uint8Array(21 * MEGABYTE) };
    expect(await list(zipOf([film, { name: "b.txt", data: "y" }]))).toEqual([
      "a.mp4: too-large packed",
      "b.txt: y",
    ]);
  });

  test("with nothing in it, it is told itself", async () => {
    expect(await list(zipOf([{ name: "表/", data: "" }]))).toEqual([": not-a-workbook"]);
    expect(await list(mailOf({ attached: [] }))).toEqual([
      " (zhang@example.gov.cn): not-a-workbook",
    ]);
  });
});

describe("mails", () => {
  const word = (charset: string, bytes: Uint8Array) =>
    `=?${charset}?B?${Buffer.from(bytes).toString("base64")}?=`;
  const percent = (bytes: Uint8Array) =>
    Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
  const typed = (disposition: string) => ({
    headers: ["Content-Type: application/octet-stream", `Content-Disposition: ${disposition}`],
    data: "x",
  });
  const long = toGbk("市工业和信息化局关于报送品牌战略指标完成情况的表.txt");

  test.each<[string, string, string]>([
    [
      "RFC 2047 in GB18030",
      `attachment; filename="${word("GB18030", toGbk("商务局.txt"))}"`,
      "商务局.txt",
    ],
    [
      "RFC 2047 in GB2312",
      `attachment; filename="${word("gb2312", toGbk("商务局.txt"))}"`,
      "商务局.txt",
    ],
    [
      "RFC 2047 in pieces, over two lines",
      `attachment; filename="${word("gbk", toGbk("市商务局关于"))}\r\n ${word("gbk", toGbk("报送.txt"))}"`,
      "市商务局关于报送.txt",
    ],
    [
      "RFC 2231 in UTF-8",
      `attachment; filename*=UTF-8''${encodeURIComponent("商务局.txt")}`,
      "商务局.txt",
    ],
    ["RFC 2231 in GBK", `attachment; filename*=gbk''${percent(toGbk("商务局.txt"))}`, "商务局.txt"],
    [
      "RFC 2231 in pieces that part a letter",
      `attachment; filename*0*=gb18030''${percent(long.subarray(0, 13))};\r\n filename*1*=${percent(long.subarray(13))}`,
      "市工业和信息化局关于报送品牌战略指标完成情况的表.txt",
    ],
    ["a whole path", 'attachment; filename="C:\\\\表\\\\a.txt"', "a.txt"],
    ["a way out", 'attachment; filename="../../a.txt"', "a.txt"],
    ["no name", "attachment", "part-1"],
  ])("a name in %s", async (_rule, disposition, expected) => {
    const lines = await list(mailOf({ attached: [typed(disposition)] }));
    expect(lines).toEqual([`${expected} (zhang@example.gov.cn): x`]);
  });

  test("names and senders in GBK without saying so, as old Foxmail writes them", async () => {
    const text = [
      'From: "张三" <zhang@example.gov.cn>',
      "Subject: 报送 2021 年指标",
      "Content-Type: multipart/mixed;",
      '\tboundary="part"',
      "",
      "--part",
      "Content-Type: application/octet-stream;",
      '\tname="市商务局.txt"',
      "Content-Transfer-Encoding: base64",
      "",
      "eA==",
      "--part--",
      "",
    ];
    expect(await list(toGbk(text.join("\r\n")))).toEqual([
      "市商务局.txt (zhang@example.gov.cn): x",
    ]);
  });

  test("two attachments of one name are two files", async () => {
    const mail = mailOf({ attached: [attach("a.txt", "x"), attach("a.txt", "y")] });
    expect(await list(mail)).toEqual([
      "a.txt (zhang@example.gov.cn): x",
      "a.txt (2) (zhang@example.gov.cn): y",
    ]);
  });

  test("a forwarded mail is opened, and what came with it was sent by its own sender", async () => {
    const inner = mailOf({
      headers: ["From: li@example.gov.cn", "Subject: x"],
      attached: [attach("a.txt", "x")],
    });
    const forwarded = { headers: ["Content-Type: message/rfc822"], data: inner };
    const asIs = new TextDecoder()
      .decode(mailOf({ attached: [] }))
      .replace(
        "--part--",
        `--part\r\nContent-Type: message/rfc822\r\n\r\n${new TextDecoder().decode(inner).replace(/"part"|(?<=--)part/g, (found) => found.replace("part", "inner"))}\r\n--part--`,
      );
    expect(await list(mailOf({ attached: [forwarded] }))).toEqual([
      "message.eml › a.txt (li@example.gov.cn): x",
    ]);
    expect(await list(encode(asIs))).toEqual(["message.eml › a.txt (li@example.gov.cn): x"]);
  });
});

describe("hostile containers are refused by name, and little of them is unpacked", () => {
  const nest = (depth: number, fill: Uint8Array): Uint8Array =>
    depth === 0 ? fill : zipOf([{ name: `${depth}.zip`, data: nest(depth - 1, fill) }]);
  const bomb = zipOf([{ name: "0.txt", data: new Uint8Array(19 * MEGABYTE) }]);
  const many16 = (inner: Uint8Array) =>
    zipOf(Array.from({ length: 16 }, (_, at) => ({ name: `${at}.zip`, data: inner })));

  test("archives in archives, four deep", async () => {
    const { lines, unpacked } = await measured(nest(4, encode("x")));
    expect(lines).toEqual(["4.zip › 3.zip › 2.zip: too-large nesting"]);
    expect(unpacked).toBeLessThan(MOST_UNPACKED);
  });

  test("bombs of bombs: all of them together have one allowance", async () => {
    const { lines, unpacked } = await measured(many16(many16(bomb)));
    expect(lines.filter((line) => line.endsWith("too-large unpacked")).length).toBeGreaterThan(100);
    expect(lines.filter((line) => line.includes("0.txt")).length).toBeLessThanOrEqual(10);
    expect(unpacked).toBeLessThan(MOST_UNPACKED);
  });

  test.each<[string, () => Uint8Array, string]>([
    ["65,000 entries", () => zipOf(many(65_000)), ": too-large files"],
    ["1,001 entries", () => zipOf(many(1001)), ": too-large files"],
    ["a mail of 10,000 parts", () => mailOf({ attached: parts(10_000) }), ": too-large mail-parts"],
    ["headers of 10 MB", () => withHeaders("x".repeat(10 * MEGABYTE)), ": too-large mail-headers"],
    [
      "headers of 10 MB in short lines",
      () => withHeaders("x\r\n ".repeat(2.5 * MEGABYTE)),
      ": too-large mail-headers",
    ],
    [
      "a name that climbs out",
      () => zipOf([{ name: "../a.xlsx", data: "x" }]),
      ": damaged file-name",
    ],
    [
      "a name that climbs out, in GBK",
      () => zipOf([{ name: toGbk("甲\\..\\..\\a.xlsx"), data: "x" }]),
      ": damaged file-name",
    ],
    [
      "a name with a drive",
      () => zipOf([{ name: "C:\\a.xlsx", data: "x" }]),
      ": damaged file-name",
    ],
    ["a name from the root", () => zipOf([{ name: "/etc/a", data: "x" }]), ": damaged file-name"],
    [
      "a name with a null",
      () => zipOf([{ name: "a\u0000.xlsx", data: "x" }]),
      ": damaged file-name",
    ],
    [
      "a name of 60 KB",
      () => zipOf([{ name: "a".repeat(60_000), data: "x" }]),
      ": damaged file-name",
    ],
    [
      "two files of one name",
      () =>
        zipOf([
          { name: "a/b.xlsx", data: "x" },
          { name: "a\\b.xlsx", data: "y" },
        ]),
      ": damaged duplicate-file",
    ],
    [
      "a file that says it is small",
      () => zipOf([{ name: "a.txt", data: new Uint8Array(300 * MEGABYTE), size: 1000 }]),
      "a.txt: too-large unpacked",
    ],
    [
      "300 MB",
      () => zipOf([{ name: "a.txt", data: new Uint8Array(300 * MEGABYTE) }]),
      ": too-large unpacked",
    ],
  ])("%s", async (_what, build, expected) => {
    const { lines, unpacked } = await measured(build());
    expect(lines).toEqual([expected]);
    expect(unpacked).toBeLessThan(MOST_UNPACKED);
  });

  test("a mail of mails of mails", async () => {
    let mail = mailOf({ attached: [attach("a.txt", "x")] });
    for (let depth = 0; depth < 30; depth++) {
      mail = mailOf({ attached: [{ headers: ["Content-Type: message/rfc822"], data: mail }] });
    }
    const { lines, unpacked } = await measured(mail);
    expect(lines).toEqual([
      "message.eml › message.eml › message.eml (zhang@example.gov.cn): too-large nesting",
    ]);
    expect(unpacked).toBeLessThan(MOST_UNPACKED);
  });

  test("a mail whose parts lie 1,000 deep", async () => {
    const open = Array.from(
      { length: 1000 },
      (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`,
    );
    const mail = encode(
      `From: a@b\r\nTo: c@d\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n${open.join("")}`,
    );
    const { lines, unpacked } = await measured(mail);
    expect(lines).toEqual([": damaged mail"]);
    expect(unpacked).toBeLessThan(MOST_UNPACKED);
  });
});

function many(count: number): readonly PackedInput[] {
  return Array.from({ length: count }, (_, at) => ({ name: `${at}.txt`, data: "x" }));
}

function parts(count: number) {
  return Array.from({ length: count }, (_, at) => attach(`${at}.txt`, "x"));
}

function withHeaders(filler: string): Uint8Array {
  return join([
    encode(`From: a@b\r\nTo: c@d\r\nX-Filler: ${filler}\r\n`),
    mailOf({ headers: ["Subject: x"], attached: [attach("a.txt", "x")] }),
  ]);
}

/** Info-ZIP's field with a name in UTF-8 for an entry that is called otherwise. */
function unicodeField(name: Uint8Array, unicode: string): Uint8Array {
  const text = encode(unicode);
  const field = new Uint8Array(9 + text.length);
  const view = new DataView(field.buffer);
  view.setUint16(0, 0x7075, true);
  view.setUint16(2, 5 + text.length, true);
  view.setUint8(4, 1);
  view.setUint32(5, crc32(name), true);
  field.set(text, 9);
  return field;
}
