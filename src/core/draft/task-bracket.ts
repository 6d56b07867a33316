import type { ClauseContext, Span } from "../clauses";
import { readSchedule } from "./schedule";

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

const UNTIL =
  /(?:完成|整改|办结|落实)?(?:时限|期限|时间|时间节点)[：:]\s*([^；;，,。）)】〕\]\n]{2,24})/;

/**
 * The day that the words of a bracket name beside who answers: 完成时限：2024年12月底.
 *
 * @example dayOf("责任单位：市商务局；完成时限：2024年12月底", {}) // => "2024-12-31"
 */
export function dayOf(
  words: string,
  context: Pick<ClauseContext, "period" | "year">,
): string | null {
  const until = UNTIL.exec(words)?.[1];
  return until === undefined ? null : readSchedule(until, context);
}

const LABELS =
  /(?:^|[。；;，,\s])((?:责任|牵头|主办|承办|负责|主管|落实)(?:责任)?(?:单位|部门|主体)[：:][\s\S]{2,})$/;
const BUREAU =
  /^(?:[市省区县州旗]|各)[\u4e00-\u9fff（）()]{1,24}(?:局|委|办|厅|部|院|政府|管委会|集团|公司|中心|银行|总工会|妇联|残联|团委|工商联)$/;

/**
 * @example bracketBehind("培育品牌300个。（责任单位：市商务局）")?.text // => "责任单位：市商务局"
 */
export function bracketBehind(text: string): TaskBracket | null {
  const start = Math.max(0, text.length - LONGEST);
  const end = text.slice(start);
  const match = BEHIND.exec(end);
  const inner = match?.[1];
  if (match === null || inner === undefined) return labelsBehind(end, start);
  if (!SAYS_WHO.test(inner) && !areBureaus(inner)) return null;
  const from = start + match.index + 1;
  return { text: inner, span: { from, to: from + inner.length } };
}

/** 责任单位：市商务局；完成时限：2024年底 behind a full stop. */
function labelsBehind(end: string, start: number): TaskBracket | null {
  const match = LABELS.exec(end);
  if (match === null) return null;
  const words = match[1] ?? "";
  const from = start + match.index + match[0].length - words.length;
  return { text: words.replace(/[。；]$/, ""), span: { from, to: from + words.length } };
}

/** （市农业农村局、市水利局） says no more than who. */
function areBureaus(words: string): boolean {
  const names = words.split(/[、，,；;]/);
  return names.every((name) => BUREAU.test(name.trim()));
}
