const KEY = 'zeren.author';

/** Who signed last on this machine; empty where nobody did, or where the browser keeps nothing. */
export function recallAuthor(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function rememberAuthor(author: string): void {
  try {
    localStorage.setItem(KEY, author);
  } catch {
    // a browser that keeps nothing asks again
  }
}
