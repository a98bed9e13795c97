import {
  countFacets,
  expand,
  filterTasks,
  type FacetValue,
  type TaskFacets,
  type TaskFilter,
} from '@zeren/domain';
import { builder } from '../builder.ts';
import type { DirectoryModel } from '../database/directory-model.ts';
import type { PlanModel, PlanTask } from '../database/plan-model.ts';
import { pageOf, type Page, type PageArgs } from '../page.ts';
import { ActionAreaRef } from './action-area.ts';
import { connectionRef } from './connection.ts';
import { DeadlineRef } from './deadline.ts';
import { DutyRef } from './duty.ts';
import { findPlanModel, PlanRef } from './plan.ts';
import { ResponsibilityRef, ResponsibilityRoleEnum } from './responsibility.ts';
import { SourceCellRef, SourcePlaceRef } from './source-place.ts';

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
      description: 'Who owes it, groups expanded: on a day, or without one over all time.',
      args: { asOf: t.arg({ type: 'Date' }) },
      resolve: (task, { asOf }, { reading }) =>
        reading.withDirectory(({ index }) =>
          expand({ tasks: [task], directory: index, asOf: asOf ?? undefined }).map((duty) => ({
            ...duty,
            owed: task,
          })),
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

type LabelledValue = FacetValue & { readonly label: string };

const FacetValueRef = builder.objectRef<LabelledValue>('FacetValue').implement({
  fields: (t) => ({
    value: t.exposeString('value', {
      description: "What the filter takes: a position, an enum value, a party's name, YYYY-MM.",
    }),
    label: t.exposeString('label', { description: 'Name of the area; else the value.' }),
    count: t.exposeInt('count', {
      description: 'Tasks that are left with this value and the rest of the filter.',
    }),
  }),
});

type LabelledFacets = Record<keyof TaskFacets, LabelledValue[]>;

const TaskFacetsRef = builder.objectRef<LabelledFacets>('TaskFacets').implement({
  description:
    "How many tasks each value would leave; a facet's own part of the filter does not count for it.",
  fields: (t) => ({
    areas: t.expose('areas', { type: [FacetValueRef] }),
    roles: t.expose('roles', { type: [FacetValueRef] }),
    parties: t.expose('parties', { type: [FacetValueRef] }),
    months: t.expose('months', { type: [FacetValueRef] }),
    deadlineKinds: t.expose('deadlineKinds', { type: [FacetValueRef] }),
    certainties: t.expose('certainties', { type: [FacetValueRef] }),
  }),
});

interface TaskPage extends Page<PlanTask> {
  readonly facets: () => LabelledFacets;
}

export const PlanTasksConnectionRef = connectionRef<PlanTask, TaskPage>('PlanTasksConnection', () => TaskRef);

builder.objectField(PlanTasksConnectionRef, 'facets', (t) =>
  t.field({ type: TaskFacetsRef, resolve: ({ facets }) => facets() }),
);

/** A page of a plan's tasks; the facets are counted only where they are asked for. */
export function pageOfTasks(
  plan: PlanModel,
  directory: DirectoryModel,
  { filter, ...page }: PageArgs & { filter?: TaskFilter | null | undefined },
): TaskPage {
  const duties = plan.duties(directory);
  const input = { tasks: plan.tasks, directory: directory.index, duties, filter };
  const wanted = filterTasks(input).flatMap((index) => plan.tasks[index] ?? []);
  const paged = { list: 'plan-tasks', largest: LARGEST_TASK_PAGE };
  return {
    ...pageOf(wanted, page, { ...paged, keyOf: ({ key }) => key }),
    facets: () => labelFacets(plan, countFacets(input)),
  };
}

function labelFacets(plan: PlanModel, { areas, ...facets }: TaskFacets): LabelledFacets {
  const label = (values: readonly FacetValue[]): LabelledValue[] =>
    values.map((facet) => ({ ...facet, label: facet.value }));
  return {
    areas: areas.map((facet) => ({
      ...facet,
      label: plan.findArea(Number(facet.value))?.name ?? facet.value,
    })),
    roles: label(facets.roles),
    parties: label(facets.parties),
    months: label(facets.months),
    deadlineKinds: label(facets.deadlineKinds),
    certainties: label(facets.certainties),
  };
}
