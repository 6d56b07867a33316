import { HostObject, invalidArgument } from "../wire";
import type { Workbook } from "../workbook";
import { KeyValueList } from "./key-values";

const LONGEST_TEXT = 255;

export class DocumentPropertiesObject extends HostObject {
  readonly typeName = "DocumentProperties";

  constructor(private readonly workbook: Workbook) {
    super();
  }

  get Title(): unknown {
    return this.read("title");
  }
  set Title(value: unknown) {
    this.write("title", value);
  }
  get Subject(): unknown {
    return this.read("subject");
  }
  set Subject(value: unknown) {
    this.write("subject", value);
  }
  get Author(): unknown {
    return this.read("author");
  }
  set Author(value: unknown) {
    this.write("author", value);
  }
  get Keywords(): unknown {
    return this.read("keywords");
  }
  set Keywords(value: unknown) {
    this.write("keywords", value);
  }
  get Comments(): unknown {
    return this.read("comments");
  }
  set Comments(value: unknown) {
    this.write("comments", value);
  }
  get Category(): unknown {
    return this.read("category");
  }
  set Category(value: unknown) {
    this.write("category", value);
  }
  get Manager(): unknown {
    return this.read("manager");
  }
  set Manager(value: unknown) {
    this.write("manager", value);
  }
  get Company(): unknown {
    return this.read("company");
  }
  set Company(value: unknown) {
    this.write("company", value);
  }
  get LastAuthor(): unknown {
    return this.read("lastAuthor");
  }

  get Custom(): KeyValueList {
    return new KeyValueList(
      "CustomPropertyCollection",
      "CustomProperty",
      this.workbook.customProperties,
      checkProperty,
    );
  }

  private read(key: string): unknown {
    return this.workbook.properties[key] ?? "";
  }

  private write(key: string, value: unknown): void {
    this.workbook.properties[key] = value;
  }
}

function checkProperty(value: unknown): string | number | boolean {
  if (typeof value === "string") return value.slice(0, LONGEST_TEXT);
  if (typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument();
}
