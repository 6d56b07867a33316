import { doubt, type DraftDoubt, type DraftTarget } from "./draft";
import type { OpenedText } from "./opened-text";

/** All of what somebody else listed: how many there are is no threshold. */
const ALL_OF_THEM =
  /(?:全部|均|都|逐项|逐一|逐条)(?:按[期时]|如期)?(?:完成|办结|开工|竣工|落实|销号|整改|达标|见效|投用|清零|到位|交付)/;
/** 省定12件, 确定的20项任务: as many as another document says. */
const LISTED_ELSEWHERE =
  /(?:确定|明确|规定|下达|部署|提出|交办|列出|安排|要求|梳理|反馈|指出|[国省市县区]定)的?(?:前)?\d+(?:项|件|个|条|类|方面)/;
const ALLOWANCE = /补助|奖补|奖励|资助|补贴|奖金|给予/;
/** 1500公里通村水泥路建设资金由国家补助 is about money. */
const ABOUT_MONEY = /(?:资金|经费)[^，。；]{0,12}(?:由|按)/;

/**
 * Doubts a figure that is rather a part of what is named than the threshold of a target; a person chooses.
 *
 * @example the 20 of 确定的20项任务全部完成
 */
export function doubtUnlikely({ text }: OpenedText, target: DraftTarget): DraftTarget {
  const { threshold, fragment, unit, kind, doubts } = target;
  if (threshold === null || kind === "rank") return target;
  const words = text.slice(fragment.from, fragment.to);
  const found = unlikely(words, unit, target);
  if (
    found === null ||
    doubts.some(({ code, severity }) => code === found.code && severity !== "info")
  ) {
    return target;
  }
  return { ...target, doubts: [...doubts.filter(({ code }) => code !== found.code), found] };
}

function unlikely(
  words: string,
  unit: string | null,
  { fragment, kind }: DraftTarget,
): DraftDoubt | null {
  const choices = [kind, "qualitative"];
  const isCount = unit !== null && /^(?:项|件|个|条|类|方面|家|处|户|座|所)$/.test(unit);
  if (isCount && (ALL_OF_THEM.test(words) || LISTED_ELSEWHERE.test(words))) {
    return doubt("kind-unsure", "warning", fragment, choices);
  }
  if (unit?.endsWith("元") === true && ALLOWANCE.test(words)) {
    return doubt("kind-unsure", "warning", fragment, choices);
  }
  return ABOUT_MONEY.test(words) && unit?.endsWith("元") !== true
    ? doubt("figure-qualifies", "warning", fragment)
    : null;
}
