export {
  diffPlans,
  DUTY_CHANGE_KINDS,
  type DiffSide,
  type DiffableTask,
  type DutyChange,
  type DutyChangeKind,
  type PartyChanges,
  type PlanDiff,
} from './diff-plans.ts';
export { matchPlans } from './match-plans.ts';
export { matchTasks, type PairDecision, type TaskMatching, type TaskPair } from './match-tasks.ts';
export type { MatchableTask } from './task-likeness.ts';
