// A process of its own that takes a directory and keeps it until it is killed.
import { lockDirectory } from '../database/directory-lock.ts';

try {
  await lockDirectory(process.argv[2] as string);
  console.log('locked');
  setInterval(() => undefined, 60_000);
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
}
