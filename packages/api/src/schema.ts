import { builder } from './builder.ts';
import './schema/date.ts';
import './schema/plan.ts';
import './schema/action-area.ts';
import './schema/task.ts';
import './schema/responsibility.ts';
import './schema/party.ts';
import './schema/unit.ts';
import './schema/unit-group.ts';
import './schema/matrix.ts';
import './schema/import-plan.ts';
import './schema/import-directory.ts';

export const schema = builder.toSchema();
