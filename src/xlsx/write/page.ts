import { LAST_COLUMN, type PrintSpec, type RowSpec } from "../../sheets";
import { encodeMarkup, escapeText } from "../xml";

/**
 * How a sheet is printed (ECMA-376 part 1, 18.3.1.62 to 18.3.1.70): the elements from the print options to the header and footer.
 *
 * @param sheet its name
 * @throws RangeError when header or footer are too long.
 */
export function renderPage(print: PrintSpec | null, sheet: string): string {
  if (print === null) return UNPRINTED;
  for (const code of [print.header, print.footer]) {
    if (code.length > LONGEST_HEADER) {
      throw new RangeError(`header or footer of '${sheet}' is too long: ${code}`);
    }
  }
  const { left, right, top, bottom, header, footer } = print.margins;
  return (
    `<printOptions horizontalCentered="1"/>` +
    `<pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="${header}" footer="${footer}"/>` +
    `<pageSetup paperSize="${PAPER_SIZES[print.paper ?? "A4"]}" orientation="${print.orientation}" fitToWidth="1" fitToHeight="${print.pagesTall ?? 0}"/>` +
    renderHeaderAndFooter(print)
  );
}

/** The codes of DEVMODE, which files use. */
const PAPER_SIZES = { A4: 9, A3: 8 } as const;
const LONGEST_HEADER = 255;

/** What exceljs says of a page nobody set up. */
const UNPRINTED =
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<pageSetup orientation="portrait" horizontalDpi="4294967295" verticalDpi="4294967295" scale="100" fitToWidth="1" fitToHeight="1"/>';

function renderHeaderAndFooter({ header, footer }: PrintSpec): string {
  const codes = `${renderCode("oddHeader", header)}${renderCode("oddFooter", footer)}`;
  return codes === "" ? "" : `<headerFooter>${codes}</headerFooter>`;
}

function renderCode(name: string, code: string): string {
  return code === "" ? "" : `<${name}>${encodeMarkup(escapeText(code))}</${name}>`;
}

/** The rows behind which a printed page ends. */
export function renderRowBreaks(rows: readonly RowSpec[]): string {
  const breaks = rows.flatMap(({ pageBreakAfter }, index) =>
    pageBreakAfter ? [`<brk id="${index + 1}" max="${LAST_COLUMN - 1}" man="1"/>`] : [],
  );
  if (breaks.length === 0) return "";
  const counts = `count="${breaks.length}" manualBreakCount="${breaks.length}"`;
  return `<rowBreaks ${counts}>${breaks.join("")}</rowBreaks>`;
}
