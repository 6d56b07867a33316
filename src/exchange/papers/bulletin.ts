import { chinese, type Light } from "../../core";
import {
  type PaperBlock,
  type PaperSpec,
  type PaperTable,
  type PaperWords,
  VERDICT_TINTS,
} from "../../sheets";
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
import { bureauTable } from "./bureau-table";
import { explained } from "./report-cells";
import { needsAttention, targetTable } from "./report-tables";
import { chineseReport as words } from "./zh-report";

/** Of lists that are longer the text only says how many, and an annex has them: a notice is read, a list is looked up. */
const MOST_IN_TEXT = 12;

/** What stands behind the notice, each on pages of its own. */
interface Annex {
  readonly name: string;
  readonly table: PaperTable;
}

/** 通报: how all stand, what was missed and why. Praise, blame and what follows are a person's. */
export function buildBulletin(progress: Progress, facts: OfficeFacts): PaperSpec {
  const { plan, period, asOf } = progress;
  const subject = `${chinese.period(period)}指标完成情况的通报`;
  const lists = [missedTable(progress), behindTable(progress)];
  const [missing, slow] = lists;
  const annexes: readonly Annex[] = [
    { name: "各单位报送和完成情况", table: bureauTable(progress, words) },
    ...lists.flatMap((list) =>
      list !== null && list.table.rows.length > MOST_IN_TEXT ? [list] : [],
    ),
    { name: "指标进度表", table: targetTable(progress, words) },
  ];
  const markOf = (list: Annex | null | undefined): string | null => {
    const at = annexes.findIndex(({ name }) => name === list?.name);
    return at < 0 ? null : `附件${at + 1}`;
  };
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
      ...missed(missing ?? null, markOf(missing)),
      ...behind(slow ?? null, markOf(slow)),
      ...owing(progress),
      heading("五、下一步工作要求"),
      paragraph([{ blank: "对各单位的评价和要求，由负责人写" }]),
      { kind: "annex-list", names: annexes.map(({ name }) => name) },
      signature(progress, facts),
      ...contactLines(facts),
      ...annexes.flatMap(({ name, table }, at): PaperBlock[] => [
        { kind: "page", isWide: true, mark: `附件${at + 1}` },
        { kind: "title", lines: [name] },
        { ...table, caption: "" },
      ]),
    ],
  };
}

function overall(progress: Progress): PaperBlock[] {
  const counts = countProgress(progress.targets);
  const full = progress.bureaus.filter(({ owed }) => owed.length === 0).length;
  const { lights } = progress;
  const points = (limit: number): number => Math.round(Math.abs(limit) * 1000) / 10;
  const [, legend] = words.method(points(lights.greenDownTo), points(lights.yellowDownTo));
  return [
    heading("一、总体情况"),
    paragraph(
      `${words.overall(counts, progress.bureaus.length)}报齐的单位 ${full} 个，没有报齐的 ${progress.bureaus.length - full} 个。`,
    ),
    paragraph(`${words.lights(counts)}${legend}`),
  ];
}

function missed(list: Annex | null, mark: string | null): PaperBlock[] {
  const title = heading("二、未达标的指标");
  if (list === null) return [title, paragraph("已到时限的指标中，没有未达标的。")];
  const count = list.table.rows.length;
  if (mark === null) {
    return [
      title,
      paragraph(`已到时限未达标的 ${count} 项，各单位所报原因和措施如下：`),
      list.table,
    ];
  }
  return [title, paragraph(`已到时限未达标的 ${count} 项，各单位所报原因和措施见${mark}。`)];
}

function behind(list: Annex | null, mark: string | null): PaperBlock[] {
  const title = heading("三、进度滞后的指标");
  if (list === null) return [title, paragraph("没有落后于序时进度的指标。")];
  const said = `还没有到时限、但落后于序时进度或者低于应有水平的 ${list.table.rows.length} 项`;
  if (mark === null) return [title, paragraph(`${said}：`), list.table];
  return [title, paragraph(`${said}，见${mark}。`)];
}

/** Missed targets with what the bureaus wrote; nobody's words are made up. */
function missedTable({ targets }: Progress): Annex | null {
  const found = targets.filter(({ verdict }) => verdict === "not-met");
  if (found.length === 0) return null;
  return {
    name: "未达标的指标和所报原因",
    table: {
      kind: "table",
      caption: "",
      columns: [
        column("指标和责任单位", 26),
        column("目标值", 14, "center"),
        column("完成值", 13, "center"),
        column("所报原因", 24),
        column("下一步措施", 23),
      ],
      rows: found.map((each) => [
        `${nameOf(each.target)}\n${bureausOf(each)}`,
        targetWords(each.target),
        { text: valueWords(each), tint: VERDICT_TINTS["not-met"] },
        explained(each, "reason", words) ?? NOBODY_WROTE,
        explained(each, "measures", words) ?? NOBODY_WROTE,
      ]),
    },
  };
}

/** A person is asked for what nobody wrote. */
const NOBODY_WROTE: PaperWords = [{ blank: "单位没有写" }];

function behindTable({ targets }: Progress): Annex | null {
  const found = targets.filter((each) => needsAttention(each) && each.verdict !== "not-met");
  if (found.length === 0) return null;
  const order: readonly Light[] = ["red", "yellow", "green"];
  const rank = ({ pace }: TargetProgress): number =>
    pace === null ? order.length : order.indexOf(pace.light);
  const sorted = found.toSorted((one, other) => rank(one) - rank(other));
  return {
    name: "进度滞后的指标",
    table: {
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
  };
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
