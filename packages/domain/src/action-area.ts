/** A board of the plan under which tasks stand: 年度目标, 开展城市韧性安全能力提升行动. */
export interface ActionArea {
  /** Place in the plan, from 1. */
  readonly position: number;
  /** As printed. */
  readonly name: string;
}
