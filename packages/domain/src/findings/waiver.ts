import { nameKey } from '../directory-index.ts';
import { FINDING_CODES, type Finding, type FindingCode } from './finding.ts';

/**
 * Somebody's word that a finding may stand, and why. It holds for the findings of its code and task: as long
 * as the task keeps its key, whatever else changes, and no longer.
 */
export interface Waiver {
  readonly code: FindingCode;
  /** Key of the task (`13`, `7a`); null for what is about several tasks or the whole plan. */
  readonly task: string | null;
  /** Only for this party, by the name that the finding has for it. Without one, for all of them. */
  readonly party?: string | null;
  readonly reason: string;
  readonly author?: string | null;
  /** When, in ISO 8601. */
  readonly at?: string | null;
}

/** A finding, and the waiver that covers it. */
export type WaivedFinding = Finding & { readonly waiver: Waiver | null };

/** What is wrong with waivers, one sentence each; empty where nothing is. */
export function checkWaivers(waivers: readonly Waiver[]): string[] {
  return waivers.flatMap((waiver, index) => {
    const about = waiver.task === null ? '' : ` for task ${waiver.task}`;
    const wrong: string[] = [];
    if (!isCode(waiver.code))
      wrong.push(
        `Waiver ${index + 1} is of ${waiver.code}${about}, and there is no such rule. The rules are ${FINDING_CODES.join(', ')}.`,
      );
    if (!hasReason(waiver))
      wrong.push(`Waiver ${index + 1}, of ${waiver.code}${about}, gives no reason. Say why it may stand.`);
    return wrong;
  });
}

/**
 * Puts beside each finding the waiver that covers it, or null. One that names a party covers that party
 * alone: a finding about several is covered when each of them is. What `checkWaivers` refuses covers nothing.
 */
export function applyWaivers(findings: readonly Finding[], waivers: readonly Waiver[]): WaivedFinding[] {
  const sound = waivers.filter((waiver) => isCode(waiver.code) && hasReason(waiver));
  const byPlace = Map.groupBy(sound, placeOf);
  return findings.map((finding) => ({
    ...finding,
    waiver: waiverOf(finding, byPlace.get(placeOf(finding)) ?? []),
  }));
}

function waiverOf({ parties }: Finding, waivers: readonly Waiver[]): Waiver | null {
  const whole = waivers.find(({ party }) => party == null);
  if (whole) return whole;
  const ofParties = parties.map(({ name }) =>
    waivers.find(({ party }) => nameKey(party as string) === nameKey(name)),
  );
  return ofParties.every((waiver) => waiver !== undefined) ? (ofParties[0] ?? null) : null;
}

function placeOf({ code, task }: Pick<Waiver, 'code' | 'task'>): string {
  return JSON.stringify([code, task]);
}

function isCode(code: string): boolean {
  return (FINDING_CODES as readonly string[]).includes(code);
}

function hasReason({ reason }: Partial<Waiver>): boolean {
  return typeof reason === 'string' && reason.trim() !== '';
}
