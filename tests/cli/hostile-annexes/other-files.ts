import { encode } from "../../xlsx/build-archive";
import { compoundFile } from "../../xlsx/build-compound-file";
import { type AnnexFile, CLAUSE, file } from "./annex-file";

const start = (...bytes: number[]): Uint8Array =>
  new Uint8Array([...bytes, ...new Uint8Array(200)]);

/** Files that are something else, whatever they are called. */
export const OTHERS: readonly AnnexFile[] = [
  file("a PDF", "附件.pdf", () => encode("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF")),
  file("a PDF called a document", "附件.docx", () => encode("%PDF-1.4\n%%EOF")),
  file("an old Word file", "附件.doc", () => compoundFile(["WordDocument", "1Table"])),
  file("a WPS file", "附件.wps", () => compoundFile(["WordDocument", "WpsCustomData"])),
  file("an old Word file called a document", "旧.docx", () => compoundFile(["WordDocument"])),
  file("an old workbook", "附件.xls", () => compoundFile(["Workbook"])),
  file("a document with a password", "密码.docx", () =>
    compoundFile(["EncryptedPackage", "EncryptionInfo"]),
  ),
  file("a compound file of nothing", "空.doc", () => compoundFile([])),
  file("a compound file cut off", "断.doc", () => compoundFile(["WordDocument"]).slice(0, 300)),
  file("a rich text", "附件.rtf", () => encode("{\\rtf1\\ansi \\u30002?}")),
  file("a picture, PNG", "扫描.png", () => start(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)),
  file("a picture, JPEG", "扫描.jpg", () =>
    start(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0),
  ),
  file("a picture, GIF", "扫描.gif", () => start(...Buffer.from("GIF89a"))),
  file("a picture, TIFF", "扫描.tif", () => start(0x49, 0x49, 0x2a, 0)),
  file("a picture, BMP", "扫描.bmp", () => start(0x42, 0x4d, 0xd8, 0, 0, 0)),
  file("a picture, WebP", "扫描.webp", () => start(...Buffer.from("RIFF\x10\0\0\0WEBPVP8 "))),
  file("a picture called a document", "扫描.docx", () =>
    start(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  ),
  file("an archive, RAR", "附件.rar", () => start(...Buffer.from("Rar!\x1a\x07\x01\0"))),
  file("an archive, 7z", "附件.7z", () => start(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)),
  file("an archive, gzip", "附件.gz", () => start(0x1f, 0x8b, 8, 0)),
  file("a program", "附件.exe", () => start(0x4d, 0x5a, 0x90, 0)),
  file("a web page saved whole", "附件.mht", () =>
    encode(
      `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><table><tr><td>=E5=BA=8F=E5=8F=B7</td></tr></table></body></html>\r\n--b--`,
    ),
  ),
  file("a mail", "来信.eml", () =>
    encode(
      `From: a@b.c\r\nTo: d@e.f\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${CLAUSE}`,
    ),
  ),
  file("a Word document in XML", "附件.xml", () =>
    encode(
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>',
    ),
  ),
  file("settings in JSON", "计划.json", () => encode('{"format":"zerenbiao-plan"}')),
];
