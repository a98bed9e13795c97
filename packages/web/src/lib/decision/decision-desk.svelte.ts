import { createContext } from 'svelte';
import * as m from '#messages';
import { recallAuthor, saySigned } from '../author.ts';
import {
  RecordDecisionMutation,
  SetMembershipRuleMutation,
  UndoDecisionMutation,
  type DecisionInput,
  type MembershipRule,
} from '../graphql/decision.ts';
import { send } from '../graphql/send.ts';
import { Sending } from '../sending.svelte.ts';

/** Where decisions about one plan are made and taken back, each on the revision that the page shows. */
export class DecisionDesk {
  #plan: () => { slug: string; revision: number };
  readonly sending = new Sending();

  constructor(plan: () => { slug: string; revision: number }) {
    this.#plan = plan;
  }

  /** False where it was refused. */
  async record(decision: DecisionInput): Promise<boolean> {
    const input = { ...decision, ...this.#at };
    const change = await this.sending.run(() => send(RecordDecisionMutation, { input }));
    if (change) await this.sending.show(m.said_decision_recorded());
    return change !== undefined;
  }

  async undo(decision: string): Promise<void> {
    const author = recallAuthor();
    const input = { decision, author: author || null, ...this.#at };
    const change = await this.sending.run(() => send(UndoDecisionMutation, { input }));
    if (change) await this.sending.show(saySigned(m.said_decision_undone(), author));
  }

  /** `rule`: null takes a task's own rule back. */
  async setRule(rule: MembershipRule | null, frozenOn: string | null, task?: string): Promise<void> {
    const input = { rule, frozenOn, ...(task !== undefined && { task }), ...this.#at };
    const change = await this.sending.run(() => send(SetMembershipRuleMutation, { input }));
    if (change) await this.sending.show(m.said_rule_set());
  }

  get #at() {
    const { slug, revision } = this.#plan();
    return { plan: slug, expectedRevision: revision };
  }
}

export const [getDesk, setDesk] = createContext<DecisionDesk>();
