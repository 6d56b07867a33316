// loaded before a command: writes what the process took, when it ends
const { readFileSync, writeFileSync } = require("node:fs");

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const usage = { seconds: (user + system) / 1e6, peak: peak() };
  writeFileSync(process.env.ZERENBIAO_USAGE, JSON.stringify(usage));
});

// In megabytes. What the system counts as the most a process had begins with what its parent had when it was started, and test
// programs grow; Linux keeps the mark of the program itself, too.
function peak() {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"));
    return Number(kilobytes) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}
