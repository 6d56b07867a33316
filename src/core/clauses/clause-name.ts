import type { Span } from "./clause";
import { BRACKET, DAY, type OpenedText } from "./opened-text";

/** Verbs that a name does not need; the rest of what they govern names what is counted. */
const LEADING_VERBS =
  /^(?:其中：?|力争|争取|确保|努力|计划|预计|全年|[两二三四五六七八九十]年累计(?=.{3})|累计|分别|共|再|要|将|拟|使|实现|完成|推动制定|推动|培育引进|培育壮大|培育|建设|建成(?!区)|打造|引导|支持|推进|组织开展|组织|开展|举办|创建|争创|引进|新增|净增|新建成|新建|策划推广|策划|发展|实施|为|对|在|帮助|扶持|促成|推广|认定|完善|启动|培养|选派|选树|选拔|评选|遴选|制定|制修订|发布|获得|布局|增加|减少|压减|削减|压缩(?!天然气|空气|机)|降低|缩短|精简|扩大|改造提升|改造|提升|提高|改扩建|扩建|改建|拆除|招引|竣工(?=.{2})|投入使用(?=.{2})|筹集|筹建|收储|配建|配租|、|[和及与并](?=改|扩|筹|续建|新建|收储|配租|配建|创建|提升))+/;
/** 新增汽车中新能源汽车占比: what is done says of which things a share is taken. */
const SHARE = /(?:率|占比|比重|比例)(?:（[^（）]*）)?$/;
const SOFT_VERBS =
  /^(?:其中：?|力争|争取|确保|努力|计划|预计|全年|[两二三四五六七八九十]年累计(?=.{3})|累计|分别|要|将|使|实现|完成|对|、)+/;
/** Verbs that name what is done, where nothing else names it: 改造提升10万亩. */
const ACTION_NAME = /^(?:改造|新建|提升|改扩建|扩建|改建|拆除|修复|整治|、)+$/;
const TRAILING = /(?:的|其中|力争|数量|，|、|：)$/;

/**
 * The stretch that names a target: what stands before its figure without verbs and days; where nothing does, what stands behind.
 *
 * @param isBare no word compares the figure: 为300户家庭改造 counts what stands behind it
 * @returns null where the text names nothing of its own
 */
export function nameSpan(
  opened: OpenedText,
  before: Span,
  behind: Span,
  isBare = false,
): Span | null {
  const isCounted =
    /^[\u4e00-\u9fff“]{2}/.test(opened.text.slice(behind.from, behind.to)) && isBare;
  const [first, second] = [trimmed(opened, before, true), trimmed(opened, behind, false)];
  return isCounted ? (second ?? first) : (first ?? second);
}

function trimmed(opened: OpenedText, span: Span, isBefore: boolean): Span | null {
  let { from, to } = span;
  const isMark = (place: number): boolean =>
    /[，。；、：\s]/.test(opened.view.charAt(place)) || opened.view.charAt(place) === DAY;
  while (from < to && isMark(from)) from += 1;
  while (to > from && isMark(to - 1)) to -= 1;
  const start = isBefore
    ? /(?:由|从)(?:(?![，、；由从])[^\d])*\d[^，；]*$/.exec(opened.view.slice(from, to))
    : null;
  if (start !== null && start.index > 0) to = from + start.index;
  const words = opened.view.slice(from, to);
  if (isBefore) {
    const [verbs = ""] = (SHARE.test(words) ? SOFT_VERBS : LEADING_VERBS).exec(words) ?? [];
    if (verbs.length === words.length) return ACTION_NAME.test(words) ? { from, to } : null;
    if (words.length - verbs.length >= 2) from += verbs.length;
    // 获得认定的国家级工业设计中心
    if (opened.view.charAt(from) === "的" && to - from > 2) from += 1;
  } else {
    from += /^的/.exec(words)?.[0].length ?? 0;
    if (to - from < 2 || opened.view.charAt(from) === BRACKET) return null;
  }
  while (
    isBefore &&
    to - from > 2 &&
    TRAILING.test(opened.view.slice(from, to)) &&
    !opened.view.slice(from, to).endsWith("数量")
  )
    to -= 1;
  return to > from ? { from, to } : null;
}
