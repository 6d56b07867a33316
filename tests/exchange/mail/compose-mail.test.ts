import fc from "fast-check";
import {
  composeMail,
  fillLetter,
  LETTERS,
  readAddresses,
  splitListText,
  unknownPlaces,
} from "../../../src/exchange";
import { parseLetter } from "../../../src/exchange/mail";
import { encodeParameter, encodeWords } from "../../../src/exchange/mail/header-words";

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe("an .eml of a draft", () => {
  const bytes = composeMail({
    ...{
      to: ["kj@example.cn", "ban@example.cn"],
      cc: ["ju@example.cn"],
      subject: "【催报】2021年度指标完成情况",
    },
    text: "市科技局：\n请报送。",
    attachments: [{ name: "市科技局-2021.xlsx", bytes: new Uint8Array([80, 75, 3, 4]) }],
  });
  const mail = textOf(bytes);

  test("is a mail to be sent, of ASCII lines that no server cuts", () => {
    expect(mail).toContain("\r\nX-Unsent: 1\r\n");
    expect(mail).toMatch(/^To: kj@example\.cn,\r\n ban@example\.cn\r\nCc: ju@example\.cn\r\n/);
    expect(mail.split("\r\n").every((line) => /^[\x20-\x7e]{0,78}$/.test(line))).toBe(true);
    expect(mail.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test("says a file's name in both ways that mail programs read", () => {
    expect(mail).toContain(`filename*=UTF-8''${encodeURIComponent("市科技局-2021.xlsx")}`);
    expect(mail).toMatch(/name="=\?UTF-8\?B\?[A-Za-z0-9+/=]+\?="/);
    expect(mail).toContain("\r\n\r\nUEsDBA==\r\n");
  });

  test("has nothing of the day or the machine: the same draft gives the same bytes", () => {
    expect(mail).not.toMatch(/^(?:Date|Message-ID|From):/m);
  });
});

test("encoded words give the text back, whole characters each, in lines of 76", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-composite", maxLength: 200 }), (text) => {
      const clean = text.replace(/\s+/g, " ").trim();
      const words = encodeWords(text).split("\r\n ");
      expect(words.every((word) => word.length <= 75)).toBe(true);
      const back = words
        .map((word) => /^=\?UTF-8\?B\?(.*)\?=$/.exec(word)?.[1])
        .map((word, at) =>
          word === undefined ? words[at] : Buffer.from(word, "base64").toString(),
        );
      expect(back.join("")).toBe(clean.isWellFormed() ? clean : back.join(""));
    }),
  );
});

test("as few encoded words as there can be: thirteen Chinese characters in each", () => {
  const words = encodeWords("市".repeat(27)).split("\r\n ");
  expect(words.map((word) => word.length)).toEqual([64, 64, 16]);
});

test.each([
  ["an ASCII subject", "Report 2021", "Report 2021"],
  ["fifty characters", "a".repeat(50), "a".repeat(50)],
  ["what reads as encoded", "=?x", "=?UTF-8?B?PT94?="],
  ["blanks and line breaks", " 催报\r\n\t通知 ", "=?UTF-8?B?5YKs5oqlIOmAmuefpQ==?="],
  ["nothing", "", ""],
])("%s in a header", (_, given, expected) => {
  expect(encodeWords(given)).toBe(expected);
});

test("fifty-one characters are encoded, in words that no line is too short for", () => {
  expect(
    encodeWords("a".repeat(51))
      .split("\r\n ")
      .map((word) => word.length),
  ).toEqual([64, 28]);
});

test("a name of fifty plain characters stands as it is, a longer one in parts", () => {
  expect(encodeParameter("filename", "a".repeat(50))).toBe(`filename="${"a".repeat(50)}"`);
  expect(encodeParameter("filename", "a".repeat(51))).toBe(
    `filename*0*=UTF-8''${"a".repeat(50)};\r\n filename*1*=a`,
  );
  expect(encodeParameter("filename", "it's (1)!*~.xlsx")).toBe(
    "filename*=UTF-8''it%27s%20%281%29%21%2A%7E.xlsx",
  );
});

test("a large attachment is whole, in lines of 76", () => {
  const bytes = Uint8Array.from({ length: 60_000 }, (_, at) => at % 251);
  const draft = { to: [], cc: [], subject: "x", text: "一\n二\r\n三" };
  const mail = textOf(composeMail({ ...draft, attachments: [{ name: "a.xlsx", bytes }] }));
  const [, , text = "", body = ""] = mail.split("\r\n\r\n");
  expect(mail.startsWith("Subject: x\r\nX-Unsent: 1\r\n")).toBe(true);
  expect(Buffer.from(text.split("\r\n--")[0] ?? "", "base64").toString()).toBe("一\r\n二\r\n三");
  const lines = body.split("\r\n--")[0]?.split("\r\n") ?? [];
  expect(new Set(lines.slice(0, -1).map(({ length }) => length))).toEqual(new Set([76]));
  expect(Buffer.from(lines.join(""), "base64").equals(Buffer.from(bytes))).toBe(true);
  expect(textOf(composeMail({ ...draft, text: "", attachments: [] }))).toContain("\r\n\r\n\r\n--");
});

