import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Decision, readNotebook } from "../../../src/exchange";
import { planToMake } from "../../../src/taskpane/joint/rules";
import { currentRulings } from "../../../src/taskpane/notebook/rulings";
import { emptyFolder, run } from "../../cli/run";
import { loseIdentity } from "../../fixtures/lost-identity";
import {
  atCollect,
  type CollectBench,
  draft,
  openCollect,
  openCollectOver,
  picked,
  SIGNED,
} from "./collect-bench";
import { openBench } from "../fake-world";

const valueOf = ({ collection }: CollectBench, id: string) =>
  collection()
    .targets.find(({ target }) => target.id === id)
    ?.value?.toNumber() ?? null;
const decisionsIn = ({ own }: CollectBench): readonly Decision[] => own.rulings().decisions;
const refusalOf = ({ store }: CollectBench) => store.state.collect?.refusal?.why.kind ?? null;

/** Two bureaus that report 29 and 30 for one target. */
async function withConflict(host: "excel" | "files" = "excel"): Promise<CollectBench> {
  const bench = await openCollect({ host });
  await bench.own.addFiles([
    bench.returned("市工业和信息化局", { "3.1": 29 }),
    bench.returned("市卫生健康委", { "3.1": 30 }),
  ]);
  expect(valueOf(bench, "3.1")).toBeNull();
  return bench;
}

describe("a conflict of bureaus", () => {
  test("is settled by a side, which names the bureau, who decided, when and why", async () => {
    const bench = await withConflict();
    await bench.own.decide(bench.card("target-3.1"), draft("1"));
    expect(decisionsIn(bench)).toEqual([
      { kind: "bureau", target: "3.1", bureau: "市卫生健康委", ...SIGNED, on: "2021-12-20" },
    ]);
    expect(valueOf(bench, "3.1")).toBe(30);
    expect(bench.memory.decidedBy).toBe("张三");
  });

  test.each([
    ["3百", 300],
    ["31家", 31],
  ])("is settled by another value, read as a cell is: %s", async (typed, value) => {
    const bench = await withConflict();
    await bench.own.decide(bench.card("target-3.1"), draft("other", typed));
    expect(valueOf(bench, "3.1")).toBe(value);
  });

  test.each([
    ["nothing chosen", { choice: null, value: "", ...SIGNED }, "no-choice"],
    ["no value", draft("other", " "), "no-value"],
    ["a value that could be anything", draft("other", "约30"), "bad-value"],
    ["another dimension", draft("other", "30亿元"), "bad-value"],
    ["no reason", { ...draft("0"), reason: " " }, "no-reason"],
    ["nobody who decides", { ...draft("0"), by: "" }, "no-name"],
  ])("%s is refused on the card, and nothing is decided", async (_what, filled, why) => {
    const bench = await withConflict();
    await bench.own.decide(bench.card("target-3.1"), filled);
    expect(refusalOf(bench)).toBe(why);
    expect(decisionsIn(bench)).toEqual([]);
  });

  test("a later decision takes the place of the earlier one; taken back, the conflict is open again", async () => {
    const bench = await withConflict();
    await bench.own.decide(bench.card("target-3.1"), draft("0"));
    await bench.own.decide(bench.card("target-3.1"), draft("1"));
    expect(decisionsIn(bench)).toHaveLength(1);
    const [decision] = decisionsIn(bench);
    if (decision) await bench.own.revoke(decision, "to-decide");
    expect(decisionsIn(bench)).toEqual([]);
    expect(valueOf(bench, "3.1")).toBeNull();
  });
});

