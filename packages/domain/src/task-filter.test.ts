import { expect, test } from 'vitest';
import { DirectoryIndex } from './directory-index.ts';
import { asksForFindings, filterTasks, type TaskFilter, type TaskFinding } from './task-filter.ts';
import { parseTaskList, readText } from './task-list/index.ts';

const rows = [
  ['序号', '行动', '工作任务', '时间节点', '责任单位', '配合单位'],
  ['1', '部署', '组建专班', '3月', '区应急局', '各街镇'],
  ['2', '部署', '细化部署', '4月', '区应急局、区科委等', ''],
  ['3', '落实', '隐患清零', '长期坚持', '相关街镇', '区科委'],
];
const text = ['某区2025年任务清单', ...rows.map((cells) => cells.map((cell) => `\t${cell}`).join('\n'))].join(
  '\n\n',
);
const { tasks } = parseTaskList(readText(text, { name: 'list.txt' })).plan;
const directory = new DirectoryIndex({
  units: [
    { name: '区应急局', kind: 'OTHER', aliases: [{ name: '应急局' }] },
    { name: '新泾镇', kind: 'TOWN' },
  ],
  groups: [{ name: '各街镇', kind: 'ENUMERATED', members: ['新泾镇'] }],
});

const findings: TaskFinding[] = [
  { code: 'OPEN_LIST', tasks: ['2'] },
  { code: 'SOFT_SET', tasks: ['3'] },
  { code: 'DUPLICATE_TASK', tasks: ['1', '2'] },
];

test.each<[TaskFilter, number[]]>([
  [{}, [0, 1, 2]],
  [{ text: '部署' }, [1]],
  [{ text: '科委 清零' }, [2]],
  [{ areas: [1] }, [0, 1]],
  [{ parties: ['应急局'] }, [0, 1]],
  [{ parties: ['新泾镇'] }, [0, 2]],
  [{ parties: ['各街镇'] }, [0, 2]],
  [{ parties: ['无此单位'] }, []],
  [{ parties: ['新泾镇'], roles: ['COOPERATING'] }, [0]],
  [{ parties: ['应急局', '区科委'] }, [0, 1, 2]],
  [{ allParties: ['应急局', '区科委'] }, [1]],
  [{ allParties: ['应急局', '新泾镇'], roles: ['COOPERATING'] }, []],
  [{ allParties: [] }, [0, 1, 2]],
  [{ unitKinds: ['TOWN'] }, [0, 2]],
  [{ unitKinds: ['TOWN'], roles: ['RESPONSIBLE'] }, [2]],
  [{ unitKinds: ['TOWN'], parties: ['区应急局'] }, [0]],
  [{ unitKinds: ['TOWN'], certainty: 'POSSIBLE' }, [2]],
  [{ parties: ['区科委'], roles: ['COOPERATING'] }, [2]],
  [{ certainty: 'POSSIBLE' }, [2]],
  [{ deadlineKinds: ['ONGOING'] }, [2]],
  [{ dueTo: '2025-03-31' }, [0]],
  [{ dueFrom: '2025-04-01' }, [1]],
  [{ months: ['2025-03'] }, [0]],
  [{ months: ['2025-03', '2025-04'], dueFrom: '2025-04-01' }, [1]],
  [{ openEnded: true }, [1]],
  [{ openEnded: false }, [0, 2]],
  [{ not: { areas: [1] } }, [2]],
  [{ or: [{ areas: [2] }, { text: '专班' }] }, [0, 2]],
  [{ and: [{ areas: [1] }, { parties: ['区科委'] }] }, [1]],
  [{ areas: [] }, []],
  [{ findings: ['OPEN_LIST', 'SOFT_SET'] }, [1, 2]],
  [{ findings: ['DUPLICATE_TASK'] }, [0, 1]],
  [{ not: { findings: ['OPEN_LIST'] } }, [0, 2]],
  [{ findings: ['NO_DEADLINE'] }, []],
])('%j', (filter, expected) => {
  expect(filterTasks({ tasks, directory, findings, filter })).toEqual(expected);
});

test.each<[boolean, TaskFilter]>([
  [true, { findings: ['OPEN_LIST'] }],
  [true, { or: [{ text: 'a' }, { and: [{ not: { findings: [] } }] }] }],
  [false, { text: 'a', findings: null, not: { areas: [1] } }],
])('whether findings are asked for is %s of %j', (expected, filter) => {
  expect(asksForFindings(filter)).toBe(expected);
});
