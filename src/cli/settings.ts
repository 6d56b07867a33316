import * as z from "zod/mini";
import { type PlacedProblem, problemOf } from "../core";

const Words = z.string().check(z.trim(), z.minLength(1));
const Several = z.array(Words);

/**
 * What a period's folder remembers (`zerenbiao.json`), so that nobody types it for every command. Paths are told from that folder. A field
 * left out is not remembered: the option is typed, or has its own default.
 */
export const Settings = z.strictObject({
  format: z.literal("zerenbiao-settings"),
  formatVersion: z.literal(1),
  /** A built-in id, or a plan file. */
  plan: z.optional(Words),
  period: z.optional(Words),
  /** A day. */
  due: z.optional(z.iso.date()),
  contact: z.optional(Words),
  /** Joint rules, `3.1=sum`. */
  joint: z.optional(Several),
  /** Consolidated workbooks of earlier periods. */
  previous: z.optional(Several),
  /** The address list of an office. */
  addresses: z.optional(Words),
  /** The ledger of forms sent out; the plan as sent lies beside it. */
  ledger: z.optional(Words),
  /** The folder of forms to be mailed. */
  forms: z.optional(Words),
  /** The folder for what comes back. */
  returns: z.optional(Words),
  /** Decisions: files, and folders of them. */
  decisions: z.optional(Several),
  /** The consolidated workbook. */
  summary: z.optional(Words),
  /** The folder of marked copies. */
  marked: z.optional(Words),
  /** The folder of mail drafts. */
  mails: z.optional(Words),
});
export type Settings = z.infer<typeof Settings>;

/** What is remembered, by the name it has in the file. */
export type SettingName = Exclude<keyof Settings, "format" | "formatVersion">;

/** The order in which they are written and shown. */
export const SETTING_NAMES: readonly SettingName[] = [
  ...(["plan", "period", "due", "contact", "joint", "previous", "addresses"] as const),
  ...(["ledger", "forms", "returns", "decisions", "summary", "marked", "mails"] as const),
];

/** The file, in the folder of a period; it is looked for nowhere else. */
export const SETTINGS_NAME = "zerenbiao.json";

/**
 * Where things lie in a period's folder unless somebody says otherwise: what is mailed apart from what is kept.
 *
 * @example LAYOUT.forms // => "发放"
 */
export const LAYOUT = {
  ledger: "台账/ledger.json",
  forms: "发放",
  returns: "收回",
  decisions: ["裁定"],
  summary: "汇总/汇总.xlsx",
  marked: "退回",
  mails: "邮件",
} as const;

/**
 * Settings from parsed JSON.
 *
 * @returns the settings, or every mistake with the path of its field
 */
export function parseSettings(
  json: unknown,
): { readonly settings: Settings } | { readonly problems: readonly PlacedProblem[] } {
  const parsed = Settings.safeParse(json, { reportInput: true });
  if (parsed.success) return { settings: parsed.data };
  return {
    problems: parsed.error.issues.map((issue) => ({
      ...problemOf(issue),
      path: issue.path.reduce<string>((path, key) => pathOf(path, key), ""),
    })),
  };
}

function pathOf(path: string, key: PropertyKey): string {
  if (typeof key === "number") return `${path}[${key}]`;
  return path === "" ? String(key) : `${path}.${String(key)}`;
}

/** As the file holds them. */
export function settingsText(settings: Settings): string {
  const { format, formatVersion } = settings;
  const entries = SETTING_NAMES.flatMap((name) =>
    settings[name] === undefined ? [] : [[name, settings[name]] as const],
  );
  const file = { format, formatVersion, ...Object.fromEntries(entries) };
  return `${JSON.stringify(file, null, 2)}\n`;
}
