interface StoredTask {
  key: string;
  name: string;
}

/** A plan as it was stored, beside what stood there before; null where nothing did. */
export interface StoredPlan {
  slug: string;
  revision: number;
  counts: { added: number; changed: number; removed: number };
  difference: {
    added: readonly StoredTask[];
    changed: readonly StoredTask[];
    removed: readonly StoredTask[];
  } | null;
  /** Id of the import over it, by which that is undone; without one, that which made the plan is, where it is new. */
  replacement?: string;
}
