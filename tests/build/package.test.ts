import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseBaseUrl } from "../../src/cli/package/base-url";
import { writePackage, type PackageOptions } from "../../src/cli/package/write-package";

let folder: string;
let options: PackageOptions;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "zerenbiao-package-"));
  await mkdir(join(folder, "dist/assets"), { recursive: true });
  await writeFile(join(folder, "dist/taskpane.html"), "page");
  await writeFile(join(folder, "dist/assets/icon-16.png"), "icon");
  options = {
    web: join(folder, "dist"),
    manifest: resolve(__dirname, "../../manifest.xml"),
    baseUrl: "https://intranet.example/a&b/",
    out: join(folder, "out/package"),
    force: false,
  };
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test.each([
  ["https://intranet.example/zerenbiao/", "https://intranet.example/zerenbiao/"],
  ["https://intranet.example/zerenbiao", "https://intranet.example/zerenbiao/"],
  ["https://intranet.example:8443", "https://intranet.example:8443/"],
  ["https://10.1.2.3/责任表/", "https://10.1.2.3/%E8%B4%A3%E4%BB%BB%E8%A1%A8/"],
])("%s is served from %s", (text, url) => {
  expect(parseBaseUrl(text)).toEqual({ url });
});

test.each([
  ["", "not-an-address"],
  ["intranet.example/zerenbiao", "not-an-address"],
  ["/srv/www", "not-an-address"],
  ["https://", "not-an-address"],
  ["https://intra net.example/", "not-an-address"],
  ["http://intranet.example/", "not-https"],
  ["file:///srv/www", "not-https"],
  ["https://user:secret@intranet.example/", "has-user"],
  ["https://intranet.example/?v=1", "has-query"],
  ["https://intranet.example/#pane", "has-query"],
  [`https://intranet.example/${"a".repeat(2000)}`, "too-long"],
])("%s is refused as %s", (text, problem) => {
  expect(parseBaseUrl(text)).toEqual({ problem });
});

test("a package is the folder and a manifest in which every address has moved", async () => {
  expect(await writePackage(options)).toBeNull();
  expect((await readdir(options.out)).sort()).toEqual(["manifest.xml", "web"]);
  expect(await readFile(join(options.out, "web/assets/icon-16.png"), "utf8")).toBe("icon");

  const manifest = await readFile(join(options.out, "manifest.xml"), "utf8");
  expect(manifest).not.toContain("localhost");
  expect(manifest).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<OfficeApp/);
  expect(manifest).toContain(
    '<SourceLocation DefaultValue="https://intranet.example/a&amp;b/taskpane.html">',
  );
});

test("an existing folder is never replaced without force, and with it only an earlier package", async () => {
  await mkdir(options.out, { recursive: true });
  await writeFile(join(options.out, "notes.txt"), "mine");
  expect(await writePackage(options)).toBe("output-exists");
  expect(await writePackage({ ...options, force: true })).toBe("output-is-no-package");
  expect(await readdir(options.out)).toEqual(["notes.txt"]);

  await rm(options.out, { recursive: true });
  expect(await writePackage(options)).toBeNull();
  const moved = { ...options, baseUrl: "https://other.example/", force: true };
  expect(await writePackage(moved)).toBeNull();
  expect(await readFile(join(options.out, "manifest.xml"), "utf8")).toContain("other.example");
});

test("nothing is left behind when something goes wrong", async () => {
  expect(await writePackage({ ...options, web: join(folder, "none") })).toBe("not-built");
  await expect(writePackage({ ...options, manifest: join(folder, "none.xml") })).rejects.toThrow(
    "ENOENT",
  );
  expect(existsSync(options.out)).toBe(false);
  expect(await readdir(join(folder, "out"))).toEqual([]);
});
