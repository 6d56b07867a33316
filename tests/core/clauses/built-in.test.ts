import plan from "../../../seeds/jinan-brand-2020.json";
import { readClause } from "../../../src/core/clauses";

const rows = plan.rows.map((row) => ({
  number: row.number,
  cells: row.cells.map((cell) => ({
    text: cell.text,
    expected: cell.targets.map((target) => [
      target.kind,
      target.comparator,
      target.threshold,
      // the annex itself prints no unit for 2.3
      target.id === "2.3" ? null : target.unit,
      target.deadline,
      target.fragment,
    ]),
  })),
}));

test.each(rows)("row $number of the built-in annex", ({ cells }) => {
  let deadline: string | null = null;
  for (const { text, expected } of cells) {
    const reading = readClause(text, { deadline });
    deadline = reading.carried.deadline;
    expect(
      reading.targets.map((target) => [
        target.kind,
        target.comparator,
        target.threshold,
        target.unit,
        target.deadline,
        target.fragment,
      ]),
    ).toEqual(expected);
  }
});
