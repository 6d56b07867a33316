import { setImmediate } from "node:timers/promises";
import { Presets, SingleBar } from "cli-progress";
import type { Context } from "./context";

// Below this a bar would flash by.
const WORTH_A_BAR = 30;

export interface Progress {
  /** Steps done. */
  readonly count: number;
  step(): void;
  done(): void;
}

/** A progress bar on standard error for long batches, when that is a terminal; else nothing is shown. */
export function startProgress(context: Context, label: string, total: number): Progress {
  const stream = context.world.terminal.progressStream;
  const bar =
    stream === null || total < WORTH_A_BAR
      ? null
      : new SingleBar(
          {
            format: `${label} {bar} {value}/{total} · {eta_formatted}`,
            stream,
            hideCursor: true,
            clearOnComplete: true,
          },
          Presets.shades_grey,
        );
  bar?.start(total, 0);
  let count = 0;
  return {
    get count() {
      return count;
    },
    step: () => {
      count += 1;
      bar?.increment();
    },
    done: () => {
      bar?.stop();
    },
  };
}

/** Lets a person stop a batch that reads file after file without waiting for anything: signals come in between. */
export async function letSignalsIn(): Promise<void> {
  await setImmediate();
}
