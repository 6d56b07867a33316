import { listTexts } from "../filed-words";
import type { FindingSentences } from "../sentence";
import {
  aside,
  amount,
  came,
  inUnit,
  isBlank,
  setBack,
  unitPlace,
  wantedUnit,
  unitReason,
} from "./phrases";

/** 填的数和文字有什么问题。 */
export const VALUE_SENTENCES = {
  "missing-value": (f, t) => {
    if (f.stored !== null) {
      const seen = isBlank(f) ? "什么也没有显示" : `显示的是“${f.received}”`;
      return `这一格${seen}，存的数却是 ${f.stored}，按未填处理。要报这个数，请把单元格改成常规格式；没有数据请清空`;
    }
    if (f.details.unseen) {
      const [why, advice] = {
        colour: ["这一格的字和底色一样，看不见", "要报请改成黑字"],
        size: ["这一格的字太小，看不见", "要报请改大字号"],
        condition: ["这一格设了条件格式，字看不见", "要报请清除这一格的条件格式"],
        picture: ["这一格显示的是图片，看不见数", "要报请不用图片，直接填数"],
      }[f.details.unseen];
      return `${why}，里面是${came(f)}，按未填处理。${advice}，没有数据请清空`;
    }
    const given = isBlank(f) ? "还没有填" : `填的是“${f.received}”，按未填处理`;
    if (f.details.why === "unpublished") return `${given}。等数据公布后请补报`;
    if (f.details.why === "elsewhere") return `${given}。请把内容直接写在这一格`;
    if (t?.kind === "qualitative") {
      return `${given}。请选进展（已完成、基本完成、推进中、未启动）或用文字说明`;
    }
    return f.details.confirm
      ? `${given}。请确认：数值是零请填 0，没有数据请留空`
      : `${given}。数值是零请填 0，没有数据可留空`;
  },
  "not-due": (f, t) =>
    `${f.received === null ? "所填内容" : `填的是“${f.received}”`}，按本期不用报处理。若本期应报，请${inUnit(t)}`,
  "not-a-number": (f, t) => {
    const { readings, length, isWords } = f.details;
    if (isWords) return `${came(f)}不是数。请${inUnit(t)}；没有数据可留空`;
    if (length !== undefined) return `${came(f)}共 ${length} 个字符，太长。请${inUnit(t)}`;
    return readings === null
      ? `${came(f)}读不成一个数。请${inUnit(t)}`
      : `${came(f)}可能是 ${readings.join("，也可能是 ")}。请${inUnit(t)}`;
  },
  "approximate-value": (f, t) => `${came(f)}是范围或约数，不能判定。请填一个确切的数，${inUnit(t)}`,
  "date-value": (f, t) => `${came(f)}是日期或年份，不是完成值。请${inUnit(t)}`,
  "formula-error": (f, t) => {
    const why = {
      external: `公式引用了别的工作簿，结果${aside(f)}不能作准`,
      outside: `公式从网络、数据库或别的程序取数，结果${aside(f)}不能作准`,
      empty: `公式没有保存结果${aside(f)}`,
      error: `公式出错${aside(f)}，没有结果`,
    }[f.details.why];
    return `${why}。请不用公式，${inUnit(t)}`;
  },
  "unit-mismatch": (f, t) =>
    f.details.unknown !== null
      ? `${came(f)}数字后面是“${f.details.unknown}”，换算不成“${wantedUnit(f, t)}”。请${inUnit(t)}，要说明的写在别的列`
      : `${came(f)}的单位与目标单位“${wantedUnit(f, t)}”不同，不能换算。请按“${wantedUnit(f, t)}”填报${unitReason(t)}`,
  "unit-differs": (f, t) =>
    f.details.isHeading === true
      ? `${unitPlace(f.details)}写的单位是“${f.details.from}”，这一项的单位是“${wantedUnit(f, t)}”，${came(f)}已按 ${amount(f.details.value, wantedUnit(f, t))}读。请核对，并把${setBack(f.details)}`
      : f.details.isSign === true
        ? `${came(f)}只有货币符号，没有写亿、万，已按 ${amount(f.details.value, wantedUnit(f, t))}读。请核对单位，无误就不用改`
        : `${came(f)}的单位与目标单位“${wantedUnit(f, t)}”不同，已按 ${amount(f.details.value, wantedUnit(f, t))}读。请核对数的是不是同一样东西`,
  "unit-converted": (f, t) =>
    `${came(f)}已换算为 ${amount(f.details.value, wantedUnit(f, t))}。换算无误就不用改`,
  "read-as": (f) => {
    const figure = amount(f.details.value, f.details.unit);
    if (f.details.why === "mark") {
      return `${came(f)}里的“${f.details.mark ?? ""}”不计，读作 ${figure}。无误就不用改`;
    }
    if (f.details.why === "direction") {
      return `${came(f)}的升降方向与这项指标相反，记作 ${figure}。无误就不用改`;
    }
    return f.details.why === "spoken"
      ? `${came(f)}按口头说法读作 ${figure}。无误就不用改`
      : `${came(f)}开头的 0 不计，读作 ${figure}。若是漏了小数点或数字请改，无误就不用改`;
  },
  "note-beside": (f) =>
    f.details.otherYear !== undefined
      ? `${came(f)}括号里写的是 ${f.details.otherYear} 年，不是这一期的数，没有采用。请填本期的数`
      : `${came(f)}读作 ${amount(f.details.value, f.details.unit)}，“${f.details.note}”只当作说明，不改这个数。请核对是不是本期判定用的数，无误就不用改`,
  "percent-ambiguous": (f) =>
    `${came(f)}可能是 ${f.details.asRatio}%，也可能是 ${f.details.asPercent}%。请带上百分号重填`,
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
    const { value, unit, direction, meant, slip, date, whole, explained } = f.details;
    const far = direction === "large" ? "大得多" : "小得多";
    if (date !== null && !explained) {
      return `${came(f)}像是日期（${date}），不像完成值。请核对；若数值无误，在“未达标原因”里写明依据`;
    }
    if (whole !== null && !explained) {
      return `${came(f)}不小于各单位合计的目标 ${amount(whole, unit)}，像是填了总数，而本单位的份额是 ${amount(f.expected)}。请只填本单位的数；若数值无误，在“未达标原因”里写明依据`;
    }
    const correction =
      meant === null
        ? "请核对单位和小数点"
        : slip === null
          ? `请核对单位，若本来是 ${amount(meant, unit)}，请改`
          : `请核对单位，若是按${slip}填的，应为 ${amount(meant, unit)}，请改`;
    const advice = explained
      ? "“未达标原因”里写明了依据，按所填的数判定，不用改"
      : `${correction}；若数值无误，在“未达标原因”里写明依据`;
    return `${came(f)}按 ${amount(value, unit)}读，比目标${f.expected === null ? "" : ` ${amount(f.expected)}`}${far}。${advice}`;
  },
  "reason-required": ({ details }) => {
    const part = (header: string, given: string | null): string[] =>
      given === null ? [] : [`“${header}”${given === "" ? "还没有写" : `只写了“${given}”`}`];
    const lacking = [
      ...part("未达标原因", details.reason),
      ...part("下一步措施", details.measures),
    ].join("，");
    const head = details.dips ? "低于应当保持的水平" : "没有达到目标";
    return `${head}，${lacking}。请写清差在哪里、怎么办`;
  },
  "evidence-required": (f) => {
    const given = f.received === null ? "还没有写" : `只写了“${f.received}”`;
    return `这一项由人工判定，“佐证材料”${given}。请写材料名称、文号或网址`;
  },
  decreased: (f) =>
    `${came(f)}比上期少${f.expected === null ? "" : `（上期 ${amount(f.expected.replace("≥ ", ""))}）`}。累计数一般只增不减，请核对`,
  "same-metric-differs": (f) =>
    `与 ${f.details.other} 是同一个指标，这里是 ${amount(f.received)}，那里是 ${amount(f.expected)}。请核对后改成一致`,
  "parts-differ": (f) =>
    `${f.details.of === "plan" && f.bureau !== null ? `${f.bureau}的份额：` : ""}${listTexts(f.details.parts, "、")} ${f.details.of === "plan" ? "的目标值" : ""}合计 ${amount(f.received)}，${f.details.complete ? "与" : "多于"}总数 ${amount(f.expected)}${f.details.complete ? " 不等" : ""}。${f.details.of === "plan" ? "按文件原样使用，请核对" : "没有改动，请核对这几项"}`,
  "increase-inconsistent": (f) =>
    `总量 ${amount(f.details.totalValue)} 减去累计提升 ${amount(f.details.increaseValue)}（${f.details.increase}），得基期 ${amount(f.received)}；${f.details.basis === "plan" ? "计划写明" : "上期得出"}的基期是 ${amount(f.expected)}。请核对这两项`,
  "formula-in-entry": (f) =>
    `这一格是公式（=${f.details.formula}）${f.received === null ? "" : `，现有结果是“${f.received}”`}${f.details.changes ? "，每次打开都会变" : ""}。建议改填数值`,
  "shown-differs": (f, t) => {
    const { shown, kept, isConditional, unsure, oddFormat, symbolFont, isRepeated } = f.details;
    if (isRepeated) {
      return `这一格的对齐方式是“填充”，列宽够时${came(f)}会重复显示几遍，看到的是什么说不准。存的是 ${kept}，没有采用。请把水平对齐改成常规，${inUnit(t)}`;
    }
    if (oddFormat !== undefined) {
      return `单元格格式无法辨认（${oddFormat}），看到的是什么说不准。存的是 ${kept}，没有采用。请把单元格改成常规格式，${inUnit(t)}`;
    }
    if (symbolFont !== undefined) {
      return `这一格用的是符号字体（${symbolFont}），看到的是图形，不是${came(f)}。存的是 ${kept}，没有采用。请改用普通字体，${inUnit(t)}`;
    }
    if (unsure === "unseen" || unsure === "struck") {
      const may = { unseen: "会不会把字藏起来", struck: "会不会把字划掉" }[unsure];
      return `这一格设了条件格式，${may}要看公式，这里算不出来，看到的是什么说不准。存的是 ${kept}，没有采用。请清除这一格的条件格式，${inUnit(t)}`;
    }
    const both = `读作 ${shown}；存的数却是 ${kept}。两个不一样，不知道该用哪一个`;
    return isConditional
      ? `这一格设了条件格式，${unsure === "shown" ? "可能" : "会"}显示成${came(f)}，${both}。请清除这一格的条件格式，${inUnit(t)}`
      : `${came(f)}是格里显示的样子，${both}。请把单元格改成常规格式，${inUnit(t)}`;
  },
  "rounding-hides": (f) =>
    `${came(f)}是四舍五入后的样子，存的数是 ${f.details.kept}，与显示的分在目标${f.expected === null ? "" : ` ${amount(f.expected)} `}两边。判定用存的数，不用改`,
} satisfies Partial<FindingSentences>;
