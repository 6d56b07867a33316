/** What a file is that is no workbook, by what can be done about it. */
export type OtherFileKind =
  | "container"
  | "empty-container"
  | "mail"
  | "empty-mail"
  | "outlook"
  | "printed"
  | "picture"
  | "document"
  | "empty"
  | "other";

/**
 * What can be done about a file that is no workbook, by the name of its kind.
 *
 * @param received as the finding has it: `.rar`; null where nobody knows a name
 * @example kindOfFile("ZIP") // => "container"
 */
export function kindOfFile(received: string | null): OtherFileKind {
  return KINDS.get(received ?? "") ?? "other";
}

const KINDS: ReadonlyMap<string, OtherFileKind> = new Map([
  ...["ZIP", ".rar", ".7z", ".gz"].map((name) => [name, "container"] as const),
  ...[".msg", ".eml"].map((name) => [name, "mail"] as const),
  ...[".pdf", ".ofd"].map((name) => [name, "printed"] as const),
  ...[".png", ".jpg", ".gif", ".tif", ".bmp", ".webp", ".heic", ".mp4"].map(
    (name) => [name, "picture"] as const,
  ),
  ...[".doc", ".docx", ".rtf", ".ppt", ".pptx", ".vsd", ".key", "OpenDocument"].map(
    (name) => [name, "document"] as const,
  ),
  ["0 B", "empty"],
  ["0 ZIP", "empty-container"],
  ["0 .eml", "empty-mail"],
  ["winmail.dat", "outlook"],
]);
