import type { DraftedGroup } from "./draft";
import { isGroupName, readResponsibility } from "./responsibilities";

/** Groups and other words that a document defines. */
export interface Definitions {
  readonly groups: readonly DraftedGroup[];
  readonly aliases: readonly { readonly name: string; readonly meaning: string }[];
}

const DEFINES =
  /[（(，,](?:以下|下)(统称|简称)(?:为)?[“"「]?([^”"」）)，。；;]{1,30}?)[”"」]?(?=[）)，。；;]|$)/g;
/** How far before the definition what it defines may begin. */
const LONGEST_DEFINED = 400;

/**
 * Groups that texts define: 市教育局、市科技局等16个部门（以下统称16个部门）.
 *
 * @example readDefinitions(["市教育局、市科技局（以下统称两部门）"]).groups[0]?.members // => ["市教育局", "市科技局"]
 */
export function readDefinitions(texts: readonly string[]): Definitions {
  const groups = new Map<string, DraftedGroup>();
  const aliases = new Map<string, string>();
  for (const text of texts) {
    if (!/[统简]称/.test(text)) continue;
    for (const { index, 1: kind, 2: name = "" } of text.matchAll(DEFINES)) {
      const before = text.slice(Math.max(0, index - LONGEST_DEFINED), index);
      const words = /(?<![^。；;：:\n（(])[^。；;：:\n（(]*$/.exec(before)?.[0] ?? "";
      if (words.length < 2) continue;
      const printed = words
        .replace(/^.*(?:由|为|包括|指|请|责任单位|各|，)(?=[省市县区])/, "")
        .trim();
      const { bureaus, unsure } = readResponsibility(
        printed.replace(/等[\d一二三四五六七八九十]+个?(?:部门|单位)$/, ""),
      );
      const members = bureaus.map((each) => each.name).filter((each) => !isGroupName(each));
      if (kind === "统称" && members.length > 1 && unsure.length === 0) {
        groups.set(name, { name, printed: name, members });
      } else if (kind === "统称") groups.set(name, { name, printed: name, members: null });
      if (!aliases.has(name) && printed.length <= 300) aliases.set(name, printed);
    }
  }
  return {
    groups: [...groups.values()],
    aliases: [...aliases].map(([name, meaning]) => ({ name, meaning })),
  };
}
