import { encodeParameter, encodeWords, toBase64 } from "./header-words";

/** A mail that nobody has sent yet. */
export interface MailDraft {
  /** Addresses, `wang@example.gov.cn`; none where a person still has to write them. */
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  /** Lines parted by `\n`. */
  readonly text: string;
  readonly attachments: readonly MailAttachment[];
}

export interface MailAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** No line of base64 holds these characters, so no body can be taken for its end. */
const BOUNDARY = "=_zerenbiao_=";
const LINE = 76;

/**
 * The draft as an .eml file: Outlook opens it as a mail to be sent (`X-Unsent`), Foxmail and web mail import it. Names of files are
 * said in both ways that programs read, in lines that none of them cuts. The same draft gives the same bytes.
 *
 * @returns the file, of ASCII alone
 */
export function composeMail(draft: MailDraft): Uint8Array {
  const lines = [
    ...addressLines("To", draft.to),
    ...addressLines("Cc", draft.cc),
    `Subject: ${encodeWords(draft.subject)}`,
    "X-Unsent: 1",
    "MIME-Version: 1.0",
    `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
    "",
    `--${BOUNDARY}`,
    "Content-Type: text/plain; charset=UTF-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...inLines(new TextEncoder().encode(draft.text.replace(/\r?\n/g, "\r\n"))),
    ...draft.attachments.flatMap(({ name, bytes }) => [
      `--${BOUNDARY}`,
      `Content-Type:\r\n ${XLSX};\r\n name="${encodeWords(name)}"`,
      "Content-Transfer-Encoding: base64",
      `Content-Disposition: attachment;\r\n ${encodeParameter("filename", name)}`,
      "",
      ...inLines(bytes),
    ]),
    `--${BOUNDARY}--`,
    "",
  ];
  return new TextEncoder().encode(lines.join("\r\n"));
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function addressLines(header: string, addresses: readonly string[]): string[] {
  return addresses.length === 0 ? [] : [`${header}: ${addresses.join(",\r\n ")}`];
}

function inLines(bytes: Uint8Array): string[] {
  return toBase64(bytes).match(new RegExp(`.{1,${LINE}}`, "g")) ?? [""];
}
