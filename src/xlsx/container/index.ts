/** Zip archives and mails that hold files which people sent. */
export {
  type ContainedFile,
  type ContainerTools,
  openContainer,
  type OpenedMail,
} from "./container";
export { type ContainerKind, containerKind, mayBeContainer } from "./kind";
export { openMail } from "./mail";
