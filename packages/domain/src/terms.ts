import type { GroupKind } from './unit-group.ts';
import type { Certainty, ResponsibilityRole } from './responsibility.ts';
import type { NameKind } from './dated-name.ts';
import type { DeadlineKind } from './deadline.ts';
import type { DutyChangeKind } from './diff/diff-plans.ts';
import type { MatrixColumns } from './matrix/build-matrix.ts';
import type { CellDifference } from './matrix/join-matrices.ts';
import type { MatrixKind } from './matrix/matrix-kind.ts';
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
  ['AREA', /^一级指标/],
  ['RESPONSIBLE', /^被(?:督查|督导|检查|考核|监督)(?:单位|部门)/],
  ['NAME', /^二级指标|^(?:隐患|问题)(?:描述|内容|表现)/],
  [
    'REMARK',
    /^(?:联系|办公|值班)?(?:电话|手机|方式)(?:号码)?$|^(?:联系方式|手机号码?|电子邮箱|邮箱|传真|telephone|phone|mobile|e-?mail|fax)(?:\s*(?:no\.?|number))?$|^(?:分值|权重|得分|自评分?|标准分|基准分|考核分值?|评分)|^(?:隐患|问题|项目|建设|整治)?(?:位置|地点|部位|地址|点位)$/,
  ],
  [
    'NUMBER',
    /^(?:序号?|(?!文件|依据|标准)[\u4e00-\u9fff]{0,4}(?:编号|序号)|(?:任务|事项)id|号|项次|条款号|no\.?|nr\.?|#|(?:item|action|task|program(?:me)?|project|measure|ref\.?)\s*(?:no\.?|number|id|#)|item|number|ref\.?|id|s\.?\s*\/?\s*no?\.?|sr\.?\s*no\.?)$/i,
  ],
  [
    'PERSON',
    /^(?!.*(?:单位|部门|科室|处室)).*(?:责任人|领导|负责人|联系人|联络员|总指挥)|^(?:承办|经办|主办|协办)人|^(?:[省市县区乡镇村]级)?(?:总?[河湖林田路街巷楼链库片]|网格)长$|person|contact|owner\s*name|executive\s+sponsor/i,
  ],
  ['REMARK', /(?:报送|填报|填表|反馈|汇总|交办|下达|来文|提出|发文)(?:单位|部门|科室)$/],
  [
    'REMARK',
    /^是否|与否$|销号(?!时)|(?:完成|进展|落实|整改|推进|执行)情况|^工作进展$|^进展$|(?:开工|启动|开始|起始|交办|下达|立项|受理|来文|收文|登记|创建|签收|发现|反馈|上报|报送|填报|更新|印发|批示|会议)(?:时间|日期)|次数$|佐证|总?投资|完成率|考核方式|(?:整改|目前|当前)?状态$|存在困难|^source|^start(?:ing)?(?:\s*date)?$|^progress$|^rag\b/i,
  ],
  [
    'LEAD',
    /牵头|主办|主责|主要责任(?:单位|部门)|第一责任(?:单位|部门)|\bleads?\b|^led\s+by$|^primary\s+(?:agency|department|responsib)/i,
  ],
  [
    'SUPERVISING',
    /监考|(?:督导|督办|督查|指导)(?:责任)?(?:单位|部门|科室|组|主体|$)|(?:考核|监督|验收|评估|审核|复核)(?:责任)?(?:单位|部门)|^监督责任$|supervis|oversight|monitoring\s+(?:agency|body)/i,
  ],
  [
    'COOPERATING',
    /配合|协同|参与|协办|协助|协作|会办|会签|联动(?:单位|部门)|共建(?:单位|部门)|参加(?:单位|部门)|支持(?:单位|部门)|partner|support(?:ing|ed)?\b|\bhelp|\binvolved\b|co-?operat|assist|coordinat|collaborat|contribut|^with$|stakeholder|consulted|^secondary\s+(?:agency|department|responsib)/i,
  ],
  [
    'DEADLINE',
    /时限|时间|期限|节点|进度|(?:完成|办结)日期|限期|年限|时程|截止|工期|年度安排|time\s*-?\s*(?:frame|line|scale)|deadline|due|target\s*date|completion|schedule|by\s+when|\bwhen\b|^timing$|^(?:end|finish)?\s*date$|^(?:end|finish)$|^(?:target\s+)?year$|\bperiod$|期程/i,
  ],
  [
    'RESPONSIBLE',
    /责任(?:单位|部门|主体|街镇|乡镇|县区|区县|科室|处室|股室|部室|院系|学院|村|社区|方|机构)|负责(?:单位|部门|科室|处室)|承办|^(?:承接|完成|整改|经办|执行|主体)(?:单位|部门|科室|机关)|^属地$|落实单位|实施单位|实施主体|执行单位|责任$|主管(?:单位|部门)|监管(?:单位|部门)|^(?:单位|部门)$|responsible|accountable|agency|agencies|department|owner|\bwhom?\b|implement(?:er|ing)|^responsibilit(?:y|ies)$|^assigned\b|办理单位|权责(?:机关|单位)/i,
  ],
  [
    'GOAL',
    /目标(?!任务)|指标|预期|成果|成效|标准|goal|target|outcome|objective|output|indicator|measure\s+of\s+success|(?:success|performance)\s+measure|deliverable|kpi/i,
  ],
  ['REMARK', /备注|说明|依据|来源|remark|note|comment|status|cost|budget|funding|resource/i],
  [
    'AREA',
    /行动|类别|领域|板块|分类|类型|专项|方面|任务类|大[项类]|模块|条线|专题|维度|^domain$|项目类别|一级|category|theme|area|pillar|sector|strategy|chapter|strategic\s+priorit|work\s?stream/i,
  ],
  [
    'BODY',
    /要求|内容|措施|描述|举措|做法|细则|分工|具体|工作任务及|二级|三级|^sub-?\s?(?:action|task)s?$|description|detail|content|measure|step|activit|requirement/i,
  ],
  [
    'NAME',
    /任务|事项|名称|工作|项目|重点|问题|隐患|task|action|initiative|recommendation|project|title|name|what/i,
  ],
];

/** Role words inside a cell, a bracket or a label line. */
export const ROLE_WORDS: readonly (readonly [ResponsibilityRole, RegExp])[] = [
  ['LEAD', /^(?:牵头|主办|主责|主要责任|第一责任|总牵头|负责牵头|lead|led\b)/i],
  ['SUPERVISING', /^(?:监考|督导|督办|督查|监督|指导|supervis|oversight)/i],
  ['COOPERATING', /^(?:配合|会办|会签|协同|参与|参加|协办|协助|协作|会同|支持|partner|support|cooperat)/i],
  [
    'RESPONSIBLE',
    /^(?:(?:主体|直接|属地|监管|领导|管理)?责任|监管|负责|承办|落实|实施|执行|responsible|owner|accountable)/i,
  ],
];

