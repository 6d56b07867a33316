import type { EntryOptions, SavedWorkbook } from "../workbook";

/** What a simulated Excel starts with. */
export interface Configuration extends Partial<EntryOptions> {
  /**
   * Requirement sets the host claims beside (or instead of) the standard ones, null for none: `{ ExcelApi: "1.9", DialogApi: null }`.
   * office.js enforces them, and so does the host, member by member, where it is given `apiSets`.
   */
  readonly requirements?: Readonly<Record<string, string | null>>;
  /** `Class.member` and the minor version of ExcelApi 1.x that brought it. */
  readonly apiSets?: Readonly<Record<string, number>>;
  /** Of the display and of the contents, `zh-CN`; en-US unless told. */
  readonly locale?: string;
  readonly hostVersion?: string;
  readonly theme?: Theme;
  /** The most bytes that a request, or its answer, may have; Excel on the web takes 5 MB, any other Excel whatever comes. */
  readonly payloadLimit?: number;
  /** How long a reply takes, in milliseconds. */
  readonly latencyMs?: number;
  /** Sheets to start with: rows of values by name. */
  readonly sheets?: Readonly<Record<string, readonly (readonly unknown[])[]>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly isReadOnly?: boolean;
  /** A workbook as save() returned it; it takes the place of `sheets`. */
  readonly state?: SavedWorkbook;
}

export type Theme = "light" | "dark";

/** A current Excel for Windows. */
const STANDARD_REQUIREMENTS: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  SharedRuntime: "1.2",
  RibbonApi: "1.2",
  DialogApi: "1.2",
  OpenBrowserWindowApi: "1.1",
  DelayForCellEdit: "1.1",
  CustomXmlParts: "1.1",
  Settings: "1.1",
};

export function requirementsOf({ requirements = {} }: Configuration): Record<string, string> {
  const claimed = Object.entries({ ...STANDARD_REQUIREMENTS, ...requirements });
  return Object.fromEntries(
    claimed.flatMap(([name, version]): [string, string][] =>
      version === null ? [] : [[name, version]],
    ),
  );
}

/** The colours of Office.context.officeTheme, as numbers. */
export const THEMES: Readonly<Record<Theme, Readonly<Record<string, number>>>> = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x000000,
    controlBackgroundColor: 0xf0f0f0,
    controlForegroundColor: 0x000000,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x363636,
    controlForegroundColor: 0xf0f0f0,
  },
};
