import eslint from "@eslint/js";
import officeRules from "eslint-plugin-office-addins/lib/rules/index.js";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist", "out", "coverage", "node_modules"] },
  eslint.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      // characters of Chinese text are code points: spreading a string is what we want
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "no-console": "error",
    },
  },
  {
    // the only places that know Office.js; the plugin's own list of rules asks for React, and for an older eslint
    files: ["src/excel/**/*.ts", "src/taskpane/**/*.ts"],
    plugins: { "office-addins": { rules: officeRules.default } },
    rules: Object.fromEntries(
      Object.keys(officeRules.default).map((name) => [`office-addins/${name}`, "error"]),
    ),
  },
  {
    files: ["**/*.js", "**/*.mjs", "**/*.cjs"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        module: "writable",
        require: "readonly",
        __dirname: "readonly",
      },
    },
  },
);
