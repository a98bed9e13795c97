/** A plan of any size with its directory, in the portable formats: the same one for the same size. */
export interface Size {
  readonly tasks: number;
  readonly units: number;
  readonly cells: number;
}

const KINDS = ['GOVERNMENT_DEPARTMENT', 'SUBDISTRICT', 'TOWN', 'ENTERPRISE'];
const ROLES = ['LEAD', 'RESPONSIBLE', 'COOPERATING', 'SUPERVISING'] as const;
const TASKS_PER_AREA = 10;

export const unitName = (index: number): string => `第${index + 1}局`;

export function makePlan({ tasks, units, cells }: Size) {
  const random = createRandom(tasks * 31 + units);
  const perTask = Math.round(cells / tasks);
  return {
    directory: {
      format: 'zeren/directory',
      version: 1,
      name: 'bench',
      units: Array.from({ length: units }, (_, index) => ({
        name: unitName(index),
        kind: KINDS[Math.floor((index * KINDS.length) / units)],
      })),
      groups: [],
    },
    plan: {
      format: 'zeren/plan',
      version: 1,
      title: `${tasks}项任务清单`,
      year: 2026,
      issuer: null,
      documentNumber: null,
      issuedOn: null,
      leadRule: 'EXPLICIT',
      areas: Array.from({ length: Math.ceil(tasks / TASKS_PER_AREA) }, (_, index) => ({
        position: index + 1,
        name: `第${index + 1}项行动`,
      })),
      tasks: Array.from({ length: tasks }, (_, index) => {
        const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
        const chosen = new Set<number>();
        while (chosen.size < perTask) chosen.add(Math.floor(random() ** 1.5 * units));
        return {
          number: String(index + 1),
          part: null,
          area: 1 + Math.floor(index / TASKS_PER_AREA),
          name: `推进第${index + 1}项重点工作落实到位`,
          body: '健全制度，压实责任，按期完成。',
          deadline: {
            text: `${Number(month)}月`,
            kind: 'MONTH_END',
            date: `2026-${month}-28`,
            precision: 'MONTH',
            assumed: [],
            milestone: null,
          },
          responsibilities: [...chosen].map((unit, place) => ({
            role: place === 0 ? ROLES[0] : ROLES[1 + Math.floor(random() * 3)]!,
            party: unitName(unit),
            text: unitName(unit),
            collective: false,
            qualifiers: [],
            except: [],
            source: { table: 1, row: index + 2, column: 6, start: 0, end: 4 },
          })),
          openEnded: {},
          source: { table: 1, row: index + 2 },
        };
      }),
      diagnostics: [],
      source: { name: 'bench.json', mediaType: 'application/json', sha256: '', reader: 'bench' },
    },
  };
}

/** Mulberry32: the same numbers in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