describe("two files of one bureau", () => {
  const both = async (): Promise<CollectBench> => {
    const bench = await openCollect();
    await bench.own.addFiles([
      bench.returned("市科技局", { "10.1": 6, "10.2": 27 }, "a.xlsx"),
      bench.returned("市科技局", { "10.1": 7, "10.3": 60 }, "b.xlsx"),
    ]);
    return bench;
  };

  test("are shown value by value, and merged unless a person decides", async () => {
    const bench = await both();
    const card = bench.card("versions-a.xlsx-b.xlsx");
    expect(card.kind === "versions" && card.changes).toEqual([
      { target: "10.1", field: "typed", before: "6", after: "7" },
      { target: "10.2", field: "typed", before: "27", after: null },
      { target: "10.3", field: "typed", before: null, after: "60" },
    ]);
    expect([valueOf(bench, "10.2"), valueOf(bench, "10.3")]).toEqual([27, 60]);
    await bench.own.decide(card, draft("merge"));
    expect(refusalOf(bench)).toBe("no-choice");
  });

  test.each([
    ["later", "b.xlsx", [7, null, 60]],
    ["earlier", "a.xlsx", [6, 27, null]],
  ] as const)("only the %s one counts once that is decided", async (choice, file, values) => {
    const bench = await both();
    await bench.own.decide(bench.card("versions-a.xlsx-b.xlsx"), draft(choice));
    expect(decisionsIn(bench)[0]).toMatchObject({ file, ...SIGNED });
    expect(["10.1", "10.2", "10.3"].map((id) => valueOf(bench, id))).toEqual(values);
    // it can be seen, and taken back
    expect(bench.card("versions-a.xlsx-b.xlsx").decision).not.toBeNull();
  });

  test("where they contradict each other a side names the file", async () => {
    const bench = await both();
    await bench.own.decide(bench.card("target-10.1"), draft("1"));
    expect(decisionsIn(bench)[0]).toMatchObject({ target: "10.1", file: "b.xlsx" });
    expect(valueOf(bench, "10.1")).toBe(7);
  });
});

test("a form that lost whose it is counts once a person has confirmed it", async () => {
  const bench = await openCollect();
  await bench.own.addFiles([withoutIdentity(bench)]);
  const [standing] = bench.collection().files;
  expect(standing?.outcome).toBe("unconfirmed");
  await bench.own.decide(bench.card("owner-%E7%A7%91%E6%8A%80%E5%B1%80.xlsx"), draft(""));
  expect(decisionsIn(bench)[0]).toMatchObject({ file: "科技局.xlsx", confirms: "市科技局" });
  expect(bench.collection().files[0]?.outcome).toBe("merged");
  expect(valueOf(bench, "10.1")).toBe(6);
});

function withoutIdentity(bench: CollectBench) {
  const file = bench.returned("市科技局", { "10.1": 6 }, "科技局.xlsx");
  return { ...file, read: async () => loseIdentity(await file.read()) };
}

describe("joint rules", () => {
  const codesOf = ({ collection }: CollectBench, id: string) =>
    collection()
      .findings.filter(({ target, code }) => target === id && code !== "missing-value")
      .map(({ code }) => code);
  /** Forms that ask for shares of 3.1. */
  async function withShares(): Promise<CollectBench> {
    const bench = await openBench({ host: "excel" });
    bench.actions.chooseJoint("3.1", "sum");
    return openCollectOver(bench);
  }

  test("chosen before forms go out they stand in forms and ledger, and the values add up", async () => {
    const bench = await withShares();
    expect(bench.store.state.settings.ledger?.forms.map(({ joint }) => joint?.["3.1"])).toContain(
      "sum",
    );
    await bench.own.addFiles([
      bench.returned("市工业和信息化局", { "3.1": 29 }),
      bench.returned("市卫生健康委", { "3.1": 30 }),
    ]);
    expect(valueOf(bench, "3.1")).toBe(59);
    expect(codesOf(bench, "3.1")).toEqual([]);
  });

  test("chosen when forms are back they change nothing of these, and it is told", async () => {
    const bench = await withConflict();
    await bench.own.setJoint("3.1", "sum");
    await bench.settled();
    expect(valueOf(bench, "3.1")).toBeNull();
    expect(codesOf(bench, "3.1")).toEqual(["joint-rule-differs", "conflict"]);
    await bench.own.setJoint("3.1", "agree");
    await bench.settled();
    expect(currentRulings(bench.store.state.settings).joint).toEqual({});
    expect(codesOf(bench, "3.1")).toEqual(["conflict"]);
  });

  test("forms that are out say what the next ones ask, unless it is chosen again", async () => {
    const bench = await withShares();
    const asked = () => planToMake(bench.store.state.settings).targetById.get("3.1")?.jointRule;
    const { settings } = bench.store.state;
    bench.store.update({ settings: { ...settings, rulings: [] } });
    expect(asked()).toBe("sum");
    bench.actions.chooseJoint("3.1", "agree");
    expect(asked()).toBe("agree");
  });

  test("a side of a sum settles nothing, so none is offered", async () => {
    const bench = await withShares();
    await bench.own.addFiles([
      bench.returned("市工业和信息化局", { "3.1": 29 }, "a.xlsx"),
      bench.returned("市工业和信息化局", { "3.1": 28 }, "b.xlsx"),
      bench.returned("市卫生健康委", { "3.1": 30 }),
    ]);
    const card = bench.card("target-3.1");
    expect(card.kind === "conflict" && card.sides.map(({ taken }) => taken)).toEqual([
      { kind: "file", file: "a.xlsx" },
      { kind: "file", file: "b.xlsx" },
      null,
    ]);
    await bench.own.decide(card, draft("1"));
    expect(valueOf(bench, "3.1")).toBe(58);
  });
});

