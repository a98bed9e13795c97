const BASE = 64;
const known: string[] = [];

/**
 * A number below 16,384 as the classes of its two digits to the base of 64, which places.css adds up: what the server
 * sends may not hold a style attribute (the security policy forbids it), nor may what the script writes as text.
 */
export const digitClasses = (place: number): string => (known[place] ??= spell(place));

function spell(place: number): string {
  const [high, low] = [Math.floor(place / BASE), place % BASE];
  return [...(low > 0 ? [`u${low}`] : []), ...(high > 0 ? [`s${high}`] : [])].join(' ');
}
