import { filterTasks, whyEmpty, type Loosening, type TaskFilter } from '@zeren/domain';
import { builder } from '../builder.ts';
import type { DirectoryModel } from '../database/directory-model.ts';
import type { PlanModel, PlanTask } from '../database/plan-model.ts';
import { pageOf, type Page, type PageArgs } from '../page.ts';
import { today } from '../today.ts';
import { ActionAreaRef } from './action-area.ts';
import { connectionRef } from './connection.ts';
import { DeadlineRef } from './deadline.ts';
import { DutyRef } from './duty.ts';
import { findPlanModel, PlanRef } from './plan.ts';
import { ResponsibilityRef, ResponsibilityRoleEnum } from './responsibility.ts';
import { SourceCellRef, SourcePlaceRef } from './source-place.ts';
import { CountedFacets, LooseningRef, TaskFacetsRef } from './task-facets.ts';

export const LARGEST_TASK_PAGE = 500;

export const TaskRef = builder.objectRef<PlanTask>('Task');

builder.node(TaskRef, {
  description: 'One numbered piece of work of a plan.',
  brandLoadedObjects: true,
  id: { resolve: ({ plan, id }) => `${plan.row.id}/${id}` },
  loadOne: async (id, context) => {
    const [planId = '', taskId] = id.split('/');
    const plan = await findPlanModel(planId, context);
    return plan?.tasks.find((task) => task.id === taskId);
  },
  fields: (t) => ({
    plan: t.field({ type: PlanRef, resolve: ({ plan }) => plan.row }),
    number: t.exposeString('number', { description: 'As printed.' }),
    part: t.exposeString('part', {
      nullable: true,
      description: '`a`, `b` … where one number holds several rows.',
    }),
    key: t.exposeString('key', { description: 'Number and part: `13`, `7a`. Unique in the plan.' }),
    name: t.exposeString('name'),
    body: t.exposeString('body'),
    area: t.field({
      type: ActionAreaRef,
      nullable: true,
      resolve: ({ plan, area }) => (area === null ? null : plan.findArea(area)),
    }),
    deadline: t.expose('deadline', { type: DeadlineRef }),
    responsibilities: t.field({
      type: [ResponsibilityRef],
      description: 'As written, in the order of the document.',
      resolve: ({ responsibilities }) => responsibilities,
    }),
    openEnded: t.field({
      type: [ResponsibilityRoleEnum],
      description: 'Roles whose list of parties ends in 等: there are more than are named.',
      resolve: ({ openEnded }) => Object.keys(openEnded) as (keyof typeof openEnded)[],
    }),
    duties: t.field({
      type: [DutyRef],
      description: 'Who owes it, groups expanded and decisions heeded: on a day, or without one today.',
      args: { asOf: t.arg({ type: 'Date' }) },
      resolve: (task, { asOf }, { reading }) =>
        reading.withDirectory((directory) =>
          task.plan.dutiesOf(task, directory, asOf ?? today()).map((duty) => ({ ...duty, owed: task })),
        ),
    }),
    source: t.expose('source', { type: SourcePlaceRef, nullable: true }),
    excerpt: t.field({
      type: [SourceCellRef],
      description: "The document's own cells of this task; empty where the document itself never came here.",
      resolve: async ({ plan, source }, _, { reading }) =>
        (await reading.source(plan.row))?.excerpt(source) ?? [],
    }),
    previous: t.field({
      type: TaskRef,
      nullable: true,
      resolve: ({ plan, index }) => plan.tasks[index - 1],
    }),
    next: t.field({
      type: TaskRef,
      nullable: true,
      resolve: ({ plan, index }) => plan.tasks[index + 1],
    }),
  }),
});

interface TaskPage extends Page<PlanTask> {
  readonly facets: () => CountedFacets;
  readonly whyEmpty: () => Loosening[];
}

export const PlanTasksConnectionRef = connectionRef<PlanTask, TaskPage>('PlanTasksConnection', () => TaskRef);

builder.objectFields(PlanTasksConnectionRef, (t) => ({
  facets: t.field({ type: TaskFacetsRef, resolve: ({ facets }) => facets() }),
  whyEmpty: t.field({
    type: [LooseningRef],
    description:
      'Why the filter leaves nothing: each single condition without which it would leave something, or where there is none, each pair; those that leave the most first.',
    resolve: ({ whyEmpty }) => whyEmpty(),
  }),
}));

/** A page of a plan's tasks; what else can be asked about the filter is worked out only where it is asked for. */
export function pageOfTasks(
  plan: PlanModel,
  directory: DirectoryModel,
  { filter, asOf, ...page }: PageArgs & { filter?: TaskFilter | null | undefined; asOf?: string | null },
): TaskPage {
  const day = asOf ?? today();
  const input = plan.filterInput(directory, filter, day);
  const wanted = filterTasks(input).flatMap((index) => plan.tasks[index] ?? []);
  const paged = { list: 'plan-tasks', largest: LARGEST_TASK_PAGE };
  return {
    ...pageOf(wanted, page, { ...paged, keyOf: ({ key }) => key }),
    facets: () => new CountedFacets(plan, input, () => plan.openFindings(directory, day)),
    whyEmpty: () => whyEmpty(input),
  };
}
