/**
 * How many lines a text takes in a cell, and the row height that shows all of them: programs other than Excel do not fit
 * rows on opening, so heights are part of the file. Measured against LibreOffice with Noto CJK; SimSun and FangSong need less.
 */

/** A text in a cell: its width in pixels, its indent in steps, its size in points. */
export interface MeasuredText {
  readonly text: string;
  readonly width: number;
  readonly indent: number;
  readonly size: number;
}

/** Excel's largest row, in points. */
export const TALLEST_ROW = 409.5;

/** Lines the text takes when wrapped; line feeds in it begin a new one. A text that comes again in a cell as wide is not measured again. */
export function countLines(measured: MeasuredText): number {
  const { text, width, indent, size } = measured;
  const cell = `${width} ${indent} ${size}`;
  const counted = LINES.get(cell) ?? new Map<string, number>();
  const known = counted.get(text);
  if (known !== undefined) return known;
  if (counted.size >= MOST_REMEMBERED) counted.clear();
  LINES.set(cell, counted);
  const paragraphs = text.split("\n").map(unbreakablePieces);
  const room = Math.max(roomIn(measured), 1);
  const lines = Math.max(...FACES.map((em) => countParagraphs(paragraphs, room, em)));
  counted.set(text, lines);
  return lines;
}

// By cell, then text: forms of one plan have the same few hundred texts in the same few cells.
const LINES = new Map<string, Map<string, number>>();
const MOST_REMEMBERED = 500;

/**
 * The height of a row that shows all its texts, in points, a multiple of 0.75 (one pixel at 96 dpi).
 *
 * @param padding what stays free above and below, together
 */
export function rowHeight(
  texts: readonly MeasuredText[],
  { minimum, padding }: { readonly minimum: number; readonly padding: number },
): number {
  const tallest = Math.max(0, ...texts.map((each) => countLines(each) * each.size * LINE_HEIGHT));
  return Math.max(minimum, roundUp(tallest + padding));
}

/** To the next multiple of 0.75 points: whole pixels are what every program can show. */
export function roundUp(points: number): number {
  return Math.ceil(points / 0.75) * 0.75;
}

/** The first size at which the row stays within Excel's tallest; the last when none does. */
export function largestFit(sizes: readonly number[], heightAt: (size: number) => number): number {
  return sizes.find((size) => heightAt(size) <= TALLEST_ROW) ?? sizes[sizes.length - 1] ?? 0;
}

/** What is laid out in the first size at which its row stays within Excel's tallest; in the last when it does in none. */
export function largestLayout<Layout>(
  sizes: readonly [number, ...number[]],
  layOut: (size: number) => Layout,
  heightOf: (layout: Layout) => number,
): Layout {
  const [first, ...smaller] = sizes;
  let layout = layOut(first);
  for (const size of smaller) {
    if (heightOf(layout) <= TALLEST_ROW) break;
    layout = layOut(size);
  }
  return layout;
}

/**
 * Names joined by 、 in lines that break only after a 、 or the lead, so that no bureau's name is cut in two. Readers strip the
 * line feeds.
 *
 * @param lead stands before the first name, such as 共同：
 */
export function breakAfterNames(
  lead: string,
  names: readonly string[],
  cell: Omit<MeasuredText, "text">,
): string {
  const room = roomIn(cell);
  let line = lead;
  let broken = "";
  names.forEach((name, index) => {
    const piece = index < names.length - 1 ? `${name}、` : name;
    const isTooLong = widthOf(line + piece, NOTO) > room;
    // the lead stays with the first name unless that name then would be cut
    if (isTooLong && line !== "" && (line !== lead || widthOf(piece, NOTO) <= room)) {
      broken += `${line}\n`;
      line = "";
    }
    line += piece;
  });
  return broken + line;
}

/**
 * A text in lines that end after a mark between names (、，；), so that no name is cut in two where it need not be. Readers strip the
 * line feeds.
 */
export function breakAfterMarks(text: string, cell: Omit<MeasuredText, "text">): string {
  const room = roomIn(cell);
  let line = "";
  let broken = "";
  for (const piece of text.match(/[^、，；,;\n]*[、，；,;]?\n?/gu) ?? []) {
    if (line !== "" && widthOf(line + piece, NOTO) > room && widthOf(piece, NOTO) <= room) {
      broken += `${line}\n`;
      line = "";
    }
    line += piece;
    if (piece.endsWith("\n")) {
      broken += line;
      line = "";
    }
  }
  return broken + line;
}

