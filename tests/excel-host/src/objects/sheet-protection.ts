import { accessDenied, HostObject, invalidArgument, invalidOperation, isRecord } from "../wire";
import type { Sheet } from "../workbook";
import { oneOf } from "./arguments";
import type { Host } from "./host";

/** What a protection may still allow. */
const PERMISSIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

export class SheetProtectionObject extends HostObject {
  readonly typeName = "WorksheetProtection";

  constructor(
    private readonly host: Host,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  get Protected(): boolean {
    return this.sheet.protection !== null;
  }

  get Options(): unknown {
    const none = Object.fromEntries(PERMISSIONS.map((permission) => [permission, false]));
    return { ...none, selectionMode: "Normal", ...this.sheet.protection?.options };
  }

  Protect(options?: unknown, password?: unknown): void {
    if (this.sheet.protection) throw invalidOperation("The sheet is already protected.");
    this.sheet.protection = { options: checkOptions(options), password: passwordOf(password) };
    this.host.raise("protectionChanged", this.sheet, { isProtected: true });
  }

  Unprotect(password?: unknown): void {
    const { protection } = this.sheet;
    if (!protection) return;
    if (protection.password !== null && protection.password !== passwordOf(password)) {
      throw accessDenied("Wrong password.");
    }
    this.sheet.protection = null;
    this.host.raise("protectionChanged", this.sheet, { isProtected: false });
  }
}

export const passwordOf = (input: unknown): string | null =>
  typeof input === "string" && input !== "" ? input : null;

function checkOptions(input: unknown): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(isRecord(input) ? input : {})) {
    if (value === null || value === undefined) continue;
    if (name === "selectionMode") options[name] = oneOf(value, ["Normal", "Unlocked", "None"]);
    else if (typeof value === "boolean" && PERMISSIONS.some((each) => each === name)) {
      options[name] = value;
    } else throw invalidArgument(`No protection option ${name}: ${JSON.stringify(value)}.`);
  }
  return options;
}
