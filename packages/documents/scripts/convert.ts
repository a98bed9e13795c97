import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/**
 * Lets LibreOffice write a file in another format. `filter` is its name for the format: `pdf:writer_pdf_Export`;
 * `read` is that for the source, where its extension does not tell.
 */
export function convert(source: string, target: string, filter: string, read?: string): void {
  const out = mkdtempSync(join(tmpdir(), 'sample-'));
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(tmpdir(), 'sample-profile')}`,
      '--headless',
      ...(read === undefined ? [] : [`--infilter=${read}`]),
      '--convert-to',
      filter,
      '--outdir',
      out,
      source,
    ],
    { stdio: 'ignore' },
  );
  const [extension = ''] = filter.split(':');
  renameSync(join(out, basename(source).replace(/\.[a-z]+$/, `.${extension}`)), target);
  rmSync(out, { recursive: true });
}
