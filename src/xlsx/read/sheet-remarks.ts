import type { SheetComment, SheetDrawing } from "../../sheets";
import { Refusal } from "../limits";
import { type Package, type Part, readRelationships } from "../package";
import { readComments } from "./comments";
import { readDrawings } from "./drawings";

/** What is said and shown on a sheet besides its cells. */
export interface SheetRemarks {
  readonly comments: readonly SheetComment[];
  readonly drawings: readonly SheetDrawing[];
}

/** All such parts of a workbook together: what they say is told, and counts for nothing. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Reads the comments and drawings of sheets, as far as they are no more than a person would look at; a broken one says nothing. */
export class RemarksReader {
  private bytes = 0;

  constructor(private readonly parts: Package) {}

  read(sheet: Part): SheetRemarks {
    const relationships = this.unlessBroken(() => readRelationships(this.parts, sheet.name)) ?? [];
    const partsOf = (type: string): readonly Part[] =>
      relationships.flatMap((each) => {
        const part = each.type === type ? this.parts.get(each.part ?? "") : undefined;
        return part !== undefined && this.isAffordable(part) ? [part] : [];
      });
    const [comments, threads] = [partsOf("comments"), partsOf("threadedComment")];
    return {
      comments:
        comments.length + threads.length === 0
          ? []
          : (this.unlessBroken(() => readComments(comments, threads)) ?? []),
      drawings: partsOf("drawing").flatMap(
        (part) => this.unlessBroken(() => readDrawings(part)) ?? [],
      ),
    };
  }

  private isAffordable({ data }: Part): boolean {
    this.bytes += data.length;
    return data.length > 0 && this.bytes <= MOST_BYTES;
  }

  private unlessBroken<Result>(read: () => Result): Result | null {
    try {
      return read();
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  }
}
