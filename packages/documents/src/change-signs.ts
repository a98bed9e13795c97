/** What stands before a mark that is compared, or before what it is now. */
export const CHANGE_SIGNS = { ADDED: '+', REMOVED: '−', CHANGED: '→' } as const;
