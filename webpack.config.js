const path = require("node:path");
const { BannerPlugin } = require("webpack");

/** The Node command and the benchmark: one file each, nothing to resolve at run time. */
module.exports = {
  name: "node",
  target: "node20",
  mode: "production",
  devtool: false,
  entry: { cli: "./src/cli/main.ts", bench: "./tests/bench/main.ts" },
  output: { path: path.resolve(__dirname, "dist"), filename: "[name].js", clean: true },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "ts-loader",
        // types are checked by `npm run typecheck`; here only the syntax goes
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        exclude: /node_modules/,
      },
    ],
  },
  // stack traces and error names stay readable for people who report a bug
  optimization: { minimize: false },
  performance: false,
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: /^cli\.js$/ })],
  stats: "errors-warnings",
};
