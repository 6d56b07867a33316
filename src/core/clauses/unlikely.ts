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

/** 宽50米 is how large a thing is to be. */
const DIMENSION = /^(?:净|总|单)?(?:宽|高|深|厚|长|长度|宽度|高度|深度)约?\d[^，。；]{0,8}$/;
/** 建设一座日供水30万吨的水厂 is one of that size. */
const ONE_OF_A_SIZE = /一(?:个|座|所|条|家|处|项|批|栋)[^，。；]{0,12}\d[^，。；]{0,12}的/;
/** 56人以上大班额全部消除, 160千瓦及以下“零投资”: the figure says which ones. */
const CLASS =
  /^[^，。；\d]{0,14}\d[\d.]*[^，。；\d]{1,6}?(?:(及?以下|以内)|及?以上)的?(?=[\u4e00-\u9fff“])(.*)$/;
const OF_ALL = /全部|均|消除|清零|全覆盖|应.尽.|“零|零[投容]|实行|实施|执行|免/;

/** 3个月的见习 is how long one lasts. */
const DURATION = /\d(?:个月|天|日|周|年|小时)的[\u4e00-\u9fff]/;

function isClassOnly(words: string): boolean {
  const match = CLASS.exec(words);
  if (
    match === null ||
    /(?:控制在|[降压缩减][至到为]|保持在?|稳定在|[提增高][高至到]|达到?|不?超过|不[低高]于|[≤<])约?\d/.test(
      words,
    )
  )
    return false;
  return match[1] !== undefined || (OF_ALL.test(match[2] ?? "") && !words.includes("%"));
}

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
  if ([DIMENSION, ONE_OF_A_SIZE, DURATION].some((each) => each.test(words)) || isClassOnly(words))
    return doubt("kind-unsure", "warning", fragment, choices);
  // 达不到90%的倒扣2分 is a rule of scoring
  if (/\d[^，。；]*[加扣计得](?!分)[^，。；\d]{0,4}\d+(?:\.\d+)?分$/.test(words))
    return doubt("kind-unsure", "warning", fragment, choices);
  return ABOUT_MONEY.test(words) && unit?.endsWith("元") !== true
    ? doubt("figure-qualifies", "warning", fragment)
    : null;
}
