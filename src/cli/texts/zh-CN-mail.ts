import type { AddressProblem } from "../../exchange";
import type { MailTexts } from "./mail-texts";

function problem(each: AddressProblem): string {
  switch (each.kind) {
    case "no-heading":
      return `找不到标题“${each.heading}”。前 10 行里要有一行写着“单位”和“邮箱”，另可有“抄送”“称呼”`;
    case "bad-address":
      return `第 ${each.line} 行：“${each.received}”不是邮箱地址，应像 wang@example.gov.cn，几个用；隔开`;
    case "no-bureau":
      return `没有一行是计划里的单位，第 ${each.line} 行写的是“${each.received}”。请写计划里的名称或简称`;
    case "twice":
      return `第 ${each.line} 行：“${each.received}”前面已经有一行。几个邮箱写在一格里，用；隔开`;
  }
}

export const chineseMail: MailTexts = {
  options: {
    kind: "first 发放、remind 催报、return 退回修改",
    ledger: "发放台账",
    addresses: "通讯录（.xlsx 或 .csv）：单位、邮箱，另可有抄送、称呼",
    from: "汇总工作簿：催报要看谁还欠什么",
    marked: "zerenbiao check --mark 写出标注副本的文件夹：退回用",
    letter: "自己的信：第一行是主题，下面是正文，可用 {单位}、{截止日} 等",
    contact: "有疑问找谁，如“张三 0531-12345678”",
    out: "放邮件草稿的文件夹",
  },
  columns: ["责任单位", "收件人", "文件"],
  noAddress: "（没有邮箱）",
  summary: (drafts, folder) => `共 ${drafts} 封草稿，在 ${folder}。`,
  next: "下一步：双击 .eml，在 Outlook、Foxmail 里看一遍再发；也可以导入网页邮箱的草稿箱。本程序不发邮件。",
  withoutAddress: (bureaus) =>
    `通讯录里没有 ${bureaus.length} 个单位的邮箱，草稿的收件人空着：${bureaus.join("、")}`,
  strangers: (all) =>
    `通讯录里有 ${all.length} 行不是计划里的单位，没有用：${all.map(({ line, name }) => `第 ${line} 行“${name}”`).join("、")}`,
  none: (kind) =>
    ({
      first: "台账里没有要发的填报表，没有写草稿。",
      remind: "各单位都报齐了，没有要催的，没有写草稿。",
      return: "这些文件里没有要改的，没有写草稿。",
    })[kind],
  notOfBureau: (path) => `${path} 看不出是哪个单位的，没有写进草稿`,
  formChanged: (path) => `${path} 和发放时不一样（台账里的指纹对不上），请看一看再发`,
  errors: {
    missingForms: (paths) =>
      `找不到要附上的填报表：${paths.join("、")}。填报表应和台账在一个文件夹里；移走了的请放回来`,
    badList: (path, problems) =>
      `${path} 有 ${problems.length} 处不对：${problems.map(problem).join("；")}`,
    unreadableList: (path, reason) => `${path} 读不出来：${reason}`,
    noText: (path) =>
      `${path} 不是 UTF-8、UTF-16 或 GB18030（记事本的“ANSI”）的文本。请用记事本另存为 UTF-8`,
    badLetter: (path) =>
      `${path} 不像一封信：第一行写主题，下面写正文，用 UTF-8 或 GBK 存的文本文件`,
    unknownPlaces: (path, unknown, known) =>
      `${path} 里有程序不认识的 ${unknown.map((each) => `{${each}}`).join("、")}。能用的是 ${known.map((each) => `{${each}}`).join("、")}`,
    needs: (kind, option) => `--kind ${kind} 还要写 ${option}`,
    wrongFrom: (path, found, wanted) =>
      `${path} 是 ${found} 的汇总，台账是 ${wanted} 的。请选同一计划、同一报告期的`,
    noStandings: (path) => `${path} 不是 zerenbiao collect 写的汇总工作簿，看不出谁还欠什么`,
  },
};
