const known: string[] = [];

/**
 * A number as classes that places.css adds up: what the server sends may not hold a style attribute
 * (the security policy forbids it).
 */
export const binaryClasses = (place: number): string => (known[place] ??= spell(place));

const spell = (place: number): string =>
  [...place.toString(2)]
    .reverse()
    .flatMap((digit, bit) => (digit === '1' ? [`n${bit}`] : []))
    .join(' ');
