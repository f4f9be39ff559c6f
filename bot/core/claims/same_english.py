"""English words that say the same, a group a line; `_` joins the words of an expression."""

# Word lists read best in long lines.
# ruff: noqa: E501

GROUPS = """
gathering summit event get-together
host hosting stage staging venue
consecutive successive back-to-back respective
forge remake remaking reshape reshaping rebuild rebuilding
cooperation cooperate collaboration collaborate teamwork collaborative cooperative
close closely tight tightly intimate
success successful successfully succeed smooth smoothly well comes_off come_off goes_off go_off
improve improvement better mend mending repair repairing ameliorate heal healing thaw soothe
sentiment sentiments feeling feelings attitude attitudes perception perceptions goodwill impression
strained frayed fraught poor soured bad uneasy troubled
citizen citizens people peoples public publics ordinary folk folks population populations individuals nationals society person_in_the_street man_in_the_street people_on_the_street ordinary_koreans
exchange exchanges traffic mix mixing contact contacts interaction interactions interchange dealings
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
nicely cordial cordially amicable amicably friendly warm warmly pleasant genial affable convivial
atmosphere mood tone climate spirit ambience tenor
begin began start started launch embark
career careers cut_his_teeth cut_her_teeth cut_their_teeth politics political politicians politician
local locally regional grassroots hometown
raise lift lifting elevate elevating upgrade upgrading higher
level plane notch rung height heights
repeatedly repeated time_and_again again_and_again kept_coming_back kept_returning constantly continually frequently persistently again
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
expire expires end ends ending lapse lapses finish finishes finished stop stops stopped
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
participate take_part join joins joining attend
host city place venue
field fields area areas front fronts facet facets aspect aspects strand strands respect respects
critical sensitive momentous weighty delicate juncture inflection_point fork_in_the_road
come comes came fell falls fallen arrived took_place happened
rising rise growing climbing climb swelling heightening heightened stronger up
invite invited asked_over asked_round bid bidden asked_to_attend asked_to_come
consult consultations consulting confer conferring huddle touch_base put_heads_together compare_notes deliberate
advance advancing push_on nudge_forward move_on take_further taken_further make_headway headway progress
constructive helpful positive useful
role part share bit
denuclearisation denuclearise denuclearize denuclearization nuclear-free nukes rid_of_nuclear_weapons scrapping_nuclear_weapons
stability stable calm order orderly quiet tranquillity tranquility settled
interest interests good benefit stake suits serves serve gain gains advantage
effort efforts strive striving endeavour endeavor endeavours endeavors attempt try tries exert exertion pull_its_weight do_its_share do_its_bit do_its_part pitch_in
sentiment feelings feeling mood moods views opinion opinions regard image perceptions vibe vibes
strained chilly friction antipathy animosity ill_will bad_blood resentment souring soured frosty cool cooled cooling low damaged
board across_the_board in_general generally all_round in_all_respects on_every_front as_a_whole at_large broadly overall
deliver bring_home show_for come_up_with turn_out generate generating
tangible perceptible noticeable meaningful hands-on hard
friendly goodwill affinity fondness amity rapport closeness warmth like_each_other get_along good_feelings closer
improve revive reviving lift lifting better
wide spectrum gamut array host_of good_many all_manner_of whole_range
mutual win-win reciprocity two-way both_gain both_profit each_other
benefit advantage profit gain gains payoff
equality equal as_equals eye_level level_footing level_playing_field par on_a_par peer peers
cordial good-natured congenial relaxed good-humoured agreeable harmonious warm-hearted kind
local municipal provincial regional grassroots city_hall ground_up local_office
career careers start_in_politics first_steps in_politics entered_politics political_life working_life roots
higher move moved moving next_level step_further notch_up bump_up move_up ratchet_up raise hoist
repeatedly multiple more_than_once kept_saying time_after_time returned_to kept_coming_back
understanding know_each_other get_to_know grasp comprehend
support backing approval goodwill acceptance
foundation footing bedrock ground anchor anchoring roots
consolidate shore_up firm_up strengthen secure make_solid solid
all every each
level levels tier tiers rank ranks strata stratum rung rungs layer layers
field fields sector sectors sphere spheres domain domains
trust confidence faith
visa visas visa-exempt visa-free
transit between_flights en_route on_the_way_elsewhere stop_over stopping_over connection connecting layover layovers
family kin relatives kinsfolk loved_ones folks parents
sequence running_order who_came_first pecking_order
attention talked_about spotlight eyes_on observers discussed scrutinised scrutinized watchers observers commentators
transition run-up changeover handover hand-over grace_period lead_time preparation
snap early unscheduled ahead_of_schedule
immediately next_day right_into straight_into without_delay
face-to-face sit_down sit_down_with shake_hands meet_up
spokesperson spokeswoman spokesman press_secretary
hope hopes hoping wish wishes wished
tackle tackling address addressing deal_with dealing_with work_on working_on
promote further foster encourage facilitate facilitating ease easing
policy arrangement scheme programme perk rule rules
visit visits visited trip trips set_foot setting_foot sets_foot
expect expected anticipate anticipated tipped foreseen
representative representing represents behalf stand_for
effort efforts work do_what_it_can do_all_it_can do_its_utmost do_everything do_its_best lend_a_hand
new fresh start_over start_afresh clean_slate new_leaf reset
"""
