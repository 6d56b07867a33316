import { changeParts, ENTRY, part, replaced, WORKBOOK, WORKBOOK_LINKS } from "./parts";

/** What people and programs do to the entry sheet of a form, on its XML: headers in row 1, one target to a row below. */

/** The rows of a sheet, the header row first. */
type RowChange = (rows: readonly string[]) => readonly string[];

/** Puts the rows of the entry sheet together anew; they are numbered from 1 again, without gaps. */
export function changeRows(form: Uint8Array, change: RowChange): Uint8Array {
  return changeParts(form, {
    [ENTRY]: (xml) => {
      const rows = xml.match(/<row\b.*?<\/row>/gs) ?? [];
      const numbered = change(rows).map((row, index) => atRow(row, index + 1));
      return replaced(
        xml,
        /<sheetData>.*<\/sheetData>/s,
        `<sheetData>${numbered.join("")}</sheetData>`,
      );
    },
  });
}

function atRow(row: string, number: number): string {
  return row
    .replace(/^<row r="\d+"/, `<row r="${number}"`)
    .replace(/(<c r="[A-Z]+)\d+"/g, `$1${number}"`);
}

/** Rows and a column put in above and left of everything, one of the rows with a note in it. */
export function insertRowsAndColumn(form: Uint8Array, note: string): Uint8Array {
  const text = `<row r="1"><c r="A1" t="inlineStr"><is><t>${note}</t></is></c></row>`;
  const moved = changeRows(form, (rows) => [text, '<row r="2"></row>', ...rows.map(oneRight)]);
  return changeParts(moved, {
    [ENTRY]: (xml) => replaced(xml, /<cols>.*<\/cols>|<autoFilter[^>]*\/>/gs, ""),
  });
}

/** A to B, L to M and M to N: every cell one column further. */
function oneRight(row: string): string {
  return row.replace(
    /(<c r=")([A-M])(\d)/g,
    (_, before: string, letter: string, digit: string) =>
      `${before}${String.fromCharCode(letter.charCodeAt(0) + 1)}${digit}`,
  );
}

/** The id column cut and put in front; the others move to the right. */
export function idsInFront(form: Uint8Array): Uint8Array {
  return changeRows(form, (rows) =>
    rows.map((row) => {
      const id = /<c r="M\d+".*?<\/c>/s.exec(row)?.[0] ?? "";
      const first = id.replace('r="M', 'r="A');
      return oneRight(row.replace(id, "")).replace(/<row[^>]*>/, (tag) => tag + first);
    }),
  );
}

/** Rows filtered out; they stay where they are. */
export function hideRows(form: Uint8Array, numbers: readonly number[]): Uint8Array {
  return changeParts(form, {
    [ENTRY]: (xml) =>
      numbers.reduce(
        (text, row) => replaced(text, `<row r="${row}"`, `<row r="${row}" hidden="1"`),
        xml,
      ),
  });
}

/** Lines in another order, except that the hidden ids stay: a sort over the columns one can see. */
export function sortVisibleColumns(form: Uint8Array): Uint8Array {
  return changeRows(form, ([head = "", ...lines]) => {
    const ids = lines.map((line) => /<c r="M\d+".*?<\/c>/s.exec(line)?.[0] ?? "");
    const moved = [...lines.slice(1), ...lines.slice(0, 1)];
    return [
      head,
      ...moved.map((line, index) => line.replace(/<c r="M\d+".*?<\/c>/s, ids[index] ?? "")),
    ];
  });
}

/** Ids as another program makes numbers of them: 3.1 and 14.1. */
export function idsAsNumbers(form: Uint8Array, ids: readonly number[]): Uint8Array {
  return changeRows(form, ([head = "", ...lines]) => [
    head,
    ...lines.map((line, index) =>
      line.replace(/<c r="(M\d+)".*?<\/c>/s, `<c r="$1"><v>${ids[index] ?? ""}</v></c>`),
    ),
  ]);
}

/** A row deleted, by its number. */
export const withoutRow = (form: Uint8Array, number: number): Uint8Array =>
  changeRows(form, (rows) => rows.filter((_, index) => index + 1 !== number));

/** A row pasted in once more below itself. */
export const rowTwice = (form: Uint8Array, number: number): Uint8Array =>
  changeRows(form, (rows) =>
    rows.flatMap((row, index) => (index + 1 === number ? [row, row] : [row])),
  );

/** The header row deleted. */
export const withoutHeaders = (form: Uint8Array): Uint8Array =>
  changeRows(form, (rows) => rows.slice(1));

/** A printed text of the entry sheet typed over. */
export function printedAs(form: Uint8Array, address: string, text: string): Uint8Array {
  return changeParts(form, {
    [ENTRY]: (xml) =>
      replaced(
        xml,
        new RegExp(`<c r="${address}"( s="\\d+")[^>]*>.*?</c>`, "s"),
        `<c r="${address}"$1 t="inlineStr"><is><t>${text}</t></is></c>`,
      ),
  });
}

/** Sheets deleted, `_meta` among them. */
export function withoutSheets(form: Uint8Array, ...names: readonly string[]): Uint8Array {
  return changeParts(form, {
    [WORKBOOK]: (xml) =>
      names.reduce(
        (text, name) => replaced(text, new RegExp(`<sheet [^>]*name="${name}"[^>]*/>`), ""),
        replaced(xml, /<definedNames>.*<\/definedNames>/s, ""),
      ),
  });
}

/** The entry sheet alone, without its page header: nothing says any more whose it is. */
export function withoutIdentity(form: Uint8Array): Uint8Array {
  const alone = withoutSheets(form, "填报说明", "责任分解表", "_meta");
  return changeParts(alone, {
    [ENTRY]: (xml) => replaced(xml, /<headerFooter.*<\/headerFooter>/s, ""),
  });
}

/** A sheet of one's own, with one text in it. */
export function withSheet(form: Uint8Array, name: string, text: string): Uint8Array {
  return changeParts(form, {
    "xl/worksheets/sheet9.xml": part(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`,
    ),
    [WORKBOOK]: (xml) =>
      replaced(xml, "</sheets>", `<sheet name="${name}" sheetId="9" r:id="rId99"/></sheets>`),
    [WORKBOOK_LINKS]: (xml) =>
      replaced(
        xml,
        "</Relationships>",
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet9.xml"/></Relationships>',
      ),
    "[Content_Types].xml": (xml) =>
      replaced(
        xml,
        "</Types>",
        '<Override PartName="/xl/worksheets/sheet9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      ),
  });
}

/** The entry sheet with a prefix before every name, as some Java libraries write it. */
export function prefixed(form: Uint8Array): Uint8Array {
  return changeParts(form, {
    [ENTRY]: (xml) =>
      replaced(xml.replace(/<(\/?)(?=[A-Za-z])/g, "<$1x:"), ' xmlns="', ' xmlns:x="'),
  });
}

/** A dimension that speaks of seventeen billion cells. */
export function hugeDimension(form: Uint8Array): Uint8Array {
  return changeParts(form, {
    [ENTRY]: (xml) => replaced(xml, /<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"'),
  });
}

/** A formula of the bureau's own, beside its lines, that looks into another workbook. */
export function withExternalLink(form: Uint8Array): Uint8Array {
  return changeParts(form, {
    [ENTRY]: (xml) =>
      replaced(xml, /(<row r="2".*?)<\/row>/s, '$1<c r="P2"><f>[1]表!A1</f><v>9</v></c></row>'),
    "xl/externalLinks/externalLink1.xml": part(
      '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></externalLink>',
    ),
    "xl/externalLinks/_rels/externalLink1.xml.rels": part(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="file:///D:/台账.xlsx" TargetMode="External"/></Relationships>',
    ),
    [WORKBOOK]: (xml) =>
      replaced(
        xml,
        "</sheets>",
        '</sheets><externalReferences><externalReference r:id="rId98"/></externalReferences>',
      ),
    [WORKBOOK_LINKS]: (xml) =>
      replaced(
        xml,
        "</Relationships>",
        '<Relationship Id="rId98" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>',
      ),
  });
}
