/** How it stands, as it is said in few words. After a lead the higher number comes first. */
export const states = String.raw`
# Of the leader, without the name.
lead-pred
  (lead | leads | are leading | is leading | are winning | is winning) [{trailer}] [[by] {score.leaderFirst}] [by {margin:count} [goal | goals]] <lead-adv>*
  (are | is) [now] (ahead [of <trailer-np>] | in front [of <trailer-np>] | in the lead) [[by | at] {score.leaderFirst}] <lead-adv>*
  (are | is) [now] (up | ahead) {score.leaderFirst} [over <trailer-np> | on <trailer-np>] <lead-adv>*
  (are | is) [now] {score.leaderFirst} (up | ahead | in front) [over <trailer-np> | on <trailer-np>] <lead-adv>*

state
  {trailer} <behind-post>* <behind-pred>
  {leader} <ahead-post>* <ahead-pred>
  ?is.goalless (<both> have yet to score | <event> (is | remains) [still] (goalless | scoreless)) <level-adv>*
  ?is.level ?is.halfTime <both> (go | head) (in | into (the break | half-time | the interval)) (level | all square) [at {score}] [at (half-time | the break | the interval)]
  ?is.level <both> (are | remain |) [still &is.goalless] (goalless | scoreless) &is.goalless [at {score}] <level-adv>*
  ?is.level <both> (are | stand | remain | are still &is.goalless |) [<now>] [back &is.equaliser] [all] (level | tied | drawing | square | locked) [[at] {score}] <level-adv>*
  ?is.regained &is.latest &is.teamLeads {action.team} (are | is) back (in front | ahead | in the lead) [{score.leaderFirst}] <lead-adv>*
  ?is.nowLate it is late [in the (match | game)]
  ?is.level <both> (are | are now) (level [again &is.equaliser] | tied | all square | drawing) [[at] {score}] <level-adv>*
  ?is.level (the scores are | the score is | the match is | the game is) [now] (level | tied | all square) [at {score}] [between <both>] <level-adv>*
  # Of one side that it is level says as much of the other: so it is told of the one that drew level, or of the home side.
  ?is.level &is.equaliser &is.latest {action.team} (are | is) [<now>] [back] level [at {score}] [with <other>] [[at] {score}] <level-adv>*
  ?is.level !is.equaliser {home} (are | is) [<now>] level [at {score}] [with {away}] [[at] {score}] <level-adv>*
  ?is.goalless (the match is | the game is) goalless [between <both>] <level-adv>*

behind-pred
  ?is.leading (are | is |) [<now>] a goal &is.byOne (down | behind) <trail-adv>*
  ?is.leading ?is.halfTime (go | goes | went | head | heads) (in | into (the break | half-time | the interval)) ({score.leaderFirst} (down | behind) | behind | trailing) [to <leader-np>] [at (half-time | the break | the interval)]
  ?is.leading (are | is | find themselves |) [<now>] (trailing | behind | losing [to &is.leading]) [{leader}] [<by-score>] [(to | against) <leader-np>] <trail-adv>*
  ?is.leading (are | is | find themselves |) [<now>] ({score.leaderFirst} | {margin:count} (goal | goals)) (down | behind) [(to | against) <leader-np>] <trail-adv>*
  ?is.leading [<now>] (trail | trails) [{leader}] <by-score> <trail-adv>*
  ?is.leading (trail | trails | are trailing | is trailing) [{leader}] [[by] {score.leaderFirst}] <trail-adv>*
  ?is.leading (trail | trails) [{leader}] by {margin:count} [goal | goals] <trail-adv>*
  ?is.leading (are | is) [now] (behind | losing | {score.leaderFirst} (down | behind)) [(against | to) <leader-np>] <trail-adv>*

ahead-post
  &is.teamLeads who <t-was:fin>
  &is.teamTrails who <o-was:fin>
  whose <lead-size-before>* <lead-noun> <whose-lead>
  &is.teamTrails who <o-pred>
  &is.teamLeads who <t-pred:fin>
  who <ahead-pred>
  now
  <l-aside>
  (against | playing | facing) {trailer}

behind-post
  &is.teamTrails who <t-was:fin>
  &is.teamLeads who <o-was:fin>
  &is.teamLeads who <o-pred>
  &is.teamTrails who <t-pred:fin>
  who <behind-pred>
  now
  <x-aside>
  (against | playing | facing) {leader}

ahead-pred
  ?is.leading (are | is) [<now>] beating {trailer} [<by-score>] <lead-adv>*
  ?is.leading [<now>] (lead | leads) the <match> [<by-score>] <lead-adv>*
  ?is.leading (are | is |) [<now>] a goal &is.byOne (up | ahead) [of <trailer-np>] <lead-adv>*
  ?is.leading (are | is |) [<now>] [just | only] {margin:count} (goal | goals) (up | ahead | clear | in front) [(of | on | over | against) <trailer-np>] <lead-adv>*
  ?is.leading ?is.halfTime (go | goes | went | head | heads) (in | into (the break | half-time | the interval)) (with a {score.leaderFirst} lead | {score.leaderFirst} (up | ahead) | ahead | in front | leading) [(on | over | against | of) <trailer-np>] [[by] {score.leaderFirst}] [at (half-time | the break | the interval)]
  ?is.leading [<now>] (have | has | hold | holds) [a | the] (lead | advantage) [(over | against) <trailer-np>] [<by-score>] <lead-adv>*
  ?is.leading (are | is |) [<now>] (leading | ahead | in front | winning | in the lead) [<by-score>] [[of | over | against] {trailer}] [<by-score>] <lead-adv>*
  ?is.leading (are | is | find themselves | sit | stand |) [<now>] {score.leaderFirst} (up | ahead | in front | to the good) [(on | over | against) <trailer-np>] <lead-adv>*
  ?is.leading (still &is.teamTrails (lead | leads) | (are | is) still &is.teamTrails (ahead | in front | leading)) [{trailer}] [<by-score>] [against <trailer-np>]
  ?is.leading [<now>] (lead | leads) [{trailer}] [<by-score>] [against <trailer-np>]
  ?is.leading [<now>] (lead | leads) [{trailer}] <by-score> [over <trailer-np>] <lead-adv>*
  ?is.leading [<now>] (have | has | hold | holds) [a | the] [narrow &is.byOne] [{score.leaderFirst} | {margin:count} - goal] (lead | advantage) [(over | against) <trailer-np>] <lead-adv>*
  ?is.leading <lead-pred>
  ?is.leading [now] {score.leaderFirst} (up | ahead) &is.teamLeads [(through | thanks to) (<scorer> | <goal-np>)] <lead-pred>
  ?is.leading &is.teamLeads (through | thanks to) (<scorer> | <goal-np>) <lead-pred>
  ?is.leading [now] (lead | leads | are leading | is leading | are winning | is winning | are now leading | is now leading) [{trailer}] [[by] {score.leaderFirst}] <lead-adv>*
  ?is.leading [now] (lead | leads) [{trailer}] by {margin:count} [goal | goals] <lead-adv>*
  ?is.leading (are | is) [now] (ahead [of <trailer-np>] | in front [of <trailer-np>] | in the lead) [[by | at] {score.leaderFirst}] <lead-adv>*
  ?is.leading (are | is) [now] {score.leaderFirst} (up | ahead | in front) <lead-adv>*
  ?is.leading (are | is) [now] {margin:count} (goal | goals) (up | ahead) <lead-adv>*
  ?is.leading (have | has | hold | holds) (a | the) [{score.leaderFirst} | {margin:count} - goal | narrow &is.byOne] (lead | advantage) [over <trailer-np>] <lead-adv>*

it-is
  {score} [between {home} and {away}] <level-adv>*
  {score} in <fixture> <level-adv>*
  <scoreline> <level-adv>*
  ?is.leading {score.leaderFirst} (to | for) {leader} [(against | over) <trailer-np>] <lead-adv>*
  ?is.level (level | all square) [at {score}] [between <both>] <level-adv>*
  ?is.goalless goalless [between <both>] <level-adv>*

lead-adv
  {score.leaderFirst}
  ?is.turned after (coming from behind | trailing)
  ?is.firstLead &is.latest &is.teamLeads for the first time
  &is.teamLeads (against | over | v) <trailer-np>
  &is.teamLeads (through | thanks to | courtesy of) (<scorer> | <goal-np>)
  &is.teamLeads with <goal-np>
  <level-adv>

trail-adv
  &is.teamLeads after conceding <when>*
  after <scorer> <act:fin>
  <level-adv>

level-adv
  (between | for) <both>
  <state-when>
  when <scorer> <deed:fin>
  <where>
  (after | following) <goal-np>
  &is.equaliser &is.latest (through | thanks to | courtesy of) (<scorer> | <goal-np>)
  &is.equaliser &is.latest with <goal-np>
  now
  <still-on>
  <event-sub>

# Of the clock, not of the action.
state-when
  ?is.nowSecondHalf in this second half
  ?is.nowFirstHalf in this first half
  with {minute} on the clock
  ?is.nowFirstHalf in the first half of <match-np>
  ?is.nowSecondHalf in the second half of <match-np>
  ?is.nowLate with (the <match> | it | play) in (its | the) (late | closing | final | last) (stages | minutes)
  ?is.nowEarly with (the <match> | it | play) in (its | the) (early | opening) (stages | minutes)
  after {minute} (minutes | minute) [of play]
  in the {minute:ord} minute
  in minute {minute}
  (at | on) {minute} [' | minutes]
  with {minute} minutes (gone | played | on the clock)
  \( {minute} ['] \)
  ?is.halfTime at (half time | half-time | the break | the interval)
  ?is.nowFirstHalf in the first half
  ?is.nowSecondHalf in the second half
  ?is.nowExtraTime in extra time
  ?is.nowStoppage in (stoppage | injury | added) time
`;
