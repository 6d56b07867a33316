import { setImmediate } from "node:timers/promises";
import type { Context } from "./context";

// Below this a bar would flash by.
const WORTH_A_BAR = 30;
/** How many letters wide the bar is. */
const BAR_WIDTH = 24;
/** How often it is drawn at most, in milliseconds. */
const DRAWN_EVERY = 100;
/** Before this, a rate would be a guess; in seconds. */
const RATED_AFTER = 0.5;
/** Back to the start of the line, which is emptied. */
const ERASE_LINE = "\r\u001B[K";

export interface Progress {
  /** Steps done. */
  readonly count: number;
  step(): void;
  /** Prints something for people while the bar stays below it. */
  print(show: () => void): void;
  done(): void;
}

/**
 * A progress bar on standard error for long batches, when that is a terminal: how much is done, how many a second, how long the rest
 * takes. Else nothing is shown.
 *
 * @example 核对 ████████░░░░░░░░░░░░░░░░ 120/360 · 每秒 85 个 · 还要 3 秒
 */
export function startProgress(context: Context, label: string, total: number): Progress {
  const stream = context.world.terminal.progressStream;
  const bar = stream === null || total < WORTH_A_BAR ? null : new Bar(context, label, total);
  let count = 0;
  bar?.draw(count);
  return {
    get count() {
      return count;
    },
    step: () => {
      count += 1;
      bar?.drawInTime(count);
    },
    print: (show) => {
      bar?.erase();
      show();
      bar?.draw(count);
    },
    done: () => {
      bar?.erase();
    },
  };
}

class Bar {
  private readonly started: number;
  private drawn = 0;

  constructor(
    private readonly context: Context,
    private readonly label: string,
    private readonly total: number,
  ) {
    this.started = this.now();
  }

  drawInTime(count: number): void {
    if (this.now() - this.drawn >= DRAWN_EVERY) this.draw(count);
  }

  draw(count: number): void {
    this.drawn = this.now();
    const full = Math.floor((count / this.total) * BAR_WIDTH);
    const bar = "█".repeat(full) + "░".repeat(BAR_WIDTH - full);
    this.write(`${ERASE_LINE}${this.label} ${bar} ${count}/${this.total}${this.pace(count)}`);
  }

  erase(): void {
    this.write(ERASE_LINE);
  }

  private pace(count: number): string {
    const seconds = (this.now() - this.started) / 1000;
    if (count === 0 || seconds < RATED_AFTER) return "";
    const rate = count / seconds;
    return ` · ${this.context.texts.notes.pace(rate, (this.total - count) / rate)}`;
  }

  private now(): number {
    return this.context.world.now().getTime();
  }

  private write(text: string): void {
    this.context.world.terminal.progressStream?.write(text);
  }
}

/** Lets a person stop a batch that reads file after file without waiting for anything: signals come in between. */
export async function letSignalsIn(): Promise<void> {
  await setImmediate();
}
