// loaded before a command: writes what the process took, when it ends
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  const usage = { seconds: (user + system) / 1e6, peak: maxRSS / 1024 };
  writeFileSync(process.env.ZERENBIAO_USAGE, JSON.stringify(usage));
});
