import { type CommandSpec, planOption } from "../command-spec";
import { fingerprint } from "../../core";
import { buildPublishedTableWorkbook } from "../../exchange";
import { writeWorkbook } from "../../xlsx";
import { deflate } from "../compression";
import { printJson, type Context } from "../context";
import { findDivision } from "../division-source";
import { writeFiles } from "../output";
import { loadPlan, tellRemarks } from "../plan-source";
import { UsageError } from "../usage-error";

export interface TableOptions {
  readonly plan: string;
  readonly out: string;
  readonly force?: boolean;
}

/** `table`: the published table, as the annex prints it. */
export async function runTable(context: Context, options: TableOptions): Promise<number> {
  const plan = await loadPlan(context, options.plan);
  if (!options.out.toLowerCase().endsWith(".xlsx")) {
    throw new UsageError("bad-option", context.texts.errors.notXlsx(options.out));
  }
  tellRemarks(context, plan);
  const division = await findDivision(context, plan, options.plan);
  const bytes = await writeWorkbook(
    buildPublishedTableWorkbook(plan, context.today, division),
    deflate,
  );
  await writeFiles(
    context,
    { force: options.force ?? false, planned: [options.out] },
    async (add) => {
      await add(options.out, bytes);
    },
  );
  const cells = plan.rows.reduce((sum, row) => sum + row.cells.length, 0);
  if (context.json) {
    printJson(context, { plan: plan.id, path: options.out, sha256: fingerprint(bytes) });
  } else {
    context.printer.line(context.texts.table.done(options.out, plan.rows.length, cells));
  }
  return 0;
}

/** `table` on the command line. */
export const tableCommand: CommandSpec = {
  name: "table",
  examples: ["table --out 责任分解表.xlsx"],
  define: (command, texts) =>
    command
      .requiredOption("--out <FILE>", texts.options.tableOut)
      .addOption(planOption(texts))
      .option("--force", texts.options.force),
  remembered: { options: { plan: "plan" }, needs: [] },
  run: (context, command) => runTable(context, command.opts<TableOptions>()),
};
