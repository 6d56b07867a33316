const { createHash } = require("node:crypto");
const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { pathToFileURL, URL } = require("node:url");
const { minify } = require("terser");
const ts = require("typescript");
const { BannerPlugin, Compilation, DefinePlugin, sources } = require("webpack");

const PANE = path.resolve(__dirname, "src/taskpane");
const ASSETS = path.resolve(__dirname, "assets");
const OFFICE = path.resolve(__dirname, "node_modules/@microsoft/office-js");
const PDFJS = path.resolve(__dirname, "node_modules/pdfjs-dist");
const SHEETJS = path.resolve(__dirname, "node_modules/@e965/xlsx");
const EXCELJS = path.resolve(__dirname, "node_modules/exceljs/lib");
const LIBRARY = path.resolve(__dirname, "src/index.ts");

const typescript = {
  test: /\.ts$/,
  loader: "ts-loader",
  // types are checked by `npm run typecheck`; here only the syntax goes
  options: { transpileOnly: true, compilerOptions: { noEmit: false } },
  exclude: /node_modules/,
};

/**
 * Layers, and rooms of the pane, without a module that does something by being loaded: what only a later chunk uses moves into that
 * chunk.
 */
const pure = {
  test: /[\\/]src[\\/](?:core|sheets|exchange|xlsx|papers|excel|taskpane[\\/][^\\/]+)[\\/]/,
  sideEffects: false,
};

/**
 * exceljs carries a zip, streams, CSV, a Buffer and a password hash. Of all that the program needs the workbook in memory and its
 * parts as XML (src/xlsx/write/exceljs-parts.ts), so exceljs is taken from its sources and the rest left empty: the pane loads faster,
 * and the command line starts with a third less memory.
 */
const EXCELJS_ALIASES = {
  exceljs$: path.join(EXCELJS, "exceljs.bare.js"),
  // files and passwords
  fs: false,
  [path.join(EXCELJS, "utils/encryptor.js")]: false,
  // zip and streams: the parts are packed by src/xlsx/archive/writer.ts
  jszip: false,
  "readable-stream": false,
  [path.join(EXCELJS, "utils/zip-stream.js")]: false,
  [path.join(EXCELJS, "utils/stream-buf.js")]: false,
  // reading: src/xlsx/read/ does it
  [path.join(EXCELJS, "utils/parse-sax.js")]: false,
  [path.join(EXCELJS, "utils/browser-buffer-decode.js")]: false,
  // CSV
  [path.join(EXCELJS, "csv/csv.js")]: false,
  // identities of x14 rules, which no sheet has
  uuid: false,
};

/** Everything for Node: one file each, nothing to resolve at run time. */
const forNode = {
  target: "node20",
  mode: "production",
  devtool: false,
  module: { rules: [typescript] },
  // stack traces and error names stay readable for people who report a bug
  optimization: { minimize: false },
  performance: false,
  stats: "errors-warnings",
};

/** The Node commands, and the library. */
const node = {
  ...forNode,
  name: "node",
  entry: {
    cli: "./src/cli/main.ts",
    serve: "./src/cli/serve/main.ts",
    package: "./src/cli/package/main.ts",
    index: { import: LIBRARY, library: { type: "commonjs2" } },
  },
  output: {
    path: path.resolve(__dirname, "dist"),
    filename: "[name].js",
    // the pane's folder and the benchmark are other configurations'
    clean: { keep: /^(?:web(?:[\\/]|$)|bench\.js$)/ },
  },
  resolve: { extensions: [".ts", ".js"], alias: EXCELJS_ALIASES },
  plugins: [
    new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: /^cli\.js$/ }),
    { apply: (compiler) => addAssets(compiler, "LibraryFaces", addLibraryFaces) },
    { apply: (compiler) => addAssets(compiler, "Licences", addLicences) },
    { apply: compact },
  ],
};

/** The benchmark, with the whole of exceljs: it is what is measured against. */
const bench = {
  ...forNode,
  name: "bench",
  entry: { bench: "./tests/bench/main.ts" },
  output: { path: path.resolve(__dirname, "dist"), filename: "[name].js" },
  resolve: { extensions: [".ts", ".js"] },
  node: { __dirname: false },
};

