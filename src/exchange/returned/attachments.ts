import {
  finding,
  type Finding,
  groupBy,
  kindOfFile,
  type Plan,
  PLAN_BOOK,
  weigh,
} from "../../core";
import { bureauInPaths, type PathReader } from "./bureau-in-path";
import { type FileReport, isRejecting } from "./file-report";
import { splitContained } from "./forms-in-file";

/**
 * Tells attachments from forms that cannot be read: a PDF, a picture, a document or a workbook that is no form, which a bureau sent
 * beside its form. Whose it is, its name says, or that of its folder or container; else the only bureau whose form lies in the same
 * mail or zip archive. Where nothing tells, it stays refused. It is an error only where its bureau sent nothing else.
 *
 * @param reports of all files of a run; the same ones in any order give the same
 * @returns a report for each, in their order
 * @example settleAttachments([form, scan], bureauOf)[1].status // => "attachment"
 */
export function settleAttachments(
  reports: readonly FileReport[],
  bureauOf: PathReader,
): readonly FileReport[] {
  if (!reports.some(mayBeAttachment)) return reports;
  const beside = bureausBeside(reports);
  const owners = new Map(
    reports.filter(mayBeAttachment).flatMap((report) => {
      const owner = bureauOf(report.path) ?? beside(report.path);
      return owner === null ? [] : [[report, owner] as const];
    }),
  );
  const sent = new Set(
    reports.flatMap((report) =>
      owners.has(report) ? [] : [report.bureau ?? bureauOf(report.path)],
    ),
  );
  return reports.map((report) => {
    const owner = owners.get(report);
    return owner === undefined ? report : toAttachment(report, owner, !sent.has(owner));
  });
}

/**
 * The same where nobody says which plan is collected: by the plans that forms of the run name, else by all that may be meant.
 */
export function settleAmongPlans(
  reports: readonly FileReport[],
  plans: readonly Plan[],
): readonly FileReport[] {
  const named = new Set(reports.map(({ plan }) => plan));
  const ofRun = plans.filter(({ id }) => named.has(id));
  const paths = reports.map(({ path }) => path);
  const readers = (ofRun.length > 0 ? ofRun : plans).map((plan) =>
    bureauInPaths(plan, new Map(), paths),
  );
  return settleAttachments(reports, (path) => {
    const found = new Set(readers.flatMap((read) => read(path) ?? []));
    const [only = null] = found;
    return found.size === 1 ? only : null;
  });
}

/** Whether a file may turn out to be an attachment, once it is known what else came. */
export function mayBeAttachment({ status, findings }: FileReport): boolean {
  const refusing = findings.filter(isRejecting);
  return status === "rejected" && refusing.length > 0 && refusing.every(isNoForm);
}

function isNoForm({ code, received }: Finding): boolean {
  if (code === "no-entry-sheet") return received !== PLAN_BOOK;
  return code === "not-a-workbook" && SENT_BESIDE.has(kindOfFile(received));
}

const SENT_BESIDE: ReadonlySet<string> = new Set(["printed", "picture", "document"]);

function toAttachment(report: FileReport, bureau: string, isAlone: boolean): FileReport {
  const received = report.findings.find(({ code }) => code === "not-a-workbook")?.received ?? null;
  const told = finding("attachment", { bureau, file: report.path, received });
  return {
    ...report,
    ...{ status: "attachment", plan: null, bureau, period: null, formId: null },
    findings: [isAlone ? weigh(told, "error") : told],
  };
}

/** By what lies in the same folder of a container, then in the container, then in the one around it: the only bureau with a form there. */
function bureausBeside(reports: readonly FileReport[]): PathReader {
  const forms = reports.flatMap(({ path, bureau }) =>
    bureau === null ? [] : placesAround(path).map((place) => ({ place, bureau })),
  );
  const byPlace = groupBy(forms, ({ place }) => place);
  return (path) => {
    for (const place of placesAround(path)) {
      const bureaus = new Set(byPlace.get(place)?.map(({ bureau }) => bureau));
      const [only = null] = bureaus;
      if (bureaus.size > 0) return bureaus.size === 1 ? only : null;
    }
    return null;
  };
}

/** Folders inside a container, and containers, from the inside out; none for a file that lies in no container. */
function placesAround(path: string): readonly string[] {
  const [outermost = "", ...inside] = splitContained(path);
  const places: string[] = [];
  let place = outermost;
  for (const name of inside) {
    places.push(place);
    const segments = name.split("/");
    for (const folder of segments.slice(0, -1)) {
      place += `/${folder}`;
      places.push(place);
    }
    place += `/${segments.at(-1) ?? ""}`;
  }
  return places.reverse();
}
