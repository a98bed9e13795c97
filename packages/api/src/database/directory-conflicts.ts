import type { DatedName } from '@zeren/domain';
import { nameKey } from '@zeren/domain/directory-index';
import { userError, type UserError } from '../user-error.ts';
import type { MatchedDirectory } from './match-parties.ts';

/** Why a directory file does not go with the directory as it is: each reason names both sides. */
export function findDirectoryConflicts(matched: MatchedDirectory): UserError[] {
  return [...findChangedNatures(matched), ...findSharedNames(matched)];
}

function findChangedNatures({ parties }: MatchedDirectory): UserError[] {
  return parties.flatMap(({ listed, collective, stored }) => {
    if (!stored || stored.origin === 'PLAN' || stored.collective === collective) return [];
    const message = `${listed.name} is a ${natureOf(collective)} in the file, and ${stored.name} a ${natureOf(stored.collective)} in the directory. Give one of them another name.`;
    const details = { TEXT: listed.name, PARTY: stored.name };
    return [userError('NAME_CONFLICT', 'content', message, { objection: 'OTHER_KIND', details })];
  });
}

interface Claim extends DatedName {
  readonly owner: string;
}

/** A name that two parties carry at one time would make every cell that holds it ambiguous. */
function findSharedNames({ parties, others }: MatchedDirectory): UserError[] {
  const claims = [
    ...others.flatMap(({ name, names }) => claimsOf(name, names)),
    ...parties.flatMap(({ listed, stored }) => {
      const dated = new Set(listed.aliases?.map(({ name }) => nameKey(name)));
      const kept = stored?.names.filter(({ name }) => !dated.has(nameKey(name))) ?? [];
      return claimsOf(listed.name, [...(listed.aliases ?? []), ...kept]);
    }),
  ];
  const byName = Map.groupBy(claims, ({ name }) => nameKey(name));
  return [...byName.values()].flatMap((same) =>
    same.flatMap((claim, index) => {
      const rival = same
        .slice(0, index)
        .find((earlier) => earlier.owner !== claim.owner && overlap(earlier, claim));
      if (!rival) return [];
      const message = `“${claim.name}” is claimed by both ${rival.owner} and ${claim.owner} at one time. Keep it with one of them, or date the two uses apart.`;
      const details = { TEXT: claim.name, PARTY: rival.owner };
      return [userError('NAME_CONFLICT', 'content', message, { objection: 'NAME_BORNE', details })];
    }),
  );
}

function claimsOf(owner: string, aliases: readonly DatedName[]): Claim[] {
  return [{ name: owner }, ...aliases].map((alias) => ({ ...alias, owner }));
}

function overlap(a: DatedName, b: DatedName): boolean {
  const endless = '9999-12-31';
  return (a.validFrom ?? '') <= (b.validTo ?? endless) && (b.validFrom ?? '') <= (a.validTo ?? endless);
}

function natureOf(collective: boolean): string {
  return collective ? 'group' : 'unit';
}
