import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const CLI = resolve(__dirname, "cli.js");

/** What one run of a command took; null where the system does not tell. */
export interface Run {
  readonly seconds: number;
  /** Of the processor, on all cores together, in seconds. */
  readonly processor: number | null;
  /** The most memory it had, in megabytes. */
  readonly peak: number | null;
}

/** The command line as a person starts it, from the start of the process to its end; or a script of another program. */
export function runCommand(argv: readonly string[], program?: string): Promise<Run> {
  return new Promise((fulfil, reject) => {
    const begin = performance.now();
    const [file, ...words] = program === undefined ? [process.execPath, CLI] : [program];
    const child = spawn(file, [...words, ...argv], { stdio: ["ignore", "ignore", "inherit"] });
    let peak: number | null = null;
    let processor: number | null = null;
    const watch = setInterval(() => {
      peak = peakOf(child.pid) ?? peak;
      processor = processorOf(child.pid) ?? processor;
    }, 10);
    child.on("error", reject);
    child.on("exit", (code) => {
      clearInterval(watch);
      if (code === 2 || code === null)
        reject(new Error(`${argv[0] ?? ""} ended with ${code ?? "a signal"}`));
      else fulfil({ seconds: (performance.now() - begin) / 1000, processor, peak });
    });
  });
}

/** Linux keeps the high-water mark of every process. */
function peakOf(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${pid ?? 0}/status`, "utf8");
    const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

/** And the time it had of the processor, in hundredths of a second: in user code and in the system's. */
function processorOf(pid: number | undefined): number | null {
  try {
    const stat = readFileSync(`/proc/${pid ?? 0}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}
