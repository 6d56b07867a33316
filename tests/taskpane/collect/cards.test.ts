import { withJointRules } from "../../../src/core";
import type { Decision } from "../../../src/exchange";
import { contradictingBureau, type ConflictCard } from "../../../src/taskpane/collect/session/card";
import { listCards } from "../../../src/taskpane/collect/session/cards";
import { listUnused, whyUnused } from "../../../src/taskpane/collect/session/unused-decisions";
import { answer, fillForm, KNOWN, merge, returned, SIGNED } from "../../exchange/returns";

const [INDUSTRY, HEALTH] = ["市工业和信息化局", "市卫生健康委"];

describe("a conflict of shares", () => {
  const plan = withJointRules(KNOWN, new Map([["3.1", "sum"]]));
  const share = (bureau: string, value: number, path: string) =>
    returned(path, fillForm(bureau, { "3.1": value }, { plan }), { plan });
  const cardOf = (files: ReturnType<typeof share>[]): ConflictCard => {
    const card = listCards(merge(files, { plan })).find(({ kind }) => kind === "conflict");
    if (card?.kind !== "conflict") throw new Error("no conflict");
    return card;
  };

  test("is one bureau's that contradicts itself, whatever shares the others report", () => {
    const files = [share(INDUSTRY, 12, "a.xlsx"), share(INDUSTRY, 13, "b.xlsx")];
    expect(contradictingBureau(cardOf([...files, share(HEALTH, 3, "c.xlsx")]))).toBe(INDUSTRY);
    const others = [share(HEALTH, 3, "c.xlsx"), share(HEALTH, 4, "d.xlsx")];
    expect(contradictingBureau(cardOf([...files, ...others]))).toBeNull();
  });
});

test("why a decision was not used is told under whichever file of it is not there", () => {
  const why = (file: string, supersedes: string) => {
    const decision: Decision = { kind: "supersedes", file, supersedes, ...SIGNED };
    const { findings } = merge([answer(INDUSTRY, { "3.1": 12 }, "a.xlsx")], {
      decisions: [decision],
    });
    return whyUnused(decision, findings)?.received;
  };
  expect(why("a.xlsx", "gone.xlsx")).toBe("gone.xlsx");
  expect(why("gone.xlsx", "a.xlsx")).toBe("gone.xlsx");
});

test("a decision of whatever kind is called unused only where the collection says so", () => {
  const files = [
    answer(INDUSTRY, { "3.1": "约12", "10.1": 6 }, "a.xlsx"),
    answer(HEALTH, { "3.1": 12 }, "b.xlsx"),
  ];
  const used: Decision[] = [
    { kind: "line", target: "3.1", bureau: INDUSTRY, value: "12", ...SIGNED },
    { kind: "ignores", file: "b.xlsx", ignore: true, ...SIGNED },
  ];
  const idle: Decision[] = [
    { kind: "line", target: "10.1", bureau: INDUSTRY, value: "7", ...SIGNED },
    { kind: "ignores", file: "gone.xlsx", ignore: true, ...SIGNED },
    { kind: "verdict", target: "10.2", verdict: "met", ...SIGNED },
  ];
  const decisions = [...used, ...idle];
  const collection = merge(files, { decisions });
  expect(listUnused(decisions, listCards(collection))).toEqual(idle);
});
