import { DECISION_KINDS, type ExpressionDecision } from '@zeren/domain/review';
import { builder } from '../builder.ts';
import { GroupKindEnum, UnitKindEnum } from './unit-kind.ts';

const ExpressionDecisionKindEnum = builder.enumType('ExpressionDecisionKind', {
  description:
    'KNOWN: a party of the directory. ALIAS: a further name of one. NEW_UNIT, NEW_GROUP: nobody listed it yet. SPLIT: several names. IGNORE: no party.',
  values: DECISION_KINDS,
});

export const ExpressionDecisionRef = builder.objectRef<ExpressionDecision>('ExpressionDecision').implement({
  description: 'What a printed name stands for, wherever the list prints it.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ExpressionDecisionKindEnum }),
    party: t.string({
      nullable: true,
      description: 'Of KNOWN and ALIAS: name of the unit or group of the directory.',
      resolve: (decision) => ('party' in decision ? decision.party : null),
    }),
    name: t.string({
      nullable: true,
      description: 'Of NEW_UNIT and NEW_GROUP.',
      resolve: (decision) => ('name' in decision ? decision.name : null),
    }),
    unitKind: t.field({
      type: UnitKindEnum,
      nullable: true,
      resolve: (decision) => ('unitKind' in decision ? decision.unitKind : null),
    }),
    groupKind: t.field({
      type: GroupKindEnum,
      nullable: true,
      resolve: (decision) => ('groupKind' in decision ? decision.groupKind : null),
    }),
    members: t.stringList({
      nullable: true,
      description: 'Of NEW_GROUP: names of units of the directory; null where nobody knows them.',
      resolve: (decision) => ('members' in decision ? decision.members?.slice() : null),
    }),
    parts: t.stringList({
      nullable: true,
      description: 'Of SPLIT: the names in it, in its order.',
      resolve: (decision) => ('parts' in decision ? [...decision.parts] : null),
    }),
  }),
});

export const ExpressionDecisionInput = builder.inputType('ExpressionDecisionInput', {
  description: 'One decision, with what its kind needs.',
  fields: (t) => ({
    expression: t.string({ required: true, description: 'Text of the expression.' }),
    kind: t.field({ type: ExpressionDecisionKindEnum, required: true }),
    party: t.string({ description: 'For KNOWN and ALIAS: name of a unit or group of the directory.' }),
    name: t.string({ description: 'For NEW_UNIT and NEW_GROUP.' }),
    unitKind: t.field({ type: UnitKindEnum, description: 'Without it, what the name suggests.' }),
    groupKind: t.field({ type: GroupKindEnum, description: 'Without it, what the name suggests.' }),
    members: t.stringList({
      description: 'For NEW_GROUP: names of units of the directory; without them nobody knows the members.',
    }),
    parts: t.stringList({ description: 'For SPLIT: texts in the expression, in its order, at least two.' }),
  }),
});
