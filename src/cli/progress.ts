import { Presets, SingleBar } from "cli-progress";
import type { Context } from "./context";

// Below this a bar would flash by.
const WORTH_A_BAR = 30;

export interface Progress {
  step(): void;
  done(): void;
}

/** A progress bar on standard error for long batches, when that is a terminal; else nothing. */
export function startProgress(context: Context, label: string, total: number): Progress {
  const stream = context.world.terminal.progressStream;
  if (stream === null || total < WORTH_A_BAR) {
    return { step: () => undefined, done: () => undefined };
  }
  const bar = new SingleBar(
    {
      format: `${label} {bar} {value}/{total} · {eta_formatted}`,
      stream,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_grey,
  );
  bar.start(total, 0);
  return {
    step: () => {
      bar.increment();
    },
    done: () => {
      bar.stop();
    },
  };
}
