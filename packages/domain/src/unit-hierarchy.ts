import type { Objection } from './objection.ts';
import type { Unit } from './unit.ts';

/** The two ways in which one unit stands under another. */
const RELATIONS = [
  ['parent', 'belongs to'],
  ['host', 'is seated in'],
] as const;

/** What is wrong with parents, hosts and successors, one sentence each: one that is no unit, or a circle. */
export function checkHierarchy(units: readonly Unit[]): Objection[] {
  const known = new Map([
    ...units.map((unit): [string, Unit] => [unit.name, unit]),
    ...units.map((unit): [string, Unit] => [unit.id ?? unit.name, unit]),
  ]);
  const strangers = units.flatMap(({ name, parent, host, succeededBy = [] }) => [
    ...(parent == null || known.has(parent)
      ? []
      : [stranger(parent, `${name} belongs to ${parent}, which is not among the units.`)]),
    ...(host == null || known.has(host)
      ? []
      : [stranger(host, `${name} is seated in ${host}, which is not among the units.`)]),
    ...succeededBy
      .filter((successor) => !known.has(successor))
      .map((successor) =>
        stranger(successor, `${name} was succeeded by ${successor}, which is not among the units.`),
      ),
  ]);
  const circles = RELATIONS.flatMap(([relation, verb]) =>
    findCircles(units, (unit) => {
      const above = unit[relation];
      return above == null ? undefined : known.get(above);
    }).map((circle): Objection => {
      const [first, ...rest] = circle as [Unit, ...Unit[]];
      const names = [...rest, first].map(({ name }) => name);
      const message = `${first.name} ${verb} ${names.join(', which ' + verb + ' ')}.`;
      return { code: 'CIRCLE', details: { PARTY: first.name }, message };
    }),
  );
  return [...strangers, ...circles];
}

function stranger(name: string, message: string): Objection {
  return { code: 'UNKNOWN_PARTY', details: { TEXT: name }, message };
}

/** Every circle once, from its first unit on. */
function findCircles(units: readonly Unit[], above: (unit: Unit) => Unit | undefined): Unit[][] {
  const settled = new Set<Unit>();
  const circles: Unit[][] = [];
  for (const start of units) {
    const path = new Set<Unit>();
    let unit: Unit | undefined = start;
    while (unit && !settled.has(unit) && !path.has(unit)) {
      path.add(unit);
      unit = above(unit);
    }
    if (unit && path.has(unit)) {
      const way = [...path];
      circles.push(way.slice(way.indexOf(unit)));
    }
    for (const seen of path) settled.add(seen);
  }
  return circles;
}
