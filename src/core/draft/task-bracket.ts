import type { Span } from "../clauses";

/** The bracket at the end of a task that says who answers for it. */
export interface TaskBracket {
  readonly text: string;
  readonly span: Span;
}

/** Brackets are looked for in the last characters only. */
const LONGEST = 700;
const BEHIND =
  /[（(【〔[]([^（()）【】〔〕]*(?:[（(][^（()）]*[）)][^（()）【】〔〕]*)*)[）)】〕\]][。；]?$/;
const SAYS_WHO =
  /(?:单位|部门|分工|牵头|责任)(?:[：:])|牵头|(?:局|委|办|厅|部|政府|办公室)(?:等)?(?:负责|配合|承担)|按职责分工/;

/**
 * @example bracketBehind("培育品牌300个。（责任单位：市商务局）")?.text // => "责任单位：市商务局"
 */
export function bracketBehind(text: string): TaskBracket | null {
  const start = Math.max(0, text.length - LONGEST);
  const match = BEHIND.exec(text.slice(start));
  const inner = match?.[1];
  if (match === null || inner === undefined || !SAYS_WHO.test(inner)) return null;
  const from = start + match.index + 1;
  return { text: inner, span: { from, to: from + inner.length } };
}
