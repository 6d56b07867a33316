import type { Finding, FindingCode } from "../../finding";
import {
  includesThreshold,
  isNumeric,
  isPercentage,
  shapeOf,
  type Target,
  unitOf,
} from "../../target";
import { formatFigure } from "../../unit";
import { type Messages, unitNote } from "../messages";
import { sayProblem, type Sentence } from "../sentence";
import { COLLECTION_SENTENCES } from "./collection-findings";
import { PROBLEM_SENTENCES } from "./problems";

/** 中文用语：短、具体、点明位置和下一步。 */
export const chinese: Messages = {
  language: "zh-CN",
  severities: { error: "错误", warning: "提醒", info: "说明" },
  verdicts: {
    met: "达标",
    "not-met": "未达标",
    "reached-early": "提前达标",
    "in-progress": "推进中",
    "no-data": "未填",
    "needs-person": "待人工判定",
    "cannot-judge": "无法判定",
    invalid: "填写有误",
  },
  comparators: {
    ">=": "不低于",
    ">": "超过",
    "<=": "不超过",
    "<": "低于",
    "rank<=": "前",
    about: "左右",
    range: "至",
  },
  targetInWords(target) {
    if (!isNumeric(target)) return "定性";
    const figure = formatFigure(target.threshold);
    switch (shapeOf(target)) {
      case "rank":
        return `前 ${figure} ${target.unit.symbol}`;
      case "near":
        return `${figure} 左右`;
      case "between":
        return `${figure} 至 ${formatFigure(target.upper ?? target.threshold)}`;
      case "above":
      case "below":
        return `${chinese.comparators[target.comparator]} ${figure}`;
    }
  },
  boundaryInWords(target) {
    if (!isNumeric(target)) return "";
    const figure = formatFigure(target.threshold);
    switch (shapeOf(target)) {
      case "rank":
        return `含第 ${figure} ${target.unit.symbol}`;
      case "near":
        return "";
      case "between":
        return `含 ${figure} 和 ${formatFigure(target.upper ?? target.threshold)}`;
      case "above":
      case "below":
        return `${includesThreshold(target) ? "含" : "不含"} ${figure}`;
    }
  },
  period({ year, part }) {
    if (part === null) return `${year}年度`;
    switch (part.kind) {
      case "half":
        return `${year}年${part.number === 1 ? "上" : "下"}半年`;
      case "quarter":
        return `${year}年第${"一二三四".charAt(part.number - 1)}季度`;
      case "month":
        return `${year}年${part.number}月`;
    }
  },
  day(day) {
    const [year, month, date] = day.split("-").map(Number);
    return `${year ?? ""}年${month ?? ""}月${date ?? ""}日`;
  },
  finding(finding, target) {
    return SENTENCES[finding.code](finding, target);
  },
  problem: (problem) => sayProblem(PROBLEM_SENTENCES, problem),
};

/** What came, as the subject of a sentence. */
const came = (finding: Finding): string =>
  finding.received === null ? "所填内容" : `“${finding.received}”`;

const isBlank = ({ received }: Finding): boolean => received === null || received.trim() === "";

/** What came, where a sentence can do without it. */
const aside = (finding: Finding): string =>
  finding.received === null ? "" : `（${finding.received}）`;

/** A figure with its unit, 97% without a blank. */
const amount = (figure: string | null | undefined, unit = ""): string =>
  `${figure ?? "未知"} ${unit}`.trim().replace(/ (?=[%‰])/, "");

const wantedUnit = (finding: Finding, target: Target | null): string =>
  finding.expected ?? (target && unitOf(target)) ?? "目标单位";

const inUnit = (target: Target | null): string => {
  if (target === null || !isNumeric(target)) return "按表头要求填写";
  if (isPercentage(target)) return "只填百分数，如 96 或 96%";
  if (target.kind === "rank") return "只填名次的整数，如 8";
  return `只填数字，单位按“${target.unit.symbol}”`;
};

