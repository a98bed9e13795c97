/** What was on the clipboard, as `DataTransfer.getData` gives it. */
export interface Clipboard {
  html: string;
  text: string;
}

export interface Pasted {
  format: 'html' | 'txt';
  content: string;
}

const TABLE = /<table[\s>]/i;

/**
 * The richest form of what was copied: HTML where it holds a table, since the text beside it has lost
 * merged cells and line breaks, else the text. The HTML stays whole: Excel opens its table before the
 * mark at which the fragment starts, and Word has the heading of a list in front of it. Undefined where
 * nothing was copied but space.
 */
export function readClipboard({ html, text }: Clipboard): Pasted | undefined {
  if (TABLE.test(html)) return { format: 'html', content: html };
  return text.trim() === '' ? undefined : { format: 'txt', content: text };
}
