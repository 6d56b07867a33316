import { type BureauGroup, formatFigure, type Measure, type Plan, toDecimal } from "../../core";
import { withoutBlanks } from "../kit";
import { listTableWords, partOf } from "./published-lines";

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

/**
 * Who and what is meant by names that the document explains (以下简称, 以下统称) elsewhere than in the table, one a line. In a bureau's part
 * also who a group is: its rows need not be those in which the document says it. Empty where nothing is to be said.
 *
 * @param bureau the whole table's when left out
 */
export function listNames(plan: Plan, bureau?: string): string[] {
  if (plan.groups.length === 0 && plan.aliases.length === 0) return [];
  const groups = bureau === undefined ? [] : groupsIn(plan, bureau);
  const printed = listTableWords(plan, bureau).map(withoutBlanks);
  const aliases = plan.aliases.filter(({ name }) => {
    const plain = withoutBlanks(name);
    const isThere = bureau === undefined || printed.some((words) => words.includes(plain));
    const isSaid =
      groups.some((group) => group.name === name) ||
      printed.some((words) => definitionsIn(words).includes(plain));
    return isThere && !isSaid;
  });
  if (groups.length + aliases.length === 0) return [];
  return [
    aliases.length === 0 ? "单位名称说明" : "名称说明",
    ...groups.map(({ printed: name, members }) => `${name}：${(members ?? []).join("、")}`),
    ...aliases.map(({ name, meaning }) => {
      const isGroup = plan.groups.some((group) => group.name === name);
      return `${meaning}（以下${isGroup ? "统称" : "简称"}${name}）`;
    }),
  ];
}

/** The groups of a bureau's part whose members the document lists. */
function groupsIn(plan: Plan, bureau: string): readonly BureauGroup[] {
  const cells = partOf(plan, bureau).flatMap((row) => row.cells);
  const used = new Set(
    cells.flatMap(({ printedBureaus }) => printedBureaus.map(({ group }) => group)),
  );
  return plan.groups.filter((group) => used.has(group) && (group.members ?? []).length > 0);
}

/** What a text names by saying so: …等16个部门（以下统称“16个部门”）. */
function definitionsIn(words: string): string[] {
  return Array.from(words.matchAll(/(?:以下|下同)?[简统合]?称[“"「]?([^）)”"」，。；,;]+)/gu), ([, name = ""]) => name); // prettier-ignore
}
