import PostalMime, { type Email } from "postal-mime";
import { damaged, MAXIMUM_MAIL_HEADER_BYTES } from "../limits";
import type { OpenedMail } from "./container";
import { nameAttachments } from "./file-names";
import { type PartHeaders, splitMail } from "./mail-parts";
import { decodePart, mostBytes } from "./transfer-encoding";

/**
 * Opens a mail as it lies in a folder (.eml; RFC 5322, 2045–2047, 2231): what is attached to it, and who sent it. Forwarded mails are
 * attachments like any other. The text of the mail is not looked at.
 *
 * postal-mime reads the headers, each by itself; it is not given what is attached: of a mail of 100 MB it makes 600 MB, and of one with
 * two million blank lines more than there is.
 *
 * @throws {Refusal} for more parts or headers than limits.ts allows, `damaged`
 * @example (await openMail(bytesOf("来信.eml"))).sender // => "zhang@sww.jinan.gov.cn"
 */
export async function openMail(bytes: Uint8Array): Promise<OpenedMail> {
  const { headers, parts } = splitMail(bytes);
  const { from } = await readHeaders(headers);
  const files: Omit<OpenedMail["files"][number], "name">[] = [];
  const written: (string | null)[] = [];
  for (const part of parts) {
    const [attached] = (await readHeaders(part.headers)).attachments;
    // what stands in the mail itself is no file
    if (attached === undefined) continue;
    const { encoding } = part.headers;
    const isMail = attached.mimeType === "message/rfc822";
    written.push(nameOf(attached.filename, isMail));
    files.push({
      ...{ size: mostBytes(part.body, encoding), isMail },
      read: () => decodePart(part.body, encoding),
    });
  }
  const names = nameAttachments(written);
  return {
    sender: from?.address ?? null,
    files: files.map((file, index) => ({ ...file, name: names[index] ?? "" })),
  };
}

/** What the headers of a part say, were it a mail by itself with one letter in it. */
async function readHeaders({ lines }: PartHeaders): Promise<Email> {
  const mail = new Uint8Array(lines.length + LETTER.length);
  mail.set(lines);
  mail.set(LETTER, lines.length);
  try {
    return await PostalMime.parse(mail, {
      forceRfc822Attachments: true,
      attachmentEncoding: "arraybuffer",
      maxHeadersSize: 2 * MAXIMUM_MAIL_HEADER_BYTES,
    });
  } catch (error) {
    throw damaged("mail", null, {}, error);
  }
}

const LETTER = new TextEncoder().encode("\r\nx\r\n");

/** A forwarded mail often has no name of its own. */
function nameOf(name: string | null, isMail: boolean): string | null {
  if (name === null || name === "") return isMail ? "message.eml" : null;
  return isMail && !/\.eml$/i.test(name) ? `${name}.eml` : name;
}
