/** What may stand behind a verb of the action. */
export const beside = String.raw`
# What may stand behind a verb of the action.
adv
  (in | of) (a | the | their) [{score.leaderFirst}] (defeat | loss) (by | to | against) <other> &is.teamLost
  (in | of) (a | the | their) [{score.leaderFirst}] (win | victory) (over | against) <other> &is.teamWon
  for (a | the) [{score.leaderFirst}] (win | victory) &is.teamWon [over <other> | against <other>]
  after (<match-np> | it | things | the (score | scores | sides)) had been (level | tied | all square) ?is.goAhead
  with (a | the | another &is.extended) <goal-adj>* <goal-noun> <goal-post>*
  and [are | is] closing in on [a | the] (win | victory) [over <other>] &is.teamLeads &is.latest &is.nowLate
  for (a | the) <lead-size>* {action.score.leaderFirst} (lead | advantage) ?is.teamAhead [<over>]
  !is.ownGoal &is.again for (a | the | <own-his>) {goal.number.of.scorer:nth} [goal] [of <match-np>]
  (which | that) &is.winInPlay {winner} (won | win | have won) <by-score>* [against <loser-np> | over <loser-np>]
  to <result:inf>
  for a (brace | double) ?is.brace !is.ownGoal
  ?is.nowLate with the (closing | final) (stages | minutes) still to (play | come | be played)
  ?is.nowLate (going | heading) into the (closing | final) (stages | minutes)
  in (a | an) [(open | close | tight) &is.close &is.underWay] <match> (with | against) {action.opponent}
  <cause> <by-whom>
  &is.bothScored after <other> (had scored [too | as well | earlier] | scored [too | as well])
  &is.goal !is.otherBlank after {action.opponent} (had [also | already | earlier] (scored | found the net | got on the (scoreboard | scoresheet) | got a goal) [too | as well | earlier] | scored [too | as well])
  <wide>
  (after | following) <by-goal>
  (against | for | of | over | on) <other> <o-who>
  <been-behind>
  <when>
  <where>
  <from-the-spot>
  for <team>
  for {action.team} [whose (lead | advantage) [over <other>] (is | stands at) [now] {score.leaderFirst} &is.teamLeads &is.latest | who ?is.teamLeads <lead-pred> | who <t-pred:fin> | who <t-before>]
  ?is.equaliser [back] at {action.score}
  <their-match>
  &is.draw (in | of) (a | the | their | {action.team:gen}) [{score}] draw (with | against) <other>
  &is.draw as they (drew | draw) [{score}] [with <other>] [{score}]
  &is.teamWon as they <won-pred>
  &is.teamLost as they <lost-pred>
  &is.teamWon when they <won-pred>
  &is.teamWon (in | of) (a | the | their | {action.team:gen}) [{score.leaderFirst}] (win | victory) (over | against) <loser-np>
  &is.teamLost (in | of) (a | the | their | {action.team:gen}) [{score.leaderFirst}] (defeat | loss) (to | against) <winner-np>
  (against | v | vs [.]) <other>
  in {action.team:gen} <match> (against | with) <other>
  in [the <match> (between | of)] {home} (and | v | vs [.] | versus | against) {away}
  in the <match> between {away} and {home}
  between {home} and {away}
  (through | thanks to | courtesy of) (<scorer> | <goal-np>)
  (with | by | via) <goal-np>
  via <scorer>
  &is.underWay now
  ?is.firstLead !is.again for the first time [in the (match | game)]
  ?is.again again
  [- | : | ;] &is.equaliser {action.score}
  (- | : | ;) &is.plainOrder {action.score}
  \( &is.plainOrder {action.score} \)
  \( <scoreline> \)
  (: | - | ;) <scoreline>
  <verdict-setting>
  [<mark>] (as | when | and) {action.team} <t-end>
  [<mark>] as {winner} <won-pred>
  [<mark>] as {loser} <lost-pred>

o-who
  who <more-other>
  who &is.latest <trail-now:fin> &is.teamLeads
  who &is.latest <lead-now:fin> &is.teamTrails

# Of the side that got the goal: what it plays, and against whom.
their-match
  (in | of | during) [the | this | their | a] [{season}] [{competition}] [<stage-of>] <match> (against | with | v | versus) <other>
  (in | of) [the | this | their | a] [{season}] {competition} [<stage-of>] (against | with | v | versus) <other>

over
  (over | against | to) <other>
  (for | of) <team>

lead-score
  at <scoreline>
  [at | by | with | -] {action.score.leaderFirst}
  \( {action.score.leaderFirst} \)

win-np
  [a | an | the | their] [<goal-adj>] [{score.leaderFirst}] [<goal-adj>] [?is.turned comeback] (win | victory) [(over | against) <loser-np>]
  [a | the] {score.leaderFirst} (win | victory) [(over | against) <loser-np>] <where>*
`;