describe("what the workbook keeps", () => {
  test("decisions, joint rules and ledger are there when it is opened again", async () => {
    const bench = await withConflict();
    await bench.own.decide(bench.card("target-3.1"), draft("1"));
    await bench.own.setJoint("10.1", "lead");
    await bench.settled();
    const again = await openBench({ workbook: bench.workbook });
    const { settings } = again.store.state;
    expect(currentRulings(settings)).toMatchObject({
      decisions: [{ target: "3.1", bureau: "市卫生健康委" }],
      joint: { "10.1": "lead" },
    });
    expect(settings.ledger?.forms).toHaveLength(9);
  });

  test("those of one period are neither used nor lost in another", async () => {
    const bench = await withConflict();
    await bench.own.decide(bench.card("target-3.1"), draft("1"));
    bench.actions.choosePeriod("2022");
    await bench.settled();
    expect(decisionsIn(bench)).toEqual([]);
    const again = await openBench({ workbook: bench.workbook });
    // what is only chosen is not written into the workbook
    expect(again.store.state.settings.period.id).toBe("2021");
    again.actions.choosePeriod("2022");
    const reopened = await atCollect(again, {});
    expect(decisionsIn(reopened)).toEqual([]);
    reopened.actions.choosePeriod("2021");
    expect(decisionsIn(reopened)).toHaveLength(1);
  });

  test("a decision that only a newer program understands is counted, not used, and stays", async () => {
    const bench = await withConflict();
    await bench.own.decide(bench.card("target-3.1"), draft("1"));
    const { settings } = bench.store.state;
    const rulings = currentRulings(settings);
    const newer = { target: "3.1", agreed: ["市科技局"], ...SIGNED, on: "2021-12-20" };
    bench.store.update({
      settings: {
        ...settings,
        rulings: [{ ...rulings, decisions: [...rulings.decisions, newer] }],
      },
    });
    expect(bench.own.rulings()).toMatchObject({ unknown: 1, decisions: [{ target: "3.1" }] });
    const [decision] = decisionsIn(bench);
    if (decision) await bench.own.revoke(decision, "");
    const notebook = readNotebook(bench.workbook.sheet("_zerenbiao"));
    expect(notebook?.decisions).toEqual([newer]);
  });

  test("where the workbook does not take them they stay in the pane, and that is told", async () => {
    const bench = await withConflict();
    bench.workbook.refuse("write", "protected");
    await bench.own.decide(bench.card("target-3.1"), draft("1"));
    expect(bench.store.state.notice?.problem).toMatchObject({
      problem: { kind: "not-kept", code: "protected" },
    });
    expect(valueOf(bench, "3.1")).toBe(30);
    bench.actions.retry();
    await bench.settled();
    const again = await openBench({ workbook: bench.workbook });
    expect(currentRulings(again.store.state.settings).decisions).toHaveLength(1);
  });
});

