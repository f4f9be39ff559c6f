"""Words that say the same: a fact that has one of a group vouches for the others.

No group holds a word that changes who does a thing, how firmly it is said, when, or how much.
"""

# Word lists read best in long lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Collection, Iterable

from bot.core.claims.pieces import plain_form, root
from bot.core.language import Lang

_EN = """
gathering summit event get-together
host hosting stage staging venue
cooperation cooperate collaboration collaborate teamwork collaborative cooperative
close closely tight tightly intimate
success successful successfully succeed smooth smoothly well
improve improvement better mend mending repair repairing ameliorate heal healing thaw soothe
sentiment sentiments feeling feelings attitude attitudes perception perceptions goodwill impression
strained frayed fraught poor soured bad uneasy troubled
citizen citizens people peoples public publics ordinary folk folks population populations individuals nationals society
exchange exchanges contact contacts interaction interactions interchange dealings
expand expansion widen widening broaden broadening increase grow growing enlarge wider broader greater bigger more deepen deeper intensify strengthen stronger enhance boost bolster
foster enhance promote encourage nurture cultivate advance further
result results outcome outcomes achievement achievements fruit fruits deliverable deliverables gains
tangible concrete visible palpable real substantive practical actual
experience feel felt sense notice perceive genuinely truly
common shared mutual joint
interest interests benefit benefits benefiting
beneficial benefit advantageous
peace peaceful peacefully
stability stable stably calm
denuclearisation denuclearization denuclearising denuclearizing denuclearise denuclearize nuclear-free disarmament
help helping assist assistance aid contribute contribution contributing effort efforts
resolve resolving settle settling settlement solve solving solution resolution tackle tackling address addressing
cordial cordially amicable amicably friendly warm warmly pleasant genial affable convivial
atmosphere mood tone climate spirit ambience tenor
begin began start started launch embark
career careers politics political politicians politician
local locally regional grassroots hometown
raise lift lifting elevate elevating upgrade upgrading higher
level plane notch rung height heights
repeatedly repeated constantly continually frequently persistently again
importance important significance significant matter matters vital weight value
trust confidence
understanding understand
foundation base basis footing ground groundwork underpinning pillar pillars
support backing
consolidate consolidating cement cementing solidify solidifying reinforce reinforcing firm bolster shore shoring strengthen
tourism tourist tourists holiday holidays holidaymaker holidaymakers sightseeing vacation leisure
business commercial businesspeople businessman executive
family families relative relatives kin
transit transiting changing_planes change_planes changes_planes changing_flights change_flights in_transit stopover layover connecting passing
stay staying remain remaining spend spending
enter entering entry admitted admission arrive arriving
policy scheme arrangement programme program measure rule regime waiver exemption
expire expires end ends ending lapse lapses finish finishes
effective force valid apply applies applied operation
passport passports
attention interest scrutiny watched watching spotlight curiosity eyes
sequence order succession
election vote poll polls ballot
transition handover changeover
immediately straight directly right
attend attending attendance presence participate participation
in-person face-to-face personally
spokesperson spokeswoman spokesman
televised tv television broadcast aired airing
briefing presser
announce announcement readout release disclose disclosed publish published
new fresh anew renewed
steer steering put course chapter path direction track
opportunity chance opening occasion impetus springboard
administration government
forge forging build building shape shaping create creating
juncture moment point crossroads
critical crucial pivotal key decisive
field fields area areas domain domains sphere spheres sector sectors realm
wide broad wide-ranging broad-based diverse various
equality equal equals parity
active actively lively vigorous vigorously brisk
formal formally official officially
communication communicate touch
citizen citizens
relation relations relationship ties
pursue pursuing
achieve achieving attain bring bringing about
telephone phone call conversation
anticipation anticipate expectation expectations
strategic
bilateral mutual
introductory get-to-know
course chapter path direction track footing page phase era beginning leaf road route reset start restart
vow vowed pledge pledged commit committed undertook
extend extended issue issued send sent hand handed deliver delivered
agree agreed concur concurred eye_to_eye of_one_mind same_page
begin kick_off kicked_off kicks_off get_under_way got_under_way commence commenced open opened
maintain maintaining keep keeping sustain sustaining stay staying
various many several numerous multiple diverse different range variety array spectrum
forge forging establish establishing set found founding
use using seize seizing exploit leverage tap
introductory introduction introduce acquaint acquainted icebreaker getting_to_know get_to_know first_contact
critical delicate sensitive crucial pivotal important decisive
juncture crossroads turning_point watershed moment time
particular special exceptional great unusual
significance significant importance weight matter matters count counts
rise rising grow growing mount mounting build building swell swelling run_high running_high high
expectation expectations hope hopes anticipation prospect prospects
host organise organize organising organizing put_on receive welcome home
ensure secure make
successful success smooth smoothly success_story well go_well goes_well went_well
consultation consultations consult consulting discuss discussion discussions talk talks
advance move_ahead moving_ahead go_forward push_forward push_ahead move_forward moving_forward take_forward taken_forward carry_forward drive_forward develop deepen progress
touch touched raise raised mention mentioned cover covered deal dealt address addressed discuss discussed came_up come_up brought_up bring_up on_the_agenda feature featured talk talked
topic topics theme themes subject subjects agenda item items
key main major central core principal chief big important leading
board across_the_board in_all_areas on_all_fronts in_every_area comprehensive comprehensively all-round overall generally
improve improving mend mending warm warming better bettering fix fixing patch_up patching_up
deliver produce producing achieve achieving yield yielding show bring bringing come_up_with
practical real concrete hands-on
commonality common_ground similarity similar parallel share shared background
career start_out started_out starting_out cut_their_teeth earned_their_spurs rose risen come_up came_up
local local_level local_government municipal town city_hall
promote raise lift elevate upgrade take bring push
stress stressed emphasise emphasised emphasize underline underlined underscore underscored highlight highlighted
repeatedly several_times more_than_once time_and_again again_and_again many_times kept keep on_several_occasions
develop developing grow growing advance advancing expand build_up building_up
deepen deepening more closer stronger
foundation basis base groundwork bedrock
public popular people grassroots society citizens
enhance increase raise boost build grow strengthen
implement implemented put_in_place introduce introduced brought_in bring_in adopt adopted roll_out rolled_out launch launched start started run operate grant granted
national nationals citizen citizens holder holders south_koreans koreans
enter get_into getting_into go_to going_to travel travelling fly flying visit
visa visas paperwork
without no free waiver waive waived exempt exemption
sequence order list lineup line-up queue
draw drew drawn attract attracted catch caught grab grabbed generate generated
close closely great keen keenly intense intensely much
whether which who whom
snap early
immediately straight_away right_away at_once directly instantly
set_the_stage sets_the_stage pave_the_way paves_the_way opportunity chance occasion allow allows let lets mean means
interaction interactions encounter encounters meet meeting contact face_to_face in_the_flesh in_person
representative represent representing represents on_behalf_of
invite invitation invited guest behest
observer non-member observing
fair equal equality fairness parity
security safety
culture cultural
economy economic economics
exchange swap
mutual both reciprocal two-way
participate take_part part join joins joining attend
host city place venue
"""
_KO = """
개최 열리 열 여는 연다 연 치르 치러지 치러 주최
협력 협조 공조 힘을합치 합치 손잡 협업
긴밀 밀접 가깝
성공 성공적 잘치르 순조
개선 회복 호전 나아지 풀 해소 누그러뜨리
감정 정서 여론 민심 인식 마음
악화 껄끄러 껄끄럽 나빠지 경색 불편
국민 시민 사람 민간 대중 일반인
교류 왕래 접촉 오감
확대 늘리 넓히 강화 증진 심화 활성화 키우 높이 증대 확충
성과 결실 결과 열매
체감 피부 느끼 실감 와닿 경험
실질 구체 가시 실용 눈에보이
공동 공통 함께 공유
이익 이롭 도움 득 이해관계
평화 평화롭
안정 안정되 안정적
노력 힘쓰 애쓰 기여 힘
해결 풀어가 풀 타개
화기애애 우호 부드럽 따뜻 친근 훈훈 온화
분위기 기류 공기
시작 출발 첫발 입문 개시 출범
지방 지역
정치 정계 정치인
격상 끌어올리 높이 올리 제고 도약 업그레이드
수준 단계 차원 급
거듭 여러번 여러차례 반복 재차 누차 수차례
중요 중요하 중요성 의미 의의
신뢰 믿음
이해 이해하
기반 토대 바탕 밑바탕
지지 지지기반
공고 다지 굳히 튼튼
관광 여행 관광객 여행객
사업 비즈니스 출장 상용 업무
가족 친척 친지
경유 환승 통과 갈아타 갈아탈 갈아타는
체류 머물 머무 묵 있
입국 들어가 들어오 들어갈
면제 무비자 무사증
정책 제도 조치 방침
끝나 종료 만료 끝 마감
시행 적용 발효 실시 도입
여권 패스포트
관심 이목 주목 눈길 관심거리 관심사
순서 차례
조기 보궐
선거 대선 투표
취임 임기
인수위 인수위원회 인수 과도기 인수기간
곧바로 즉시 바로 곧장
참석 참가 참여 자리
직접 대면 얼굴 마주
대변인 대변
중계 방송 생중계 전파
브리핑 설명회 회견
발표 공개 발표문
새 새로운 새롭
기회 계기 발판 전환점
정부 행정부 정권
구축 만들 열어가 형성
시점 시기 국면 고비
분야 영역 방면 부문
폭넓 다양 여러 광범위 넓
평등 대등 동등
호혜 상호이익
활발 적극 왕성
정식 공식
소통 의사소통 연락
관계 사이
통화 전화 대화
기대 기대감 예상 전망
의제 화제 주제 안건 이슈
다루 거론 논의 언급 얘기 이야기 오르 오가
역할 몫 구실
외국 해외
새 새로운 새롭 신
장 지평 국면 길 방향 궤도 첫걸음
다짐 약속 서약 맹세
초청 초대 청하 청했 와달라 초청장
밝히 전하 알리 발표 설명 소개 공개
열리 열린 개최 여는 진행
유지 이어가 지속 계속
다양 여러 각종 갖가지 많은 여럿
계기 기회 삼 맞아 발판
각별 특별 남다르 특히
높아지 커지 고조 부풀 무르익
기대 기대감
성공 성공적 잘 원만 순조 차질없이
협의 상의 논의 의논 대화 소통
발전 진전 나아가 앞으로 도약 한단계 단계 끌어올리
역할 몫 기여
실현 달성 이루 이룩
핵심 주요 중요 중심 주된 큰
전반 전면 전체 두루 모든 다방면
포함 비롯
악화 나빠지 나쁘 멀어지 경색 불편 냉각 껄끄러 좋지않
가시적 눈에띄 손에잡히 뚜렷 체감
진정 실제 피부 직접 몸소 느끼 체감
약속 다짐
증진 높이 키우 늘리 강화 넓히
우호 친근 호의 좋은감정 가깝
바탕 토대 기초 원칙 위 근거
화기애애 부드럽 우호 따뜻 좋았 좋은
출신 시작 출발 입문
격상 올리 끌어올리 높이 발전
공고 튼튼 굳건 탄탄 다지
시행 실시 도입 적용 운영 허용
목적 용무 이유 경우 때
관광 관광하 여행 놀러
가족방문 친지방문 가족 친지
최장 최대 이내 까지
없이 면제 무비자 없어도
다음날 이튿날 직후
주목 관심 이목 지켜보 궁금
대표 대표해 대표자격
예상 전망 관측 예정
대면 만나 만남 마주 얼굴 보
초청 초대 부름
안보 안전
문화
경제
정상회의 회의 행사 정상회담
개최국 주최국 의장국 주최 주관
노력 힘쓰 애쓰 노력하 돕 도움
이익 이롭 득 유익
정오 낮12시
무렵 께 쯤 즈음
"""
_ZH = """
举行 举办 召开 主办 承办 举行会议
合作 协作 配合 携手 联手 协力
密切 紧密 密
成功 顺利 圆满 办好
改善 好转 修复 缓和 化解 弥合 转圜
情绪 感情 观感 好感 民意 印象 心态
紧张 不佳 不好 恶化 冷 不太好
民众 国民 人民 百姓 老百姓 公众 民间 公民
交流 往来 来往 交往 互动 接触
扩大 增加 拓展 加强 深化 增进 提升 促进 加深 增强 强化
成果 成绩 成效 结果 实效 收获
切身 亲身 体会 感受 感觉 感受到 感觉到 体会到 看得见 摸得着
具体 实际 切实 实实在在 务实 可见
共同 一同 共有
利益 好处 益处 有利 获益
和平 和平的
稳定 安定
无核化 去核化 弃核
努力 出力 尽力 贡献 尽一份力
解决 处理 化解
融洽 友好 亲切 热络 和气 和睦 温馨
气氛 氛围 基调
起步 走出来 走出 走上来 干起来 开始 起家 出身 发迹 踏入 步入 启动
地方 基层 地方上
政坛 政治 从政 政界 仕途 政途
提升 提高 推向 推到 推上 提到 升级 推动
水平 层次 高度 台阶 层级
多次 一再 反复 再三 屡次 屡屡
重要 重要性 重大 意义
信任 互信
了解 理解
基础 根基 民意基础
巩固 夯实 筑牢 打牢 加固
旅游 观光 旅行 游玩 游客
商务 经商 公务 出差 做生意 生意 因公
探亲 家人 亲属 亲人
过境 中转 转机 途经
停留 逗留 待 住 呆 留
入境 进入 进 入
免签 免签证
政策 措施 安排 制度
到期 结束 终止 截止 期满 失效
实施 生效 实行 适用 施行 推行 起
护照 韩国护照
关注 瞩目 注意 关心 聚焦 关切 注目
顺序 先后 次序
大选 选举 投票 选战
就职 就任 上任 宣誓就职 当上 任职
过渡期 交接期 过渡 交接
立即 立刻 随即 马上 紧接着 直接 即刻
出席 参加 与会 到场 参会
当面 面对面 亲自
发言人 发言
电视 电视台 播出 转播 直播
发布会 记者会 吹风会 简报
公告 通报 声明 通稿 发布 公布
新 新的 崭新
契机 机会 机遇 时机
政府 当局 班子
打造 构建 建立 塑造 开创 开辟
时刻 关头 节点 时期
领域 方面 范畴 层面
广泛 各种 多个 众多 诸多
平等 对等
互利 互惠 双赢 共赢
积极 活跃
正式 官方
沟通 联系 联络
关系 纽带
通话 电话 通电话
期待 期望 预期
议题 话题 主题 议程
谈到 涉及 提到 触及 讨论 谈及 说到 谈
作用 角色 本分
外国 国外
元首 领导人 首脑
总统府 青瓦台
新 全新 崭新 新的
方向 道路 路 新路 篇章 局面 轨道 阶段 航向 起点
承诺 保证 许诺 誓言
邀请 请 邀 发出邀请
保持 维持 维系 继续
各 多个 各个 诸多 许多 很多 众多 不少 各方面
契机 机会 借 趁 以此为
特殊 特别 特殊意义 非同寻常 不一般
上升 升温 高涨 高 盼 盼着 期盼
期待 盼望 期盼
成功 顺利 圆满 办好 确保
磋商 协商 商量 沟通
推进 推动 发展 进一步 更进一步 向前 往前 往前走 向前走 前进 迈进 再上台阶 走得更远
作用 角色 力量
实现 达成 做到 完成
主要 重要 关键 核心 重点
全面 全方位 各方面 整体 总体
包括 其中 含
受损 恶化 紧张 变差 不佳 疏远
实际 实在 务实 具体 切实
真正 切身 亲身 实实在在
好感 友好 友善 亲近 友谊
基础 原则 前提
投缘 融洽 友好 亲切
从政 政治 政坛
共同点 相同点 相似 共性 共通
提升 提高 推向 提到 升级 更高
加深 深化 增进 拉近
夯实 巩固 打牢 筑牢
实施 实行 推出 推行 开始 启动 起
目的 事由 目的是 缘由
最多 最长 至多 不超过 以内
免签 免签证 不用签证 无需签证
次日 第二天 隔天
关注 瞩目 留意 盯着 盯
代表 代表身份
预计 预期 料 有望
当面 面对面 见面 碰面 打交道 接触
东道主 东道国 主办国 主办方 主办 承办
努力 出力 尽力 帮助 协助 帮忙
利益 好处 有利 受益
安全 安保
文化 人文
经济 经贸
来往 交流 往来 互动
"""


