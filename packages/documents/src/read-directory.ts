import { findFaults, parseDirectory } from '@zeren/domain/directory-format';
import type { Directory } from '@zeren/domain/directory';
import type { Diagnostic } from '@zeren/domain/diagnostic';
import type { SourceDocument } from '@zeren/domain/task-list';
import { decodeText } from './decode-text.ts';
import { directoryOfRows } from './directory-rows.ts';
import { FaultList, readDirectorySheets, type DirectoryFault } from './directory-sheets.ts';
import { readDocument } from './read-document.ts';
import type { Refusal } from './refusal.ts';

/** A directory read from a file, or why there is none. */
export type ReadDirectory =
  | {
      readonly directory: Directory;
      /** Names of the units and groups whose kinds the file does not say. */
      readonly guessedKinds: readonly string[];
      readonly refusal?: undefined;
      readonly faults: readonly [];
    }
  | {
      readonly directory?: undefined;
      readonly guessedKinds?: undefined;
      /** The file cannot be read at all. */
      readonly refusal?: Refusal;
      /** What it says cannot be taken, up to 20. */
      readonly faults: readonly DirectoryFault[];
    };

/**
 * Reads a directory from the bytes of a file: the JSON of `parseDirectory`, or an Excel file as
 * `writeDirectory` writes it, of which this is the inverse. A plain list of units is read too, from a table
 * in any format that lists are read from: names, and where there are such columns kinds, short names,
 * superior units and groups; kinds that are not said are guessed from the names. White space at the edges of
 * a cell counts for nothing. A file that says something wrong anywhere is refused as a whole.
 *
 * @param options.read what reads the file: in this thread by default, or `readDocumentApart`
 */
export async function readDirectory(
  bytes: Uint8Array,
  { name, read = readDocument }: { name: string; read?: typeof readDocument },
): Promise<ReadDirectory> {
  if (isJson(bytes)) {
    const { value, diagnostics } = parseDirectory(decodeText(bytes).text);
    if (value) return { directory: value, guessedKinds: [], faults: [] };
    return {
      faults: diagnostics.map(({ message, details }) => ({
        place: null,
        message,
        ...(details && { details }),
      })),
    };
  }
  const { document, refusal } = await read(bytes, { name });
  if (!document) return { ...(refusal && { refusal }), faults: [] };
  const faults = new FaultList();
  for (const { message, details } of unreadParts(document)) faults.add(null, 'NOT_READ', message, details);
  const rows = readDirectorySheets(document, faults);
  if (faults.all.length > 0) return { faults: faults.all };
  const { directory, guessedKinds } = directoryOfRows(rows, faults);
  // What contradicts itself by places would do so once more as a whole.
  if (faults.all.length === 0) {
    for (const { code, message, details } of findFaults(directory)) faults.add(null, code, message, details);
  }
  return faults.all.length === 0 ? { directory, guessedKinds, faults: [] } : { faults: faults.all };
}

function isJson(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*[{[]/.test(decodeText(bytes.subarray(0, 4096)).text);
}

/** Hidden rows and columns, and formulas without results: half a directory is none. */
function unreadParts({ blocks, diagnostics = [] }: SourceDocument): Diagnostic[] {
  const wasRead = (table: number | undefined, row: number | undefined): boolean =>
    blocks.some(
      (block) => block.kind === 'TABLE' && block.table === table && block.rows.some((one) => one.row === row),
    );
  return diagnostics.filter(({ code, severity, source }) => {
    if (severity !== 'warning') return false;
    if (code === 'PART_NOT_READ') return true;
    // A filter hides rows for the moment; they are read.
    return code === 'HIDDEN_CELLS' && (source?.column !== undefined || !wasRead(source?.table, source?.row));
  });
}
