import type { Archive } from './archive.ts';
import { readXmlPart } from './read-xml.ts';

interface Style {
  basedOn: string | undefined;
  numbering: string | undefined;
  level: number | undefined;
  isHidden: boolean | undefined;
}

/** Longest chain of styles based on one another that is followed. */
const LONGEST_CHAIN = 20;

/** What the styles of a Word file say about numbers before paragraphs and about hidden text. */
export class DocxStyles {
  readonly #styles = new Map<string, Style>();

  /** The list to which a style belongs, with the style that says so. */
  numberingOf(id: string): { numbering: string; level: number | undefined; style: string } | undefined {
    for (const [style, { numbering, level }] of this.#chain(id))
      if (numbering !== undefined) return { numbering, level, style };
    return undefined;
  }

  isHidden(id: string): boolean {
    for (const [, { isHidden }] of this.#chain(id)) if (isHidden !== undefined) return isHidden;
    return false;
  }

  *#chain(id: string): Generator<[string, Style]> {
    let at: string | undefined = id;
    for (let length = 0; at !== undefined && length < LONGEST_CHAIN; length++) {
      const style = this.#styles.get(at);
      if (!style) return;
      yield [at, style];
      at = style.basedOn;
    }
  }

  static read(archive: Archive, part: string | undefined): DocxStyles {
    const result = new DocxStyles();
    if (part === undefined || !archive.has(part)) return result;
    let style: Style | undefined;
    readXmlPart(archive, part, {
      open(element, parent) {
        const value = element.attribute('val');
        if (element.name === 'w:style') {
          style = { basedOn: undefined, numbering: undefined, level: undefined, isHidden: undefined };
          result.#styles.set(element.attribute('styleId') ?? '', style);
        } else if (style && parent === 'w:style' && element.name === 'w:basedOn') style.basedOn = value;
        else if (style && element.name === 'w:numId') style.numbering = value;
        else if (style && element.name === 'w:ilvl') style.level = Number(value);
        else if (style && parent === 'w:rPr' && element.name === 'w:vanish') style.isHidden = isOn(value);
      },
      close(name) {
        if (name === 'w:style') style = undefined;
      },
    });
    return result;
  }
}

/** A property that is there is on, unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}
