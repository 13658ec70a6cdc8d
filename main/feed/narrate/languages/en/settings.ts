/** The match as what the goal fell in, with what is so of it in a clause of its own: “in a match that Ostholm won 2–1”. */
export const settings = String.raw`
setting
  (in | of | for) (a | the | this | their) [{competition}] [<stage-of>] <match> <match-rel>
  !is.ownGoal for (the | a | <own-his>) <goal-adj>* <goal-noun> <goal-post>*

match-state-rel
  (that | which) <match-phase>
  now (over | finished) &is.finished
  (in which | where) &is.bothScored both (sides | teams) (have | had | have now) (scored | found the net | been on target)
  (in which | where) &is.latest ?is.equaliser <both> are [now] level [at {score}]
  (in which | where) ?is.leading {leader} <lead-now:fin>
  (in which | where) ?is.leading {trailer} <trail-now:fin>
  [that | which] ?is.leading {leader} (lead | leads | are leading | is leading) <by-score>*
  [that | which] ?is.winInPlay {winner} (won | win | have won | has won | went on to win) <by-score>*
  [that | which] ?is.winInPlay {loser} (lost | lose | have lost | has lost) <by-score>*
  (in which | where) !is.ownGoal &is.finished &is.latest <s-np> scored last
  (that | which) (ended | finished | ends | finishes | has ended | has finished) <ended>
  (in which | where) (<done>)
  (that | which) (is | stands) [now] [at] <standing-now> &is.underWay
  (that | which) ?is.opener (was | had been) (goalless | scoreless | 0 - 0)
  (that | which) ?is.goAhead (was | had been) (level | tied | all square)
  [that | which] ?is.wasBehind (they | {action.team}) (were | had been) (losing | trailing in)
  (in which | where) ?is.wasBehind (they | {action.team}) (were | had been | was) (behind | trailing | losing)

# How it ended, as what the goal meant.
ending-result
  ?is.draw ?is.equaliser &is.finished (~mean | ~ensure) [that] <done>
  ?is.winner (~mean | ~ensure) [that] <done>
`;