/** The width of the widest line of a text, in its own size. */
export function textWidth(text: string): number {
  return Math.max(...text.split("\n").map((line) => widthOf(line, NOTO)));
}

/** How many of its own size a line of a cell holds. */
export function lineRoom(cell: Omit<MeasuredText, "text">): number {
  return Math.max(roomIn(cell), 1);
}

/** The width in pixels of a cell whose line holds so many characters. */
export function widthFor(
  characters: number,
  { indent, size }: { readonly indent: number; readonly size: number },
): number {
  return Math.ceil((characters * size * 96) / 72) + CELL_MARGIN + indent * INDENT + 1;
}

// Noto Serif CJK, the widest in use, needs 1.44 lines' height to the size; SimSun and FangSong 1.15 to 1.3.
const LINE_HEIGHT = 1.45;
/** Pixels a cell keeps free left and right (Excel 2 + 3, LibreOffice twice 0.35 mm), and those of one indent step. */
const CELL_MARGIN = 7;
const INDENT = 9;
// LibreOffice knows no line-start rule in .xlsx cells, Excel does: what Excel would carry over costs a line either way.
const NEVER_FIRST = "，。、；：？！）》〉】〕”’％%—…·";
const NEVER_LAST = "（《〈【〔“‘";

/** The width of the character that a code unit stands for, or begins; the second half of a pair adds nothing. */
type WidthInEm = (unit: number) => number;

const SPACE = 0x20;
const PERCENT = 0x25;
const MIDDLE_DOT = 0xb7;
const POINTS = [0x2c, 0x2e, 0x3a, 0x3b];

const isNarrow = (unit: number): boolean => unit < 0x2000 && unit !== MIDDLE_DOT;
const wide = (unit: number): number => (unit >= 0xdc00 && unit <= 0xdfff ? 0 : 1);
/** FangSong and SimSun: every ASCII character half as wide as a Chinese one. */
const HALF: WidthInEm = (unit) => (isNarrow(unit) ? 0.5 : wide(unit));
const NOTO: WidthInEm = (unit) => {
  if (!isNarrow(unit)) return wide(unit);
  if (unit === SPACE) return 0.26;
  if (POINTS.includes(unit)) return 0.33;
  return unit === PERCENT ? 0.92 : 0.55;
};
// Lines are counted for each face and the larger count wins; the larger width of each character would leave blank lines.
const FACES = [HALF, NOTO] as const;

function widthOf(text: string, em: WidthInEm): number {
  let width = 0;
  for (let place = 0; place < text.length; place += 1) width += em(text.charCodeAt(place));
  return width;
}

/** The width of a line in em. */
function roomIn({ width, indent, size }: Omit<MeasuredText, "text">): number {
  return (width - CELL_MARGIN - indent * INDENT) / ((size * 96) / 72);
}

function countParagraphs(
  paragraphs: readonly (readonly string[])[],
  room: number,
  em: WidthInEm,
): number {
  return paragraphs.reduce((lines, pieces) => lines + countParagraph(pieces, room, em), 0);
}

function countParagraph(pieces: readonly string[], room: number, em: WidthInEm): number {
  let lines = 1;
  let used = 0;
  for (const piece of pieces) {
    let width = widthOf(piece, em);
    if (used > 0 && used + width > room + 1e-6) {
      lines += 1;
      used = 0;
    }
    while (width > room) {
      lines += 1;
      width -= room;
    }
    used += width;
  }
  return lines;
}

/** Runs of letters and figures never break; closing marks cling to what precedes, opening ones to what follows. */
function unbreakablePieces(paragraph: string): string[] {
  const pieces: string[] = [];
  for (const unit of paragraph.match(/[A-Za-z0-9.]+%?|./gu) ?? []) {
    const last = pieces.at(-1);
    const clings =
      last !== undefined &&
      (NEVER_FIRST.includes(unit.charAt(0)) || NEVER_LAST.includes(last.slice(-1)));
    if (clings) pieces[pieces.length - 1] = last + unit;
    else pieces.push(unit);
  }
  return pieces;
}
