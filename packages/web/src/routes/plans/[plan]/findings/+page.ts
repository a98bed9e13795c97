import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';
import { FindingsQuery } from '#lib/graphql/finding.ts';
import { query } from '#lib/graphql/query.ts';

export const load: PageLoad = async ({ fetch, params, data }) => {
  const { plan } = await query(fetch, FindingsQuery, { slug: params.plan });
  if (plan === null) error(404);
  return { ...data, plan };
};
