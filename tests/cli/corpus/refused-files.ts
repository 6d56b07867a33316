import { deflate } from "../../../src/cli/compression";
import { writeArchive } from "../../../src/xlsx";
import { archiveOf, encode, findEntry, relationships, sheetFile } from "../../xlsx/build-archive";
import type { CorpusFile } from "./corpus-file";
import { saved } from "./corpus-file";
import { changeMeta, fill, META, typedBy, type SentForms } from "./forms";
import { changeParts, ENTRY, part } from "./parts";
import { withoutHeaders, withoutIdentity, withoutRow } from "./sheet-changes";

const commerce = ({ form }: SentForms): Uint8Array => fill(form("市商务局"), typedBy("市商务局"));

/** Forms that are another's, or nobody's. */
const OTHERS_FORMS: readonly CorpusFile[] = [
  [
    ...(["六 退件/别的计划.xlsx", "rejected", "wrong-plan"] as const),
    (sent) => changeMeta(commerce(sent), META.plan, "beijing-2021"),
  ],
  [
    ...(["六 退件/去年的/市商务局-2021.xlsx", "rejected", "wrong-period"] as const),
    ({ lastYear }) => fill(lastYear("市商务局"), typedBy("市商务局")),
  ],
  [
    ...(["六 退件/去年的/市商务局-2022上半年.xlsx", "rejected", "wrong-period"] as const),
    ({ halfYear }) => fill(halfYear("市商务局"), typedBy("市商务局")),
  ],
  [
    ...(["六 退件/改了单位名.xlsx", "rejected", "bureau-mismatch"] as const),
    (sent) => changeMeta(commerce(sent), META.bureau, "市政府办公厅"),
  ],
  [
    ...(["六 退件/借了别人的表号.xlsx", "rejected", "bureau-mismatch"] as const),
    (sent) => changeMeta(commerce(sent), META.formId, sent.formId("市政府办公厅")),
  ],
  [
    ...(["六 退件/不是这次发的.xlsx", "rejected", "unknown-form"] as const),
    ({ stray }) => fill(stray("市商务局"), typedBy("市商务局")),
  ],
  [
    ...(["六 退件/认不出是谁的.xlsx", "rejected", "identity-missing"] as const),
    (sent) => withoutIdentity(withoutRow(commerce(sent), 7)),
  ],
];

/** Workbooks that are no forms. */
const NO_FORMS: readonly CorpusFile[] = [
  [
    ...(["六 退件/公布的责任分解表.xlsx", "rejected", "no-entry-sheet"] as const),
    ({ publishedTable }) => publishedTable,
  ],
  [
    ...(["六 退件/表头被删.xlsx", "rejected", "no-entry-sheet"] as const),
    (sent) => withoutHeaders(commerce(sent)),
  ],
];

/** Files that are something else than their name says. */
const OTHER_KINDS: readonly CorpusFile[] = [
  [
    ...(["六 退件/旧格式/市商务局-2022.xls", "identical", "identical-file legacy-format"] as const),
    saved("libreoffice.xls"),
  ],
  [
    ...(["六 退件/旧格式/市商务局-2022.et", "identical", "identical-file legacy-format"] as const),
    saved("libreoffice.xls"),
  ],
  ["六 退件/旧格式/市商务局-2022.ods", "identical", "identical-file", saved("libreoffice.ods")],
  ["六 退件/旧格式/文旅局.fods", "rejected", "legacy-format", saved("libreoffice.fods")],
  ["六 退件/旧格式/网页导出.xls", "rejected", "legacy-format", saved("libreoffice.html")],
  ["六 退件/旧格式/文本改名.xlsx", "rejected", "not-a-workbook", saved("libreoffice.csv")],
  ["六 退件/旧格式/文档改名.xlsx", "rejected", "not-a-workbook", () => document],
  ["六 退件/旧格式/盖章扫描件.pdf", "rejected", "not-a-workbook", () => encode("%PDF-1.7\n")],
  ["六 退件/旧格式/情况说明.txt", "rejected", "not-a-workbook", () => encode("见附件")],
  ["六 退件/旧格式/空文件.xlsx", "rejected", "not-a-workbook", () => new Uint8Array()],
  [
    ...(["六 退件/旧格式/空压缩包.zip", "rejected", "not-a-workbook"] as const),
    () => writeArchive([{ name: "报送/", data: new Uint8Array() }], deflate),
  ],
];

/** Files that are closed, broken, or want to do harm. */
const HARMFUL_FILES: readonly CorpusFile[] = [
  ["六 退件/打不开/加了密码.xlsx", "rejected", "encrypted", saved("libreoffice-encrypted.xlsx")],
  [
    ...(["六 退件/打不开/没传完.xlsx", "rejected", "damaged"] as const),
    (sent) => commerce(sent).slice(0, 9000),
  ],
  [
    ...(["六 退件/打不开/坏了一个字节.xlsx", "rejected", "damaged"] as const),
    (sent) => flipByte(commerce(sent)),
  ],
  [
    ...(["六 退件/打不开/解压炸弹.xlsx", "rejected", "too-large"] as const),
    (sent) => changeParts(commerce(sent), { "xl/media/a.bin": part(new Uint8Array(48 << 20)) }),
  ],
  [
    ...(["六 退件/打不开/部件太多.xlsx", "rejected", "too-large"] as const),
    (sent) =>
      changeParts(
        commerce(sent),
        Object.fromEntries(
          Array.from({ length: 1001 }, (_, index) => [`xl/media/${index}.png`, part("x")]),
        ),
      ),
  ],
  [
    ...(["六 退件/打不开/格子太多.xlsx", "rejected", "too-large"] as const),
    () => sheetFile(`<row>${"<c><v>1</v></c>".repeat(1000)}</row>`.repeat(201)),
  ],
  [
    ...(["六 退件/打不开/二十一兆.xlsx", "rejected", "too-large"] as const),
    () => new Uint8Array(21 << 20),
  ],
  [
    ...(["六 退件/打不开/带实体.xlsx", "rejected", "unsafe-content"] as const),
    (sent) =>
      changeParts(commerce(sent), {
        [ENTRY]: (xml) => xml.replace("?>", '?><!DOCTYPE a [<!ENTITY b "480">]>'),
      }),
  ],
  [
    ...(["六 退件/打不开/带宏.xlsm", "rejected", "unsafe-content"] as const),
    (sent) => changeParts(commerce(sent), { "xl/vbaProject.bin": part("x") }),
  ],
];

export const REFUSED_FILES: readonly CorpusFile[] = [
  ...OTHERS_FORMS,
  ...NO_FORMS,
  ...OTHER_KINDS,
  ...HARMFUL_FILES,
];

const document = archiveOf({
  "[Content_Types].xml": "<Types/>",
  "_rels/.rels": relationships([
    { id: "rId1", type: "officeDocument", target: "word/document.xml" },
  ]),
  "word/document.xml":
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>',
});

/** A byte in the middle of the entry sheet's packed cells. */
function flipByte(workbook: Uint8Array): Uint8Array {
  const copy = workbook.slice();
  const at = findEntry(copy, ENTRY).local + 400;
  copy[at] = (copy[at] ?? 0) ^ 0x10;
  return copy;
}
