import { ACTION, PATH, type RequestBody, type ResponseBody } from "../wire";

/** One request of office.js: what one context.sync() sent. */
export interface BatchRecord {
  readonly number: number;
  readonly actions: number;
  readonly byType: Readonly<Record<string, number>>;
  readonly names: readonly string[];
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly milliseconds: number;
  /** What Excel.run itself sends at its end, to release tracked objects. */
  readonly isCleanup: boolean;
  /** Services: office.js's start-up handshake, the task pane's visibility, the ribbon. */
  readonly isInternal: boolean;
  readonly error: string | null;
}

export interface Statistics {
  /** Requests and actions of the add-in itself. */
  readonly syncs: number;
  readonly actions: number;
  readonly trackedObjects: number;
  readonly batches: readonly BatchRecord[];
}

const TYPE_NAMES = new Map<number, string>(
  Object.entries(ACTION).map(([name, type]) => [type, name]),
);

export function recordBatch(
  { Actions, ObjectPaths }: RequestBody,
  response: ResponseBody,
  measured: Pick<BatchRecord, "number" | "requestBytes" | "responseBytes" | "milliseconds">,
): BatchRecord {
  const byType: Record<string, number> = {};
  for (const { ActionType } of Actions) {
    const name = TYPE_NAMES.get(ActionType) ?? String(ActionType);
    byType[name] = (byType[name] ?? 0) + 1;
  }
  const releases = Actions.filter(({ Name }) => Name === "_RemoveReference");
  const others = Actions.filter(
    ({ Name, ActionType }) => Name !== "_RemoveReference" && ActionType !== ACTION.instantiate,
  );
  return {
    ...measured,
    actions: Actions.length,
    byType,
    names: Actions.map(({ Name }) => Name).filter((name) => name !== ""),
    isCleanup: releases.length > 0 && others.length === 0,
    isInternal: Object.values(ObjectPaths).every(
      ({ ObjectPathType }) => ObjectPathType === PATH.service,
    ),
    error: response.Error?.Code ?? null,
  };
}

export function statisticsOf(batches: readonly BatchRecord[], trackedObjects: number): Statistics {
  const own = batches.filter(({ isCleanup, isInternal }) => !isCleanup && !isInternal);
  return {
    syncs: own.length,
    actions: own.reduce((count, { actions }) => count + actions, 0),
    trackedObjects,
    batches,
  };
}
