import type { AddressProblem, AddressStranger, MailKind } from "../../exchange";

/** What `mail` says, in one language. */
export interface MailTexts {
  readonly options: {
    readonly kind: string;
    readonly ledger: string;
    readonly addresses: string;
    readonly from: string;
    readonly marked: string;
    readonly letter: string;
    readonly contact: string;
    readonly out: string;
  };
  readonly columns: readonly [string, string, string];
  readonly noAddress: string;
  summary(drafts: number, folder: string): string;
  readonly next: string;
  withoutAddress(bureaus: readonly string[]): string;
  /** Lines of the address list that were not used. */
  strangers(all: readonly AddressStranger[]): string;
  /** No bureau gets one. */
  none(kind: MailKind): string;
  /** A file that was not taken for anybody's. */
  notOfBureau(path: string): string;
  /** A form is not as it went out. */
  formChanged(path: string): string;
  readonly errors: {
    missingForms(paths: readonly string[]): string;
    badList(path: string, problems: readonly AddressProblem[]): string;
    unreadableList(path: string, reason: string): string;
    /** A list in an encoding that is not read. */
    noText(path: string): string;
    badLetter(path: string): string;
    unknownPlaces(path: string, unknown: readonly string[], known: readonly string[]): string;
    needs(kind: MailKind, option: string): string;
    wrongFrom(path: string, found: string, wanted: string): string;
    noStandings(path: string): string;
  };
}
