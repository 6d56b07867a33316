import type { Finding } from "../../finding";
import { isMergedAcross } from "../filed-words";
import type { FindingSentences } from "../sentence";
import { aside, came, doubtWords, inUnit, setBack, unitPlace, someCells } from "./phrases";

/** What was written, behind its name. */
const quoted = ({ received }: Finding): string => (received === null ? "" : `：“${received}”`);

/** 人看见的和格里存的不一样时怎么说。 */
export const SEEN_SENTENCES = {
  "marked-text": (f, t) => {
    const { mark, readings } = f.details;
    const words = {
      struck: "划掉的字",
      raised: "上标",
      lowered: "下标",
      unseen: "看不见的字",
    }[mark];
    const why = mark === "unseen" ? "（和底色一样，或者太小）" : "";
    const meaning =
      readings === null
        ? `${came(f)}哪几个是${words}，Excel 没有告诉，不猜`
        : `可能是 ${readings.join("，也可能是 ")}`;
    return `这一格里有${words}${why}，${meaning}。请去掉${words}，${inUnit(t)}`;
  },
  "heading-unit": (f, t) =>
    `${unitPlace(f.details)}写的单位是“${f.details.unit}”，${came(f)}可能是 ${f.details.readings.join("，也可能是 ")}，没有采用。请把${setBack(f.details)}，${inUnit(t)}`,
  "faint-text": (f) => `${came(f)}的颜色和底色太接近，勉强看得见，已照读。请核对，并改成黑字`,
  "struck-out": (f, t) => `${came(f)}整格划掉了，不算填报。请重填，${inUnit(t)}；没有数据请清空`,
  "merged-cells": (f) =>
    isMergedAcross(f.details.range, f.cell)
      ? `完成值这一格和左边的格合并成了 ${f.details.range}，看到的是左边那一格的内容，没有采用。请取消合并，把数填进完成值这一列`
      : `并入了 ${f.details.range}，请分开填。合并的数只算在第一行`,
  comment: (f) =>
    f.details.hasOnlyFigure
      ? `完成值没有填，数只写在批注里${quoted(f)}。批注不算填报，请填进格里`
      : f.details.doubt
        ? `这里有批注${quoted(f)}。${doubtWords(f.details.doubt)}`
        : `这里有批注${quoted(f)}。批注不算填报，只是说明可以不管`,
  picture: (f) =>
    f.details.kind === "picture"
      ? `图片 ${f.details.count} 张${aside(f)}。图片里的数和字不读，请人工查看`
      : f.details.doubt
        ? `这里有文本框${quoted(f)}。${doubtWords(f.details.doubt)}`
        : `这里有文本框${quoted(f)}。文本框不算填报，只是说明可以不管`,
  "hidden-columns": (f) => {
    const { isSheet, count } = f.details;
    const what = isSheet ? `填报的表${aside(f)}` : `“${f.received ?? "填报"}”列`;
    return `${what}被隐藏了，里面填的 ${count} 格看不见，没有采用。请取消隐藏再报`;
  },
  "shifted-column": (f) => {
    const way = { down: "下", up: "上" }[f.details.direction];
    return `完成值像是整列往${way}错了${f.details.lines === 1 ? "一" : ` ${f.details.lines} `}行${aside(f)}：${f.details.of} 个数里有 ${f.details.fitting} 个更合${f.details.lines === 1 ? "相邻的一行" : "那一行"}。请逐行核对，人工确认后再汇总`;
  },
  "texts-exchanged": (f) =>
    `“${f.details.field}”和“${f.details.swappedWith}”像是填反了（${someCells(f.details)}）${aside(f)}。照原样收，请核对，填反了就换过来`,
  "previous-altered": (f) => {
    switch (f.details.by) {
      case "nothing":
        return `“上期值”被清空了（${someCells(f.details)}）。比上期仍按原来的数，请从原表粘回来`;
      case "formula":
        return `“上期值”被改成了公式，现有结果是${came(f)}。比上期仍按原来的数，请从原表粘回来`;
      case "other":
        return `“上期值”被改成${came(f)}，原为“${f.expected ?? "空白"}”。比上期仍按原来的数，请改回`;
    }
  },
} satisfies Partial<FindingSentences>;
