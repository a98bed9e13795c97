import type { DescribedDerivation } from '#lib/explanation/describe-derivation.ts';

interface Reasoned {
  derivations: readonly DescribedDerivation[];
}

/** Duties that stand beside each other and have come by the same groups in the same words: one reason holds for all. */
export function shareReasons<D extends Reasoned>(duties: readonly D[]): D[][] {
  const runs: D[][] = [];
  let before: string | undefined;
  for (const duty of duties) {
    const way = wayOf(duty);
    if (way !== undefined && way === before) runs.at(-1)?.push(duty);
    else runs.push([duty]);
    before = way;
  }
  return runs;
}

/** Undefined where a reason names the unit itself, or a decision is about it alone. */
function wayOf({ derivations }: Reasoned): string | undefined {
  if (derivations.some(({ kind, decision }) => kind !== 'GROUP' || decision !== null)) return undefined;
  return JSON.stringify(
    derivations.map(({ role, certainty, text, group, validFrom, validTo }) => [
      role,
      certainty,
      text,
      group?.name,
      validFrom,
      validTo,
    ]),
  );
}
