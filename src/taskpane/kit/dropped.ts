/// <reference lib="dom" />

/** What lets files be dropped anywhere on a step; a step that is busy takes none. Text that is dropped goes where it falls. */
export function dropHandlers(
  isBusy: boolean,
  take: (dropped: DataTransfer) => void,
): {
  readonly over: (event: DragEvent) => void;
  readonly leave: (event: DragEvent) => void;
  readonly drop: (event: DragEvent) => void;
} {
  const mark = ({ currentTarget }: DragEvent, on: boolean) =>
    (currentTarget as Element).classList.toggle("dropping", on);
  const hasFiles = (dropped: DataTransfer | null): dropped is DataTransfer =>
    dropped?.types.includes("Files") === true;
  return {
    over(event) {
      const { dataTransfer } = event;
      if (!hasFiles(dataTransfer)) return;
      event.preventDefault();
      dataTransfer.dropEffect = isBusy ? "none" : "copy";
      mark(event, !isBusy);
    },
    leave(event) {
      const to = event.relatedTarget;
      const isInside = to instanceof Node && (event.currentTarget as Element).contains(to);
      if (!isInside) mark(event, false);
    },
    drop(event) {
      mark(event, false);
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (!isBusy) take(event.dataTransfer);
    },
  };
}