/** Headings over persons or over units, as the case may be. */
export const OFFICER_HEADING =
  /\b(?:officer|manager|sponsor|sro|portfolio\s+holder|cabinet\s+member|councillor)s?\b/i;

/** Words that say a role where they label: 验收单位：, 经办科室：. In a bracket they belong to the name. */
export const LABEL_WORDS: readonly (readonly [ResponsibilityRole, RegExp])[] = [
  ['SUPERVISING', /^(?:验收|考核|评估|审核)/],
  ['COOPERATING', /^(?:联动|共建)/],
  ['RESPONSIBLE', /^(?:办理|经办|承接|完成|主管|整改|职责分工)/],
];

/** What stands in prose before those who owe: 责任单位：, 牵头：, 监督单位：. */
export const ROLE_LABEL =
  /(?:(?:整改|工作|任务|项目|问题|具体|主体|属地)?(?:总|主|第一)?要?(?:牵头|主办|主责|责任|负责|承办|配合|协办|会办|协同|协助|协作|支持|参与|参加|督导|督办|落实|实施)(?:责任)?(?:单位|部门|科室|处室|股室|部室|街镇|乡镇|主体|机构|组)?(?:及|和)?(?:责任人|分工)?|(?:整改)?(?:监督|督查|监管|验收|考核|评估|审核|指导|执行|办理|经办|承接|完成|主管|联动|会签|共建|整改)(?:单位|部门|科室|主体)|职责分工|(?:责任)?(?:单位|部门))\s*:/;
/** Those for whom or by whom something is built: 建设单位：, 业主单位：. Whether they owe the task, the list does not say. */
export const UNTOLD_LABEL = /(?:建设|业主|代建|项目)单位\s*:\s*([^,;。:\n]{2,40})/g;
export const ENGLISH_ROLE_LABEL =
  /\b(?:lead|led\s+by|responsible|accountable|owner|partners?|support(?:ing|ed\s+by)?|supervising|delivery\s+partner)(?:\s+(?:agency|agencies|department|unit|partner|body|organi[sz]ation|team)s?)?\s*:/i;

/** 责任领导：, 包保领导：, 联系人：: behind it stand persons. */
export const PERSON_LABEL =
  /(?:(?:分管|牵头|责任|包抓|包保|包联|包案|挂钩|挂点|联系|主管)(?:[省市区县校院]|[省市区县]级)?(?:领导|负责人|人|常委|副?[市县区镇乡校院]长)|责任人|负责人|联络员|[承经]办人|(?<![\u4e00-\u9fff])总?[河湖林田路]长)\s*:/;

/** What stands in prose before a deadline: 完成时限：, 目标日期：, 时间：. */
export const DEADLINE_LABEL =
  /(?:(?:(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,4}|完成|整改|办结|落实|推进|办理|工作|任务|计划|目标)?(?:时限|期限|限期|年限)(?:及|和)?(?:要求)?|(?<![\u4e00-\u9fff])(?:完成|整改|办结|落实|推进|办理|工作|任务|计划|目标|预计|预定|实施|起止|要求|截止|截至){0,3}(?:时间|日期|期程)(?:要求|节点|安排)?|(?:时间|完成|目标)节点|(?:时间|工作)进度|计划完成|(?<![\u4e00-\u9fff])限时|进度(?:安排|要求))\s*:\s*/;
export const ENGLISH_DEADLINE_LABEL =
  /\b(?:time\s?(?:frame|line|scale)|deadline|due(?:\s+(?:date|by))?|target\s+date|completion(?:\s+date)?|(?:complete\s+)?by\s+when|when)\s*:\s*/i;

/** Labels in another guise: 【责任单位】, 责任单位（部门）：, 责任单位及责任人：, 责 任 单 位：, 牵头单位为; the label first. */
export const LABELS_IN_DISGUISE: readonly RegExp[] = [
  /\[([\u4e00-\u9fff]{0,6}(?:单位|部门|科室|处室|主体|领导|责任人|时限|期限|时间|日期))\]/g,
  /((?:单位|部门|科室|街镇|主体))(?:\([\u4e00-\u9fff、]{2,8}\)|[及和][\u4e00-\u9fff]{0,4}(?:责任人|领导|负责人|联系人))\s*:/g,
  /((?:牵 ?头|责 ?任|配 ?合|协 ?办|主 ?办|承 ?办|完 ?成) ?(?:单 位|部 门|时 限|时 间))\s*:/g,
  // and not 列第一位的责任单位为牵头单位, 以牵头单位为主
  /((?:牵头|责任|主办|承办|配合|协办|协同|督办|督导)(?:单位|部门)|完成(?:时限|时间))[为是](?!主|空|止|第|首|列|排|该|本|多|两|牵头|责任|总)/g,
];

/** What stands in prose before the name of a task: 项目名称：. */
export const NAME_LABEL =
  /^\s*(?:(?:工作|重点|主要)?(?:任务|项目|事项)(?:名称)?|(?:存在|主要|具体|反馈)?(?:的)?问题)\s*:\s*(?=\S)/;

/** Words that number a heading, and those that number what is to be done: 行动一：, 问题2：. */
export const NUMBERED_WORDS =
  '任务|行动|工程|专项|目标|措施|举措|板块|事项|实事|项目|(?:反馈|整改|存在)?问题|整改(?:任务|事项)';
export const ENGLISH_NUMBERED_WORDS =
  'goal|objective|strategy|part|section|chapter|priority|theme|aim|pillar|outcome|work\\s?stream|focus\\s+area';

/** Nouns that stand for several units when no proper name stands before them. */
export const COLLECTIVE_HEADS =
  /(?:成员单位|签约单位|成员部门|责任单位|责任部门|联席单位|参建单位|主管部门|监管部门|职能部门|管理部门|行业部门|部门|委办局|单位|街镇|镇街|街乡镇|乡镇街道|乡镇|镇乡|街道\(乡镇\)|街道\(镇\)|街道\(镇、乡\)|镇\(街道\)|乡\(镇、街道\)|乡镇\(街道\)|街道|园区|功能区|开发区|国有企业|国企|企业|企事业单位|街镇\(园区\)|党组织|党委|党工委|政府|人民政府|党委政府|党委、政府|党委、人民政府|党工委、政府|办事处|街道办事处|村居|居委会|村委会|居\(村\)委会|村\(居\)委会|村\(居\)|社区|学校|中小学|高校|幼儿园|医院|公立医院|医疗机构|卫生院|部队|科室|处室|村|分局|中心|派出所|平台公司|(?:分、)?子公司|(?:子、)?分公司|集团|区|县|市|省|自治区|直辖市|县\(市、区\)|县\(区\)|县\(市\)|区\(县\)|区\(县、市\)|市\(县、区\)|县区|区县|市县|市区|县市区|地区|州|市州|agencies|departments|partners|members|ministries|units|municipalities|counties|authorities|organi[sz]ations|groups)$/i;

