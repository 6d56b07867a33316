import type { ClauseContext, Span } from "./clause";

/** Words that name a day, a year or how often. */
export interface DayMark extends Span {
  /** `deadline`: by then; `base`: what a change is measured against; `often`: 每年; `since`: 2020年以来. */
  readonly role: "deadline" | "base" | "often" | "since";
  /** The day meant; null where the text does not say it. */
  readonly day: string | null;
  /** The year or half-year it names, 2023, 2023H1; null for a mere 年底前. */
  readonly period: string | null;
  /** Whether another day could be meant. */
  readonly isUnsure: boolean;
  readonly words: string;
}

const YEAR = "((?:19|20)\\d\\d)年?";
const NUMBER = "[一二两三四五六七八九十\\d]+";

/** Years that a five-year plan ends with. */
const FIVE_YEAR_PLANS: Readonly<Record<string, number>> = {
  ...{ 十一五: 2010, 十二五: 2015, 十三五: 2020, 十四五: 2025, 十五五: 2030, 十六五: 2035 },
};

/** What a change is measured against. */
const BASE_YEAR =
  '(?:(?:19|20)\\d\\d年?(?:同期|末|底|年末|年底)?|上一?年(?:同期|末|底|度)?|去年(?:同期|底|末)?|[“"]?十[一二三四五]五[”"]?(?:末|期末|时期|期间)?)年?';

interface Rule {
  readonly pattern: RegExp;
  readonly read: (
    match: RegExpMatchArray,
    context: ClauseContext,
  ) => Omit<DayMark, "from" | "to" | "words">;
}

const mark = (
  role: DayMark["role"],
  day: string | null = null,
  period: string | null = null,
  isUnsure = false,
) => ({ role, day, period, isUnsure });

const endOf = (year: number | null | undefined): string | null =>
  year === null || year === undefined ? null : `${year}-12-31`;

