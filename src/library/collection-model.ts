import type { Collection as CollectionModel } from "../exchange";
import { ZerenbiaoError } from "./errors";
import type { Collection } from "./json-shapes";
import { textsFor } from "./texts";

/** What the program works with, behind what is shown of it. */
class MergedFiles {
  readonly #model: CollectionModel;

  constructor(model: CollectionModel) {
    this.#model = model;
  }

  static modelOf(collection: object): CollectionModel | null {
    return #model in collection ? collection.#model : null;
  }
}

/** A collection as it is shown, with what its workbook is made from behind it. */
export function showCollection(model: CollectionModel, json: Collection): Collection {
  return Object.assign(new MergedFiles(model), json);
}

/** @throws {ZerenbiaoError} `not-ours` for one that {@link showCollection} did not make. */
export function collectionModelOf(collection: Collection): CollectionModel {
  const model = MergedFiles.modelOf(collection);
  if (model !== null) return model;
  throw new ZerenbiaoError("not-ours", textsFor("zh-CN").collectionNotOurs);
}