test("long names are parted where no character is cut", () => {
  const name = `${"市住房和城乡建设局".repeat(5)}-2021.xlsx`;
  const parts = encodeParameter("filename", name).split(";\r\n ");
  expect(parts.length).toBeGreaterThan(3);
  const back = parts.map((part, at) => {
    const [, value = ""] = new RegExp(`^filename\\*${at}\\*=(.*)$`).exec(part) ?? [];
    expect(part.length).toBeLessThan(77);
    return decodeURIComponent(value.replace(/^UTF-8''/, ""));
  });
  expect(back.join("")).toBe(name);
  expect(encodeParameter("filename", "a (1).xlsx")).toBe('filename="a (1).xlsx"');
  expect(encodeParameter("filename", 'a"b.xlsx')).toBe("filename*=UTF-8''a%22b.xlsx");
});

describe("an address list", () => {
  const known = new Map([
    ["市科技局", "市科技局"],
    ["科技局", "市科技局"],
    ["市商务局", "市商务局"],
  ]);
  const read = (rows: readonly (readonly string[])[]) =>
    readAddresses(rows, (name) => known.get(name) ?? null);

  test("is read by its headings, wherever they stand", () => {
    const { addresses, problems } = read([
      ["各单位联系方式"],
      ["序号", "单位 ", "联系人", "电话", "邮箱", "抄送"],
      ["1", "科技局", "张科长", "1", "kj@example.cn；ban＠example。cn", "ju@example.cn"],
      ["2", "市 商务局", "", "2", "sw@example.cn", ""],
      ["", "", "", "", "", ""],
    ]);
    expect(problems).toEqual([]);
    expect(addresses).toEqual([
      {
        ...{ bureau: "市科技局", to: ["kj@example.cn", "ban@example.cn"], cc: ["ju@example.cn"] },
        greeting: "张科长",
      },
      { bureau: "市商务局", to: ["sw@example.cn"], cc: [], greeting: null },
    ]);
  });

  test.each([
    ...["单位", "责任单位", "单位名称", "部门", " 单 位：", "*单位"].map(
      (head) => ["bureau", head] as const,
    ),
    ...["邮箱", "收件邮箱", "电子邮箱", "邮箱地址", "Email", "E-mail："].map(
      (head) => ["to", head] as const,
    ),
    ...["抄送", "抄送邮箱", "CC"].map((head) => ["cc", head] as const),
    ...["称呼", "联系人", "收件人"].map((head) => ["greeting", head] as const),
  ])("%s may be headed %s", (field, head) => {
    const heads = { bureau: "单位", to: "邮箱", cc: "抄送", greeting: "称呼", [field]: head };
    const { addresses, problems } = read([
      [heads.bureau, heads.to, heads.cc, heads.greeting],
      ["市科技局", "a@b.cn", "c@d.cn", "张科长"],
    ]);
    expect(problems).toEqual([]);
    expect(addresses).toEqual([
      { bureau: "市科技局", to: ["a@b.cn"], cc: ["c@d.cn"], greeting: "张科长" },
    ]);
  });

  test("may begin as far down as its tenth line, and a bureau may have no address yet", () => {
    const rows = (above: number) => [
      ...Array.from({ length: above }, () => ["通知"]),
      ["邮箱", "单位"],
      ["", "市科技局"],
    ];
    expect(read(rows(9)).addresses).toEqual([
      { bureau: "市科技局", to: [], cc: [], greeting: null },
    ]);
    expect(read(rows(10)).problems).toEqual([{ kind: "no-heading", heading: "单位" }]);
  });

  test("of a bureau that stands twice the last line counts, and it is told", () => {
    const { addresses, problems } = read([
      ["单位", "邮箱"],
      ["市科技局", "a@b.cn"],
      ["科技局", "c@d.cn"],
    ]);
    expect(addresses.map(({ to }) => to)).toEqual([["c@d.cn"]]);
    expect(problems).toEqual([{ kind: "twice", line: 3, received: "市科技局" }]);
  });

  test.each([
    ["a@b.cn，c@d.cn", ["a@b.cn", "c@d.cn"]],
    ["a@b.cn;c@d.cn、e@f.cn", ["a@b.cn", "c@d.cn", "e@f.cn"]],
    ["ａ＠ｂ．ｃｎ", ["a@b.cn"]],
    [`${"a".repeat(250)}@b.cn`, null],
    ["a@b", null],
    ["a b@c.cn", null],
    ["<a@b.cn>", null],
    ["a@b..cn", null],
  ])("an address cell of %s", (cell, to) => {
    const { addresses, problems } = read([
      ["单位", "邮箱"],
      ["市科技局", cell],
    ]);
    expect(problems.length > 0 ? null : addresses[0]?.to).toEqual(to);
  });

  test("every line that cannot be used is told", () => {
    const { problems, strangers } = read([
      ["单位", "邮箱"],
      ["市科技局", "kj at example.cn"],
      ["市财政局", "cz@example.cn"],
      ["科技局", "kj@example.cn"],
      ["市商务局", "a@b.cn\r\nBcc: c@d.cn"],
    ]);
    expect(strangers).toEqual([{ line: 3, name: "市财政局" }]);
    expect(problems).toEqual([
      { kind: "bad-address", line: 2, received: "kj" },
      { kind: "bad-address", line: 2, received: "at" },
      { kind: "bad-address", line: 2, received: "example.cn" },
      { kind: "twice", line: 4, received: "市科技局" },
      { kind: "bad-address", line: 5, received: "Bcc:" },
    ]);
    expect(read([["部门", "电话"]]).problems).toEqual([{ kind: "no-heading", heading: "邮箱" }]);
    expect(read([["名称", "邮箱"]]).problems).toEqual([{ kind: "no-heading", heading: "单位" }]);
  });

  test.each<[text: string, rows: readonly (readonly string[])[]]>([
    [
      "单位,邮箱\n市科技局,a@b.cn\n",
      [
        ["单位", "邮箱"],
        ["市科技局", "a@b.cn"],
      ],
    ],
    [
      "\ufeff单位\t邮箱\r\n市科技局\ta@b.cn",
      [
        ["单位", "邮箱"],
        ["市科技局", "a@b.cn"],
      ],
    ],
    [
      '单位;邮箱\n"市""科"";技局";a@b.cn',
      [
        ["单位", "邮箱"],
        ['市"科";技局', "a@b.cn"],
      ],
    ],
    [
      '单位,邮箱\n市科技局,"a@b.cn\nc@d.cn"',
      [
        ["单位", "邮箱"],
        ["市科技局", "a@b.cn\nc@d.cn"],
      ],
    ],
    [
      "单位，邮箱\n市科技局，a@b.cn",
      [
        ["单位", "邮箱"],
        ["市科技局", "a@b.cn"],
      ],
    ],
    ["单位\r市科技局\r", [["单位"], ["市科技局"]]],
    [
      '单位,邮箱\n市"科"技局,"',
      [
        ["单位", "邮箱"],
        ['市"科"技局', ""],
      ],
    ],
    [
      "单位,邮箱\n市科技局,",
      [
        ["单位", "邮箱"],
        ["市科技局", ""],
      ],
    ],
  ])("kept as text: %j", (text, rows) => {
    expect(splitListText(text)).toEqual(rows);
  });
});

