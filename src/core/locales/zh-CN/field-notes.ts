/** 一项指标的哪些字段要写说明。 */
export interface NotedFields {
  readonly kind: unknown;
  readonly comparator: unknown;
  readonly comparatorExplicit: unknown;
  readonly unit: unknown;
  readonly deadline: unknown;
}

/** 写进计划的说明：原文没有写明的字段，是怎么理解的。 */
export function chineseFieldNotes(fields: NotedFields): readonly string[] {
  const { kind, comparator, comparatorExplicit, unit, deadline } = fields;
  const isNumeric = kind !== "qualitative";
  const isBare = isNumeric && comparatorExplicit === false && comparator === ">=";
  return [
    ...(isBare ? ["原文未写比较词，按“不低于”理解。"] : []),
    ...(isNumeric && unit === "" ? ["原文没有计量单位，只填数。"] : []),
    ...(deadline === null ? ["原文没有写时限：只填报，不判定。"] : []),
  ];
}
