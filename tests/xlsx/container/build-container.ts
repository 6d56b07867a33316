import { crc32, deflateRawSync } from "node:zlib";

/** A file for {@link zipOf}. */
export interface PackedInput {
  readonly name: string | Uint8Array;
  readonly data: Uint8Array | string;
  readonly flags?: number;
  readonly method?: number;
  readonly extra?: Uint8Array;
  /** What the entry claims instead of its size. */
  readonly size?: number;
}

export const UTF8 = 0x0800;
const encoder = new TextEncoder();

/** A zip archive with whatever names, flags and sizes a test wants. */
export function zipOf(files: readonly PackedInput[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const lines: Uint8Array[] = [];
  let at = 0;
  for (const file of files) {
    const name = typeof file.name === "string" ? encoder.encode(file.name) : file.name;
    const data = typeof file.data === "string" ? encoder.encode(file.data) : file.data;
    const method = file.method ?? (data.length > 100 ? 8 : 0);
    const packed = method === 8 ? new Uint8Array(deflateRawSync(data, { level: 1 })) : data;
    const extra = file.extra ?? new Uint8Array();
    const common = new Uint8Array(26);
    const view = new DataView(common.buffer);
    view.setUint16(0, 20, true);
    view.setUint16(2, file.flags ?? (typeof file.name === "string" ? UTF8 : 0), true);
    view.setUint16(4, method, true);
    view.setUint32(10, crc32(data), true);
    view.setUint32(14, packed.length, true);
    view.setUint32(18, file.size ?? data.length, true);
    view.setUint16(22, name.length, true);
    view.setUint16(24, extra.length, true);
    const local = join([Uint8Array.of(0x50, 0x4b, 3, 4), common, name, extra, packed]);
    const tail = new Uint8Array(14);
    new DataView(tail.buffer).setUint32(10, at, true);
    lines.push(join([Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0), common, tail, name, extra]));
    locals.push(local);
    at += local.length;
  }
  const directory = join(lines);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, Math.min(files.length, 0xfffe), true);
  view.setUint16(10, Math.min(files.length, 0xfffe), true);
  view.setUint32(12, directory.length, true);
  view.setUint32(16, at, true);
  return join([...locals, directory, end]);
}

/** A file attached to a mail. */
export interface Attached {
  /** The headers of its part, as they stand there. */
  readonly headers: readonly string[];
  readonly data: Uint8Array | string;
}

export interface MailInput {
  readonly headers?: readonly string[];
  readonly attached: readonly Attached[];
}

/** A mail with a text and files attached, each in base64. */
export function mailOf({ headers = FROM, attached }: MailInput): Uint8Array {
  const parts = attached.map(({ headers: own, data }) => {
    const bytes = typeof data === "string" ? encoder.encode(data) : data;
    const text = Buffer.from(bytes).toString("base64").replace(/.{76}/g, "$&\r\n");
    return [...own, "Content-Transfer-Encoding: base64", "", text, ""].join("\r\n");
  });
  return encoder.encode(
    [
      ...headers,
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="part"',
      "",
      "--part",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "请查收。",
      ...parts.map((part) => `--part\r\n${part}`),
      "--part--",
      "",
    ].join("\r\n"),
  );
}

/** A file under a name that every program understands. */
export function attach(name: string, data: Uint8Array | string): Attached {
  const encoded = encodeURIComponent(name);
  return {
    headers: [
      "Content-Type: application/octet-stream",
      `Content-Disposition: attachment; filename*=UTF-8''${encoded}`,
    ],
    data,
  };
}

const FROM = ["From: =?UTF-8?B?5byg5LiJ?= <zhang@example.gov.cn>", "Subject: =?UTF-8?B?5oql6YCB?="];

export function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
