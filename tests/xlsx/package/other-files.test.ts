import { messagesFor } from "../../../src/core";
import { recogniseFile } from "../../../src/xlsx/package";

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const FORM = "请在发放的原表里填好，报 .xlsx";

/** 指标,完成值 in GBK; 指標 完成値 in Shift JIS, which reads as rare Chinese characters. */
const GBK = Uint8Array.of(0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xcd, 0xea, 0xb3, 0xc9, 0xd6, 0xb5, 0x0a);
const SHIFT_JIS = Uint8Array.of(
  0x8e,
  0x77,
  0x95,
  0x57,
  0x81,
  0x40,
  0x8a,
  0xae,
  0x90,
  0xac,
  0x92,
  0x6c,
);

test.each<[what: string, bytes: Uint8Array, says: string, advice: string]>([
  ["a PDF", bytesOf("%PDF-1.7\n%\xe2\xe3"), "（.pdf）", `${FORM}；这个文件可以作为佐证另发`],
  ["a photograph", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), "（.jpg）", FORM],
  ["a photograph of a telephone", bytesOf("\0\0\0\x18ftypheic"), "（.heic）", FORM],
  ["a film", bytesOf("\0\0\0\x18ftypmp42"), "（.mp4）", FORM],
  ["a packed file", bytesOf("Rar!\x1a\x07\x01\x00"), "（.rar）", "请解压，把里面的 .xlsx 直接报来"],
  [
    "a message",
    bytesOf("From: a@b.c\r\nTo: d@e.f\r\n\r\n"),
    "（.eml）",
    "把附件里的 .xlsx 存下来再报",
  ],
  ["a text document", bytesOf("{\\rtf1 abc}"), "（.rtf）", `${FORM}；文档可以作为佐证另发`],
  ["nothing", new Uint8Array(), "（0 B）", "请重新保存、重新发送"],
  ["a table as text", utf8("指标,完成值\n"), "（开头是“指标,完成值”）", FORM],
  ["the same in GBK", GBK, "（开头是“指标,完成值”）", FORM],
  ["a text of another code", SHIFT_JIS, "，认不出是什么", FORM],
  ["bytes", bytesOf("\xb1\x9f\x93\xfa\x01\x02"), "，认不出是什么", FORM],
])("%s is told with what can be done about it", (_what, bytes, says, advice) => {
  const found = recogniseFile(bytes);
  const sentence = found === null ? "" : messagesFor("zh-CN").finding(found, null);
  expect(sentence).toContain(says);
  expect(sentence).toContain(advice);
});
