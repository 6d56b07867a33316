/** Pages after GB/T 9704: A4, 37 mm above, 35 below, 28 left, 26 right; lines of 28 points. */

const WIDE = { width: 16838, height: 11906, top: 1587, right: 2098, bottom: 1474, left: 1984 };
const UPRIGHT = { width: 11906, height: 16838, top: 2098, right: 1474, bottom: 1984, left: 1587 };

/** Twentieths of a point between the margins. */
export function textWidth(isWide: boolean): number {
  const { width, left, right } = isWide ? WIDE : UPRIGHT;
  return width - left - right;
}

/** Section properties: the last in the body, or in the last paragraph of a section. */
export function sectionOf(isWide: boolean): string {
  const { width, height, top, right, bottom, left } = isWide ? WIDE : UPRIGHT;
  const lying = isWide ? ' w:orient="landscape"' : "";
  return (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/>' +
    `<w:type w:val="nextPage"/><w:pgSz w:w="${width}" w:h="${height}"${lying}/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="851" w:footer="${bottom - 680}" w:gutter="0"/>` +
    '<w:docGrid w:type="lines" w:linePitch="560"/></w:sectPr>'
  );
}

/** — 1 —, outside: on the right of odd pages, on the left of even ones, one character from the edge. */
export function footerPart(main: string, isEven: boolean): string {
  const side = isEven
    ? '<w:ind w:left="280"/><w:jc w:val="left"/>'
    : '<w:ind w:right="280"/><w:jc w:val="right"/>';
  const number =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  return (
    `<w:ftr xmlns:w="${main}"><w:p><w:pPr><w:pStyle w:val="PaperFooter"/>${side}</w:pPr>` +
    `<w:r><w:t xml:space="preserve">— </w:t></w:r>${number}<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`
  );
}
