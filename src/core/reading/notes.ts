/** A note in brackets behind a figure. */
export interface Note {
  readonly before: string;
  readonly words: string;
}

/** Marks without a meaning for the figure: of a footnote, a tick, what is left of a sentence. A comma may be a group that was cut off. */
export const MARKS_BEHIND = /(?<=[^*※★☆√✓✔;:!、])[*※★☆√✓✔;:!、]{1,3}$/;
export const MARKS_BEFORE = /^[*※★☆√✓✔]{1,3}(?=[^*※★☆√✓✔])/;

/**
 * What stands in brackets at the end of a folded text; null where nothing does, or nothing stands before it.
 *
 * @example noteAtEnd("97%(抽检)") // => { before: "97%", words: "抽检" }
 */
export function noteAtEnd(folded: string): Note | null {
  const closing = CLOSING.indexOf(folded.slice(-1));
  if (folded === "" || closing < 0) return null;
  const opening = folded.lastIndexOf(OPENING.charAt(closing));
  if (opening < 1) return null;
  const words = folded.slice(opening + 1, -1);
  return words === "" || words.length > LONGEST_NOTE
    ? null
    : { before: folded.slice(0, opening), words };
}

const OPENING = "([【〔";
const CLOSING = ")]】〕";
const LONGEST_NOTE = 20;

/**
 * Whether a note says something of the figure that does not make it another one: how and by whom it was found out, which day or year
 * it is of, where more is said. Only what is known here is; 预计, 上年, 其中, 市本级 change the figure.
 *
 * @example isHarmlessNote("市统计局数据") // => true
 */
export function isHarmlessNote(words: string): boolean {
  return !CHANGING.test(words) && HARMLESS.some((pattern) => pattern.test(words));
}

/** Characters of words that leave something out, set a limit, or say that the figure is not yet the one. */
const CHANGING = /[不未非无除另其仅只含约近余超预估拟待暂初快上去同原旧增减净占比均折扣]/;

const HARMLESS = [
  // how it was found out
  /^(?:现场|随机|监督|国家|省级?|市级?|第三方|年度|专项)?(?:抽检|抽查|抽样|检测|监测|普查|调查|实测|评估|测评|考评|考核|统计|核算|审计|验收|复核)(?:数据?|值|结果|口径)?$/,
  // by whom
  /^(?:(?:数据|资料)(?:来源|出处)?|来源|出处)[:为]?\p{Script=Han}{2,12}$/u,
  /^[国省市区县]\p{Script=Han}{1,10}[局厅委办](?:数据?|提供|反馈|公布|发布|核定|确认|口径)?$/u,
  // of which day or year
  /^(?:19|20)\d\d年?(?:度|底|末|全年|数)?$/,
  /^(?:截[至止]|至)?(?:(?:19|20)\d\d年)?(?:1[0-2]|[1-9])月(?:底|末|\d{1,2}日)$/,
  /^截[至止]到?(?:(?:19|20)\d\d年|本年|今年)?(?:1[0-2]|[1-9])月份?$/,
  /^截[至止](?:(?:19|20)\d\d年|年)[底末]?$/,
  /^(?:全年|年度|年底|年末|年终|本年|当年|本年度)(?:数据?|值)?$/,
  // that it is the one
  /^(?:最终|正式|准确|确切|终审|决算|年报|公布|核定|完成|累计)(?:数据?|值|结果)$/,
  /^(?:已|已经|全部|均已)?(?:完成|达标|实现|认定|公布|公示|发布|确认)$/,
  /^(?:总数|总量|总额|总值|数量|金额|个数|户数|家数|项数|人数|名次|排名|得分)$/,
  // where more is said
  /^(?:详|请)?(?:见|参见|附)(?:附件|附表|备注|说明|佐证|佐证材料|证明材料|后|注)\d{0,2}$/,
  /^(?:注|备注|附件|附表|附注)\d{0,2}$/,
];
