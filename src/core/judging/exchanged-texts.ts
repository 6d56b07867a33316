import { finding, type Finding, nameCells } from "../finding";
import { shorten } from "../reading";
import type { Entry } from "./check-line";
import { ENTRY_TEXTS, type EntryText } from "./entry-texts";

/**
 * Texts that were typed into each other's column: measures where the reason is asked, and the reason where the measures are. Only what
 * can hardly be read otherwise is taken for that: each of the two says what the other column asks, and not what its own does; and no
 * more lines have them where they belong.
 *
 * @param wordOf what stands above the column of a text
 * @example findExchangedTexts([{ reason: "三月底前复产", measures: "两家企业停产", … }], wordOf) // => [texts-exchanged]
 */
export function findExchangedTexts(
  entries: readonly Entry[],
  wordOf: (text: EntryText) => string,
): readonly Finding[] {
  const read = entries.map((entry) => ({ entry, kinds: kindsOf(entry) }));
  return PAIRS.flatMap(([one, other]) => {
    const crossed = read.filter(({ kinds }) => kinds[one] === other && kinds[other] === one);
    const straight = read.filter(({ kinds }) => kinds[one] === one && kinds[other] === other);
    const [first] = crossed;
    if (first === undefined || crossed.length <= straight.length) return [];
    const { place, target } = first.entry;
    const cells = crossed.flatMap(({ entry }) => entry.place?.[one] ?? []);
    return [
      finding("texts-exchanged", {
        ...{ target: crossed.length === 1 ? target : null, sheet: place?.sheet ?? null },
        cell: place?.[one] ?? null,
        received: shorten(first.entry[one] ?? ""),
        expected: wordOf(one),
        details: { field: wordOf(one), swappedWith: wordOf(other), ...nameCells(cells) },
      }),
    ];
  });
}

const PAIRS = ENTRY_TEXTS.flatMap((one, index) =>
  ENTRY_TEXTS.slice(index + 1).map((other) => [one, other] as const),
);

/** Which column each text of a line speaks like; null where it speaks like none, or like several. */
function kindsOf(entry: Entry): Readonly<Record<EntryText, EntryText | null>> {
  const kindOf = (text: EntryText): EntryText | null => {
    const words = (entry[text] ?? "").slice(0, MOST_READ);
    const [kind = null, ...more] = ENTRY_TEXTS.filter((each) => SPEAKS_LIKE[each].test(words));
    return more.length === 0 ? kind : null;
  };
  return { reason: kindOf("reason"), measures: kindOf("measures"), evidence: kindOf("evidence") };
}

/** Characters: what a text is about is said at its beginning. */
const MOST_READ = 200;

const SPEAKS_LIKE: Readonly<Record<EntryText, RegExp>> = {
  // what went wrong
  reason:
    /因(?!地制宜|企施策|材施教)|由于|影响|制约|受限|导致|造成|致使|[未没]能|不[足够及]|短缺|紧缺|缺[少乏口人]|滞后|放缓|缓慢|停[产业工]|注销|退出|倒闭|关停|下[降跌滑行]|减少|少了|低于|偏[低少小慢]|尚未|未[达完到批]|疫情|延期|推[迟后]|困难|检修|波动|到期/,
  // what is going to be done, and by when
  measures:
    /[月年]?底前|季度?前|月前|\d日前|下一?步|加[快大强密紧]|进一步|继续|力争|争取|确保|督促|推[进动]|尽快|抓[紧好]|[拟将]于|计划|补[上齐报种植足]|跟进|协调|负责|引进|培育|帮[扶助]|扶持|整改|明年|下[半季]|解决|克服|化解|弥补|应对|恢复/,
  // what proves it
  evidence:
    /^(?:详?见)?附[件表图]|[〔［[]\d{4}[〕］\]]\d*|(?:报告|合同|清单|名单|名录|通知|证书|批复|纪要|截图|照片|台账|公告|文件)(?:[（(][^（()）]{0,40}[）)])?$/,
};
