import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isNumeric, type Plan, targetsOf } from "../src/core";
import { findBuiltInPlan } from "../src/exchange";

/*
 * The built-in plans of the other source documents against a checked reading of those documents (tests/fixtures/facts).
 */

function planOf(id: string): Plan {
  const plan = findBuiltInPlan(id);
  if (!plan) throw new Error(`no built-in plan ${id}`);
  return plan;
}

function factsOf(name: string): unknown {
  return JSON.parse(readFileSync(join(__dirname, "fixtures/facts", `${name}.json`), "utf8"));
}

const noBlanks = (text: string): string => text.replace(/\s/g, "");
const cellsOf = (plan: Plan) => plan.rows.flatMap(({ cells }) => cells);
const namesWith = (plan: Plan, row: number, role: string | null) =>
  cellsOf(plan)
    .slice(row, row + 1)
    .flatMap(({ printedBureaus }) =>
      printedBureaus.filter((each) => each.role === role).map(({ name }) => name),
    );

describe("every built-in plan of format 2", () => {
  test.each([
    ["jinan-brand-tasks-2020", "3e77b27f5ceb37eccaaa6838f366c59b459279a4b238c0c85d0d2ed6a805ca9e"],
    ["jinan-brand-press-2020", "16b8d85f34fb88e6677fd84b9b2cd076e837dca7956b9d497e24350339fadecb"],
    ["shandong-brand-2015", "bc764f35a67535ad960adaf1b3d9dd28711e95c550430ca0d6916ac5abe98257"],
    ["qingdao-youpin-2023", "fde451b05334292b751bb15eb4d6e8ab5a21b71aba9d213de19e2db6bc0d1974"],
    ["jinan-road-safety-2020", "1bce1ed4dd3f7a79366da1453b58f9fd6dcbf35c801b2e6a0462b4d154f1f326"],
  ])("%s names its document, and the fragment of every target", (id, sha256) => {
    const plan = planOf(id);
    expect(plan.sources[0]?.sha256).toBe(sha256);
    for (const cell of plan.file.rows.flatMap(({ cells }) => cells)) {
      for (const { fragment, source } of cell.targets) {
        expect(cell.text).toContain(fragment);
        expect(source.document).toBe(plan.sources[0]?.id);
      }
    }
  });
});

describe("jinan-brand-tasks-2020: the nineteen tasks", () => {
  interface Facts {
    tasks: {
      no: number;
      heading: string;
      section: string;
      responsibility: string;
      lead: string[];
      cooperating: string[];
      jointly: string[];
      unnamed: string | null;
      statements: {
        fragment: string;
        comparator: string | null;
        value: number | null;
        unit: string | null;
        kind: string | null;
        annexTarget: string | null;
        deadlineYear: number | null;
      }[];
    }[];
    funding: { amount: number; unit: string; quote: string; recipient: string | null }[];
    units: string[];
  }
  const facts = factsOf("jinan-brand-2020-tasks") as Facts;
  const plan = planOf("jinan-brand-tasks-2020");

  test.each(facts.tasks)("task $no: $heading", (task) => {
    const row = plan.rows[task.no - 1];
    expect(row).toMatchObject({ printedNumber: task.no, goal: task.heading });
    expect(`${row?.category ?? ""}。`).toBe(task.section);
    expect(row?.cells[0]?.responsibility).toBe(task.responsibility);
    expect(namesWith(plan, task.no - 1, "lead")).toEqual(task.lead);
    expect(namesWith(plan, task.no - 1, "cooperating")).toEqual([
      ...task.cooperating,
      ...(task.unnamed === null ? [] : [task.unnamed]),
    ]);
    expect(namesWith(plan, task.no - 1, null)).toEqual(task.jointly);
    const targets = row?.cells[0]?.targets ?? [];
    expect(targets).toHaveLength(Math.max(1, task.statements.length));
    for (const said of task.statements) {
      const own = targets.filter(({ fragment }) => fragment === said.fragment);
      const fits = own.some((target) =>
        isNumeric(target)
          ? target.threshold.toNumber() === said.value &&
            target.unit.symbol === (said.unit ?? "") &&
            target.comparator === (said.comparator ?? ">=")
          : said.value === null,
      );
      expect([said.fragment, fits]).toEqual([said.fragment, true]);
      const deadline = said.deadlineYear === null ? null : `${said.deadlineYear}-12-31`;
      expect(new Set(own.map((target) => target.deadline))).toEqual(new Set([deadline]));
    }
  });

  test("names the 23 units, fourteen statements outside the annex, and no date for them", () => {
    expect([...plan.bureaus].sort()).toEqual([...facts.units].sort());
    const outside = facts.tasks.flatMap(({ statements }) =>
      statements.filter(({ annexTarget }) => annexTarget === null),
    );
    expect(outside).toHaveLength(14);
    expect(plan.targets.filter(({ deadline }) => deadline === null)).toHaveLength(15);
  });

  test("figures that stand in the annex too are those of the annex", () => {
    const annex = planOf("jinan-brand-2020");
    for (const { no, statements } of facts.tasks) {
      for (const { fragment, annexTarget } of statements) {
        const there = annexTarget === null ? undefined : annex.targetById.get(annexTarget);
        if (there === undefined) continue;
        const here = plan.targets.filter(
          (target) => target.rowNumber === no && target.fragment === fragment,
        );
        expect(here.map(({ kind }) => kind)).toContain(there.kind);
        if (!isNumeric(there)) continue;
        expect(here.filter(isNumeric).map(({ threshold }) => threshold.toFixed())).toContain(
          there.threshold.toFixed(),
        );
      }
    }
  });

  test("has the five amounts of money, each in the document's words", () => {
    expect(plan.measures.map(({ text, amount, unit }) => ({ text, amount, unit }))).toEqual(
      facts.funding.map(({ quote, amount, unit }) => ({ text: quote, amount, unit })),
    );
  });
});

