import { join } from "node:path";
import { deflate, inflate } from "../../../src/cli/compression";
import { fillInForm, type FormEntry } from "../../../src/cli/fill-in";
import { Ledger } from "../../../src/exchange";
import { fillWorkbook } from "../../../src/xlsx";
import typed from "../../fixtures/returns/typed.json";
import { emptyFolder, readBytes, readJson, run } from "../run";

/** The seed under which the forms of tests/fixtures/returns/ were made. */
const SEED = "报送";
const DUE = "2023-01-15";
export const AS_OF = "2023-01-10";

export type Filling = Readonly<Record<string, FormEntry>>;

/** What each bureau typed, by target: what the right files hold, and the wrong ones as well, with changes. */
const TYPED: Readonly<Record<string, Filling>> = typed;

export function typedBy(bureau: string): Filling {
  const filling = TYPED[bureau];
  if (filling === undefined) throw new Error(`nothing was typed by ${bureau}`);
  return filling;
}

/** What was typed for these targets only. */
export function only(bureau: string, ...targets: readonly string[]): Filling {
  return Object.fromEntries(Object.entries(typedBy(bureau)).filter(([id]) => targets.includes(id)));
}

/** The forms that went out, and some that did not. */
export interface SentForms {
  readonly ledger: string;
  /** Of 2022, as the ledger has them now. */
  readonly form: (bureau: string) => Uint8Array;
  /** As the ledger has it now. */
  readonly formId: (bureau: string) => string;
  /** The earlier form of 市政府办公厅, which the ledger has as replaced. */
  readonly replacedForm: Uint8Array;
  /** Of the year before, of the first half of the year, and from a ledger of somebody else. */
  readonly lastYear: (bureau: string) => Uint8Array;
  readonly halfYear: (bureau: string) => Uint8Array;
  readonly stray: (bureau: string) => Uint8Array;
  /** Workbooks of this program that are no forms. */
  readonly lastCollection: Uint8Array;
  readonly publishedTable: Uint8Array;
}

/** Sends the forms out. */
export async function sendForms(): Promise<SentForms> {
  const send = async (period: string, seed: string, folder: string, ...more: readonly string[]) => {
    const options = ["--period", period, "--id-seed", seed, "--due", DUE, "--as-of", "2022-12-20"];
    const { exit, err } = await run("distribute", ...options, "--out", folder, ...more);
    if (exit !== 0) throw new Error(err);
    return (bureau: string) => readBytes(join(folder, `${bureau}-${period}.xlsx`));
  };
  const make = async (...words: readonly string[]) => {
    const path = join(emptyFolder(), "表.xlsx");
    await run(...words, "--out", path);
    return readBytes(path);
  };
  const folder = emptyFolder();
  const lastFolder = emptyFolder();
  const earlier = await send("2022", "旧表", folder, "--bureau", "市政府办公厅");
  const replacedForm = earlier("市政府办公厅");
  const form = await send("2022", SEED, folder, "--force");
  const ledger = join(folder, "ledger.json");
  const { forms } = Ledger.parse(readJson(ledger));
  return {
    ...{ form, ledger, replacedForm },
    formId: (bureau) =>
      forms.find((each) => each.bureau === bureau && each.state === "current")?.formId ?? "",
    lastYear: await send("2021", SEED, lastFolder),
    halfYear: await send("2022H1", SEED, emptyFolder()),
    stray: await send("2022", "别处", emptyFolder()),
    lastCollection: await make("collect", "--ledger", join(lastFolder, "ledger.json"), lastFolder),
    publishedTable: await make("table"),
  };
}

export const fill = fillInForm;

/** Rows of `_meta`. */
export const META = { plan: 3, bureau: 6, formId: 7 } as const;

/** A form whose `_meta` says something else. */
export function changeMeta(form: Uint8Array, row: number, value: string): Uint8Array {
  const cells = [{ row, column: 2, value }];
  return fillWorkbook(form, [{ sheet: "_meta", cells }], { inflate, deflate });
}
