import { chinese, isShare, type Target, signatureOf } from "../../core";
import type { FilingNote, TakenValue, TargetLine } from "./book";
import { type FileNamer, sayOnPaper } from "./file-names";

/** Why a file was not taken as it is, in Chinese; empty where the status says all. */
export function sayNote(note: FilingNote, nameOf: FileNamer): string {
  switch (note.kind) {
    case "earlier-form":
      return "单位用的是以前发的表，内容已读";
    case "findings":
      return note.findings.map((finding) => sayOnPaper(finding, null, nameOf)).join("；");
    case "identical":
      return `与 ${nameOf(note.other)} 内容相同`;
    case "superseded":
      return `由 ${nameOf(note.other)} 代替${note.decision === null ? "" : `：${signatureOf(note.decision, chinese)}`}`;
    case "confirmed":
      return `人工确认：${signatureOf(note.decision, chinese)}`;
    case "ignored":
      return `裁定不采用：${signatureOf(note.decision, chinese)}`;
  }
}

/** What was decided of single bureaus' lines, and what a person judged, in Chinese; empty where nothing was. */
export function sayOtherDecisions({
  lineDecisions,
  judgement,
  verdict,
}: Pick<TargetLine, "lineDecisions" | "judgement" | "verdict">): string {
  return [
    ...lineDecisions.map(
      ({ bureau, value, signature }) =>
        `裁定：${bureau}按 ${value}。${signatureOf(signature, chinese)}`,
    ),
    ...(judgement === null
      ? []
      : [`人工判定：${chinese.verdicts[verdict]}。${signatureOf(judgement, chinese)}`]),
  ].join("。");
}

/** What a decision took for a target: 市商务局的数. */
export function sayTaken(taken: TakenValue, target: Target, nameOf: FileNamer): string {
  switch (taken.kind) {
    case "value":
      return String(taken.value);
    case "bureau":
      return `${taken.bureau}的数`;
    case "file":
      return isShare(target)
        ? `${nameOf(taken.file)} 里的份额，与其他单位的相加`
        : `${nameOf(taken.file)} 里的数`;
  }
}