/** Where the pane takes office.js from: `--env officejs=local|cdn|21vianet`. */
const OFFICE_SCRIPTS = {
  local: "office/office.js",
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  // Microsoft 365 operated by 21Vianet has its own
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/**
 * What office.js asks for beside it in Excel for Windows, Mac and the web. Its reports on use (telemetry/, ariatelemetry/) stay
 * out: they would go to Microsoft, and office.js does without.
 */
const OFFICE_FILES = [
  "office.js",
  // asked for where there is no Excel around the page
  "o15apptofilemappingtable.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];

/** What keeps the pane on a machine, for browsers without Excel. */
const OFFLINE_WORKER = "offline-worker.js";

/** The pane starts with the first built-in plan; the others would be a sixth of all that it loads. */
const PLANS = path.resolve(__dirname, "src/exchange/plans");
const FIRST_PLAN_ALONE = {
  [path.join(PLANS, "more-seeds")]: path.join(PLANS, "no-more-seeds"),
};

/**
 * The sentences of a language that several scripts say, apart from its terms, which forms have whatever language the pane speaks, and
 * from what is said of an annex, which is fetched when one is read.
 */
function sentencesOf(language, name) {
  const folder = path.resolve(__dirname, "src/core/locales", language) + path.sep;
  const kit = path.join(PANE, `kit/texts/${language}.ts`);
  return {
    test: ({ resource }) =>
      resource === kit ||
      (resource?.startsWith(folder) === true &&
        !["terms.ts", "draft-doubts.ts"].includes(path.basename(resource))),
    chunks: isLater,
    name,
    priority: 1,
    enforce: true,
  };
}

/** What runs in workers. */
const WHOLE = new Set(["reader", "pdf", "legacy"]);

/** Whether a script is fetched by the page later on; a worker's is whole by itself. */
function isLater(chunk) {
  return !chunk.canBeInitial() && !WHOLE.has(chunk.name);
}

/**
 * What reads PDFs has a folder of its own, where the command line finds it, too, and so has what reads old workbooks: few need it, and
 * it is one large piece. Browsers look for a newer worker under its old name.
 */
const fileNameOf = ({ chunk }) => {
  if (chunk?.name === "offline-worker") return OFFLINE_WORKER;
  const isApart = chunk?.name === "pdf" || chunk?.name === "legacy";
  return isApart ? "[name]/[name].[contenthash:10].js" : "[name].[contenthash:10].js";
};

/** pdf.js as it is made small by those who make it. */
const PDFJS_ALIASES = Object.fromEntries(
  ["pdf", "pdf.worker"].map((name) => [
    `pdfjs-dist/legacy/build/${name}.mjs$`,
    path.join(PDFJS, `legacy/build/${name}.min.mjs`),
  ]),
);

/**
 * Takes only the comments out of the script that reads PDFs: nearly all of it is small already, and two megabytes take the minimizer a
 * minute.
 */
function leavePdfjs(compiler) {
  compiler.hooks.thisCompilation.tap("LeavePdfjs", (compilation) => {
    const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE;
    compilation.hooks.processAssets.tapPromise({ name: "LeavePdfjs", stage }, async (assets) => {
      for (const name of Object.keys(assets).filter((each) => /^pdf\/.*\.js$/.test(each))) {
        const { code } = await minify(assets[name].source().toString(), {
          ...{ ecma: 2022, mangle: false, compress: false, format: { comments: false } },
        });
        compilation.updateAsset(name, new sources.RawSource(code), { minimized: true });
      }
    });
  });
}

/**
 * Tells the worker what it keeps: every file by its content, but what Office alone loads, licences, and the worker, which the browser
 * keeps itself. Another build has another list, and so another worker.
 */
function listBuild(compiler) {
  compiler.hooks.thisCompilation.tap("ListBuild", (compilation) => {
    const stage = Compilation.PROCESS_ASSETS_STAGE_ANALYSE;
    compilation.hooks.processAssets.tap({ name: "ListBuild", stage }, (assets) => {
      // another configuration of this file's may have no pane
      if (assets[OFFLINE_WORKER] === undefined) return;
      const names = Object.keys(assets)
        .filter((name) => name !== OFFLINE_WORKER && !/^office\/|LICENSE(?:\.txt)?$/.test(name))
        .sort();
      const hashOf = (content) => createHash("sha256").update(content).digest("hex");
      const files = Object.fromEntries(names.map((name) => [name, hashOf(assets[name].buffer())]));
      const version = hashOf(JSON.stringify(files)).slice(0, 16);
      const list = `self.zerenbiaoBuild = ${JSON.stringify({ version, files }, null, 1)};\n`;
      compilation.updateAsset(
        OFFLINE_WORKER,
        new sources.ConcatSource(list, assets[OFFLINE_WORKER]),
      );
    });
  });
}

/** Maps of characters for PDFs, in the script itself. */
const characterMaps = {
  test: /\.bcmap$/,
  type: "asset/inline",
  generator: { dataUrl: (content) => content.toString("base64") },
};

/** The pane: a static folder for any web server. */
function web({ officejs = "local" } = {}) {
  if (!Object.hasOwn(OFFICE_SCRIPTS, officejs)) {
    throw new Error(
      `--env officejs=${officejs}: must be one of ${Object.keys(OFFICE_SCRIPTS).join(", ")}`,
    );
  }
  return {
    name: "web",
    target: ["web", "es2022"],
    mode: "production",
    devtool: false,
    // the first is loaded first and loads office.js where Office is around the page
    entry: {
      host: path.join(PANE, "load-office.ts"),
      taskpane: path.join(PANE, "main.ts"),
      "offline-worker": path.join(PANE, "offline-worker.ts"),
    },
    output: {
      path: path.resolve(__dirname, "dist/web"),
      filename: fileNameOf,
      chunkFilename: fileNameOf,
      clean: true,
      // a file's time says when it was built
      compareBeforeEmit: false,
    },
    resolve: {
      extensions: [".ts", ".js"],
      alias: { ...EXCELJS_ALIASES, ...FIRST_PLAN_ALONE, ...PDFJS_ALIASES },
    },
    module: { rules: [typescript, pure, characterMaps] },
    optimization: {
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: false,
          // loaded when workbooks are made, whatever the import is called
          xlsx: {
            test: /[\\/](?:node_modules[\\/]exceljs|src[\\/]xlsx[\\/](?:write|mark))[\\/]/,
            chunks: isLater,
            name: "xlsx",
            enforce: true,
          },
          // loaded when files from outside are read: what reads an annex does without what makes workbooks
          packages: {
            test: /[\\/]src[\\/]xlsx[\\/](?:limits|archive|xml|package|read)[\\/]/,
            chunks: isLater,
            name: "packages",
            enforce: true,
          },
          // what conditional formats make of cells is asked of files and of live Excel
          conditions: {
            test: /[\\/]src[\\/]sheets[\\/]conditional[\\/]/,
            chunks: isLater,
            name: "conditions",
            enforce: true,
          },
          // the domain's sentences: whoever needs them finds those of a language in one place
          chinese: sentencesOf("zh-CN", "chinese"),
          english: sentencesOf("en-US", "english"),
          // what judges a table judges files too: loaded once, by the step that is the first to need it
          judging: {
            test: (module, { chunkGraph }) =>
              [...chunkGraph.getModuleChunksIterable(module)].some(({ name }) => name === "check"),
            chunks: isLater,
            minChunks: 2,
            name: "judging",
            enforce: true,
          },
        },
      },
    },
    // tests/build/size.test.ts looks at what goes over the wire
    performance: false,
    plugins: [
      new StaticFolder(officejs),
      // pdf.js in a worker of Node is to do what it does in a browser, and no script is to say where it was built
      new DefinePlugin({
        "typeof process": JSON.stringify("undefined"),
        "import.meta.url": DefinePlugin.runtimeValue(({ module: { resource } }) =>
          JSON.stringify(
            resource.includes("pdfjs-dist") ? "about:blank" : pathToFileURL(resource).href,
          ),
        ),
      }),
      { apply: leavePdfjs },
      { apply: listBuild },
    ],
    stats: "errors-warnings",
  };
}

