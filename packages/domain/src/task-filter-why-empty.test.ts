import { expect, test } from 'vitest';
import { DirectoryIndex } from './directory-index.ts';
import { whyEmpty } from './task-filter-why-empty.ts';
import type { TaskFilter } from './task-filter.ts';
import { parseTaskList, readText } from './task-list/index.ts';

const rows = [
  ['序号', '行动', '工作任务', '时间节点', '责任单位', '配合单位'],
  ['1', '部署', '组建专班', '3月', '区应急局', '区教育局'],
  ['2', '部署', '细化部署', '4月', '区应急局、区科委', ''],
  ['3', '落实', '隐患清零', '长期坚持', '区教育局', '区科委'],
];
const text = ['某区2025年任务清单', ...rows.map((cells) => cells.map((cell) => `\t${cell}`).join('\n'))].join(
  '\n\n',
);
const { tasks } = parseTaskList(readText(text, { name: 'list.txt' })).plan;
const directory = new DirectoryIndex({ units: [], groups: [] });

test.each<[string, TaskFilter, string[]]>([
  ['what leaves something needs no reason', { areas: [1] }, []],
  [
    'the condition that leaves most comes first',
    { areas: [1], parties: ['区教育局'], dueFrom: '2025-04-01' },
    ['/parties 1', '/dueFrom 1'],
  ],
  ['a role that a party does not have', { parties: ['区科委'], roles: ['LEAD'] }, ['/roles 2']],
  [
    'each of all parties is a condition by itself',
    { allParties: ['区应急局', '区教育局', '区科委'] },
    ['/allParties/0 1', '/allParties/1 1', '/allParties/2 1'],
  ],
  [
    'and each of those that are refused',
    { areas: [1], not: { or: [{ parties: ['区教育局'] }, { parties: ['区科委'] }] } },
    ['/not/or/0 1', '/not/or/1 1'],
  ],
  ['a refusal as a whole', { areas: [2], not: { parties: ['区科委'], areas: [2] } }, ['/areas 2', '/not 1']],
  [
    'of an alternative, where it has more than one condition',
    { or: [{ text: '无此文字' }, { areas: [2], text: '部署' }] },
    ['/or/1/areas 1', '/or/1/text 1'],
  ],
  [
    'two conditions, where no single one helps',
    { text: '无此文字', areas: [9], months: ['2025-03'] },
    ['/text+/areas 1'],
  ],
  ['nothing, where three stand in the way', { text: '无', areas: [9], parties: ['谁'] }, []],
])('%s', (_, filter, expected) => {
  const found = whyEmpty({ tasks, directory, filter });
  expect(found.map(({ without, count }) => `${without.join('+')} ${count}`)).toEqual(expected);
});
