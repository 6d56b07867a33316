/** Styles of papers after GB/T 9704: sizes in half points, distances in twentieths of a point. */

/** 三号 */
export const BODY_SIZE = 32;
/** 28 points, exactly: 22 lines on a page. */
export const LINE = 560;

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly face: string;
  /** Half points. */
  readonly size: number;
  readonly paragraph: string;
  readonly isBold?: true;
}

const exact = `<w:spacing w:before="0" w:after="0" w:line="${LINE}" w:lineRule="exact"/>`;
/** Tables are closer than the lines of the page. */
const close =
  '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>';

/** Heads stay with what follows. */
const STYLES: readonly ParagraphStyle[] = [
  {
    ...{ id: "PaperTitle", name: "Title", face: "方正小标宋简体", size: 44 },
    paragraph:
      '<w:keepNext/><w:keepLines/><w:spacing w:before="0" w:after="0" w:line="660" w:lineRule="exact"/><w:jc w:val="center"/>',
  },
  {
    ...{ id: "PaperNote", name: "Paper Note", face: "楷体", size: BODY_SIZE },
    paragraph: `<w:keepNext/>${exact}<w:jc w:val="center"/>`,
  },
  {
    ...{ id: "PaperRecipient", name: "Paper Recipient", face: "仿宋", size: BODY_SIZE },
    paragraph: `${exact}<w:jc w:val="both"/>`,
  },
  {
    ...{ id: "PaperHeading1", name: "heading 1", face: "黑体", size: BODY_SIZE },
    paragraph: `<w:keepNext/><w:keepLines/>${exact}<w:ind w:firstLineChars="200" w:firstLine="640"/><w:outlineLvl w:val="0"/>`,
  },
  {
    ...{ id: "PaperHeading2", name: "heading 2", face: "楷体", size: BODY_SIZE },
    paragraph: `<w:keepNext/><w:keepLines/>${exact}<w:ind w:firstLineChars="200" w:firstLine="640"/><w:outlineLvl w:val="1"/>`,
  },
  {
    ...{ id: "PaperBody", name: "Paper Body", face: "仿宋", size: BODY_SIZE },
    paragraph: `${exact}<w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/>`,
  },
  {
    ...{ id: "PaperAnnexes", name: "Paper Annexes", face: "仿宋", size: BODY_SIZE },
    paragraph: `<w:keepNext/><w:keepLines/>${exact}<w:ind w:left="1920" w:hanging="1280"/>`,
  },
  {
    ...{ id: "PaperSignature", name: "Paper Signature", face: "仿宋", size: BODY_SIZE },
    paragraph: `<w:keepNext/><w:keepLines/>${exact}<w:ind w:rightChars="200" w:right="640"/><w:jc w:val="right"/>`,
  },
  {
    ...{ id: "PaperMark", name: "Paper Mark", face: "黑体", size: BODY_SIZE },
    paragraph: `<w:keepNext/>${exact}`,
  },
  {
    ...{ id: "PaperCaption", name: "caption", face: "黑体", size: 24 },
    paragraph:
      '<w:keepNext/><w:keepLines/><w:snapToGrid w:val="0"/><w:spacing w:before="160" w:after="80" w:line="360" w:lineRule="auto"/><w:jc w:val="center"/>',
  },
  {
    ...{ id: "PaperTableHead", name: "Paper Table Head", face: "黑体", size: 20 },
    paragraph: `<w:keepNext/>${close}<w:jc w:val="center"/>`,
  },
  {
    ...{ id: "PaperCell", name: "Paper Cell", face: "仿宋", size: 20 },
    paragraph: close,
  },
  {
    ...{ id: "PaperGap", name: "Paper Gap", face: "仿宋", size: 2 },
    paragraph:
      '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
  },
  {
    ...{ id: "PaperFooter", name: "footer", face: "宋体", size: 28 },
    paragraph: close,
  },
];

export type StyleId = (typeof STYLES)[number]["id"];

export function fontsOf(face: string): string {
  return `<w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}" w:cs="Times New Roman"/>`;
}

/** word/styles.xml */
export function stylesPart(): string {
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fontsOf("仿宋")}<w:sz w:val="${BODY_SIZE}"/><w:szCs w:val="${BODY_SIZE}"/>` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>';
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
  const own = STYLES.map(
    ({ id, name, face, size, paragraph }) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
      `<w:pPr>${paragraph}</w:pPr><w:rPr>${fontsOf(face)}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`,
  );
  return `<w:styles xmlns:w="${MAIN}">${defaults}${normal}${own.join("")}</w:styles>`;
}

export const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
