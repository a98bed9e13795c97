import { builder } from '../builder.ts';
import { LISTED } from '../database/listed-view.ts';
import { STANDING } from '../database/plan-row.ts';
import { formatCursor, readPageArgs } from '../page.ts';
import { isSlug } from '../slug.ts';
import { connectionRef, pageArgs, pageComplexity } from './connection.ts';
import './plan.ts';

const LARGEST_PAGE = 100;

export const ViewRef = builder.prismaObject('View', {
  description: 'What somebody saw and wants to see again: the address of a page under a name.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its name in addresses; it never changes.' }),
    name: t.exposeString('name'),
    address: t.exposeString('address', {
      description: 'Path and search of the page it shows, from the first / on.',
    }),
    plan: t.relation('plan', { nullable: true, description: 'Null for a view of no plan.' }),
    author: t.exposeString('author', { nullable: true }),
    version: t.exposeInt('version', { description: 'Goes up with every change.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    removedAt: t.expose('removedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was removed; null where it is in the lists.',
    }),
  }),
});

const ViewConnectionRef = connectionRef('ViewConnection', () => ViewRef);

builder.prismaObjectField('Plan', 'views', (t) =>
  t.relation('views', {
    description: 'Its saved views, the newest last, those that were removed among them.',
    query: { orderBy: { id: 'asc' } },
  }),
);

builder.queryFields((t) => ({
  view: t.prismaField({
    type: 'View',
    nullable: true,
    description: 'By its slug, also where it was removed.',
    args: {
      plan: t.arg.string({ description: 'Slug of its plan; without it, a view of no plan.' }),
      slug: t.arg.string({ required: true }),
    },
    resolve: (query, _, { plan, slug }, { reading: { connection } }) => {
      if (!isSlug(slug) || (plan != null && !isSlug(plan))) return null;
      const where = plan == null ? { planId: null, slug } : { plan: { slug: plan, ...STANDING }, slug };
      return connection.view.findFirst({ ...query, where });
    },
  }),
  views: t.field({
    type: ViewConnectionRef,
    description: 'The saved views of all plans and of none, the newest first, without those removed.',
    args: pageArgs(LARGEST_PAGE),
    complexity: pageComplexity(LARGEST_PAGE),
    resolve: async (_, args, { reading: { connection } }) => {
      const list = 'views';
      const { size, afterKey } = readPageArgs(args, { list, largest: LARGEST_PAGE });
      const rows = await connection.view.findMany({
        where: { ...LISTED, ...(afterKey !== undefined && { id: { lt: afterKey } }) },
        orderBy: { id: 'desc' },
        take: size + 1,
      });
      return {
        edges: rows.slice(0, size).map((node) => ({ cursor: formatCursor(list, node.id), node })),
        hasNextPage: rows.length > size,
        hasPreviousPage: afterKey !== undefined,
        totalCount: () => connection.view.count({ where: LISTED }),
      };
    },
  }),
}));
