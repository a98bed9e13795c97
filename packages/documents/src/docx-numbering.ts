import type { Archive } from './archive.ts';
import { ListNumbering, newListLevel, type ListLevel, type ListUse } from './list-numbering.ts';
import { readXmlPart } from './read-xml.ts';

/** Reads how the lists of a Word file are numbered. */
export function readDocxNumbering(archive: Archive, part: string | undefined): ListNumbering {
  const numbering = new ListNumbering();
  if (part === undefined || !archive.has(part)) return numbering;
  /** Style of a list → the definition that says what it is, and definitions that only name such a style. */
  const definedByStyle = new Map<string, string>();
  const namingStyle = new Map<string, string>();
  let definition = '';
  let levels: Map<number, ListLevel> | undefined;
  let use: ListUse | undefined;
  let level: ListLevel | undefined;
  let overridden = 0;
  readXmlPart(archive, part, {
    open(element, parent) {
      const value = element.attribute('val');
      switch (element.name) {
        case 'w:abstractNum':
          definition = element.attribute('abstractNumId') ?? '';
          levels = new Map();
          numbering.definitions.set(definition, levels);
          break;
        case 'w:styleLink':
          definedByStyle.set(value ?? '', definition);
          break;
        case 'w:numStyleLink':
          namingStyle.set(definition, value ?? '');
          break;
        case 'w:num':
          use = { definition: '', starts: new Map(), levels: new Map() };
          levels = use.levels;
          numbering.uses.set(element.attribute('numId') ?? '', use);
          break;
        case 'w:abstractNumId':
          if (use) use.definition = definedByStyle.get(namingStyle.get(value ?? '') ?? '') ?? value ?? '';
          break;
        case 'w:lvlOverride':
          overridden = Number(element.attribute('ilvl'));
          break;
        case 'w:startOverride':
          use?.starts.set(overridden, Number(value) || 0);
          break;
        case 'w:lvl':
          level = newListLevel();
          levels?.set(Number(element.attribute('ilvl')), level);
          break;
        default:
          if (level && parent === 'w:lvl') readLevel(level, element.name, value);
      }
    },
    close(name) {
      if (name === 'w:lvl') level = undefined;
    },
  });
  return numbering;
}

function readLevel(level: ListLevel, name: string, value: string | undefined): void {
  if (name === 'w:start') level.start = Number(value) || 0;
  else if (name === 'w:numFmt') level.format = value ?? 'decimal';
  else if (name === 'w:lvlText') level.text = value ?? '';
  else if (name === 'w:suff') level.suffix = value ?? 'tab';
  else if (name === 'w:isLgl') level.isLegal = value !== '0' && value !== 'false';
  else if (name === 'w:lvlRestart') level.restart = Number(value);
  else if (name === 'w:pStyle') level.style = value;
}