/** Writes the page, its style sheets, the icons, the support page and office.js beside the scripts. */
class StaticFolder {
  constructor(officejs) {
    this.officejs = officejs;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("StaticFolder", (compilation) => {
      // after the scripts have got their final names
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
      compilation.hooks.processAssets.tap({ name: "StaticFolder", stage }, () => {
        this.addPage(compilation);
        for (const name of readdirSync(ASSETS)) {
          if (name.endsWith(".png")) copy(compilation, path.join(ASSETS, name), `assets/${name}`);
        }
        copy(compilation, path.join(PANE, "webapp.json"), "webapp.json");
        for (const name of ["support.html", "support.css"]) {
          copy(compilation, path.join(ASSETS, name), name);
        }
        copy(compilation, path.join(PDFJS, "LICENSE"), "pdf/LICENSE");
        copy(compilation, path.join(SHEETJS, "LICENSE"), "legacy/LICENSE");
        if (this.officejs === "local") {
          for (const name of OFFICE_FILES) {
            copy(compilation, path.join(OFFICE, "dist", name), `office/${name}`);
          }
          copy(compilation, path.join(OFFICE, "LICENSE.md"), "office/LICENSE.md");
        }
      });
    });
  }

  /** The page as written, with the policy, office.js, hashed style sheets and the scripts put into its head. */
  addPage(compilation) {
    const source = path.join(PANE, "taskpane.html");
    compilation.fileDependencies.add(source);
    const page = readFileSync(source, "utf8");
    const problem = /<script|<style|\sstyle=|\son[a-z]+=|Content-Security-Policy/i.exec(page);
    if (problem !== null) {
      throw new Error(`taskpane.html: ${problem[0].trim()} is for the build to put in`);
    }
    const officeScript = OFFICE_SCRIPTS[this.officejs];
    const filesOf = (entry) => compilation.entrypoints.get(entry).getFiles();
    const head = [
      `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(officeScript)}" />`,
      `<link rel="icon" href="assets/icon-32.png" />`,
      ...filesOf("host").map(
        (file) => `<script src="${file}" data-office="${officeScript}"></script>`,
      ),
      ...filesOf("taskpane").map((file) => `<script src="${file}" defer></script>`),
    ];
    const built = page
      .replace(/(<link rel="stylesheet" href=")([^"]+)(?=")/g, (_, before, href) => {
        const content = readFileSync(path.join(PANE, href));
        compilation.fileDependencies.add(path.join(PANE, href));
        const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
        const file = `${path.basename(href, ".css")}.${hash}.css`;
        emitAsIs(compilation, file, content);
        return before + file;
      })
      .replace(/<meta charset="utf-8"\s*\/?>/i, `$&\n    ${head.join("\n    ")}`);
    if (!built.includes(head[0])) throw new Error('taskpane.html: no <meta charset="utf-8">');
    emitAsIs(compilation, "taskpane.html", built);
  }
}

