import { GROUP_KINDS, UNIT_KINDS } from '@zeren/domain';
import { builder } from '../builder.ts';

export const UnitKindEnum = builder.enumType('UnitKind', { values: UNIT_KINDS });

export const GroupKindEnum = builder.enumType('GroupKind', { values: GROUP_KINDS });
