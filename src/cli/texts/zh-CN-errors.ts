import type { ErrorTexts, JsonFileKind } from "./error-texts";

export const list = (items: readonly string[]): string => items.join("、");

/** 用法有误时说的话：写了什么，应为什么，怎么办。 */
export const chineseErrors: ErrorTexts = {
  label: "用法有误",
  seeHelp: "用 --help 看用法。",
  unknownOption: (option) => `没有 ${option} 这个选项。`,
  unknownCommand: (command) => `没有“${command}”这个命令。`,
  didYouMean: (words) => `是不是 ${words.join(" 或 ")}？`,
  optionOf: (option, commands) => `${option} 是 ${list(commands)} 的选项。`,
  optionBeforeCommand: (option, command) => `${option} 要写在 ${command} 的后面。`,
  optionTwice: (option) => `${option} 写了两次，只能写一次。请只留一个。`,
  missingArgument: (name) => `缺少参数 ${name}。`,
  missingOption: (name) => `缺少必需的选项 ${name}。`,
  optionNeedsValue: (option) => `选项 ${option} 后面要有值。`,
  excessArguments: () => "参数太多。",
  badChoice: (option, value, choices) => `${option} 写了“${value}”，应为 ${choices.join(" 或 ")}。`,
  badPeriod: (value) =>
    `--period 写了“${value}”，应为 2021（年）、2021H1（半年）、2021Q3（季度）或 2021-09（月）。`,
  periodBeforePlan: (period, year) =>
    `报告期 ${period} 早于计划的第一年 ${year}。请核对 --period。`,
  untilNeedsMark: "--until 写在退回的副本上，要同时有 --mark。",
  badDay: (option, value) => `${option} 写了“${value}”，应为存在的日期，如 2022-01-15。`,
  unknownPlan: (value, builtIn) =>
    `找不到计划“${value}”：不是内置计划（${list(builtIn)}），也没有这个文件。`,
  unreadablePlan: (path, reasons) => `计划工作簿 ${path} 读不出来：${reasons.join("；")}`,
  planIsAnnex: (path) =>
    `${path} 不是计划文件。要是附件，先用 zerenbiao import ${path} --out 计划.xlsx 读成计划，见 docs/import.md。`,
  planKind: (path) => `${path} 应以 .xlsx（工作簿）或 .json 结尾。`,
  planNotKept: (path) =>
    `计划写进 ${path} 再读回来不一样了：大概有一处文字超过一格能装的 32767 个字，或者有不能写进工作簿的字符。请改短后再试，或继续用 JSON。`,
  invalidPlan: (path, problems) =>
    [
      `计划文件 ${path} 有 ${problems.length} 处不对：`,
      ...problems.slice(0, 20).map((each) => `  ${each.path || "（整个文件）"}：${each.problem}`),
      ...(problems.length > 20 ? [`  …… 还有 ${problems.length - 20} 处`] : []),
      "怎么写见 docs/plans.md。",
    ].join("\n"),
  severalBureaus: (name, fitting) => `“${name}”可能是${fitting.join("，也可能是")}。请写全称。`,
  unknownBureau: (names, known) => `计划里没有责任单位“${list(names)}”。计划里有：${list(known)}。`,
  noPrintedReader: (folder) =>
    `读 PDF 的部件不在 ${folder}，程序没有装全。请照 README 重新安装；急用时打开 PDF，把表格复制到 Word 里存成 .docx 再导入。`,
  missingPath: (path) => `找不到 ${path}。请核对路径。`,
  missingLedger: (path) =>
    `找不到发放台账 ${path}。请核对路径；还没有发表的，先用 zerenbiao distribute 生成；丢了的，用 zerenbiao ledger rebuild 从留底或收回的表重做一份。`,
  nothingFits: (path) => `没有符合 ${path} 的文件。请核对文件夹和扩展名。`,
  outputExists: (paths) =>
    `${list(paths.slice(0, 3))}${paths.length > 3 ? ` 等 ${paths.length} 个文件` : ""}已经存在。要替换请加 --force，或换一个位置。`,
  notXlsx: (path) => `${path} 应以 .xlsx 结尾。`,
  unwritable: (path, reason) =>
    `${path} 写不进去（${reason}）。请看文件夹是否可写，文件是否正在 Excel 里打开。`,
  noLedger: (path, place) =>
    `${path} 不是完整的发放台账${place === "" ? "" : `：${place} 缺了或不对`}。请找回原来的台账，用 zerenbiao ledger rebuild 从留底或收回的表重做一份，或换一个文件夹；程序不会覆盖它。`,
  formTwice: (path, formId) =>
    `发放台账 ${path} 里表号 ${formId} 写了两次。请找回原来的台账，用 zerenbiao ledger rebuild 从留底或收回的表重做一份，或换一个文件夹；程序不会覆盖它。`,
  ledgerOfOtherPlan: (path, found, wanted) =>
    `${path} 是计划 ${found} 的台账，这次是 ${wanted}。请换一个文件夹。`,
  ledgerOfOtherPeriod: (path, found, wanted) =>
    `${path} 是 ${found} 这一期的台账，这次是 ${wanted}。请换一个文件夹。`,
  badShard: (word) => `--shard 写了“${word}”，应为 3/8 这样的：八份中的第三份。`,
  noShardIndex: (word, variable) =>
    `--shard 写了“${word}”，却没有 ${variable} 说明是第几份。请写 3/8 这样的，或者在 Kubernetes 的 Indexed Job 里运行。`,
  notJson: (path) =>
    `${path} 应以 .json 结尾：--shard 写出的是一份中间结果，用 --merge 合并成汇总表。`,
  together: (one, other) => `${one} 和 ${other} 不能一起用。`,
  badPart: (path, problem) => {
    switch (problem.kind) {
      case "damaged":
        return `${path} 不是 collect --shard 写出的完整结果。请重新生成这一份。`;
      case "other-occasion":
        return `${path} 的计划、报告期、发放台账或份数与这次不同。请用同一份台账、同样的份数重新生成。`;
      case "doubled":
        return `${path} 这一份给了两次。每份只给一次。`;
      case "missing":
        return `${problem.count} 份中缺第 ${problem.parts.slice(0, 20).join("、")} 份。缺的补齐以后再合并。`;
    }
  },
  badPrevious: (path, reason) => `上期汇总表 ${path} 打不开：${reason}。`,
  wrongPrevious: (path, problem, period) => {
    switch (problem.kind) {
      case "not-consolidated":
        return `${path} 不是 zerenbiao collect 生成的汇总表。请换成上期的汇总表。`;
      case "other-plan":
        return `${path} 是计划 ${problem.found} 的汇总表。请换成同一计划的。`;
      case "not-earlier":
        return `${path} 是 ${problem.found} 这一期的，不早于 ${period}。请换成更早一期的汇总表。`;
    }
  },
  unreadable: (kind, path, trouble) => {
    const { name, shape } = JSON_FILES[kind];
    const file = `${name} ${path} `;
    switch (trouble.kind) {
      case "file":
        return `${file}打不开（${trouble.code}）。请核对文件和权限。`;
      case "workbook":
        return `${file}是 Excel 工作簿，这里应为${shape}。`;
      case "encoding":
        return `${file}不是 UTF-8 的文本，按 UTF-16、GB18030（GBK）读也不是 JSON。应为${shape}，请用文本编辑器另存为 UTF-8 编码。`;
      case "empty":
        return `${file}是空的。应为${shape}。`;
      case "json": {
        const place =
          trouble.place === null
            ? ""
            : `第 ${trouble.place.line} 行第 ${trouble.place.column} 个字处`;
        return `${file}${place}不是 JSON：读到的是“${trouble.received}”。应为${shape}；请核对引号、冒号、逗号和括号，都要用半角，最后一项后面不加逗号。`;
      }
    }
  },
  invalidChoices: (path, problems) =>
    `${path} 不是合格的选择文件：${problems.map(({ path: place, problem }) => `${place} ${problem}`).join("；")}。写法见 docs/import.md。`,
  importOutNotJson: (path) => `导入的结果写成 .json，不能写成 ${path}。`,
  noQuestions: (path) =>
    `${path} 不是 zerenbiao decide 生成的待裁定表。请给 --decisions 写待裁定表或裁定文件（JSON）。`,
  invalidDecisions: (path, problems) =>
    [
      `裁定文件 ${path} 有 ${problems.length} 处不对：`,
      ...problems.slice(0, 20).map((each) => `  ${each.path || "（整个文件）"}：${each.problem}`),
      ...(problems.length > 20 ? [`  …… 还有 ${problems.length - 20} 处`] : []),
      "JSON 每条应为 { target, value 或 bureau 或 file 或 verdict, reason, by, on } 或 { file, supersedes 或 confirms 或 ignore, reason, by, on }；不写 JSON 可用 zerenbiao decide。",
    ].join("\n"),
  badJoint: (word, problem) => {
    switch (problem) {
      case "no-target":
        return `--joint 写了“${word}”，计划里没有这个指标。应为 编号=规则，如 3.1=sum。`;
      case "no-rule":
        return `--joint 写了“${word}”，规则应为 agree、sum 或 lead，如 3.1=sum。`;
      case "not-additive":
        return `--joint 写了“${word}”，位次、百分数、得分、价格、倍数和定性指标不能相加。`;
    }
  },
  twoJointRules: (target, one, other) =>
    `--joint 给 ${target} 写了两条规则：${one} 和 ${other}。请只留一条。`,
  badReceipt: (value) =>
    `--receipt 写的是“${value}”，不像回执。应如 2-7F3K-9Q2M，旧版如 7F3K-9Q2M，印在“报送情况”和带标记的副本上。`,
  receiptAndMark: "--receipt 只比对回执，不能和 --mark 一起用。请分两次运行。",
  outputIsInput: (path) =>
    `带标记的副本会写到原件 ${path} 上，原件不能改。请给 --mark 换一个文件夹。`,
  outIsInput: (path) => `${path} 是要读的文件，不能又用来放汇总表。请给 --out 换一个文件。`,
  bug: (detail) => `程序出错了，不是文件的问题，请把下面的内容报给维护者：\n${detail}`,
};

