import { X509Certificate } from "node:crypto";
import { chmod, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { generate } from "selfsigned";
import { beginRun, endRun, StagedFiles, systemDisk } from "../disk";

/** A certificate for localhost and its private key, both in PEM. */
export interface Certificate {
  readonly key: string;
  readonly certificate: string;
  /** Where the certificate lies, to be trusted by hand. */
  readonly path: string;
}

/**
 * The certificate kept in a folder, or a new one put there when there is none or it ends within a week. It holds for localhost
 * only and signs nothing else, so whoever gets hold of the key can impersonate no other site.
 */
export async function localhostCertificate(folder: string, now: Date): Promise<Certificate> {
  const path = join(folder, "localhost.crt");
  const keyPath = join(folder, "localhost.key");
  const kept = await readKept(path, keyPath, now);
  if (kept !== null) return { ...kept, path };

  const made = await generate([{ name: "commonName", value: "localhost" }], {
    algorithm: "sha256",
    notBeforeDate: new Date(now.getTime() - DAY),
    // Safari's engine, which Excel for Mac shows the pane with, takes at most 825 days
    notAfterDate: new Date(now.getTime() + 365 * DAY),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
          { type: 7, ip: "::1" },
        ],
      },
    ],
  });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const runner = beginRun();
  const files = new StagedFiles(systemDisk, runner);
  try {
    await files.add(keyPath, made.private);
    await files.add(path, made.cert);
    await files.commit(null);
  } finally {
    await files.discard();
    endRun(runner);
  }
  await chmod(keyPath, 0o600);
  return { key: made.private, certificate: made.cert, path };
}

const DAY = 24 * 60 * 60 * 1000;

async function readKept(
  path: string,
  keyPath: string,
  now: Date,
): Promise<Omit<Certificate, "path"> | null> {
  try {
    const [certificate, key] = await Promise.all([
      readFile(path, "utf8"),
      readFile(keyPath, "utf8"),
    ]);
    const end = new Date(new X509Certificate(certificate).validTo);
    return end.getTime() - now.getTime() > 7 * DAY ? { key, certificate } : null;
  } catch {
    return null;
  }
}
