import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Plan } from "../core";
import type { Ledger, LedgerForm, MailKind } from "../exchange";
import { nameBureaus } from "./bureau-names";
import { checkFile, findFiles } from "./check-file";
import type { Context } from "./context";
import { kindOfPath } from "./files";
import { CountedOpening } from "./open-returned";
import { loadStandings } from "./standings-source";
import { printable } from "./terminal";
import { UsageError } from "./usage-error";

/** What the options say of whom a mail goes to, and about what. */
export interface MailingOptions {
  readonly kind: MailKind;
  readonly from?: string;
  readonly marked?: string;
  readonly bureau?: readonly string[];
}

/** What one bureau is written, and what goes with it. */
export interface Mailing {
  readonly bureau: string;
  /** Of its own form, where that says one. */
  readonly due: string | null;
  /** How many targets its form asks. */
  readonly lines: number;
  /** How it stands, as the letter says it: 还没有报送. */
  readonly state: string;
  /** What it still owes, a line each. */
  readonly owed: readonly string[];
  readonly attachments: readonly Attached[];
}

/** A file of a mail, read when the mail is written: ten thousand do not stand in memory at once. */
export interface Attached {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
}

export interface Sending {
  readonly ledger: Ledger;
  readonly plan: Plan;
  /** Where the forms of the ledger lie. */
  readonly folder: string;
}

/**
 * Who gets a mail, in the order of the plan.
 *
 * @throws {UsageError} where a form that has to go with it is missing; then nothing was written
 */
export async function listMailings(
  context: Context,
  options: MailingOptions,
  sending: Sending,
): Promise<readonly Mailing[]> {
  const wanted = options.bureau && new Set(nameBureaus(context, sending.plan, options.bureau));
  const places = new Map(sending.plan.bureaus.map((bureau, place) => [bureau, place]));
  const all = await (options.kind === "return"
    ? listReturns(context, options, sending)
    : listForms(context, options, sending));
  return all
    .filter(({ bureau }) => wanted?.has(bureau) ?? true)
    .toSorted((one, other) => (places.get(one.bureau) ?? 0) - (places.get(other.bureau) ?? 0));
}

async function listForms(
  context: Context,
  { kind, from }: MailingOptions,
  { ledger, plan, folder }: Sending,
): Promise<Mailing[]> {
  const { mail } = context.texts;
  if (kind === "remind" && from === undefined) {
    throw new UsageError("bad-option", mail.errors.needs(kind, "--from"));
  }
  const standings =
    kind === "first" || from === undefined ? null : loadStandings(context, from, { ledger, plan });
  if (standings !== null && standings.waiting.length > 0) {
    context.world.terminal.err(`${printable(context.texts.papers.waiting(standings.waiting))}\n`);
  }
  const forms = ledger.forms.filter(
    ({ state, bureau }) =>
      state === "current" && (kind === "first" || (standings?.owing.has(bureau) ?? false)),
  );
  await needForms(context, forms, folder);
  return forms.map((form): Mailing => {
    const standing = standings?.owing.get(form.bureau);
    return {
      ...{ bureau: form.bureau, due: form.due ?? null, lines: form.targets },
      ...{ state: standing?.state ?? "", owed: standing?.owed ?? [] },
      attachments: [attach(context, join(folder, form.file), form.sha256)],
    };
  });
}

/** A form that is not there is told before anything is written. */
async function needForms(
  context: Context,
  forms: readonly LedgerForm[],
  folder: string,
): Promise<void> {
  const missing: string[] = [];
  for (const { file } of forms) {
    const path = join(folder, file);
    if ((await kindOfPath(path)) !== "file") missing.push(path);
  }
  if (missing.length > 0) {
    throw new UsageError("missing-path", context.texts.mail.errors.missingForms(missing));
  }
}

/** Marked copies with something to mend, by the bureau whose form each is. */
async function listReturns(
  context: Context,
  { kind, marked }: MailingOptions,
  { ledger, plan }: Sending,
): Promise<Mailing[]> {
  const { mail } = context.texts;
  if (marked === undefined) {
    throw new UsageError("bad-option", mail.errors.needs(kind, "--marked"));
  }
  const byBureau = new Map<string, { errors: number; warnings: number; paths: string[] }>();
  const opening = new CountedOpening(context, []);
  for (const path of await findFiles(context, [marked])) {
    for (const { bureau, findings } of await checkFile(path, [plan], opening)) {
      if (bureau === null) {
        context.world.terminal.err(`${printable(mail.notOfBureau(path))}\n`);
        continue;
      }
      const count = (severity: string) =>
        findings.filter((each) => each.severity === severity).length;
      const [errors, warnings] = [count("error"), count("warning")];
      if (errors + warnings === 0) continue;
      const found = byBureau.get(bureau) ?? { errors: 0, warnings: 0, paths: [] };
      byBureau.set(bureau, {
        errors: found.errors + errors,
        warnings: found.warnings + warnings,
        paths: [...found.paths, ...(found.paths.includes(path) ? [] : [path])],
      });
    }
  }
  return [...byBureau].map(([bureau, { errors, warnings, paths }]): Mailing => {
    const form = ledger.forms.find((each) => each.bureau === bureau && each.state === "current");
    const counted = [
      ...(errors === 0 ? [] : [`${errors} 处要改`]),
      ...(warnings === 0 ? [] : [`${warnings} 处要核对`]),
    ];
    return {
      ...{ bureau, due: form?.due ?? null, lines: form?.targets ?? 0 },
      ...{ state: `共 ${counted.join("、")}`, owed: [] },
      attachments: paths.map((path) => attach(context, path, null)),
    };
  });
}

function attach(context: Context, path: string, sha256: string | null): Attached {
  return {
    name: basename(path),
    read: async () => {
      const bytes = new Uint8Array(await readFile(path));
      if (sha256 !== null && createHash("sha256").update(bytes).digest("hex") !== sha256) {
        context.world.terminal.err(`${printable(context.texts.mail.formChanged(path))}\n`);
      }
      return bytes;
    },
  };
}
