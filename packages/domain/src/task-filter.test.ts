import { expect, test } from 'vitest';
import { DirectoryIndex } from './directory-index.ts';
import { countFacets, filterTasks, type TaskFilter } from './task-filter.ts';
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
  [{ parties: ['区科委'], roles: ['COOPERATING'] }, [2]],
  [{ certainty: 'POSSIBLE' }, [2]],
  [{ deadlineKinds: ['ONGOING'] }, [2]],
  [{ dueTo: '2025-03-31' }, [0]],
  [{ dueFrom: '2025-04-01' }, [1]],
  [{ openEnded: true }, [1]],
  [{ openEnded: false }, [0, 2]],
  [{ not: { areas: [1] } }, [2]],
  [{ or: [{ areas: [2] }, { text: '专班' }] }, [0, 2]],
  [{ and: [{ areas: [1] }, { parties: ['区科委'] }] }, [1]],
  [{ areas: [] }, []],
])('%j', (filter, expected) => {
  expect(filterTasks({ tasks, directory, filter })).toEqual(expected);
});

test('a facet counts what each of its values would leave', () => {
  const facets = countFacets({ tasks, directory, filter: { areas: [1] } });
  expect(facets.areas).toEqual([
    { value: '1', count: 2 },
    { value: '2', count: 1 },
  ]);
  expect(facets.parties).toEqual([
    { value: '区应急局', count: 2 },
    { value: '新泾镇', count: 1 },
    { value: '各街镇', count: 1 },
    { value: '区科委', count: 1 },
  ]);
  expect(facets.months).toEqual([
    { value: '2025-03', count: 1 },
    { value: '2025-04', count: 1 },
  ]);
});
