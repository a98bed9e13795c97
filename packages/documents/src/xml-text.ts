const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in XML; characters that XML cannot hold are left out. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(UNHOLDABLE, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] as string);
}

const UNHOLDABLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
