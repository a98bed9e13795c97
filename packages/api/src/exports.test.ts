import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDirectory, readDocument, readPlan } from '@zeren/documents';
import type { Plan } from '@zeren/domain';
import { createApp } from './app.ts';
import { importPlan } from './import-plan.ts';
import { useDatabase } from './testing/database.ts';
import { execute } from './testing/execute.ts';
import {
  importSeeds,
  issueList,
  nextYearText,
  sampleTasks,
  seedDirectory,
  seedText,
} from './testing/samples.ts';

const database = useDatabase(importSeeds);

let app: FastifyInstance;
beforeAll(async () => {
  app = await createApp({ database: database() });
});
afterAll(() => app.close());

const get = (url: string, headers = {}) => app.inject({ url: encodeURI(url), headers });

/** Without where it was read from and what was said about the reading. */
const contentOf = (plan: Plan | undefined): unknown =>
  JSON.parse(
    JSON.stringify({ ...plan, diagnostics: [] }, (key, value: unknown) => {
      if (key === 'source') return undefined;
      const isMarks = key === 'openEnded';
      return isMarks ? Object.entries(value as object).filter(([, isOpen]) => isOpen) : value;
    }),
  );

const read = async (bytes: Uint8Array): Promise<Plan | undefined> =>
  (await readPlan(bytes, { name: 'changning-2024.txt' })).plan;

describe('a plan as a file', () => {
  test.each([
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['csv', 'text/csv; charset=utf-8'],
    ['json', 'application/json; charset=utf-8'],
  ])('%s says what the imported document said', async (ending, mediaType) => {
    const { statusCode, headers, rawPayload } = await get(`/exports/plans/changning-2024.${ending}`);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': mediaType,
      'content-disposition': `attachment; filename="_2024_.${ending}"; filename*=UTF-8''${encodeURIComponent(
        `长宁区安全生产治本攻坚三年行动2024年工作任务清单.${ending}`,
      )}`,
    });
    expect(contentOf(await read(rawPayload))).toEqual(contentOf(await read(Buffer.from(seedText))));
  });

  test('is not sent again until it changes', async () => {
    const { headers } = await get('/exports/plans/changning-2024.docx');
    const again = await get('/exports/plans/changning-2024.docx', { 'if-none-match': headers.etag });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const other = await get('/exports/plans/changning-2024.docx?paper=A3', { 'if-none-match': headers.etag });
    expect(other.statusCode).toBe(200);
  });

  test.each([
    ['/exports/plans/nothing.docx', 'There is no plan nothing.'],
    ['/exports/plans/NO_SLUG.docx', 'There is no plan NO_SLUG.'],
    [
      '/exports/plans/changning-2024.pdf',
      'A plan is given as docx, xlsx, csv or json, such as /exports/plans/changning-2024.docx.',
    ],
    ['/exports/units/区某某局.ics', 'Nobody bears the name 区某某局.'],
    ['/exports/units/区应急局.csv', 'A calendar is given as ics: /exports/units/区应急局.ics.'],
    ['/exports/units/区应急局.ics?asOf=soon', 'The day soon must read like 2024-12-31.'],
  ])('%s is answered with a sentence', async (url, sentence) => {
    const { statusCode, headers, body } = await get(url);
    expect(statusCode).toBe(404);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(body).toBe(`${sentence}\n`);
  });
});

