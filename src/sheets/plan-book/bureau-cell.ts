import { readResponsibility, type ResponsibleBureau } from "../../core";
import { withoutBlanks } from "../kit";
import { joinTexts, quoted, splitLedNames } from "./cell-list";

type Role = ResponsibleBureau["role"];

const ROLE_MARKS = [
  { role: "lead", mark: "牵头：" },
  { role: "cooperating", mark: "配合：" },
  { role: null, mark: "责任：" },
] as const satisfies readonly { readonly role: Role; readonly mark: string }[];

/**
 * Bureaus in the order of the document; a role stands before its first one.
 *
 * @example writeBureaus([市商务局 lead, 市科技局 cooperating], []) // => "牵头：市商务局；配合：市科技局"
 */
export function writeBureaus(
  bureaus: readonly ResponsibleBureau[],
  known: readonly string[],
): string {
  const parts: { role: Role; names: string[] }[] = [];
  for (const { name, role } of bureaus) {
    const last = parts.at(-1);
    if (last?.role === role) last.names.push(name);
    else parts.push({ role, names: [name] });
  }
  const write = (join: (names: readonly string[]) => string): string =>
    parts
      .map(({ role, names }, at) => {
        const mark = ROLE_MARKS.find((each) => each.role === role)?.mark ?? "";
        return `${role === null && at === 0 ? "" : mark}${join(names)}`;
      })
      .join("；");
  const plain = write((names) => writeNames(names, known));
  const back = splitBureaus(plain, null, known);
  const isSame =
    back.length === bureaus.length &&
    back.every(({ name, role }, at) => name === bureaus[at]?.name && role === bureaus[at].role);
  return isSame ? plain : write((names) => names.map(quoted).join("、"));
}

/** The same of bureaus that all have one role, which the column's heading says. */
export function writeNames(names: readonly string[], known: readonly string[]): string {
  return joinTexts(names, "、", (cell) => splitBureaus(cell, null, known).map(({ name }) => name));
}

/**
 * Reads such a cell.
 *
 * @param role of the names before which none stands
 * @param known names of bureaus and groups, which may hold a 、 themselves
 */
export function splitBureaus(
  cell: string,
  role: Role,
  known: readonly string[],
): readonly ResponsibleBureau[] {
  let now = role;
  return splitLedNames(cell, MARK, known).map(({ lead, text }) => {
    const word = lead?.slice(0, ROLE_WORD) ?? null;
    const marked = ROLE_MARKS.find(({ mark }) => word !== null && mark.startsWith(word));
    if (marked !== undefined) now = marked.role;
    return { name: text, role: now };
  });
}

/** Who is known when such a cell is read. */
export interface KnownNames {
  /** Bureaus and groups, which may hold a 、 themselves. */
  readonly names: readonly string[];
  /** The present name that a short one stands for. */
  readonly shortNames: ReadonlyMap<string, string>;
  /** Whether the plan lists its bureaus; where it does not, what looks like one is taken for one. */
  readonly isListed: boolean;
}

/**
 * The present name of a bureau or a group that a word means: blanks inside it make no difference, a short name stands for its own; null
 * for a name that nobody knows.
 *
 * @example presentName("市 公 安 局", { names: ["市公安局"], ... }) // => "市公安局"
 */
export function presentName(
  name: string,
  { names, shortNames }: Pick<KnownNames, "names" | "shortNames">,
): string | null {
  if (names.includes(name)) return name;
  const bare = withoutBlanks(name);
  const short = [...shortNames].find(([each]) => withoutBlanks(each) === bare);
  return names.find((each) => withoutBlanks(each) === bare) ?? short?.[1] ?? null;
}

/**
 * Reads such a cell as `splitBureaus` does or, where that finds names that nobody knows, as an annex words it: 县林业局牵头，县公安局等单位配合.
 * The words are taken only where they name nobody unknown; else what stands there stays, to be told.
 *
 * @example readAnswering("县林业局牵头，县公安局配合", null, { names: [], ... }) // => [县林业局 lead, 县公安局 cooperating]
 */
export function readAnswering(
  cell: string,
  role: Role,
  known: KnownNames,
): readonly ResponsibleBureau[] {
  const { names, isListed } = known;
  const plain = splitBureaus(cell, role, names);
  const isKnown = (name: string): boolean => presentName(name, known) !== null;
  // quotation marks say where a name begins and ends
  if (plain.every(({ name }) => isKnown(name)) || cell.includes('"')) return plain;
  const { bureaus, unsure } = readResponsibility(cell, role);
  const isSure = bureaus.every(
    ({ name }) => isKnown(name) || (!isListed && !unsure.includes(name)),
  );
  return isSure && bureaus.length > 0 ? bureaus : plain;
}

const MARK = /^(牵头|配合|责任)(?:单位|部门)?[：:]\s*/;
const ROLE_WORD = 2;
