import type { Verdict } from "../../core";
import type { PaperCell, PaperTable } from "../../sheets";
import {
  type BureauProgress,
  countProgress,
  type Progress,
  type ProgressCounts,
} from "../progress";
import { listWords } from "./figures";
import { columnsOf } from "./report-cells";
import type { ReportWords } from "./report-words";

/** What is counted of a bureau's lines: together they are all of them, so that a row adds up to what was asked. */
const COUNTED: readonly (readonly [
  name: keyof ReportWords["counted"],
  verdicts: readonly Verdict[],
])[] = [
  ["met", ["met"]],
  ["early", ["reached-early"]],
  ["progress", ["in-progress"]],
  ["missed", ["not-met"]],
  ["unverified", ["unverified"]],
  ["person", ["needs-person", "cannot-judge"]],
  ["undated", ["no-deadline"]],
  ["blank", ["no-data", "invalid"]],
];

interface BureauCounts {
  readonly asked: number;
  /** As {@link COUNTED}, and the lines of which only a share is reported. */
  readonly counts: readonly number[];
  readonly lights: ProgressCounts["lights"];
  readonly owed: number;
}

/** How every bureau stands, and all of them; what a light says stands in words. */
export function bureauTable({ bureaus }: Progress, words: ReportWords): PaperTable {
  const counted = bureaus.map(countBureau);
  const total = addUp(counted);
  const names = [...COUNTED.map(([name]) => name), "share" as const];
  const shown = names.flatMap((name, at) => ((total.counts[at] ?? 0) > 0 ? [{ name, at }] : []));
  const rowOf = (name: string, status: string, one: BureauCounts): PaperCell[] => [
    ...[name, status, String(one.asked)],
    ...shown.map(({ at }) => String(one.counts[at] ?? 0)),
    lightWords(one.lights, words),
    String(one.owed),
  ];
  return {
    kind: "table",
    caption: words.bureauTable,
    columns: [
      ...columnsOf(words, [
        ["bureau", 17, "left", true],
        ["status", 13, "center"],
        ["asked", 7, "center"],
      ]),
      ...shown.map(({ name }) => ({
        header: words.counted[name],
        width: 9,
        align: "center" as const,
      })),
      ...columnsOf(words, [
        ["light", 14, "left"],
        ["owed", 7, "center"],
      ]),
    ],
    rows: [
      ...bureaus.map(({ bureau, statusWords }, at) =>
        rowOf(bureau, statusWords, counted[at] ?? NONE),
      ),
      ...(bureaus.length < 2 ? [] : [rowOf(words.total, "", total)]),
    ],
  };
}

const NONE: BureauCounts = {
  ...{ asked: 0, counts: [], owed: 0 },
  lights: { green: 0, yellow: 0, red: 0 },
};

function countBureau({ lines, owed }: BureauProgress): BureauCounts {
  const asked = lines.filter(({ target }) => !target.cooperates);
  const { verdicts, lights } = countProgress(asked);
  const counts = COUNTED.map(([, own]) =>
    own.reduce((sum, verdict) => sum + (verdicts[verdict] ?? 0), 0),
  );
  const shares = asked.filter(({ verdict }) => verdict === null).length;
  return { asked: asked.length, counts: [...counts, shares], lights, owed: owed.length };
}

function addUp(all: readonly BureauCounts[]): BureauCounts {
  return all.reduce(
    (sum, each) => ({
      asked: sum.asked + each.asked,
      counts: each.counts.map((count, at) => count + (sum.counts[at] ?? 0)),
      lights: {
        green: sum.lights.green + each.lights.green,
        yellow: sum.lights.yellow + each.lights.yellow,
        red: sum.lights.red + each.lights.red,
      },
      owed: sum.owed + each.owed,
    }),
    NONE,
  );
}

function lightWords(lights: ProgressCounts["lights"], words: ReportWords): string {
  const { colours, language } = words.messages;
  const lit = (["green", "yellow", "red"] as const).flatMap((light) =>
    lights[light] === 0 ? [] : [`${colours[light]} ${lights[light]}`],
  );
  return lit.length === 0 ? words.none : listWords(lit, language);
}
