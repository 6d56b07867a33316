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
  });

  test("of the office's own has a subject and a text, and no place that nobody fills", () => {
    const own = parseLetter("\ufeff请{单位}填报\r\n\r\n{称呼}：\r\n见{附件}。");
    expect(own).toEqual({ subject: "请{单位}填报", text: "{称呼}：\n见{附件}。" });
    expect(own && unknownPlaces(own)).toEqual([]);
    expect(own && fillLetter(own, facts).text).toBe("张科长：\n见市科技局-2021.xlsx。");
    expect(unknownPlaces({ subject: "{单位}", text: "{电话}、{电话}" })).toEqual(["电话"]);
    expect(parseLetter("只有一行")).toBeNull();
  });

  test("every letter of the program has only places that are filled", () => {
    for (const letter of Object.values(LETTERS)) expect(unknownPlaces(letter)).toEqual([]);
  });
});