/** By these nouns several are meant whatever stands before them: 物业服务企业, 区县民政部门. */
export const ALWAYS_COLLECTIVE = /[\u4e00-\u9fff]{2}(?:企业|单位|部门|机构|场所|团体)$/;

/** What may stand before such a noun without making a proper name of it. */
export const GENERIC_PREFIX =
  /^(?:各|相关|有关|其他|其它|所有|全体|全区|全市|全县|全省|全镇|各级|各类|本级|市级|区级|县级|省级|区属|市属|县属|省属|中央|央属|驻[\u4e00-\u9fff]|在[\u4e00-\u9fff]|沿[江河湖海线路]|山区|库区|坝区|周边|其余|公立|公办|民办|[一二三]级(?:及?以上)?|(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家]?|辖区|属地|区直|市直|县直|省直|直属|所属|下属|行业|主管|监管|职能|业务|职责|成员|重点|涉及|涉事|涉危|具体|责任|牵头|配合|行政|执法|审批|管理|街道|乡镇|镇|乡|村|社区|国有|民营|自治区|直辖市|区|市|县|省|州|等|[两三多]级|事发地|(?:项目)?所在地|试点|\(|\)|、|all|other|relevant|appropriate|various|each|local|partner|city|county|state)*$/i;

/** Bodies that have members: what stands before 成员单位 is one of these. */
export const HOST_SUFFIX =
  /(?:委员会|安委会|委会|领导小组|小组|指挥部|联席会议|办公室|专班|议事协调机构|committee|council|task\s+force)$/i;

/** Last characters by which a Chinese text is known for a unit's name, with the kind they suggest. */
export const UNIT_SUFFIXES: readonly (readonly [UnitKind, RegExp])[] = [
  [
    'COORDINATING_OFFICE',
    /(?:委员会|安委会|委|组|指挥部)办(?:公室)?$|防指办$|专班$|领导小组$|指挥部$|联席会议$|安委会$|安全生产委员会$/,
  ],
  ['JUDICIAL_ORGAN', /(?:法院|检察院)$/],
  [
    'PARTY_ORGAN',
    /(?:纪检监察组|纪委|监委|组织部|宣传部|统战部|政法委|编办|编委办|网信办|党校|人大|政协|人大常委会|关工委|老干部局|巡察办|党委|工委|社会工作部|委办公室|区委办|市委办|县委办|区委|市委|县委|省委|文明办|信访办)$/,
  ],
  [
    'MASS_ORGANISATION',
    /(?:工会|团委|妇联|残联|科协|文联|侨联|工商联|红十字会|贸促会|青联|协会|学会|商会|业委会)$/,
  ],
  [
    'VERTICAL_AGENCY',
    /(?:公安局|分局|消防救援局|支队|大队|总队|税务局|海关|气象局|邮政管理局|烟草局|烟草专卖局|海事局|边检站|通信管理局|供电公司|供电局)$/,
  ],
  ['SUBDISTRICT', /(?:街道|街道办|街道办事处)$/],
  ['TOWN', /(?:镇|乡|镇政府|乡政府|镇人民政府|乡人民政府)$/],
  ['ENTERPRISE', /(?:公司|集团|企业|厂|银行|电网|燃气|水务|地铁|铁塔|移动|联通|电信|支行|分行)$/],
  [
    'PUBLIC_INSTITUTION',
    /(?:中心|大学|电视台|融媒体|站|所|馆|院|校|电台|气象台|报社|供销社|合作社|通讯社|出版社|基金会|管理处)$/,
  ],
  [
    'LOCAL_GOVERNMENT',
    /(?:政府|[居村](?:民)?委(?:员)?会|管委会|执委会|管理委员会|生产建设兵团|产业园|[市区县州旗盟省]|[\u4e00-\u9fff](?<![农乡新渔山旧古心范丽美困贫政然点本每全各中])村)$/,
  ],
  ['GOVERNMENT_DEPARTMENT', /(?:局|委员会|委|厅|部|办|署|处|科|队|司|室|组|院|[^控参入]股)$/],
];

/** How a task begins, and no unit's name: 组建专班 is work, though a 专班 is a body. */
export const TASK_OPENING =
  /^(?:组建|成立|建立|建设|加强|加快|加大|推进|推动|推广|开展|完善|细化|强化|深化|优化|健全|落实|压实|夯实|制定|制订|修订|编制|出台|印发|实施|提升|提高|规范|组织|做好|抓好|确保|保障|严格|严厉|持续|全面|深入|进一步|着力|积极|扎实|依法|按|根据|对|坚持|构建|打造|打击|整治|治理|排查|检查|督促|督导|指导|协调|协助|配合|支持|鼓励|引导|探索|试点|启动|召开|学习|宣传|培训|发挥|利用|统筹|巩固|拓展|扩大|创新|创建|防范|防控|遏制|消除|清理|清零|淘汰|改造|更新|升级|监督|考核|评估|研究|牢固|切实|定期|及时|完成|参与|负责|含|包括|包含|不包括|不含|例如|比如|特别是|尤其是|包干)/;

/** The family names that most persons have. */
export const SURNAMES =
  /^(?:欧阳|上官|司马|诸葛|慕容|皇甫|尉迟|司徒|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董袁潘蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔常汤康易乔赖文施洪季庄柳祝岳殷詹申耿关兰焦俞左柯柴甘童宁鲁霍祁房])/;

/** Words that begin like a family name and are none. */
export const NO_PERSON =
  /^(?:林业|林草|林长|金融|金税|安全|文物|文化|文旅|文体|文明|文教|文广|文联|方志|方案|常务|常委|常态|常住|高新|高速|高校|高铁|石油|石化|江北|江南|江东|江西|江苏|江岸|白云|武汉|武装|武警|万达|夏季|秦皇|康复|康养|田径|田园|马路|关工|关税|关键|施工|方面|周边|周期|任务|程序|余下|陆上|陆地|龙头|龙华|龙岗|季度|易制|石材|黄河|黄浦|黄埔|白酒|严格|常规|房产|房屋|房管|房建|宁夏|甘肃|关于|洪涝|史志|陶瓷|金属|钱塘|柳州|马上|何时)/;

/** Names of bodies that begin as a task does: 组织人事科, 建设中心, 宣传部. */
export const BODY_OF_WORK =
  /^(?:组织|宣传|建设|治理|督促|督导|指导|协调|监督|考核|评估|研究|培训|学习|整治|创新|创建|规范|统筹|保障|支持|配合|实施|检查|改造|更新|推广|利用|执行)[\u4e00-\u9fff]{0,6}(?:[科处部局室]|科室|处室|委员会|支队|大队)$|^(?:建设|实施|监督|检查|评估|执行)单位$|^研究(?:生|室|院|所|总)?[\u4e00-\u9fff]{0,3}[院所]$|^(?:组织|宣传|建设|指导|协调|培训|评估|考核|检查|创新|保障|研究)(?:管理|服务|事务|指挥|发展|交流)*中心$/;

