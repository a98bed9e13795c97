/** What a matrix is printed on. Both lie broad: it is wider than it is high. */
export const PAPERS = ['A3', 'A4'] as const;
export type Paper = (typeof PAPERS)[number];
