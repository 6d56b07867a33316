import {
  type ExceededLimit,
  type Finding,
  kindOfFile,
  type OtherFileKind,
  PLAN_BOOK,
  type UnreadReason,
} from "../../finding";
import type { FindingSentences } from "../sentence";
import { aside } from "./phrases";

/** 文件本身有什么问题。 */
export const FILE_SENTENCES = {
  "not-read": (f) => `没有读：${UNREAD[f.details.why](aside(f))}`,
  "not-a-workbook": (f) =>
    f.expected === ".docx" && f.received === ".pdf"
      ? "这是扫描的 PDF，页面是图片，里面没有文字可读。请先做文字识别，或照着录入 Excel 再导入，并逐行核对"
      : f.expected === ".docx"
        ? `文件不是 Word 文档${aside(f)}。请用 Word 或 WPS 打开，另存为 .docx 再导入`
        : otherFile(f, kindOfFile(f.received)),
  "legacy-format": (f) =>
    f.severity === "warning"
      ? `旧格式的文件${aside(f)}，读出来的数可能有误：${f.expected ?? "没有填报的数"}。请打开原件逐个核对，无误的裁定里确认；或者另存为 .xlsx 再报`
      : f.received === ".numbers"
        ? `文件是苹果 Numbers 的表格${aside(f)}。请在 Numbers 里导出为 Excel（.xlsx）再报`
        : `文件是别的格式${aside(f)}，只改扩展名没有用。请用 Excel 或 WPS 打开，另存为 .xlsx 再报`,
  encrypted: (f) => `文件加了密码${aside(f)}，打不开。请去掉打开密码，另存后再报`,
  "too-large": (f) =>
    `文件超出上限${exceeded(f)}。${WHAT_TO_DO[f.details.limit] ?? "请只报原表，图片和附件另发"}`,
  damaged: (f) => `文件损坏${aside(f)}，可能没有传完。请重新保存、重新发送`,
  "unsafe-content": (f) =>
    f.details.content === "macros"
      ? `文件含有不允许的内容${aside(f)}，没有打开。请另存为不含宏的 .xlsx 再报`
      : `文件含有不允许的内容${aside(f)}，没有打开。请用 Excel 或 WPS 打开原件，另存为 .xlsx 再报`,
  "external-link": (f) => `文件引用了别的工作簿${aside(f)}，没有去读。引用来的数请改填数值`,
  "no-entry-sheet": (f) =>
    f.received === PLAN_BOOK
      ? "这是计划工作簿，不是填报表，没有当作报表读。请移出收回的文件夹；要检查它用 zerenbiao plan check"
      : `找不到表头有“编号”“完成值”的填报表${aside(f)}。请用发放的原表填报，不要改表头`,
  attachment: (f) =>
    f.severity === "error"
      ? `只收到附件${aside(f)}，没有填报表，里面的数不读。${FILL_IN}；附件可以一起报`
      : `附件${aside(f)}，不是填报表，里面的数不读，留作佐证，不用改`,
} satisfies Partial<FindingSentences>;

const UNREAD: Readonly<Record<UnreadReason, (aside: string) => string>> = {
  pipe: (aside) => `这是管道，不是文件${aside}。请换成报来的文件`,
  socket: (aside) => `这是程序之间通信用的套接字，不是文件${aside}。请换成报来的文件`,
  device: (aside) => `这是设备，不是文件${aside}。请换成报来的文件`,
  "broken-link": (aside) => `这个链接指向的文件不在了${aside}。请放进原件，或重做链接`,
  folder: (aside) => `这是文件夹，不是文件${aside}。请把里面的文件放进来`,
  "no-access": (aside) => `没有权限打开${aside}。请改好权限再运行，或请管理员帮忙`,
  busy: (aside) => `别的程序正占用它${aside}。请关掉打开它的程序再运行`,
  name: (aside) => `文件名的编码不是 UTF-8，打不开${aside}。请改个名字再运行`,
  gone: (aside) => `刚才还在，现在不见了${aside}。请看看是不是有人移走了，再运行一次`,
  disk: (aside) => `磁盘或网络盘读不出来${aside}。请检查连接，再运行一次`,
  other: (aside) => `系统没有交出来${aside}。请检查这个文件，再运行一次`,
};