const SENTENCES: Readonly<Record<FindingCode, Sentence>> = {
  ...COLLECTION_SENTENCES,
  "missing-value": (f, t) => {
    const given = isBlank(f) ? "还没有填" : `填的是“${f.received}”，按未填处理`;
    if (t?.kind === "qualitative") {
      return `${given}。请选进展（已完成、基本完成、推进中、未启动）或用文字说明`;
    }
    return f.details.confirm === "yes"
      ? `${given}。请确认：数值是零请填 0，没有数据请留空`
      : `${given}。数值是零请填 0，没有数据可留空`;
  },
  "not-a-number": (f, t) =>
    f.details.first === undefined
      ? `${came(f)}读不成一个数。请${inUnit(t)}`
      : `${came(f)}可能是 ${f.details.first}，也可能是 ${f.details.second ?? ""}。请${inUnit(t)}`,
  "approximate-value": (f, t) => `${came(f)}是范围或约数，不能判定。请填一个确切的数，${inUnit(t)}`,
  "date-value": (f, t) => `${came(f)}是日期或年份，不是完成值。请${inUnit(t)}`,
  "formula-error": (f, t) => {
    const why =
      {
        external: `公式引用了别的工作簿，结果${aside(f)}不能作准`,
        empty: `公式没有保存结果${aside(f)}`,
      }[f.details.why ?? ""] ?? `公式出错${aside(f)}，没有结果`;
    return `${why}。请不用公式，${inUnit(t)}`;
  },
  "unit-mismatch": (f, t) =>
    `${came(f)}的单位与目标单位“${wantedUnit(f, t)}”不同，不能换算。请按“${wantedUnit(f, t)}”填报${unitReason(t)}`,
  "unit-differs": (f, t) =>
    `${came(f)}的单位与目标单位“${wantedUnit(f, t)}”不同，已按 ${amount(f.details.value, wantedUnit(f, t))}读。请核对数的是不是同一样东西`,
  "unit-converted": (f, t) =>
    `${came(f)}已换算为 ${amount(f.details.value, wantedUnit(f, t))}。换算无误就不用改`,
  "percent-ambiguous": (f) =>
    f.details.asRatio === undefined
      ? `${came(f)}看不出是百分之几。请带上百分号重填`
      : `${came(f)}可能是 ${f.details.asRatio}%，也可能是 ${f.details.asPercent ?? ""}%。请带上百分号重填`,
  "percent-format": (f, t) =>
    `${came(f)}是百分数，目标单位是“${wantedUnit(f, t)}”。请把单元格改成常规格式，${inUnit(t)}`,
  "bad-grouping": (f) =>
    `${came(f)}里的分隔符看不明白，可能漏了或多了一位，也可能是两个数。请不带分隔符重填`,
  "negative-value": (f) =>
    `${came(f)}是负数，这一项应 ${amount(f.expected ?? "≥ 0")}。请核对后重填`,
  "not-an-integer": (f, t) =>
    `${came(f)}不是整数，以“${wantedUnit(f, t)}”计数的应填整数。请核对后重填`,
  "above-maximum": (f) =>
    `${came(f)}太大，超出可能的范围${f.expected === null ? "" : `（${amount(f.expected)}）`}。请核对后重填`,
  "below-minimum": (f) =>
    `${came(f)}太小，超出可能的范围${f.expected === null ? "" : `（${amount(f.expected)}）`}。请核对后重填`,
  "invalid-rank": (f) => `${came(f)}不是名次，名次应是 1 以上的整数。请只填名次，如 8`,
  "magnitude-suspect": (f) => {
    const { value, unit = "", direction, meant, slip } = f.details;
    const reading = value === undefined ? "" : `按 ${amount(value, unit)}读，`;
    const far = direction === "large" ? "大得多" : "小得多";
    const advice =
      meant === undefined
        ? "请核对单位和小数点，无误就不用改"
        : slip === undefined
          ? `若本来是 ${amount(meant, unit)}，请改`
          : `若是按${slip}填的，应为 ${amount(meant, unit)}，请改`;
    return `${came(f)}${reading}比目标${f.expected === null ? "" : ` ${amount(f.expected)}`}${far}。${advice}`;
  },
  "reason-required": ({ details, received }) => {
    const part = (header: string, given: string | undefined): string[] =>
      given === undefined ? [] : [`“${header}”${given === "" ? "还没有写" : `只写了“${given}”`}`];
    const lacking = [
      ...part(
        "未达标原因",
        details.reason ?? (details.measures === undefined ? (received ?? "") : undefined),
      ),
      ...part("下一步措施", details.measures),
    ].join("，");
    const head = details.dips === "yes" ? "低于应当保持的水平" : "没有达到目标";
    return `${head}，${lacking}。请写清差在哪里、怎么办`;
  },
  "evidence-required": (f) => {
    const given = f.received === null ? "还没有写" : `只写了“${f.received}”`;
    return `这一项由人工判定，“佐证材料”${given}。请写材料名称、文号或网址`;
  },
  decreased: (f) =>
    `${came(f)}比上期少${f.expected === null ? "" : `（上期 ${amount(f.expected.replace("≥ ", ""))}）`}。累计数一般只增不减，请核对`,
  "same-metric-differs": (f) =>
    `与 ${f.details.other ?? "另一行"} 是同一个指标，这里是 ${amount(f.received)}，那里是 ${amount(f.expected)}。请核对后改成一致`,
  "increase-inconsistent": (f) =>
    `总量 ${amount(f.details.totalValue)} 减去累计提升 ${amount(f.details.increaseValue)}（${f.details.increase ?? "另一行"}），得基期 ${amount(f.received)}；${f.details.basis === "plan" ? "计划写明" : "上期得出"}的基期是 ${amount(f.expected)}。请核对这两项`,
  "formula-in-entry": (f) =>
    `这一格是公式${f.details.formula === undefined ? "" : `（=${f.details.formula}）`}${f.received === null ? "" : `，现有结果是“${f.received}”`}。建议改填数值`,
  "missing-target": (f) =>
    `表里找不到 ${f.target ?? "应有的"} 这一行${aside(f)}，可能被删了。请用原表补填，或从原表把这一行粘回来`,
  "duplicate-target": (f) =>
    `${f.target ?? "同一编号"} 出现了 ${f.received ?? "不止一"} 行${f.details.cells === undefined ? "" : `（${f.details.cells}）`}，不知以哪行为准，都没有采用。请只留一行`,
  "line-mismatch": (f) =>
    `这一行的编号是 ${f.target ?? "一项"}，文字却是 ${f.received ?? "另一项"} 的，可能排序时串了行，没有采用。请按指标名称核对后重填`,
  "duplicate-column": (f) =>
    `表头“${f.details.field ?? "完成值"}”有两列都填了内容${aside(f)}，只读了前一列。请合成一列`,
  "second-entry-sheet": (f) =>
    `另一张表${aside(f)}也填了内容，没有采用。请把要报的数都填在一张表里，删掉另一张`,
  "unknown-target": (f) =>
    f.details.noId === "yes"
      ? `这一行没有编号${aside(f)}，对不上计划里的指标，没有采用。是自己加的行可以不管`
      : `编号“${f.received ?? "未写明"}”不在这个单位的指标里，这一行没有采用。是自己加的行可以不管`,
  "template-altered": (f) =>
    `表样${f.details.field === undefined ? "" : `“${f.details.field}”`}被改成“${f.received ?? "空白"}”，原为“${f.expected ?? "空白"}”。判定仍按计划，请改回`,
  "replaced-form": (f) =>
    `这份表${aside(f)}已由新表代替${f.expected === null ? "" : `（现表号 ${f.expected}）`}。内容照读，下次请用新表`,
  "plan-version-differs": (f) =>
    `表发出之后，计划文件改过${aside(f)}。判定按现在的计划，请核对有改动的指标`,
  "form-version-differs": (f) =>
    `这份表的格式版本是 ${f.received ?? ""}，本程序用的是 ${f.expected ?? ""}。能读的都读了，请核对`,
  "identity-missing": (f) =>
    `表里的识别信息（_meta）不见了${aside(f)}，看不出是哪个单位、哪一期。请用发放的原表填报`,
  reconstructed: (f) =>
    `表里的识别信息（_meta）不全，按内容认出是${f.bureau ?? "某单位"}的表${aside(f)}。请人工确认后再汇总`,
  "wrong-plan": (f) =>
    `这份表属于“${f.received ?? "未写明"}”，这里要的是“${f.expected ?? "未写明"}”。请换成对的表`,
  "wrong-period": (f) =>
    `这份表的报告期是“${f.received ?? "未写明"}”，要的是“${f.expected ?? "未写明"}”。请换成对的表`,
  "unknown-form": (f) => `表号 ${f.received ?? "未写明"} 不在发放台账里。请核对是不是本次发放的表`,
  "bureau-mismatch": (f) =>
    `表里写的单位是“${f.received ?? "未写明"}”，按台账应为“${f.expected ?? "未写明"}”。请由原单位重报`,
  "not-a-workbook": (f) => `文件不是 Excel 工作簿${aside(f)}。请用 Excel 或 WPS 另存为 .xlsx 再报`,
  "legacy-format": (f) =>
    `文件是别的格式${aside(f)}，只改扩展名没有用。请用 Excel 或 WPS 打开，另存为 .xlsx 再报`,
  encrypted: (f) => `文件加了密码${aside(f)}，打不开。请去掉打开密码，另存后再报`,
  "too-large": (f) => `文件超出上限${exceeded(f)}。请只报原表，图片和附件另发`,
  damaged: (f) => `文件损坏${aside(f)}，可能没有传完。请重新保存、重新发送`,
  "unsafe-content": (f) => `文件含有不允许的内容${aside(f)}，没有打开。请另存为不含宏的 .xlsx 再报`,
  "external-link": (f) => `文件引用了别的工作簿${aside(f)}，没有去读。引用来的数请改填数值`,
  "no-entry-sheet": (f) =>
    `找不到表头有“编号”“完成值”的填报表${aside(f)}。请用发放的原表填报，不要改表头`,
};

function unitReason(target: Target | null): string {
  const note = unitNote(target);
  return note === null ? "" : `。${note}`;
}

const LIMITS: Readonly<Record<string, string>> = {
  packed: "文件大小",
  unpacked: "解压后大小",
  parts: "文件里的部件数",
  sheets: "工作表数",
  cells: "填了内容的单元格数",
};

/** （解压后大小 316 MB，最多 40 MB） */
function exceeded(finding: Finding): string {
  const what = LIMITS[finding.details.limit ?? ""] ?? "内部结构";
  const most = finding.expected === null ? "" : `，最多 ${finding.expected.replace("≤ ", "")}`;
  return finding.received === null ? "" : `（${what} ${finding.received}${most}）`;
}
