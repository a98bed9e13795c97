import { builder } from '../builder.ts';
import { findCounties, listTowns, type County, type Town } from '../county-divisions.ts';
import { UnitKindEnum } from './unit-kind.ts';

const TownRef = builder.objectRef<Town>('Town').implement({
  description: 'A town, township or subdistrict of the official division codes.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Nine digits.' }),
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: UnitKindEnum, description: 'As its name suggests.' }),
  }),
});

const CountyRef = builder.objectRef<County & { readonly path: string }>('County').implement({
  description: 'A Chinese county or district, to propose its towns for a directory.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Six digits.' }),
    name: t.exposeString('name'),
    path: t.exposeString('path', { description: 'With province and city: 上海市长宁区.' }),
    towns: t.field({ type: [TownRef], resolve: ({ code }) => listTowns(code) }),
  }),
});

builder.queryField('counties', (t) =>
  t.field({
    type: [CountyRef],
    description: 'Counties whose name holds the text, or whose official code begins with it; at most 50.',
    args: { text: t.arg.string({ required: true }) },
    resolve: (_, { text }) => findCounties(text),
  }),
);