/** English words that make a name a unit's. */
export const ENGLISH_UNIT =
  /\b(?:department|dept|office|agency|bureau|division|authority|commission|committee|council|board|ministry|service|services|district|administration|institute|university|college|police|fire|sheriff|city|county|state|center|centre|corporation|company|association|secretariat|directorate|unit|team|works|health|planning|housing|transport(?:ation)?|society|foundation|trust|chamber|museum|library|hospital|union|alliance|consortium|taskforce)\b/i;

/** The kind of group that a collective name suggests; the first that matches counts. */
export const GROUP_NAMES: readonly (readonly [GroupKind, RegExp])[] = [
  ['PLACEHOLDER', /^(?:园区|功能区|开发区|属地|相关部门|部门|单位|企业)$/],
  ['ENUMERATED', /(?:街镇|镇街|乡镇|街道|镇|乡|县|区|市|\))$/],
  ['LISTED', /./],
];

/** Lines above a table that are not its title. */
export const NOT_A_TITLE =
  /^(?:附件\s*\d*\s*:?|附表\s*\d*\s*:?|annex\s*\w*\s*:?|appendix\s*\w*\s*:?|单位\s*:.*|填报.*|制表.*|\(?\s*第?\s*\d+\s*页.*|\$+)$/i;

/** What pages carry beside the text: numbers of annexes and pages. */
export const PAGE_FURNITURE =
  /^(?:附件\s*\d*\s*[:-]?(?:\d+)?|\(?(?:续|接)上?(?:表|页)\s*\d*\)?|附表\s*\d*\s*:?|annex\s*\w*\s*:?|appendix\s*\w*\s*:?|-?\s*\d{1,4}\s*-?|\(?\s*第?\s*\d+\s*页(?:\s*[,/]?\s*共\s*\d+\s*页)?\s*\)?|\$+)$/i;

/** How a document says that the first of several units leads. */
export const FIRST_LISTED_RULE =
  /(?:列|排[名序]?)(?:在)?(?:第一位?|首位|首|最前)(?:的|者)?(?:责任)?(?:单位|部门)?(?:的)?(?:均?为|是|系|负责)?(?:总?牵头|主办|主责|第一责任)|(?:第一|首)(?:个|位|家)?(?:责任)?(?:单位|部门)?(?:均)?(?:为|是|系)(?:总?牵头|主办|主责|第一责任)|first[- ](?:listed|named)\s+.{0,40}\blead/i;

/** How a note begins that closes a list. */
export const NOTE = /^\s*\(?(?:注|备注|说明|附注|notes?)\s*:/i;

/** What a cell holds that means what the cell above it says; in prose with its label. */
export const SAME_AS_ABOVE =
  /^(?:[\u4e00-\u9fff]{2,8}:\s*)?(?:同上(?:行|栏|一?项|所述)?|上同|同前|〃|″|〞|"|''|ditto|same as above|as above)[。.]?$/i;

/** What means the same as the item of that number: 同1, 同第3项; the number first. */
export const SAME_AS_ITEM =
  /^(?:[\u4e00-\u9fff]{2,8}:\s*)?(?:同|与)(?:第|任务|序号)?(\d{1,3})(?:项|条|号)?(?:任务)?(?:相同)?[。.]?$/;

/** Headings of registers and directories, which are tables but no lists of tasks. */
export const NOT_A_LIST =
  /^(?:联系)?电话|手机|传真|邮箱|职务|职称|授课|课程|地点|数量|规格|型号|单价|金额|价格|购置|得分|分值|phone|e-?mail|quantity|price|model$/i;

/** A column of a list as it is issued again. */
export type WrittenField = Exclude<ColumnField, 'GOAL' | 'PERSON' | 'REMARK' | 'IGNORED'>;

/** What a document is written in. */
export const WRITTEN_LANGUAGES = ['CHINESE', 'ENGLISH'] as const;
export type WrittenLanguage = (typeof WRITTEN_LANGUAGES)[number];

/** The words with which a plan is written. The reader understands each of them. */
export interface WrittenWords {
  readonly language: WrittenLanguage;
  readonly headings: Readonly<Record<WrittenField, string>>;
  /** Heading of the areas where each of them is an 行动. */
  readonly actions: string;
  /** Heading of the responsible units where the first of them leads. */
  readonly firstListed: string;
  /** Behind the name of one that leads and stands among the responsible. */
  readonly leads: string;
  readonly roles: Readonly<Record<ResponsibilityRole, string>>;
  readonly partyKind: (kind: UnitKind | GroupKind) => string;
  readonly separator: string;
  /** Behind the last of a list that is open. */
  readonly openEnd: string;
  /** Stands where a task has no area, below one that has. */
  readonly none: string;
  readonly sheet: string;
  readonly qualified: (
    party: string,
    words: { readonly each: boolean; readonly some: boolean; readonly except: readonly string[] },
  ) => string;
  readonly documentNumber: (number: string) => string;
  /** Lines that say who issued it, and on which day. */
  readonly issued: (unit: string | null, day: string | null) => readonly (string | null)[];
  readonly month: (year: number, month: number) => string;
  readonly day: (year: number, month: number, day: number) => string;
  /** Under a title that does not name the year. */
  readonly edition: (year: number) => string;
  readonly calendar: {
    readonly name: (unit: string) => string;
    readonly undated: (tasks: readonly string[]) => string;
    readonly possible: string;
    readonly deadline: string;
    readonly through: string;
  };
  /** What a newer list changes. */
  readonly difference: {
    readonly sheets: { readonly parties: string; readonly tasks: string };
    readonly party: string;
    readonly change: string;
    readonly changes: Readonly<Record<DutyChangeKind, string>>;
    readonly relation: string;
    readonly relations: Readonly<Record<'SAME' | 'ADDED' | 'DROPPED' | 'SPLIT' | 'MERGED', string>>;
    /** Over a column that marks what a person should confirm, and the mark. */
    readonly confirm: string;
    readonly doubtful: string;
    /** Headings of the same in the older and in the newer list. */
    readonly older: (heading: string) => string;
    readonly newer: (heading: string) => string;
    readonly role: string;
  };
  readonly matrix: {
    readonly sheet: string;
    readonly total: string;
    readonly legend: string;
    readonly mark: string;
    readonly meaning: string;
    /** Of a mark in brackets, and of one with a dot. */
    readonly possible: (role: string) => string;
    readonly throughGroup: string;
    /** What the marks mean, in one line. */
    readonly legendLine: (marks: string) => string;
    /** Above a document that belongs to another. */
    readonly annex: string;
    readonly titles: Readonly<Record<MatrixKind, (plan: string) => string>>;
    readonly columns: Readonly<Record<MatrixColumns | 'DEFINITE', string>>;
    readonly asOf: (day: string) => string;
    /** How many tasks are shown of how many. */
    readonly shown: (tasks: number, all: number) => string;
    /** Over a column that stands for all of a kind. */
    readonly folded: (kind: string, count: number) => string;
    /** Another plan, by its title. */
    readonly plan: (title: string) => string;
    /** What it is compared with, a day or a plan, and how many cells differ, or how many pairs of units. */
    readonly against: (
      what: string,
      totals: Readonly<Record<CellDifference['change'], number>>,
      kind: MatrixKind,
    ) => string;
    /** What a mark with a sign means, and what of a count. */
    readonly changes: Readonly<Record<CellDifference['change'], string>>;
    readonly countChanged: string;
    /** Behind the title of the second and later tables of one that is too wide. */
    readonly part: (part: number, parts: number) => string;
    readonly tasks: string;
    readonly unit: string;
    readonly partners: string;
    readonly counted: (role: string) => string;
    readonly shared: string;
    readonly rowLeads: string;
    readonly rowHelps: string;
  };
  /** Which tasks stand in a file that does not hold all of them. */
  readonly filter: {
    readonly heading: (conditions: string) => string;
    readonly text: (words: string) => string;
    readonly areas: (names: string) => string;
    readonly parties: (names: string) => string;
    readonly allParties: (names: string) => string;
    readonly unitKinds: (kinds: string) => string;
    readonly months: (months: string) => string;
    readonly findings: (titles: string) => string;
    readonly finding: (title: string) => string;
    readonly roles: (names: string) => string;
    readonly certainties: Readonly<Record<Certainty, string>>;
    readonly deadlines: (kinds: string) => string;
    readonly deadlineKinds: Readonly<Record<DeadlineKind, string>>;
    readonly due: (from: string | null, to: string | null) => string;
    readonly openEnded: string;
    readonly notOpenEnded: string;
    readonly and: string;
    readonly or: string;
    /** Several conditions as one of several alternatives. */
    readonly together: (conditions: string) => string;
    readonly not: (condition: string) => string;
  };
}

export const WRITTEN_WORDS: Readonly<Record<WrittenLanguage, WrittenWords>> = {
  CHINESE: {
    language: 'CHINESE',
    headings: {
      NUMBER: '序号',
      AREA: '行动领域',
      NAME: '工作任务',
      BODY: '具体要求',
      LEAD: '牵头单位',
      RESPONSIBLE: '责任单位',
      COOPERATING: '配合单位',
      SUPERVISING: '督导单位',
      DEADLINE: '时间节点',
    },
    actions: '行动',
    firstListed: '责任单位（列第一位的为牵头单位，下同）',
    leads: '（牵头）',
    roles: { LEAD: '牵头', RESPONSIBLE: '责任', COOPERATING: '配合', SUPERVISING: '督导' },
    partyKind: (kind) => PARTY_KIND_NAMES[kind],
    separator: '、',
    openEnd: '等',
    none: '—',
    sheet: '工作任务清单',
    qualified: (party, { each, some, except }) =>
      `${except.length > 0 ? `除${except.join('、')}外` : ''}${each ? '各' : ''}${some ? '相关' : ''}${party}`,
    documentNumber: (number) => number,
    issued: (unit, day) => [unit, day],
    month: (year, month) => `${year}年${month}月`,
    day: (year, month, day) => `${year}年${month}月${day}日`,
    edition: (year) => `（${year}年版）`,
    calendar: {
      name: (unit) => `${unit}工作任务时限`,
      undated: (tasks) => `另有${tasks.length}项没有确定日期：${tasks.join('；')}`,
      possible: '待定',
      deadline: '时间节点：',
      through: '经由：',
    },
    difference: {
      sheets: { parties: '各单位变化', tasks: '任务对照' },
      party: '单位',
      change: '变化',
      changes: {
        NEW: '新增',
        DROPPED: '取消',
        ROLE_UP: '责任加重',
        ROLE_DOWN: '责任减轻',
        DEADLINE_MOVED: '时限变动',
        REWORDED: '表述变动',
      },
      relation: '关系',
      relations: { SAME: '延续', ADDED: '新增', DROPPED: '取消', SPLIT: '拆分', MERGED: '合并' },
      confirm: '核对',
      doubtful: '待确认',
      older: (heading) => `原${heading}`,
      newer: (heading) => `新${heading}`,
      role: '角色',
    },
    matrix: {
      sheet: '责任矩阵',
      total: '合计',
      legend: '图例',
      mark: '符号',
      meaning: '含义',
      possible: (role) => `${role}（待定）`,
      throughGroup: '经由集合称谓',
      legendLine: (marks) => `图例：${marks}`,
      annex: '附件',
      titles: {
        TASKS: (plan) => `${plan}责任矩阵`,
        AREAS: (plan) => `${plan}分类责任统计`,
        UNITS: (plan) => `${plan}单位协同统计`,
      },
      columns: {
        UNITS: '集合称谓已展开到单位',
        PARTIES: '按原文列出',
        DEFINITE: '集合称谓已展开到单位，待定的不列',
      },
      asOf: (day) => `成员关系以${day}为准`,
      shown: (tasks, all) => (tasks === all ? `共${all}项任务` : `全部${all}项任务中的${tasks}项`),
      folded: (kind, count) => `${kind}（${count}个）`,
      plan: (title) => `《${title}》`,
      against: (what, { ADDED, REMOVED, CHANGED }, kind) =>
        kind === 'UNITS'
          ? `与${what}相比：新增协同${ADDED}对单位，取消${REMOVED}对，改变${CHANGED}对`
          : `与${what}相比：新增${ADDED}格，取消${REMOVED}格，改变${CHANGED}格`,
      changes: { ADDED: '新增', REMOVED: '已取消', CHANGED: '有改变：箭头前为原来的角色' },
      countChanged: '有改变：箭头前为原来的数目',
      part: (part, parts) => `（${part}/${parts}）`,
      tasks: '任务数',
      unit: '单位',
      partners: '协同单位数',
      counted: (role) => `${role}的任务数`,
      shared: '共同承担的任务数；对角线为本单位任务数',
      rowLeads: '其中行单位牵头或负责、列单位配合',
      rowHelps: '其中行单位配合、列单位牵头或负责',
    },
    filter: {
      heading: (conditions) => `筛选条件：${conditions}`,
      text: (words) => `含“${words}”`,
      areas: (names) => `行动领域为${names}`,
      parties: (names) => `涉及${names}`,
      allParties: (names) => `同时涉及${names}`,
      unitKinds: (kinds) => `涉及${kinds}`,
      months: (months) => `${months}到期`,
      findings: (titles) => `检查发现${titles}`,
      finding: (title) => `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`,
      roles: (names) => `角色为${names}`,
      certainties: { DEFINITE: '责任明确', POSSIBLE: '责任待定' },
      deadlines: (kinds) => `时限为${kinds}`,
      deadlineKinds: {
        DATE: '具体日期',
        MONTH_END: '月底',
        QUARTER_END: '季末',
        HALF_YEAR_END: '半年末',
        YEAR_END: '年底',
        PERIOD: '时间段',
        RECURRING: '定期',
        ONGOING: '长期',
        IMMEDIATE: '立即',
        EVENT_RELATIVE: '随事项而定',
        NONE: '未写时限',
      },
      due: (from, to) => (from && to ? `${from}至${to}到期` : from ? `${from}及以后到期` : `${to}及以前到期`),
      openEnded: '名单以“等”结尾',
      notOpenEnded: '名单不以“等”结尾',
      and: '；',
      or: ' 或 ',
      together: (conditions) => `（${conditions}）`,
      not: (condition) => `不含（${condition}）`,
    },
  },
  ENGLISH: {
    language: 'ENGLISH',
    headings: {
      NUMBER: 'No.',
      AREA: 'Action area',
      NAME: 'Task',
      BODY: 'Requirements',
      LEAD: 'Lead agencies',
      RESPONSIBLE: 'Responsible agencies',
      COOPERATING: 'Partner agencies',
      SUPERVISING: 'Supervising agencies',
      DEADLINE: 'Deadline',
    },
    actions: 'Action area',
    firstListed: 'Agencies (first-listed leads)',
    leads: ' (lead)',
    roles: {
      LEAD: 'Lead',
      RESPONSIBLE: 'Responsible',
      COOPERATING: 'Partner',
      SUPERVISING: 'Supervising',
    },
    partyKind: (kind) =>
      kind.toLowerCase().replaceAll('_', ' ') + (kind in GROUP_KIND_WORDS ? ' groups' : ''),
    separator: '; ',
    openEnd: ' etc.',
    none: '—',
    sheet: 'Task list',
    qualified: (party, { each, some, except }) =>
      `${each ? 'all ' : ''}${some ? 'relevant ' : ''}${party}${except.length > 0 ? ` (except ${except.join(', ')})` : ''}`,
    documentNumber: (number) => `No. ${number}`,
    issued: (unit, day) => [unit === null ? day : `Issued by ${unit}${day === null ? '' : `, ${day}`}`],
    month: (year, month) => `${MONTH_NAMES[month - 1]} ${year}`,
    day: (year, month, day) => `${day} ${MONTH_NAMES[month - 1]} ${year}`,
    edition: (year) => `(${year})`,
    calendar: {
      name: (unit) => `Deadlines of ${unit}`,
      undated: (tasks) => `${tasks.length} more without a date: ${tasks.join('; ')}`,
      possible: 'to be confirmed',
      deadline: 'Deadline: ',
      through: 'Through: ',
    },
    difference: {
      sheets: { parties: 'Changes by agency', tasks: 'Tasks compared' },
      party: 'Agency',
      change: 'Change',
      changes: {
        NEW: 'New',
        DROPPED: 'Dropped',
        ROLE_UP: 'More responsible',
        ROLE_DOWN: 'Less responsible',
        DEADLINE_MOVED: 'Deadline moved',
        REWORDED: 'Reworded',
      },
      relation: 'Relation',
      relations: { SAME: 'Goes on', ADDED: 'New', DROPPED: 'Dropped', SPLIT: 'Split off', MERGED: 'Merged' },
      confirm: 'Check',
      doubtful: 'to be confirmed',
      older: (heading) => `Old: ${heading}`,
      newer: (heading) => `New: ${heading}`,
      role: 'Role',
    },
    matrix: {
      sheet: 'Responsibility matrix',
      total: 'Total',
      legend: 'Legend',
      mark: 'Mark',
      meaning: 'Meaning',
      possible: (role) => `${role} (to be confirmed)`,
      throughGroup: 'through a group',
      legendLine: (marks) => `Legend: ${marks}`,
      annex: 'Annex',
      titles: {
        TASKS: (plan) => `${plan}: responsibility matrix`,
        AREAS: (plan) => `${plan}: responsibilities by area`,
        UNITS: (plan) => `${plan}: who works with whom`,
      },
      columns: {
        UNITS: 'groups expanded to their members',
        PARTIES: 'as written',
        DEFINITE: 'groups expanded to their members, without what is only possible',
      },
      asOf: (day) => `memberships as of ${day}`,
      shown: (tasks, all) => (tasks === all ? `${all} tasks` : `${tasks} of ${all} tasks`),
      folded: (kind, count) => `${kind} (${count})`,
      plan: (title) => `“${title}”`,
      against: (what, { ADDED, REMOVED, CHANGED }, kind) =>
        `compared with ${what}: ${ADDED} ${kind === 'UNITS' ? 'pairs' : 'cells'} added, ${REMOVED} removed, ${CHANGED} changed`,
      changes: { ADDED: 'added', REMOVED: 'removed', CHANGED: 'changed: before the arrow the earlier role' },
      countChanged: 'changed: before the arrow the earlier number',
      part: (part, parts) => ` (${part}/${parts})`,
      tasks: 'Tasks',
      unit: 'Agency',
      partners: 'Partners',
      counted: (role) => `${role}: number of tasks`,
      shared: 'tasks in common; on the diagonal its own tasks',
      rowLeads: 'of these, the row leads or is responsible and the column supports',
      rowHelps: 'of these, the row supports and the column leads or is responsible',
    },
    filter: {
      heading: (conditions) => `Filtered: ${conditions}`,
      text: (words) => `contains “${words}”`,
      areas: (names) => `area ${names}`,
      parties: (names) => `involves ${names}`,
      allParties: (names) => `involves all of ${names}`,
      unitKinds: (kinds) => `involves a ${kinds}`,
      months: (months) => `due in ${months}`,
      findings: (titles) => `found ${titles}`,
      finding: (title) => `“${title}”`,
      roles: (names) => `role ${names}`,
      certainties: { DEFINITE: 'definite', POSSIBLE: 'to be confirmed' },
      deadlines: (kinds) => `deadline ${kinds}`,
      deadlineKinds: {
        DATE: 'a date',
        MONTH_END: 'end of a month',
        QUARTER_END: 'end of a quarter',
        HALF_YEAR_END: 'end of a half-year',
        YEAR_END: 'end of a year',
        PERIOD: 'a period',
        RECURRING: 'recurring',
        ONGOING: 'ongoing',
        IMMEDIATE: 'at once',
        EVENT_RELATIVE: 'relative to an event',
        NONE: 'none given',
      },
      due: (from, to) => (from && to ? `due ${from} to ${to}` : from ? `due from ${from}` : `due by ${to}`),
      openEnded: 'some list of agencies is open',
      notOpenEnded: 'no list of agencies is open',
      and: '; ',
      or: ' or ',
      together: (conditions) => `(${conditions})`,
      not: (condition) => `not (${condition})`,
    },
  },
};

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * What stands before a party to which running text gives work, with the role that it gives. `SUBJECT`:
 * where a sentence begins; `CLAUSE`: behind a comma or an opening bracket; `MARKED`: a word that says so.
 */
export const DUTY_HEADS: readonly (readonly ['SUBJECT' | 'CLAUSE' | 'MARKED', ResponsibilityRole, RegExp])[] =
  [
    [
      'SUBJECT',
      'RESPONSIBLE',
      /(?:^|[。;!?\n]|\.\s)\s*(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[).、]|[①-⑳]|[一二三四五六七八九十]是)?\s*(?:the\s+)?/gi,
    ],
    ['CLAUSE', 'RESPONSIBLE', /[,(]\s*/g],
    ['SUBJECT', 'RESPONSIBLE', /由/g],
    ['MARKED', 'COOPERATING', /会同|联合|协同/g],
    ['MARKED', 'LEAD', /(?:牵头|主办)(?:单位|部门):\s*/g],
    ['MARKED', 'RESPONSIBLE', /(?:责任|承办|负责)(?:单位|部门):\s*/g],
    ['MARKED', 'COOPERATING', /(?:配合|协办|参与)(?:单位|部门):\s*/g],
    ['MARKED', 'LEAD', /\bled\s+by\s+(?:the\s+)?/gi],
    [
      'MARKED',
      'COOPERATING',
      /\b(?:(?:together|jointly)\s+with|in\s+(?:coordination|cooperation|collaboration|partnership)\s+with|supported\s+by)\s+(?:the\s+)?/gi,
    ],
  ];

/** How a clause goes on behind a party that has to do something, besides the words that open a task. */
export const DUTY_FOLLOWS =
  /^(?:负责|牵头|承担|具体|分别|共同|会同|联合|集中|结合|主动|认真|统一|立足|围绕|同步|每|将|对(?!外)|通过|要(?![求素点件])|应(?![急对用收届])|须|需(?![求要])|\s+(?:will|shall|must|should|leads?|to)\b)/i;

/** The same where only a comma stands before the party, which might as well be an object. */
export const DUTY_FOLLOWS_SURELY =
  /^(?:(?:分别|共同|具体|主要|统一|按照?(?:各自)?职责(?:分工)?)*(?:负责|牵头|配合|协助|承担|参与)|要(?![求素点件])|应(?![急对用收届])|须|\s+(?:will|shall|must)\b)/i;

/** A verb that belongs to what follows: 区应急局检查发现的隐患, 在区应急局指导下. */
export const NOT_A_DUTY = /^[\u4e00-\u9fff]{2,5}?的|^[\u4e00-\u9fff]{2}[下后时中]/;

/** What may stand between two parties of one list in running text. */
export const PARTY_SEPARATOR = /^(?:、|以及|和|及|与|暨|\s*,?\s+and\s+(?:the\s+)?|,\s+(?:the\s+)?(?=[A-Z]))/;

/** 等部门 behind the last of several. */
export const AND_OTHERS = /^等(?:\d{1,2}[家个])?(?:相关|有关)?(?:部门|单位)?/;

/** Ends by which an unlisted name in running text is surely a unit's: most others end ordinary words too. */
export const SURE_UNIT =
  /(?:[^全]局|委|委员会|委办|办公室|组织部|宣传部|统战部|政法委|党校|法院|检察院|总工会|团委|妇联|残联|支队|大队|分局)$/;

/** The level before a Chinese unit's name; 市场, 市容 and 区域 are words of their own. */
export const LEVEL_PREFIX =
  /^(?:市(?!场|容|政(?!府|协|法)|民(?!政|族|防|宗|委|革|进|盟))|区(?!域|块|划|镇)|县(?!域|级)|省(?!级)|州|旗)/;

/** A place by its name, before a unit's: 上海市, 长宁区. */
export const PLACE_PREFIX =
  /^(?![省市区县])([^局委部办院会处队和及与公()]{2,6}?)(自治区|自治州|自治县|新区|省|市(?!场|容|政|民|值)|区(?!域|块|划)|县|州|旗|盟)/;

/** The body above a branch and the branch's place: 公安局长宁分局. */
export const BRANCH_OF = /^([\u4e00-\u9fff]{2,6})局([\u4e00-\u9fff]{2,4}?)([区县])?分局$/;

/** Parts of names that may be left out or be written in a shorter way; the first form is made the second. */
export const NAME_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:中共|中国共产党)/, ''],
  [/人民(?=法院$|检察院$|政府$|医院$)/, ''],
  [/^管委会$/, '管理委员会'],
  [/^总工会$/, '工会'],
];