describe("a letter", () => {
  const facts = {
    ...{
      单位: "市科技局",
      称呼: "张科长",
      计划: "三年行动计划",
      报告期: "2021年度",
      截止日: "2022年1月10日",
    },
    ...{
      项数: "5",
      情况: "还没有报送",
      欠报: "　　1.1 品牌数量",
      附件: "市科技局-2021.xlsx",
      联系: "",
      落款: "市质量办",
    },
  };

  test("is filled in; a line that would say nothing is left out", () => {
    const { subject, text } = fillLetter(LETTERS.remind, facts);
    expect(subject).toBe("【催报】三年行动计划2021年度指标完成情况");
    expect(text).toContain("张科长：\n");
    expect(text).toContain("报送时间：2022年1月10日前\n");
    expect(text).toContain("　　1.1 品牌数量\n");
    expect(text).not.toMatch(/[{}]/);
    const without = fillLetter(LETTERS.remind, { ...facts, 截止日: "" });
    expect(without.text).not.toContain("报送时间");
    const letter = {
      subject: " {联系}  填报 ",
      text: "{联系}{截止日}\n{联系}{单位}\n没有\n{电话}",
    };
    expect(fillLetter(letter, { ...facts, 截止日: "" })).toEqual({
      ...{ subject: "填报", text: "市科技局\n没有\n{电话}" },
    });
  });

  test("of the office's own has a subject and a text, and no place that nobody fills", () => {
    const own = parseLetter("\ufeff请{单位}填报\r\n\r\n{称呼}：\r\n见{附件}。");
    expect(own).toEqual({ subject: "请{单位}填报", text: "{称呼}：\n见{附件}。" });
    expect(own && unknownPlaces(own)).toEqual([]);
    expect(own && fillLetter(own, facts).text).toBe("张科长：\n见市科技局-2021.xlsx。");
    expect(unknownPlaces({ subject: "{单位}", text: "{电话}、{电话}" })).toEqual(["电话"]);
    expect(parseLetter("只有一行")).toBeNull();
    expect(parseLetter("主题\n\n　\n")).toBeNull();
    expect(parseLetter("  \n正文")).toBeNull();
    expect(parseLetter(" 主题 \n 正文 \n")).toEqual({ subject: "主题", text: " 正文 \n" });
  });

  test("every letter of the program has only places that are filled", () => {
    for (const letter of Object.values(LETTERS)) expect(unknownPlaces(letter)).toEqual([]);
  });
});
