import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./areas";

/** What is to be run: test files in this order, until one fails. */
export interface Errand {
  /** A JSON file of texts that stand for files, by path. */
  readonly texts: string;
  /** Where to write down which faults were come by; null to leave it. */
  readonly notes: string | null;
  readonly tests: readonly string[];
}

export interface Outcome {
  /** The test file that failed, `timeout`, or null where all passed. */
  readonly failed: string | null;
  /** What jest said of it; null where all passed or the process was given up. */
  readonly why: string | null;
  readonly milliseconds: number;
}

/** A process is given up after so many runs: it keeps what jest made of every file. */
const MOST_RUNS = 60;

/** Runs tests in a process of its own, one errand after the other. */
export class Runner {
  private child: ChildProcess | null = null;
  private runs = 0;

  run(errand: Errand, limit: number): Promise<Outcome> {
    if (this.runs >= MOST_RUNS) this.end();
    this.child ??= fork(join(__dirname, "run-tests.cjs"), { cwd: ROOT, silent: true });
    this.runs += 1;
    const { child } = this;
    const begin = performance.now();
    return new Promise((resolve) => {
      const finish = (failed: string | null, why: string | null = null): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve({ failed, why, milliseconds: performance.now() - begin });
      };
      const giveUp = (why: string) => (): void => {
        this.end();
        finish(why);
      };
      const timer = setTimeout(giveUp("timeout"), limit);
      child.once("message", ({ failed, why }: Omit<Outcome, "milliseconds">) => {
        finish(failed, why);
      });
      child.once("exit", giveUp("process ended"));
      child.send(errand);
    });
  }

  end(): void {
    this.child?.removeAllListeners();
    this.child?.kill("SIGKILL");
    this.child = null;
    this.runs = 0;
  }
}
