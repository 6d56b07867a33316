/** XML of Open XML parts: one scanner, by which parts are walked, outlined and edited in place; and text as it is written there. */
export type { XmlAttributes } from "./attributes";
export { XmlEditor } from "./editor";
export { escapeCellText, escapeText } from "./escape";
export { decodeEscapes } from "./escape-sequence";
export { encodeMarkup } from "./markup";
export { outlineXml, type XmlElement } from "./outline";
export { scanXml, type XmlWalker } from "./scanner";
export { attributesOf, changeAttributes, openingTagOf } from "./tag";
export { walkXml } from "./walk";
