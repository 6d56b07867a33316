import { doubt, type DraftTarget } from "./draft";
import type { OpenedText } from "./opened-text";

const SUM = /等|总量|合计|共|总数|总计|累计|总额|总面积|总规模|总产值|总和|分别/;
const VERBS =
  /^(?:新建|改建|扩建|改扩建|续建|改造|提升|新增|培育|引进|建设|建成|创建|打造|制定|修订|制修订|参与|主导|承担|开展|组织|举办|实施|完成|新|改|扩|推动|支持)+$/;

/** What each of has so many. */
const EACH =
  /(?:全部|所有|各)(?:县|市|区|旗|乡镇|镇|街道|村|社区|学校)[^，。；、\d]{0,8}均(?!等|衡|匀)|(?:每一?(?:个|家|所|座)?|各)(?:县|市|区|旗|乡|镇|街道|村|社区|学校|医院|单位|企业|园区)/;

/**
 * A、B达到60家: nobody knows whether both together or each; the usual reading is together. 每个县至少建成1个产业园 is of each, which is
 * told where the name does not say so.
 */
export function togetherOrEach({ view, text }: OpenedText, target: DraftTarget): DraftTarget {
  const { name, fragment, threshold, kind } = target;
  if (name === null || threshold === null || kind === "rank") return target;
  const isOfEach = EACH.test(text.slice(fragment.from, fragment.to));
  if (isOfEach && !EACH.test(text.slice(name.from, name.to))) {
    const each = doubt("together-or-each", "info", fragment, ["各"]);
    return { ...target, doubts: [...target.doubts, each] };
  }
  const words = view.slice(fragment.from, name.to);
  const parts = words.split("、");
  const isList = parts.length > 1 && !parts.slice(0, -1).every((part) => VERBS.test(part));
  if (!isList || SUM.test(view.slice(fragment.from, fragment.to))) return target;
  if (name.from >= fragment.to || name.to > fragment.to) return target;
  const place = { from: fragment.from, to: name.to };
  if (text.slice(place.from, place.to).trim() === "") return target;
  return {
    ...target,
    doubts: [...target.doubts, doubt("together-or-each", "warning", place, ["合计", "各"])],
  };
}
