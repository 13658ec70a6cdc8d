/** What a goal lets a side do, and what it means for it; and what “it” did for “them”, behind the side it is said of. */
export const letting = String.raw`
# Of the goal or its scorer.
letting
  ?is.goal (~allow | ~enable | ~permit | ~help) {action.team} [who <t-before>] to <t-pred:inf>
  ?is.goal (~let | ~help | ~see | ~have) {action.team} <t-pred:inf>
  ?is.goal (~mean | ~ensure) [that] (<t-clause> | <o-clause> | <level-clause> | <trailer-clause> | <leader-clause>)
  ?is.goal (~allow | ~enable | ~permit | ~help) them to <t-pred:inf>
  ?is.goal (~let | ~help | ~see) them <t-pred:inf>
  ?is.goAhead ~separate (<sides> | {action.team} (and | from) {action.opponent}) [at {action.score.leaderFirst}] <adv>*
  ?is.goAhead (~open up | ~create | ~make) (a | the) [{action.margin:count} - goal | single-goal] (gap | difference | lead) [between <sides>] <adv>*
  ?is.equaliser (~draw | ~bring | ~pull | ~haul | ~put | ~get) them [back] (level | on level terms | to level terms | to parity) [with <other>] [at {action.score}] <adv>*
  ?is.extended ~double the (gap | difference | distance | margin) [between <sides> | to <other>] &is.doubled <adv>*
  ?is.goAhead ~break the (0 - 0 | nil-nil | goalless | scoreless) (deadlock | stalemate | tie) &is.opener [for <team>] <adv>*
  ?is.goAhead ~break the (deadlock | tie | stalemate) (with | against | between) (<other> | <both> | <sides>) <adv>*
  ?is.comeback ~complete ({action.team:gen} | the | a) (comeback | turnaround | fightback | recovery) from behind to <t-lead> <adv>*
  ?is.halved ~cut (<other-lead> | <deficit> | the gap [between <both>] | it) in (half | two) <adv>*
  ?is.pulledBack ~leave {action.team} [just | only] {margin:count} [goal | goals] (behind | down | adrift | short) [of <other>] &is.latest <adv>*
  ?is.teamLeads &is.latest ~leave {action.opponent} (with (a | an) [<goal-adj> | {margin:count} - goal | {action.score.leaderFirst}]* deficit | in (arrears | deficit | trouble) | facing (a | an) [<goal-adj> | {margin:count} - goal | {action.score.leaderFirst}]* deficit | needing (a | the | another) (goal | reply | response | answer)) [to (overturn | make up | overcome)] <adv>*
  ?is.comeback ~complete (it | things | the job | the comeback | the turnaround) <adv>*
  ?is.goAhead (~find | ~get | ~make | ~score | ~provide | ~grab | ~produce) the (breakthrough | opening | first breakthrough &is.opener) [for <team>] <adv>*
  ?is.goAhead (~give | ~hand) {action.team} something to (hold on to | hold | defend | protect | guard | build on) <adv>*
  ?is.equaliser &is.finished &is.draw (~earn | ~give | ~hand | ~secure | ~rescue | ~salvage | ~snatch | ~win | ~bring) [{action.team}] (a share of the (points | spoils) | a point | one point) [for <team>] <adv>*
  ?is.winner (~earn | ~give | ~hand | ~secure | ~bring | ~win | ~snatch | ~claim) [{action.team}] (the | all | all the | all three | three) points [for <team>] <adv>*
  ?is.goal &is.latest (~put | ~get | ~take | ~leave) them there
  ?is.close &is.nowLate &is.latest (~set up | ~make for | ~mean) (a | the) (finish | finale | ending | end to <match-np> | close finish | tight finish) [at <bare-then>] <adv>*
  ?is.comeback ~turn (it | things | <match-np>) [around | round] <adv>*
  ?is.extended (~make | ~turn) (bad | things | matters) (worse | into worse) for <other> <adv>*
  ~leave them <put-behind> <adv>*
  ?is.comeback ~turn (it | things | this | <match-np>) into (a | the) <lead-size>* (lead | advantage) [for <team>] <adv>*
  ?is.goal &is.latest (~take | ~get | ~bring) to (get | put | bring) them there
  ?is.extended (~give | ~hand) {action.team} [a | some | more]* (cushion | breathing space | comfort | margin) for the (closing stages &is.late | rest of (the <match> | the (second half &is.secondHalf | first half &is.firstHalf))) <adv>*

# Behind a clause of the side that trails.
one-more-them
  ?is.byOne &is.underWay <a-goal> [now] <would> (bring | pull | draw | put | get | haul | take | make) (them | it | things | the <match> | the score) [back] (level | on level terms | to level terms | to parity | all square)
  ?is.byOne &is.underWay <a-goal> [now] <would> (level | equalise | tie | level it | level things | tie it | restore parity | make it level | be enough [to <purpose-verb>] | do [it] | change that | square it | square things | undo that)
  ?is.byOne &is.underWay (are | is) [now] (one | a [single]) [goal] (away from | from | short of | off) (parity | level terms | drawing level | an equaliser | a draw | being level)
  ?is.byMore &is.underWay (one | one more | another | a [single] goal) (will | would) not be enough

# How the other side is left.
put-behind
  &is.teamLeads &is.latest (<behind-place> | chasing [<match-np> | it] | with <goals-needed> to (find | score) | needing <goals-needed>)

# The goal again, as “it”, beside what came of it.
because-of-it
  (because of | thanks to | as a result of | through | courtesy of | with | on the back of | due to | by) (it | that | this | that goal | this goal | the goal | his &is.men goal)
`;
