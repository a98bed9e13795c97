import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';

/** Answers what was no request that could be read: nobody has seen its address, so here there is no route. */
export function answerBrokenRequest(
  { code }: { readonly code?: string },
  socket: Socket,
  addressTooLong: string,
): void {
  if (code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const isTooLong = code === 'HPE_HEADER_OVERFLOW';
  const status = isTooLong ? 431 : code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const body = isTooLong ? addressTooLong : '';
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: text/html; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** The address with every `%` that begins no character of UTF-8 written out, as a page of that name is asked for. */
export function mendAddress(address: string): string {
  const [path = '', ...rest] = address.split('?');
  try {
    decodeURIComponent(path);
    return address;
  } catch {
    return [path.replaceAll('%', '%25'), ...rest].join('?');
  }
}
