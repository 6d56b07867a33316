export {
  accessDenied,
  HostError,
  invalidArgument,
  invalidOperation,
  invalidReference,
  itemExists,
  itemNotFound,
  notImplemented,
  wrongSize,
} from "./errors";
export {
  existing,
  HostCollection,
  HostObject,
  isReadable,
  isWritable,
  NOTHING,
  readMember,
  writeMember,
  type HostMethod,
} from "./host-object";
export { Bag, Chorus } from "./kinds";
export { ACTION, PATH, type Action, type RequestBody, type ResponseBody } from "./messages";
export { isRecord, lowerFirst, upperFirst } from "./naming";
export { processRequest, type Services } from "./processor";
export type { MemberUse } from "./projection";
