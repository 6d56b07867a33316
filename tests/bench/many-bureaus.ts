import { parsePlan, type Plan } from "../../src/core";

/** Five bureaus to a row, five targets to a bureau: as many as a form of the built-in plan has on the whole. */
const TOGETHER = 5;

/** A plan with so many bureaus, of which so many share each row. */
export function manyBureaus(count: number, together = TOGETHER): Plan {
  const bureaus = Array.from({ length: count }, (_, index) => `第${index + 1}责任单位`);
  const rows = Array.from({ length: Math.ceil(count / together) }, (_, row) => {
    const names = bureaus.slice(row * together, (row + 1) * together);
    const targets = Array.from({ length: TOGETHER }, (_each, index) => {
      const name = `第${row + 1}项任务第${index + 1}个方面的重点企业数量`;
      return {
        ...{ id: `${row + 1}.${index + 1}`, name, fragment: `${name}达到${100 * (index + 1)}家` },
        ...{ source: { document: "notice", place: "附件" }, kind: "level", comparator: ">=" },
        ...{ comparatorExplicit: true, threshold: 100 * (index + 1), unit: "家" },
        ...{ deadline: "2022-12-31", baseline: null, notes: [] },
      };
    });
    const cell = {
      text: targets.map(({ fragment }) => fragment).join("；"),
      bureaus: names.map((name) => ({ name, role: null })),
      targets,
    };
    return {
      ...{
        number: row + 1,
        category: `类别${Math.floor(row / 10) + 1}`,
        goal: `目标任务${row + 1}`,
      },
      cells: [cell],
    };
  });
  const parsed = parsePlan({
    ...{ format: "zerenbiao-plan", formatVersion: 1, id: "bench", title: "基准计划" },
    ...{ annexTitle: "量化指标责任分解表", annexMark: null, documentNumber: null, issuer: null },
    ...{ issuedOn: null, validUntil: null, period: { from: 2020, to: 2022 }, leadOffice: "办公室" },
    ...{ sources: [{ id: "notice", title: "基准计划" }], rules: [], disagreements: [] },
    ...{ bureaus, rows },
  });
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems.slice(0, 3)));
  return parsed.plan;
}
