import { isDay, LANGUAGES, localDay, messagesFor, type Language, type Messages } from "../core";
import type { LegacyReader, PrintedReader } from "../xlsx";
import { type Disk, patientDisk, systemDisk } from "./disk";
import { Printer, type Terminal } from "./terminal";
import { textsFor, type Texts } from "./texts";
import { UsageError } from "./usage-error";

/** What the world gives the program; tests give it other things. */
export interface World {
  readonly terminal: Terminal;
  readonly now: () => Date;
  /** What the system tells every program: `JOB_COMPLETION_INDEX` of a Kubernetes Job. Nothing where it is left out. */
  readonly environment?: Readonly<Partial<Record<string, string>>>;
  /** A new form id: 32 hexadecimal digits. */
  readonly newId: () => string;
  /** Where files are written; the system's where it is left out. */
  readonly disk?: Disk;
  /** How long a command waits for another that writes the same file, in milliseconds; half a minute where it is left out. */
  readonly patience?: number;
  /** Asks whoever sits at the terminal, yes or no; nobody sits there where it is left out. */
  readonly confirm?: (question: string) => Promise<boolean>;
  /** Reads PDFs; the part that comes with the pane where it is left out. */
  readonly readPrinted?: PrintedReader;
  /** Reads old workbooks; the part that lies beside the program where it is left out. */
  readonly readLegacy?: LegacyReader;
}

/** What every command needs: language, printing, today. */
export interface Context {
  readonly world: World;
  readonly texts: Texts;
  readonly messages: Messages;
  readonly printer: Printer;
  /** Every file that is written or extended goes through it. */
  readonly disk: Disk;
  /** Standard output holds one JSON document and nothing else. */
  readonly json: boolean;
  /** Today, or the day that stands for it. */
  readonly today: string;
}

/** Options that every command takes. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly lang: string;
  readonly asOf?: string;
}

/** @throws {UsageError} for a language or a day that is none. */
export function makeContext(world: World, options: CommonOptions): Context {
  const language = LANGUAGES.find((each) => each === options.lang);
  const texts = textsFor(language ?? "zh-CN");
  if (language === undefined) {
    throw new UsageError("bad-option", texts.errors.badChoice("--lang", options.lang, LANGUAGES));
  }
  if (options.asOf !== undefined && !isDay(options.asOf)) {
    throw new UsageError("bad-day", texts.errors.badDay("--as-of", options.asOf));
  }
  return {
    world,
    texts,
    messages: messagesFor(language),
    printer: new Printer(world.terminal),
    disk: patientDisk(world.disk ?? systemDisk),
    json: options.json ?? false,
    today: options.asOf ?? localDay(world.now()),
  };
}

/** The language asked for on the command line, before anything else of it is understood. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const word = argv[at] ?? "";
  const value = word.includes("=") ? word.slice("--lang=".length) : argv[at + 1];
  return LANGUAGES.find((language) => at >= 0 && language === value) ?? "zh-CN";
}

/** Prints the one JSON document of a run. */
export function printJson(context: Context, document: unknown): void {
  context.world.terminal.out(`${JSON.stringify(document, null, 2)}\n`);
}
