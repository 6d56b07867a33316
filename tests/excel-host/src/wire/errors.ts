/** An error the host answers with; office.js makes an OfficeExtension.Error of it. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
  }
}

const sentence = (words: string, detail: string): string =>
  detail === "" ? words : `${words} ${detail}`;

export const invalidArgument = (detail = ""): HostError =>
  new HostError(
    "InvalidArgument",
    sentence("The argument is invalid or missing or has an incorrect format.", detail),
  );

export const wrongSize = (): HostError =>
  new HostError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

export const itemNotFound = (): HostError =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);

export const itemExists = (): HostError =>
  new HostError("ItemAlreadyExists", "The resource being created already exists.", 409);

export const accessDenied = (detail = ""): HostError =>
  new HostError(
    "AccessDenied",
    sentence("You cannot perform the requested operation.", detail),
    403,
  );

export const invalidOperation = (detail = ""): HostError =>
  new HostError(
    "InvalidOperation",
    sentence("The operation attempted is invalid on the object.", detail),
  );

export const invalidReference = (): HostError =>
  new HostError("InvalidReference", "This reference is not valid for the current operation.");

export const notImplemented = (what: string): HostError =>
  new HostError("NotImplemented", `Simulated host: ${what} is not implemented.`, 501);
