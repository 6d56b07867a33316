import { chinese } from "../../core";
import type { PaperBlock, PaperCell, PaperRun, PaperSpec, PaperWords } from "../../sheets";
import {
  type BureauProgress,
  type Concern,
  CONCERN_COLOURS,
  type ConcernColour,
  listConcerns,
  type Progress,
} from "../progress";
import { withUnit } from "./figures";
import {
  column,
  contactLines,
  nameOf,
  numberLine,
  OWED_WORDS,
  paragraph,
  planName,
  signature,
  targetWords,
} from "./letter-parts";
import { type OfficeFacts, orBlank } from "./office";
import { chineseReport as words } from "./zh-report";

/** What each colour is called, and what it means: nobody has to know the colours. */
const COLOURS: Readonly<Record<ConcernColour, { readonly name: string; readonly means: string }>> =
  {
    red: { name: "红色督办", means: "已经逾期" },
    yellow: { name: "黄色督办", means: "进度滞后" },
    blue: { name: "蓝色督办", means: "临近时限" },
  };

const TINTS = {
  red: { colour: "A4262C", fill: "FBE9EA" },
  yellow: { colour: "7A5A00", fill: "F1E9DA" },
  blue: { colour: "1B4F9C", fill: "E8EEF6" },
} as const;

/** One bureau's 督办单, under the worst of its colours. */
export interface Supervision {
  readonly bureau: string;
  readonly colour: ConcernColour;
  /** How many things it has to see to. */
  readonly concerns: number;
  readonly paper: PaperSpec;
}

/**
 * 督办单 for every bureau that has something to see to, in the plan's order.
 *
 * @param nearDays so many days before its deadline a target is near it
 */
export function buildSupervisions(
  progress: Progress,
  facts: OfficeFacts,
  nearDays: number,
): readonly Supervision[] {
  return progress.bureaus.flatMap((each) => {
    const concerns = listConcerns(each, progress.asOf, nearDays);
    const [first] = concerns;
    if (first === undefined) return [];
    const paper = buildPaper(progress, each, { facts, concerns, colour: first.colour });
    return [{ bureau: each.bureau, colour: first.colour, concerns: concerns.length, paper }];
  });
}

function buildPaper(
  progress: Progress,
  { bureau }: BureauProgress,
  {
    facts,
    concerns,
    colour,
  }: {
    readonly facts: OfficeFacts;
    readonly concerns: readonly Concern[];
    readonly colour: ConcernColour;
  },
): PaperSpec {
  const { period, asOf, plan } = progress;
  const day = facts.by === undefined ? undefined : chinese.day(facts.by);
  return {
    ...{ title: `督办单 ${bureau} ${plan.title}`, language: "zh-CN", createdOn: asOf },
    layout: "official",
    blocks: [
      { kind: "title", lines: ["督　办　单"] },
      { kind: "note", words: `${COLOURS[colour].name}（${COLOURS[colour].means}）` },
      numberLine(facts.numbers?.supervise),
      { kind: "recipient", words: `${bureau}：` },
      paragraph(
        `${planName(progress)}${chinese.period(period)}指标完成情况，截至${chinese.day(asOf)}，` +
          `你单位需要办理的有 ${concerns.length} 项：${countWords(concerns)}。`,
      ),
      concernTable(concerns, progress),
      paragraph([
        "请对照上表逐项查明原因，提出措施和完成时间，于",
        orBlank(day, "办结期限"),
        "前书面反馈。",
      ]),
      paragraph([{ blank: "督办意见，由负责人写" }]),
      paragraph(["签发人：", orBlank(facts.signer, "签发人")]),
      signature(progress, facts),
      ...contactLines(facts),
      REPLY,
    ],
  };
}

function countWords(concerns: readonly Concern[]): string {
  return CONCERN_COLOURS.flatMap((colour) => {
    const count = concerns.filter((each) => each.colour === colour).length;
    const { name, means } = COLOURS[colour];
    return count === 0 ? [] : [`${name}（${means}）${count} 项`];
  }).join("，");
}

/** What the bureau fills in, below the signature: a signature after it would stand on a page of its own. */
const REPLY: PaperBlock = {
  kind: "table",
  caption: "办理情况（由承办单位填写后盖章反馈）",
  columns: [column("原因", 34), column("措施", 33), column("完成时间、承办人、联系电话", 33)],
  rows: [["\n\n\n", "\n\n\n", "\n\n\n"]],
};

function concernTable(concerns: readonly Concern[], progress: Progress): PaperBlock {
  return {
    kind: "table",
    caption: "",
    columns: [
      column("督办类别", 13, "center"),
      column("指标", 25),
      column("目标值和时限", 18, "center"),
      column("完成值", 14, "center"),
      column("为什么督办", 30),
    ],
    rows: concerns.map((concern) => {
      const target = concern.why === "owed" ? concern.target : concern.line.target;
      const { deadline } = target;
      const until = deadline === null ? "未定时限" : `时限${chinese.day(deadline)}`;
      return [
        colourCell(concern.colour),
        nameOf(target),
        `${targetWords(target)}\n${until}`,
        valueWords(concern),
        whyWords(concern, progress),
      ];
    }),
  };
}

function colourCell(colour: ConcernColour): PaperCell {
  const { name, means } = COLOURS[colour];
  return { text: `${name}\n${means}`, tint: TINTS[colour] };
}

/** A value that does not count is not printed as one. */
function valueWords(concern: Concern): string {
  if (concern.why === "owed" || concern.line.value === null) return "—";
  return withUnit(concern.line.target, concern.line.value);
}

function whyWords(concern: Concern, { period }: Progress): PaperWords {
  switch (concern.why) {
    case "owed": {
      const late = concern.colour === "red" ? "报送截止日已过，" : "报送截止日将到，";
      return `${late}${chinese.period(period)}${OWED_WORDS[concern.lacks]}`;
    }
    case "missed":
      return [`到时限未达标，${words.takes(concern.line)}。`, ...reasonWords(concern.line.reason)];
    case "behind":
      return `${words.pace(concern.line)}；${words.takes(concern.line)}`;
    case "below-level":
    case "above-cap":
      return `${words.breach(concern.why)}，${words.takes(concern.line)}`;
    case "near":
      return `离时限 ${concern.days} 天，还没有达到；${words.takes(concern.line)}`;
  }
}

function reasonWords(reason: string): readonly PaperRun[] {
  return reason === "" ? ["所报原因：", { blank: "单位没有写" }] : [`所报原因：${reason}`];
}
