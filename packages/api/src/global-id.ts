import { Buffer } from 'node:buffer';

/** A type and a key in one opaque text. */
export function formatGlobalId(typename: string, id: string | number | bigint): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url');
}

/** An id that is none belongs to no type, so that `node` answers null as for any other that is not there. */
export function parseGlobalId(globalId: string): { typename: string; id: string } {
  const text = Buffer.from(globalId, 'base64url').toString();
  const colon = text.indexOf(':');
  return colon < 0 ? { typename: '', id: '' } : { typename: text.slice(0, colon), id: text.slice(colon + 1) };
}