/** What a Chinese unit's name ends with, by the sort of body; the first that matches counts. */
export const NAME_HEADS: readonly (readonly [string, RegExp])[] = [
  ['SUBDISTRICT', /街道(?:办事处|办|党工委)?$/],
  ['TOWN', /镇(?:政府)?$/],
  ['TOWNSHIP', /乡(?:政府)?$/],
  ['SIGNATORIES', /签约(?:单位|部门)$/],
  ['MEMBERS', /(?:成员|联席)(?:单位|部门)$/],
  ['UNITS', /(?:责任|参建)?(?:单位|部门)$/],
  ['BRANCH', /分局$/],
  ['OFFICE', /办公室$|办$/],
  ['COMMISSION', /委员会$|委会$|委$/],
  ['BUREAU', /局$/],
  ['GOVERNMENT', /政府$/],
  ['MINISTRY', /部$/],
  ['DEPARTMENT', /厅$/],
  ['CORPS', /总队$/],
  ['BRIGADE', /支队$/],
  ['BATTALION', /大队$/],
  ['SQUAD', /中队$/],
  ['TEAM', /队$/],
  ['CENTRE', /中心$/],
  ['COMPANY', /(?:股份)?有限(?:责任)?公司$|公司$|集团$/],
  ['GROUP', /领导小组$|小组$|专班$|指挥部$/],
  ['HOUSE', /[院校馆站所处署科组社园会]$/],
];

