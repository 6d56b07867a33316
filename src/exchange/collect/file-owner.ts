import type { Plan } from "../../core";
import type { Ledger } from "../distribute";
import type { FileStanding } from "./file-standing";

/**
 * The bureau a file is to be laid to: the one its form went to, else the one it names itself, else, for a file that could not be
 * read, the one its name has in it. Null where nothing tells.
 */
export function ownerOf(
  { file, form, outcome }: FileStanding,
  plan: Plan,
  ledger: Ledger,
): string | null {
  if (form !== null) return form.bureau;
  const { bureau, path } = file.report;
  if (bureau !== null) return plan.bureaus.includes(bureau) ? bureau : null;
  return outcome === "rejected" ? bureauInName(path, plan, ledger) : null;
}

/** `收回/市商务局-2021.xlsx`, `市商务局（终稿）.et`; a name with two bureaus in it says nothing. */
function bureauInName(path: string, plan: Plan, ledger: Ledger): string | null {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  const sent = ledger.forms.find(({ file }) => file === name);
  if (sent) return sent.bureau;
  const found = plan.bureaus.filter((bureau) => name.includes(bureau));
  // 市场监管局 stands in 市市场监管局 too
  const longest = found.filter(
    (one) => !found.some((other) => other !== one && other.includes(one)),
  );
  return longest.length === 1 ? (longest[0] ?? null) : null;
}