const FILL_IN = "请在发放的原表里填好，报 .xlsx";

/** 别的文件各有各的办法：另存为 .xlsx 只对表格有用。 */
function otherFile(f: Finding, kind: OtherFileKind): string {
  switch (kind) {
    case "container":
      return `文件是压缩包${aside(f)}，没有打开。请解压，把里面的 .xlsx 直接报来`;
    case "empty-container":
      return "压缩包里没有文件。请把填好的 .xlsx 重新打包，或者直接发来";
    case "empty-mail":
      return "邮件里没有附件，正文里的数不读。请把填好的 .xlsx 作为附件发来";
    case "outlook":
      return "附件被 Outlook 包成了 winmail.dat，里面的表取不出来。请单位把邮件格式改为 HTML 或纯文本，重新发送";
    case "mail":
      return `文件是一封邮件${aside(f)}，没有打开。请打开邮件，把附件里的 .xlsx 存下来再报`;
    case "printed":
      return `文件是只能看、不能填的版式文件${aside(f)}，里面的数不读。${FILL_IN}；这个文件可以作为佐证另发`;
    case "picture":
      return `文件是图片或视频${aside(f)}，里面的数不读。${FILL_IN}；图片可以作为佐证另发`;
    case "document":
      return `文件是文档，不是表格${aside(f)}，里面的数不读。${FILL_IN}；文档可以作为佐证另发`;
    case "empty":
      return `文件是空的${aside(f)}，可能没有存好、没有传完。请重新保存、重新发送`;
    case "other": {
      const beginning = f.received === null ? "，认不出是什么" : `（开头是“${f.received}”）`;
      return `文件不是 Excel 工作簿${beginning}。${FILL_IN}`;
    }
  }
}

const WHAT_TO_DO: Readonly<Partial<Record<ExceededLimit, string>>> = {
  "cell-text": "请把这一格写短，长的材料另发",
  text: "请只报原表，别处的数据和长的材料另发",
  lines: "请用发放的原表填报，别的数据另发",
  columns: "请用发放的原表填报，不要改表头",
  blocks: "请只留责任分解表那几页再导入",
  pages: "请只留责任分解表那几页再导入",
  words: "请只留责任分解表那几页再导入",
  time: "请只留责任分解表那几页，或用 Word、WPS 打开另存为 .docx 再导入",
  files: "请分成几个压缩包，或者解压后放进收回的文件夹",
  nesting: "请解压，把里面的 .xlsx 直接放进收回的文件夹",
  "mail-headers": "这不像是正常的邮件，请打开邮件，把附件里的 .xlsx 存下来再报",
  "mail-parts": "这不像是正常的邮件，请打开邮件，把附件里的 .xlsx 存下来再报",
};

const INNER = "内部结构";

const LIMITS: Readonly<Record<ExceededLimit, string>> = {
  packed: "文件大小",
  unpacked: "解压后大小",
  parts: "文件里的部件数",
  sheets: "工作表数",
  cells: "填了内容的单元格数",
  "cell-text": "单元格里的字数",
  text: "全部单元格的字数",
  lines: "表头以下的行数",
  columns: "表头的列数",
  blocks: "段落和表格的个数",
  "xml-elements": INNER,
  "xml-depth": INNER,
  "xml-attributes": INNER,
  "xml-text": INNER,
  "number-formats": INNER,
  pages: "页数",
  words: "页面上的字块数",
  time: "读取时间",
  files: "里面的文件数",
  nesting: "压缩包、邮件套的层数",
  "mail-headers": "邮件头的大小",
  "mail-parts": "邮件的部分数",
};

/** （解压后大小 316 MB，最多 40 MB） */
function exceeded({ received, expected, details }: Finding<"too-large">): string {
  const most = expected === null ? "" : `，最多 ${expected.replace("≤ ", "")}`;
  return received === null ? "" : `（${LIMITS[details.limit]} ${received}${most}）`;
}