/** 2023-06-30 for the end of a month. */
function monthEnd(year: number, month: number): string {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, "0")}-${days}`;
}

/** 2023-06-30 for the end of a month, or its day; null where there is no such month or day. */
function dayIn(year: number, month: number, day?: string): string | null {
  if (month < 1 || month > 12) return null;
  const last = monthEnd(year, month);
  if (day === undefined) return last;
  const isInMonth = Number(day) >= 1 && Number(day) <= Number(last.slice(8));
  return isInMonth ? `${last.slice(0, 8)}${day.padStart(2, "0")}` : null;
}

const QUARTERS = "一二三四";

function quarterOf(words: string): number {
  return QUARTERS.includes(words) ? QUARTERS.indexOf(words) + 1 : Number(words);
}

/** The first that fits at a place counts. */
const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?:比|较|相较于?|对比|比照)${BASE_YEAR}(?:相比|为基[数期]|的?基础上|水平)?|(?:与|同|和)${BASE_YEAR}(?:相比|持平)|以${BASE_YEAR}为基[数期]`,
      "g",
    ),
    read: () => mark("base"),
  },
  {
    pattern: new RegExp(`(?:在|基于)?(?:${YEAR}|上年|去年)(?:底|末)?的?(?:基础上|水平上)`, "g"),
    read: () => mark("base"),
  },
  {
    // 基于2020年用地规模的1.3倍
    pattern: new RegExp(`(?:基于|相当于|按|按照)${YEAR}(?:底|末|度)?的?(?=[\\u4e00-\\u9fff])`, "g"),
    read: () => mark("base"),
  },
  {
    pattern: new RegExp(`(?:自|从)?${YEAR}(?:\\d+月)?(?:以来|起|开始)`, "g"),
    read: () => mark("since"),
  },
  {
    // 2020—2022年
    pattern: new RegExp(
      `(?:在|从)?(?:19|20)\\d\\d年?(?:—|-|至|到)${YEAR}(?:度)?(?:期间|之间|间)?(?:，?(?:平均)?每年|，?年均)?`,
      "g",
    ),
    read: ({ 0: words, 1: year = "" }) =>
      mark(/每年|年均/.test(words) ? "often" : "deadline", endOf(Number(year)), null),
  },
  {
    // 自2019年1月1日至12月31日, 2023年3月至2024年6月
    pattern: new RegExp(
      `(?:自|从)?(?<!\\d)((?:19|20)\\d\\d)年\\d{1,2}月(?:\\d{1,2}日)?起?(?:至|到|—|-|~)(?:((?:19|20)\\d\\d)年)?(\\d{1,2})月(?:份)?(?:(\\d{1,2})日)?(?:底|末|止)?`,
      "g",
    ),
    read: ({ 1: from = "", 2: until = from, 3: month = "", 4: day }) => {
      const date = dayIn(Number(until), Number(month), day);
      return mark("deadline", date, null, date === null);
    },
  },
  {
    // 从2020年的15%提高到56%: where it starts
    pattern: new RegExp(
      `(?<=[从由])(?:${BASE_YEAR})(?:的|末的)?(?=[^，。；]{0,40}(?:提|增|上升|升|扩|下降|降|减|缩|压|拓|发展|翻))`,
      "g",
    ),
    read: () => mark("since"),
  },
  {
    // 高于“十三五”时期实际
    pattern: new RegExp(
      `(?<=高于|低于|快于|大于|超过|优于|好于|不低于|不少于)(?:${BASE_YEAR})(?=实际|平均|水平|同期|年均|增速|$|[，。；）])`,
      "g",
    ),
    read: () => mark("since"),
  },
  {
    // 2023年6月底前, 2023年6月30日
    pattern: new RegExp(
      `(?:力争|争取|确保|计划|预计)?(?:(?<![提增加降减缩升长高低少大])(?:到|至)|截至|截止到?|在|于)?${YEAR}(\\d{1,2})月(?:份)?(?:(\\d{1,2})日|底|末|上旬|中旬|下旬)?(?:之前|以前|前)?`,
      "g",
    ),
    read: ({ 0: words, 1: year = "", 2: month = "", 3: day }) => {
      const date = dayIn(Number(year), Number(month), day);
      const isUnsure = date === null || words.includes("旬") || /月份?(?:之|以)?前$/.test(words);
      return mark("deadline", date, null, isUnsure);
    },
  },
  {
    // 2023年上半年, 2023年第三季度末
    pattern: new RegExp(
      `(?:到|至|在)?${YEAR}(?:(上|下)半年|第?([一二三四1-4])季度)(?:末|底)?(?:之前|前)?`,
      "g",
    ),
    read: ({ 1: year = "", 2: half, 3: quarter }) => {
      if (half !== undefined) {
        const isFirst = half === "上";
        return mark(
          "deadline",
          monthEnd(Number(year), isFirst ? 6 : 12),
          `${year}H${isFirst ? 1 : 2}`,
        );
      }
      const place = quarterOf(quarter ?? "4");
      return mark("deadline", monthEnd(Number(year), place * 3), `${year}Q${place}`);
    },
  },
  {
    pattern: new RegExp(
      `(?:力争|争取|确保|计划|预计)?(?:(?<![提增加降减缩升长高低少大])(?:到|至)|截至|截止到?|在|于)?(?<!\\d)((?:19|20)\\d\\d)年(?:度)?(?:年?底|年?末|全年)?(?:之前|以前|前|内)?(?:，?(?:力争|争取|确保))?`,
      "g",
    ),
    read: ({ 0: words, 1: year = "" }) =>
      mark("deadline", endOf(Number(year)), year, /年度?(?:之|以)?前/.test(words)),
  },
  {
    // “十四五”末, “十四五”期间
    pattern:
      /(?:力争|争取|确保)?(?:到|在|至)?[“"]?(十[一二三四五六]五)[”"]?(?:规划)?(?:期末|末期?|期间|时期|期内|期)(?:末)?/g,
    read: ({ 1: name = "" }) =>
      mark("deadline", endOf(FIVE_YEAR_PLANS[name]), String(FIVE_YEAR_PLANS[name])),
  },
  {
    pattern: /(?:到|至|在)?(?:规划期末?|计划期末?|行动期末?|期末)/g,
    read: (_, { period }) =>
      mark("deadline", endOf(period?.to), null, period === undefined || period === null),
  },
  {
    pattern: new RegExp(`每(?:${NUMBER})?(?:个)?(?:年|月|季度|季|周|天|半年)(?:度)?(?:平均)?`, "g"),
    read: () => mark("often"),
  },
  { pattern: /逐年|历年/g, read: () => mark("often") },
  {
    pattern:
      /(?:到|至)?(?:今年|本年度?|当年|年内|全年)?(?:内)?(?:年底|年末|年终|岁末)(?:之前|以前|前)?|今年(?:内|底|末)?(?:前)?|本年度?(?:内|底)?|年内/g,
    read: (_, { year }) => mark("deadline", endOf(year), null, year === undefined || year === null),
  },
  {
    // 6月底前, 上半年
    pattern:
      /(?:到|至|在)?(?:今年)?(?<!\d)(\d{1,2})月(?:份)?(?:(?:(\d{1,2})日|底|末)?(?:之前|以前|前)|底|末)/g,
    read: ({ 1: month = "", 2: day }, { year }) => {
      const date = year === undefined || year === null ? null : dayIn(year, Number(month), day);
      return mark("deadline", date, null, date === null);
    },
  },
  {
    // 9月投入使用, 10月1日开园, 至12月31日
    pattern:
      /(?:到|至|在|截至)?(?:今年)?(?<!\d)(\d{1,2})月(?:(?:份)?(?=(?:投入|投用|投产|建成|完成|完工|竣工|开工|动工|交付|通车|开业|开园|开放|启动|启用|开通|上线|验收))|(\d{1,2})日(?:止|底)?)/g,
    read: ({ 0: words, 1: month = "", 2: day }, { year }) => {
      const date = year === undefined || year === null ? null : dayIn(year, Number(month), day);
      return mark("deadline", date, null, date === null || !/^[到至截]/.test(words));
    },
  },
  {
    pattern: new RegExp(
      `(?:力争)?(?:用|通过|在|经过|未来|今后)?(?<![每一二两三四五六七八九十\\d])${NUMBER}(?:—${NUMBER})?(?:个)?(?:年|个月)(?:左右)?(?:的)?(?:(?:以内|之内|内|时间|努力)(?=$|[，。；、\\n]|完成|实现|达到|建成|使|力争|基本|全面|将|累计|新|建|培|再))`,
      "g",
    ),
    read: () => mark("deadline", null, null, true),
  },
];

/**
 * Every word of a text that names a day, in their order.
 *
 * @example findDayMarks("到2022年，较2020年下降10%", {}) // => a deadline 2022-12-31 and a base
 */
export function findDayMarks(text: string, context: ClauseContext): DayMark[] {
  const found: DayMark[] = [];
  for (const { pattern, read } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const span = { from: match.index, to: match.index + match[0].length };
      if (found.some(({ from, to }) => span.from < to && from < span.to)) continue;
      found.push({ ...span, ...read(match, context), words: match[0] });
    }
  }
  return found.sort((left, right) => left.from - right.from);
}
