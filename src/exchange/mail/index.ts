/**
 * Mails that nobody has sent yet: a form goes out, a reminder follows, a marked copy goes back. Pure over bytes.
 *
 * @example composeMail({ to: ["kj@example.cn"], cc: [], subject: "催报", text: "…", attachments: [] }) // => the bytes of an .eml
 */
export {
  type AddressList,
  type AddressProblem,
  type AddressStranger,
  type BureauAddress,
  readAddresses,
  splitListText,
} from "./addresses";
export { type ChaseList, listChased, type OwingStanding, sayOwing } from "./chase-list";
export { composeMail, type MailAttachment, type MailDraft } from "./compose-mail";
export {
  fillLetter,
  type Letter,
  LETTER_PLACES,
  type LetterFacts,
  LETTERS,
  MAIL_KINDS,
  type MailKind,
  parseLetter,
  unknownPlaces,
} from "./letters";
