import { readDocument } from './read-document.ts';

/** Reads the one document that the parent process sends, and ends. */
process.once('message', ({ bytes, name }: { bytes: Uint8Array; name: string }) => {
  void readDocument(bytes, { name }).then((read) => process.send?.(read, () => process.disconnect()));
});
process.once('disconnect', () => process.exit());