describe("the decisions file", () => {
  const saved = ({ saved: all }: CollectBench) => {
    const file = all.at(-1);
    if (file?.name !== "decisions.json") throw new Error("not saved");
    return file;
  };

  test("is read by the command line, which decides the same", async () => {
    const bench = await openCollect();
    const files = [
      bench.returned("市工业和信息化局", { "3.1": 29 }),
      bench.returned("市卫生健康委", { "3.1": 30 }),
      bench.returned("市科技局", { "10.1": 6 }, "收回/a.xlsx"),
      bench.returned("市科技局", { "10.1": 7 }, "收回/b.xlsx"),
    ];
    await bench.own.addFiles(files);
    const versions = bench
      .collection()
      .files.find(({ file }) => file.report.path === "收回/a.xlsx");
    expect(versions?.outcome).toBe("merged");
    await bench.own.decide(bench.card(versionsId("收回/a.xlsx", "收回/b.xlsx")), draft("later"));
    await bench.own.decide(bench.card("target-3.1"), draft("1"));
    bench.own.saveDecisions();
    const folder = emptyFolder();
    writeFileSync(join(folder, "decisions.json"), saved(bench).bytes);
    bench.actions.saveLedger();
    writeFileSync(join(folder, "ledger.json"), bench.saved.at(-1)?.bytes ?? "");
    mkdirSync(join(folder, "收回"));
    for (const { path, read } of files) writeFileSync(join(folder, path), await read());
    const { out } = await run(
      ...["collect", "--ledger", join(folder, "ledger.json")],
      ...["--decisions", join(folder, "decisions.json"), folder],
      ...["--out", join(folder, "汇总.xlsx"), "--json"],
    );
    const json = JSON.parse(out) as {
      targets: { target: string; value: number | null }[];
      findings: { code: string }[];
    };
    // paths there begin elsewhere; the files are found by the end of them
    const value = (id: string) => json.targets.find(({ target }) => target === id)?.value;
    expect([value("3.1"), value("10.1")]).toEqual([30, 7]);
    expect(json.findings.filter(({ code }) => code === "decision-unused")).toEqual([]);
  });

  test("names a file that has a number in the list only by its fingerprint", async () => {
    const bench = await openCollect();
    await bench.own.addFiles([bench.returned("市科技局", { "10.1": 6 }, "a.xlsx")]);
    await bench.own.addFiles([bench.returned("市科技局", { "10.1": 7 }, "a.xlsx")]);
    await bench.own.decide(bench.card(versionsId("a.xlsx", "a.xlsx (2)")), draft("later"));
    bench.own.saveDecisions();
    const written = JSON.parse(new TextDecoder().decode(saved(bench).bytes)) as unknown[];
    const sha256 = bench.store.state.collect?.files[1]?.returned.sha256;
    expect(written).toMatchObject([{ file: sha256, supersedes: "a.xlsx" }]);
  });

  test("opened again, it decides what is not decided yet", async () => {
    const bench = await withConflict("files");
    await bench.own.decide(bench.card("target-3.1"), draft("1"));
    bench.own.saveDecisions();
    const file = picked("decisions.json", saved(bench).bytes);
    const [decision] = decisionsIn(bench);
    if (decision) await bench.own.revoke(decision, "");
    await bench.own.openDecisions(file);
    expect(valueOf(bench, "3.1")).toBe(30);
    await bench.own.openDecisions(picked("decisions.json", '[{"target":"99"}]'));
    expect(bench.store.state.notice?.problem).toMatchObject({
      problem: { kind: "decisions-file", file: "decisions.json" },
    });
    expect(decisionsIn(bench)).toHaveLength(1);
  });
});

const versionsId = (one: string, other: string) =>
  `versions-${encodeURIComponent(one)}-${encodeURIComponent(other)}`;
