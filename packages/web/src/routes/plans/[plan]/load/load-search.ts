/**
 * Which duties a load counts, as it stands in the address:
 *
 *     ?role=LEAD&role=RESPONSIBLE&direct=1&certain=1
 */
import { RESPONSIBILITY_ROLES, type ResponsibilityRole } from '@zeren/domain/responsibility';

export interface LoadSearch {
  /** None: all of them. */
  roles: ResponsibilityRole[];
  /** Leaves out what came through a group alone. */
  directOnly: boolean;
  /** Leaves out what is only possible. */
  certainOnly: boolean;
}

export function parseLoadSearch(params: Pick<URLSearchParams, 'get' | 'getAll'>): LoadSearch {
  return {
    roles: RESPONSIBILITY_ROLES.filter((role) => params.getAll('role').includes(role)),
    directOnly: params.get('direct') === '1',
    certainOnly: params.get('certain') === '1',
  };
}

export function formatLoadSearch({ roles, directOnly, certainOnly }: LoadSearch): URLSearchParams {
  const params = new URLSearchParams();
  for (const role of roles) params.append('role', role);
  if (directOnly) params.set('direct', '1');
  if (certainOnly) params.set('certain', '1');
  return params;
}
