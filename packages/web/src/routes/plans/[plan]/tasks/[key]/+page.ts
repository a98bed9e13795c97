import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';
import { query } from '#lib/graphql/query.ts';
import { TaskQuery } from '#lib/graphql/task.ts';

export const load: PageLoad = async ({ fetch, params, data }) => {
  const { plan } = await query(fetch, TaskQuery, { slug: params.plan, key: params.key });
  if (plan?.task == null) error(404);
  return { ...data, plan, task: plan.task };
};