/** Nothing from outside but office.js; constructed style sheets need no permission of their own. */
function contentSecurityPolicy(officeScript) {
  const office = officeScript.startsWith("https:") ? ` ${new URL(officeScript).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function copy(compilation, from, to) {
  compilation.fileDependencies.add(from);
  emitAsIs(compilation, to, readFileSync(from));
}

/** Without the minimizer: office.js may be passed on unchanged only, and the rest is small. */
function emitAsIs(compilation, name, content) {
  compilation.emitAsset(name, new sources.RawSource(content), { minimized: true });
}

/**
 * Takes comments, white space and code that nothing reaches out of finished scripts: two fifths of what they weigh when packed. Names
 * stay and lines are short, so that what a person reports can be read. Licences stand in licences.txt.
 */
function compact(compiler) {
  compiler.hooks.thisCompilation.tap("Compact", (compilation) => {
    const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
    compilation.hooks.processAssets.tapPromise({ name: "Compact", stage }, async (assets) => {
      for (const name of Object.keys(assets).filter((each) => each.endsWith(".js"))) {
        const { code } = await minify(assets[name].source().toString(), {
          ecma: 2022,
          mangle: false,
          compress: REMOVE_UNREACHED,
          format: { comments: false, max_line_len: 200 },
        });
        compilation.updateAsset(name, new sources.RawSource(code));
      }
    });
  });
}

/** What goes without rewriting the rest: twice the time would win two hundredths more. */
const REMOVE_UNREACHED = {
  ...{ defaults: false, keep_classnames: true, keep_fnames: true },
  ...{ conditionals: true, dead_code: true, evaluate: true, side_effects: true, unused: true },
};

/** Lets a step add files of its own to a compilation, after the scripts have got their final names. */
function addAssets(compiler, name, add) {
  compiler.hooks.thisCompilation.tap(name, (compilation) => {
    const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
    compilation.hooks.processAssets.tap({ name, stage }, () => add(compilation));
  });
}

/**
 * What stands beside the library's index.js: a module for `import` that hands the same one on, so that a program which has both works
 * with one, and the types of each.
 */
function addLibraryFaces(compilation) {
  if (!compilation.entrypoints.has("index")) return;
  const names = exportedBy(LIBRARY, (statement) => !statement.isTypeOnly);
  const module = `import library from "./index.js";\nexport const { ${names.join(", ")} } = library;\n`;
  emitAsIs(compilation, "index.mjs", module);
  emitAsIs(compilation, "index.d.mts", 'export * from "./index.js";\n');
  emitAsIs(compilation, "index.d.ts", rollUpTypes());
}

/** The names that a door exports. */
function exportedBy(file, isWanted = () => true) {
  return ts
    .createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022)
    .statements.filter((statement) => ts.isExportDeclaration(statement) && isWanted(statement))
    .flatMap(({ exportClause }) => exportClause.elements.map(({ name }) => name.text));
}

/**
 * The declarations of the library as one file that needs no other: those of src/index.ts and of the files whose types they name. All
 * of them stand in src/library; what the program works with inside is no part of them.
 */
function rollUpTypes() {
  const { config } = ts.readConfigFile(path.resolve(__dirname, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, __dirname);
  const emitting = { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true };
  const program = ts.createProgram([LIBRARY], emitting);
  const wanted = new Set(exportedBy(LIBRARY));
  const seen = new Set();
  const pieces = [];
  const add = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    let text = "";
    const keep = (_, declarations) => (text = declarations);
    program.emit(program.getSourceFile(file), keep, undefined, true);
    const declared = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
    const statements = declared.statements.filter((statement) => {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return true;
      const name = statement.moduleSpecifier?.text;
      // a door has more than what the library shows
      const shown = statement.exportClause?.elements.some((each) => wanted.has(each.name.text));
      if (name === undefined || shown === false) return false;
      const { resolvedModule } = ts.resolveModuleName(name, file, options, ts.sys);
      const next = path.resolve(resolvedModule?.resolvedFileName ?? name);
      if (!next.startsWith(path.resolve(__dirname, "src/library") + path.sep)) {
        throw new Error(`${file}: the types of the library must not name those of ${name}`);
      }
      add(next);
      return false;
    });
    pieces.push(...statements.map((statement) => statement.getFullText(declared).trim()));
  };
  add(LIBRARY);
  return `${pieces.join("\n\n")}\n\nexport {};\n`;
}

/** The licences of the packages that the scripts contain. */
function addLicences(compilation) {
  const folders = new Set();
  for (const { resource } of allModules(compilation)) {
    const found = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(
      resource ?? "",
    );
    if (found !== null) folders.add(found[0]);
  }
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = require(path.join(folder, "package.json"));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? "" : readFileSync(path.join(folder, file), "utf8").trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  emitAsIs(compilation, "licences.txt", texts.join(`\n${"-".repeat(72)}\n\n`));
}

/** Modules, those that were joined into one with others included. */
function allModules({ modules }) {
  return [...modules].flatMap((each) => [each, ...(each.modules ?? [])]);
}

module.exports = (env = {}) => [node, web(env), bench];
