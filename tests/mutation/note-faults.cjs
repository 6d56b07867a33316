/* Once a test file is done: writes down which faults it came by. */
const { writeFileSync } = require("node:fs");

globalThis.afterAll(() => {
  const { FAULT_NOTES } = process.env;
  if (FAULT_NOTES !== undefined)
    writeFileSync(FAULT_NOTES, JSON.stringify([...(globalThis.__faults ?? [])]));
});
