/** What stands for the plans beside the first where they would make a program start too slowly. */
export const MORE_SEEDS: readonly { readonly id: string }[] = [];
