import type { DraftModel } from '../drafts/draft-model.ts';
import type { UploadedFile } from '../drafts/uploaded-file.ts';
import type { DraftRow } from './draft-row.ts';

const FILES_KEPT = 4;
const MODELS_KEPT = 4;

/** The files and drafts that were looked at last, for all requests of this process. */
export class DraftCache {
  readonly #files = new Map<string, Promise<UploadedFile>>();
  readonly #models = new Map<string, DraftModel>();

  /** Files are the same by their bytes and their name; two who ask at the same moment wait for one reading. */
  file(
    { sha256, name }: Pick<DraftRow, 'sha256' | 'name'>,
    read: () => Promise<UploadedFile>,
  ): Promise<UploadedFile> {
    const key = `${sha256} ${name}`;
    const file = this.#files.get(key) ?? read();
    keepNewest(this.#files, key, file, FILES_KEPT);
    file.catch(() => this.#files.delete(key));
    return file;
  }

  /** As it was looked at last, maybe at another version or revision of the directory. */
  findModel({ id }: Pick<DraftRow, 'id'>): DraftModel | undefined {
    return this.#models.get(id);
  }

  keepModel(model: DraftModel): void {
    keepNewest(this.#models, model.row.id, model, MODELS_KEPT);
  }
}

function keepNewest<T>(kept: Map<string, T>, key: string, value: T, most: number): void {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}
