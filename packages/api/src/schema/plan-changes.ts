import { builder } from '../builder.ts';
import type { Changes } from '../database/audit-event.ts';

export const PlanChangesRef = builder.objectRef<Changes>('PlanChanges').implement({
  description: 'How many tasks, or parties of a directory, an import touches.',
  fields: (t) => ({
    added: t.exposeInt('added'),
    changed: t.exposeInt('changed'),
    removed: t.exposeInt('removed'),
    unchanged: t.exposeInt('unchanged'),
  }),
});