describe('some tasks of a plan as a file', () => {
  const kept = encodeURIComponent('{"areas":[1]}');

  test.each(['docx', 'xlsx', 'csv'])('%s says which, and holds no others', async (ending) => {
    const { data } = await execute(
      database(),
      `{ plan(slug: "changning-2024") { areas { name taskCount } tasks(filter: { areas: [1] }, first: 100) {
          nodes { number name } } } }`,
    );
    const { areas, tasks } = data.plan;
    const { statusCode, rawPayload } = await app.inject({
      url: `/exports/plans/changning-2024.${ending}?filter=${kept}`,
    });
    expect(statusCode).toBe(200);
    const { plan } = await readPlan(rawPayload, { name: `list.${ending}` });
    expect(plan?.tasks.map(({ number, name }) => ({ number, name }))).toEqual(tasks.nodes);
    const { document } = await readDocument(rawPayload, { name: `list.${ending}` });
    const note = `筛选条件：行动领域为${areas[0].name}；全部35项任务中的${areas[0].taskCount}项`;
    expect(JSON.stringify(document?.blocks)).toContain(note);
  });

  test.each([
    ['filter={"area":1}', '/area is not part of the format.'],
    ['filter=[', 'This is not JSON'],
    ['filter={}&filter={}', 'This is not JSON'],
    ['paper=B5', 'paper is A4 or A3: ?paper=A3.'],
  ])('400 for ?%s, with a sentence', async (query, sentence) => {
    const { statusCode, headers, body } = await get(`/exports/plans/changning-2024.xlsx?${query}`);
    expect([statusCode, headers['content-type']]).toEqual([400, 'text/plain; charset=utf-8']);
    expect(body).toContain(sentence);
  });
});

describe("a unit's deadlines as a calendar", () => {
  test('are those of its duties in all plans, by any of its names', async () => {
    const { data } = await execute(
      database(),
      `{ unit(name: "区消防救援支队") { duties(first: 100) { nodes { task { name deadline { date } } } } } }`,
    );
    const owed = data.unit.duties.nodes.map(({ task }: { task: object }) => task);
    const { statusCode, headers, body } = await get('/exports/units/区消防支队.ics');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    const lines = body.replaceAll('\r\n ', '').split('\r\n');
    const days = lines.flatMap((line) => /^DTSTART;VALUE=DATE:(\d{8})$/.exec(line)?.[1] ?? []);
    expect(days).toEqual(
      owed.map(({ deadline }: { deadline: { date: string } }) => deadline.date.replaceAll('-', '')),
    );
    expect(lines).toContain('X-WR-CALNAME:区消防救援支队工作任务时限');
  });
});

describe('the directory as a file', () => {
  test.each(['xlsx', 'json'])('%s says what the imported directory said', async (ending) => {
    const { statusCode, headers, rawPayload } = await get(`/exports/directory.${ending}`);
    expect(statusCode).toBe(200);
    expect(headers['content-disposition']).toContain(encodeURIComponent(`上海市长宁区.${ending}`));
    const { directory } = await readDirectory(rawPayload, { name: 'directory' });
    expect(directory).toEqual(JSON.parse(seedDirectory));
  });

  test('is given in no other form', async () => {
    const { statusCode, body } = await get('/exports/directory.csv');
    expect([statusCode, body]).toEqual([
      404,
      'The directory is given as xlsx or json: /exports/directory.xlsx.\n',
    ]);
  });
});

