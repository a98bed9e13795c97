/** Without control characters, and of at most so many characters: what can be read in a list. */
export function isOneLine(text: string, longest: number): boolean {
  return text.length <= longest && !/\p{Cc}/u.test(text);
}
