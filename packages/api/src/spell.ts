import { pinyin } from 'pinyin-pro';

/** A text in the letters in which people type it. */
export interface Spelling {
  /** `quyingjiju` */
  readonly syllables: string;
  /** `qyjj` */
  readonly initials: string;
}

export function spell(text: string): Spelling {
  const spelled = spellCharacters(text);
  return { syllables: spelled.join(''), initials: spelled.map(([first]) => first).join('') };
}

/** One syllable, or the character itself, for every character. */
export function spellCharacters(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true }).map((one) => one.toLowerCase());
}
