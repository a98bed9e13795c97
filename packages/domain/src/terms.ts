import type { GroupKind } from './unit-group.ts';
import type { ResponsibilityRole } from './responsibility.ts';
import type { UnitKind } from './unit.ts';

/**
 * The words of the documents, as data: this file is the only place where they stand. Regular
 * expressions are matched against text in comparable form (see `comparable-text.ts`).
 */

/** What a column of a list can hold. */
export const COLUMN_FIELDS = [
  'NUMBER',
  'AREA',
  'NAME',
  'BODY',
  'GOAL',
  'LEAD',
  'RESPONSIBLE',
  'COOPERATING',
  'SUPERVISING',
  'PERSON',
  'DEADLINE',
  'REMARK',
  'IGNORED',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Headings as issued lists print them, the telling part first. The first that matches counts. */
export const COLUMN_HEADINGS: readonly (readonly [ColumnField, RegExp])[] = [
  [
    'NUMBER',
    /^(?:序号?|编号|项目?编号|任务编号|任务序号|号|no\.?|nr\.?|#|item(?:\s*no\.?)?|number|ref\.?|id|action\s*(?:no\.?|number|id|#))$/i,
  ],
  [
    'PERSON',
    /^(?!.*(?:单位|部门|科室|处室)).*(?:责任人|领导|负责人|联系人|联络员)|person|contact|owner\s*name/i,
  ],
  ['REMARK', /(?:完成|进展|落实|整改|推进|执行)情况|^工作进展$|^进展$|(?:开工|启动|开始|起始)(?:时间|日期)/],
  ['LEAD', /牵头|主办|主责|主要责任(?:单位|部门)|第一责任(?:单位|部门)|\blead\b/i],
  [
    'SUPERVISING',
    /监考|(?:督导|督办|督查)(?:单位|部门|科室|组|主体|$)|考核(?:单位|部门)|监督(?:单位|部门)|supervis|oversight|monitoring\s+(?:agency|body)/i,
  ],
  [
    'COOPERATING',
    /配合|协同|参与|协办|协助|协作|会办|参加(?:单位|部门)|支持(?:单位|部门)|partner|support(?:ing)?\b|co-?operat|coordinat|collaborat|contributing/i,
  ],
  [
    'DEADLINE',
    /时限|时间|期限|节点|进度|完成日期|截止|工期|年度安排|time\s*-?\s*(?:frame|line|scale)|deadline|due|target\s*date|completion|schedule|by\s+when|\bwhen\b/i,
  ],
  [
    'RESPONSIBLE',
    /责任(?:单位|部门|主体|街镇|科室|处室|方|机构)|负责(?:单位|部门|科室|处室)|承办|落实单位|实施单位|实施主体|执行单位|责任$|主管(?:单位|部门)|监管(?:单位|部门)|^(?:单位|部门)$|responsible|accountable|agency|agencies|department|owner|\bwho\b|implement(?:er|ing)/i,
  ],
  [
    'GOAL',
    /目标(?!任务)|指标|预期|成果|成效|标准|goal|target|outcome|objective|output|indicator|measure\s+of\s+success|kpi/i,
  ],
  ['REMARK', /备注|说明|依据|来源|remark|note|comment|status|cost|budget|funding|resource/i],
  [
    'AREA',
    /行动|类别|领域|板块|分类|类型|专项|方面|任务类|大项|项目类别|一级|category|theme|area|pillar|sector|strategy|chapter/i,
  ],
  [
    'BODY',
    /要求|内容|措施|描述|举措|做法|细则|分工|具体|工作任务及|二级|三级|description|detail|content|measure|step|activit|requirement/i,
  ],
  [
    'NAME',
    /任务|事项|名称|工作|项目|重点|问题|隐患|task|action|initiative|recommendation|project|title|name|what/i,
  ],
];

/** Role words inside a cell, a bracket or a label line. */
export const ROLE_WORDS: readonly (readonly [ResponsibilityRole, RegExp])[] = [
  ['LEAD', /^(?:牵头|主办|主责|主要责任|第一责任|总牵头|负责牵头|lead)/i],
  ['SUPERVISING', /^(?:监考|督导|督办|督查|监督|supervis|oversight)/i],
  ['COOPERATING', /^(?:配合|协同|参与|参加|协办|协助|协作|会同|支持|partner|support|cooperat)/i],
  ['RESPONSIBLE', /^(?:责任|负责|承办|落实|实施|执行|responsible)/i],
];

/** Nouns that stand for several units when no proper name stands before them. */
export const COLLECTIVE_HEADS =
  /(?:成员单位|签约单位|成员部门|责任单位|责任部门|联席单位|参建单位|主管部门|监管部门|职能部门|管理部门|行业部门|部门|委办局|单位|街镇|镇街|街乡镇|乡镇街道|乡镇|镇乡|街道\(乡镇\)|街道\(镇\)|街道\(镇、乡\)|镇\(街道\)|乡\(镇、街道\)|乡镇\(街道\)|街道|园区|功能区|开发区|国有企业|国企|企业|企事业单位|街镇\(园区\)|党组织|党委|党工委|政府|人民政府|党委政府|办事处|街道办事处|村居|居委会|村委会|居\(村\)委会|村\(居\)委会|村\(居\)|社区|学校|幼儿园|医院|医疗机构|科室|处室|分局|中心|派出所|平台公司|集团|区|县|市|县\(市、区\)|区\(县、市\)|市\(县、区\)|县区|区县|市县|市区|县市区|地区|州|市州|agencies|departments|partners|members|ministries|units|municipalities|counties|authorities|organi[sz]ations|groups)$/i;

/** What may stand before such a noun without making a proper name of it. */
export const GENERIC_PREFIX =
  /^(?:各|相关|有关|其他|其它|所有|全体|全区|全市|全县|全省|全镇|各级|各类|本级|市级|区级|县级|省级|区属|市属|县属|省属|中央|央属|驻区|驻市|驻县|在区|辖区|属地|区直|市直|县直|省直|直属|所属|下属|行业|主管|监管|职能|业务|职责|成员|重点|涉及|涉事|涉危|具体|责任|牵头|配合|行政|执法|审批|管理|街道|乡镇|镇|乡|村|社区|国有|民营|区|市|县|省|州|等|\(|\)|、|all|other|relevant|appropriate|various|each|local|partner|city|county|state)*$/i;

/** Bodies that have members: what stands before 成员单位 is one of these. */
export const HOST_SUFFIX =
  /(?:委员会|安委会|委会|领导小组|小组|指挥部|联席会议|办公室|专班|议事协调机构|committee|council|task\s+force)$/i;

/** Last characters by which a Chinese text is known for a unit's name, with the kind they suggest. */
export const UNIT_SUFFIXES: readonly (readonly [UnitKind, RegExp])[] = [
  [
    'COORDINATING_OFFICE',
    /(?:委员会|安委会|委|组|指挥部)办(?:公室)?$|安委办$|应急委办$|防指办$|领导小组办(?:公室)?$|专班$|领导小组$|指挥部$|联席会议$|安委会$|安全生产委员会$/,
  ],
  ['JUDICIAL_ORGAN', /(?:法院|检察院)$/],
  [
    'PARTY_ORGAN',
    /(?:纪委监委|纪检监察组|纪委|监委|组织部|宣传部|统战部|政法委|编办|编委办|网信办|党校|党工委|直属机关工委|机关工委|老干部局|巡察办|党委|工委|社会工作部|委办公室|区委办|市委办|县委办|区委|市委|县委|省委|文明办|信访办)$/,
  ],
  [
    'MASS_ORGANISATION',
    /(?:总工会|工会|团委|妇联|残联|科协|文联|侨联|工商联|红十字会|贸促会|青联|协会|学会|商会)$/,
  ],
  [
    'VERTICAL_AGENCY',
    /(?:公安分局|公安局|分局|消防救援支队|消防支队|消防救援大队|消防大队|消防救援局|消防救援总队|交警支队|交警大队|支队|大队|总队|税务局|海关|气象局|邮政管理局|烟草局|烟草专卖局|海事局|边检站|银保监分局|金融监管分局|通信管理局|供电公司|供电局)$/,
  ],
  ['SUBDISTRICT', /(?:街道|街道办|街道办事处)$/],
  ['TOWN', /(?:镇|乡|镇政府|乡政府|镇人民政府|乡人民政府)$/],
  ['ENTERPRISE', /(?:公司|集团|企业|厂|银行|电网|燃气|水务|地铁|铁塔|移动|联通|电信|支行|分行)$/],
  [
    'PUBLIC_INSTITUTION',
    /(?:中心|医院|学校|大学|学院|研究院|研究所|图书馆|档案馆|博物馆|电视台|融媒体|站|所|馆|院|校|电台|气象台|报社|供销社|合作社|通讯社|出版社|基金会|管理处)$/,
  ],
  ['LOCAL_GOVERNMENT', /(?:人民政府|政府|管委会|管理委员会|开发区|高新区|新区|园区|[市区县州旗盟省])$/],
  ['GOVERNMENT_DEPARTMENT', /(?:局|委员会|委|厅|部|办公室|办|署|处|科|队|司|室|组|院)$/],
];

/** How a task begins, and no unit's name: 组建专班 is work, though a 专班 is a body. */
export const TASK_OPENING =
  /^(?:组建|成立|建立|建设|加强|加快|加大|推进|推动|推广|开展|完善|细化|强化|深化|优化|健全|落实|压实|夯实|制定|制订|修订|编制|出台|印发|实施|提升|提高|规范|组织|做好|抓好|确保|保障|严格|严厉|持续|全面|深入|进一步|着力|积极|扎实|依法|按照|按|根据|对|对照|坚持|健全|构建|打造|打击|整治|治理|排查|检查|督促|督导|指导|协调|协助|配合|支持|鼓励|引导|探索|试点|启动|召开|学习|宣传|培训|发挥|利用|统筹|巩固|拓展|扩大|创新|创建|防范|防控|遏制|消除|清理|清零|淘汰|改造|更新|升级|监督|考核|评估|研究|牢固|切实|定期|及时|完成|参与|负责|含|包括|包含|不包括|不含|例如|比如|特别是|尤其是|包干)/;

/** English words that make a name a unit's. */
export const ENGLISH_UNIT =
  /\b(?:department|dept|office|agency|bureau|division|authority|commission|committee|council|board|ministry|service|services|district|administration|institute|university|college|police|fire|sheriff|city|county|state|center|centre|corporation|company|association|secretariat|directorate|unit|team|works|health|planning|housing|transport(?:ation)?)\b/i;

/** The kind of group that a collective name suggests. */
export const GROUP_NAMES: readonly (readonly [GroupKind, RegExp])[] = [
  ['ENUMERATED', /(?:街镇|镇街|乡镇|街道|镇|乡|县|区|市|\))$/],
  ['PLACEHOLDER', /^(?:园区|功能区|开发区|属地|相关部门|部门|单位|企业)$/],
  ['LISTED', /./],
];

/** Lines above a table that are not its title. */
export const NOT_A_TITLE =
  /^(?:附件\s*\d*\s*:?|附表\s*\d*\s*:?|annex\s*\w*\s*:?|appendix\s*\w*\s*:?|单位\s*:.*|填报.*|制表.*|\(?\s*第?\s*\d+\s*页.*|\$+)$/i;

/** How a document says that the first of several units leads. */
export const FIRST_LISTED_RULE =
  /(?:列|排)(?:在)?(?:第一位?|首位|首|最前)(?:的)?(?:单位|部门)?(?:的)?(?:为|是|系)(?:牵头|主办|主责|总?牵头)|第一(?:个)?(?:单位|部门)为牵头|首(?:个|位)(?:单位|部门)?为(?:牵头|主办)|first[- ](?:listed|named)\s+.{0,40}\blead/i;

/** Headings of registers and directories, which are tables but no lists of tasks. */
export const NOT_A_LIST =
  /^(?:联系)?电话|手机|传真|邮箱|职务|职称|授课|课程|地点|数量|规格|型号|单价|金额|价格|购置|得分|分值|phone|e-?mail|quantity|price|model$/i;
