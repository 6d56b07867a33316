import { decisionToJson, type Decision } from "../../../exchange";
import type { NamedFile } from "../../kit";
import type { Settings } from "../../notebook";
import type { ListedFile } from "../state";

export const DECISIONS_FILE = "decisions.json";
export const QUESTIONS_FILE = "待裁定.xlsx";

/**
 * Decisions as `zerenbiao collect --decisions` reads them. A file that has a number in the list only goes by its fingerprint: in its
 * folder it is called otherwise.
 */
export function decisionsFile(
  decisions: readonly Decision[],
  files: readonly ListedFile[],
): NamedFile {
  const numbered = new Map(
    files.flatMap(({ file, path: at, returned: { report, sha256 } }) =>
      at === file.path || sha256 === null
        ? []
        : [[report.path, `${sha256}${report.path.slice(at.length)}`] as const],
    ),
  );
  const nameOf = (path: string) => numbered.get(path) ?? path;
  const named = decisions.map((decision): Decision => {
    switch (decision.kind) {
      case "value":
      case "bureau":
      case "line":
      case "verdict":
        return decision;
      case "file":
      case "confirms":
      case "ignores":
        return { ...decision, file: nameOf(decision.file) };
      case "supersedes": {
        const { file, supersedes } = decision;
        return { ...decision, file: nameOf(file), supersedes: nameOf(supersedes) };
      }
    }
  });
  const text = `${JSON.stringify(named.map(decisionToJson), null, 2)}\n`;
  return { name: DECISIONS_FILE, bytes: new TextEncoder().encode(text) };
}

/** 汇总-2021.xlsx */
export function collectionName({ period }: Settings): string {
  return `汇总-${period.id}.xlsx`;
}

/** 市科技局-2021（标记）.xlsx; 两家-市科技局（标记）.xlsx for one of several forms in a file. */
export function markedName({ file: { name }, path, returned }: ListedFile): string {
  const bureau = returned.report.path === path ? "" : `-${returned.report.bureau ?? ""}`;
  return `${name.replace(/\.[^.]*$/, "")}${bureau}（标记）.xlsx`;
}
