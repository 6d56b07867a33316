/**
 * The form under which a part is looked up. Part names are equal whatever their case (ECMA-376 part 2, 6.2.2.3); some
 * programs write backslashes, a leading slash, or percent-encoding on one side only.
 *
 * @example
 * partKey("/xl\\Worksheets/sheet%201.xml") // => "xl/worksheets/sheet 1.xml"
 */
export function partKey(name: string): string {
  return decodePercent(name).replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/**
 * The part a relationship's target means, as a key. Relative targets start at the folder of the part that states them; `..`
 * never climbs out of the package.
 *
 * @example
 * resolveTarget("xl/workbook.xml", "../xl/worksheets/Sheet1.xml") // => "xl/worksheets/sheet1.xml"
 */
export function resolveTarget(sourcePart: string, target: string): string {
  const decoded = decodePercent(target).replaceAll("\\", "/");
  const folder = folderOf(sourcePart).replaceAll("\\", "/");
  const path = decoded.startsWith("/") ? decoded : folder + decoded;
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/").toLowerCase();
}

/** Where the relationships of a part stand: `xl/_rels/workbook.xml.rels`; the package's own for the empty name. */
export function relationshipsPartOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** Whether a name climbs out of its folder, so that unpacking it would write somewhere else. */
export function climbsOut(name: string): boolean {
  return decodePercent(name).includes("..") && partKey(name).split("/").includes("..");
}

function folderOf(part: string): string {
  return part.slice(0, Math.max(part.lastIndexOf("/"), part.lastIndexOf("\\")) + 1);
}

function decodePercent(name: string): string {
  if (!name.includes("%")) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a bare percent sign is a character like any other
  }
}
