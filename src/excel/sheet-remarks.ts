import type { SheetComment, SheetDrawing } from "../sheets";
import { supports } from "./host";
import { lineAt, type SheetLines } from "./sheet-lines";

/** What stands on a sheet beside its cells, asked for but not yet known. */
export interface LoadedRemarks {
  /** Null in an Excel without comments. */
  readonly comments: Excel.CommentCollection | null;
  readonly shapes: Excel.ShapeCollection;
}

export function loadRemarks(sheet: Excel.Worksheet): LoadedRemarks {
  return {
    comments: supports("ExcelApi", "1.10") ? sheet.comments.load("items/content") : null,
    shapes: sheet.shapes.load("items/type,items/left,items/top,items/visible"),
  };
}

export interface SheetRemarks {
  readonly comments: readonly SheetComment[];
  readonly drawings: readonly SheetDrawing[];
}

/** Of one sheet: more than that nobody looks at. */
const MOST = 500;

/** Excel tells where a comment is, and what a text box says, only of each by itself. */
interface AskedRemarks {
  readonly comments: readonly {
    readonly comment: Excel.Comment;
    readonly place: Excel.Range;
  }[];
  readonly shapes: readonly {
    readonly shape: Excel.Shape;
    /** Null for a picture. */
    readonly words: Excel.TextRange | null;
  }[];
}

/** Asks for the rest of what is there; what comes of it is known after another sync, which is needed where `isMore` says so. */
export function askRemarks({ comments, shapes }: LoadedRemarks): AskedRemarks & {
  readonly isMore: boolean;
} {
  const asked = (comments?.items ?? []).slice(0, MOST).map((comment) => {
    comment.replies.load("items/content");
    return { comment, place: comment.getLocation().load("rowIndex,columnIndex") };
  });
  const seen = shapes.items
    .filter(({ type, visible }) => visible && type !== "Line")
    .slice(0, MOST)
    .map((shape) => {
      const holdsWords = shape.type === "GeometricShape";
      return { shape, words: holdsWords ? shape.textFrame.textRange.load("text") : null };
    });
  const isMore = asked.length > 0 || seen.some(({ words }) => words !== null);
  return { comments: asked, shapes: seen, isMore };
}

/** What was asked for, once it is known. A picture, a diagram or a group is something to look at; a shape without words is nothing. */
export function toRemarks(
  { comments, shapes }: AskedRemarks,
  rows: SheetLines,
  columns: SheetLines,
): SheetRemarks {
  return {
    comments: comments.flatMap(({ comment, place }): SheetComment[] => {
      const answers = comment.replies.items.map(({ content }) => content);
      const text = [comment.content, ...answers].map((each) => each.trim()).filter(Boolean);
      const { rowIndex, columnIndex } = place;
      return text.length === 0
        ? []
        : [{ row: rowIndex + 1, column: columnIndex + 1, text: text.join("；") }];
    }),
    drawings: shapes.flatMap(({ shape, words }): SheetDrawing[] => {
      const text = words?.text.trim() ?? null;
      if (text === "") return [];
      return [{ row: lineAt(rows, shape.top), column: lineAt(columns, shape.left), text }];
    }),
  };
}
