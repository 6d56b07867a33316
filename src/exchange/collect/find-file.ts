import { splitInside } from "../returned";

/** A file as a person may name it. */
export interface NamedFile {
  readonly path: string;
  readonly sha256: string | null;
}

/**
 * The file a person means: by its whole path, by the end of it, or by the beginning of its fingerprint (8 digits at least).
 *
 * @returns null where there is none, or more than one
 * @example findFile("b.xlsx", [{ path: "收回/b.xlsx", sha256: null }]) // => that file
 */
export function findFile<File extends NamedFile>(
  name: string,
  files: readonly File[],
): File | null {
  const wanted = slashed(name);
  const exact = files.filter(({ path }) => slashed(path) === wanted);
  if (exact.length > 0) return only(exact);
  const byEnd = files.filter(({ path }) => slashed(path).endsWith(`/${wanted}`));
  if (byEnd.length > 0) return only(byEnd);
  // forms of one file share its fingerprint: `7c3f01ab › 市科技局`
  const inside = splitInside(name);
  const digits = inside?.file ?? name;
  if (!/^[0-9a-f]{8,64}$/i.test(digits)) return null;
  return only(
    files.filter(
      ({ path, sha256 }) =>
        sha256?.startsWith(digits.toLowerCase()) === true &&
        (inside === null || splitInside(path)?.name === inside.name),
    ),
  );
}

/**
 * The forms inside a file that a name means, where it says the file and not the form; none where it means anything else.
 *
 * @example formsNamed("a.xlsx", [{ path: "收回/a.xlsx › 市商务局", … }, { path: "收回/a.xlsx › 市科技局", … }])
 *   // => ["收回/a.xlsx › 市商务局", "收回/a.xlsx › 市科技局"]
 */
export function formsNamed(name: string, files: readonly NamedFile[]): readonly string[] {
  if (splitInside(name) !== null) return [];
  const inside = files.flatMap(({ path, sha256 }) => {
    const file = splitInside(path)?.file;
    return file === undefined ? [] : [{ path: file, sha256, form: path }];
  });
  const byFile = new Map(inside.map((each) => [each.path, each]));
  const file = findFile(name, [...byFile.values()]);
  return file === null
    ? []
    : inside.flatMap((each) => (each.path === file.path ? [each.form] : []));
}

function only<Item>([first, ...more]: readonly Item[]): Item | null {
  return first !== undefined && more.length === 0 ? first : null;
}

const slashed = (path: string): string => path.replaceAll("\\", "/").replace(/^\.\//, "");
