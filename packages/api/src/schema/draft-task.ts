import { RESPONSIBILITY_ROLES } from '@zeren/domain';
import type { FieldConfidence } from '@zeren/domain/task-list';
import { builder } from '../builder.ts';
import type { DraftResponsibility, DraftTask } from '../drafts/draft-model.ts';
import { connectionRef } from './connection.ts';
import { DeadlineRef } from './deadline.ts';
import { QualifierEnum, ResponsibilityRoleEnum } from './responsibility.ts';
import { ColumnFieldEnum, SourcePlaceRef } from './source-place.ts';

const FieldConfidenceRef = builder.objectRef<FieldConfidence>('FieldConfidence').implement({
  description: 'How sure the reading of one field is.',
  fields: (t) => ({
    field: t.expose('field', { type: ColumnFieldEnum }),
    value: t.exposeFloat('value', { description: '0 to 1.' }),
  }),
});

const DraftResponsibilityRef = builder.objectRef<DraftResponsibility>('DraftResponsibility').implement({
  description: "One party's part in one task, as the paper says it.",
  fields: (t) => ({
    role: t.expose('role', { type: ResponsibilityRoleEnum }),
    party: t.exposeString('party', { description: 'The name without 各, 相关 or 等, its host restored.' }),
    text: t.exposeString('text', { description: 'As printed.' }),
    collective: t.exposeBoolean('collective', { description: 'Names a group of units.' }),
    qualifiers: t.field({ type: [QualifierEnum], resolve: ({ qualifiers }) => qualifiers }),
    except: t.stringList({
      description: 'Names that 除…外 leaves out.',
      resolve: ({ except }) => [...except],
    }),
    source: t.expose('source', { type: SourcePlaceRef, nullable: true }),
    expression: t.exposeString('expression', { description: 'Text of the expression that it mentions.' }),
    confidence: t.exposeFloat('confidence', {
      nullable: true,
      description: '0 to 1: how sure it is that a party stands here; null where no document was read.',
    }),
  }),
});

export const DraftTaskRef = builder.objectRef<DraftTask>('DraftTask').implement({
  description: 'One task as the document says it, before any decision about its parties.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Number and part: `13`, `7a`.' }),
    number: t.exposeString('number', { description: 'As printed.' }),
    part: t.exposeString('part', {
      nullable: true,
      description: '`a`, `b` … where one number holds several rows.',
    }),
    area: t.exposeString('area', { nullable: true, description: 'Name of its action area.' }),
    name: t.exposeString('name'),
    body: t.exposeString('body'),
    deadline: t.expose('deadline', { type: DeadlineRef }),
    openEnded: t.field({
      type: [ResponsibilityRoleEnum],
      description: 'Roles whose list of parties ends in 等: there are more than are named.',
      resolve: ({ openEnded }) => RESPONSIBILITY_ROLES.filter((role) => openEnded[role] === true),
    }),
    responsibilities: t.field({
      type: [DraftResponsibilityRef],
      resolve: ({ responsibilities }) => responsibilities,
    }),
    source: t.expose('source', { type: SourcePlaceRef, nullable: true }),
    confidence: t.field({
      type: [FieldConfidenceRef],
      description: 'How sure each field is; empty where no document was read.',
      resolve: ({ confidence }) => confidence,
    }),
  }),
});

export const DraftTaskConnectionRef = connectionRef('DraftTaskConnection', () => DraftTaskRef);
