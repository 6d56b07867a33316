import { containsCell, oneCell } from "../grid";
import { HostCollection, HostObject, invalidArgument, itemNotFound } from "../wire";
import type { Sheet, SheetRemark } from "../workbook";
import { text } from "./arguments";
import type { Host } from "./host";
import type { RangeObject } from "./range";
import { rangeArgument } from "./range-base";

/** The comments of a sheet, in the order in which they were made. */
export class CommentList extends HostCollection<CommentObject> {
  readonly typeName = "CommentCollection";

  constructor(
    private readonly host: Host,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  items(): CommentObject[] {
    return this.sheet.comments.map((each) => new CommentObject(this.host, this.sheet, each));
  }

  find(key: unknown): CommentObject | undefined {
    return this.items().find(({ Id }) => Id === key);
  }

  Add(cell: unknown, content: unknown): CommentObject {
    const { area } = rangeArgument(this.host, this.sheet, cell);
    if (area.rows * area.columns !== 1) throw invalidArgument("A comment is on one cell.");
    const remark: SheetRemark = {
      ...{ id: this.host.workbook.newId(), row: area.row, column: area.column },
      ...{ content: text(content), replies: [] },
    };
    this.sheet.comments.push(remark);
    return new CommentObject(this.host, this.sheet, remark);
  }

  GetItemByCell(cell: unknown): CommentObject {
    const { area } = rangeArgument(this.host, this.sheet, cell);
    const found = this.items().find(({ remark }) => containsCell(area, remark));
    if (!found) throw itemNotFound();
    return found;
  }
}

class CommentObject extends HostObject {
  readonly typeName = "Comment";
  readonly AuthorName = "张三";

  constructor(
    private readonly host: Host,
    private readonly sheet: Sheet,
    readonly remark: SheetRemark,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.remark.id };
  }

  get Id(): string {
    return this.remark.id;
  }
  get Content(): string {
    return this.remark.content;
  }
  set Content(content: unknown) {
    this.remark.content = text(content);
  }
  get Replies(): ReplyList {
    return new ReplyList(this.host, this.remark);
  }

  GetLocation(): RangeObject {
    return this.host.range({ sheet: this.sheet, area: oneCell(this.remark) });
  }

  Delete(): void {
    this.sheet.comments = this.sheet.comments.filter(({ id }) => id !== this.remark.id);
  }
}

class ReplyList extends HostCollection<ReplyObject> {
  readonly typeName = "CommentReplyCollection";

  constructor(
    private readonly host: Host,
    private readonly remark: SheetRemark,
  ) {
    super();
  }

  items(): ReplyObject[] {
    return this.remark.replies.map((reply) => new ReplyObject(reply));
  }

  find(key: unknown): ReplyObject | undefined {
    return this.items().find(({ Id }) => Id === key);
  }

  Add(content: unknown): ReplyObject {
    const reply = { id: this.host.workbook.newId(), content: text(content) };
    this.remark.replies.push(reply);
    return new ReplyObject(reply);
  }
}

class ReplyObject extends HostObject {
  readonly typeName = "CommentReply";

  constructor(private readonly reply: SheetRemark["replies"][number]) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.reply.id };
  }

  get Id(): string {
    return this.reply.id;
  }
  get Content(): string {
    return this.reply.content;
  }
  set Content(content: unknown) {
    this.reply.content = text(content);
  }
}
