import type { ChangedFact, FactChange, Finding, KeptAnswer } from "../../finding";
import { answersInWords, handoverOf, listTexts } from "../filed-words";
import { aside } from "./phrases";
import { chineseTerms } from "./terms";

/** 表发出以后计划改了什么。说给牵头单位听，不怪填表的单位。 */
export function sayPlanChange(f: Finding<"plan-changed">): string {
  const { details } = f;
  switch (details.kind) {
    case "target":
      return sayTarget(details);
    case "bureau": {
      const name = f.received === null ? "有个单位" : `“${f.received}”`;
      const now =
        details.successor === null
          ? "它的指标现在归几个单位，或者没有单位了"
          : `它的 ${details.targets} 项现在都归“${details.successor}”，计划里没有写这是不是同一个单位`;
      return `表发给了${name}，现在的计划里没有这个名字：${now}。是改名或合并的，请在计划的单位沿革里写上曾用名，收回的表等人工确认`;
    }
    case "unsure":
      return sayUnsure(f, details);
    case "nothing":
      return "计划文件在表发出以后改过，已发的表上的指标和责任单位没有变，表照收，不用改";
  }
}

type Change = Finding<"plan-changed">["details"];
type TargetChange = Extract<Change, { readonly kind: "target" }>;

function sayUnsure(
  f: Finding<"plan-changed">,
  { of, field, bureaus, among }: Extract<Change, { readonly kind: "unsure" }>,
): string {
  const who =
    among <= 1
      ? "表上"
      : `${among} 份同一版的表里，${bureaus.length} 份（${listTexts(bureaus, "、")}）`;
  const both = "计划在表发出以后改过，发放时的计划没有留下，不知道是计划改的，还是填表时改的";
  switch (of) {
    case "words":
      return `${who}“${field}”写的是“${f.received ?? "空白"}”，现在的计划是“${f.expected ?? "空白"}”。${both}，请核对。判定按现在的计划`;
    case "missing":
      return `${who}没有 ${f.target ?? "应有的"} 这一行${aside(f)}。${both}。要这个数，请用现在的计划重发`;
    case "unknown":
      return `${who}有一行“${f.received ?? "未写明"}”，现在的计划里没有，或不归这个单位，没有计入。${both}，请核对`;
  }
}

function sayTarget(details: TargetChange): string {
  const { change, facts, outdated, unsent, kept } = details;
  const what =
    change === "added"
      ? "计划新增了这一项"
      : change === "removed"
        ? "计划删去了这一项"
        : `计划改了：${[...facts.map(sayFact), ...sayHandover(details)].join("，")}`;
  const forms =
    outdated.length === 0 ? "" : `，已发 ${outdated.length} 份（${listTexts(outdated, "、")}）`;
  const owed =
    unsent.length === 0 ? "" : `。${listTexts(unsent, "、")}手里没有这样问的表，请补发或重发`;
  const aside = kept.length === 0 ? "" : `。${sayKept(kept)}留着备查，没有计入`;
  const judged = change === "changed" && facts.length > 0 ? "。判定按现在的计划" : "";
  const rest = unsent.length > 0 ? "" : `${judged === "" ? "。" : "，"}已发的表不用改`;
  return `${what}${forms}${owed}${aside}${judged}${rest}`;
}

function sayHandover({ handedOver }: TargetChange): readonly string[] {
  const { lost, gained } = handoverOf(handedOver);
  const [from, to] = [listTexts(lost, "、"), listTexts(gained, "、")];
  if (lost.length > 0 && gained.length > 0) return [`由${from}移交给${to}`];
  if (lost.length > 0) return [`${from}不再承担`];
  return gained.length > 0 ? [`增加${to}承担`] : [];
}

const sayKept = (kept: readonly KeptAnswer[]): string => `原来填的（${answersInWords(kept)}）`;

const FACTS: Readonly<Record<ChangedFact, string>> = {
  name: "指标",
  threshold: "目标值",
  unit: "单位",
  kind: "类型",
  deadline: "时限",
  milestones: "节点",
  frequency: "多久填一次",
  baseline: "基期值",
  shares: "分解",
  schedule: "时间节点",
  words: "原文",
};

const WORDS: Readonly<Record<string, string>> = {
  ...{ level: "水平", maintain: "保持", increase: "新增", rank: "位次", cap: "上限" },
  ...{ rate: "增长率", qualitative: "定性", annual: "按年计数" },
  ...{ year: "每年", half: "每半年", quarter: "每季度", month: "每月" },
};

function sayFact({ fact, before, after }: FactChange): string {
  if (fact === "words") return "原文的字句改了";
  const say = (text: string): string => {
    if (text === "") return fact === "deadline" ? "未定" : "无";
    if (fact === "deadline") return chineseTerms.day(text);
    if (fact !== "kind" && fact !== "frequency") return text;
    return text
      .split(" ")
      .map((word) => WORDS[word] ?? word)
      .join("、");
  };
  return `${FACTS[fact]} ${say(before)}→${say(after)}`;
}
