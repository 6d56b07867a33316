import type { FindingSentences } from "../sentence";
import { aside, doubtWords, someCells } from "./phrases";
import { chineseTerms } from "./terms";

/** 整张表、整行有什么问题，包括没有采用的内容。 */
export const FORM_SENTENCES = {
  "missing-target": (f) =>
    `表里找不到 ${f.target ?? "应有的"} 这一行${aside(f)}，可能被删了。请用原表补填，或从原表把这一行粘回来`,
  "duplicate-target": (f) =>
    `${f.target ?? "同一编号"} 出现了 ${f.received ?? "不止一"} 行（${someCells(f.details)}），不知以哪行为准，都没有采用。请只留一行`,
  "line-mismatch": (f) =>
    `这一行的编号是 ${f.target ?? "一项"}，文字却是 ${f.received ?? "另一项"} 的，可能排序时串了行，没有采用。请按指标名称核对后重填`,
  "duplicate-column": (f) =>
    `表头“${f.details.field}”有两列都填了内容${aside(f)}，只读了前一列。请合成一列`,
  "second-entry-sheet": (f) =>
    `另一张表${aside(f)}也填了内容，没有采用。请核对两张表：要报的数都填在采用的那张里；别的单位的表，另存为一个文件报送`,
  "unknown-target": (f) =>
    !f.details.hasId
      ? `这一行没有编号${aside(f)}，对不上计划里的指标，没有采用。是自己加的行可以不管`
      : `编号“${f.received ?? "未写明"}”不在这个单位的指标里，这一行没有采用。是自己加的行可以不管`,
  "template-altered": (f) =>
    f.details.swappedWith !== undefined
      ? `表头“${f.details.field}”和“${f.details.swappedWith}”像是对调了，下面的内容没有跟着动。${f.severity === "error" ? "读到的数和文字可能不是这一列的，等人工确认" : "判定仍按计划"}。请把这两个表头换回来`
      : f.details.lost === "typed"
        ? `“${f.details.field}”这一列不见了，或表头改没了，填在里面的读不到，等人工确认。请用发放的原表填报，或把这一列连表头粘回来`
        : f.details.lost === "printed"
          ? `“${f.details.field}”这一列不见了，或表头改没了。判定仍按计划，请把这一列连表头粘回来`
          : f.details.isFormula
            ? `“${f.details.field}”本来由公式算出，有的格改填了别的：${f.received ?? "空白"}。填的不作数，判定仍按计划；请改回公式，或从原表把这几格粘回来`
            : `表样“${f.details.field}”被改成“${f.received ?? "空白"}”，原为“${f.expected ?? "空白"}”。判定仍按计划，请改回`,
  "replaced-form": (f) =>
    `这份表${aside(f)}已由新表代替${f.expected === null ? "" : `（现表号 ${f.expected}）`}。内容照读，下次请用新表`,
  "plan-version-differs": (f) =>
    `表发出之后，计划文件改过${aside(f)}。判定按现在的计划，请核对有改动的指标`,
  "form-version-differs": (f) =>
    `这份表的格式版本是 ${f.received ?? ""}，本程序用的是 ${f.expected ?? ""}。能读的都读了，请核对`,
  "identity-missing": (f) =>
    `表里的识别信息（_meta）不见了${aside(f)}，${f.bureau === null ? "看不出是哪个单位、哪一期" : `看得出是${f.bureau}的表，看不出是哪一期`}。请用发放的原表填报`,
  reconstructed: (f) =>
    `表里的识别信息（_meta）不全，按内容认出是${f.bureau ?? "某单位"}的表${aside(f)}。${f.received === null ? "看不出是哪一期，没有判定，" : ""}请人工确认后再汇总`,
  "former-name": (f) => {
    const { as, day } = f.details;
    if (as === "presumed" || as === "gone") {
      const known =
        as === "presumed" && f.expected !== null
          ? `表里的指标现在都归“${f.expected}”，是不是同一个单位计划没有写。是就请人工确认（裁定 confirms），并在计划的单位沿革里写上曾用名`
          : "表里的指标现在归别的单位，或者删去了，填的数没有计入。请核对，改名的在计划的单位沿革里写上曾用名";
      return `表里写的单位${f.received === null ? "" : `“${f.received}”`}不在现在的计划里：计划在表发出以后改过。${known}`;
    }
    const on = day === null ? null : chineseTerms.day(day);
    const since = on === null ? "" : as === "former" ? `（用到${on}）` : `（从${on}起）`;
    const bureau = f.expected === null ? "现单位" : `“${f.expected}”`;
    const what = {
      short: `是${bureau}的简称`,
      former: `是${bureau}的曾用名${since}`,
      merged: `已并入${bureau}${since}`,
    }[as];
    return `表里写的单位${f.received === null ? "" : `“${f.received}”`}${what}，按${bureau}收。不用改`;
  },
  "wrong-plan": (f) =>
    `这份表属于“${f.received ?? "未写明"}”，这里要的是“${f.expected ?? "未写明"}”。请换成对的表`,
  "wrong-period": (f) =>
    `这份表的报告期是“${f.received ?? "未写明"}”，要的是“${f.expected ?? "未写明"}”。请换成对的表`,
  "unknown-form": (f) => `表号 ${f.received ?? "未写明"} 不在发放台账里。请核对是不是本次发放的表`,
  "bureau-mismatch": (f) =>
    `表里写的单位是“${f.received ?? "未写明"}”，按台账应为“${f.expected ?? "未写明"}”。请由原单位重报`,
  "hidden-rows": (f) =>
    `${f.details.count} 行被隐藏或筛掉了${f.received === null ? "" : `（${f.received}）`}，照样读了。无误就不用改`,
  "extra-content": (f) => {
    const { details } = f;
    const place = {
      sheet: "多了一张表写了",
      page: "页眉或页脚里写了",
      cells: "填报格以外写了",
      struck: "划掉了",
      "partly-struck": "有的字划掉了，Excel 没有告诉是哪几个：",
      unseen: "有看不见的字（和底色一样，太小，用了符号字体，或者设了条件格式）",
      merged: "合并单元格底下还有",
      report: "填报的文字里写了",
    }[details.part];
    const cells = "cells" in details ? `（${someCells(details)}）` : "";
    const advice =
      details.part === "struck" || details.part === "partly-struck"
        ? "确实不要的请删去"
        : "要报的内容请填进黄色格，只是说明可以不管";
    if (details.doubt) {
      return `${place}${f.received === null ? "内容" : `“${f.received}”`}${cells}。${doubtWords(details.doubt)}`;
    }
    const use = details.part === "partly-struck" ? "照全文读了" : "没有采用";
    return `${place}${f.received === null ? "内容" : `“${f.received}”`}${cells}，${use}。${advice}`;
  },
  "long-text": (f) =>
    `${someCells(f.details)} 有 ${f.details.longest} 个字，一个单元格放不下${aside(f)}，没有采用，其余照读。请删去，长的材料另发`,
} satisfies Partial<FindingSentences>;