describe("jinan-brand-press-2020: the headline figures as the press gave them", () => {
  interface Facts {
    rows: {
      goal: string;
      targets: {
        id: string;
        quote: string;
        comparator: string;
        explicit: boolean;
        threshold: number;
        unit: string;
      }[];
    }[];
  }
  const facts = factsOf("jinan-brand-press-2020") as Facts;
  const plan = planOf("jinan-brand-press-2020");
  const annex = planOf("jinan-brand-2020");

  test("eleven figures in three rows, with the units of the press", () => {
    expect(plan.rows.map(({ goal }) => goal)).toEqual(facts.rows.map(({ goal }) => goal));
    expect(
      plan.targets.filter(isNumeric).map((target) => ({
        id: target.id,
        quote: target.fragment,
        comparator: target.comparator,
        explicit: target.comparatorExplicit,
        threshold: target.threshold.toNumber(),
        unit: target.unit.symbol,
      })),
    ).toEqual(
      facts.rows.flatMap(({ targets }) =>
        targets.map(({ id, quote, comparator, explicit, threshold, unit }) => ({
          ...{ id, quote, comparator, explicit, threshold, unit },
        })),
      ),
    );
  });

  test("88% here, 88分 in the annex's plan: both keep the disagreement", () => {
    const unit = (of: Plan) => {
      const target = of.targetById.get("2.3");
      return target && isNumeric(target) ? target.unit.symbol : null;
    };
    expect([unit(plan), unit(annex)]).toEqual(["%", "分"]);
    for (const of of [plan, annex]) {
      const found = of.disagreements.find(({ targets }) => targets.join() === "2.3");
      expect(found?.readings.map(({ quote }) => quote)).toEqual([
        "服务业顾客满意度达到88以上",
        "服务业顾客满意度达到88分以上",
        "服务业顾客满意度达到８８分以上",
        "服务业顾客满意度达到88%以上",
      ]);
    }
  });

  test("names no bureau and no day, for the press names none", () => {
    expect(plan.bureaus).toEqual([]);
    expect([plan.issuedOn, plan.documentNumber, plan.issuer]).toEqual([null, null, null]);
  });
});

describe("shandong-brand-2015", () => {
  interface Facts {
    tasks: {
      no: string;
      heading: string;
      lead: string[] | null;
      cooperating: string[] | null;
      inheritsFrom: string | null;
      quote: string | null;
      caps: { value: number; unit: string; year: number; quote: string; object: string }[];
    }[];
  }
  const facts = factsOf("shandong-brand-2015") as Facts;
  const plan = planOf("shandong-brand-2015");

  test.each(facts.tasks.map((task, index) => [task.no, task, index] as const))(
    "%s",
    (_, task, index) => {
      const row = plan.rows[index];
      const from = facts.tasks.find(({ no }) => task.lead === null && no === task.inheritsFrom);
      const { lead, cooperating, quote } = from ?? task;
      expect(row?.goal).toBe(task.heading);
      expect(namesWith(plan, index, "lead")).toEqual(lead ?? []);
      expect(namesWith(plan, index, "cooperating")).toEqual(cooperating ?? []);
      expect(row?.cells[0]?.responsibility).toBe(quote);
      const [target] = row?.cells[0]?.targets ?? [];
      const [cap] = task.caps;
      expect(target?.deadline).toBe(cap === undefined ? null : "2015-12-31");
      if (cap === undefined) return;
      expect(target).toMatchObject({
        kind: "cap",
        comparator: "<=",
        name: cap.object,
        fragment: cap.quote,
      });
      expect(target && isNumeric(target) && target.threshold.toNumber()).toBe(cap.value);
    },
  );

  test("no bureau is made up where none is named", () => {
    expect(plan.rows.at(-1)?.cells[0]?.bureaus).toEqual([]);
    expect(plan.bureaus).toEqual([
      "省质量强省及名牌战略推进工作领导小组办公室",
      "省质量强省及名牌战略推进工作领导小组",
      "省质监局",
    ]);
  });
});

