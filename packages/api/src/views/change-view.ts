import type { Database } from '../database/database.ts';
import { userError, type UserError } from '../user-error.ts';
import { checkAddress, checkName } from './check-view.ts';
import { changeStoredView, findNamesake, nameTaken, type ViewChange, type ViewResult } from './write-view.ts';

export interface ViewChangeRequest extends ViewChange {
  readonly name?: string | null;
  readonly address?: string | null;
}

/** Gives a view another name, or has it show something else. Its own address stays. */
export function changeView(database: Database, request: ViewChangeRequest): Promise<ViewResult> {
  return changeStoredView(database, request, 'CHANGE_VIEW', async (view, connection) => {
    const name = request.name == null ? view.name : checkName(request.name);
    const address = request.address == null ? view.address : checkAddress(request.address, request.plan);
    const wrong = [name, address].filter((checked): checked is UserError => typeof checked !== 'string');
    if (typeof name !== 'string' || typeof address !== 'string') return wrong;
    const namesake = await findNamesake(connection, { ...view, name });
    return namesake ? [nameTaken(namesake)] : { name, address };
  });
}

/** Takes a view out of the lists. It keeps its address and can be brought back. */
export function removeView(database: Database, request: ViewChange): Promise<ViewResult> {
  return changeStoredView(database, request, 'REMOVE_VIEW', async (view) => {
    if (view.removedAt === null) return { removedAt: new Date() };
    return [userError('NOT_FOUND', 'view', `The view ${view.name} has been removed already.`)];
  });
}

/** Brings a removed view back. */
export function restoreView(database: Database, request: ViewChange): Promise<ViewResult> {
  return changeStoredView(database, request, 'RESTORE_VIEW', async (view, connection) => {
    if (view.removedAt === null) {
      return [userError('NOTHING_TO_UNDO', 'view', `The view ${view.name} has not been removed.`)];
    }
    const namesake = await findNamesake(connection, view);
    return namesake ? [nameTaken(namesake)] : { removedAt: null };
  });
}
