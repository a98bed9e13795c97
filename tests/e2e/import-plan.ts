import type { APIRequestContext } from '@playwright/test';

const QUERY = 'mutation ($input: ImportPlanInput!) { importPlan(input: $input) { userErrors { code } } }';

/** Stores a list as a plan, without its review. */
export async function importPlan(request: APIRequestContext, slug: string, content: string): Promise<void> {
  await request.post('/graphql', {
    data: { query: QUERY, variables: { input: { slug, content, name: `${slug}.txt` } } },
  });
}
