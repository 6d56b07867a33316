import { readStyleBook } from "../../../src/xlsx/read/style-book";

const part = (name: string, text: string) => ({ name, data: new TextEncoder().encode(text) });
const theme = (text: string): string =>
  `<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:srgbClr val="000000"/></a:dk1>
<a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="000000"/></a:dk2><a:lt2><a:srgbClr val="FFFFFF"/></a:lt2>
<a:accent1><a:srgbClr val="${text}"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;
const styles = (code: string): string =>
  `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts>
<fonts><font><color theme="4"/></font></fonts><fills><fill/></fills><cellXfs><xf numFmtId="164" fontId="0" fillId="0"/></cellXfs></styleSheet>`;

const bookOf = (code: string, accent = "000000", date1904 = false) =>
  readStyleBook({
    styles: part("xl/styles.xml", styles(code)),
    theme: part("xl/theme/theme1.xml", theme(accent)),
    date1904,
  });

describe("the styles of one workbook after another", () => {
  test("are those of the one before where they are the same to the byte", () => {
    expect(bookOf("0.00")).toBe(bookOf("0.00"));
  });

  test("are read anew where a format is another, as long as it is", () => {
    const [two, percent] = [bookOf("0.00"), bookOf("0.0%")];
    expect(two.formatOfStyle(0).show(0.5)).toBe("0.50");
    expect(percent.formatOfStyle(0).show(0.5)).toBe("50.0%");
    expect(bookOf("0.00").formatOfStyle(0).show(0.5)).toBe("0.50");
  });

  test("are read anew where the theme makes other colours of them: what could be seen cannot now", () => {
    expect(bookOf("0.00", "000000").looksOf(0, null)).toBeNull();
    expect(bookOf("0.00", "FFFFFF").looksOf(0, null)?.looks).toEqual({ unseen: "colour" });
  });

  test("are read anew where days are counted from another one", () => {
    expect(bookOf("yyyy-mm-dd").formatOfStyle(0).show(1)).toBe("1900-01-01");
    expect(bookOf("yyyy-mm-dd", "000000", true).formatOfStyle(0).show(1)).toBe("1904-01-02");
  });

  test("are not taken for those of a workbook that has none", () => {
    bookOf("0.00");
    const book = readStyleBook({ styles: null, theme: null, date1904: false });
    expect(book.formatOfStyle(0).show(0.5)).toBe("0.5");
  });

  test("are their own, whatever becomes of the bytes of their file", () => {
    const source = {
      styles: part("xl/styles.xml", styles("0.000")),
      theme: part("xl/theme/theme1.xml", theme("000000")),
      date1904: false,
    };
    const book = readStyleBook(source);
    source.styles.data.fill(0x20);
    expect(bookOf("0.000")).toBe(book);
  });
});
