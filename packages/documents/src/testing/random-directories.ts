import fc from 'fast-check';
import { checkDirectory, GROUP_KINDS, NAME_KINDS, UNIT_KINDS } from '@zeren/domain';
import { DIRECTORY_FORMAT, DIRECTORY_FORMAT_VERSION, type Directory } from '@zeren/domain/directory';

/** Names as offices have them, and as nobody should. */
const anyName = fc
  .tuple(
    fc.constantFrom(
      '区应急局',
      '新泾镇',
      '各街镇',
      '=1+1',
      '@甲',
      "'乙",
      '丙、丁',
      '_x0041_',
      '<b>&"',
      '2024',
    ),
    fc.nat(40),
  )
  .map(([name, number]) => `${name}${number}`);
const anyDay = fc
  .date({ min: new Date('1949-10-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyText = fc.constantFrom('310105001', '0012', '=A1', '国家统计局区划代码，2023年', 'a\nb');

const anyDays = fc.tuple(fc.option(anyDay), fc.option(anyDay)).map(([one, other]) => {
  const [validFrom, validTo] = one && other && other < one ? [other, one] : [one, other];
  return { ...(validFrom && { validFrom }), ...(validTo && { validTo }) };
});
const anyAliases = fc.array(
  fc
    .record({ name: anyName, kind: fc.constantFrom(...NAME_KINDS), days: anyDays })
    .map(({ name, kind, days }) => ({
      ...{ name, ...(kind !== 'ALIAS' && { kind }) },
      ...days,
    })),
  { maxLength: 3 },
);

/** Directories without contradictions, in the form without what is empty. */
export const anyDirectory: fc.Arbitrary<Directory> = fc
  .uniqueArray(anyName, { minLength: 1, maxLength: 12 })
  .chain((names) => {
    const [units, groups] = [
      names.slice(0, Math.ceil(names.length / 2)),
      names.slice(Math.ceil(names.length / 2)),
    ];
    const anyUnit = fc.constantFrom(...units);
    const anyMember = fc
      .tuple(anyUnit, anyDays)
      .map(([unit, days]) => (Object.keys(days).length > 0 ? { unit, ...days } : unit));
    return fc.record({
      format: fc.constant(DIRECTORY_FORMAT),
      version: fc.constant(DIRECTORY_FORMAT_VERSION),
      name: fc.constantFrom('', '上海市长宁区', '=甲'),
      units: fc.tuple(
        ...units.map((name, index) =>
          fc
            .record({
              kind: fc.constantFrom(...UNIT_KINDS),
              code: fc.option(anyText),
              days: anyDays,
              aliases: anyAliases,
              // Only those above, so that nobody stands under himself.
              parent: fc.option(fc.constantFrom(...units.slice(0, index), null)),
              host: fc.option(fc.constantFrom(...units.slice(0, index), null)),
              succeededBy: fc.uniqueArray(anyUnit, { maxLength: 2 }),
            })
            .map(({ kind, code, days, aliases, parent, host, succeededBy }) => ({
              ...{
                name,
                kind,
                ...(code && { code }),
                ...days,
                ...(parent && { parent }),
                ...(host && { host }),
              },
              ...(aliases.length > 0 && { aliases }),
              ...(succeededBy.length > 0 && { succeededBy }),
            })),
        ),
      ),
      groups: fc.tuple(
        ...groups.map((name) =>
          fc
            .record({
              kind: fc.constantFrom(...GROUP_KINDS),
              aliases: anyAliases,
              members: fc.option(fc.array(anyMember, { maxLength: 5 })),
              source: fc.option(anyText),
            })
            .map(({ kind, aliases, members, source }) => ({
              ...{ name, kind, members, ...(source && { source }) },
              ...(aliases.length > 0 && { aliases }),
            })),
        ),
      ),
    });
  })
  .filter((directory) => checkDirectory(directory).length === 0);
