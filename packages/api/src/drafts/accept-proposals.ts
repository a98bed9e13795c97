import type { DraftModel } from './draft-model.ts';
import type { DraftSettings } from './draft-settings.ts';

/** A name that is split holds names that are then proposed for themselves; no name holds more of them. */
const DEEPEST = 8;

/** The decisions of a draft, with the proposal for whatever nobody has decided. */
export function acceptProposals(draft: DraftModel): DraftSettings['decisions'] {
  const decisions = new Map(draft.settings.decisions);
  for (let depth = 0; depth < DEEPEST; depth++) {
    const open = draft
      .findExpressions(decisions)
      .filter(({ text, confidence }) => confidence < 1 && !decisions.has(text));
    if (open.length === 0) break;
    for (const { text, proposal } of open) decisions.set(text, proposal);
  }
  return decisions;
}
