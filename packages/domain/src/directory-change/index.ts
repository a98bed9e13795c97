export { changeDirectory } from './change-directory.ts';
export {
  DIRECTORY_CHANGE_KINDS,
  type ChangedDirectory,
  type DirectoryChange,
  type DirectoryChangeKind,
  type NewUnit,
} from './directory-change.ts';
