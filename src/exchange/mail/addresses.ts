/** Where a bureau's mails go. */
export interface BureauAddress {
  readonly bureau: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  /** Whom the letter greets: 张科长; the bureau where it is blank. */
  readonly greeting: string | null;
}

/** A line of an address list whose name the plan does not know: the list of a whole office has such, a misspelt name is one too. */
export interface AddressStranger {
  /** Counted from 1. */
  readonly line: number;
  readonly name: string;
}

/** What is wrong with a line of an address list, `line` counted from 1. */
export type AddressProblem =
  | { readonly kind: "no-heading"; readonly heading: string }
  | { readonly kind: "bad-address"; readonly line: number; readonly received: string }
  | { readonly kind: "no-bureau"; readonly line: number; readonly received: string }
  | { readonly kind: "twice"; readonly line: number; readonly received: string };

export interface AddressList {
  readonly addresses: readonly BureauAddress[];
  readonly strangers: readonly AddressStranger[];
  /** `no-bureau` where no line is of a bureau of the plan. */
  readonly problems: readonly AddressProblem[];
}

const HEADINGS = {
  bureau: ["单位", "责任单位", "单位名称", "部门"],
  to: ["邮箱", "收件邮箱", "电子邮箱", "邮箱地址", "email", "e-mail"],
  cc: ["抄送", "抄送邮箱", "cc"],
  greeting: ["称呼", "联系人", "收件人"],
} as const;
/** So far down a list may begin. */
const LAST_HEAD = 10;

/**
 * Reads the rows of an address list: a heading 单位 and one 邮箱, 抄送 and 称呼 where the office has them. Several addresses in a cell
 * are parted by ；、 or a comma. Short and former names are understood.
 *
 * @param bureauOf the bureau that a name means, null where it means none
 * @example readAddresses([["单位", "邮箱"], ["市科技局", "kj@example.cn"]], bureauOf).addresses[0].to // => ["kj@example.cn"]
 */
export function readAddresses(
  rows: readonly (readonly string[])[],
  bureauOf: (name: string) => string | null,
): AddressList {
  const head = rows
    .slice(0, LAST_HEAD)
    .findIndex((row) => find(row, HEADINGS.bureau) >= 0 && find(row, HEADINGS.to) >= 0);
  const heads = rows[head];
  if (heads === undefined) {
    const first = rows.slice(0, LAST_HEAD).flat();
    const heading = find(first, HEADINGS.bureau) < 0 ? "单位" : "邮箱";
    return { addresses: [], strangers: [], problems: [{ kind: "no-heading", heading }] };
  }
  const at = {
    bureau: find(heads, HEADINGS.bureau),
    ...{ to: find(heads, HEADINGS.to), cc: find(heads, HEADINGS.cc) },
    greeting: find(heads, HEADINGS.greeting),
  };
  const found = new Map<string, BureauAddress>();
  const strangers: AddressStranger[] = [];
  const problems: AddressProblem[] = [];
  for (const [place, row] of rows.entries()) {
    if (place <= head) continue;
    const line = place + 1;
    const cell = (column: number): string => (column < 0 ? "" : (row[column] ?? "").trim());
    const name = cell(at.bureau).replace(/\s/g, "");
    const all = [cell(at.to), cell(at.cc)].map(splitAddresses);
    if (name === "" && all.every((each) => each.length === 0)) continue;
    const bureau = bureauOf(name);
    if (bureau === null) {
      strangers.push({ line, name });
      continue;
    }
    for (const received of all.flat()) {
      if (!isAddress(received)) problems.push({ kind: "bad-address", line, received });
    }
    if (found.has(bureau)) problems.push({ kind: "twice", line, received: bureau });
    const greeting = cell(at.greeting);
    const [to = [], cc = []] = all;
    found.set(bureau, { bureau, to, cc, greeting: greeting === "" ? null : greeting });
  }
  const [first] = strangers;
  if (found.size === 0 && first !== undefined) {
    problems.push({ kind: "no-bureau", line: first.line, received: first.name });
  }
  return { addresses: [...found.values()], strangers, problems };
}

function find(row: readonly string[], headings: readonly string[]): number {
  return row.findIndex((cell) => headings.includes(cell.replace(/[\s：:*]/g, "").toLowerCase()));
}

function splitAddresses(cell: string): string[] {
  // ＠ and full-width dots come from input methods
  const plain = cell.normalize("NFKC").replace(/。/g, ".");
  return plain.split(/[;；,，、\s]+/).filter((each) => each !== "");
}

/** What every mail program takes: nothing that could be another header, and no word of a name. */
function isAddress(text: string): boolean {
  return text.length <= 254 && /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(text);
}

/**
 * The lines of a list kept as text: cells parted by tabs, commas or semicolons, whichever the first line has; a cell in quotation marks
 * may hold them.
 */
export function splitListText(text: string): string[][] {
  const lines = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const [first = ""] = lines.split("\n", 1);
  const separator = ["\t", ",", "，", ";"].find((each) => first.includes(each)) ?? ",";
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < lines.length; at += 1) {
    const character = lines.charAt(at);
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (lines.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell === "") isQuoted = true;
    else if (character === separator || character === "\n") {
      row.push(cell);
      cell = "";
      if (character === "\n") {
        rows.push(row);
        row = [];
      }
    } else cell += character;
  }
  if (cell !== "" || row.length > 0) rows.push([...row, cell]);
  return rows;
}
