import { send } from '../graphql/send.ts';
import { WithdrawnPlanQuery } from '../graphql/withdrawal.ts';

interface Failed {
  kind: string;
  error: unknown;
  params: Partial<Record<string, string>> | null;
}

/** Where a page of a plan is not there: whether that is since the plan was withdrawn. */
export function tellWithdrawn(
  { kind, error, params }: Failed,
  fetch: typeof globalThis.fetch,
): Promise<Pick<App.Error, 'withdrawn'>> | undefined {
  // what Kit does where nobody asks for its errors
  // eslint-disable-next-line no-console
  if (kind === 'unknown') console.error(error);
  const slug = params?.['plan'];
  if (kind !== 'app' || (error as App.Error).status !== 404 || slug === undefined) return undefined;
  return send(WithdrawnPlanQuery, { slug }, fetch).then(({ data }) =>
    data?.withdrawnPlan ? { withdrawn: data.withdrawnPlan } : {},
  );
}
