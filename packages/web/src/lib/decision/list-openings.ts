import type { ResponsibilityRole } from '@zeren/domain/responsibility';
import type { TaskDecisionKind } from '@zeren/domain';

interface DecidableTask {
  openEnded: readonly ResponsibilityRole[];
  responsibilities: readonly {
    role: ResponsibilityRole;
    text: string;
    qualifiers: readonly string[];
    party: { __typename: 'Unit' | 'UnitGroup'; name: string; members?: readonly { name: string }[] | null };
  }[];
}

interface Standing {
  kind: TaskDecisionKind;
  role: ResponsibilityRole | null;
  party: { name: string } | null;
  undoneAt: string | null;
}

/** One thing that can be decided about a task. */
export interface Opening {
  kind: TaskDecisionKind;
  /** The group, or whose duty others take over. */
  party: string | null;
  /** The name as printed. */
  text: string;
  role: ResponsibilityRole | null;
  /** Who is offered first: the known members of the group. */
  members: readonly string[];
  /** The paper does not say it, and nobody has decided it. */
  isOpen: boolean;
}

/** Whoever has a part may be asked to leave it to others: the form asks who. */
export const reassignAny: Opening = {
  kind: 'REASSIGN',
  party: null,
  text: '',
  role: null,
  members: [],
  isOpen: false,
};

/** A unit may leave all that it owes in a plan to another; without a name the form asks which. */
export const handOver = (party: string | null): Opening => ({ ...reassignAny, kind: 'HAND_OVER', party });

/**
 * What can be decided about a task, what is open first: who of a group is meant, whether 相关 reaches the
 * names behind it, who stands behind 等, who leads, and who does it instead of `party`, if that has a part.
 */
export function listOpenings(
  { openEnded, responsibilities }: DecidableTask,
  decisions: readonly Standing[],
  party: string | null = null,
): Opening[] {
  const standing = decisions.filter(({ undoneAt }) => undoneAt === null);
  const isDecided = (kind: TaskDecisionKind, name: string) =>
    standing.some((decision) => decision.kind === kind && decision.party?.name === name);
  const nothing = { party: null, text: '', role: null, members: [], isOpen: false };
  const openings: Opening[] = [];
  responsibilities.forEach(({ role, text, qualifiers, party: { __typename, name, members } }, index) => {
    if (__typename === 'Unit') return;
    const known = (members ?? []).map((member) => member.name);
    const isVague = qualifiers.includes('SOME') || known.length === 0;
    openings.push({
      ...{ kind: 'PICK_MEMBERS', party: name, text, role, members: known },
      isOpen: isVague && !isDecided('PICK_MEMBERS', name),
    });
    const behindSome = responsibilities
      .slice(0, index)
      .some((before) => before.role === role && before.qualifiers.includes('SOME'));
    if (behindSome) {
      openings.push({
        ...{ kind: 'SETTLE_QUALIFIER', party: name, text, role, members: [] },
        isOpen: !isDecided('SETTLE_QUALIFIER', name) && !isDecided('PICK_MEMBERS', name),
      });
    }
  });
  for (const role of openEnded) {
    const isFilled = standing.some((one) => one.kind === 'FILL_OPEN_LIST' && one.role === role);
    openings.push({ ...nothing, kind: 'FILL_OPEN_LIST', role, isOpen: !isFilled });
  }
  openings.push({ ...nothing, kind: 'NAME_LEAD' });
  if (party !== null) openings.push({ ...nothing, kind: 'REASSIGN', party });
  return openings.sort((a, b) => Number(b.isOpen) - Number(a.isOpen));
}
