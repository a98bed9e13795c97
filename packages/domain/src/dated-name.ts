/** Something in force from one day to another, both included (`YYYY-MM-DD`); open where null or absent. */
export interface Validity {
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
}

/**
 * What a further name is: one that was the official name in its time (`NAME`), the long form of it
 * (`FULL_NAME`), a short form (`ABBREVIATION`), or whatever else people write (`ALIAS`).
 */
export const NAME_KINDS = ['NAME', 'FULL_NAME', 'ABBREVIATION', 'ALIAS'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A further name of a unit or group: an alias, an abbreviation, a former or a full name. */
export interface DatedName extends Validity {
  readonly name: string;
  /** `ALIAS` where it is left out. */
  readonly kind?: NameKind;
}

/** Is it in force on `date` (`YYYY-MM-DD`)? Without a date: was it ever? */
export function isInForce({ validFrom, validTo }: Validity, date: string | undefined): boolean {
  if (date === undefined) return true;
  return (validFrom ?? '') <= date && date <= (validTo ?? '9999-12-31');
}

/** Do two spans have a day in common? */
export function overlaps(a: Validity, b: Validity): boolean {
  return (
    (a.validFrom ?? '') <= (b.validTo ?? '9999-12-31') && (b.validFrom ?? '') <= (a.validTo ?? '9999-12-31')
  );
}

/** Such a span holds no day. */
export function endsBeforeItStarts({ validFrom, validTo }: Validity): boolean {
  return validFrom != null && validTo != null && validTo < validFrom;
}

/** The day before a day, both `YYYY-MM-DD`. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** The day after a day, both `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** What a party is called on a day (`YYYY-MM-DD`): its official name then; without a day its name now. */
export function nameOn(
  { name, aliases = [] }: { readonly name: string; readonly aliases?: readonly DatedName[] },
  day?: string,
): string {
  if (day === undefined) return name;
  return aliases.find((alias) => alias.kind === 'NAME' && isInForce(alias, day))?.name ?? name;
}
