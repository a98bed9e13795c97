import type { DirectoryIndex } from './directory-index.ts';
import type { Derivation } from './expand.ts';
import type { Party } from './party.ts';
import type { TaskDecision, TaskDecisionOf } from './task-decision.ts';

/** A party of a task before its reasons are put together. */
export type Derived = readonly [Party, Derivation];

/** The decisions that hold for one plan on one day, ready to be asked task by task. */
export class Decisions {
  readonly #byTask = new Map<string, TaskDecision[]>();
  readonly #handOvers: TaskDecisionOf<'HAND_OVER'>[] = [];
  readonly #directory: DirectoryIndex;

  /** A later decision goes before an earlier one on the same matter. */
  constructor(decisions: readonly TaskDecision[], directory: DirectoryIndex, asOf: string | undefined) {
    this.#directory = directory;
    for (const decision of decisions) {
      if (decision.kind === 'HAND_OVER') {
        if (asOf === undefined || decision.since === null || decision.since <= asOf)
          this.#handOvers.push(decision);
      } else {
        this.#byTask.set(decision.task, [...(this.#byTask.get(decision.task) ?? []), decision]);
      }
    }
  }

  /** What the paper gives for one task, after everything that was decided about it. */
  settle(task: string, derived: readonly Derived[]): readonly Derived[] {
    const decided = (this.#byTask.get(task) ?? []).reduce(
      (parties, decision) => this.#apply(decision, parties),
      derived,
    );
    return this.#handOvers.reduce(
      (parties, decision) => this.#replace(decision, parties, [decision.to]),
      decided,
    );
  }

  #apply(decision: TaskDecision, derived: readonly Derived[]): readonly Derived[] {
    switch (decision.kind) {
      case 'PICK_MEMBERS':
        return this.#pick(decision, derived);
      case 'SETTLE_QUALIFIER': {
        const group = this.#keyOf(decision.group);
        const { certainty } = decision;
        return derived.map(([party, derivation]) =>
          (derivation.group ?? party).key === group
            ? [party, { ...derivation, certainty, decision }]
            : [party, derivation],
        );
      }
      case 'NAME_LEAD':
        return [...derived, this.#add(decision, decision.unit, 'LEAD')];
      case 'FILL_OPEN_LIST':
        return [...derived, ...decision.units.map((unit) => this.#add(decision, unit, decision.role))];
      case 'REASSIGN':
        return this.#replace(decision, derived, decision.to);
      case 'HAND_OVER':
        return derived;
    }
  }

  /** The group gives way to who was picked, with the role and the place it has on the paper. */
  #pick(decision: TaskDecisionOf<'PICK_MEMBERS'>, derived: readonly Derived[]): Derived[] {
    const group = this.#keyOf(decision.group);
    const picked = new Map<number | null, Derived[]>();
    const kept: Derived[] = [];
    for (const [party, derivation] of derived) {
      const through = derivation.group ?? party;
      if (through.key !== group) {
        kept.push([party, derivation]);
        continue;
      }
      if (picked.has(derivation.responsibility)) continue;
      const entries = decision.units.map((unit): Derived => {
        const member = this.#party(unit);
        return [
          member,
          {
            ...derivation,
            kind: 'DECISION',
            certainty: 'DEFINITE',
            group: through,
            membership: null,
            decision,
          },
        ];
      });
      picked.set(derivation.responsibility, entries);
      kept.push(...entries);
    }
    return kept;
  }

  #replace(
    decision: TaskDecisionOf<'REASSIGN'> | TaskDecisionOf<'HAND_OVER'>,
    derived: readonly Derived[],
    to: readonly string[],
  ): Derived[] {
    const from = this.#keyOf(decision.from);
    const role = decision.kind === 'REASSIGN' ? decision.role : null;
    return derived.flatMap(([party, derivation]): Derived[] =>
      party.key !== from
        ? [[party, derivation]]
        : to.map((unit) => [
            this.#party(unit),
            { ...derivation, kind: 'DECISION', role: role ?? derivation.role, decision },
          ]),
    );
  }

  #add(decision: TaskDecision, unit: string, role: Derivation['role']): Derived {
    const added = { kind: 'DECISION', role, certainty: 'DEFINITE', text: unit } as const;
    return [
      this.#party(unit),
      { ...added, responsibility: null, group: null, membership: null, source: null, decision },
    ];
  }

  #party(name: string): Party {
    return this.#directory.findParty(name) ?? { key: name, name, kind: 'OTHER', collective: false };
  }

  #keyOf(name: string): Party['key'] {
    return this.#party(name).key;
  }
}
