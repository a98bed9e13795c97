import { readDocumentApart } from '@zeren/documents';
import {
  COLUMN_FIELDS,
  type ColumnField,
  type LeadRule,
  type Plan as PortablePlan,
  type SourcePlace,
  type TaskList,
} from '@zeren/domain';
import { excerptOf, parseTaskList } from '@zeren/domain/task-list';
import { parseColumnOverride } from '../column-override.ts';
import type { Plan } from '../generated/prisma/client.ts';
import type { Connection } from './database.ts';

/** A cell of the issued document as it stands there, and what it has been taken for. */
export interface SourceCell extends SourcePlace {
  readonly heading: string | null;
  readonly field: ColumnField | null;
  readonly text: string;
}

/** The issued document of a plan, read again the way it was read at its import. */
export class ReadSource {
  readonly #list: TaskList;

  constructor(list: TaskList) {
    this.#list = list;
  }

  excerpt(place: SourcePlace | null): SourceCell[] {
    if (place === null) return [];
    const { document, columns } = this.#list;
    return excerptOf(document, place).map((cell) => {
      const read = columns.find(
        ({ table, column }) => column === cell.column && (cell.table ?? table) === table,
      );
      return { ...cell, heading: read?.heading ?? null, field: read?.field ?? null };
    });
  }
}

/** The issued document, byte for byte. */
export async function storeSourceFile(
  connection: Connection,
  { source }: Pick<PortablePlan, 'source'>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  if (!source || source.sha256 === null) return;
  const { sha256, name, mediaType } = source;
  await connection.sourceFile.createMany({
    data: [{ sha256, name, mediaType, bytes }],
    skipDuplicates: true,
  });
}

/** Takes the document away where no plan, none that can be brought back, and no draft is of it any more. */
export async function removeUnusedSourceFile(connection: Connection, sha256: string): Promise<void> {
  const plans = await connection.plan.count({ where: { sourceSha256: sha256 } });
  if (plans > 0) return;
  const kept = await connection.planReplacement.count({ where: { sourceSha256: sha256 } });
  if (kept > 0) return;
  await connection.sourceFile.deleteMany({ where: { sha256, drafts: { none: {} } } });
}

/** Undefined where the document itself never came here, as for a plan that came as JSON. */
export async function readSourceFile(
  connection: Connection,
  plan: Pick<Plan, 'sourceSha256' | 'readColumns' | 'readFillDown' | 'readLeadRule' | 'readYear'>,
): Promise<ReadSource | undefined> {
  if (plan.sourceSha256 === null) return undefined;
  const file = await connection.sourceFile.findUnique({ where: { sha256: plan.sourceSha256 } });
  if (!file) return undefined;
  const { document } = await readDocumentApart(file.bytes, { name: file.name });
  if (!document) return undefined;
  return new ReadSource(
    parseTaskList(document, {
      columns: plan.readColumns.flatMap((text) => parseColumnOverride(text) ?? []),
      fillDown: COLUMN_FIELDS.filter((field) => plan.readFillDown.includes(field)),
      ...(plan.readLeadRule !== null && { leadRule: plan.readLeadRule as LeadRule }),
      ...(plan.readYear !== null && { year: plan.readYear }),
    }),
  );
}
