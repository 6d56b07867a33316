import { chinese, type Target } from "../../core";
import type { PaperBlock, PaperColumn, PaperWords } from "../../sheets";
import type { OwedTarget, Progress } from "../progress";
import { targetWithUnit } from "./figures";
import { type OfficeFacts, orBlank } from "./office";

/** 一、 */
export function heading(text: string): PaperBlock {
  return { kind: "heading", level: 1, text };
}

export function paragraph(words: PaperWords): PaperBlock {
  return { kind: "paragraph", words };
}

/** 发文字号 under the title. */
export function numberLine(number: string | undefined): PaperBlock {
  return { kind: "note", words: [orBlank(number, "发文字号")] };
}

/** Office and date, on the right below the text. */
export function signature(progress: Progress, facts: OfficeFacts): PaperBlock {
  const office = facts.office ?? progress.plan.leadOffice;
  const date = facts.date === undefined ? undefined : chinese.day(facts.date);
  return { kind: "signature", lines: [[office], [orBlank(date, "成文日期")]] };
}

/** 联系人 and 抄送, where the office has them. */
export function contactLines({ contact, copies }: OfficeFacts): PaperBlock[] {
  return [
    paragraph(["（联系人及电话：", orBlank(contact, "联系人、电话"), "）"]),
    ...(copies === undefined ? [] : [paragraph(`抄送：${copies}`)]),
  ];
}

/** The plan's title, its years on a line of their own, and what it is about. */
export function titleLines({ plan: { title } }: Progress, subject: string): readonly string[] {
  const at = title.indexOf("（");
  const plan = at > 0 ? [title.slice(0, at), title.slice(at)] : [title];
  return [...plan.flatMap(brokenEvenly), subject];
}

/** So many characters of a title stand in a line, in 二号. */
const TITLE_LINE = 20;

/** A title that is too long for a line in lines alike long, no word torn: none ends in a line of one character. */
function brokenEvenly(title: string): readonly string[] {
  const lines = Math.ceil(title.length / TITLE_LINE);
  if (lines < 2) return [title];
  const words = new Intl.Segmenter("zh-CN", { granularity: "word" });
  const ends = [...words.segment(title)].map(({ index, segment }) => index + segment.length);
  const cuts = Array.from({ length: lines - 1 }, (_, at) => {
    const wanted = (title.length / lines) * (at + 1);
    return ends.toSorted((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted))[0] ?? 0;
  });
  return [0, ...cuts].map((from, at) => title.slice(from, cuts[at])).filter((line) => line !== "");
}

/** 《计划》（文号） */
export function planName({ plan: { title, documentNumber } }: Progress): string {
  const name = title.startsWith("《") ? title : `《${title}》`;
  return documentNumber === null ? name : `${name}（${documentNumber}）`;
}

export function column(
  header: string,
  width: number,
  align: PaperColumn["align"] = "left",
): PaperColumn {
  return { header, width, align };
}

/** 1.1 省高端产品品牌数量 */
export function nameOf({ id, name }: Target): string {
  return `${id} ${name}`;
}

export function targetWords(target: Target): string {
  return targetWithUnit(target, chinese);
}

export const OWED_WORDS: Readonly<Record<OwedTarget["why"], string>> = {
  blank: "未填",
  refused: "填写有误，请改",
  suspect: "待核实，请更正或写明依据",
};

/** Why a bureau owes what: one text for each reason. */
export function owedWords(owed: readonly OwedTarget[]): string {
  return (["blank", "refused", "suspect"] as const)
    .flatMap((why) => {
      const own = owed.filter((each) => each.why === why).map(({ target }) => nameOf(target));
      return own.length === 0 ? [] : [`${OWED_WORDS[why]}：${own.join("；")}`];
    })
    .join("\n");
}
