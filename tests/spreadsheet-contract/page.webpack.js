const path = require("node:path");

/** The live adapter in a page, legible. */
module.exports = {
  mode: "development",
  devtool: false,
  target: ["web", "es2022"],
  entry: path.join(__dirname, "page.ts"),
  output: { filename: "page.js" },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
    ],
  },
  stats: "errors-warnings",
};
