/**
 * A goal, a card: who, for whom, when, and what it changed. After a lead the leader's number comes first
 * (`action.score.leaderFirst`); a score that stands alone is in the order home, away (`action.score`), and only where
  in <fixture>
 * that can't be taken for the other order.
 */
export const moments = String.raw`
when
  in the {action.minute:ord} minute [of (play | the match | the game)]
  (in | on | at) the {action.minute:ord} minute
  in the {action.minute:ord}
  in {action.minute:ord} minute
  {action.minute:ord} minute
  [at | on] the {action.minute:ord} - minute mark
  (during | in) [the] first half ?is.firstHalf [of the <match>]
  (during | in) [the] second half ?is.secondHalf [of the <match>]
  during (stoppage | injury | added) time ?is.stoppage
  [in] (second-half | first-half &is.firstHalf | ) (stoppage | injury | added) time ?is.stoppage &is.secondHalf
  \( {action.minute} ['] [min | mins] \)
  ?is.firstHalf before (half-time | half time | the break | the interval)
  ?is.secondHalf after (half-time | half time | the break | the interval)
  ?is.beforeBreak (just | shortly) before (half-time | half time | the break | the interval)
  ?is.afterBreak (just | shortly) after (half-time | half time | the break | the interval)
  [in] minute {action.minute}
  on {action.minute} minutes
  (after | at) {action.minute} minutes [of play]
  (at | on | in the | in) {action.minute} [' | mins] [minute | minutes]
  \( {action.minute} ['] \)
  {action.minute} '
  [with] {action.minute} minutes (gone | played | on the clock)
  &is.fresh [only | just] (moments ago | a moment ago | just now | a minute ago | now)
  ?is.early in the (early | opening) (stages | minutes | exchanges | phase | moments | quarter of an hour) [of the <match>]
  ?is.early (inside | within | in) the (first | opening) (15 minutes | fifteen minutes | quarter of an hour | quarter-hour) [of the <match>]
  ?is.late in the (closing | final | last | dying | late) (stages | minutes | moments | phase | ten minutes) [of the <match>]
  ?is.late in the closing stages [of the <match>]
  ?is.late with the <match> in its closing stages
  {action.minute} minutes (in | into the match | into the game)
  ?is.stoppage in [the] (stoppage | injury | added) time
  ?is.stoppage ?is.secondHalf in second-half (stoppage | injury | added) time
  ?is.stoppage ?is.firstHalf in first-half (stoppage | injury | added) time
  ?is.stoppage {action.stoppage:count} (minute | minutes) into (stoppage | injury | added) time
  ?is.stoppage in the {action.stoppage:nth} minute of (stoppage | injury | added) time
  ?is.stoppage (in | into) time added on [at the end of the (first &is.firstHalf | second &is.secondHalf) half]
  ?is.stoppage in [the] (stoppage | injury | added) time (at the end | at the close) of the (first &is.firstHalf | second &is.secondHalf) half
  ?is.beforeBreak (just | right | shortly | immediately) (before | ahead of) (half-time | half time | the (break | interval | second half))
  ?is.firstHalf ahead of (half-time | the (break | interval | second half))
  ?is.late late [on | in the <match> | in the second half &is.secondHalf]
  ?is.early early [on | in the <match> | in the first half &is.firstHalf]
  ?is.firstHalf in the (first | opening) half [of the <match> | of play]
  ?is.secondHalf in the second half [of the <match> | of play]
  ?is.extraTime in extra time

where
  (in | at | of) [the | their | this | a] [{season}] {competition} [<stage-of>] [<match>]
  (in | of) [the | their | this] <stage-of> [<match>] [(of | in | at) [the] {competition}]
  (at | in) [the] {venue}
  (in | of) (the | this | their) <match> [between <both>]

stage-of
  {stage}
  {round}
  {stage} {round}

match
  match
  game
  contest
  tie
  clash
  fixture
  encounter
  meeting

from-the-spot
  ?is.penalty !is.ownGoal (from the [penalty] spot | from a penalty | with a penalty | via a penalty)

# What may stand behind a verb of the action.
adv
  (after | following) <by-goal>
  (against | for | of | over | on) {action.opponent} <o-who>
  <been-behind>
  <when>
  <where>
  <from-the-spot>
  for {action.team} [who ?is.teamLeads <lead-pred> | who <t-pred:fin> | who <t-before>]
  ?is.equaliser [back] at {action.score}
  <their-match>
  &is.draw in a [{score}] draw (with | against) {action.opponent}
  &is.teamWon in a [{score.leaderFirst}] (win | victory) (over | against) {loser}
  &is.teamLost in a [{score.leaderFirst}] (defeat | loss) (to | against) {winner}
  (against | v | vs [.]) {action.opponent}
  in {action.team:gen} <match> (against | with) {action.opponent}
  in [the <match> (between | of)] {home} (and | v | vs [.] | versus | against) {away}
  in the <match> between {away} and {home}
  between {home} and {away}
  (through | thanks to | courtesy of) (<scorer> | <goal-np>)
  (with | by | via) <goal-np>
  via <scorer>
  &is.underWay now
  ?is.firstLead for the first time [in the (match | game)]
  ?is.again again
  [- | : | ;] &is.equaliser {action.score}
  (- | : | ;) &is.plainOrder {action.score}
  \( &is.plainOrder {action.score} \)
  \( <scoreline> \)
  (: | - | ;) <scoreline>

o-who
  who <more-other>
  who &is.latest <trail-now:fin> &is.teamLeads
  who &is.latest <lead-now:fin> &is.teamTrails

# Of the side that got the goal: what it plays, and against whom.
their-match
  (in | of | during) [the | this | their | a] [{season}] [{competition}] [<stage-of>] <match> (against | with | v | versus) {action.opponent}
  (in | of) [the | this | their | a] [{season}] {competition} [<stage-of>] (against | with | v | versus) {action.opponent}

scorer
  {scorer}
  !is.ownGoal {action.team:gen} {scorer}
  !is.ownGoal {scorer} \( {action.team} \)
  !is.ownGoal {scorer} of {action.team}
  ?is.ownGoal {player.team:gen} {scorer}
  ?is.ownGoal {scorer} (of {player.team} | \( {player.team} \))

goal-noun
  !is.ownGoal ?is.goal (goal | strike)
  !is.ownGoal ?is.equaliser (equaliser | equalizer | leveller | leveler)
  !is.ownGoal ?is.opener opener
  !is.ownGoal ?is.goAhead breakthrough
  !is.ownGoal ?is.winner (winner | match-winner | matchwinner)
  !is.ownGoal ?is.penalty (penalty | spot-kick | penalty kick)
  ?is.ownGoal own goal
  ?is.ownGoal own-goal

goal-adj
  &is.latest (fresh | new)
  ?is.penalty (successful | converted)
  (single | lone | solitary | only) ?is.onlyGoal
  (single | lone | solitary) ?is.opener &is.latest
  ?is.extended further
  ?is.ownGoal unusual
  ?is.penalty converted
  &is.finished &is.latest (last | final)
  ?is.halfTime half-time
  &is.latest latest
  ?is.extended !is.ownGoal {goal.number.of.team:nth}
  ?is.late late
  ?is.early early
  ?is.stoppage (stoppage-time | injury-time | added-time | stoppage time | injury time | added time)
  ?is.firstHalf first-half
  ?is.secondHalf second-half
  ?is.extraTime extra-time
  {action.minute:ord} minute
  {action.minute:ord} - minute
  {action.minute} - minute
  {action.minute} '
  ?is.penalty !is.ownGoal penalty
  ?is.opener opening
  ?is.equaliser (equalising | equalizing | levelling | leveling)
  ?is.goAhead (go-ahead | goahead)
  ?is.winner (winning | match-winning | decisive)
  !is.ownGoal {goal.number.of.scorer:nth}

goal-np
  !is.ownGoal {scorer:gen} {goal.number.of.scorer:nth} [goal] of the (match | game) <goal-post>*
  <own-his> <goal-adj>* <goal-noun> <goal-post>*
  (a | an | the) <goal-adj>* {scorer} <goal-adj>* <goal-noun> <goal-post>*
  ?is.brace !is.ownGoal [a | the] (brace | double) (from | by) <scorer>
  ?is.hatTrick !is.ownGoal [a | the] hat-trick (from | by) <scorer>
  ?is.opener &is.latest !is.ownGoal the only goal so far [(by | from) <scorer>]
  ?is.brace !is.ownGoal ({scorer:gen} | a {scorer}) (brace | double)
  ?is.hatTrick !is.ownGoal ({scorer:gen} | a {scorer}) hat-trick
  <scorer-gen> <goal-adj>* <goal-noun> <goal-post>*
  (a | an | the | that | this) <goal-adj>* <goal-noun> <goal-post>*
  {action.team:gen} <goal-adj>* <goal-noun> <goal-post>*
  [a | the] {goals.in.match:nth} goal of the (match | game) [(by | from) <scorer>]
  ?is.onlyGoal (the | {scorer:gen}) only goal [of the (match | game)] [(by | from) <scorer>]
  (a | the) goal (by | from) <scorer> <goal-post>* &is.goal !is.ownGoal

# His or hers only where the competition says whose it is.
own-his
  &is.men his
  &is.women her

scorer-gen
  {scorer:gen}
  !is.ownGoal {action.team:gen} {scorer:gen}

goal-post
  (credited | awarded) to {action.team}
  to <result:inf>
  (by | from) <scorer>
  scored by <scorer>
  for {action.team}
  (against | over) {action.opponent}
  <when>
  <where>
  <from-the-spot>

# What a goal made of the score: said of the scorer, or of the goal.
result
  ?is.goAhead (~snatch | ~grab | ~take | ~claim | ~secure | ~earn | ~seize) (a | the | an) <goal-adj>* [{action.score.leaderFirst}] (lead | advantage | cushion) for {action.team} <adv>*
  ?is.teamAhead ~make it (a | an) {action.margin:count} - goal (lead | advantage | cushion) [for {action.team}] <adv>*
  ?is.teamLeads &is.latest ~leave {action.opponent} ((trailing | behind) [[by] {action.score.leaderFirst}] | {action.score.leaderFirst} (down | behind)) <adv>*
  ?is.teamLeads &is.latest ~leave {action.team} <t-lead> <adv>*
  ?is.goal (~bring | ~give | ~get | ~hand | ~gift | ~earn) {action.team} (a | the | another &is.extended) <goal-adj>* goal <adv>*
  ?is.goal &is.latest ~leave <leaving>
  ?is.goal &is.latest (means | meaning | meant) [that] (<now-clause> | <needs-clause> | <time-clause> | <t-clause>)
  ?is.opener &is.latest ~be the only goal [so far] <adv>*
  ?is.goal (~go | ~count | ~work) in {action.team:gen} favour
  ?is.goAhead ~help {action.team} (take the lead | into (the | a) [{action.score.leaderFirst}] lead | go ahead | to go ahead | to a {action.score.leaderFirst} lead) [<over>] <adv>*
  ?is.winner ~help {action.team} (to (a | the) [{score.leaderFirst}] (win | victory) | win | beat {loser} [{score.leaderFirst}]) [over {loser}] <adv>*
  ?is.equaliser &is.draw &is.latest (~earn | ~secure | ~give | ~rescue | ~salvage | ~snatch) [{action.team}] a [{score}] draw [for {action.team}] [(with | against) {action.opponent}] <adv>*
  ?is.goAhead (~give | ~hand | ~earn) {action.team} [the | a | an | their] <goal-adj>* (lead | advantage | cushion) [<over>] [<lead-score>] <adv>*
  ?is.teamAhead (~give | ~hand | ~earn) {action.team} [a | an | the | their] [narrow &is.narrow] <goal-adj>* {action.score.leaderFirst} (lead | advantage | cushion) [<over>] <adv>*
  ?is.teamAhead (~give | ~hand | ~earn) {action.team} a {action.margin:count}-goal (lead | advantage | cushion) [<over>] <adv>*
  ?is.goAhead (~put | ~send | ~fire | ~edge) {action.team} (ahead [of {action.opponent}] | in front [of {action.opponent}] | into the lead | in the lead) [<lead-score>] <adv>*
  ?is.regained ~put {action.team} back (in front | ahead | in the lead) [<lead-score>] <adv>*
  ?is.teamAhead (~put | ~send | ~fire | ~edge) {action.team} {action.score.leaderFirst} (up | ahead [of {action.opponent}] | in front [of {action.opponent}] | to the good) [<over> | on {action.opponent}] <adv>*
  ?is.teamAhead (~put | ~send) {action.team} {action.margin:count} (goal | goals) (ahead [of {action.opponent}] | up | clear | in front) <adv>*
  ?is.teamAhead ~put {action.team} (ahead | up) [by | at] {action.score.leaderFirst} [<over> | on {action.opponent}] <adv>*
  ?is.goAhead (~put | ~send | ~fire | ~lift | ~shoot | ~move | ~propel) {action.team} (into | to) (a | the) [narrow &is.narrow] [{action.score.leaderFirst}] lead [<over>] <adv>*
  ?is.goAhead ~take {action.team} into (a | the) [{action.score.leaderFirst}] lead [<over>] <adv>*
  ?is.teamAhead ~take {action.team} {action.score.leaderFirst} (up | ahead | in front) [<over>] <adv>*
  ?is.equaliser &is.latest (has | leaves | means | sees) (<both> | the (sides | teams)) (level | locked | tied | all square | on level terms) [[at] {score}] <adv>*
  ?is.equaliser &is.latest (has | leaves | sees) {action.team} <t-level> <adv>*
  ?is.teamLeads &is.latest (has | leaves | means | sees) {action.team} ((leading | lead) [{action.opponent}] [{score.leaderFirst}] | {score.leaderFirst} (up | ahead [of {action.opponent}] | in front) | in (the | a) [{score.leaderFirst}] lead | ahead | in front) <adv>*
  &is.latest (means | leaves | meaning) <state>
  ?is.goal (~take | ~bring | ~change | ~move) (the (score | scoreline | match | game) | it) [back] to ({action.score} | <scoreline>) <adv>*
  ?is.equaliser (~cancel out | ~wipe out) (the lead | the advantage) [of {action.opponent}] <adv>*
  ?is.equaliser ~cancel out {action.opponent:gen} (lead | advantage | cushion) <adv>*
  ?is.equaliser ~wipe out {action.opponent:gen} (lead | advantage | cushion) <adv>*
  ?is.extended (~put | ~send | ~move | ~fire) {action.team} further (ahead | in front | clear) [of {action.opponent}] <adv>*
  ?is.pulledBack ~close the gap [to {action.margin:count} [goal | goals]] <adv>*
  ?is.equaliser ~peg {action.opponent} back [(to | at) {action.score}] <adv>*
  ?is.equaliser (~square | ~even) the (match | game | score | scores | contest | scoreline) [at {action.score}] <adv>*
  ?is.doubled (~give | ~hand) {action.team} a two-goal (lead | advantage | cushion) [<over>] <adv>*
  ?is.teamAhead (~give | ~hand) {action.team} (a | an | the) {action.margin:count} - goal (lead | advantage | cushion) [<over>] <adv>*
  ?is.equaliser (~put | ~bring | ~draw | ~pull | ~haul | ~get) {action.team} [back] (level | on level terms) [with {action.opponent}] [at {action.score}] <adv>*
  ?is.equaliser ~bring the (match | game | score | scores) level [at {action.score}] <adv>*
  ?is.equaliser (~level | ~equalise | ~equalize | ~tie) [the (scores | score | match | game | scoreline) | it [up] | things | matters | proceedings] [[at] {action.score}] [(against | with) {action.opponent}] <adv>*
  ?is.equaliser ~make (it | the score | the scores | things) (level | all square) [at {action.score}] <adv>*
  ?is.equaliser ~restore parity [at {action.score}] <adv>*
  ?is.goal ~make it {action.score} <adv>*
  ?is.goal ~leave (it | the score) [at] ({action.score} | <scoreline>) <adv>*
  ?is.goal ~make the score {action.score} <adv>*
  ?is.goal ~make (the score | it) <scoreline>
  ?is.equaliser ~bring it back to {action.score} <adv>*
  ?is.teamAhead ~make (it | the score) {action.score.leaderFirst} in {action.team:gen} favour <adv>*
  ?is.goal ~make it {home} {action.score} {away}
  ?is.teamAhead ~make it {action.score.leaderFirst} (to | for) {action.team} [<over>] <adv>*
  ?is.teamBehind ~make it {action.score.leaderFirst} to {action.opponent} <adv>*
  ?is.goAhead ~break the (tie | deadlock) <adv>*
  ?is.teamAhead (~give | ~hand) {action.team} a lead of {action.score.leaderFirst} [<over>] <adv>*
  ?is.opener (~open the scoring | ~break the deadlock) <adv>*
  ?is.doubled ~double [the | their | {action.team:gen}] (lead | advantage | cushion) <over>* [(to | at) {action.score.leaderFirst}] <adv>*
  ?is.extended (~extend | ~stretch | ~increase | ~widen | ~add to | ~build on) [the | their | {action.team:gen}] (lead | advantage | cushion) <over>* [to {action.score.leaderFirst} | to {action.margin:count} [goal | goals]] <adv>*
  ?is.pulledBack (~pull | ~get | ~grab | ~claim) (one back | a goal back) <adv>*
  ?is.pulledBack (~reduce | ~cut | ~trim | ~narrow) [the | their | {action.team:gen}] (deficit | arrears | gap) [to {action.score.leaderFirst} | to {action.margin:count} [goal | goals]] <adv>*
  ?is.pulledBack (~reduce | ~cut | ~trim | ~narrow) {action.opponent:gen} (lead | advantage | cushion) [to {action.score.leaderFirst} | to {action.margin:count} [goal | goals]] <adv>*
  ?is.pulledBack (~give | ~get) {action.team} (a goal | one) back [against {action.opponent}] <adv>*
  ?is.regained ~restore [the | their | {action.team:gen}] (lead | advantage | cushion) [over {action.opponent}] <adv>*
  ?is.winner ~is enough for {action.team} to (beat {loser} | win) [{score.leaderFirst}] <adv>*
  ?is.winner (~win | ~decide | ~settle) (it | the (match | game | contest | tie)) <adv>*
  ?is.winner ~win (it | the (match | game)) {score.leaderFirst} <adv>*
  ?is.winner (~give | ~earn | ~hand | ~secure | ~snatch | ~get | ~win) {action.team} <win-np> <adv>*
  ?is.winner (~secure | ~earn | ~snatch | ~claim | ~seal) <win-np> <adv>*
  ?is.comeback ~complete [a | the | {action.team:gen}] (comeback | turnaround | fightback) <adv>*
  ?is.comeback ~turn the (match | game) around <adv>*
  ?is.hatTrick ~complete (a | the | <own-his>) hat-trick <adv>*
  ?is.brace ~complete (a | the | <own-his>) brace <adv>*
  <more-result:~>

over
  (over | against) {action.opponent}
  for {action.team}

lead-score
  [at | by | -] {action.score.leaderFirst}
  \( {action.score.leaderFirst} \)

win-np
  [a | an | the | their] [<goal-adj>] [{score.leaderFirst}] [<goal-adj>] [?is.turned comeback] (win | victory) [(over | against) {loser}]
  [a | the] {score.leaderFirst} (win | victory) [(over | against) {loser}] <where>*

deed
  ?is.hatTrick !is.ownGoal (~seal | ~secure | ~complete | ~claim | ~take | ~finish | ~wrap up) (a | the | <own-his>) (hat-trick | treble) <adv>*
  ?is.again !is.ownGoal already ~score {goal.number.of.scorer:count} times <adv>*
  !is.ownGoal ?is.again (~score | ~get | ~net | ~grab) (a | <own-his>) <goal-adj>* {goal.number.of.scorer:nth} [goal] [of the <match> | of this <match>] <adv>*
  ?is.goal !is.ownGoal ~score [a] <goal-adj>* {goals.in.match:nth} goal of the <match> <adv>*
  ?is.goal !is.ownGoal ~score <when>* for a {action.score.leaderFirst} {action.team} lead &is.teamAhead <adv>*
  ?is.goal !is.ownGoal (~score | ~strike | ~net | ~find the net | ~find the back of the net | ~hit the net | ~hit the back of the net | ~find the target | ~hit the target | ~get on the scoresheet | ~get (his &is.men | her &is.women | their) name on the scoresheet | ~get on the scoresheet | ~is on target) <adv>*
  ?is.goal !is.ownGoal (~score | ~get | ~grab | ~net | ~bag | ~register | ~notch | ~hit | ~snatch | ~claim | ~fire | ~add) [a | an | the | their | {action.team:gen}] <goal-adj>* <goal-noun> <adv>*
  ?is.penalty !is.ownGoal ~convert <adv>*
  ?is.goal !is.ownGoal ~get it <adv>*
  ?is.goal !is.ownGoal ~put the ball (in | into) the (net | back of the net) <adv>*
  ?is.penalty !is.ownGoal (~convert | ~score | ~net | ~take | ~slot in | ~slot home | ~dispatch | ~put away | ~tuck away | ~bury) [from] [a | the] <goal-adj>* (penalty | spot-kick | spot kick | penalty kick | penalty spot | spot) <adv>*
  ?is.ownGoal (~put | ~turn) [the ball | it] (through | into | past) (<own-his> | their) own (net | goal | goalkeeper | keeper) <adv>*
  ?is.ownGoal (~put | ~turn) the ball (into | in | through) (<own-his> | their) own (net | goal) <adv>*
  ?is.ownGoal (~score | ~concede) an <goal-adj>* own goal <adv>*
  ?is.ownGoal (~score | ~concede) [a] <goal-adj>* own goal <adv>*
  ?is.goal !is.ownGoal (~score | ~get) (the | a) {goals.in.match:nth} goal of the (match | game) <adv>*
  !is.ownGoal ~make it {goal.number.of.team:count} [goal | goals] for {action.team} <adv>*
  !is.ownGoal (~score | ~get | ~net) ({action.team:gen} | (his &is.men | her &is.women | their) side's) {goal.number.of.team:nth} [goal] <adv>*
  !is.ownGoal (~score | ~get | ~net | ~grab) <own-his> <goal-adj>* [goal | <goal-noun>] [of the (match | game)] <adv>*
  !is.ownGoal (~score | ~get | ~net | ~grab) a <goal-adj>* [goal | <goal-noun>] of the (match | game) <adv>*
  ?is.onlyGoal !is.ownGoal (~score | ~get | ~net) the only goal [of the (match | game)] <adv>*
  ?is.brace ~score twice <adv>*
  ?is.brace (~score | ~bag | ~grab | ~complete | ~net) (a | <own-his>) (brace | double) <adv>*
  ?is.opener !is.ownGoal ~score first <adv>*
  ?is.hatTrick (~score | ~net | ~get | ~complete | ~bag | ~grab) (a | <own-his>) hat-trick <adv>*

act
  <deed:~>
  <result:~>

# The side that got the goal, as the one who acts.
team-act
  ?is.teamLeads &is.latest ~lead [{action.opponent}] [{action.score.leaderFirst}] <adv>*
  ?is.goal (~score | ~net | ~strike | ~find the net) <adv>*
  ?is.goal !is.ownGoal (~get | ~have | ~score) (a | an | the) <goal-adj>* <goal-noun> <adv>*
  ?is.equaliser (~equalise | ~equalize | ~level | ~draw level | ~pull level | ~tie | ~get back on level terms) [the (score | scores | match | game) | it] [with {action.opponent}] [at {action.score}] <adv>*
  ?is.equaliser ~make it {action.score} <adv>*
  ?is.equaliser (~get | ~find | ~grab | ~snatch | ~have) (an | the | a) <goal-adj>* (equaliser | equalizer | leveller) <adv>*
  ?is.goAhead (~take | ~seize | ~grab | ~snatch | ~have) [the | a | an] <goal-adj>* (lead | advantage | cushion) [<over>] [<lead-score>] <adv>*
  ?is.goAhead (~go | ~move | ~edge | ~get) (ahead [of {action.opponent}] | in front [of {action.opponent}] | into the lead) [<lead-score>] [against {action.opponent}] <adv>*
  ?is.teamAhead (~take | ~have | ~grab | ~snatch | ~open) (a | an | the) <goal-adj>* {action.score.leaderFirst} (lead | advantage | cushion) [<over>] <adv>*
  ?is.goAhead (~go | ~move) into (a | the) [{action.score.leaderFirst}] lead [<over>] <adv>*
  ?is.goAhead ~hit the front [<lead-score>] <adv>*
  ?is.goAhead (~nose | ~nudge | ~inch | ~surge | ~pull | ~edge) (ahead | in front) [of {action.opponent}] [<lead-score>] <adv>*
  ?is.extended (~go | ~move | ~pull | ~edge) further (ahead | clear | in front) [of {action.opponent}] <adv>*
  ?is.teamAhead (~go | ~move) {action.margin:count} (goal | goals) (up | ahead | clear | in front) [(of | on) {action.opponent} | <over>] <adv>*
  ?is.teamAhead ~open up (a | an) <goal-adj>* [{action.score.leaderFirst} | {action.margin:count} - goal] (lead | advantage | cushion) [<over>] <adv>*
  ?is.pulledBack ~close the gap [to {action.margin:count} [goal | goals]] <adv>*
  ?is.equaliser ~peg {action.opponent} back [(to | at) {action.score}] <adv>*
  ?is.ownGoal (~benefit | ~profit) [from <by-whom>]
  (~respond | ~reply | ~answer) ?is.equaliser <adv>*
  ?is.ownGoal (~benefit | ~profit) [from <by-whom>]
  (~respond | ~reply | ~answer) ?is.pulledBack <adv>*
  &is.live ~take on {action.opponent} <adv>*
  &is.live (~face | ~play | ~meet) {action.opponent} <adv>*
  ?is.opener (~strike first | ~score first | ~get the first goal) <adv>*
  ?is.equaliser (~hit back | ~fight back) [to {action.score} | to make it {action.score} | to (level | equalise | draw level)] <adv>*
  ?is.pulledBack ~hit back <adv>*
  ?is.goAhead ~edge ahead of {action.opponent} [{action.score.leaderFirst}] <adv>*
  ?is.teamAhead (~go | ~move | ~edge) {action.score.leaderFirst} (up | ahead | in front) [(against | over | on) {action.opponent}] <adv>*
  ?is.teamAhead (~go | ~move | ~edge) (ahead | up | in front) {action.score.leaderFirst} <adv>*
  ?is.doubled ~double [their | the | its] (lead | advantage | cushion) <over>* [to {action.score.leaderFirst} | to {action.margin:count} [goal | goals]] <adv>*
  ?is.extended (~extend | ~stretch | ~increase | ~widen | ~add to | ~build on) [their | the | its] (lead | advantage | cushion) <over>* [to {action.score.leaderFirst} | to {action.margin:count} [goal | goals]] <adv>*
  ?is.pulledBack (~pull | ~get | ~grab | ~claim) (one back | a goal back) <adv>*
  ?is.pulledBack (~reduce | ~cut | ~trim | ~narrow) [their | the | its] (deficit | arrears | gap) [to {action.score.leaderFirst} | to {action.margin:count} [goal | goals]] <adv>*
  ?is.pulledBack (~reduce | ~cut | ~trim | ~narrow) {action.opponent:gen} (lead | advantage | cushion) [to {action.score.leaderFirst} | to {action.margin:count} [goal | goals]] <adv>*
  ?is.opener (~open the scoring | ~break the deadlock) <adv>*
  ?is.regained (~regain | ~restore) [the | their | its] lead [<over>] [<lead-score>] <adv>*
  ?is.regained (~go | ~move | ~get) back (in front | ahead | into the lead) [<lead-score>] <adv>*
  ?is.winner (~win | ~snatch) it <adv>*
  ?is.winner (~snatch | ~claim | ~secure | ~earn | ~take | ~seal) <win-np> <adv>*
  ?is.comeback ~come from behind to (lead | go ahead | take the lead) [against {action.opponent} | {action.opponent}] [{action.score.leaderFirst}] [<over>] <adv>*
  ?is.comeback ~complete [a | the | their] (comeback | turnaround | fightback) <adv>*
  ?is.comeback ~turn the (match | game) around <adv>*
  <more-team:~>

passive
  (the | a | an | {action.team:gen}) <goal-adj>* <goal-noun> [for {action.team}] (is | was | has been) scored [by <scorer>] <adv>*
  ?is.equaliser parity (is | was | has been) restored [by <by-whom>] <when>*
  ?is.equaliser [the] equaliser (comes | came) [from <scorer>] <adv>*
  ?is.goAhead (the | their) (deadlock | tie) (is | was | has been) broken [by (<s-np> | <by-whom>)] <adv>*
  ?is.opener (the scoring | the match) (is | was | has been) opened [by <by-whom>] <adv>*
  ?is.equaliser {action.opponent:gen} (lead | advantage | cushion) (is | was | has been) (wiped out | cancelled out | erased) [by <by-whom>] <adv>*
  ?is.pulledBack {action.opponent:gen} (lead | advantage | cushion) (is | was | has been) (cut | reduced | trimmed | narrowed) [to {action.score.leaderFirst} | to {action.margin:count} (goal | goals)] [by <by-whom>] <adv>*
  ?is.pulledBack the (deficit | gap | arrears) (is | was | has been) (cut | reduced | trimmed | narrowed) [to {action.score.leaderFirst} | to {action.margin:count} (goal | goals)] [by <by-whom>] <adv>*
  ?is.extended ({action.team:gen} | the) (lead | advantage | cushion) [over {action.opponent}] (is | was | has been) (extended | increased | stretched | doubled &is.doubled) [to {action.score.leaderFirst}] [by <by-whom>] <adv>*
  ?is.equaliser (the (score | scores | match | game)) (is | was | are | were | has been | have been) (levelled | tied | brought level | evened) [at {action.score}] [by <by-whom>] <adv>*
  ?is.equaliser {action.team} (are | were | is | was | have been | has been) (brought | drawn | pulled | hauled) [back] level [with {action.opponent}] [at {action.score}] [by <by-whom>] <adv>*
  ?is.equaliser {action.opponent} (are | were | is | was | have been | has been) (caught | pulled back | hauled back) [(at | to) {action.score}] [by <by-whom>] <place>*
  ?is.opener the opener (comes | came) [from <scorer>] <adv>*
  ?is.equaliser {action.opponent} (are | is | were | was | have been) pegged back [to {action.score}] [by <by-whom>] <place>*
  ?is.goAhead {action.team} (are | is | were | have been) (put ahead | put in front | given the lead) by (<scorer> | <goal-np>) <adv>*
  ?is.goAhead {action.opponent} (fall | falls | fell | go | goes | went) behind <when>* [to (<goal-np> | {action.team})] <adv>*
  ?is.goal {action.opponent} (concede | concedes | conceded) [to {action.team} | <goal-np>] <adv>*
  <more-passive>

# Cards and missed penalties.
card
  ?is.sentOff <player> (is | was | has been | gets | got) (sent off | dismissed | shown a red card | shown the red card) <card-post>*
  ?is.sentOff <player> (sees | saw | receives | received | gets | got) (red | a red card | the red card) <card-post>*
  ?is.secondYellow <player> (is | was | has been) (sent off | dismissed) (for | after) a second (yellow | yellow card | booking) <card-post>*
  ?is.sentOff [a] red card (: | - | for) <player> <card-post>*
  ?is.yellowCard [a] (yellow card | booking) (: | - | for) <player> <card-post>*
  ?is.sentOff {action.team} (have | has) had <player> (sent off | dismissed) <card-post>*
  ?is.missedPenalty <player> (misses | missed | has missed) from the (penalty spot | spot) <card-post>*
  ?is.sentOff {action.team} (have | has | had) a player sent off <card-post>*
  ?is.sentOff {action.team} (lose | loses | lost) <player> to a red card <card-post>*
  ?is.yellowCard <player> (is | was | has been) (booked | shown a yellow card | cautioned) <card-post>*
  ?is.missedPenalty <player> (misses | missed | has missed) (a | the) penalty <card-post>*
  ?is.missedPenalty <player> (fails | failed | has failed) to (score from | convert) (a | the) (penalty [spot] | spot) <card-post>*
  ?is.missedPenalty {action.team} (miss | misses | missed | have missed | has missed) a penalty (through | via) <player> <card-post>*
  ?is.missedPenalty [a] (missed penalty | penalty miss) (by | from | for) <player> <card-post>*
  ?is.missedPenalty {action.team} (miss | misses | missed) a penalty <card-post>*

player
  {player}
  {player.team:gen} {player}
  {player} (of {player.team} | \( {player.team} \))

card-post
  (for | of | to) <player>
  for {action.team}
  (against | v) {action.opponent}
  <when>
  <where>
  (with | at | as | and) <state>
  with the score at {score}
  (: | - | ;) <scoreline>
`;
