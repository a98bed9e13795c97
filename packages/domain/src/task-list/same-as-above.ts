import { comparableText } from '../comparable-text.ts';
import { SAME_AS_ABOVE } from '../terms.ts';
import { quoted, type Report } from './diagnostic-report.ts';
import type { PartyText, PlacedText, TaskEntry } from './task-entry.ts';

/**
 * Cells 同上 take what stands in the same column of the entry above, and keep their own place; where nothing
 * stands there, that is said.
 */
export function withTextsAbove(entries: readonly TaskEntry[], report: Report): TaskEntry[] {
  const read: TaskEntry[] = [];
  for (const entry of entries) {
    const above = read.at(-1);
    const { deadline } = entry;
    read.push({
      ...entry,
      parties: entry.parties.flatMap((party) => {
        const same = isSameAsAbove(party) ? partiesAbove(party, above) : undefined;
        if (same) tell(party, same, report);
        return same ?? [party];
      }),
      deadline:
        deadline && above && isSameAsAbove(deadline)
          ? sameDeadline(deadline, above.deadline, report)
          : deadline,
    });
  }
  return read;
}

export function isSameAsAbove({ text }: Pick<PlacedText, 'text'>): boolean {
  return text.length <= 24 && SAME_AS_ABOVE.test(comparableText(text).trim());
}

function partiesAbove(party: PartyText, above: TaskEntry | undefined): PartyText[] {
  const { column, table } = party.source;
  return (above?.parties ?? [])
    .filter(({ source, role }) =>
      table === undefined
        ? source.table === undefined
        : source.table === table && source.column === column && role === party.role,
    )
    .map(({ text, role }) => ({ ...party, text, role, printed: party.printed ?? party.text }));
}

function sameDeadline(
  deadline: NonNullable<TaskEntry['deadline']>,
  above: TaskEntry['deadline'],
  report: Report,
): TaskEntry['deadline'] {
  if (!above) return deadline;
  tell(deadline, [above], report);
  return { ...above, source: deadline.source, offset: deadline.offset };
}

function tell({ text, source }: PlacedText, same: readonly PlacedText[], report: Report): void {
  const words = same.map((one) => one.text.trim()).filter((one) => one !== '');
  if (words.length === 0)
    report('UNPLACED_TEXT', 'info', `Nothing stands above for “${quoted(text)}” to mean.`, source, {
      details: { TEXT: quoted(text) },
    });
  else {
    const whole = quoted(words.join('、'));
    report('ELIDED_NAME', 'info', `“${quoted(text)}” was read as ${whole}.`, source, {
      details: { TEXT: quoted(text), READ_AS: whole },
    });
  }
}
