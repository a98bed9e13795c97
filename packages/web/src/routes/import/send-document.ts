import { stringifyDocument } from '@urql/core';
import { CreateDraftMutation, type CreatedDraft } from '#lib/graphql/drafts.ts';

/** The most a file may have, in bytes; the API refuses more. */
export const LARGEST_FILE = 20 * 1024 * 1024;

export type IssuedDocument = { name: string } & ({ content: string } | { contentBase64: string });

/** Why nothing came back: refused without a look, out of reach, or failed in the server. */
export type SendFailure = 'TOO_LARGE' | 'UNREACHABLE' | 'FAILED';

interface Watch {
  /** The share that has left, 0 to 1. */
  onprogress: (share: number) => void;
  signal: AbortSignal;
}

/** Sends a document to be read. By XMLHttpRequest, since `fetch` does not tell how much has left. */
export function sendDocument(
  input: IssuedDocument,
  { onprogress, signal }: Watch,
): Promise<CreatedDraft | SendFailure | 'CANCELLED'> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/graphql');
    request.setRequestHeader('content-type', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => onprogress(total === 0 ? 0 : loaded / total);
    request.upload.onload = () => onprogress(1);
    request.onload = () => resolve(readAnswer(request));
    request.onerror = () => resolve('UNREACHABLE');
    request.onabort = () => resolve('CANCELLED');
    signal.addEventListener('abort', () => request.abort());
    request.send(JSON.stringify({ query: stringifyDocument(CreateDraftMutation), variables: { input } }));
  });
}

function readAnswer({ status, responseText }: XMLHttpRequest): CreatedDraft | SendFailure {
  if (status === 413) return 'TOO_LARGE';
  try {
    const { data } = JSON.parse(responseText) as { data?: { createDraft?: CreatedDraft } | null };
    return data?.createDraft ?? 'FAILED';
  } catch {
    return status === 502 || status === 503 || status === 504 ? 'UNREACHABLE' : 'FAILED';
  }
}
