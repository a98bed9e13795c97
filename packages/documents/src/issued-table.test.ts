import { describe, expect, test } from 'vitest';
import type { Plan } from '@zeren/domain/plan';
import { issuedTable } from './issued-table.ts';
import { smallPlan, type SmallTask } from './testing/small-plan.ts';

const cellsOf = (tasks: SmallTask[], plan = {}): Record<string, string>[] => {
  const { columns, rows } = issuedTable(smallPlan(tasks, plan));
  return rows.map((row) => Object.fromEntries(row.map((text, index) => [columns[index]?.heading, text])));
};

describe('the columns of an issued list', () => {
  test.each<[string, SmallTask, string[]]>([
    ['only what is there', {}, ['序号', '工作任务', '责任单位', '时间节点']],
    [
      'all of it',
      { area: 1, body: '一。', lead: '甲局', cooperating: '乙局' },
      ['序号', '行动领域', '工作任务', '具体要求', '牵头单位', '责任单位', '配合单位', '时间节点'],
    ],
    [
      'in English',
      { name: 'Update the plan', lead: 'Fire Department', responsible: 'Housing Authority' },
      ['No.', 'Task', 'Lead agencies', 'Responsible agencies', 'Deadline'],
    ],
  ])('%s', (_, task, headings) => {
    const title = task.name ? { title: 'Action Plan 2024' } : {};
    expect(issuedTable(smallPlan([task], title)).columns.map(({ heading }) => heading)).toEqual(headings);
  });

  test('areas that are all actions are headed so', () => {
    const areas = [{ position: 1, name: '学习培训行动' }];
    expect(cellsOf([{ area: 1 }], { areas })[0]).toMatchObject({ 行动: '学习培训行动' });
  });
});

describe('parties stand in the column of their role', () => {
  test.each<[string, SmallTask, object]>([
    [
      'each as printed',
      { responsible: '区应急局、各街镇、除新泾镇外各街镇' },
      { 责任单位: '区应急局、各街镇、除新泾镇外各街镇' },
    ],
    [
      'one that leads and comes first',
      { responsible: '甲局（牵头）、乙局' },
      { 牵头单位: '甲局', 责任单位: '乙局' },
    ],
    [
      'one that leads and does not',
      { responsible: '甲局、乙局（牵头）' },
      { 责任单位: '甲局、乙局（牵头）' },
    ],
    [
      'a name without its host, behind that host',
      { responsible: '区安委会相关成员单位、签约单位' },
      { 责任单位: '区安委会相关成员单位、签约单位' },
    ],
    [
      'a name without its host, away from that host',
      { responsible: '区安委会成员单位（牵头）、签约单位' },
      { 牵头单位: '区安委会成员单位', 责任单位: '区安委会签约单位' },
    ],
  ])('%s', (_, task, cells) => {
    expect(cellsOf([task])[0]).toMatchObject(cells);
  });

  test('the first listed leads where the paper says so once', () => {
    const plan = smallPlan([{ responsible: '甲局、乙局' }], { leadRule: 'FIRST_LISTED' });
    const [task] = plan.tasks;
    const responsibilities = task?.responsibilities.map((one, index) => ({
      ...one,
      role: index === 0 ? ('LEAD' as const) : one.role,
    }));
    const { columns, rows } = issuedTable({
      ...plan,
      tasks: [{ ...task, responsibilities } as NonNullable<typeof task>],
    });
    expect(columns.map(({ heading }) => heading)).toEqual([
      '序号',
      '工作任务',
      '责任单位（列第一位的为牵头单位，下同）',
      '时间节点',
    ]);
    expect(rows[0]).toEqual(['1', '排查隐患', '甲局、乙局', '12月']);
  });

  test('a list that is open ends in 等', () => {
    const { tasks } = smallPlan([{ responsible: '甲局、乙局', cooperating: '丙局' }]);
    const open = tasks.map((task) => ({ ...task, openEnded: { RESPONSIBLE: true } }));
    expect(cellsOf([], { tasks: open })[0]).toMatchObject({ 责任单位: '甲局、乙局等', 配合单位: '丙局' });
  });
});

describe('merged cells', () => {
  test('an area over its tasks, a number over its parts', () => {
    const { merges } = issuedTable(
      smallPlan([
        { number: '1', area: 1 },
        { number: '2', part: 'a', area: 1 },
        { number: '2', part: 'b', area: 1 },
        { number: '3', area: 2 },
      ]),
    );
    expect(merges.map((one) => [...one])).toEqual([[[1, 2]], [[0, 3]], [], [], []]);
  });

  test('no area is said with a dash where a blank cell would take the one above', () => {
    expect(cellsOf([{}, { area: 1 }, {}]).map((cells) => cells['行动领域'])).toEqual(['', '第1类', '—']);
  });
});

describe('what stands under the title', () => {
  test.each<[Partial<Plan>, string[]]>([
    [{}, []],
    [{ title: '某区责任清单' }, ['（2024年版）']],
    [{ title: '某区责任清单', documentNumber: '某安委〔2024〕3号' }, ['某安委〔2024〕3号']],
    [
      { documentNumber: '某安委〔2024〕3号', issuer: '区安委办', issuedOn: '2024-03-05' },
      ['某安委〔2024〕3号', '区安委办', '2024年3月5日'],
    ],
    [{ year: null }, []],
    [
      { title: '某区2024-2026年行动清单', documentNumber: '某安委〔2024〕3号' },
      ['（2024年版）', '某安委〔2024〕3号'],
    ],
    [
      { title: 'Work Program', documentNumber: 'EM-014', issuer: 'Fire Department', issuedOn: '2024-03-12' },
      ['No. EM-014', 'Issued by Fire Department, 12 March 2024'],
    ],
  ])('%j', (plan, lines) => {
    const name = plan.title === 'Work Program' ? 'Update the plan' : '排查隐患';
    expect(issuedTable(smallPlan([{ name }], plan)).front).toEqual(lines);
  });
});
