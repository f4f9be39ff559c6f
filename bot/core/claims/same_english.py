"""English words that say the same, a group a line; `_` joins the words of an expression."""

# Word lists read best in long lines.
# ruff: noqa: E501

GROUPS = """
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
kind kindly kinder kindlier fondly favourably favorably friendlier friendly warmly warmer good better positive positively
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
