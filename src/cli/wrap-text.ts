import stringWidth from "string-width";

/**
 * Breaks a text into lines of at most so many columns, of which a Chinese character takes two: at blanks where that fits, else between
 * characters, but never within what is written in letters and figures: ids, amounts, addresses of cells and names of files are kept
 * whole, unless one of them is wider than a line.
 *
 * @example wrapText("12 项空白：1.1、17.3", 16) // => ["12 项空白：1.1、", "17.3"]
 */
export function wrapText(text: string, columns: number): readonly string[] {
  return text.split("\n").flatMap((paragraph) => wrapParagraph(paragraph, columns));
}

function wrapParagraph(text: string, columns: number): readonly string[] {
  const lines = new Lines(columns);
  text.split(" ").forEach((word, index) => {
    if (index > 0) lines.addBlank();
    const width = stringWidth(word);
    if (width <= columns) {
      lines.add(word);
      return;
    }
    // a long word begins on a line of its own where that makes no line more
    if (Math.ceil(width / columns) <= Math.ceil((width - lines.room) / columns)) lines.feed();
    for (const piece of piecesOf(word, columns)) lines.add(piece);
  });
  return lines.all;
}

class Lines {
  private readonly full: string[] = [];
  private last = "";
  private width = 0;

  constructor(private readonly columns: number) {}

  get all(): readonly string[] {
    return [...this.full, this.last.trimEnd()];
  }

  /** Columns that are left of the last line. */
  get room(): number {
    return this.columns - this.width;
  }

  feed(): void {
    if (this.width === 0) return;
    this.full.push(this.last.trimEnd());
    this.last = "";
    this.width = 0;
  }

  /** A line begins with none. */
  addBlank(): void {
    if (this.width > 0) this.put(" ", 1);
  }

  add(piece: string): void {
    const width = stringWidth(piece);
    if (width > this.room) this.feed();
    this.put(piece, width);
  }

  private put(piece: string, width: number): void {
    this.last += piece;
    this.width += width;
  }
}

/** What a line may end between. */
function piecesOf(word: string, columns: number): readonly string[] {
  return (word.match(PIECE) ?? []).flatMap((piece) =>
    stringWidth(piece) > columns ? [...piece] : [piece],
  );
}

/** Letters and figures with the signs that join them; any other character with the marks that stand on it. */
const PIECE = /[!-~\p{Script=Latin}]+|.\p{M}*/gsu;
