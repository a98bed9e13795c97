import { REMEDY_KINDS, type FindingParty, type Remedy, type WaivedFinding } from '@zeren/domain/findings';
import { builder } from '../builder.ts';
import type { DirectoryModel } from '../database/directory-model.ts';
import type { PlanModel } from '../database/plan-model.ts';
import { today } from '../today.ts';
import { DetailRef, listDetails } from './detail.ts';
import { SeverityEnum } from './diagnostic.ts';
import { FindingCodeEnum } from './finding-code.ts';
import { PartyRef } from './party.ts';
import { ResponsibilityRoleEnum } from './responsibility.ts';
import { SourcePlaceRef } from './source-place.ts';
import { TaskRef } from './task.ts';

/** A finding beside the plan and the directory that it is about. */
type PlanFinding = WaivedFinding & {
  readonly plan: PlanModel;
  readonly directory: DirectoryModel;
};

const RemedyKindEnum = builder.enumType('RemedyKind', {
  description: 'What can be done about a finding in one step.',
  values: REMEDY_KINDS,
});

const RemedyRef = builder.objectRef<Remedy>('Remedy').implement({
  description: 'The step that settles a finding.',
  fields: (t) => ({
    kind: t.expose('kind', { type: RemedyKindEnum }),
    role: t.expose('role', {
      type: ResponsibilityRoleEnum,
      nullable: true,
      description: 'The role it is about.',
    }),
    names: t.exposeStringList('names', {
      description: 'The parties to choose from, add, remove or list, or the name to print instead.',
    }),
  }),
});

const FindingPartyRef = builder
  .objectRef<FindingParty & Pick<PlanFinding, 'directory'>>('FindingParty')
  .implement({
    description: 'A party that a finding speaks of, which need not be one that anybody listed.',
    fields: (t) => ({
      name: t.exposeString('name', {
        description: "The directory's name for it, else as printed; of a NAME_VARIANT the printed names.",
      }),
      party: t.field({
        type: PartyRef,
        nullable: true,
        description: 'Null where only the text of a task names it.',
        resolve: ({ key, directory }) => (key === null ? null : directory.party(key)),
      }),
    }),
  });

export const FindingRef = builder.objectRef<PlanFinding>('Finding').implement({
  description: 'One remark about a plan, of the kind a careful reader makes before it is issued.',
  fields: (t) => ({
    code: t.expose('code', { type: FindingCodeEnum }),
    severity: t.expose('severity', { type: SeverityEnum }),
    message: t.exposeString('message', { description: 'One sentence for a person.' }),
    task: t.field({
      type: TaskRef,
      nullable: true,
      description: 'Null where it is about several, or about the plan as a whole.',
      resolve: ({ task, plan }) => (task === null ? null : plan.findTask(task)),
    }),
    tasks: t.field({
      type: [TaskRef],
      description: 'All that it is about; none where it is about the plan as a whole.',
      resolve: ({ tasks, plan }) => tasks.flatMap((key) => plan.findTask(key) ?? []),
    }),
    parties: t.field({
      type: [FindingPartyRef],
      resolve: ({ parties, directory }) => parties.map((party) => ({ ...party, directory })),
    }),
    source: t.expose('source', { type: SourcePlaceRef, nullable: true }),
    details: t.field({
      type: [DetailRef],
      description: 'What the message tells beside code, tasks and parties.',
      resolve: ({ details }) => listDetails(details),
    }),
    remedy: t.expose('remedy', {
      type: RemedyRef,
      nullable: true,
      description: 'Null where a person has to think first.',
    }),
  }),
});

builder.prismaObjectField('Plan', 'findings', (t) =>
  t.field({
    type: [FindingRef],
    description:
      'What is to be said about the plan before it is issued, in the order of the paper; at its end what is about all of it.',
    args: {
      asOf: t.arg({
        type: 'Date',
        description: 'Day whose memberships, names and hand-overs count; without it, today.',
      }),
      task: t.arg.string({ description: 'Key of a task: only what is about it alone.' }),
    },
    resolve: async (row, { asOf, task: key }, { reading }) => {
      const [plan, directory] = await Promise.all([reading.plan(row), reading.directory()]);
      return plan
        .findings(directory, asOf ?? today())
        .filter(({ task }) => key == null || task === key)
        .map((finding) => ({ ...finding, plan, directory }));
    },
  }),
);
