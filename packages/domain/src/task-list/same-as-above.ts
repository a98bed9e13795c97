import { comparableText } from '../comparable-text.ts';
import { SAME_AS_ABOVE, SAME_AS_ITEM } from '../terms.ts';
import { quoted, type Report } from './diagnostic-report.ts';
import type { PartyText, PlacedText, TaskEntry } from './task-entry.ts';

/**
 * Cells 同上 and 同第3项 take what stands in the same column of the entry above or of that number, and keep their own
 * place; where nothing stands there, that is said.
 */
export function withTextsAbove(entries: readonly TaskEntry[], report: Report): TaskEntry[] {
  const read: TaskEntry[] = [];
  for (const entry of entries) {
    const { deadline } = entry;
    const dated = deadline && entryMeant(deadline, read);
    read.push({
      ...entry,
      parties: entry.parties.flatMap((party) => {
        const meant = entryMeant(party, read);
        const same = meant && partiesOf(meant.entry, party);
        if (same) tell(party, same, report);
        return same ?? [party];
      }),
      deadline: deadline && dated?.entry ? sameDeadline(deadline, dated.entry.deadline, report) : deadline,
    });
  }
  return read;
}

export function isSameAsAbove({ text }: Pick<PlacedText, 'text'>): boolean {
  return text.length <= 24 && SAME_AS_ABOVE.test(comparableText(text).trim());
}

/** The entry that a text means; undefined where it means none, without an entry where that is not there. */
function entryMeant(
  text: PlacedText,
  read: readonly TaskEntry[],
): { readonly entry: TaskEntry | undefined } | undefined {
  if (isSameAsAbove(text)) return { entry: read.at(-1) };
  const number =
    text.text.length <= 24 ? SAME_AS_ITEM.exec(comparableText(text.text).trim())?.[1] : undefined;
  const entry = number && read.findLast((one) => comparableText(one.number ?? '') === number);
  return entry ? { entry } : undefined;
}

function partiesOf(entry: TaskEntry | undefined, party: PartyText): PartyText[] {
  const { column, table } = party.source;
  const label = labelOf(party);
  return (entry?.parties ?? [])
    .filter((one) => {
      const { source, role } = one;
      // 配合单位：同上 means those who help, and nobody else.
      return table === undefined
        ? source.table === undefined && (label === undefined || labelOf(one) === label)
        : source.table === table && source.column === column && role === party.role;
    })
    .map(({ text, role }) => ({ ...party, text, role, printed: party.printed ?? party.text }));
}

function labelOf({ text }: PlacedText): string | undefined {
  return /^\s*([\u4e00-\u9fff]{2,8}):/.exec(comparableText(text.slice(0, 24)))?.[1];
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