/** Sorts of bodies one of which may become the other, or be taken for it. */
export const RELATED_HEADS: readonly (readonly string[])[] = [
  ['BUREAU', 'COMMISSION', 'OFFICE', 'DEPARTMENT', 'BRANCH'],
  ['CORPS', 'BRIGADE', 'BATTALION', 'SQUAD', 'TEAM', 'BUREAU'],
  ['SUBDISTRICT', 'TOWN', 'TOWNSHIP'],
];

/** Sorts of bodies whose names are places' names and have no short form. */
export const PLACE_HEADS: ReadonlySet<string> = new Set(['SUBDISTRICT', 'TOWN', 'TOWNSHIP']);

/** Words that many units' names have and that mark none of them. */
export const COMMON_WORDS = /^(?:监督|管理|监管|事务|工作|服务)+$/;
export const COMMON_CHARACTERS = /[管理督]/;

/** English abbreviations in units' names. */
export const ENGLISH_SHORT_FORMS: Readonly<Record<string, string>> = {
  dept: 'department',
  depts: 'departments',
  mgmt: 'management',
  mgt: 'management',
  admin: 'administration',
  govt: 'government',
  auth: 'authority',
  div: 'division',
  svc: 'services',
  svcs: 'services',
  natl: 'national',
  intl: 'international',
  univ: 'university',
  assn: 'association',
  bd: 'board',
  ctr: 'center',
  centre: 'center',
};

