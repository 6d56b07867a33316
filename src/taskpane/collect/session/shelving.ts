import * as z from "zod/mini";
import { type RememberedFile, splitContained, understandNotebook } from "../../../exchange";
import {
  currentMemory,
  currentRulings,
  fieldOf,
  isEmpty,
  mergeLedgers,
  mergeMemories,
  mergePacing,
  mergeRulings,
  toNotebook,
  type Settings,
  type ShelvedCollection,
  type ShelvedFile,
} from "../../notebook";
import type { ListedFile } from "../state";

const File = z.strictObject({
  name: z.string(),
  path: z.string(),
  isInFolder: z.boolean(),
  size: z.number(),
  sha256: z.string(),
});

/**
 * Takes over what this browser kept for the plan and period of the settings; what they say already counts.
 *
 * @param found as it lies there: anybody may have changed it, another program too
 * @returns null where it is nothing of that kind
 */
export function takeShelved(
  found: unknown,
  settings: Settings,
): { readonly settings: Settings; readonly files: readonly ShelvedFile[] } | null {
  const { plan, period } = settings;
  const said = fieldOf(found, "notebook");
  const values = typeof said === "object" && said !== null ? Object.entries(said) : [];
  const notebook = understandNotebook(new Map(values));
  if (notebook?.plan !== plan.id || notebook.period !== period.id) return null;
  const { decisions, joint, due, contact } = notebook;
  const kept = { plan: plan.id, period: period.id, decisions, joint };
  const files = fieldOf(found, "files");
  return {
    settings: {
      ...settings,
      ...{ due: settings.due ?? due, contact: settings.contact ?? contact },
      ledger: mergeLedgers(notebook.ledger, settings.ledger),
      rulings: mergeRulings(
        [kept],
        settings.rulings.filter((each) => !isEmpty(each)),
      ),
      collections: mergeMemories(notebook.collections, settings.collections),
      pacing: mergePacing(notebook.pacing, settings.pacing),
    },
    files: (Array.isArray(files) ? files : []).flatMap((each: unknown) => {
      const parsed = File.safeParse(each);
      return parsed.success ? [parsed.data] : [];
    }),
  };
}

/**
 * A collection as the browser is to keep it: of this plan and period alone.
 *
 * @param shelved files that are kept there already: those that are still to come stay
 */
export function toShelved(
  settings: Settings,
  listed: readonly ListedFile[],
  shelved: readonly ShelvedFile[],
  missing: readonly RememberedFile[],
): ShelvedCollection {
  const memory = currentMemory(settings);
  const notebook = toNotebook({
    ...settings,
    rulings: [currentRulings(settings)],
    collections: memory === null ? [] : [memory],
  });
  const files = new Map<string, ShelvedFile>();
  const awaited = new Set(missing.map(({ path }) => splitContained(path)[0]));
  for (const file of shelved) if (awaited.has(file.path)) files.set(file.sha256, file);
  for (const { file, path, sha256 } of listed) {
    const { name, size, isInFolder } = file;
    if (sha256 !== null) files.set(sha256, { name, path, isInFolder, size, sha256 });
  }
  return { notebook, files: [...files.values()] };
}
