const path = require("node:path");
const [node] = require("../../webpack.config.js")();

/** The commands' configuration with one entry: the command line itself. */
module.exports = {
  ...node,
  entry: { cli: path.resolve(__dirname, "../../src/cli/main.ts") },
};
