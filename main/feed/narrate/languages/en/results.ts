/**
 * What a goal made of the score: said of the scorer, or of the goal. After a lead the leader's number comes first
 * (`action.score.leaderFirst`); a score that stands alone is in the order home, away (`action.score`), and only where
 * that can't be taken for the other order.
 */
export const results = String.raw`
# What a goal made of the score: said of the scorer, or of the goal.
result
  ?is.teamBehind &is.latest ~leave (them | {action.team}) [still | just | only] {action.score.leaderFirst} (down | behind) [to <other> | against <other>] <adv>*
  ?is.pulledBack (~get | ~pull | ~grab | ~claw | ~score) (a | one) <goal-adj>* (goal | one |) back [for <team>] [against <other>] <adv>*
  ?is.pulledBack ~give them (a goal | one) back [against <other>] <adv>*
  ?is.teamAhead ~help {action.team} (to | into) <lead-given> <adv>*
  ?is.equaliser ~bring {action.team} back to {action.score} <adv>*
  <given-them:~>
  ?is.regained (~win back | ~take back | ~regain) (the | their | {action.team:gen}) lead [for <team>] <adv>*
  ?is.teamBehind &is.latest ~leave (them | {action.team}) [just | only | still] ({margin:count} (goal | goals) | a [single] goal &is.marginOne | one &is.marginOne) (behind | adrift | short) [<other> | of <other>] <adv>*
  ?is.teamBehind ~make it {action.score.leaderFirst} to <other> [against {action.team}] <adv>*
  ?is.comeback (~cap | ~complete | ~finish | ~seal) (a | an | the) [{action.team}] (fightback | comeback | turnaround | recovery) [win &is.teamWon | victory &is.teamWon] [for <team>] [(over | against) <other>] <adv>*
  ?is.extended &is.teamWon &is.latest (~seal | ~round off | ~complete | ~wrap up | ~cap) <win-np> <adv>*
  <first-lead-given:~>
  <chance-result:~>
  ?is.goAhead (~snatch | ~grab | ~take | ~claim | ~secure | ~earn | ~seize) (a | the | an) <goal-adj>* [{action.score.leaderFirst}] (lead | advantage | cushion) for <team> <adv>*
  ?is.teamAhead ~make it (a | an) {action.margin:count} - goal (lead | advantage | cushion) [for <team>] <adv>*
  ?is.teamLeads &is.latest ~leave <other> ((trailing | behind) [[by] {action.score.leaderFirst}] | {action.score.leaderFirst} (down | behind)) <adv>*
  ?is.teamLeads &is.latest ~leave {action.team} <t-lead> <adv>*
  ?is.goal (~bring | ~give | ~get | ~hand | ~gift | ~earn) {action.team} (a | the | another &is.extended) <goal-adj>* goal <adv>*
  ?is.goal &is.latest ~leave <leaving>
  ?is.goal &is.latest (means | meaning | meant) [that] (<now-clause> | <needs-clause> | <time-clause> | <t-clause>)
  ?is.opener &is.latest ~be the only goal [so far] <adv>*
  ?is.goal (~go | ~count | ~work) in {action.team:gen} favour
  ?is.goAhead ~help {action.team} (take the lead | into (the | a) [{action.score.leaderFirst}] lead | go ahead | to go ahead | to a {action.score.leaderFirst} lead) [<over>] <adv>*
  ?is.winner ~help {action.team} (to (a | the) [{score.leaderFirst}] (win | victory) | win | beat {loser} [{score.leaderFirst}]) [over <loser-np>] <adv>*
  ?is.equaliser &is.latest &is.underWay ~put <match-np> back in the balance [at {score}] <adv>*
  ?is.equaliser &is.draw &is.latest ~save {action.team} from (defeat | a defeat | losing) [against <other>] <adv>*
  ?is.equaliser &is.draw &is.latest (~earn | ~secure | ~give | ~rescue | ~salvage | ~snatch) [{action.team}] a [{score}] draw [for <team>] [(with | against) <other>] <adv>*
  ?is.goAhead (~give | ~hand | ~earn) {action.team} [the | a | an | their] <goal-adj>* (lead | advantage | cushion) [<over>] [<lead-score>] <adv>*
  ?is.teamAhead (~give | ~hand | ~earn) {action.team} [a | an | the | their] [narrow &is.narrow] <goal-adj>* {action.score.leaderFirst} (lead | advantage | cushion) [<over>] <adv>*
  ?is.teamAhead (~give | ~hand | ~earn) {action.team} a {action.margin:count}-goal (lead | advantage | cushion) [<over>] <adv>*
  ?is.goAhead (~put | ~send | ~fire | ~edge) {action.team} (ahead [of <other>] | in front [of <other>] | into the lead | in the lead) [<lead-score>] <adv>*
  ?is.regained ~put {action.team} back (in front | ahead | in the lead) [<lead-score>] <adv>*
  ?is.teamAhead (~put | ~send | ~fire | ~edge) {action.team} {action.score.leaderFirst} (up | ahead [of <other>] | in front [of <other>] | to the good) [<over> | on <other>] <adv>*
  ?is.teamAhead (~put | ~send) {action.team} {action.margin:count} (goal | goals) (ahead [of <other>] | up | clear | in front) <adv>*
  ?is.teamAhead ~put {action.team} (up [by | at] | ahead by | ahead [at] &is.goAhead) {action.score.leaderFirst} [<over> | on <other>] <adv>*
  ?is.goAhead (~put | ~send | ~fire | ~lift | ~shoot | ~move | ~propel) {action.team} (into | to) (a | the) [narrow &is.narrow] [{action.score.leaderFirst}] lead [<over>] <adv>*
  ?is.goAhead ~take {action.team} into (a | the) [{action.score.leaderFirst}] lead [<over>] <adv>*
  ?is.teamAhead ~take {action.team} {action.score.leaderFirst} (up | ahead | in front) [<over>] <adv>*
  ?is.equaliser &is.latest (has | leaves | means | sees) (<both> | the (sides | teams)) (level | locked | tied | all square | on level terms) [[at] {score}] <adv>*
  ?is.equaliser &is.latest (has | leaves | sees) {action.team} <t-level> <adv>*
  ?is.teamLeads &is.latest (has | leaves | means | sees) {action.team} ((leading | lead) [{action.opponent}] [{score.leaderFirst}] | {score.leaderFirst} (up | ahead [of <other>] | in front) | in (the | a) [{score.leaderFirst}] lead | ahead | in front) <adv>*
  &is.latest (means | leaves | meaning) <state>
  ?is.goal (~take | ~bring | ~change | ~move) (the (score | scoreline | match | game) | it) [back] to ({action.score} | <scoreline>) <adv>*
  ?is.equaliser (~cancel out | ~wipe out) (the lead | the advantage) [of <other>] <adv>*
  ?is.equaliser ~cancel out {action.opponent:gen} (lead | advantage | cushion) <adv>*
  ?is.equaliser ~wipe out {action.opponent:gen} (lead | advantage | cushion) <adv>*
  ?is.extended (~put | ~send | ~move | ~fire) {action.team} further (ahead | in front | clear) [of <other>] <adv>*
  ?is.pulledBack ~close the gap [to {action.margin:count} [goal | goals]] <adv>*
  ?is.equaliser ~peg <other> back [(to | at) {action.score}] <adv>*
  ?is.equaliser (~square | ~even) the (match | game | score | scores | contest | scoreline) [at {action.score}] <adv>*
  ?is.doubled (~give | ~hand) {action.team} a two-goal (lead | advantage | cushion) [<over>] <adv>*
  ?is.teamAhead (~give | ~hand) {action.team} (a | an | the) {action.margin:count} - goal (lead | advantage | cushion) [<over>] <adv>*
  ?is.equaliser (~put | ~bring | ~draw | ~pull | ~haul | ~get) {action.team} [back] (level | on level terms) [with <other> | at {action.score} with <other>] [at {action.score}] <adv>*
  ?is.equaliser ~bring the (match | game | score | scores) level [at {action.score}] <adv>*
  ?is.equaliser (~level | ~equalise | ~equalize | ~tie) [the (scores | score | match | game | scoreline) | it [up] | things | matters | proceedings] [[at] {action.score}] [(against | with) <other>] <adv>*
  ?is.equaliser ~make (it | the score | the scores | things) (level | all square) [at {action.score}] <adv>*
  ?is.equaliser ~restore parity [at {action.score}] <adv>*
  ?is.goal ~make it {action.score} [with <other> &is.equaliser] <adv>*
  ?is.goal ~leave (it | the score) [at] ({action.score} | <scoreline>) <adv>*
  ?is.goal ~make the score {action.score} <adv>*
  ?is.goal ~make (the score | it) <scoreline>
  ?is.equaliser ~bring it back to {action.score} <adv>*
  ?is.teamAhead ~make (it | the score) {action.score.leaderFirst} in {action.team:gen} favour <adv>*
  ?is.goal ~make it {home} {action.score} {away}
  ?is.teamAhead ~make it {action.score.leaderFirst} (to | for) {action.team} [[<mark>] who (<t-was:fin> | <t-pred:fin>)] [<over>] <adv>*
  ?is.teamBehind ~make it {action.score.leaderFirst} to <other> <adv>*
  ?is.goAhead ~break the (tie | deadlock) <adv>*
  ?is.teamAhead (~give | ~hand) {action.team} a lead of {action.score.leaderFirst} [<over>] <adv>*
  ?is.opener (~open the scoring | ~break the deadlock) <adv>*
  ?is.doubled ~double [the | their | {action.team:gen}] (lead | advantage | cushion) <over>* [(to | at) {action.score.leaderFirst}] <adv>*
  ?is.extended (~extend | ~stretch | ~increase | ~widen | ~add to | ~build on) [the | their | {action.team:gen}] (lead | advantage | cushion) <over>* [to {action.score.leaderFirst} | to {action.margin:count} [goal | goals]] <adv>*
  ?is.pulledBack (~pull | ~get | ~grab | ~claim) (one back | a goal back) <adv>*
  ?is.pulledBack (~reduce | ~cut | ~trim | ~narrow) [the | their | {action.team:gen}] (deficit | arrears | gap) [(against | to) <other>] [to {action.score.leaderFirst} | to {action.margin:count} [goal | goals]] <adv>*
  ?is.pulledBack (~reduce | ~cut | ~trim | ~narrow) {action.opponent:gen} (lead | advantage | cushion) [to {action.score.leaderFirst} | to {action.margin:count} [goal | goals]] <adv>*
  ?is.pulledBack (~give | ~get) {action.team} (a goal | one) back [against <other>] <adv>*
  ?is.regained ~restore [the | their | {action.team:gen}] (lead | advantage | cushion) [over <other>] <adv>*
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
  <r-wide:~>
  <r-things:~>
  <letting:~>
  <verdict-result:~>
`;
