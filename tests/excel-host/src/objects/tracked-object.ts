import type { Move } from "../grid";
import { HostObject } from "../wire";
import type { Sheet } from "../workbook";
import type { Host } from "./host";

/** An object that office.js keeps by reference between two syncs; it moves with its cells. */
export abstract class TrackedObject extends HostObject {
  private referenceId: string | null = null;

  constructor(
    readonly host: Host,
    readonly sheet: Sheet,
  ) {
    super();
  }

  abstract move(move: Move): void;

  override identity(): Record<string, unknown> {
    return this.referenceId === null ? {} : { _ReferenceId: this.referenceId };
  }

  override _KeepReference(): void {
    this.referenceId ??= this.host.track(this);
  }

  get _ReferenceId(): string | null {
    return this.referenceId;
  }
}
