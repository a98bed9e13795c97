import { NO_PERSON, SURNAMES } from '../terms.ts';
import { isNameLike } from './split-names.ts';

/** Longest text about persons behind a unit's name, in characters. */
const LONGEST = 40;
const TITLE =
  /(?:副?(?:局长|主任|书记|科长|处长|县长|区长|市长|镇长|乡长|部长|主席|院长|校长|经理|董事长|所长|站长|队长|支队长|大队长)|同志)$/;
/** 常务副区长, without a name */
const POST = new RegExp(`^(?:常务|分管)?${TITLE.source}`);
const PHONE = /^(?:电话|手机|tel|联系电话)?:?\s*(?:\+?\d[\d-]{6,14}|\d{3,4}-?\d{7,8})$/i;
/** 负责人：李明 */
const PERSON_LABEL = /^(?:责任人|负责人|联系人|联络员|经办人)\s*:/;
/** By these a short word is known for a place or a body. */
const NO_NAME_END = /[局委办部科处室组队站镇乡村街道区县市州省园司厂院校所库场线桥河湖港岛业务类期级段]$/;

/** 局长张三 behind 区应急局 */
const OFFICE_AND_NAME =
  /(?<=[\u4e00-\u9fff]{2})(?:副?(?:局长|主任|书记|科长|处长|所长|站长|队长|院长|校长|经理|镇长|乡长))([\u4e00-\u9fff]{2,3})$/;

/** Is it the name of a person, with or without an office: 李明, 王小红副局长? Only its wording is looked at. */
export function looksLikePerson(text: string): boolean {
  const whole = text.trim();
  const name = whole.replace(TITLE, '');
  const surname = SURNAMES.exec(name)?.[0];
  // 孙局长 goes by his family name.
  const isNamed = name === whole ? /^[\u4e00-\u9fff]{1,2}$/ : /^[\u4e00-\u9fff]{0,2}$/;
  return (
    surname !== undefined &&
    isNamed.test(name.slice(surname.length)) &&
    !NO_PERSON.test(name) &&
    !NO_NAME_END.test(name)
  );
}

/**
 * Where, in a stretch in comparable form, the person behind a unit's name begins: 区信访局（李明）,
 * 区应急局(张三 13900000000), 区应急局 张三, 区应急局：张三, 区应急局局长张三.
 */
export function personBehind(stretch: string): number | undefined {
  const tail = stretch.slice(-LONGEST);
  const match =
    /\(([^()]{2,36})\)$/.exec(tail) ??
    /[\s:]\s*([\u4e00-\u9fff]{2,6}(?:\s*[\d-]{7,15})?)$/.exec(tail) ??
    OFFICE_AND_NAME.exec(tail);
  if (!match) return undefined;
  const pieces = (match[1] as string)
    .replace(PERSON_LABEL, '')
    .split(/[、,;/:\s]+/)
    .filter((piece) => piece !== '');
  if (
    pieces.length === 0 ||
    !pieces.every((piece) => looksLikePerson(piece) || POST.test(piece) || PHONE.test(piece))
  )
    return undefined;
  const at = stretch.length - tail.length + match.index;
  return isNameLike(stretch.slice(0, at)) ? at : undefined;
}
