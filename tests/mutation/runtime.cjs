/* Packages are loaded once in a process; sources, with one fault or another in them, each time. */
const { sep } = require("node:path");
const keepModules = require("../shared/keeping-runtime.cjs");

module.exports = keepModules((path) => path.includes(`${sep}node_modules${sep}`));
