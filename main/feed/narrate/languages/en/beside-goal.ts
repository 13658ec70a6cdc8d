/** More that may stand beside a goal told of: when it was timed, where, the side it was for and what became of it. */
export const besideGoal = String.raw`
beside-goal
  &is.goal (scored | coming | arriving | timed) <when>
  &is.goal timed at ({action.minute} [minutes] | the {action.minute:ord} minute)
  (in | during) <the-match>
  of (the | this | their) [{competition}] [<stage-of>] <match> [<between-teams>]
  ?is.late with (the end | full time | the final whistle | the <match>) (in sight | near | approaching | close | nearing its end)
  &is.teamLost for {action.team} who <lost-pred>
  &is.teamWon for {action.team} who <won-pred>
  &is.teamTrails &is.latest for {action.team} who [still] <trail-now:fin>
  &is.teamAhead &is.latest now {action.score.leaderFirst}
  &is.equaliser &is.latest now {score}

# Of the scorer.
beside-s
  ?is.ownGoal (~put | ~turn | ~send | ~knock) (it | the ball) (past | beyond) (the wrong | <own-his> own | their own | {action.opponent:gen} own) (goalkeeper | keeper) <adv>*
  ?is.pulledBack &is.teamLost (~score | ~get | ~grab | ~net | ~have | ~bag) (a | the) <goal-adj>* consolation [goal] <adv>*
  ?is.extended &is.teamWon &is.finished ~put (the result | the <match> | the win | it) (beyond {action.opponent} | beyond doubt | out of reach | out of {action.opponent:gen} reach) <adv>*
  ?is.goal !is.ownGoal having just &is.fresh scored

# Of the side that got it.
beside-t
  ?is.goal !is.ownGoal (~get | ~have | ~score | ~find) (a | an | the | their | another &is.extended) <goal-adj>* (goal | <goal-noun>) (from | by | via) <s-np> <adv>*
  ?is.opener ~was [the] first [side | team | ones | to] [to] (score | find the net | strike | get on the scoresheet) <adv>*
  ?is.opener ~score the <match> opener <adv>*

# Of the other side.
beside-o
  ?is.goal (concede | concedes | conceded | (have | has) [now | just &is.fresh] conceded) (to | from) <s-np> !is.ownGoal
  ?is.goal (concede | concedes | conceded | (have | has) [now | just &is.fresh] (conceded | let in | shipped)) (a | an | the | another &is.extended) <goal-adj>* (goal | <goal-noun>) <goal-post>* [to <s-np> !is.ownGoal | to <team>]

beside-clause
  ?is.goal the ball is in (the {action.opponent} net | {action.opponent:gen} net | the {action.opponent} goal) [and <s-np> put it there] !is.ownGoal <place>*
  {home} and {away} [now] (stand | are | are now | stand now) [now] at {score} <now-more>*
  {away} and {home} [now] (stand | are | are now | stand now) [now] at {score:rev} <now-more>*
  ?is.comeback {action.opponent} [once] <was-o:fin> <before-more>* (but | yet | and | until) <goal-np> (leaves | left | has left | puts | put) them ({action.score.leaderFirst} (down | behind) | behind | trailing) <adv>*
  ?is.teamAhead [a | the] <lead-size>* (lead | advantage) for {action.team} [<over>] [{action.score.leaderFirst}] <t-more>*
  ?is.hatTrick !is.ownGoal {goal.number.of.scorer:count} goals (for | from) <s-np> <odd-more>*

front-no-longer
  ?is.goAhead no longer (level | all square | tied)
  ?is.opener no longer (goalless | scoreless | 0 - 0)
  ?is.equaliser &is.latest no longer (behind | trailing)
  ?is.doubled from one [goal] to two [goals]
  ?is.comeback from (behind | trailing | losing) to (leading | in front | ahead | the lead | winning)
  ?is.equaliser from (behind | trailing | losing) to level
  ?is.wasBehind (having | after having) (trailed | been behind | been trailing) [{action.opponent}]

goal-hat-trick
  ?is.hatTrick !is.ownGoal (the | a) hat-trick [goal]
  ?is.brace !is.ownGoal (the | a) (brace | double)
`;
