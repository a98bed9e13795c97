import * as m from '#messages';

interface NamedPlan {
  slug: string;
  title: string;
  year?: number | null;
  issuedOn?: string | null;
}

/** What each plan is called, by its slug: its title, and where another has the same, what tells them apart. */
export function namePlans(plans: readonly NamedPlan[]): Map<string, string> {
  return new Map(
    plans.map((plan) => {
      const others = plans.filter((one) => one.slug !== plan.slug && one.title === plan.title);
      const differs = (field: 'year' | 'issuedOn') =>
        plan[field] != null && others.every((other) => other[field] !== plan[field]);
      const mark = differs('year') ? plan.year : differs('issuedOn') ? plan.issuedOn : plan.slug;
      return [
        plan.slug,
        others.length === 0 ? plan.title : m.plan_told_apart({ title: plan.title, mark: String(mark) }),
      ];
    }),
  );
}
