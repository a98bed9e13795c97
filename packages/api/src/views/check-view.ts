import { isOneLine } from '../one-line.ts';
import { userError, type UserError } from '../user-error.ts';
import { parseViewAddress, planOfAddress } from './view-address.ts';

const LONGEST_NAME = 100;

/** What can be read in a list: one line, without what cannot be shown. */
export function checkName(name: string): string | UserError {
  const shown = name.trim();
  if (shown === '') return userError('MISSING_FIELD', 'name', 'Give the view a name.');
  if (isOneLine(shown, LONGEST_NAME)) return shown;
  const message = `The name of a view is one line of up to ${LONGEST_NAME} characters.`;
  return userError('INVALID_FIELD', 'name', message);
}

/** Who saved it; null where nobody said so. */
export function checkAuthor(author: string | null | undefined): string | null | UserError {
  const shown = author?.trim() || null;
  if (shown === null || isOneLine(shown, LONGEST_NAME)) return shown;
  return userError('INVALID_FIELD', 'author', `author is one line of up to ${LONGEST_NAME} characters.`);
}

/** A page of this product, and where the view is of a plan, of that plan. */
export function checkAddress(text: string, plan: string | null | undefined): string | UserError {
  const address = parseViewAddress(text);
  if (address === undefined) {
    const message =
      'A view is of a page of this product: give its address from the first / on, such as /plans/changning-2024/matrix?role=LEAD.';
    return userError('INVALID_ADDRESS', 'address', message);
  }
  if (plan == null || planOfAddress(address) === plan) return address;
  const message = `The address is of no page of the plan ${plan}, whose view it is to be.`;
  return userError('INVALID_ADDRESS', 'address', message);
}
