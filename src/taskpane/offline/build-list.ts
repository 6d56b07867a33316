declare global {
  /** The build puts it before the worker's script, so that another build is another script. */
  var zerenbiaoBuild: BuildList | undefined;
}

/** What one build of the pane consists of, outside Excel. */
export interface BuildList {
  /** Stands for all names and contents together. */
  readonly version: string;
  /** The SHA-256 of each file by its name below the pane's folder, as 64 hexadecimal digits. */
  readonly files: Readonly<Record<string, string>>;
}

/** Why a build could not be kept on this machine. */
export type KeepingProblem = "no-room" | "not-reached" | "other-content";

/** A build is kept whole or not at all. */
export class NotKept extends Error {
  override readonly name = "NotKept";

  constructor(
    readonly problem: KeepingProblem,
    options?: ErrorOptions,
  ) {
    super(problem, options);
  }
}
