import { DIAGNOSTIC_CODES, SEVERITIES, type Diagnostic } from '@zeren/domain';
import { builder } from '../builder.ts';
import { DetailRef, listDetails } from './detail.ts';
import { SourcePlaceRef } from './source-place.ts';

const DiagnosticCodeEnum = builder.enumType('DiagnosticCode', { values: DIAGNOSTIC_CODES });
export const SeverityEnum = builder.enumType('Severity', { values: SEVERITIES });

export const DiagnosticRef = builder.objectRef<Diagnostic>('Diagnostic').implement({
  description: 'One remark about the reading of one document.',
  fields: (t) => ({
    code: t.expose('code', { type: DiagnosticCodeEnum }),
    severity: t.expose('severity', { type: SeverityEnum }),
    message: t.exposeString('message'),
    task: t.exposeString('task', {
      nullable: true,
      description: "The task's number as printed, where the remark is about one task.",
    }),
    source: t.expose('source', { type: SourcePlaceRef, nullable: true }),
    details: t.field({
      type: [DetailRef],
      description: 'What the message tells beside code, task and place.',
      resolve: ({ details }) => listDetails(details),
    }),
  }),
});
