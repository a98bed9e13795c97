import { readDocumentApart, readPlan, type Refusal } from '@zeren/documents';
import type { Plan, SourceDocument } from '@zeren/domain';

/** What an uploaded file holds before anything is settled: a document, or a plan in the portable format. */
export type UploadedFile =
  | { readonly document: SourceDocument; readonly plan?: undefined }
  | { readonly document?: undefined; readonly plan: Plan };

/** Reads the bytes of an uploaded file, or answers why they cannot be read. */
export async function readUploadedFile(bytes: Uint8Array, name: string): Promise<UploadedFile | Refusal> {
  const { plan, taskList, refusal } = await readPlan(bytes, { name, read: readDocumentApart });
  if (!plan) return refusal;
  return taskList ? { document: taskList.document } : { plan };
}
