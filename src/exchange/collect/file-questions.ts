import type { AskedQuestion, OfferedChoice } from "../../sheets";
import { isRejecting } from "../returned";
import type { Collection } from "./collection";
import type { ConfirmingDecision, Decision, IgnoringDecision } from "./decisions";
import { isOfWhole } from "./confirm-file";
import { ownersOf } from "./file-owner";
import type { FileStanding } from "./file-standing";
import { decidedBy } from "./decided-by";

/** Files that are not taken by themselves: whether they count, or are set aside. */
export function fileQuestions(collection: Collection): readonly AskedQuestion[] {
  const { plan, ledger, files, bureaus } = collection;
  const ownerOf = ownersOf(
    plan,
    ledger,
    files.map(({ file }) => file.report.path),
  );
  const whole = new Set(
    bureaus.flatMap(({ bureau, status }) => (status === "returned" ? [bureau] : [])),
  );
  return files.flatMap((standing): AskedQuestion[] => {
    const { file, decision } = standing;
    const bureau = ownerOf(standing) ?? file.report.bureau;
    const isOpen = waits(standing) && !(standing.outcome === "rejected" && whole.has(bureau ?? ""));
    const isDecided = decision?.kind === "confirms" || decision?.kind === "ignores";
    if (!isOpen && !isDecided) return [];
    const choices = listChoices(collection, standing);
    const findings = file.report.findings.filter((each) => isRejecting(each) || isOfWhole(each));
    return [
      {
        ...{ kind: "file", target: null, bureau, file: file.report.path, findings, words: null },
        choices,
        decided: isDecided ? decidedBy(asOffered(decision, standing), choices) : null,
      },
    ];
  });
}

/** A decision in the words of the choices, which name files by their paths and bureaus by name. */
function asOffered(
  decision: ConfirmingDecision | IgnoringDecision,
  { file: { report } }: FileStanding,
): Decision {
  const file = report.path;
  return decision.kind === "ignores"
    ? { ...decision, file }
    : { ...decision, file, confirms: report.bureau ?? true };
}

function waits({ outcome, file }: FileStanding): boolean {
  if (outcome === "merged") return file.report.findings.some(isOfWhole);
  return outcome === "rejected" || outcome === "unconfirmed";
}

/** What the ledger alone refuses may count all the same; of what cannot be read nothing can. */
const BY_LEDGER: ReadonlySet<string> = new Set(["wrong-period", "unknown-form", "bureau-mismatch"]);

function listChoices({ plan }: Collection, standing: FileStanding): readonly OfferedChoice[] {
  const { file, outcome, decision } = standing;
  const { path, bureau, findings } = file.report;
  const refusing = findings.filter(isRejecting);
  const canCount =
    decision?.kind === "confirms" ||
    outcome === "unconfirmed" ||
    outcome === "merged" ||
    (file.report.plan === plan.id &&
      refusing.length > 0 &&
      refusing.every(({ code }) => BY_LEDGER.has(code)));
  return [
    ...(canCount && bureau !== null
      ? [
          {
            ...{ label: "采用", meaning: `作为${bureau}的表，里面的数算数`, takesValue: false },
            says: { file: path, confirms: bureau },
          },
        ]
      : []),
    { label: "不采用", meaning: "放在一边，里面的数不算", says: { file: path, ignore: true }, takesValue: false }, // prettier-ignore
  ];
}
