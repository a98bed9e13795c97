import { WRITTEN_WORDS, type WrittenWords } from '@zeren/domain/terms';

/** The words of the language of these texts: English where they have more Latin words than Chinese characters. */
export function wordsFor(texts: readonly string[]): WrittenWords {
  let chinese = 0;
  let latin = 0;
  for (const text of texts) {
    chinese += text.match(/\p{Script=Han}/gu)?.length ?? 0;
    latin += text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  }
  return WRITTEN_WORDS[latin > chinese ? 'ENGLISH' : 'CHINESE'];
}
