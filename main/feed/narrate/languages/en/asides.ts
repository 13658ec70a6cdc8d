/**
 * Asides: what may stand in commas behind the one it is said of, in front of its clause, or at the end of it. One rule for
 * each whom it can be said of, so that the three places take the same.
 */
export const asides = String.raw`
# Of the scorer.
s-aside
  <s-verbless>
  against {action.opponent}
  <where>
  <from-the-spot>
  once (again | more) &is.again
  again &is.again
  !is.ownGoal (the | a) {action.team} (player | scorer | man &is.men)
  <front-was>

s-aside-front
  (the scorer | the goalscorer | the latest name on the scoresheet &is.latest | on target | on the scoresheet | on the mark) !is.ownGoal &is.goal

# Of the side that got the goal.
t-aside
  <where>
  (against | playing | facing | up against) {action.opponent}
  <t-verbless>
  <t-fronted>
  until now ?is.goAhead <level-before>
  (the side in front | the leaders | the side with the lead) &is.teamLeads &is.latest
  (the side behind | the trailing side) &is.teamTrails &is.latest
  with <s-np> <s-verbless>
  &is.teamTrails &is.latest [still | now] <behind-place>
  <t-once>
  (helped | led) by <by-whom>

t-aside-front
  after waiting until (the {action.minute:ord} minute | minute {action.minute} | the second half &is.secondHalf) [for (a | the) (goal | breakthrough | opener)] ?is.opener
  <been-behind>
  having (trailed | been behind) [{action.opponent}] [earlier] ?is.wasBehind
  (against | playing | facing) {action.opponent}
  <t-pred:ing>
  having <t-pred:pp>
  by way of <by-whom>
  now <t-lead> &is.teamLeads &is.latest
  <t-once>
  &is.teamTrails &is.latest [still] <behind-place>
  helped by <by-whom>

# What it was before the goal.
t-once
  ?is.equaliser (previously | once | earlier | until (now | then) | up to now) (<behind-before> | a goal down | one down) [to {action.opponent}]
  ?is.equaliser (<behind-before> | a goal down | one down) [to {action.opponent}] (until (now | then | the {action.minute:ord} minute | <by-goal> | <s-np> <act:fin>) | before | earlier | previously | a moment ago &is.fresh)
  ?is.comeback (previously | once | earlier) (<behind-before> | a goal down) [to {action.opponent}]
  ?is.comeback <behind-before> [to {action.opponent}] (before | earlier | previously | at one (stage | point)) [in the half &is.firstHalf | in <the-match>]
  ?is.pulledBack (previously | once | earlier | until (now | then)) (two | two goals) (behind | down) &is.halved
  ?is.equaliser <behind-before> [to {action.opponent}] <at-time>
  ?is.pulledBack <behind-before> [to {action.opponent}] <at-time>

o-once
  ?is.equaliser (previously | once | earlier | until (now | then) | up to now) (<ahead-before> | a goal up)
  ?is.equaliser (<ahead-before> | a goal up) (until (now | then | the {action.minute:ord} minute | <by-goal> | <s-np> <act:fin>) | before | earlier | previously | a moment ago &is.fresh)
  ?is.comeback (previously | once | earlier) (<ahead-before> | a goal up)
  ?is.comeback <ahead-before> (before | earlier | previously | at one (stage | point))

# Of the other side.
o-aside
  &is.teamLeads &is.latest [<now>] <behind-place> [to (<s-np> !is.ownGoal | <by-goal>)]
  &is.teamAhead (behind | trailing) to (<s-np> !is.ownGoal | <by-goal>)
  !is.ownGoal (beaten | breached | undone | caught out | punished) <when>* by (<by-whom> | {action.team})
  (having | after having) (conceded | let in a goal | been breached | fallen behind &is.goAhead | gone behind &is.goAhead | lost (the | their) lead &is.equaliser) [to (<s-np> !is.ownGoal | <by-goal> | {action.team})] <when>*
  (after | since | on | by) (conceding | letting in (a goal | <s-np> !is.ownGoal) | falling behind &is.goAhead | going behind &is.goAhead | losing (the | their) lead &is.equaliser) [to (<s-np> !is.ownGoal | <by-goal> | {action.team})] <when>*
  (conceding | falling behind &is.goAhead | going behind &is.goAhead) [to (<s-np> !is.ownGoal | <by-goal> | {action.team})] <when>*
  (after | following | because of | thanks to | through | owing to | due to) <by-goal>
  <where>
  <o-fronted>
  &is.teamTrails &is.latest [<now> | still] <lead-place>
  <o-once>
  ?is.equaliser (pegged back | caught | hauled back | reeled in | denied | undone) by (<by-whom> | {action.team})
  ?is.extended (beaten | breached | undone) again by (<by-whom> | {action.team})
  ?is.extended (after | having) (conceding | conceded) again [to (<s-np> !is.ownGoal | {action.team})] <when>*
  ?is.extended [now] (further | even further) (behind | adrift)

# Of the goal.
g-aside
  (scored | made | struck | netted | got) [for {action.team}] [by <s-np>] <when>*
  (coming | arriving | timed | landing) [for {action.team}] <when>*
  <from-the-spot>

g-aside-front
  (scored | made | struck | netted | got) [for {action.team}] [by <s-np>] <when>*
  (coming | arriving) <when>

# Of the side that leads, and of the one behind.
l-aside
  [<now>] <lead-place>
  <where>
  <at-time>
  ?is.trailerBlank (yet to concede | without conceding | with a clean sheet [so far])
  &is.teamLeads (thanks to | through | courtesy of | with) <by-whom>

x-aside
  [<now> | still] <behind-place>
  <where>
  <at-time>
  ?is.trailerBlank (yet to score | without a goal [so far] | goalless | scoreless | still to score)
  &is.teamLeads (after | following | because of | thanks to) <by-goal>
  &is.teamLeads (after | having) (conceding | conceded) [to (<s-np> !is.ownGoal | <by-goal>)] <when>*
  [still] (searching | looking | hunting | pushing | waiting) for (<chased> | a goal | their first goal &is.trailerBlank)
  with <goals-needed> to (find | make up | score)
  [still] in (need | search) of (<chased> | <goals-needed>)

aside-clause
  (<s-aside-front> | against {action.opponent} | for {action.team}) [<mark>] <s-clause>
  <t-aside-front> [<mark>] <t-clause>
  <o-aside> [<mark>] <o-clause>
  <g-aside-front> [<mark>] <g-clause>
  (against {action.opponent} | for {action.team}) [<mark>] <g-clause>
  ?is.leading <l-aside> [<mark>] <leader-clause>
  ?is.leading <x-aside> [<mark>] <trailer-clause>
  <w-aside> [<mark>] {winner} <won-pred>
  <f-aside> [<mark>] {loser} <lost-pred>
  {winner} <won-post>* <won-pred> [<mark>] <w-aside>
  {loser} <lost-post>* <lost-pred> [<mark>] <f-aside>
  <leader-clause> [<mark>] <l-aside>
  <trailer-clause> [<mark>] <x-aside>
  {leader} <ahead-post>* <hold-on> [<mark>] <l-aside>
  ?is.leading (against | playing | facing) {trailer} [<mark>] <leader-clause>
  ?is.leading (against | playing | facing) {leader} [<mark>] <trailer-clause>

# Of the winner, and of the loser.
w-aside
  [the] {score.leaderFirst} (winners | victors) [(over | against) {loser}]
  with (a | the) [{score.leaderFirst}] (win | victory) [(over | against) {loser}]
  (victorious | winning | triumphant | ahead) <by-score>* [(over | against) {loser}]
  ?is.turned (behind | trailing | losing) (earlier | before | at one (stage | point)) [in <the-match>]
  ?is.turned (having | after) (trailed | trailing | been behind | being behind | fallen behind | falling behind) [earlier]
  &is.teamWon (thanks to | through | courtesy of | with) <by-whom>
  &is.teamWon (after | following) <by-goal>
  <where>
  &is.shutout (without conceding | with a clean sheet)

f-aside
  [the] {score.leaderFirst} losers [(to | against) {winner}]
  (beaten | defeated) <by-score>* [by {winner}] <by-score>*
  (losing | trailing) <by-score>* [(to | against) {winner}]
  with (a | the) [{score.leaderFirst}] (defeat | loss) [(to | against) {winner}]
  &is.shutout (without a goal | without scoring | goalless | scoreless)
  &is.teamWon (after | following | because of) <by-goal>
  &is.teamLost despite <by-goal>
  <where>
`;
