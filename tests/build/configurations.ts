import { createRequire } from "node:module";

/** As much of webpack's configurations as the tests look at: the Node programs', then the pane's. */
export type Configurations = readonly [unknown, { readonly plugins: readonly [StaticFolder] }];

interface StaticFolder {
  addPage(compilation: {
    readonly fileDependencies: Set<string>;
    readonly entrypoints: ReadonlyMap<string, { getFiles(): readonly string[] }>;
    emitAsset(name: string, source: { source(): string | Buffer }): void;
  }): void;
}

const load = createRequire(__filename);

export function configurations(env: { readonly officejs?: string }): Configurations {
  const configurationsOf = load("../../webpack.config.js") as (given: object) => Configurations;
  return configurationsOf(env);
}
