const path = require("node:path");

/** The simulator as one script that a page runs before its own. */
module.exports = {
  name: "excel-host",
  target: ["web", "es2022"],
  mode: "development",
  devtool: false,
  entry: { simulator: path.resolve(__dirname, "../src/main.ts") },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        exclude: /node_modules/,
      },
    ],
  },
  performance: false,
  stats: "errors-warnings",
};
