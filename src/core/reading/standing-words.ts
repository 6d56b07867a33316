/** What words without a number say of a value that is not there. */
export type StandingWords =
  /** 本期不统计, 年度指标（季度不报）: nothing is due in this period. */
  | "not-due"
  /** 尚未公布: whoever counts has not told yet. */
  | "unpublished"
  /** 见附件: it stands where nobody here reads it. */
  | "elsewhere";

/**
 * What a folded text without a number says of the value; null for any other words.
 *
 * @example standingOf("年度指标(季度不报)") // => "not-due"
 */
export function standingOf(folded: string): StandingWords | null {
  const phrases = folded.split(/[(),;:。、]/).filter((phrase) => phrase !== "");
  if (phrases.length === 0) return null;
  if (phrases.every(isNotDue)) return "not-due";
  if (phrases.every((phrase) => UNPUBLISHED.test(phrase) || isNotDue(phrase))) return "unpublished";
  return phrases.length === 1 && ELSEWHERE.test(folded) ? "elsewhere" : null;
}

// “不报” alone could be a refusal; with the period it says what is due
const NOT_DUE = [
  /^(?:本|该|当)?(?:期|月|月度|季|季度|半年|半年度|年|年度)(?:暂)?(?:不|免|无需|无须|不需|不需要|不用)(?:进行)?(?:统计|填报|上报|报送|考核|报|填)(?:数据|此项|该项|本项|该指标|本指标|此指标)?$/,
  /^[第]?[一二三四1-4]季度(?:不|免|无需|无须)(?:统计|填报|上报|报送|考核|报|填)$/,
  /^(?:该项|此项|本项)?(?:为|是|属|属于)?(?:年度|半年度|年报|年底|年末)(?:统计|考核|填报)?(?:指标|数据)?(?:年底|年末)?(?:统计|填报|上报|报送|考核)?$/,
  /^(?:按|每)(?:年|年度|半年)(?:统计|填报|上报|报送|考核|报)(?:一次)?$/,
  /^(?:尚?未到|不到)(?:统计|填报|上报|报送|考核)(?:期|时间|时点|节点)$/,
];

function isNotDue(phrase: string): boolean {
  // 年度 and 年底 alone are times, no word on what is due
  return (
    !/^(?:半?年度|年报|年底|年末)(?:数据)?$/.test(phrase) &&
    NOT_DUE.some((each) => each.test(phrase))
  );
}

const UNPUBLISHED =
  /^(?:国家|省|市|上级|省级|市级)?(?:统计局|统计部门|主管部门|部门)?(?:全年|年度|统计|本期|当期)?(?:数据|结果|指标|数)?(?:尚未|暂未|还未|仍未|未|还没|还没有|待|等待)(?:公布|发布|反馈|下达|出|出来|出炉)(?:数据|结果)?$/;
const ELSEWHERE =
  /^(?:请|详)?(?:见|参见|参阅|查看)(?:附件|附表|附后|附页|备注|说明|材料|佐证材料|佐证|证明材料)[0-9一二三四五六七八九十]{0,3}$/;
