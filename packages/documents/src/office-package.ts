import type { Archive } from './archive.ts';
import { readXmlPart } from './read-xml.ts';

/** A relationship between parts of a Word or Excel file. Those that lead outside the file are left out. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `numbering`. */
  readonly type: string;
  /** The part it leads to. */
  readonly target: string;
}

/** The relationships of a part; of the whole file without one. */
export function readRelationships(archive: Archive, part = ''): Relationship[] {
  const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/') + 1) : '';
  const source = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relationships: Relationship[] = [];
  if (!archive.has(source)) return relationships;
  readXmlPart(archive, source, {
    open(element) {
      if (element.name !== 'rel:Relationship') return;
      const target = element.attribute('Target');
      if (target === undefined || element.attribute('TargetMode') === 'External') return;
      relationships.push({
        id: element.attribute('Id') ?? '',
        type: (element.attribute('Type') ?? '').replace(/^.*\//, ''),
        target: resolveTarget(folder, target),
      });
    },
  });
  return relationships;
}

/** The part that holds the document or the workbook. */
export function findMainPart(archive: Archive, usual: string): string {
  const main = readRelationships(archive).find(({ type }) => type === 'officeDocument');
  return main && archive.has(main.target) ? main.target : usual;
}

function resolveTarget(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
