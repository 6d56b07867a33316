/** Where the parts of a JSON text stand. */
export interface JsonLines {
  /** The line of every field by its path, `rows[2].goal`; that of the whole by "". */
  readonly byPath: ReadonlyMap<string, number>;
  /** The line at which the text stops being JSON; null where it does not. */
  readonly brokenAt: number | null;
}

/**
 * Finds the lines of a JSON text, counted from 1: a person looks for a mistake by its line, not by its path.
 *
 * @example locateJson('{\n"id": 1\n}').byPath.get("id") // => 2
 */
export function locateJson(text: string): JsonLines {
  const byPath = new Map<string, number>();
  const reader = new Reader(text);
  try {
    readValue(reader, "", byPath);
    if (reader.peek() !== "") throw new Broken();
    return { byPath, brokenAt: null };
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { byPath, brokenAt: reader.line };
  }
}

class Broken extends Error {}

/** A place in a text, and its line. */
class Reader {
  line = 1;
  private at = 0;
  constructor(private readonly text: string) {}

  /** The next character that is no blank; empty at the end. */
  peek(): string {
    for (;;) {
      const character = this.text.charAt(this.at);
      if (!/^[ \t\r\n]$/.test(character)) return character;
      if (character === "\n") this.line += 1;
      this.at += 1;
    }
  }

  take(wanted: string): void {
    if (this.peek() !== wanted) throw new Broken();
    this.at += 1;
  }

  /** A word of JSON at this place: a string, a number, true, false, null. */
  word(pattern: RegExp): string {
    this.peek();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) throw new Broken();
    this.at += found.length;
    return found;
  }
}

const STRING = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const OTHER = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)(?![\w.])/y;

function readValue(reader: Reader, path: string, byPath: Map<string, number>): void {
  const first = reader.peek();
  if (!byPath.has(path)) byPath.set(path, reader.line);
  if (first === "{") {
    readAll(reader, "{", "}", () => {
      reader.peek();
      const { line } = reader;
      const key = String(JSON.parse(reader.word(STRING)));
      const inside = path === "" ? key : `${path}.${key}`;
      byPath.set(inside, line);
      reader.take(":");
      readValue(reader, inside, byPath);
    });
  } else if (first === "[") {
    let index = 0;
    readAll(reader, "[", "]", () => {
      readValue(reader, `${path}[${index}]`, byPath);
      index += 1;
    });
  } else {
    reader.word(first === '"' ? STRING : OTHER);
  }
}

/** What stands between two brackets, comma after comma. */
function readAll(reader: Reader, open: string, close: string, each: () => void): void {
  reader.take(open);
  if (reader.peek() !== close) {
    each();
    while (reader.peek() === ",") {
      reader.take(",");
      each();
    }
  }
  reader.take(close);
}
