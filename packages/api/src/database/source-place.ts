import type { SourcePlace } from '@zeren/domain';

interface SourceColumns {
  readonly sourceTable: number | null;
  readonly sourceRow: number | null;
  readonly sourceColumn: number | null;
  readonly sourceLine: number | null;
  readonly sourceStart: number | null;
  readonly sourceEnd: number | null;
}

/** A source place as the six columns it is stored in. */
export function sourceColumns(place: SourcePlace | null): SourceColumns {
  return {
    sourceTable: place?.table ?? null,
    sourceRow: place?.row ?? null,
    sourceColumn: place?.column ?? null,
    sourceLine: place?.line ?? null,
    sourceStart: place?.start ?? null,
    sourceEnd: place?.end ?? null,
  };
}