describe("qingdao-youpin-2023", () => {
  interface Facts {
    tasks: {
      no: string;
      heading: string;
      section: string;
      responsibility_text: string;
      units: string[];
      lead: string;
      collectives: string[];
    }[];
    milestones: { year: number; text: string; clauses: string[] }[];
    members: string[];
    units: { unit: string; in: string[] }[];
  }
  const facts = factsOf("qingdao-youpin-2023") as Facts;
  const plan = planOf("qingdao-youpin-2023");
  const numbered = plan.rows.filter(({ printedNumber }) => printedNumber !== null);

  test.each(facts.tasks.map((task, index) => [task.no, task, index] as const))(
    "%s",
    (no, task, index) => {
      const row = numbered[index];
      const cell = row?.cells[0];
      expect(row).toMatchObject({ goal: task.heading, category: task.section });
      expect(`${task.section.charAt(0)}${String(row?.printedNumber)}`).toBe(no);
      expect(cell?.responsibility).toBe(task.responsibility_text);
      expect(cell?.bureaus.map(({ name }) => name).sort()).toEqual(
        task.units.filter((unit) => !task.collectives.includes(unit)).sort(),
      );
      expect(cell?.bureaus.filter(({ role }) => role === "lead").map(({ name }) => name)).toEqual([
        task.lead,
      ]);
      expect(cell?.printedBureaus.some(({ name }) => name === "各区、市政府")).toBe(
        task.collectives.length > 0,
      );
      expect(cell?.targets.map(({ deadline, kind }) => [deadline, kind])).toEqual([
        [null, "qualitative"],
      ]);
    },
  );

  test.each(facts.milestones)(
    "the milestone of $year, clause by clause and without a figure",
    (milestone) => {
      const cell = cellsOf(plan).find(({ text }) => text === milestone.text);
      expect(cell?.targets.map(({ fragment }) => fragment)).toEqual(
        milestone.clauses.filter((clause) => !/^到\d+年$/.test(clause)),
      );
      for (const target of cell?.targets ?? []) {
        expect([target.kind, target.deadline]).toEqual(["qualitative", `${milestone.year}-12-31`]);
      }
    },
  );

  test("defines the alias of sixteen, and asks every bureau for its own items", () => {
    expect(plan.groups[0]).toEqual({
      ...{ name: "16个部门", printed: "市市场监管局等16个部门", members: facts.members },
    });
    for (const { unit, in: items } of facts.units.filter((each) => each.unit !== "各区、市政府")) {
      expect(targetsOf(plan, unit)).toHaveLength(items.length);
    }
  });
});

describe("jinan-road-safety-2020", () => {
  interface Facts {
    tasks: {
      no: number;
      heading: string;
      section_no: string;
      section: string;
      responsibility_text: string;
      units: string[];
    }[];
    aliases: Record<string, { text: string }>;
    units: string[];
    document: { doc_no: string; issuer: string; date_issued: string };
  }
  const facts = factsOf("jinan-road-safety-2020") as Facts;
  const plan = planOf("jinan-road-safety-2020");

  test.each(facts.tasks)("task $no: $heading", (task) => {
    const row = plan.rows[task.no - 1];
    const cell = row?.cells[0];
    expect(row).toMatchObject({ printedNumber: task.no, goal: task.heading });
    expect(row?.category).toBe(task.section_no + task.section);
    expect(cell?.printedBureaus.map(({ name, role }) => [name, role])).toEqual(
      task.units.map((unit) => [unit, null]),
    );
    expect(cell?.responsibility).toBe(noBlanks(task.responsibility_text));
    expect(cell?.targets.map(({ kind, deadline }) => [kind, deadline])).toEqual([
      ["qualitative", null],
    ]);
  });

  test("invents no date and no period, and defines its aliases", () => {
    const { doc_no, issuer, date_issued } = facts.document;
    expect(plan).toMatchObject({ documentNumber: doc_no, issuer, issuedOn: date_issued });
    expect([plan.statedPeriod, plan.validUntil]).toEqual([null, null]);
    expect(plan.aliases.map(({ name }) => name)).toEqual(Object.keys(facts.aliases));
    expect([...plan.bureaus, "各区县政府"].sort()).toEqual([...facts.units].sort());
  });
});
