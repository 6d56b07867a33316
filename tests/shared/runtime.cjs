/*
 * What lies in src/ and in packages is loaded once in a process. Test files and what they share below tests/ are their own each time.
 * Nothing in src/ keeps what a caller could notice, and no test puts another module in the place of one; so a test may run after any other.
 */
const { sep } = require("node:path");
const keepModules = require("./keeping-runtime.cjs");

module.exports = keepModules((path, root) => !path.startsWith(`${root}${sep}tests${sep}`));
