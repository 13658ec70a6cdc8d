/**
 * What no pattern foresaw: stretches that are each true by themselves, in any order. A stretch begins with who or what
 * does it and must have something that one does; a name is only taken where its part is plain (`for` the side that
 * got the goal, `against` the other). Between the stretches stand words that state nothing. No negation, no “before”,
 * “only”, “still”, “almost” is among them.
 */
export const loose = String.raw`
loose
  [<score-stretch>] <beside>* <stretch> <stretch>*

# Of the side that got the goal, or of whom and what it owes it to: what comes behind may say for and against whom.
stretch
  <scorer> <link>* <scorer-does> <rest>*
  {action.team} <link>* <team-does> <rest>*
  <goal-np> <link>* <goal-does> <rest>*
  <noun> <rest>*
  <plain-stretch> <beside>*

# Of the other side, of both, or of nobody.
plain-stretch
  <scoreline>
  {action.opponent} <plain-link>* <other-does>
  (it | the score | the scoreline | the match | the game) (is | was | stands | reads) [now] [at] <standing>
  <done>
  ?is.teamLeads &is.latest {action.team:gen} (lead | advantage) [over {action.opponent}] is {margin:count} (goal | goals)
  (: | - | ;) <score-stretch>

# A score alone: at the beginning or behind a mark, so that it is not taken for part of what stands before it.
score-stretch
  ?is.teamAhead &is.latest [it's] {action.score.leaderFirst} (to | for) {action.team}
  ?is.teamAhead &is.latest it's {action.score.leaderFirst} {action.team}
  ?is.equaliser &is.latest {score}
  &is.plainOrder &is.homeFirst {score}

rest
  <between>
  (and | to | who | which) <follow>

# Goes on with what was said of the one before: only what holds of the side that got the goal.
follow
  <act:fin>
  <act:inf>
  <team-act:inf>

between
  <beside>
  <adv>
  <noun>

# Names nobody.
beside
  <glue>
  <when>
  <where>
  <level-adv>
  <from-the-spot>
  (with | by | via | thanks to | through) <goal-np> &is.teamAhead
  <goal-np>
  (: | - | ; | \! | \( | \))

# Between the one who does and what it does.
link
  <when>
  <where>
  <from-the-spot>
  for {action.team}
  (against | over) {action.opponent}
  (is | are | was | were | has | have | now | who | with | in | - | : | \( | \))

plain-link
  <when>
  <where>
  (is | are | was | were | has | have | now | : | -)

glue
  and
  as
  with
  now
  when
  while

scorer-does
  <act:fin>
  <act:ing>
  <act:pp>
  with (a | the | an) <goal-adj>* <goal-noun>
  ?is.goal !is.ownGoal the (scorer | goalscorer)
  {action.minute} [' | minutes]
  {action.minute:ord} minute

team-does
  <team-act:fin>
  <team-act:ing>
  <team-act:pp>
  ?is.teamLeads <lead-pred>
  ?is.teamLeads &is.latest (ahead | in front | leading | in the lead | {action.score.leaderFirst} (up | ahead))
  ?is.equaliser &is.latest [back] (level | on level terms) [with {action.opponent}] [at {action.score}]
  ?is.teamLeads (hold | holds | have | has) (a | the) <lead-noun>
  ?is.teamWon (the winner | the winners | {score.leaderFirst} winners) [over {loser}]

other-does
  ?is.teamLeads &is.latest (trail | trails | trailing | behind | fall behind | falls behind | {action.score.leaderFirst} (down | behind)) [{action.score.leaderFirst}] [to {action.team} | against {action.team}]
  ?is.goal (concede | concedes | conceded)
  ?is.teamTrails <lead-pred>
  ?is.teamWon (beaten | lose | loses | lost) [{score.leaderFirst}]

goal-does
  <result:fin>
  <result:ing>
  <result:pp>
  (comes | came | arrives | arrived | scored) [by <scorer> | from <scorer>]

# Things, with an article or a number before them, so that none is read as a verb.
noun
  (a | an | the | this | {action.team:gen}) <thing>
  <goal-adj> <thing>
  {action.score.leaderFirst} ?is.teamAhead (lead | advantage) [<over>] [(for | to) {action.team}]
  <goal-np>
  ?is.equaliser (all square | level terms)

thing
  <goal-adj>* <goal-noun>
  <goal-adj>* <lead-noun>
  ?is.goAhead <goal-adj>* (lead | advantage)
  ?is.winInPlay &is.teamWon [{score.leaderFirst}] (win | victory) [over {loser}]
  {goals.in.match:nth} goal of the (match | game)
  ?is.goal !is.ownGoal scorer
  <match> [between <both>]

lead-noun
  ?is.teamAhead [narrow &is.narrow] {action.score.leaderFirst} (lead | advantage) [<over>] [(for | to) {action.team}]
  ?is.teamAhead (lead | advantage) of {action.score.leaderFirst} [<over>]
  ?is.teamAhead (lead | advantage) of {action.margin:count} (goal | goals) [<over>]
  ?is.teamLeads &is.latest (lead | advantage) [<over>] [(for | to) {action.team}]

standing
  {score}
  <scoreline>
  ?is.teamAhead &is.latest {action.score.leaderFirst} [to | for] {action.team}
  ?is.level (level | all square | a draw | {score})
`;
