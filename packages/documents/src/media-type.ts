import type { Format } from './detect-format.ts';

/** Names of the formats on the net. */
export const MEDIA_TYPES: Readonly<Record<Format | 'csv' | 'svg', string>> = {
  text: 'text/plain',
  csv: 'text/csv',
  svg: 'image/svg+xml',
  json: 'application/json',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  pdf: 'application/pdf',
  rtf: 'application/rtf',
  opendocument: 'application/vnd.oasis.opendocument',
  xml: 'application/xml',
  'spreadsheet-xml': 'application/xml',
  'web-archive': 'multipart/related',
  encrypted: 'application/x-ole-storage',
  zip: 'application/zip',
  ole: 'application/x-ole-storage',
  image: 'image/*',
  binary: 'application/octet-stream',
  empty: 'application/x-empty',
};
