import type { DutyChangeKind } from '@zeren/domain/diff';
import * as m from '#messages';

export const changeNames: Readonly<Record<DutyChangeKind, () => string>> = {
  NEW: m.change_new,
  DROPPED: m.change_dropped,
  ROLE_UP: m.change_role_up,
  ROLE_DOWN: m.change_role_down,
  DEADLINE_MOVED: m.change_deadline_moved,
  REWORDED: m.change_reworded,
};

/** A sign beside each name, so that a list is read at a glance. */
export const CHANGE_SIGNS: Readonly<Record<DutyChangeKind, string>> = {
  NEW: '＋',
  DROPPED: '－',
  ROLE_UP: '↑',
  ROLE_DOWN: '↓',
  DEADLINE_MOVED: '→',
  REWORDED: '≠',
};
