import type { PlanFileMistake } from "../../plans";

/** How a language says where a mistake is. */
interface MistakeWords {
  readonly line: (number: number) => string;
  readonly colon: string;
  /** The file cannot be read on. */
  readonly broken: string;
  readonly more: (count: number) => string;
}

/** Mistakes that are listed; more would be a page by themselves. */
const MOST = 50;

/**
 * The mistakes of a plan file one by one, each behind its line and its path.
 *
 * @example listMistakes(mistakes, words)[0] // => "第 57 行 rows[0].goal：应为文字，写成了数字；现为 5"
 */
export function listMistakes(
  mistakes: readonly PlanFileMistake[],
  words: MistakeWords,
): readonly string[] {
  const lines = mistakes.slice(0, MOST).map(({ line, path, sentence }) => {
    const place = [line === null ? "" : words.line(line), path].filter((part) => part !== "");
    const said = sentence ?? words.broken;
    return place.length === 0 ? said : place.join(" ") + words.colon + said;
  });
  const rest = mistakes.length - lines.length;
  return rest === 0 ? lines : [...lines, words.more(rest)];
}
