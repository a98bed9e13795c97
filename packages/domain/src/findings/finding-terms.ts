import type { FindingCode } from './finding.ts';

/** What the office calls a finding: what it is, why it matters, what is to be done. */
export interface FindingTerms {
  readonly title: string;
  readonly reason: string;
  readonly advice: string;
}

/** The Chinese wording of the rules, beside the English one that each rule has itself. */
export const FINDING_TERMS: Readonly<Record<FindingCode, FindingTerms>> = {
  NOBODY_RESPONSIBLE: {
    title: '任务既无牵头单位也无责任单位',
    reason: '无人负责的事没有人做，也无从追问',
    advice: '写明责任单位',
  },
  SEVERAL_WITHOUT_LEAD: {
    title: '多个责任单位并列，未明确谁牵头',
    reason: '容易互相等待；清单未作说明时，排列顺序不表示牵头',
    advice: '标明牵头单位，或在清单上统一注明规则（如“列第一位的为牵头单位”）',
  },
  GROUP_ONLY: {
    title: '责任单位只有集合称谓，没有具体单位',
    reason: '人人有责往往无人负责，没有一个单位对任务作答',
    advice: '在集合之外写明一个牵头单位',
  },
  SOFT_SET: {
    title: '集合称谓带有“相关”“有关”，未说明指哪些成员',
    reason: '每个成员都可以认为不是指自己',
    advice: '列明单位，或为该任务选定成员',
  },
  OPEN_LIST: {
    title: '单位名单以“等”结尾',
    reason: '没有写出来的单位不知道自己在内',
    advice: '列全单位，或删去“等”',
  },
  ELIDED_NAME: {
    title: '单位名称承前省略了所属机构',
    reason: '单独引用、调整顺序或由程序读取时，会指向别的单位或读不出单位',
    advice: '写全名称',
  },
  NAME_VARIANT: {
    title: '同一单位在清单中有两种写法',
    reason: '会被当作两个单位统计，按一个名称查找就漏掉另一个',
    advice: '全文统一名称',
  },
  UNKNOWN_PARTY: {
    title: '名录中没有该单位',
    reason: '可能写错、已撤销或已更名，任务送达不到',
    advice: '更正名称，或补入名录',
  },
  GROUP_WITHOUT_MEMBERS: {
    title: '集合称谓的成员不明',
    reason: '责任停留在集合上，成员单位查不到自己的任务',
    advice: '在名录中列出成员',
  },
  ROLE_OVERLAP: {
    title: '同一单位（直接或经由集合）在一项任务中有两种角色',
    reason: '只按较强的角色计，另一处多余，也可能集合本不应包括该单位',
    advice: '删去较弱的角色，或用“除…外”排除',
  },
  SELF_COOPERATION: {
    title: '同一单位既是责任单位又是配合单位',
    reason: '自己配合自己，必有一处笔误，可能本应是另一单位',
    advice: '从配合单位中删去，或改为本来要写的单位',
  },
  HIDDEN_DUTY: {
    title: '任务正文给某单位派了活，单位栏中却没有它',
    reason: '按单位栏查找的人，首先是该单位自己，看不到这项职责',
    advice: '在单位栏中写明，或从正文中删去',
  },
  TRUNCATED_TEXT: {
    title: '任务正文在句子中间中断',
    reason: '有内容遗漏，无法判断要求是什么',
    advice: '补全正文',
  },
  DUPLICATE_TASK: {
    title: '两项任务名称和内容相同',
    reason: '会重复做、重复报，或互相推给对方',
    advice: '删去一项，或写明区别',
  },
  DUPLICATE_NUMBER: {
    title: '同一序号用于多项任务',
    reason: '按序号报送或查询时分不清是哪一项',
    advice: '重新编号',
  },
  TOTAL_MISMATCH: {
    title: '清单自述的任务总数与实际不符',
    reason: '成文后任务有增减或遗漏',
    advice: '找出缺少的任务，或更正总数',
  },
  NO_DEADLINE: {
    title: '任务没有时限，或时限无法识读',
    reason: '没有期限的事总是最后才做',
    advice: '写明日期、月份或频次；常年工作写“持续推进”',
  },
  DEADLINE_OUT_OF_PLAN: {
    title: '时限不在清单所属年度内',
    reason: '可能年份写错，或任务属于另一份清单',
    advice: '更正年份，或写明年度内的节点',
  },
  PAST_DUE_AT_ISSUE: {
    title: '时限早于清单印发日期',
    reason: '任何单位都不可能按期完成，也就无从考核',
    advice: '调整时限，或作为已完成事项删去',
  },
  DEADLINE_CROWDING: {
    title: '有时限的任务（至少十项）半数以上集中在年末两个月',
    reason: '发现问题时已来不及补救，且同时压在同一批人身上',
    advice: '分散安排，或在年末之前设节点',
  },
  OVERLOADED_UNIT: {
    title: '一个单位直接负责三分之一以上且不少于十项任务',
    reason: '事事由一个单位承担，其他单位等待，它自己也会滞后',
    advice: '将任务分给业务主管单位，或改为配合',
  },
};
