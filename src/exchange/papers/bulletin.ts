import { chinese, type Light } from "../../core";
import { type PaperBlock, type PaperSpec, type PaperWords, VERDICT_TINTS } from "../../sheets";
import {
  type BureauProgress,
  countProgress,
  type Progress,
  type TargetProgress,
} from "../progress";
import {
  column,
  contactLines,
  heading,
  nameOf,
  numberLine,
  paragraph,
  planName,
  signature,
  targetWords,
  titleLines,
} from "./letter-parts";
import { withUnit } from "./figures";
import type { OfficeFacts } from "./office";
import { bureauTable, needsAttention, targetTable } from "./report-tables";
import { chineseReport as words } from "./zh-report";

const ANNEXES = ["各单位报送和完成情况", "指标进度表"] as const;

/** 通报: how all stand, what was missed and why. Praise, blame and what follows are a person's. */
export function buildBulletin(progress: Progress, facts: OfficeFacts): PaperSpec {
  const { plan, period, asOf } = progress;
  const subject = `${chinese.period(period)}指标完成情况的通报`;
  return {
    ...{ title: `${plan.title}${subject}`, language: "zh-CN", createdOn: asOf },
    layout: "official",
    blocks: [
      { kind: "title", lines: titleLines(progress, subject) },
      numberLine(facts.numbers?.bulletin),
      { kind: "recipient", words: `${facts.salutation ?? "各责任单位"}：` },
      paragraph(
        `现将${planName(progress)}${chinese.period(period)}指标完成情况通报如下（数据截至${chinese.day(asOf)}）。`,
      ),
      ...overall(progress),
      ...missed(progress),
      ...behind(progress),
      ...owing(progress),
      heading("五、下一步工作要求"),
      paragraph([{ blank: "对各单位的评价和要求，由负责人写" }]),
      { kind: "annex-list", names: ANNEXES },
      signature(progress, facts),
      ...contactLines(facts),
      { kind: "page", isWide: false, mark: "附件1" },
      { kind: "title", lines: [ANNEXES[0]] },
      { ...bureauTable(progress, words), caption: "" },
      { kind: "page", isWide: true, mark: "附件2" },
      { kind: "title", lines: [ANNEXES[1]] },
      { ...targetTable(progress, words), caption: "" },
    ],
  };
}

function overall(progress: Progress): PaperBlock[] {
  const counts = countProgress(progress.targets);
  const full = progress.bureaus.filter(({ owed }) => owed.length === 0).length;
  const { lights } = progress;
  const points = (limit: number): number => Math.round(Math.abs(limit) * 1000) / 10;
  const [, legend = ""] = words.method(points(lights.greenDownTo), points(lights.yellowDownTo));
  return [
    heading("一、总体情况"),
    paragraph(
      `${words.overall(counts, progress.bureaus.length)}报齐的单位 ${full} 个，没有报齐的 ${progress.bureaus.length - full} 个。`,
    ),
    paragraph(`${words.lights(counts)}${legend}`),
  ];
}

/** Missed targets with what the bureaus wrote; nobody's words are made up. */
function missed({ targets }: Progress): PaperBlock[] {
  const found = targets.filter(({ verdict }) => verdict === "not-met");
  if (found.length === 0) {
    return [heading("二、未达标的指标"), paragraph("已到时限的指标中，没有未达标的。")];
  }
  return [
    heading("二、未达标的指标"),
    paragraph(`已到时限未达标的 ${found.length} 项，各单位所报原因和措施如下：`),
    {
      kind: "table",
      caption: "",
      columns: [
        column("指标和责任单位", 30),
        column("目标值", 16, "center"),
        column("完成值", 14, "center"),
        column("所报原因", 20),
        column("下一步措施", 20),
      ],
      rows: found.map((each) => [
        `${nameOf(each.target)}\n${bureausOf(each)}`,
        targetWords(each.target),
        { text: valueWords(each), tint: VERDICT_TINTS["not-met"] },
        said(each, "reason"),
        said(each, "measures"),
      ]),
    },
  ];
}

function behind({ targets }: Progress): PaperBlock[] {
  const found = targets.filter((each) => needsAttention(each) && each.verdict !== "not-met");
  if (found.length === 0) {
    return [heading("三、进度滞后的指标"), paragraph("没有落后于序时进度的指标。")];
  }
  const order: readonly Light[] = ["red", "yellow", "green"];
  const rank = ({ pace }: TargetProgress): number =>
    pace === null ? order.length : order.indexOf(pace.light);
  const sorted = found.toSorted((one, other) => rank(one) - rank(other));
  return [
    heading("三、进度滞后的指标"),
    paragraph(`还没有到时限、但落后于序时进度或者低于应有水平的 ${found.length} 项：`),
    {
      kind: "table",
      caption: "",
      columns: [
        column("指标和责任单位", 32),
        column("目标值", 16, "center"),
        column("完成值", 14, "center"),
        column("进度", 20),
        column("还要完成", 20),
      ],
      rows: sorted.map((each) => [
        `${nameOf(each.target)}\n${bureausOf(each)}`,
        targetWords(each.target),
        valueWords(each),
        each.breach === null ? words.pace(each) : words.breach(each.breach),
        words.takes(each),
      ]),
    },
  ];
}

function owing({ bureaus, targets }: Progress): PaperBlock[] {
  const found = bureaus.filter(({ owed }) => owed.length > 0);
  const waiting = targets.filter(({ verdict }) => verdict === "unverified");
  const late = found.filter(({ isOverdue }) => isOverdue);
  return [
    heading("四、报送情况"),
    paragraph(found.length === 0 ? "各单位都报齐了。" : owingWords(found, late.length)),
    ...(waiting.length === 0
      ? []
      : [
          paragraph(
            `待核实的 ${waiting.length} 项，核实以前不算完成：${waiting.map(({ target }) => nameOf(target)).join("；")}。`,
          ),
        ]),
  ];
}

/** Up to so many are named; of more annex 1 says who they are. */
const MOST_NAMED = 12;

function owingWords(found: readonly BureauProgress[], late: number): string {
  const past = late === 0 ? "" : `其中已过报送截止日的 ${late} 个。`;
  if (found.length > MOST_NAMED) {
    return `没有报齐的单位 ${found.length} 个，名单见附件1“还欠”一栏。${past}`;
  }
  const named = found.map(({ bureau, owed }) => `${bureau}（欠 ${owed.length} 项）`).join("、");
  return `没有报齐的单位 ${found.length} 个：${named}。${past}`;
}

function bureausOf({ target }: TargetProgress): string {
  return target.bureaus.map(({ name }) => name).join("、");
}

function valueWords({ target, value, words: said }: TargetProgress): string {
  if (value !== null) return withUnit(target, value);
  return said === "" ? "—" : said;
}

/** Whose it is where several wrote; a person is asked for what nobody did. */
function said({ reasons }: TargetProgress, field: "reason" | "measures"): PaperWords {
  const found = reasons.filter((each) => each[field] !== "");
  const [only] = found;
  if (only === undefined) return [{ blank: "单位没有写" }];
  if (found.length === 1) return only[field];
  return found.map((each) => words.byBureau(each.bureau, each[field])).join("\n");
}
