import type { AnnexSource } from "../state";
import type { AnnexView } from "./annex-view";

/** Where an annex came from, as its review is called. */
export function sourceName({ texts }: AnnexView, source: AnnexSource): string {
  const words = texts.review;
  switch (source.kind) {
    case "files":
      return source.names.join("、");
    case "clipboard":
      return words.clipboard;
    case "selection":
      return words.selection(source.sheet);
  }
}
