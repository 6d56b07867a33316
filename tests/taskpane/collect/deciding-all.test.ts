import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listQuestions } from "../../../src/exchange";
import type { Draft } from "../../../src/taskpane/collect/session/decide";
import {
  type Card,
  countWaiting,
  isOpen,
  sectionOf,
} from "../../../src/taskpane/collect/session/card";
import type { PickedReturn } from "../../../src/taskpane/collect/state";
import { emptyFolder, run } from "../../cli/run";
import { loseIdentity } from "../../fixtures/lost-identity";
import { openBench } from "../fake-world";
import { type CollectBench, draft, openCollectOver, picked } from "./collect-bench";

/** A pane whose forms ask for shares of 3.1. */
async function openShares(period = "2021"): Promise<CollectBench> {
  const bench = await openBench({ host: "excel" });
  bench.actions.choosePeriod(period);
  bench.actions.chooseJoint("3.1", "sum");
  return openCollectOver(bench);
}

/** What there is to decide, of every kind that the command line asks about. */
async function mixed() {
  const bench = await openShares();
  const lastYear = await openShares("2020");
  const lost = bench.returned("市科技局", { "10.1": 6 }, "收回/科技局.xlsx");
  const files: readonly PickedReturn[] = [
    bench.returned("市商务局", { "5.1": 480, "5.4": "已完成", "11.1": "约2000" }),
    bench.returned("市农业农村局", { "5.1": 470 }),
    bench.returned("市市场监管局", { "2.4": 8, "15.1": 9, "1.2": 60 }),
    bench.returned("市工业和信息化局", { "3.1": "约12" }),
    bench.returned("市卫生健康委", { "3.1": 3000 }),
    { ...lost, read: async () => loseIdentity(await lost.read()) },
    lastYear.returned("市文化和旅游局", { "12.1": 600 }, "收回/市文化和旅游局-2020.xlsx"),
    picked("收回/说明.txt", "请查收"),
  ];
  await bench.own.addFiles(files);
  return { bench, files };
}

const stillOpen = ({ own }: CollectBench): readonly Card[] => own.cards().filter(isOpen);

/** What a person who has rung up everybody says. */
function answerTo(card: Card): Draft {
  switch (card.kind) {
    case "owner":
      return draft(card.bureau === null ? "ignore" : "");
    case "versions":
      return draft("later");
    case "verdict":
      return draft("met");
    case "line":
      return draft("other", "12");
    case "conflict": {
      const side = card.sides.findIndex(({ taken }) => taken !== null);
      return side < 0 ? draft("other", "2000") : draft(String(side));
    }
  }
}

test("each question of the list has its card; what bureaus are first to correct, and what only a person judges, stands apart", async () => {
  const { bench } = await mixed();
  const of = (section: ReturnType<typeof sectionOf>) =>
    stillOpen(bench)
      .filter((card) => sectionOf(card) === section)
      .map((card) => decodeURIComponent(card.id));
  expect({ first: of("first"), verdicts: of("verdicts"), rest: of("rest") }).toEqual({
    first: [
      "owner-收回/科技局.xlsx",
      "target-1.2",
      "target-2.4",
      "line-3.1-市卫生健康委",
      "target-5.1",
    ],
    verdicts: ["verdict-5.4"],
    rest: [
      "owner-收回/市文化和旅游局-2020.xlsx",
      "owner-收回/说明.txt",
      "line-3.1-市工业和信息化局",
      "target-11.1",
    ],
  });
  const { questions } = listQuestions(bench.collection());
  expect(stillOpen(bench)).toHaveLength(questions.length);
  // what is left empty until somebody decides: whose file, which of two values
  expect(countWaiting(bench.own.cards())).toBe(3);
});

test("all of it is decided in the pane, nothing stays open, and the command line says the same of it", async () => {
  const { bench, files } = await mixed();
  for (let left = stillOpen(bench); left.length > 0; left = stillOpen(bench)) {
    const [card] = left;
    if (card) await bench.own.decide(card, answerTo(card));
    expect(bench.store.state.collect?.refusal).toBeNull();
    expect(stillOpen(bench).length).toBeLessThan(left.length);
  }
  const { questions } = listQuestions(bench.collection());
  expect(questions.filter(({ decided }) => decided === null)).toEqual([]);
  expect(bench.collection().findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const kinds = new Set(bench.own.rulings().decisions.map(({ kind }) => kind));
  expect([...kinds].toSorted()).toEqual([
    "bureau",
    "confirms",
    "ignores",
    "line",
    "value",
    "verdict",
  ]);

  bench.own.saveDecisions();
  const folder = emptyFolder();
  const put = (name: string, bytes: Uint8Array | string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  };
  put("decisions.json", bench.saved.at(-1)?.bytes ?? "");
  bench.actions.saveLedger();
  put("ledger.json", bench.saved.at(-1)?.bytes ?? "");
  for (const { path, read } of files) put(path, await read());
  const { exit, out } = await run(
    ...["collect", "--ledger", join(folder, "ledger.json"), join(folder, "收回")],
    ...[
      "--decisions",
      join(folder, "decisions.json"),
      "--out",
      join(folder, "汇总.xlsx"),
      "--json",
    ],
  );
  const json = JSON.parse(out) as { findings: { code: string; severity: string }[] };
  expect(json.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(json.findings.filter(({ code: each }) => each === "decision-unused")).toEqual([]);
  expect(exit).toBe(0);
});

test("a file that was set aside is taken back, and asked about again", async () => {
  const { bench } = await mixed();
  const id = `owner-${encodeURIComponent("收回/说明.txt")}`;
  await bench.own.decide(bench.card(id), draft("ignore"));
  const { decision } = bench.card(id);
  expect(decision).toMatchObject({ kind: "ignores", file: "收回/说明.txt" });
  if (decision) await bench.own.revoke(decision, id);
  expect(isOpen(bench.card(id))).toBe(true);
});