/** English words that bind the words of a name. */
export const ENGLISH_BINDERS: ReadonlySet<string> = new Set([
  'the',
  'of',
  'for',
  'and',
  'on',
  'in',
  'to',
  'a',
]);

/** English words for the sort of body. */
export const ENGLISH_HEADS: ReadonlySet<string> = new Set([
  'department',
  'office',
  'bureau',
  'agency',
  'division',
  'authority',
  'commission',
  'committee',
  'council',
  'board',
  'ministry',
  'administration',
  'directorate',
  'secretariat',
  'unit',
]);

/** English words for the level of a body. */
export const ENGLISH_LEVELS: ReadonlySet<string> = new Set([
  'city',
  'municipal',
  'county',
  'state',
  'provincial',
  'federal',
  'national',
  'local',
  'town',
  'regional',
]);

/** Words between two names of one text. */
export const JOINING_WORDS = /(?<=..)(?:以及|会同|和|与|及|暨|\/|\s+and\s+|\s*&\s*)(?=..)/gi;

/** How a Chinese unit's name begins anew behind another that has no separator behind it. */
export const NAME_BEGINS = /^(?:区|市(?!场|容|政(?!府|协|法))|县|省)(?=..)/;

/** Groups whose members are all the subdistricts, all the towns of a place. */
export const ALL_SUBDISTRICTS = /街道|街镇|镇街|街乡镇/;
export const ALL_TOWNS = /[镇乡]/;

