/** What the commands on plan files say. */
export interface PlanTexts {
  converted(path: string, counts: PlanCounts): string;
  /** A blank plan workbook, and what to do with it. */
  templateMade(path: string): string;
  /** What stands in a plan that is right, and its hash. */
  account(counts: PlanCounts, hash: string): string;
  readonly note: string;
  mistakes(count: number): string;
  readonly whole: string;
  readonly same: string;
  /** The same content under another hash: only the order differs. */
  readonly otherOrder: string;
  readonly heads: {
    readonly facts: string;
    readonly targets: string;
    readonly bureaus: string;
    readonly lines: string;
  };
  readonly changes: Readonly<Record<"added" | "removed", string>>;
  readonly blank: string;
  handedOver(from: readonly string[], to: readonly string[]): string;
  summary(counts: {
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
    readonly handedOver: number;
  }): string;
}

export interface PlanCounts {
  readonly rows: number;
  readonly targets: number;
  readonly bureaus: number;
}
