import type { AddressProblem } from "../../exchange";
import type { MailTexts } from "./mail-texts";

function problem(each: AddressProblem): string {
  switch (each.kind) {
    case "no-heading":
      return `there is no heading ${each.heading}; one of the first ten rows needs 单位 and 邮箱, and may have 抄送 and 称呼`;
    case "bad-address":
      return `line ${each.line}: “${each.received}” is no address such as wang@example.gov.cn; several are parted by ;`;
    case "no-bureau":
      return `no line is of a bureau of the plan; line ${each.line} says “${each.received}”. Write names or short names of the plan`;
    case "twice":
      return `line ${each.line}: “${each.received}” stands above already; several addresses go into one cell, parted by ;`;
  }
}

export const englishMail: MailTexts = {
  options: {
    kind: "first (sending), remind (reminder), return (to be corrected)",
    ledger: "the ledger of forms sent out",
    addresses: "address list (.xlsx or .csv): 单位, 邮箱, and where wanted 抄送, 称呼",
    from: "consolidated workbook: who still owes what, for reminders",
    marked: "folder of marked copies that zerenbiao check --mark wrote, for returns",
    letter: "a letter of your own: subject in the first line, text below, with {单位}, {截止日} …",
    contact: "whom to ask",
    out: "folder for the drafts",
  },
  columns: ["Bureau", "To", "File"],
  noAddress: "(no address)",
  summary: (drafts, folder) => `${drafts} drafts, in ${folder}.`,
  next: "Next: open each .eml in Outlook or Foxmail, look at it and send it, or import it into web mail. Nothing is sent by this program.",
  withoutAddress: (bureaus) =>
    `No address for ${bureaus.length} bureaus; their drafts have nobody under To: ${bureaus.join(", ")}`,
  strangers: (all) =>
    `${all.length} lines of the address list are of no bureau of the plan and were not used: ${all.map(({ line, name }) => `line ${line} “${name}”`).join(", ")}`,
  none: (kind) =>
    ({
      first: "The ledger has no form to send; no draft was written.",
      remind: "Every bureau has reported everything; no draft was written.",
      return: "Nothing is to be corrected in these files; no draft was written.",
    })[kind],
  notOfBureau: (path) => `${path} is of no bureau that can be told, and stands in no draft`,
  formChanged: (path) =>
    `${path} is not as it was sent out (its fingerprint differs from the ledger's); look at it first`,
  errors: {
    missingForms: (paths) =>
      `forms to attach are missing: ${paths.join(", ")}. They belong beside the ledger; put them back`,
    badList: (path, problems) =>
      `${path} has mistakes (${problems.length}): ${problems.map(problem).join("; ")}`,
    unreadableList: (path, reason) => `${path} cannot be read: ${reason}`,
    noText: (path) => `${path} is no text in UTF-8, UTF-16 or GB18030; save it as UTF-8`,
    badLetter: (path) =>
      `${path} is no letter: a text file with the subject in its first line and the text below`,
    unknownPlaces: (path, unknown, known) =>
      `${path} has ${unknown.map((each) => `{${each}}`).join(", ")}, which nobody fills. Known are ${known.map((each) => `{${each}}`).join(", ")}`,
    needs: (kind, option) => `--kind ${kind} needs ${option}`,
    wrongFrom: (path, found, wanted) =>
      `${path} is the consolidation of ${found}, the ledger is of ${wanted}; choose that of the same plan and period`,
    noStandings: (path) =>
      `${path} is no workbook of zerenbiao collect; it does not say who owes what`,
  },
};
