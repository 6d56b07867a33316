import { chinese } from "../../core";
import type { PaperBlock, PaperSpec, PaperWords } from "../../sheets";
import type { BureauProgress, Progress } from "../progress";
import {
  column,
  contactLines,
  numberLine,
  owedWords,
  paragraph,
  planName,
  signature,
  titleLines,
} from "./letter-parts";
import { type OfficeFacts, orBlank } from "./office";

/** Up to so many bureaus are named as those that are written to; of more the list is in the annex. */
const MOST_NAMED = 6;
const ANNEX = "未报齐单位和指标清单";

/**
 * 催报通知: who owes which targets, and by when.
 *
 * @returns null where nobody owes anything, or only those do whose file waits for a person: then there is nothing to send
 */
export function buildReminder(progress: Progress, facts: OfficeFacts): PaperSpec | null {
  const owing = progress.bureaus.filter(({ owed, isWaiting }) => owed.length > 0 && !isWaiting);
  if (owing.length === 0) return null;
  const { plan, period, asOf } = progress;
  const subject = `${chinese.period(period)}指标完成情况催报通知`;
  return {
    ...{ title: `${plan.title}${subject}`, language: "zh-CN", createdOn: asOf },
    layout: "official",
    blocks: [
      { kind: "title", lines: titleLines(progress, subject) },
      numberLine(facts.numbers?.remind),
      { kind: "recipient", words: `${facts.salutation ?? salutationOf(owing)}：` },
      ...paragraphs(progress, owing, facts),
      { kind: "annex-list", names: [ANNEX] },
      signature(progress, facts),
      ...contactLines(facts),
      { kind: "page", isWide: false, mark: "附件" },
      { kind: "title", lines: [ANNEX] },
      owedList(owing),
    ],
  };
}

function salutationOf(owing: readonly BureauProgress[]): string {
  if (owing.length > MOST_NAMED) return "各有关单位";
  return owing.map(({ bureau }) => bureau).join("、");
}

function paragraphs(
  progress: Progress,
  owing: readonly BureauProgress[],
  facts: OfficeFacts,
): PaperBlock[] {
  const { period, bureaus, asOf } = progress;
  const targets = owing.reduce((sum, { owed }) => sum + owed.length, 0);
  const nothing = owing.filter(({ status }) => status === "awaited" || status === "overdue").length;
  const late = owing.filter(({ isOverdue }) => isOverdue).length;
  const counted = [
    ...(nothing === 0 ? [] : [`没有报送的 ${nothing} 个`]),
    ...(owing.length === nothing
      ? []
      : [`报了没有报齐或者需要改正的 ${owing.length - nothing} 个`]),
  ];
  const day = facts.by === undefined ? undefined : chinese.day(facts.by);
  const when: PaperWords = ["请于", orBlank(day, "补报截止日"), "前"];
  return [
    paragraph(
      `按照${planName(progress)}的要求，${chinese.period(period)}指标完成情况由各责任单位报送。` +
        `截至${chinese.day(asOf)}，${bureaus.length} 个责任单位中还有 ${owing.length} 个没有报齐` +
        `（${counted.join("，")}），共欠 ${targets} 项${late === 0 ? "" : `；其中已过报送截止日的 ${late} 个`}。`,
    ),
    paragraph([
      ...when,
      "补报或更正，仍用原来发放的填报表，只填黄色格。未达标的同时写明原因和下一步措施，待核实的更正数据或者写明依据。各单位所欠的指标见附件。",
    ]),
    paragraph([{ blank: "其他要求；没有的删去本段" }]),
  ];
}

function owedList(owing: readonly BureauProgress[]): PaperBlock {
  return {
    kind: "table",
    caption: "",
    columns: [
      column("序号", 8, "center"),
      column("责任单位", 18),
      column("报送情况", 14, "center"),
      column("报送截止", 24, "center"),
      column("欠报项数", 9, "center"),
      column("所欠指标", 42),
    ],
    rows: owing.map(({ bureau, statusWords, due, isOverdue, owed }, at) => [
      ...[String(at + 1), bureau, statusWords],
      due === null ? "未定" : `${chinese.day(due)}${isOverdue ? "\n（已过）" : ""}`,
      String(owed.length),
      owedWords(owed),
    ]),
  };
}
