import { DECISION_KINDS, type DecisionKind } from '@zeren/domain/review';

export interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

export type Command =
  | 'PREVIOUS'
  | 'NEXT'
  | 'FIRST'
  | 'LAST'
  | 'ACCEPT'
  | 'ACCEPT_CERTAIN'
  | 'WITHDRAW'
  | 'SHOW'
  | 'UNDO'
  | 'REDO'
  | 'COMMIT'
  | 'HELP'
  | DecisionKind;

const PLAIN: Readonly<Record<string, Command>> = {
  ArrowUp: 'PREVIOUS',
  k: 'PREVIOUS',
  ArrowDown: 'NEXT',
  j: 'NEXT',
  Home: 'FIRST',
  End: 'LAST',
  Enter: 'ACCEPT',
  a: 'ACCEPT_CERTAIN',
  Backspace: 'WITHDRAW',
  Delete: 'WITHDRAW',
  ' ': 'SHOW',
  z: 'UNDO',
  '?': 'HELP',
  ...Object.fromEntries(DECISION_KINDS.map((kind, index) => [String(index + 1), kind])),
};

/** Holds wherever the focus is, but in a field that undoes its own typing. */
export function readPageKey({ key, ctrlKey, metaKey, shiftKey, altKey }: Key): Command | undefined {
  if (altKey || !(ctrlKey || metaKey)) return undefined;
  if (key === 'Enter') return 'COMMIT';
  if (key.toLowerCase() === 'z') return shiftKey ? 'REDO' : 'UNDO';
  return key.toLowerCase() === 'y' ? 'REDO' : undefined;
}

/** Holds while the focus is in the list of expressions. */
export function readListKey(key: Key): Command | undefined {
  if (key.altKey || key.ctrlKey || key.metaKey) return undefined;
  if (key.shiftKey && key.key.toLowerCase() === 'z') return 'REDO';
  return PLAIN[key.key.length === 1 ? key.key.toLowerCase() : key.key];
}
