import { CANDIDATE_REASONS, type Candidate, type Mention } from '@zeren/domain/review';
import { builder } from '../builder.ts';
import type { DraftExpression } from '../drafts/draft-model.ts';
import { ExpressionDecisionRef } from './expression-decision.ts';
import { QualifierEnum, ResponsibilityRoleEnum } from './responsibility.ts';
import { SourcePlaceRef } from './source-place.ts';

const CandidateReasonEnum = builder.enumType('ExpressionCandidateReason', {
  description: 'Its very name, another of its names, or a name much like it.',
  values: CANDIDATE_REASONS,
});

const CandidateRef = builder.objectRef<Candidate>('ExpressionCandidate').implement({
  description: 'A party of the directory that an expression may mean.',
  fields: (t) => ({
    party: t.exposeString('party', { description: 'Its name in the directory.' }),
    collective: t.exposeBoolean('collective', { description: 'Names a group of units.' }),
    reason: t.expose('reason', { type: CandidateReasonEnum }),
    score: t.exposeFloat('score', { description: '0 to 1.' }),
  }),
});

const MentionRef = builder.objectRef<Mention>('ExpressionMention').implement({
  description: 'Where an expression is printed.',
  fields: (t) => ({
    task: t.exposeString('task', { description: 'Key of the task: `13`, `7a`.' }),
    role: t.expose('role', { type: ResponsibilityRoleEnum }),
    source: t.expose('source', { type: SourcePlaceRef, nullable: true }),
  }),
});

export const DraftExpressionRef = builder.objectRef<DraftExpression>('DraftExpression').implement({
  description: 'One distinct printed name of a list, and what it stands for.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'As printed, with its 等; unique in the list.' }),
    party: t.exposeString('party', { description: 'The name without 各, 相关 or 等, its host restored.' }),
    collective: t.exposeBoolean('collective', { description: 'Names a group of units.' }),
    qualifiers: t.field({ type: [QualifierEnum], resolve: ({ qualifiers }) => qualifiers }),
    except: t.stringList({
      description: 'Names that 除…外 leaves out.',
      resolve: ({ except }) => [...except],
    }),
    opensList: t.exposeBoolean('opensList', { description: '等 stands behind it.' }),
    mentions: t.field({
      type: [MentionRef],
      description: 'In the order of the list.',
      resolve: ({ mentions }) => mentions,
    }),
    proposal: t.expose('proposal', { type: ExpressionDecisionRef, description: 'What it most likely is.' }),
    confidence: t.exposeFloat('confidence', {
      description: '0 to 1: how sure the proposal is; 1 where the directory holds the very name.',
    }),
    candidates: t.field({
      type: [CandidateRef],
      description: 'The likeliest first, at most five.',
      resolve: ({ candidates }) => candidates,
    }),
    decision: t.expose('decision', {
      type: ExpressionDecisionRef,
      nullable: true,
      description: 'What a person has settled; null where nobody has.',
    }),
  }),
});