def _groups(table: str, lang: Lang) -> dict[str, tuple[frozenset[str], ...]]:
    """Every word, in the form in which claims are compared, to the groups that hold it."""
    made: dict[str, tuple[frozenset[str], ...]] = {}
    for line in table.strip().splitlines():
        group = frozenset(form for word in line.split() for form in _forms(word, lang))
        for word in group:
            made[word] = (*made.get(word, ()), group)
    return made


def _forms(word: str, lang: Lang) -> Iterable[str]:
    match lang:
        case Lang.EN if "_" in word:
            return (word,)
        case Lang.EN:
            return {root(word), *(root(part) for part in word.split("-") if "-" in word)}
        case Lang.KO:
            return (word, plain_form(word))
        case _:
            return (word,)


def _phrases(group: frozenset[str]) -> tuple[str, ...]:
    return tuple(word.replace("_", " ") for word in sorted(group) if "_" in word)


_TABLES = {Lang.EN: _groups(_EN, Lang.EN), Lang.KO: _groups(_KO, Lang.KO), Lang.ZH: _groups(_ZH, Lang.ZH)}  # fmt: skip


def paraphrases(words: Collection[str], lang: Lang) -> set[str]:
    """The words that say the same as any of some words, which are in the form of comparison."""
    table = _TABLES[lang]
    return {other for word in words for group in table.get(word, ()) for other in group}


def phrases(words: Collection[str]) -> tuple[str, ...]:
    """The English expressions of several words that say the same as any of some words."""
    groups = {group for word in words for group in _TABLES[Lang.EN].get(word, ())}
    return tuple(sorted({phrase for group in groups for phrase in _phrases(group)}))
