import { formatFigure } from "../decimal";
import type { Finding, FindingCode } from "../finding";
import type { Target } from "../plan";
import type { Messages } from "./messages";

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
    const { comparator, threshold, upper } = target;
    if (comparator === null || threshold === null) return "定性";
    const figure = formatFigure(threshold);
    switch (comparator) {
      case "rank<=":
        return `前 ${figure} ${target.unit ?? "位"}`;
      case "about":
        return `${figure} 左右`;
      case "range":
        return `${figure} 至 ${formatFigure(upper ?? threshold)}`;
      case ">=":
      case ">":
      case "<=":
      case "<":
        return `${chinese.comparators[comparator]} ${figure}`;
    }
  },
  boundaryInWords(target) {
    const { comparator, threshold, upper } = target;
    if (comparator === null || threshold === null) return "";
    const figure = formatFigure(threshold);
    switch (comparator) {
      case ">=":
      case "<=":
        return `含 ${figure}`;
      case ">":
      case "<":
        return `不含 ${figure}`;
      case "rank<=":
        return `含第 ${figure} ${target.unit ?? "位"}`;
      case "range":
        return `含 ${figure} 和 ${formatFigure(upper ?? threshold)}`;
      case "about":
        return "";
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
};

type Sentence = (finding: Finding, target: Target | null) => string;

const came = (finding: Finding): string =>
  finding.received === null ? "这一格" : `填了“${finding.received}”`;

const inUnit = (target: Target | null): string => {
  if (target?.unit === "%") return "只填百分数，如 96 或 96%";
  if (target?.kind === "rank") return "只填名次的整数，如 8";
  return `只填数字，单位按“${target?.unit ?? ""}”`;
};

const SENTENCES: Readonly<Record<FindingCode, Sentence>> = {
  "missing-value": (f, t) =>
    f.details.confirm === "yes"
      ? `填了“无”，按未填处理。确实是零请填 0，没有数据请留空`
      : t?.kind === "qualitative"
        ? "还没有填。请选进展（已完成、基本完成、推进中、未启动）或用文字说明"
        : `还没有填。没有数据可留空，数值是零请填 0`,
  "not-a-number": (f, t) => `${came(f)}，读不出一个数。请${inUnit(t)}`,
  "approximate-value": (f, t) => `${came(f)}，是范围或约数。请填一个确切的数：${inUnit(t)}`,
  "date-value": (f, t) => `${came(f)}，是日期或年份，不是完成值。请${inUnit(t)}`,
  "formula-error": (f, t) =>
    `${f.received === null ? "这一格的公式没有可信的结果" : `公式结果“${f.received}”不能用`}。请直接填数，${inUnit(t)}`,
  "unit-mismatch": (f, t) =>
    `${came(f)}，目标单位是${f.expected ?? t?.unit ?? ""}，两者不能换算。请按${f.expected ?? t?.unit ?? ""}填${unitReason(t)}`,
  "unit-differs": (f) =>
    `${came(f)}，目标单位是${f.details.to ?? ""}，已按 ${f.details.value ?? ""} ${f.details.to ?? ""}读。单位不同请核对`,
  "unit-converted": (f) =>
    `${came(f)}，已换算为 ${f.details.value ?? ""} ${f.details.to ?? ""}。换算无误则不用改`,
  "percent-ambiguous": (f) =>
    `${came(f)}，看不出是 ${f.details.asRatio ?? ""}% 还是 ${f.details.asPercent ?? ""}%。请带上百分号重填`,
  "percent-format": (f, t) =>
    `${came(f)}，是百分数，目标单位是${f.expected ?? ""}。请改成普通数字，${inUnit(t)}`,
  "bad-grouping": (f) => `${came(f)}，千分位位置不对，可能漏了或多了一位。请去掉逗号重填`,
  "negative-value": (f) => `${came(f)}，这项不会是负数（${f.expected ?? "≥ 0"}）。请核对后重填`,
  "not-an-integer": (f) => `${came(f)}，以“${f.expected ?? ""}”计的数应为整数。请核对后重填`,
  "above-maximum": (f) => `${came(f)}，超出了可能的最大值（${f.expected ?? ""}）。请核对后重填`,
  "below-minimum": (f) => `${came(f)}，低于可能的最小值（${f.expected ?? ""}）。请核对后重填`,
  "invalid-rank": (f) => `${came(f)}，名次应是不小于 1 的整数。请只填名次，如 8`,
  "magnitude-suspect": (f) => {
    const much = f.details.direction === "large" ? "大得多" : "小得多";
    const meant =
      f.details.meant === undefined
        ? "请核对单位和小数点"
        : f.details.slip === "0.01"
          ? `若本意为 ${f.details.meant}%，请改`
          : `若本意为 ${f.details.meant} ${f.details.unit ?? ""}（可能按${f.details.slip ?? ""}填了，或多、少了几位），请改`;
    return `${came(f)}，按 ${f.details.value ?? ""} ${f.details.unit ?? ""}读，比目标 ${f.expected ?? ""}${much}。${meant}`;
  },
  "reason-required": (f) => {
    const what = {
      both: "“未达标原因”和“下一步措施”",
      reason: "“未达标原因”",
      measures: "“下一步措施”",
    }[f.details.lacks ?? "both"];
    const given = f.received === null ? "还没有写" : `写的是“${f.received}”，没有说明情况`;
    return `没有达到目标，${what ?? ""}${given}。请写清差在哪里、怎么办`;
  },
  "evidence-required": () => "由人工判定，还缺“佐证材料”。请写文件名、文号或网址",
  decreased: (f) =>
    `${came(f)}，比上期少（上期 ${f.expected?.replace("≥ ", "") ?? ""}）。累计数一般不减，请核对`,
  "same-metric-differs": (f) =>
    `与 ${f.details.other ?? ""} 是同一个指标，这里是 ${f.received ?? ""}，那里是 ${f.expected ?? ""}。请改成一致`,
  "increase-inconsistent": (f) =>
    `总量 ${f.details.totalValue ?? ""} 减去 ${f.details.increase ?? ""} 的累计提升 ${f.details.increaseValue ?? ""} 得基期 ${f.received ?? ""}，此前是 ${f.expected ?? ""}。请核对两项`,
  "formula-in-entry": (f) =>
    `这一格是公式（=${f.details.formula ?? ""}），按现有结果“${f.received ?? ""}”读。建议改填数值`,
  "missing-target": (f) =>
    `表里找不到 ${f.target ?? ""} 这一行，可能被删了。请用原表补填，或从原表把这一行粘回来`,
  "duplicate-target": (f) =>
    `${f.target ?? ""} 出现了 ${f.received ?? ""} 行（${f.details.cells ?? ""}），不知以哪行为准，都没有采用。请只留一行`,
  "unknown-target": (f) =>
    `编号“${f.received ?? ""}”不在计划里，这一行没有采用。是自己加的行可以不管`,
  "template-altered": (f) =>
    `表样“${f.details.field ?? ""}”被改成“${f.received ?? "空白"}”，原为“${f.expected ?? "空白"}”。判定仍按计划，请改回`,
  "replaced-form": (f) =>
    `这份表已由新表代替（现表号 ${f.expected ?? ""}）。内容照读，下次请用新表`,
  "plan-version-differs": () => "发表之后计划文件改过。按现在的计划判定，请核对有改动的指标",
  "identity-missing": () =>
    "表里的识别信息（_meta）不见了，看不出是哪个单位、哪一期。请用发放的原表填报",
  reconstructed: (f) =>
    `表里的识别信息（_meta）不全，按内容认出是${f.bureau ?? ""}${f.received === null ? "" : `（${f.received}）`}。请人工确认`,
  "wrong-plan": (f) =>
    `这份表属于“${f.received ?? ""}”，这里要的是“${f.expected ?? ""}”。请换成对的表`,
  "wrong-period": (f) =>
    `这份表的报告期是“${f.received ?? ""}”，要的是“${f.expected ?? ""}”。请换成对的表`,
  "unknown-form": (f) => `表号 ${f.received ?? ""} 不在发放台账里。请核对是不是本次发放的表`,
  "bureau-mismatch": (f) =>
    `表里写的单位是“${f.received ?? ""}”，按台账应为“${f.expected ?? ""}”。请由原单位重报`,
  "not-a-workbook": (f) =>
    `不是 Excel 工作簿${f.received === null ? "" : `（${f.received}）`}。请另存为 .xlsx 再报`,
  "legacy-format": (f) =>
    `是${f.received ?? "旧格式"}文件，只改了扩展名也不行。请用 Excel 或 WPS 打开，另存为 .xlsx 再报`,
  encrypted: () => "文件加了密码，打不开。请去掉打开密码，另存后再报",
  "too-large": (f) =>
    `文件超出上限：${f.received ?? ""}，上限 ${f.expected ?? ""}。请只报原表，图片和附件另发`,
  damaged: (f) =>
    `文件损坏${f.received === null ? "" : `（${f.received}）`}，可能没有传完。请重新保存、重新发送`,
  "unsafe-content": (f) =>
    `文件含有不允许的内容（${f.received ?? ""}），没有打开。请另存为不含宏的 .xlsx 再报`,
  "external-link": (f) =>
    `文件引用了别的工作簿（${f.received ?? ""}），没有跟随。引用来的数请改填数值`,
  "no-entry-sheet": () => "找不到“指标填报”表。请用发放的原表填报，不要改表头",
};

function unitReason(target: Target | null): string {
  const note = target?.notes.find((each) => each.includes("单位"));
  return note === undefined ? "" : `。${note.replace(/。$/, "")}`;
}
