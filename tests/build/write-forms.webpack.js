const path = require("node:path");
const [, web] = require("../../webpack.config.js")();

/** The pane's configuration with another entry: only what writes workbooks. */
module.exports = {
  ...web,
  entry: { writer: path.join(__dirname, "write-forms.ts") },
  output: { ...web.output, filename: "writer.js" },
  plugins: [],
};
