import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WrittenFile } from '@zeren/documents';

/** A file, and what changes whenever its bytes may. */
export interface ExportedFile {
  /** Without its ending. */
  readonly name: string;
  readonly ending: string;
  readonly version: readonly (string | number)[];
  readonly write: () => WrittenFile;
}

/** Why there is no such file: 404 where nothing is there, 400 where it is asked for wrongly. */
export interface NoFile {
  readonly status: 404 | 400;
  /** A sentence. */
  readonly reason: string;
}

export function noFile(reason: string, status: NoFile['status'] = 404): NoFile {
  return { status, reason };
}

/** The name of a file, and what stands behind its last dot. */
export function splitEnding(file: string): [name: string, ending: string] {
  const dot = file.lastIndexOf('.');
  return dot < 0 ? [file, ''] : [file.slice(0, dot), file.slice(dot + 1).toLowerCase()];
}

/** `A, B or C` */
export function listOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** Sends the file, or only says that it has not changed, or why there is none. */
export function sendFile(
  file: ExportedFile | NoFile,
  { headers }: Pick<FastifyRequest, 'headers'>,
  reply: FastifyReply,
): FastifyReply {
  if ('reason' in file)
    return reply.code(file.status).type('text/plain; charset=utf-8').send(`${file.reason}\n`);
  // Weak: on its way the file may be compressed.
  const etag = `W/"${createHash('sha256').update(file.version.join('\n')).digest('base64url').slice(0, 22)}"`;
  void reply.headers({ etag, 'cache-control': 'no-cache' });
  if (headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) return reply.code(304).send();
  const { bytes, mediaType } = file.write();
  return reply
    .headers({
      'content-type': /^text|json$/.test(mediaType) ? `${mediaType}; charset=utf-8` : mediaType,
      'content-disposition': attachment(file),
      'x-content-type-options': 'nosniff',
      // a picture is a document too: opened by itself it may do nothing
      'content-security-policy': "default-src 'none'; sandbox",
    })
    .send(Buffer.from(bytes));
}

/** The name in RFC 5987's form, and before it one in ASCII for who does not know that. */
function attachment({ name, ending }: ExportedFile): string {
  const safe = name
    .toWellFormed()
    .replace(/[\x00-\x1f\x7f\\/:*?"<>|]+/g, ' ')
    .trim()
    .slice(0, 100);
  const ascii = safe.replace(/[^\x20-\x7e]+/g, '_').replace(/%/g, '_');
  const encoded = encodeURIComponent(`${safe.toWellFormed()}.${ending}`).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}.${ending}"; filename*=UTF-8''${encoded}`;
}