/** 各种 JSON 文件的名称和写法。 */
const JSON_FILES: Readonly<
  Record<JsonFileKind, { readonly name: string; readonly shape: string }>
> = {
  plan: { name: "计划文件", shape: "计划的 JSON 文件，写法见 seeds/README.md" },
  ledger: {
    name: "发放台账",
    shape:
      "distribute 写出的 ledger.json，请找回原来的，或用 zerenbiao ledger rebuild 从留底或收回的表重做一份",
  },
  choices: { name: "选择文件", shape: "docs/import.md 里写的 { format, formatVersion, choices }" },
  decisions: { name: "裁定文件", shape: "用方括号 [ ] 括起来的一串裁定，没有裁定写 []" },
  baselines: {
    name: "基期值文件",
    shape: "[{ target, value, asOf, source }]，或者有这几列的 .xlsx",
  },
  office: { name: "文书设置", shape: "docs/papers.md 里写的 { office, numbers, contact … }" },
  division: { name: "分解文件", shape: "split 写出的 .division.json" },
  settings: { name: "这一期的设置", shape: "zerenbiao init 写出的 zerenbiao.json" },
  record: { name: "上次汇总的记录", shape: "collect 写在汇总表旁边的 上次汇总.json" },
  part: { name: "中间结果", shape: "collect --shard 写出的文件，请重新生成这一份" },
};
