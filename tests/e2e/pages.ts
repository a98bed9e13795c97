const PLAN = '/plans/changning-2024';

/** Every page there is, by the name a test prints. */
export const PAGES = [
  { name: 'the plans', path: '/' },
  { name: 'the overview of a plan', path: PLAN },
  { name: 'a matrix', path: `${PLAN}/matrix` },
  { name: 'a matrix as written', path: `${PLAN}/matrix?columns=PARTIES` },
  { name: 'a matrix without a task', path: `${PLAN}/matrix?text=${encodeURIComponent('查无此事')}` },
  { name: 'a task', path: `${PLAN}/tasks/13` },
  { name: 'the units', path: '/units' },
  { name: 'a unit', path: `/units/${encodeURIComponent('新泾镇')}` },
  { name: 'a group', path: `/units/${encodeURIComponent('各街镇')}` },
  { name: 'a page that does not exist', path: '/plans/no-such-plan', status: 404 },
];