describe('what one plan changes against another, as a file', () => {
  beforeAll(async () => {
    const [first, ...rest] = sampleTasks;
    await importPlan(database(), { name: 'old.txt', slug: 'old', content: issueList(sampleTasks) });
    const tasks = [...rest, { ...first, name: '推进低空飞行安全', responsible: '区民政局' }];
    await importPlan(database(), { name: 'new.txt', slug: 'new', content: issueList(tasks) });
  });

  test('has a row for each change of each unit, and the pairs of tasks', async () => {
    const { statusCode, headers, rawPayload } = await get('/exports/plans/new/diff/old.xlsx');
    expect([statusCode, headers['content-type']]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    const { document } = await readDocument(rawPayload, { name: 'diff.xlsx' });
    const tables = document?.blocks.flatMap((block) => (block.kind === 'TABLE' ? [block.rows] : []));
    const lines = tables?.map((rows) => rows.map(({ cells }) => cells.map(({ text }) => text).join('|')));
    expect(lines?.[0]).toContain('区应急局|取消|1|开展培训|||责任||2024-12-31|');
    expect(lines?.[0]).toContain('区民政局|新增|||4|推进低空飞行安全||责任||2024-12-31');
    expect(lines?.[1]).toEqual([
      '关系|原序号|原工作任务|新序号|新工作任务|原时间节点|新时间节点|核对',
      '延续|2|组织演练|1|组织演练|2024-06-30|2024-06-30|',
      '延续|3|排查隐患|2|排查隐患|2024-09-30|2024-09-30|',
      '延续|4|整治隐患|3|整治隐患|2024-12-31|2024-12-31|',
      '新增|||4|推进低空飞行安全||2024-12-31|',
      '取消|1|开展培训|||2024-12-31||',
    ]);
  });

  test.each([
    ['/exports/plans/new/diff/nothing.xlsx', 'There is no plan nothing.'],
    ['/exports/plans/nothing/diff/old.xlsx', 'There is no plan nothing.'],
    ['/exports/plans/new/diff/new.xlsx', 'new does not differ from itself: name an older plan.'],
    ['/exports/plans/new/diff/old.csv', 'A difference is given as xlsx: /exports/plans/new/diff/old.xlsx.'],
    ['/exports/plans/new/diff/old.xlsx?asOf=soon', 'The day soon must read like 2024-12-31.'],
  ])('%s is answered with a sentence', async (url, sentence) => {
    const { statusCode, body } = await get(url);
    expect([statusCode, body]).toEqual([404, `${sentence}\n`]);
  });
});

describe('the matrix as a file', () => {
  const filter = encodeURIComponent('{"parties":["新泾镇"],"roles":["RESPONSIBLE"]}');

  test.each(['xlsx', 'csv', 'docx'])('%s has the rows and columns of the matrix', async (ending) => {
    const { data } = await execute(
      database(),
      `{ plan(slug: "changning-2024") { matrix(asOf: "2024-12-31", columns: PARTIES,
          filter: { parties: ["新泾镇"], roles: [RESPONSIBLE] }) {
        rows { key } columns { name } cells { row } } } }`,
    );
    const { rows, columns, cells } = data.plan.matrix;
    const { statusCode, rawPayload } = await app.inject({
      url: `/exports/plans/changning-2024/matrix.${ending}?columns=PARTIES&asOf=2024-12-31&filter=${filter}`,
    });
    expect(statusCode).toBe(200);
    const { document } = await readDocument(rawPayload, { name: 'matrix' });
    const table = document?.blocks.find((block) => block.kind === 'TABLE')?.rows.map((row) => row.cells);
    expect(table?.[0]?.slice(4, -1).map(({ text }) => text.replaceAll('\n', ''))).toEqual(
      columns.map(({ name }: { name: string }) => name),
    );
    expect(table?.slice(1, -1).map(([number]) => number?.text)).toEqual(
      rows.map(({ key }: { key: string }) => key),
    );
    expect(table?.at(-1)?.at(-1)?.text).toBe(String(cells.row.length));
  });

  test('is in the order of the screen, with the groups expanded that are expanded there', async () => {
    const csv = async (search: string) => {
      const { body } = await get(`/exports/plans/changning-2024/matrix.csv?asOf=2024-12-31&${search}`);
      return body.split('\r\n').map((line) => line.split(','));
    };
    const months = (await csv('rows=DEADLINE')).slice(1, -2).map((cells) => parseInt(cells[3] ?? ''));
    expect(months).toEqual([...months].sort((a, b) => a - b));
    expect(months).toContain(12);
    const [, ...loads] = (await csv('cols=LOAD')).at(-2)?.slice(3, -1).map(Number) ?? [];
    expect(loads).toEqual([...loads].sort((a, b) => b - a));
    const [written, expanded] = [await csv('columns=PARTIES'), await csv('columns=PARTIES&expand=各街镇')];
    expect([written[0]?.includes('各街镇'), written[0]?.includes('新泾镇')]).toEqual([true, false]);
    expect([expanded[0]?.includes('各街镇'), expanded[0]?.includes('新泾镇')]).toEqual([false, true]);
    const definite = (await csv('columns=DEFINITE')).flat();
    expect([definite.includes('区应急局'), definite.some((mark) => mark.startsWith('('))]).toEqual([
      true,
      false,
    ]);
  });

  test.each(['', 'matrix=areas&'])('counts as much folded as unfolded: ?%s', async (search) => {
    const edgesOf = async (rest: string) => {
      const table = await tableOf(`asOf=2024-12-31&${search}${rest}`);
      return table.slice(1).map((row) => row.at(-1));
    };
    const whole = await edgesOf('');
    expect(whole.at(-1)).toBe('130');
    expect(await edgesOf('fold=GOVERNMENT_DEPARTMENT')).toEqual(whole);
  });

  test('the fullest area comes first, and a unit has as many partners whoever is folded', async () => {
    const areas = (await tableOf('asOf=2024-12-31&matrix=areas&rows=load')).slice(1, -1);
    const parts = areas.map((row) => Number(row.at(-1)));
    expect(parts).toEqual([...parts].sort((a, b) => b - a));
    const partnersOf = async (rest: string) => {
      const table = await tableOf(`asOf=2024-12-31&matrix=units${rest}`);
      return table.find(([name]) => name === '区应急局')?.at(-1);
    };
    expect(await partnersOf('&fold=SUBDISTRICT')).toBe(await partnersOf(''));
  });

  const tableOf = async (search: string): Promise<string[][]> => {
    const { statusCode, rawPayload } = await get(`/exports/plans/changning-2024/matrix.xlsx?${search}`);
    expect(statusCode).toBe(200);
    const { document } = await readDocument(rawPayload, { name: 'matrix.xlsx' });
    const table = document?.blocks.find((block) => block.kind === 'TABLE');
    return table?.rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll('\n', ''))) ?? [];
  };

  test('what is pinned comes first, and a folded kind is one column', async () => {
    const [head = [], ...rows] = await tableOf('asOf=2024-12-31&pin=13&pin=20&pinCol=区教育局&fold=TOWN');
    expect(rows.slice(0, 3).map(([key]) => key)).toEqual(['13', '20', '1']);
    expect(head[4]).toBe('区教育局');
    expect(head.filter((name) => name.includes('镇'))).toEqual(['镇（1个）']);
  });

  describe('in a comparison', () => {
    beforeAll(async () => {
      const newer = seedText.replace('区总工会', '区科委');
      await importPlan(database(), { slug: 'older', name: 'older.txt', content: newer });
    });

    test('each cell says what the comparison of the API says of it', async () => {
      const { data } = await execute(
        database(),
        `{ plan(slug: "changning-2024") { matrixComparison(against: "older", asOf: "2024-12-31") {
          rows { after { key } } columns { before { name } after { name } } cells { row column change } } } }`,
      );
      const { rows, columns, cells } = data.plan.matrixComparison;
      const signs = { ADDED: '+', REMOVED: '−', CHANGED: '→' };
      const expected = cells.change.flatMap((change: keyof typeof signs | 'SAME', cell: number) => {
        const { before, after } = columns[cells.column[cell]];
        return change === 'SAME'
          ? []
          : [`${rows[cells.row[cell]].after.key} ${(after ?? before).name} ${signs[change]}`];
      });
      const [head = [], ...body] = await tableOf('asOf=2024-12-31&against=older');
      const marked = body.flatMap((cells) =>
        // what a merge covers has no cell: names are counted from the right
        cells.flatMap((text, index) => {
          const [sign] = /[+−→]/.exec(text) ?? [];
          return sign ? [`${cells[0]} ${head.at(index - cells.length)} ${sign}`] : [];
        }),
      );
      expect(expected.length).toBeGreaterThan(0);
      expect(marked.sort()).toEqual(expected.sort());
    });

    test('tasks are paired as in the comparison of the API, whatever their numbers, and the filter asks this plan', async () => {
      await importPlan(database(), { slug: 'changning-2025', name: '2025.txt', content: nextYearText });
      const { data } = await execute(
        database(),
        `{ plan(slug: "changning-2025") {
          all: matrixComparison(against: "changning-2024") { rows { before { key } after { key } } }
          some: matrixComparison(against: "changning-2024", filter: { text: "培训" }) {
            rows { before { key } after { key } } } } }`,
      );
      const keysOf = ({ rows }: { rows: { before: { key: string }; after: { key: string } | null }[] }) =>
        rows.map(({ before, after }) => after?.key ?? `−${before.key}`);
      const csv = async (search: string) => {
        const { body } = await get(
          `/exports/plans/changning-2025/matrix.csv?against=changning-2024${search}`,
        );
        return body
          .split('\r\n')
          .slice(1, -2)
          .map((line) => line.split(',')[0]);
      };
      expect(await csv('')).toEqual(keysOf(data.plan.all));
      expect(await csv(`&filter={"text":"培训"}`)).toEqual(keysOf(data.plan.some));
    });

    test.each(['', 'matrix=areas&'])('sums count as much folded as unfolded: ?%s', async (search) => {
      const edgesOf = async (rest: string) => {
        const table = await tableOf(`asOf=2024-12-31&against=older&${search}${rest}`);
        return table.slice(1).map((row) => row.at(-1));
      };
      const whole = await edgesOf('');
      expect(whole.at(-1)).toBe('130');
      expect(await edgesOf('fold=GOVERNMENT_DEPARTMENT&fold=SUBDISTRICT')).toEqual(whole);
    });

    test('a folded kind is one column, and what is compared through a group is still marked so', async () => {
      const [head = [], ...rows] = await tableOf('asOf=2024-12-31&against=older&fold=TOWN');
      expect(head.filter((name) => name.includes('镇'))).toEqual(['镇（1个）']);
      expect(rows.flat().some((text) => text.endsWith('·'))).toBe(true);
    });

    test('a line names what it is compared with, and only where there is something to compare', async () => {
      const said = async (search: string) => {
        const { rawPayload } = await get(
          `/exports/plans/changning-2024/matrix.xlsx?asOf=2024-12-31&${search}`,
        );
        const { document } = await readDocument(rawPayload, { name: 'matrix.xlsx' });
        return /与[^"]*相比[^"]*/.exec(JSON.stringify(document?.blocks))?.[0];
      };
      expect(await said('against=older')).toMatch(/^与《长宁区.*清单》相比：新增1格，取消1格，改变0格$/);
      expect(await said('against=2024-01-01')).toBe('与2024年1月1日相比：新增0格，取消0格，改变0格');
      expect(await said('against=older&matrix=areas')).toMatch(/相比：新增1格，取消1格，改变0格$/);
      expect(await said('against=older&matrix=units')).toMatch(
        /相比：新增协同\d+对单位，取消\d+对，改变\d+对$/,
      );
    });

    test('a unit that was renamed meanwhile has lost nothing and gained nothing', async () => {
      const { data } = await execute(
        database(),
        `mutation { editDirectory(input: { kind: RENAME, party: "区应急局", name: "区应急管理局", from: "2024-07-01" }) {
          edit userErrors { message } } }`,
      );
      expect(data.editDirectory.userErrors).toEqual([]);
      const [head = [], ...rows] = await tableOf('asOf=2024-07-01&against=2024-06-30');
      expect([head.includes('区应急局'), head.includes('区应急管理局')]).toEqual([false, true]);
      expect(rows.flat().filter((text) => /[+−→]/.test(text))).toEqual([]);
      await execute(
        database(),
        'mutation ($edit: String!) { undoDirectoryEdit(input: { edit: $edit }) { userErrors { message } } }',
        { edit: data.editDirectory.edit },
      );
    });

    test('changes with the plan that it is compared with', async () => {
      const tag = async () =>
        (await get('/exports/plans/changning-2024/matrix.csv?asOf=2024-12-31&against=older')).headers.etag;
      const before = await tag();
      await importPlan(database(), { slug: 'older', name: 'older.txt', content: seedText });
      expect(await tag()).not.toBe(before);
    });
  });

  test('counts areas against units, and units against each other', async () => {
    const heads = await Promise.all(
      ['AREAS', 'UNITS'].map(async (kind) => {
        const { body } = await get(`/exports/plans/changning-2024/matrix.csv?matrix=${kind}`);
        return body.split('\r\n').map((line) => line.split(',')[0]?.replace('\ufeff', ''));
      }),
    );
    expect(heads.map((lines) => [lines[0], lines.length])).toEqual([
      ['行动领域', 1 + 12 + 1 + 1],
      ['单位', 1 + 32 + 1 + 1],
    ]);
  });

  test('as a picture holds every name', async () => {
    const { statusCode, headers, body } = await get('/exports/plans/changning-2024/matrix.svg');
    expect([statusCode, headers['content-type']]).toEqual([200, 'image/svg+xml']);
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    expect(body).toContain('<title>长宁区安全生产治本攻坚三年行动2024年工作任务清单责任矩阵</title>');
  });

  test.each([
    [
      400,
      'to=2024-06-30',
      'A file takes matrix, columns, rows, cols, paper, filter, asOf, against, pin, pinCol, fold or expand, and not to. Give conditions as ?filter=, such as ?filter={"areas":[1]}.',
    ],
    [400, 'columns=ROWS', 'columns is UNITS, PARTIES or DEFINITE: ?columns=DEFINITE.'],
    [400, 'columns=UNITS&columns=PARTIES', 'columns is UNITS, PARTIES or DEFINITE: ?columns=DEFINITE.'],
    [400, 'matrix=__proto__', 'matrix is TASKS, AREAS or UNITS: ?matrix=UNITS.'],
    [400, 'rows=NAME', 'rows is DOCUMENT, DEADLINE, LOAD or CLUSTER: ?rows=CLUSTER.'],
    [400, 'paper=B5', 'paper is A4 or A3: ?paper=A3.'],
    [400, 'pin=99', 'pin: there is no task 99. Give the number of a task: ?pin=13.'],
    [400, 'pinCol=区某局', 'pinCol: nobody bears the name 区某局. Give the name over a column.'],
    [
      400,
      'fold=NOTHING',
      'fold is COORDINATING_OFFICE, PARTY_ORGAN, GOVERNMENT_DEPARTMENT, VERTICAL_AGENCY, JUDICIAL_ORGAN, PUBLIC_INSTITUTION, MASS_ORGANISATION, SUBDISTRICT, TOWN, LOCAL_GOVERNMENT, ENTERPRISE, OTHER, ENUMERATED, LISTED or PLACEHOLDER: ?fold=TOWN.',
    ],
    [
      400,
      'columns=PARTIES&expand=区应急局',
      'expand: The directory knows no group 区应急局 that could be expanded.',
    ],
    [
      400,
      'against=nothing',
      'against is a day, ?against=2024-03-01, or the slug of another plan: there is no plan nothing.',
    ],
    [
      400,
      'against=2024-02-30',
      'against is a day, ?against=2024-03-01, or the slug of another plan: there is no plan 2024-02-30.',
    ],
    [
      400,
      'against=a&against=b',
      'against is a day, ?against=2024-03-01, or the slug of another plan, and is said once.',
    ],
    [400, 'asOf=soon', 'The day soon must read like 2024-12-31.'],
    [400, 'asOf=2024-02-30', 'The day 2024-02-30 must read like 2024-12-31.'],
    [
      400,
      'filter={"area":1}',
      'The filter must be JSON in the shape of TaskFilter, such as {"areas":[1]}. /area is not part of the format.',
    ],
  ])('%i for ?%s, with a sentence', async (status, query, sentence) => {
    const { statusCode, body } = await get(`/exports/plans/changning-2024/matrix.xlsx?${query}`);
    expect([statusCode, body]).toEqual([status, `${sentence}\n`]);
  });
});
