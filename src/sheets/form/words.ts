import type { FormLayout, FormulaVersion, JointWords } from "../line";

/**
 * The words of a form that no plan says, by the version of the wording. Forms are out there for months: one that comes back is held
 * against the words of the version that made it, so a version, once sent, is never changed; whoever changes a word adds one.
 */
export type WordingVersion = "1" | "2" | "3" | "4" | "5";

/** What forms of plans say that format 1 can say; `_meta` names it, and where it names none the form is of version 1. */
export const CURRENT_WORDING: WordingVersion = "4";

/** What those say that have the columns their lines need. */
const LAYOUT_WORDING: WordingVersion = "5";

/** What forms made now say. */
export function wordingNow({ isFirst }: Pick<FormLayout, "isFirst">): WordingVersion {
  return isFirst ? CURRENT_WORDING : LAYOUT_WORDING;
}

/** The formulas that came with a wording. */
export function formulasOf(wording: WordingVersion): FormulaVersion {
  return wording === "1" ? "1" : "2";
}

/** The sentences of 怎么填, and what the lines of shared targets ask for. */
export interface FormWords {
  readonly onlyYellow: string;
  readonly onlyNumbers: string;
  readonly noTenThousands: string;
  readonly percentages: string;
  readonly ranks: string;
  readonly checkUnit: string;
  readonly blankNumber: string;
  readonly blankWord: string;
  readonly missedWhenDue: string;
  readonly missedBefore: string;
  readonly dipped: string;
  readonly qualitative: string;
  /** For lines of a bureau that only helps (配合); version 1 knew none, it asked everybody alike. */
  readonly cooperating: string | null;
  readonly whenDone: string;
  /** What is printed, and where one signs and stamps. */
  readonly onPaper: string;
  /** For lines by their numbers that ask for one metric; earlier versions did not say. */
  readonly sameMetric: ((numbers: string, name: string) => string) | null;
  /** For forms that have the columns their lines need; earlier versions knew one shape only. */
  readonly tasks: TaskWords | null;
  readonly joint: JointWords;
}

/** What is said of tasks without a figure, and of what has no time. */
interface TaskWords {
  readonly progress: string;
  readonly whenDone: string;
  readonly judged: string;
  readonly noDeadline: string;
}

const VERSION_1: FormWords = {
  onlyYellow: "只填黄色格（“指标填报”表和本页下方）。其他格已锁定，可筛选、调列宽行高。",
  onlyNumbers: "“完成值”只填数字，不带单位，不写“约”“余”“左右”。",
  noTenThousands: "亿元不要填成万元。",
  percentages: "百分率填96或96%，不填0.96。",
  ranks: "位次只填名次，如8。",
  checkUnit: "",
  blankNumber: "没有数据的留空，不填0；填0就表示数值是零。",
  blankWord: "还没有进展的选“未启动”，不要留空。",
  missedWhenDue: "没有达到目标也照实填，并写“未达标原因”和“下一步措施”。",
  missedBefore: "本期还没到目标期限：没有达到的显示“推进中”，照实填，不用写原因。",
  dipped: "要求保持的指标，低于目标就要写原因和措施。",
  qualitative: "定性指标从下拉中选进展，也可用文字写，并列出佐证材料。",
  cooperating: null,
  onPaper: "纸质件打印“指标填报”，签字盖章后一并报送。",
  sameMetric: null,
  tasks: null,
  whenDone:
    "填完看上面的计数：“还差”“需说明原因”都为0，没有“填写有误”，就可报送。不改表名，不另存为其他格式。",
  joint: {
    agree: "共同承担：各单位填同一个数，报前先对好",
    sum: "共同承担：只填本单位的数，汇总时相加",
    lead: (lead) => `共同承担：汇总以${lead}的数为准`,
  },
};

const VERSION_2: FormWords = {
  ...VERSION_1,
  checkUnit:
    "显示“请核对单位”的，核对单位和小数点后改正；数值确实无误的，在“未达标原因”里写明依据。",
  whenDone:
    "填完看上面的计数：“还差”“需说明原因”都为0，没有“填写有误”和“请核对单位”，就可报送。不改表名，不另存为其他格式。",
  onlyNumbers:
    "“完成值”只填数字，不带单位，不写“约”“余”“左右”。从别的表粘贴时选“只粘贴数值”：格里显示的是多少，就按多少算。",
  cooperating:
    "“判定”显示“配合事项”的，数由牵头单位报，这里不用填数：可用文字写配合了什么，也可留空。",
  joint: {
    agree: "共同承担：填总数（如全市数），各单位填同一个数，报前先对好",
    sum: "共同承担：只填本单位的数，不填总数，汇总时相加",
    lead: (lead) => `共同承担：填总数（如全市数），汇总以${lead}的数为准`,
  },
};

const VERSION_3: FormWords = {
  ...VERSION_2,
  onlyNumbers:
    "有目标值的行只填数字，不带单位，不写“约”“余”“左右”。从别的表粘贴时选“只粘贴数值”：格里显示的是多少，就按多少算。",
  checkUnit:
    "显示“请核对单位”的，核对单位和小数点后改正；数值确实无误的，在右边写原因的格里写明依据。",
  blankWord: "还没有开始的写“未启动”，不要留空。",
  missedWhenDue: "没有达到目标也照实填，并写原因和下一步措施。",
  qualitative: "没有数的任务写进展：做了什么、到哪一步、有什么结果，并列出佐证材料。",
  cooperating: "“判定”显示“配合事项”的，由牵头单位报：可用文字写配合了什么，也可留空。",
  tasks: {
    progress:
      "“进展”写做了什么、到哪一步、有什么结果；“存在问题”写卡在哪里、要谁协调，没有的留空；“佐证”写文件名、文号或网址，随表报送。",
    whenDone: "填完看上面的计数：“还差”“缺佐证”都为0，就可报送。不改表名，不另存为其他格式。",
    judged: "到时限的任务，由汇总单位看进展和佐证材料判定。",
    noDeadline: "“时间节点”是“未定时限”的，文件没有定时间：照实填报，不判定。",
  },
};

/** The places for names and the seal are on the first sheet: it is printed, too. */
const NOW: Pick<FormWords, "onPaper" | "sameMetric"> = {
  onPaper: "纸质件打印“填报说明”和“指标填报”，在“填报说明”上签字盖章后一并报送。",
  sameMetric: (numbers, name) => `序号 ${numbers} 是同一个指标（${name}），填一样的数。`,
};

export const FORM_WORDS: Readonly<Record<WordingVersion, FormWords>> = {
  "1": VERSION_1,
  "2": VERSION_2,
  "3": VERSION_3,
  "4": { ...VERSION_2, ...NOW },
  "5": { ...VERSION_3, ...NOW },
};

/**
 * The wordings a form that came back may have: the one its `_meta` says, any where `_meta` is lost; a version of a later program is
 * held against the words of now.
 */
export function wordingsOf(meta: ReadonlyMap<string, string> | null): readonly WordingVersion[] {
  if (!meta?.get("format")) return [CURRENT_WORDING, LAYOUT_WORDING, "1"];
  const said = meta.get("wording") ?? "1";
  return [isWording(said) ? said : CURRENT_WORDING];
}

function isWording(said: string): said is WordingVersion {
  return Object.hasOwn(FORM_WORDS, said);
}
