import { readFileSync } from "node:fs";
import type { Plan } from "../core";
import {
  type AddressStranger,
  type BureauAddress,
  decodeText,
  readAddresses,
  splitListText,
} from "../exchange";
import { bureauMeant } from "./bureau-names";
import type { Context } from "./context";
import { kindOfPath } from "./files";
import { openFile } from "./open-file";
import { UsageError } from "./usage-error";

/** Where the mails of a plan's bureaus go. */
export interface Addresses {
  readonly byBureau: ReadonlyMap<string, BureauAddress>;
  /** Lines that were not used. */
  readonly strangers: readonly AddressStranger[];
}

/**
 * The address list of an office: the first sheet of a workbook that has the headings, or a text.
 *
 * @throws {UsageError} with every mistake of the list at once
 */
export async function loadAddresses(
  context: Context,
  path: string,
  plan: Plan,
): Promise<Addresses> {
  const { errors, mail } = context.texts;
  if ((await kindOfPath(path)) !== "file") {
    throw new UsageError("missing-path", errors.missingPath(path));
  }
  const lists = readLists(context, path).map((rows) =>
    readAddresses(rows, (name) => bureauMeant(plan, name)),
  );
  const list = lists.find(({ addresses }) => addresses.length > 0) ?? lists[0];
  if (list === undefined || list.problems.length > 0) {
    throw new UsageError("bad-addresses", mail.errors.badList(path, list?.problems ?? []));
  }
  const { addresses, strangers } = list;
  return { byBureau: new Map(addresses.map((each) => [each.bureau, each])), strangers };
}

/** Rows of texts: of every sheet of a workbook, or of a text. */
function readLists(context: Context, path: string): readonly (readonly string[])[][] {
  if (/\.(?:csv|txt|tsv)$/i.test(path)) {
    const text = decodeText(readFileSync(path));
    if (text === null) {
      throw new UsageError("bad-addresses", context.texts.mail.errors.noText(path));
    }
    return [splitListText(text)];
  }
  const opened = openFile(path);
  if (opened.outcome === "rejected") {
    const [why] = opened.findings;
    const reason = why ? context.messages.finding(why, null) : "";
    throw new UsageError("bad-addresses", context.texts.mail.errors.unreadableList(path, reason));
  }
  return opened.workbook.sheets.map(({ cells }) => {
    const rows: string[][] = [];
    for (const { row, column, shown } of cells) {
      while (rows.length < row) rows.push([]);
      const own = rows[row - 1] ?? [];
      while (own.length < column) own.push("");
      own[column - 1] = shown;
    }
    return rows;
  });
}
