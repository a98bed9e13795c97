import type { ActionArea } from '../action-area.ts';
import { uniteSides, type BothSides, type SamePair, type Union } from './both-sides.ts';

type NamedArea = Pick<ActionArea, 'position' | 'name'>;
type AreaTask<Area> = BothSides<{ readonly area: Area | null }>;

/** An area of one side, null for the tasks that stand in none, and the indices of its tasks. */
export interface AreaTasks<Area> {
  readonly area: Area | null;
  readonly tasks: readonly number[];
}

/**
 * The areas of two lists whose tasks are paired. Areas of the same name are the same; of the others those that have
 * the most tasks in common, the most first. What stands in no area stands in none on the other side.
 */
export function pairAreas<Area extends NamedArea>(tasks: readonly AreaTask<Area>[]): Union<AreaTasks<Area>> {
  const [before, after] = [areasOf(tasks, 'before'), areasOf(tasks, 'after')];
  const likely = before.flatMap((one, older) =>
    after.flatMap((other, newer) => {
      const isSame = one.area?.name === other.area?.name;
      const shared = one.tasks.filter((task) => other.tasks.includes(task)).length;
      const isPair = isSame || (shared > 0 && one.area !== null && other.area !== null);
      return isPair ? [{ older, newer, isSame, shared, apart: Math.abs(older - newer) }] : [];
    }),
  );
  likely.sort((a, b) => Number(b.isSame) - Number(a.isSame) || b.shared - a.shared || a.apart - b.apart);
  const pairs: SamePair[] = [];
  for (const { older, newer } of likely)
    if (!pairs.some((pair) => pair.older === older || pair.newer === newer)) pairs.push({ older, newer });
  return uniteSides(before, after, pairs);
}

/** In the plan's order; what stands in none comes last. */
function areasOf<Area extends NamedArea>(
  tasks: readonly AreaTask<Area>[],
  side: 'before' | 'after',
): AreaTasks<Area>[] {
  const found = new Map<number, { area: Area | null; tasks: number[] }>();
  tasks.forEach(({ [side]: task }, index) => {
    if (!task) return;
    const position = task.area?.position ?? Infinity;
    const known = found.get(position) ?? { area: task.area, tasks: [] };
    known.tasks.push(index);
    found.set(position, known);
  });
  return [...found].sort(([a], [b]) => a - b).map(([, area]) => area);
}
