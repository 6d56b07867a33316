import { type FileReport, firstReceiptOf, type TypedReceipt, versionThatFits } from "../exchange";
import { type Context, printJson } from "./context";
import { printable } from "./terminal";

/** `check --receipt`: of which file a receipt is. Exit 1 where it is that of none. */
export function compareReceipt(
  context: Context,
  receipt: TypedReceipt,
  reports: readonly FileReport[],
): number {
  const compared = reports.map((report) => ({
    report,
    own: ownReceipt(receipt, report),
    fits: versionThatFits(receipt, report),
  }));
  const isFound = compared.some(({ fits }) => fits !== null);
  if (context.json) {
    printJson(context, {
      receipt: receipt.code,
      version: receipt.version,
      fits: isFound,
      files: compared.map(({ report: { path, status, bureau, period, formId }, own, fits }) => ({
        ...{ path, status, bureau, period, formId, receipt: own, fits: fits !== null },
      })),
    });
    return isFound ? 0 : 1;
  }
  const { printer, texts } = context;
  for (const { report, own, fits } of compared) {
    const { path, bureau } = report;
    printer.heading(printable([path, bureau].filter((part) => part !== null).join(" · ")));
    printer.sentence(
      fits !== null
        ? texts.check.receiptFits(receipt.code, fits)
        : own === null
          ? texts.check.noReceipt
          : texts.check.receiptDiffers(receipt.code, own),
      2,
    );
  }
  printer.line();
  printer.line(texts.check.receiptSummary(receipt.code, reports.length, isFound));
  return isFound ? 0 : 1;
}

/** The file's receipt of the version that was asked for. */
function ownReceipt({ version }: TypedReceipt, report: FileReport): string | null {
  if (report.status === "rejected") return null;
  return version === 1 ? firstReceiptOf(report.formId, report.entries) : report.receipt;
}
