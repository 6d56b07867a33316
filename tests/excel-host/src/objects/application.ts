import { HostObject, itemNotFound } from "../wire";
import { oneOf } from "./arguments";
import type { Host } from "./host";

export class ApplicationObject extends HostObject {
  readonly typeName = "Application";
  readonly CalculationState = "Done";
  readonly CalculationEngineVersion = 191_029;
  readonly DecimalSeparator = ".";
  readonly ThousandsSeparator = ",";
  readonly UseSystemSeparators = true;

  constructor(private readonly host: Host) {
    super();
  }

  get CalculationMode(): string {
    return this.host.workbook.calculationMode;
  }
  set CalculationMode(mode: unknown) {
    const modes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
    const { workbook } = this.host;
    workbook.calculationMode = oneOf(mode, modes);
    if (workbook.calculationMode === "Manual") workbook.computeAll();
  }

  get CultureInfo(): HostObject {
    return new CultureObject(this.host.locale);
  }

  Calculate(): void {
    this.host.workbook.recalculate(true);
    this.host.workbook.computeAll();
  }

  /** Nothing is drawn or computed before a batch ends: the two only count as actions. */
  SuspendApiCalculationUntilNextSync(): void {
    return;
  }
  SuspendScreenUpdatingUntilNextSync(): void {
    return;
  }

  CreateWorkbook(base64?: unknown): CreatedWorkbookObject {
    const id = this.host.createWorkbook(typeof base64 === "string" ? base64 : "");
    return new CreatedWorkbookObject(this.host, id);
  }
  _GetWorkbookCreatedById(id: unknown): CreatedWorkbookObject {
    if (typeof id !== "string") throw itemNotFound();
    return new CreatedWorkbookObject(this.host, id);
  }
}

class CreatedWorkbookObject extends HostObject {
  readonly typeName = "WorkbookCreated";

  constructor(
    private readonly host: Host,
    private readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get Id(): string {
    return this.id;
  }

  Open(): void {
    this.host.openWorkbook(this.id);
  }
}

class CultureObject extends HostObject {
  readonly typeName = "CultureInfo";

  constructor(private readonly locale: string) {
    super();
  }

  get Name(): string {
    return this.locale;
  }
  get NumberFormat(): HostObject {
    return new NumberFormatObject();
  }
  get DatetimeFormat(): HostObject {
    return new DateFormatObject(this.locale);
  }
}

class NumberFormatObject extends HostObject {
  readonly typeName = "NumberFormatInfo";
  readonly NumberDecimalSeparator = ".";
  readonly NumberGroupSeparator = ",";
}

class DateFormatObject extends HostObject {
  readonly typeName = "DatetimeFormatInfo";
  readonly DateSeparator = "/";
  readonly TimeSeparator = ":";

  constructor(private readonly locale: string) {
    super();
  }

  get ShortDatePattern(): string {
    return this.locale === "zh-CN" ? "yyyy/m/d" : "m/d/yyyy";
  }
  get LongDatePattern(): string {
    return this.locale === "zh-CN" ? 'yyyy"年"m"月"d"日"' : "dddd, mmmm d, yyyy";
  }
  get LongTimePattern(): string {
    return this.locale === "zh-CN" ? "h:mm:ss" : "h:mm:ss AM/PM";
  }
}
