import type { CreatedDraft } from '#lib/graphql/drafts.ts';
import { encodeFile } from '#lib/encode-file.ts';
import { LARGEST_FILE, sendDocument, type IssuedDocument, type SendFailure } from './send-document.ts';

type UserError = CreatedDraft['userErrors'][number];

/** Why a document did not become a draft. */
export type Refused = { name: string } & (
  { failure: SendFailure | 'EMPTY_FILE' | 'CANNOT_OPEN' } | { failure?: undefined; error: UserError }
);

export type Step =
  | { kind: 'IDLE' }
  | { kind: 'SENDING'; name: string; share: number }
  | { kind: 'READING'; name: string }
  | { kind: 'REFUSED'; refused: Refused };

/** One document on its way to a draft: sent, read by the server, or refused. */
export class DocumentReading {
  step = $state.raw<Step>({ kind: 'IDLE' });
  /** Files that came with the one that is read; one is read at a time. */
  left = $state(0);
  readonly isBusy = $derived(this.step.kind === 'SENDING' || this.step.kind === 'READING');
  #onread: (draft: string) => void;
  #abort = new AbortController();

  /** `onread` hears the id of the draft. */
  constructor(onread: (draft: string) => void) {
    this.#onread = onread;
  }

  async readFiles([file, ...others]: readonly File[]): Promise<void> {
    if (file === undefined || this.isBusy) return;
    this.left = others.length;
    const { name, size } = file;
    if (size > LARGEST_FILE) return this.#refuse({ name, failure: 'TOO_LARGE' });
    this.step = { kind: 'SENDING', name, share: 0 };
    const contentBase64 = await encodeFile(file);
    if (contentBase64 === undefined) return this.#refuse({ name, failure: 'CANNOT_OPEN' });
    if (contentBase64 === '') return this.#refuse({ name, failure: 'EMPTY_FILE' });
    await this.#send({ name, contentBase64 });
  }

  async read(document: { name: string; content: string }): Promise<void> {
    if (this.isBusy) return;
    this.left = 0;
    const tooLarge = new Blob([document.content]).size > LARGEST_FILE;
    if (tooLarge) return this.#refuse({ name: document.name, failure: 'TOO_LARGE' });
    await this.#send(document);
  }

  cancel(): void {
    this.#abort.abort();
    this.step = { kind: 'IDLE' };
  }

  async #send(document: IssuedDocument): Promise<void> {
    const { name } = document;
    this.#abort = new AbortController();
    this.step = { kind: 'SENDING', name, share: 0 };
    const answer = await sendDocument(document, {
      signal: this.#abort.signal,
      onprogress: (share) => {
        this.step = share < 1 ? { kind: 'SENDING', name, share } : { kind: 'READING', name };
      },
    });
    if (answer === 'CANCELLED') return;
    if (typeof answer === 'string') return this.#refuse({ name, failure: answer });
    const [error] = answer.userErrors;
    if (answer.draft) this.#onread(answer.draft.id);
    else this.#refuse(error ? { name, error } : { name, failure: 'FAILED' });
  }

  #refuse(refused: Refused): void {
    this.step = { kind: 'REFUSED', refused };
  }
}
