/** Fields of many, and contests that count sets. */
export const races = String.raw`
# Fields of many.
race
  ?is.raceWin {competitor} (wins | won | has won) <the-race> <race-adv>*
  ?is.finish {competitor} (finishes | finished | comes | came) {position:nth} [in <the-race>] <race-adv>*
  ?is.finish {competitor} (finishes | finished) <the-race> {position:nth} <race-adv>*
  ?is.finish {competitor} (gains | gained | makes up | made up) {gained:count} (place | places) <race-adv>*
  ?is.finish {competitor} (loses | lost | drops | dropped) {lost:count} (place | places) <race-adv>*
  ?is.onPodium {competitor} (is | was | finishes | finished) on the podium [in <the-race>] <race-adv>*
  ?is.race &is.finished {first} (wins | won | has won) <the-race> [ahead of {second} [and {third}]]
  ?is.race &is.underWay {first} leads [<the-race>] [ahead of {second} [and {third}]]
  ?is.race <the-race> (<race-status>) <kick-off>*

the-race
  [the] {round}
  the race
  [the] {competition}
  [the] {competition} {round}

race-status
  ?is.live is under way
  ?is.finished (is over | has finished)
  ?is.scheduled (is scheduled | starts | is still to come)
  ?is.postponed has been postponed
  ?is.cancelled has been cancelled
  ?is.abandoned has been abandoned
  ?is.interrupted has been interrupted
  ?is.unknown should have begun

race-adv
  from {grid:nth} [on the grid]
  (after | having) (starting | started) {grid:nth}
  (gaining | up | to gain | and gains | and gained) {gained:count} (place | places)
  (losing | down | and loses | and lost) {lost:count} (place | places)
  (for | with) [the] {team}
  (in | at) <the-race>
  &is.raceWin ahead of {second} [and {third}]
  (scoring | with | for) {points:count} (point | points)

# Contests that count sets.
sets
  ?is.setWon {action.team} (takes | wins | won | took) (the | a) set [from {action.opponent} | against {action.opponent}] [and ?is.teamAhead &is.latest leads {action.score.leaderFirst} [in sets]] <level-adv>*
  ?is.break {action.team} (breaks | broke | has broken) (the serve of {action.opponent} | {action.opponent}) <level-adv>*
  ?is.setPoint it is set point <level-adv>*
  ?is.matchPoint it is match point <level-adv>*
  ?is.breakPoint it is break point <level-adv>*
  ?is.leading ?is.sets {leader} (leads | lead) {trailer} [by] {score.leaderFirst} in sets <level-adv>*
  ?is.leading ?is.sets {leader} (leads | lead) {trailer} by {margin:count} (set | sets) <level-adv>*
  ?is.level ?is.sets <both> are level at {score} in sets <level-adv>*
  ?is.level ?is.sets <both> are level in sets [at {score}] <level-adv>*
`;
