import type { Plan } from "../core";
import type { Ledger } from "../exchange";
import { isMetaSheet, listStandingSheets, readStandings } from "../sheets";
import { OWN_LIMITS } from "../xlsx";
import type { Context } from "./context";
import { openFile } from "./open-file";
import { UsageError } from "./usage-error";

/** How a bureau that still owes something stands, in the words of a letter. */
export interface OwingStanding {
  readonly state: string;
  readonly owed: readonly string[];
}

/**
 * Who still owes what, by a consolidated workbook of the ledger's plan and period.
 *
 * @throws {UsageError} for any other file
 */
export function loadStandings(
  context: Context,
  path: string,
  { ledger, plan }: { readonly ledger: Ledger; readonly plan: Plan },
): ReadonlyMap<string, OwingStanding> {
  const { errors } = context.texts.mail;
  const meta = openFile(path, { limits: OWN_LIMITS, wants: isMetaSheet });
  if (meta.outcome === "rejected") {
    throw new UsageError("bad-previous", errors.noStandings(path));
  }
  const wanted = listStandingSheets(meta.workbook);
  const opened = openFile(path, {
    limits: OWN_LIMITS,
    wants: (name) => isMetaSheet(name) || wanted.has(name),
  });
  const read = opened.outcome === "rejected" ? null : readStandings(opened.workbook);
  if (read === null) throw new UsageError("bad-previous", errors.noStandings(path));
  if (read.plan !== ledger.plan || read.period !== ledger.period) {
    const found = `${read.plan} ${read.period}`;
    throw new UsageError(
      "bad-previous",
      errors.wrongFrom(path, found, `${ledger.plan} ${ledger.period}`),
    );
  }
  return new Map(
    read.bureaus.flatMap(({ bureau, status, owed }) =>
      owed === "" && !OWING.test(status)
        ? []
        : [[bureau, { state: stateOf(status), owed: listOwed(owed, plan) }] as const],
    ),
  );
}

/** What stands under 报送情况 of a bureau that owes something, whatever the day. */
const OWING = /^(?:未报|逾期|空表|部分报送|退件)/;

function stateOf(status: string): string {
  if (status.startsWith("逾期")) return "还没有报送，已过截止日";
  if (status.startsWith("退件")) return "报来的文件没有收下，需要重报";
  if (status.startsWith("空表")) return "报来的是空表";
  if (status.startsWith("部分报送")) return `只报了一部分（${status}）`;
  if (status.startsWith("未报")) return "还没有报送";
  return status;
}

/** `1.1、3.2（待核实）` as lines with the targets' names. */
function listOwed(owed: string, plan: Plan): string[] {
  if (owed === "") return [];
  return owed.split("、").map((each) => {
    const [id = "", why = ""] = each.split(/(?=[（(])/);
    const target = plan.targetById.get(id);
    return target === undefined ? each : `${id} ${target.name}${why}`;
  });
}
