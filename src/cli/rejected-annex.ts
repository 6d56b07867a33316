import type { Finding, Messages } from "../core";
import type { Context } from "./context";

/** The same shape as of an annex that was read, with nothing in it but why it was not. */
export function rejectedImport(source: string, findings: readonly Finding[], messages: Messages) {
  const doubts = findings.map((finding) => ({
    id: `file ${finding.code}`,
    code: finding.code,
    severity: "error",
    place: source,
    received: finding.received ?? "",
    choices: [],
    target: null,
    message: sayRejected(finding, messages),
    source: null,
  }));
  return { source, tables: [], targets: [], doubts, offers: [], open: doubts.length, plan: null };
}

export function tellRejected(
  { printer, messages, texts }: Context,
  path: string,
  findings: readonly Finding[],
): void {
  printer.heading(path);
  for (const finding of findings) {
    printer.labelled(
      printer.severity("error", messages.severities.error),
      sayRejected(finding, messages),
    );
  }
  printer.line(texts.import.rejected);
}

const ADVICE: Readonly<Record<string, Record<Messages["language"], string>>> = {
  ".doc": {
    "zh-CN": "这是旧版 Word 文件（.doc），不能读。请用 Word 或 WPS 打开，另存为 .docx 再导入",
    "en-US":
      "this is an old Word file (.doc), which is not read. Open it in Word or WPS, save it as .docx and import that",
  },
  ".rtf": {
    "zh-CN": "这是 RTF 文件，不能读。请用 Word 或 WPS 打开，另存为 .docx 再导入",
    "en-US":
      "this is an RTF file, which is not read. Open it in Word or WPS, save it as .docx and import that",
  },
  picture: {
    "zh-CN": "这是图片，里面的字不能读。请先做文字识别，或照着录入 Excel 再导入，并逐行核对",
    "en-US":
      "this is a picture, whose text is not read. Use character recognition or type it into Excel, import that and check each line",
  },
};

/** What can be done with a file that is no annex; the checks of forms say it otherwise. */
function sayRejected(finding: Finding, messages: Messages): string {
  const received = finding.received ?? "";
  const kind = /^\.(?:png|jpg|gif|tif|bmp)$/.test(received) ? "picture" : received;
  return ADVICE[kind]?.[messages.language] ?? messages.finding(finding, null);
}
