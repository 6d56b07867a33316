import type { WorkbookSpec } from "../../sheets";
import type { PackedPart } from "../archive";
import { nameChartTypes } from "./chart-parts";
import {
  makeBook,
  makeProperties,
  makeStyles,
  type BookOutline,
  type XmlPart,
} from "./exceljs-parts";
import { finishPart } from "./finish";
import type { Packer } from "./packer";
import { Recent } from "./recent";
import type { BookTables } from "./tables";

type Parts = readonly PackedPart[];

/** The workbook part and those that belong to it. */
type PackedBook = Record<"before" | "theme" | "app" | "workbook", Parts>;

const CONTENT_TYPES = "[Content_Types].xml";

/** How many of a kind are remembered: forms of one run have few shapes. */
const REMEMBERED = 64;

/**
 * The parts around the sheets, packed. What they say depends on little of a workbook, so that they are made once for each shape of
 * workbook that a run has.
 */
export class Surroundings {
  private readonly books = new Recent<PackedBook>(REMEMBERED, () => 1);
  private readonly styleParts = new Recent<Parts>(REMEMBERED, () => 1);
  private readonly propertyParts = new Recent<Parts>(REMEMBERED, () => 1);

  constructor(private readonly packer: Packer) {}

  async book(outline: BookOutline, lockStructure: boolean): Promise<PackedBook> {
    const sheets = outline.sheets.map(({ name, visibility, print }) => [
      ...[name, visibility, print?.area.top, print?.area.left],
      ...[print?.area.bottom, print?.area.right, print?.repeatedRow],
    ]);
    const { activeTab, hasStrings, drawings, charts } = outline;
    const key = JSON.stringify([sheets, activeTab, hasStrings, drawings, charts, lockStructure]);
    const known = this.books.get(key);
    if (known !== undefined) return known;
    const made = await makeBook(outline);
    const book = {
      before: this.pack(
        made.before.map(({ name, xml }) =>
          name === CONTENT_TYPES ? { name, xml: nameChartTypes(xml, outline) } : { name, xml },
        ),
      ),
      theme: this.pack(made.theme),
      app: this.pack(made.app),
      workbook: this.pack(made.workbook, lockStructure),
    };
    this.books.set(key, book);
    return book;
  }

  async styles(tables: BookTables): Promise<Parts> {
    const looks = tables.looks.map(({ colour, fill }) => `${colour}/${fill}`);
    const key = `${tables.styles.keys.join()} ${looks.join()}`;
    const known = this.styleParts.get(key);
    if (known !== undefined) return known;
    const parts = this.pack(await makeStyles(tables));
    this.styleParts.set(key, parts);
    return parts;
  }

  async properties({
    title,
    createdOn,
  }: Pick<WorkbookSpec, "title" | "createdOn">): Promise<Parts> {
    const key = `${createdOn} ${title}`;
    const known = this.propertyParts.get(key);
    if (known !== undefined) return known;
    const parts = this.pack(await makeProperties(title, createdOn));
    this.propertyParts.set(key, parts);
    return parts;
  }

  private pack(parts: readonly XmlPart[], lockStructure = false): Parts {
    return parts.map((part) => {
      const xml = finishPart(part, lockStructure);
      return this.packer.pack({ name: part.name, xml });
    });
  }
}
