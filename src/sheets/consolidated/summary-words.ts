import { chinese, VERDICTS } from "../../core";
import type { ConsolidatedBook } from "./book";
import { BUREAU_STATUSES, STATUS_WORDS } from "./bureau-status";
import { kindIn, LINE_NOUNS } from "./columns-for";

/** 2021年度量化指标完成情况汇总表 */
export function summaryTitle({ plan, period }: ConsolidatedBook): string {
  return `${chinese.period(period)}${LINE_NOUNS[kindIn(plan)].title}完成情况汇总表`;
}

/** 济政字〔2020〕76号 · 报送截止2022年1月15日 · 截至2022年1月20日; days that differ stand in the table. */
export function summaryOccasion({ plan, bureaus, asOf }: ConsolidatedBook): string {
  const days = new Set(bureaus.map(({ due }) => due));
  const [day = null] = days;
  return [
    ...(plan.documentNumber === null ? [] : [plan.documentNumber]),
    ...(days.size === 1 && day !== null ? [`报送截止${chinese.day(day)}`] : []),
    `截至${chinese.day(asOf)}`,
  ].join(" · ");
}

/** What is said above everything else, one paragraph a string: targets, bureaus, what is open. */
export function summaryParagraphs(book: ConsolidatedBook): readonly string[] {
  return [`${sayTargets(book)}${sayBureaus(book)}${sayConflicts(book)}`];
}

/** 全部 50 项指标，已报 43 项：提前达标 9 项、推进中 30 项…。另有待核实 1 项、未填 1 项。 */
function sayTargets(book: ConsolidatedBook): string {
  const { plan, counts } = book;
  const { targets, reported, invalid, notDue, blank, conflicts, verdicts } = counts;
  const unsent = countUnsent(book);
  const some = (words: string, count: number): string[] =>
    count <= 0 ? [] : [`${words} ${count} 项`];
  const judged = [
    ...VERDICTS.filter((verdict) => verdict !== "unverified").flatMap((verdict) =>
      some(chinese.verdicts[verdict], verdicts[verdict] ?? 0),
    ),
    ...some("冲突未裁定", conflicts),
  ];
  const others = [
    ...some(chinese.verdicts.unverified, verdicts.unverified ?? 0),
    ...some("填写有误", invalid),
    ...some("本期不报", notDue),
    ...some("未填", blank - unsent),
    ...some("没有发给单位填报", unsent),
  ];
  const { item } = LINE_NOUNS[kindIn(plan)];
  const first = `全部 ${targets} 项${item}，已报 ${reported} 项`;
  return [
    judged.length === 0 ? first : `${first}，其中${judged.join("、")}`,
    ...(others.length === 0 ? [] : [`另有${others.join("、")}`]),
    "",
  ].join("。");
}

/** Of what nobody has filled in, what no bureau was sent: the document names none, or its form is still to be made. */
function countUnsent({ plan, lines, bureaus }: ConsolidatedBook): number {
  const sent = new Set(bureaus.flatMap((part) => part.lines.map(({ target }) => target.id)));
  const isUnsent = ({ target: { id }, verdict }: (typeof lines)[number]): boolean =>
    verdict === "no-data" && !sent.has(id) && !plan.unasked.has(id);
  return lines.filter(isUnsent).length;
}

/** 9 个责任单位，已报 5 个，部分报送 3 个（市科技局、…），空表 1 个（市地方金融监管局）。 */
function sayBureaus({ bureaus }: ConsolidatedBook): string {
  const said = BUREAU_STATUSES.flatMap((status) => {
    const own = bureaus.filter((part) => part.status === status).map(({ bureau }) => bureau);
    if (own.length === 0) return [];
    const named = status === "returned" || own.length > MOST_NAMED ? "" : `（${own.join("、")}）`;
    return [`${STATUS_WORDS[status]} ${own.length} 个${named}`];
  });
  return [`${bureaus.length} 个责任单位`, ...said].join("，") + "。";
}

/** As many names as one reads in a sentence; more stand in the list. */
const MOST_NAMED = 6;

function sayConflicts({ counts: { conflicts }, names }: ConsolidatedBook): string {
  return conflicts === 0
    ? ""
    : `有 ${conflicts} 项数值冲突还没有裁定，完成值空着，两边的数见“${names.sheets.findings}”。`;
}

/** What has to be known to read the table of bureaus. */
export function summaryNotes(book: ConsolidatedBook): readonly string[] {
  const { plan, counts, bureaus } = book;
  const { item } = LINE_NOUNS[kindIn(plan)];
  const shared = bureaus.reduce((sum, part) => sum + part.counts.targets, 0);
  return [
    [
      `达标、未达标等只数已报的${item}；待核实的数不像完成值，核实以前不算已报，也不判定。`,
      ...(shared > counts.targets
        ? [`几个单位共同承担的${item}在每个单位各计一次，所以合计多于 ${counts.targets} 项。`]
        : []),
      ...(bureaus.some(({ lines }) => lines.some(({ target }) => target.whole !== null))
        ? ["分给各单位的指标，各单位按自己的份额判定，总数另判。"]
        : []),
      ...skippedNote(plan),
    ].join(""),
  ];
}

/** What nobody was asked for, so that it is not missed: 本期不报：3.1 … */
function skippedNote({ targets, unasked }: ConsolidatedBook["plan"]): readonly string[] {
  const ids = targets.flatMap(({ id }) => (unasked.has(id) ? [id] : []));
  return ids.length === 0 ? [] : [`本期不要求填报，不计在内：${ids.join("、")}。`];
}
