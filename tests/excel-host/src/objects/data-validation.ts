import { cellCount, cellsOf, intersect, subtract, type Rectangle } from "../grid";
import { existing, HostObject, invalidArgument, isRecord, NOTHING } from "../wire";
import { isValid, type Alert, type Place, type Prompt, type Validation } from "../workbook";
import { oneOf } from "./arguments";
import type { Host } from "./host";
import { joinCells } from "./range-search";
import { checkRule } from "./validation-rule";

const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
const NO_ALERT: Alert = { message: "", showAlert: true, style: "Stop", title: "" };
const NO_PROMPT: Prompt = { message: "", showPrompt: true, title: "" };

/** Excel's DataValidation: what may be typed into a range. */
export class DataValidationObject extends HostObject {
  readonly typeName = "DataValidation";

  constructor(
    private readonly host: Host,
    private readonly place: Place,
  ) {
    super();
  }

  get Type(): string {
    const type = this.common((validation) => Object.keys(validation?.rule ?? {})[0] ?? "none");
    return type === null ? "MixedCriteria" : type.charAt(0).toUpperCase() + type.slice(1);
  }

  get Rule(): unknown {
    return this.common((validation) => validation?.rule ?? {}) ?? {};
  }
  set Rule(input: unknown) {
    const rule = checkRule(input, this.place.sheet);
    this.change((validation) => {
      validation.rule = structuredClone(rule);
    });
  }

  get ErrorAlert(): unknown {
    return this.common((validation) => validation?.errorAlert ?? NO_ALERT);
  }
  set ErrorAlert(input: unknown) {
    const { message, title, showAlert, style } = { ...NO_ALERT, ...asRecord(input) };
    const alert: Alert = {
      message: limited(message, LONGEST_MESSAGE),
      showAlert: showAlert,
      style: oneOf(style, ["Stop", "Warning", "Information"]),
      title: limited(title, LONGEST_TITLE),
    };
    this.change((validation) => {
      validation.errorAlert = alert;
    });
  }

  get Prompt(): unknown {
    return this.common((validation) => validation?.prompt ?? NO_PROMPT);
  }
  set Prompt(input: unknown) {
    const { message, title, showPrompt } = { ...NO_PROMPT, ...asRecord(input) };
    const prompt: Prompt = {
      message: limited(message, LONGEST_MESSAGE),
      showPrompt: showPrompt,
      title: limited(title, LONGEST_TITLE),
    };
    this.change((validation) => {
      validation.prompt = prompt;
    });
  }

  get IgnoreBlanks(): unknown {
    return this.common((validation) => validation?.ignoreBlanks ?? true);
  }
  set IgnoreBlanks(ignores: unknown) {
    this.change((validation) => {
      validation.ignoreBlanks = ignores === true;
    });
  }

  /** Null when some cells satisfy their rules and some do not. */
  get Valid(): boolean | null {
    const count = this.invalidAreas().reduce((sum, area) => sum + cellCount(area), 0);
    if (count === 0) return true;
    return count === cellCount(this.place.area) ? false : null;
  }

  GetInvalidCellsOrNullObject(): HostObject {
    const areas = this.invalidAreas();
    return areas.length > 0 ? this.host.areas(this.place.sheet, areas) : NOTHING;
  }
  GetInvalidCells(): HostObject {
    return existing(this.GetInvalidCellsOrNullObject());
  }

  Clear(): void {
    this.place.sheet.guard(this.place.area, "structure");
    this.place.sheet.cutValidations(this.place.area);
  }

  /** The rules of the range's parts; null for a part without. */
  private parts(): (Validation | null)[] {
    const { sheet, area } = this.place;
    const overlapping = sheet.validations.filter((each) => intersect(each.area, area));
    const covered = overlapping
      .map((each) => intersect(each.area, area))
      .reduce((count, part) => count + (part ? cellCount(part) : 0), 0);
    return covered < cellCount(area) ? [...overlapping, null] : overlapping;
  }

  private common<T>(pick: (validation: Validation | null) => T): T | null {
    const [first, ...others] = this.parts().map(pick);
    const text = JSON.stringify(first);
    return others.every((other) => JSON.stringify(other) === text) ? (first ?? null) : null;
  }

  /** Changes the rules of every cell of the range; cells beside it keep theirs. */
  private change(apply: (validation: Validation) => void): void {
    const { sheet, area } = this.place;
    sheet.guard(area, "structure");
    const present = sheet.validations.flatMap((validation) => {
      const part = intersect(validation.area, area);
      return part ? [{ ...validation, area: part }] : [];
    });
    const bare = present.reduce<Rectangle[]>(
      (rest, { area: covered }) => rest.flatMap((each) => subtract(each, covered)),
      [area],
    );
    const changed = [...present, ...bare.map(newValidation)];
    for (const validation of changed) apply(validation);
    sheet.cutValidations(area);
    const [first] = changed;
    const text = withoutArea(first);
    const isUniform = changed.every((validation) => withoutArea(validation) === text);
    sheet.validations.push(...(first && isUniform ? [{ ...first, area }] : changed));
  }

  private invalidAreas(): Rectangle[] {
    const { sheet, area } = this.place;
    const used = intersect(area, sheet.used(false) ?? area);
    const cells = used ? [...cellsOf(used)] : [];
    return joinCells(cells.filter((cell) => !isValid(sheet, cell)));
  }
}

const newValidation = (area: Rectangle): Validation => ({
  area,
  rule: {},
  errorAlert: null,
  prompt: null,
  ignoreBlanks: true,
});

const withoutArea = (validation: Validation | undefined): string =>
  JSON.stringify({ ...validation, area: null });

const asRecord = (input: unknown): Record<string, unknown> => (isRecord(input) ? input : {});

function limited(input: unknown, longest: number): string {
  const text = String(input);
  if (text.length > longest) {
    throw invalidArgument(`Text too long (title ${LONGEST_TITLE}, message ${LONGEST_MESSAGE}).`);
  }
  return text;
}
