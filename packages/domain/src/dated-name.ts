/** Something in force from one day to another, both included (`YYYY-MM-DD`); open where null or absent. */
export interface Validity {
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
}

/** A further name of a unit or group: an alias, an abbreviation, a former or a full name. */
export interface DatedName extends Validity {
  readonly name: string;
}

/** Is it in force on `date` (`YYYY-MM-DD`)? Without a date: was it ever? */
export function isInForce({ validFrom, validTo }: Validity, date: string | undefined): boolean {
  if (date === undefined) return true;
  return (validFrom ?? '') <= date && date <= (validTo ?? '9999-12-31');
}
