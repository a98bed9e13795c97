import type { makePlan } from './made-plan.ts';

/** Brings a plan and its directory into a running server. */
export async function storePlan(address: string, slug: string, made: ReturnType<typeof makePlan>) {
  await send(
    address,
    'mutation ($input: ImportDirectoryInput!) { answer: importDirectory(input: $input) { userErrors { message } } }',
    {
      name: 'bench-directory.json',
      content: JSON.stringify(made.directory),
    },
  );
  await send(
    address,
    'mutation ($input: ImportPlanInput!) { answer: importPlan(input: $input) { userErrors { message } } }',
    {
      slug,
      name: 'bench.json',
      content: JSON.stringify(made.plan),
    },
  );
}

async function send(address: string, query: string, input: Record<string, string>) {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { answer: { userErrors: { message: string }[] } };
    errors?: { message: string }[];
  };
  const wrong = [...(errors ?? []), ...(data?.answer.userErrors ?? [])];
  if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join('\n'));
}
