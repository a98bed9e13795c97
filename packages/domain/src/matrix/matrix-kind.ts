/** What stands against the units: the tasks, the areas they stand in, or the units themselves. */
export const MATRIX_KINDS = ['TASKS', 'AREAS', 'UNITS'] as const;
export type MatrixKind = (typeof MATRIX_KINDS)[number];