/**
 * The sheets of a directory as a workbook, and the headings of their columns. The first word of several is
 * the one that is written; the others are read too, as offices head such lists.
 */
export const DIRECTORY_SHEETS = {
  UNITS: {
    name: '单位',
    headings: {
      NAME: ['单位名称', '单位', '名称', '单位全称', '机构名称', '部门名称', '部门'],
      KIND: ['类别', '单位类别', '单位性质', '性质', '类型'],
      CODE: ['代码', '单位代码', '机构代码', '区划代码'],
      PARENT: ['上级单位', '上级', '主管单位', '主管部门'],
      HOST: ['设在单位', '设在'],
      VALID_FROM: ['开始日期', '成立日期', '设立日期'],
      VALID_TO: ['结束日期', '撤销日期'],
      SUCCEEDED_BY: ['承继单位', '职能划入'],
      ABBREVIATION: ['简称', '单位简称'],
      GROUPS: ['所属集合', '集合', '集合称谓', '所属集合称谓'],
    },
  },
  NAMES: {
    name: '名称',
    headings: {
      OWNER: ['单位或集合', '单位'],
      NAME: ['其他名称', '名称'],
      KIND: ['名称类别', '类别'],
      VALID_FROM: ['开始日期'],
      VALID_TO: ['结束日期'],
    },
  },
  GROUPS: {
    name: '集合',
    headings: {
      NAME: ['集合名称', '集合', '集合称谓'],
      KIND: ['类别', '集合类别'],
      MEMBERS: ['成员'],
      SOURCE: ['来源', '依据'],
    },
  },
  MEMBERS: {
    name: '成员',
    headings: {
      GROUP: ['集合名称', '集合', '集合称谓'],
      UNIT: ['单位名称', '单位', '成员', '成员单位'],
      VALID_FROM: ['开始日期', '加入日期'],
      VALID_TO: ['结束日期', '退出日期'],
    },
  },
  DIRECTORY: { name: '名录', headings: { NAME: ['名录名称'] } },
} as const satisfies Readonly<
  Record<string, { name: string; headings: Readonly<Record<string, readonly string[]>> }>
>;
export type DirectorySheet = keyof typeof DIRECTORY_SHEETS;

/** What stands in the cells of a directory for kinds; the first word of several is the one that is written. */
export const UNIT_KIND_WORDS: Readonly<Record<UnitKind, readonly string[]>> = {
  COORDINATING_OFFICE: ['议事协调机构办公室', '议事协调机构'],
  PARTY_ORGAN: ['党委部门', '党群部门'],
  GOVERNMENT_DEPARTMENT: ['政府部门', '政府工作部门', '委办局'],
  VERTICAL_AGENCY: ['垂直管理机构', '垂直管理单位', '垂管单位'],
  JUDICIAL_ORGAN: ['司法机关'],
  PUBLIC_INSTITUTION: ['事业单位'],
  MASS_ORGANISATION: ['群团组织', '人民团体', '群团'],
  SUBDISTRICT: ['街道', '街道办事处'],
  TOWN: ['镇', '乡', '乡镇'],
  LOCAL_GOVERNMENT: ['地方政府'],
  ENTERPRISE: ['企业', '国有企业', '国企'],
  OTHER: ['其他单位', '其他'],
};
export const GROUP_KIND_WORDS: Readonly<Record<GroupKind, readonly string[]>> = {
  ENUMERATED: ['由名称可知'],
  LISTED: ['另有名单'],
  PLACEHOLDER: ['泛指'],
};
export const NAME_KIND_WORDS: Readonly<Record<NameKind, readonly string[]>> = {
  NAME: ['正式名称', '曾用名'],
  FULL_NAME: ['全称'],
  ABBREVIATION: ['简称'],
  ALIAS: ['别名'],
};
const PARTY_KIND_NAMES = {
  ...Object.fromEntries(Object.entries(UNIT_KIND_WORDS).map(([kind, [word]]) => [kind, word])),
  ...Object.fromEntries(
    Object.entries(GROUP_KIND_WORDS).map(([kind, [word]]) => [kind, `集合称谓：${word}`]),
  ),
} as Readonly<Record<UnitKind | GroupKind, string>>;
/** Does anybody know the members of a group? */
export const MEMBERS_WORDS = { KNOWN: ['见成员表'], UNKNOWN: ['不明', '未知'] } as const;

/** Between several names in one cell of a directory. */
export const NAMES_IN_CELL = /[、，,；;]/;
