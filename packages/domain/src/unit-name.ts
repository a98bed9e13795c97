import { comparableText } from './comparable-text.ts';
import {
  ALWAYS_COLLECTIVE,
  BODY_OF_WORK,
  COLLECTIVE_HEADS,
  ENGLISH_UNIT,
  GENERIC_PREFIX,
  GROUP_NAMES,
  HOST_SUFFIX,
  TASK_OPENING,
  UNIT_SUFFIXES,
} from './terms.ts';
import type { GroupKind } from './unit-group.ts';
import type { UnitKind } from './unit.ts';

/** Longest text, in characters, that is still taken for one name. */
const LONGEST_NAME = 48;

/** Does it look like the complete name of one unit? Only its wording is looked at. */
export function looksLikeUnit(name: string): boolean {
  const plain = comparableText(name).trim();
  if (plain.length < 2 || plain.length > LONGEST_NAME * 2) return false;
  if (/[。;:!?]|\d{3}/.test(plain)) return false;
  if (TASK_OPENING.test(plain) && !BODY_OF_WORK.test(plain)) return false;
  if (/[\u4e00-\u9fff]/.test(plain)) {
    const bare = plain.replace(/\([^()]*\)$/, '');
    if (namesNobody(bare)) return false;
    return plain.length <= LONGEST_NAME && UNIT_SUFFIXES.some(([, suffix]) => suffix.test(bare));
  }
  return /^[A-Z]/.test(plain) && (ENGLISH_UNIT.test(plain) || /^[A-Z]{2,8}$/.test(plain));
}

/** 区教育局负责学校 says what a unit does. */
const DOES =
  /[局委办部厅署院府][\u4e00-\u9fff]{0,2}(?:负责|牵头|配合|协助|参与)|^(?:牵头|配合|会同)[省市区县]/;
/** Posts (各村书记, 各学校校长), and words that point at units named elsewhere (以上单位, 上述乡镇). */
const NOBODY_OF_ITS_OWN =
  /(?:书记|主任|负责人|联络员|网格[员长]|领导|[村局校镇乡县市区院科处站所队组河湖林田路街巷楼]长)$|^(?:以上|上述|前述|上列)/;

export function namesNobody(name: string): boolean {
  const plain = comparableText(name).trim();
  return DOES.test(plain) || NOBODY_OF_ITS_OWN.test(plain);
}

/** Does it name several units: 区安委会签约单位, 街镇, 区属国有企业? */
export function looksCollective(name: string): boolean {
  const plain = comparableText(name).trim();
  if (namesNobody(plain)) return false;
  if (ENGLISH_PLURAL.test(plain) && !/\b(?:of|and)\b/i.test(plain)) return true;
  if (/^(?:行业)?(?:协会|商会|协会商会)$/.test(plain)) return true;
  const head = COLLECTIVE_HEADS.exec(plain);
  const isWork = TASK_OPENING.test(plain) && !BODY_OF_WORK.test(plain);
  const isNoun = ALWAYS_COLLECTIVE.test(plain) && !/[的,]/.test(plain) && !isWork;
  if (!head) return isNoun;
  const before = plain.slice(0, head.index);
  if (/^[省市区县州旗]$/.test(before) && ONE_OF_ITS_LEVEL.test(head[0])) return false;
  if (/^(?:[镇乡]|街道)$/.test(before) && /所$|中心$|卫生院$/.test(head[0])) return false;
  if (before === '' && /^(?:派出所|分局)$/.test(head[0])) return false;
  return (
    isNoun ||
    GENERIC_PREFIX.test(before) ||
    (HOST_SUFFIX.test(before) && /单位|部门|企业|members|partners|agencies/i.test(head[0]))
  );
}

const ENGLISH_PLURAL =
  /\b(?:organi[sz]ations|groups|partners|stakeholders|agencies|departments|municipalities|ministries|authorities|member states|institutions|providers|universities|companies|businesses|residents|utilities|operators|employers|pharmacies|cities|towns|counties|councils|communities|governments|ngos|charities|associations|landlords|developers)$/i;

/** 区政府 is one, 各区政府 are several. */
const ONE_OF_ITS_LEVEL =
  /^(?:人民政府|政府|党委|党委政府|党工委|中心|医院|学校|分局|集团|派出所|司法所|街道办事处|办事处|卫生院)$/;

/** The kind that a unit's name suggests by its last characters. */
export function guessUnitKind(name: string): UnitKind {
  const plain = comparableText(name)
    .trim()
    .replace(/\([^()]*\)$/, '');
  return (
    UNIT_SUFFIXES.find(([, suffix]) => suffix.test(plain))?.[0] ??
    (ENGLISH_UNIT.test(plain) ? 'GOVERNMENT_DEPARTMENT' : 'OTHER')
  );
}

/** The kind that a collective name suggests. */
export function guessGroupKind(name: string): GroupKind {
  const plain = comparableText(name).trim();
  return GROUP_NAMES.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'LISTED';
}
