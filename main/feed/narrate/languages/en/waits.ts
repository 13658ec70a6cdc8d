/** How long it took: what was so until the goal, and who had to wait for it. */
export const waits = String.raw`
wait-clause
  ?is.opener <nothing-yet> (before | until | when) (<s-np> <s-post>* <act:fin> | {action.team} <team-act:fin> | <goal-np> [<result:fin>] | now) <adv>*
  ?is.goal (it took | it has taken | we had to wait | we have had to wait | we waited | there was a wait) until <wait-end> <wait-for>* [<adv>]
  ?is.goal {action.team} (waited | had to wait | have had to wait) until <wait-end> (to <team-act:inf> | before <s-np> [finally &is.secondHalf] <act:fin> | for <goal-np> | for <s-np> to <act:inf>)
  ?is.goal it was not until <wait-end> that (<s-np> <act:fin> | {action.team} <team-act:fin> | <goal-np> (came | arrived | was scored)) &is.opener
  ?is.goal it took <s-np> until <wait-end> to <act:inf> &is.opener
  ?is.early (it took [<s-np> | {action.team}] | {action.team} ~~need | <s-np> ~~need) (little time | [only | just] {action.minute} minutes | (no more than | less than | under) a quarter of an hour | only minutes) to <quick> <adv>*
  ?is.early it did not take (long | {action.team} long | <s-np> long) to <quick> <adv>*
  ?is.opener (it | the <match> | the score) (was | had been | remained | stayed) [still] (goalless | scoreless | 0 - 0 | nil-nil) for {action.minute} minutes [and | but] [then] [<s-np> <act:fin>]

nothing-yet
  (neither (side | team) | no one | nobody) had scored [in the first half &is.secondHalf]
  no (goal | goals) had been scored
  there had been no (goal | goals) [in the <match>]
  (it | the <match> | the score) (was | had been | remained | stayed) [still] (goalless | scoreless | 0 - 0 | nil-nil)
  the (scoresheet | scoreboard) (was | had been | remained) blank
  (it | the <match> | the score) (was | had been | remained | stayed) [still] (goalless | scoreless | 0 - 0 | nil-nil) for {action.minute} minutes

wait-end
  the {action.minute:ord} minute
  the second half &is.secondHalf
  (stoppage | injury | added) time &is.stoppage &is.secondHalf
  (late in (the <match> | the second half) | the (closing | final | last) (stages | minutes)) &is.late
  after (half-time | the (break | interval)) &is.secondHalf

wait-for
  for (a &is.opener | the first &is.opener | the opening &is.opener | the | another &is.severalGoals) <goal-adj>* (goal | <goal-noun>) [to (arrive | come | be scored | go in)]
  for (a | an) <goal-adj>* (equaliser &is.equaliser | leveller &is.equaliser | winner &is.winner | breakthrough &is.goAhead) [to (arrive | come | be scored | go in)]
  for {action.team} to <team-act:inf>
  for <s-np> to <act:inf>
  before <s-np> <act:fin>

quick
  <left-late>
  <act:inf>
  <team-act:inf>
`.replaceAll('~~need', '(need | needs | needed)');
