import { parseParties } from '@zeren/domain/parties';
import type { LeadRule } from '@zeren/domain/plan';
import {
  RESPONSIBILITY_ROLES,
  type Responsibility,
  type ResponsibilityRole,
} from '@zeren/domain/responsibility';
import type { Task } from '@zeren/domain/task';
import type { WrittenWords } from '@zeren/domain/terms';

/** What stands in the role columns of one task. */
export type PartyCells = Readonly<Record<ResponsibilityRole, string>>;

/**
 * The text of the role columns. One that leads and stands behind a responsible one stays among them with a
 * mark behind its name, as in 甲局、乙局（牵头）; everybody else stands in the column of its role.
 */
export function issuedParties(
  { responsibilities, openEnded }: Pick<Task, 'responsibilities' | 'openEnded'>,
  { words, leadRule }: { words: WrittenWords; leadRule: LeadRule },
): PartyCells {
  const columns = Map.groupBy(
    placeInColumns(responsibilities, words, leadsByPlace(responsibilities, leadRule)),
    ({ column }) => column,
  );
  return Object.fromEntries(
    RESPONSIBILITY_ROLES.map((role) => [role, cellText(columns.get(role) ?? [], { openEnded, words })]),
  ) as PartyCells;
}

interface PlacedParty {
  readonly responsibility: Responsibility;
  readonly column: ResponsibilityRole;
  readonly mark: string;
}

/** 列第一位的为牵头单位: the one that leads by standing first, and needs no mark. */
function leadsByPlace(
  responsibilities: readonly Responsibility[],
  leadRule: LeadRule,
): Responsibility | undefined {
  const leads = responsibilities.filter(({ role }) => role === 'LEAD');
  const first = responsibilities.find(({ role }) => role === 'LEAD' || role === 'RESPONSIBLE');
  return leadRule === 'FIRST_LISTED' && leads.length === 1 && first === leads[0] ? first : undefined;
}

function placeInColumns(
  responsibilities: readonly Responsibility[],
  { leads }: WrittenWords,
  first: Responsibility | undefined,
): PlacedParty[] {
  let isAmongResponsible = false;
  return responsibilities.map((responsibility) => {
    const { role } = responsibility;
    if (responsibility === first) return { responsibility, column: 'RESPONSIBLE', mark: '' };
    isAmongResponsible ||= role === 'RESPONSIBLE';
    return role === 'LEAD' && isAmongResponsible
      ? { responsibility, column: 'RESPONSIBLE', mark: leads }
      : { responsibility, column: role, mark: '' };
  });
}

function cellText(
  parties: readonly PlacedParty[],
  { openEnded, words }: { openEnded: Task['openEnded']; words: WrittenWords },
): string {
  const names = namesOf(
    parties.map(({ responsibility }) => responsibility),
    words,
  );
  const lastOf = new Map(parties.map(({ responsibility }, index) => [responsibility.role, index]));
  return parties
    .map(({ responsibility: { role }, mark }, index) => {
      const isLast = lastOf.get(role) === index;
      return `${names[index]}${mark}${openEnded[role] && isLast ? words.openEnd : ''}`;
    })
    .join(words.separator);
}

/**
 * The names as printed. One that took a part of its name from its neighbours, as 签约单位 does after
 * 区安委会成员单位, is given in full where they no longer stand there.
 */
function namesOf(parties: readonly Responsibility[], words: WrittenWords): string[] {
  const names = parties.map((party) => (party.text === '' ? fullName(party, words) : party.text));
  const { mentions } = parseParties(names.join(words.separator));
  if (mentions.length !== parties.length) return names;
  return parties.map((party, index) => {
    const printed = names[index] as string;
    if (mentions[index]?.party === party.party) return printed;
    const full = fullName(party, words);
    return parseParties(full).mentions[0]?.party === party.party ? full : printed;
  });
}

function fullName({ party, qualifiers, except }: Responsibility, words: WrittenWords): string {
  return words.qualified(party, {
    each: qualifiers.includes('EACH'),
    some: qualifiers.includes('SOME'),
    except,
  });
}
