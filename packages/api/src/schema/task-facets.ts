import {
  countFacets,
  type FacetName,
  type FacetValue,
  type FilteredInput,
  type Loosening,
  type TaskFacets,
  type TaskFinding,
} from '@zeren/domain';
import { builder } from '../builder.ts';
import type { PlanModel } from '../database/plan-model.ts';

type LabelledValue = FacetValue & { readonly label: string };

const FacetValueRef = builder.objectRef<LabelledValue>('FacetValue').implement({
  fields: (t) => ({
    value: t.exposeString('value', {
      description:
        "What the filter takes: a position, an enum value, a party's name, YYYY-MM, true or false.",
    }),
    label: t.exposeString('label', { description: 'Name of the area; else the value.' }),
    count: t.exposeInt('count', {
      description: 'Tasks that are left with this value and the rest of the filter.',
    }),
  }),
});

/** The facets of a page of tasks. Those of findings cost the most, and are counted only for who asks. */
export class CountedFacets {
  readonly #plan: PlanModel;
  readonly #input: FilteredInput;
  readonly #findings: () => readonly TaskFinding[];
  #counted: TaskFacets | undefined;

  constructor(plan: PlanModel, input: FilteredInput, findings: () => readonly TaskFinding[]) {
    this.#plan = plan;
    this.#input = input;
    this.#findings = findings;
  }

  values(facet: FacetName): LabelledValue[] {
    if (facet === 'findings' && !this.#input.findings) {
      return labelled(countFacets({ ...this.#input, findings: this.#findings() }).findings);
    }
    this.#counted ??= countFacets(this.#input);
    return labelled(
      this.#counted[facet],
      facet === 'areas' ? (position) => this.#plan.findArea(Number(position))?.name : undefined,
    );
  }
}

function labelled(
  values: readonly FacetValue[],
  labelOf?: (value: string) => string | undefined,
): LabelledValue[] {
  return values.map((facet) => ({ ...facet, label: labelOf?.(facet.value) ?? facet.value }));
}

export const TaskFacetsRef = builder.objectRef<CountedFacets>('TaskFacets').implement({
  description:
    "How many tasks each value would leave; what the facet's own field of the filter says does not count for it.",
  fields: (t) => {
    const facet = (name: FacetName, description?: string) =>
      t.field({
        type: [FacetValueRef],
        ...(description && { description }),
        resolve: (facets) => facets.values(name),
      });
    return {
      areas: facet('areas'),
      roles: facet('roles', 'Together with `parties`, `allParties` or `unitKinds`: theirs.'),
      parties: facet('parties', 'Units and groups that have a part, those that leave the most first.'),
      units: facet('units', 'Of the parties, the units.'),
      groups: facet('groups', 'Of the parties, the groups.'),
      unitKinds: facet('unitKinds'),
      certainties: facet('certainties'),
      months: facet('months'),
      deadlineKinds: facet('deadlineKinds'),
      openEnded: facet('openEnded', '`true`: some list of parties ends in 等.'),
      findings: facet('findings', 'What is found of the tasks and has not been waived.'),
    };
  },
});

export const LooseningRef = builder.objectRef<Loosening>('Loosening').implement({
  description: 'Conditions of a filter that, taken away together, would leave some tasks.',
  fields: (t) => ({
    without: t.stringList({
      description:
        'Where each of them stands in the filter, as a JSON Pointer: `/roles`, `/or/0/not`. Of `allParties`, and of a `not` that is a list of `or`, each is one by itself.',
      resolve: ({ without }) => [...without],
    }),
    count: t.exposeInt('count', { description: 'Tasks that would be left.' }),
  }),
});
