const PLAN = '/plans/changning-2024';

/** Every page there is, by the name a test prints. */
export const PAGES = [
  { name: 'the plans', path: '/' },
  { name: 'the import', path: '/import' },
  { name: 'the overview of a plan', path: PLAN },
  { name: 'a matrix', path: `${PLAN}/matrix` },
  { name: 'a matrix as written', path: `${PLAN}/matrix?columns=parties` },
  { name: 'a matrix of areas', path: `${PLAN}/matrix?matrix=areas` },
  { name: 'a matrix of units', path: `${PLAN}/matrix?matrix=units` },
  { name: 'a matrix beside an earlier day', path: `${PLAN}/matrix?against=2024-01-01` },
  { name: 'a matrix without a task', path: `${PLAN}/matrix?text=${encodeURIComponent('查无此事')}` },
  { name: 'an explanation', path: `${PLAN}/matrix?why=${encodeURIComponent('13,新泾镇')}` },
  { name: 'a matrix of another day', path: `${PLAN}/matrix?asOf=2024-07-01` },
  { name: 'the findings', path: `${PLAN}/findings` },
  { name: 'the findings by task', path: `${PLAN}/findings?by=task&severity=info` },
  { name: 'a difference without an older list', path: `${PLAN}/diff` },
  { name: 'the load', path: `${PLAN}/load` },
  { name: 'a task', path: `${PLAN}/tasks/13` },
  { name: 'the units', path: '/units' },
  { name: 'a unit', path: `/units/${encodeURIComponent('新泾镇')}` },
  { name: 'a group', path: `/units/${encodeURIComponent('各街镇')}` },
  { name: 'the directory', path: '/directory' },
  { name: 'a search', path: `/search?q=${encodeURIComponent('安全')}` },
  { name: 'the saved views', path: `${PLAN}/views` },
  { name: 'a page that does not exist', path: '/plans/no-such-plan', status: 404 },
];
