/** Why to look now: how much time there is, what is at stake, who still can. Each rests on the score and the clock alone. */
export const stakes = String.raw`
wide-open
  (very much | still | wide | again | back)* (alive | open | in it | on | in the balance | anyone's | up for grabs)

# Of the leader.
stakes-l
  ?is.leading &is.underWay ~now-is [now | still] (trying | looking | hoping | having | set) to (see out | protect | hold [on to] | defend | preserve | keep | add to) <lead-np>
  ?is.leading &is.underWay &is.byOne (can | dare | may) not (relax | rest | switch off | ease off | sit back) [yet] [because [their] [lead] [over {trailer}] is [just | only] (one [goal] | a single goal)]
  ?is.trailerBlank (have | has) shut {trailer} out [so far] [and <lead-now:fin>]
  ?is.trailerBlank ?is.nowLate ~now-is [now] [only] (minutes | moments | not far) (from | away from | off) (a | the | another) (clean sheet | shut-out | shutout)
  ?is.nowLate ?is.leading ~now-is [now] [only] (minutes | moments) (from | away from) (a | the | winning | taking) (win | victory | it | points) [over {trailer}]
  ?is.leading &is.byMore ~now-has [now] (some | plenty of | a little | a bit of | more) (room [to breathe] | breathing space | comfort | daylight | margin)
  ?is.leading &is.byMore &is.underWay (look | looks) [now] (comfortable | well placed | in control)
  ?is.trailerBlank &is.byOne ~now-leads (by | through) the only goal [of <match-np>] [so far]

# Of the side that trails.
stakes-x
  ?is.leading &is.underWay (~now-is [now | still] (looking | searching | hunting | pushing) (for | to find | to get) | ~now-is [now] (running out of time | short of time) to (find | get) &is.nowLate | ~need | ~want | ~now-has [only] (minutes | moments | a few minutes | the closing stages | little time | stoppage time &is.nowStoppage | added time &is.nowStoppage) to (find | get | score) &is.nowLate) <the-goal>
  ?is.nowLate ?is.leading ~now-has [only | just] (minutes | moments | a few minutes | the closing (stages | minutes) | the last few minutes | little time | stoppage time &is.nowStoppage | added time &is.nowStoppage) [left | remaining] (to (save (themselves | it | something | this) | <purpose-verb> | respond | react | reply | score | find (<goals-needed> | <chased>)) | in which to (respond | reply | score))
  ?is.leading &is.underWay ~now-has (the rest of (the second half &is.nowSecondHalf | the first half &is.nowFirstHalf | the <match>) | until (the end [of the (<match> | second half &is.nowSecondHalf)] | full time | the final whistle)) (to find <the-goal> | to (respond | reply | score [twice &is.byTwo | once &is.byOne | {margin:count} times &is.byMore] | <purpose-verb>))
  ?is.byOne &is.underWay (~remain | ~now-is | ~stay) [still | very much | firmly | right]* in it [at <bare-now>]
  ?is.trailerBlank ~now-is [still] (yet | still) to find a way (past <leader-np> | through)
  ?is.trailerBlank ~now-has [still] no (reply | answer | response) [so far | yet] [to <leader-np>]
  ?is.leading &is.underWay ~now-is [now] in ([deep | big | bad | serious] trouble | a hole) [at {score.leaderFirst} down]
  ?is.leading &is.underWay (can | could | may) still (save | rescue | level | equalise | respond | win) [it | this | something] &is.byOne

the-goal
  <goals-needed> [to <purpose-verb>]
  <chased> [to <purpose-verb>]
  (the | a | one) goal (that | which) <would> (level (it | things | the <match>) | equalise | make it level | tie it | bring them level | draw them level) &is.byOne
  (the | a) goal to <purpose-verb>

stakes-clause
  &is.byOne &is.underWay (an equaliser | the equaliser | parity | a draw) is [now | still] (within reach | in sight | possible | there for the taking) <now-more>*
  &is.underWay (there is | there's | there remains) [still] (plenty | much | a lot | everything | lots) [still | yet] to play for <now-more>*
  ?is.byOne &is.underWay (it is | this is | that is | it remains | this remains | we have) [now | still] a (one-goal | single-goal | close | tight) (<match> | affair) [[in | into] (the (closing | final) (stages | minutes) | stoppage time &is.nowStoppage) &is.nowLate] <now-more>*
  &is.close &is.underWay (everything | it all | all) is [still | now] to (play for | be decided | be settled) <now-more>*
  &is.close &is.underWay (so | and |) (this | it | the <match> | everything | things) (is | remains | stays) [now | all] <wide-open> <now-more>*
  &is.close ?is.nowLate (this | it | this one | this <match>) is (going | heading) (down to the wire | to the wire | right to the end) <now-more>*
  &is.level &is.underWay (the next goal | one (more | goal) | a goal) <would> [well | now] (win | settle | decide) (it | this | the <match>) [for either (side | team)] <now-more>*
  &is.level &is.underWay <sides> [now | still | both] have time to win it <now-more>*
  ?is.equaliser &is.level &is.underWay {action.team} [now] have time to win it <now-more>*
  &is.teamLeads &is.latest &is.underWay ?is.goAhead (it | that | this | <goal-np>) <would> [well | yet | now] (be | prove) (the one (that | which) (wins | decides | settles) it | the winner | decisive | enough) [for {action.team}] <now-more>*
  ?is.equaliser &is.latest &is.nowLate <goal-np> (opens | has opened | throws open | sets up | has set up) (the | a) [closing | close | tight | open]* (stages | finish | end) <adv>*
  ?is.opener &is.latest <goal-np> (is | remains) [still] the only (difference | goal | one | thing) [so far] [between <sides> | in <the-match> | separating <sides>] <now-more>*
  ?is.brace !is.ownGoal &is.underWay (so | and |) (a | the) hat-trick is [now | still] (on | possible | in sight | on the cards | within reach) [for {scorer}] <now-more>*
  ?is.bothGoals !is.ownGoal both (of {action.team:gen} | of the | {action.team:gen}) goals (have come | came | were scored | have been scored | are | is) (from | by | through) <s-np> <adv>*
  ?is.doubled {action.team} (have | has) gone from (one | a goal) [goal] (up | ahead | clear) to two [goals] [up | ahead | clear] <t-more>*
  ?is.pulledBack ({action.opponent:gen} | the | their) lead is [now] (no longer [so | as] (safe | secure | comfortable | big | large) | not [so | as] (safe | secure | comfortable | big | large) [any more | as it was | now]) <adv>*
  ?is.winner (the <match> | it | this) (was | is | has been) (settled | decided | won) [late &is.late | early &is.early] [by <by-whom>] <lost-adv>*
  ?is.ownGoal you (will not | do not) see many [own] goals like (this | that) [one] <adv>*
  ?is.goal there (is | has) [just &is.fresh | now] (been) a <goal-adj>* (goal | <goal-noun>) in this [one | <match>] [from <s-np> !is.ownGoal] <adv>*
  ?is.goal (there is | there has been) <goal-news> [and | ;] {action.team} (got | have | scored) it <adv>*
  ?is.nowFirstHalf there (is | remains) [still] more than a half (to play | left | to come | remaining) <time-more>*
  &is.underWay [it is worth | worth] seeing <hold-or-not> <now-more>*
  ?is.win it is worth seeing how they did it <lost-adv>*
  ?is.winInPlay {winner} (did | have done) it [by] {score.leaderFirst} <lost-adv>*
  ?is.nowLate &is.underWay (time | the clock) is [now] (short | against {trailer} &is.leading | no friend of {trailer} &is.leading | a factor) <time-more>*
`;
