const path = require("node:path");
const [, web] = require("../../webpack.config.js")();

/** The pane's configuration with another entry: only what reads PDFs. */
module.exports = {
  ...web,
  entry: { pdf: path.resolve(__dirname, "../../src/xlsx/pdf-part.ts") },
  // what is read is the same without making it small
  optimization: { minimize: false },
  output: { ...web.output, filename: "pdf.js" },
  // what the pane's page needs is left out
  plugins: web.plugins.slice(1, 2),
};
