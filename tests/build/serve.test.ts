import { X509Certificate } from "node:crypto";
import { mkdtemp, mkdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { request as requestHttp } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localhostCertificate } from "../../src/cli/serve/certificate";
import { serve } from "./serve-folder";

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zerenbiao-serve-"));
  await mkdir(join(folder, "web/assets"), { recursive: true });
  await writeFile(join(folder, "secret.txt"), "secret");
  await writeFile(join(folder, "web/taskpane.html"), "<p>责任表</p>");
  await writeFile(join(folder, "web/taskpane.1a.js"), "0;");
  await writeFile(join(folder, "web/assets/icon 16.png"), "png");
  await symlink(join(folder, "secret.txt"), join(folder, "web/link.txt"));
  server = await serve(join(folder, "web"));
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** The path goes out as it is: fetch would tidy it first. */
function ask(
  path: string,
  method = "GET",
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(server.origin);
    requestHttp({ hostname, port, path, method }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (body += part));
      response.on("end", () => {
        done({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    })
      .on("error", fail)
      .end();
  });
}

test.each([
  ["/taskpane.html", "text/html; charset=utf-8"],
  ["/taskpane.html?_host_Info=Excel$Win32$16.01$zh-CN", "text/html; charset=utf-8"],
  ["/taskpane.1a.js", "text/javascript; charset=utf-8"],
  ["/assets/icon%2016.png", "image/png"],
])("%s is served as %s", async (path, type) => {
  const { status, headers } = await ask(path);
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe(type);
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test("pages are not kept; icons come without a word on caching, or Office would not show them", async () => {
  expect((await ask("/taskpane.html")).headers["cache-control"]).toBe("no-store");
  expect((await ask("/assets/icon%2016.png")).headers["cache-control"]).toBeUndefined();
});

test("a page arrives whole", async () => {
  expect((await ask("/taskpane.html")).body).toBe("<p>责任表</p>");
});

test("HEAD gets the length and no body", async () => {
  const { status, headers, body } = await ask("/taskpane.html", "HEAD");
  expect([status, headers["content-length"], body]).toEqual([200, "16", ""]);
});

test("/ leads to the pane, with what Excel added to the address", async () => {
  const { status, headers } = await ask("/?et=");
  expect([status, headers.location]).toEqual([302, "taskpane.html?et="]);
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/assets/..%2f..%2fsecret.txt",
  "/..%5csecret.txt",
  "/link.txt",
  "/taskpane.html%00.png",
  "/%zz",
  "/assets",
  "/assets/",
  "/missing.js",
  "//etc/passwd",
])("%s is not found", async (path) => {
  const { status, body } = await ask(path);
  expect([status, body]).toEqual([404, ""]);
});

test("nothing can be sent to it", async () => {
  const { status, headers } = await ask("/taskpane.html", "POST");
  expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
});

describe("the certificate", () => {
  const now = new Date("2026-03-01T00:00:00Z");

  test("holds for localhost only, for a year, and is kept", async () => {
    const first = await localhostCertificate(join(folder, "certificate"), now);
    const certificate = new X509Certificate(first.certificate);
    expect(certificate.subjectAltName).toBe(
      "DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1",
    );
    expect(certificate.ca).toBe(false);
    expect(certificate.checkHost("localhost")).toBe("localhost");
    expect(new Date(certificate.validTo)).toEqual(new Date("2027-03-01T00:00:00Z"));
    const second = await localhostCertificate(join(folder, "certificate"), now);
    expect(second).toEqual(first);
    if (process.platform !== "win32") {
      expect((await stat(join(folder, "certificate/localhost.key"))).mode & 0o077).toBe(0);
    }
  });

  test("is made anew in its last week, or when it cannot be read", async () => {
    const first = await localhostCertificate(join(folder, "renewed"), now);
    const late = new Date("2027-02-25T00:00:00Z");
    const second = await localhostCertificate(join(folder, "renewed"), late);
    expect(second.certificate).not.toBe(first.certificate);
    await writeFile(join(folder, "renewed/localhost.crt"), "damaged");
    const third = await localhostCertificate(join(folder, "renewed"), late);
    expect(new X509Certificate(third.certificate).checkHost("localhost")).toBe("localhost");
  });
});
