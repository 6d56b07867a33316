import { formatFigure, type Measure, type Plan, toDecimal } from "../../core";
import { partOf } from "./published-lines";

/** The money that the document promises, in its own words: printed under the table, asked of nobody. Empty where there is none. */
export function listMeasures({ measures }: Plan): string[] {
  if (measures.length === 0) return [];
  const texts = [...new Set(measures.map(({ text }) => text))];
  const lines = texts.map((text, index) => {
    const amounts = measures
      .filter((measure) => measure.text === text)
      .flatMap((measure) => amountOf(measure) ?? []);
    return `${index + 1}. ${text}${amounts.length === 0 ? "" : `（${amounts.join("；")}）`}`;
  });
  return ["资金和扶持措施", ...lines];
}

/** 50万元，新获奖的组织; nothing where the words say it themselves. */
function amountOf({ text, amount, unit, per }: Measure): string | null {
  if (amount === null) return null;
  const figure = `${formatFigure(toDecimal(amount))}${unit ?? ""}`;
  if (text.replaceAll(" ", "").includes(figure)) return null;
  return per === null ? figure : `${figure}，${per}`;
}

/** Who is meant by the groups that stand in a bureau's part: its rows need not be those in which the document says it. */
export function listNamedGroups(plan: Plan, bureau: string): string[] {
  if (plan.groups.length === 0) return [];
  const cells = partOf(plan, bureau).flatMap((row) => row.cells);
  const used = new Set(
    cells.flatMap(({ printedBureaus }) => printedBureaus.map(({ group }) => group)),
  );
  const lines = plan.groups.flatMap((group) =>
    used.has(group) && group.members !== null && group.members.length > 0
      ? [`${group.printed}：${group.members.join("、")}`]
      : [],
  );
  return lines.length === 0 ? [] : ["单位名称说明", ...lines];
}
