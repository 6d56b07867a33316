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

function only<Item>([first, ...more]: readonly Item[]): Item | null {
  return first !== undefined && more.length === 0 ? first : null;
}

const slashed = (path: string): string => path.replaceAll("\\", "/").replace(/^\.\//, "");
