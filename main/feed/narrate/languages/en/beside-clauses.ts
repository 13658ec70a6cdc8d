/** What stands beside a clause and has only a participle for a verb, or none. */
export const besideClauses = String.raw`
# Behind “with”: a clause whose verb is a participle, or left out.
with-clause
  one more goal [now] enough to (bring | put | draw | pull) {trailer} level [with <leader-np>] ?is.byOne &is.underWay
  the (score | scores | scoreline) [back] (at | to) {score}
  <goal-np> the only (one | goal) [so far] ?is.opener &is.latest
  the (last | final | latest) goal [of <match-np>] &is.latest &is.goal (coming | arriving | scored) (from | through | by) <s-np> !is.ownGoal <place>*
  <scoreline> [now] the (score | scoreline) [after <by-goal>]
  (the | this) <match> [now] (heading | going | moving | entering | getting) [into] (its | the) (closing | final | last) (stages | minutes | moments) ?is.nowLate
  (the | this) <match> [now] (in | into) (its | the) {minute:ord} minute
  (the | their) <match> [against {action.opponent} | with {action.opponent} | between <both>] [now] (at | standing at) <standing>
  ?is.leading {leader} [only | just] {score.leaderFirst} (up | ahead | in front)
  neither (side | team) (ahead | in front | leading) &is.level &is.underWay
  (the | this) <match> [still] (going on | going | under way | live | in progress) &is.live
  the (first half &is.nowFirstHalf | second half &is.nowSecondHalf) [still] (going on | going | under way | in progress)
  <abs-clause>
  <what-there-is> <now-more>*
  <time-left> <time-more>*
  <time-abs> <time-more>*
  <either-next>
  <verdict-with>
  ?is.byOne &is.underWay [just | only] (one | a single) goal of difference [between <sides>]

# The same, where “with” may be left out.
abs-clause
  ?is.winInPlay {winner} ((winning | taking | claiming | earning | securing | getting | recording | sealing) (it | the (win | victory) | a [{score.leaderFirst}] (win | victory) |) [{score.leaderFirst}] [over <loser-np> | against <loser-np>] | coming out on top | the (winners | victors) | victorious | on top) <by-score>*
  ?is.winInPlay {loser} (losing | beaten | defeated | going down | on the losing side) <by-score>*
  ?is.draw (nothing | neither side able | not a thing) (to separate | between | separating | to choose between | able to separate) <sides> [at the (end | finish)]
  ?is.draw (the (points | spoils | honours) | honours) (shared | even) [between <both>]
  ?is.draw <sides> (sharing the (points | spoils) | all square | level | finishing level | drawing)
  <s-np> <s-post>* <s-verbless> <place>*
  <thing-turned:abs>
  {action.team} <t-was:abs>
  {action.opponent} <o-was:abs>
  <sides> <both-was:abs>
  <thing> <both-was:abs>
  ?is.trailerBlank no reply [yet | so far] [from <trailer-np>]
  ?is.otherBlank no reply [yet | so far] [from <other>] &is.latest
  {leader} <ahead-post>* <lead-now:abs> <now-more>*
  {trailer} <behind-post>* <trail-now:abs> <now-more>*
  {trailer} <behind-post>* <already>* <need:abs> <needs-more>*
  <sides> <level-now:abs> <now-more>*
  <thing> <match-now:abs> <now-more>*
  <lead-of> <lead-is:abs> <now-more>*
  <gap> <gap-is:abs> <now-more>*
  {action.team} <t-post>* <team-act:ing>
  ?is.equaliser &is.latest {action.team} [<now>] <t-level>
  <s-np> <s-post>* <act:ing>
  <s-np> <s-post>* having [just &is.fresh | now | already] <act:pp>
  {action.team} <t-post>* having [just &is.fresh] <team-act:pp>
  <goal-np> <goal-came:ing> <place>*
  the last goal [of the <match>] &is.finished &is.latest &is.goal <goal-came:ing> <place>*
  <goal-np> <result:ing>
  <goal-np> [being] the (latest | last | most recent) &is.latest [goal] [of the <match>]
  <goal-np> having [just &is.fresh] been scored [by <by-whom>] <place>*
  the (last | final) &is.finished &is.latest goal [of the <match>] having been scored by <by-whom> <place>*
  <verdict-with>

time-abs
  ?is.finished (it | the <match> | this <match> | things) (finishing | ending | over | done | finished) [<ended>]
  ?is.nowLate time (running (out | short | down) | ticking [away | down] | against {trailer} &is.leading | short) [for {trailer} &is.leading]
  ?is.nowLate the (end | final whistle | finish) (approaching | near | nearing | in sight | drawing near | looming | close)
  ?is.nowLate the (clock | minutes) (running down | ticking down | ticking | ticking away | against {trailer} &is.leading)
  ?is.nowLate the <match> [now] (in | entering | into | approaching | nearing) (its | the) (closing | final | last | late) (stages | minutes | phase | moments)
  ?is.nowStoppage [the <match> [now | already]] (in | into | deep into | well into) (stoppage | injury | added) time
  ?is.nowFirstHalf [half-time | the (interval | break)] still to come
  &is.live (the <match> | play) [still | now] (under way | live | in progress | going | going on | on | ongoing)

goal-came
  ~come [<cause> <by-whom>]
  ~arrive [<cause> <by-whom>]
  ~go in
  !is.ownGoal (~go | ~fall | ~belong) to <s-np>

# What is left, behind “leaving”, “leaves” or “means”.
leaving
  <match-np> [against {action.opponent} | with {action.opponent}] (in the balance | wide open | up for grabs | there to be won) &is.close &is.underWay
  {leader} <lead-now:abs> <now-more>*
  {trailer} <trail-now:abs> <now-more>*
  {trailer} [<now>] <need:abs> <needs-more>*
  ?is.leading &is.underWay {trailer} [<now>] chasing the <match> [[at] {score.leaderFirst} (down | behind)] <now-more>*
  {trailer} [<now>] [with] <trail-with> <needs-more>*
  <sides> <level-now:abs> <now-more>*
  <thing> <match-now:abs> <now-more>*
  <what-there-is> <now-more>*
  <time-left> <time-more>*

trail-with
  a goal to (chase | find | make up) &is.byOne &is.underWay
  ?is.nowLate [very] (little | limited) time [left | remaining] [<to-react>]
  ?is.leading &is.underWay (work | it all | everything | a lot | ground | a deficit | a [{margin:count} - goal] (deficit | gap) | a mountain &is.byMore) (to (do | make up | climb | close | overturn) |)
  ?is.nowLate (little | very little | not much | limited) time (to <purpose-verb> | <to-react> |)
  <goals-needed> to (find | score | make up | get)
  ?is.leading a [{margin:count} - goal | {score.leaderFirst}] deficit [to (overturn | make up | overcome)]

# The match that saw the goal.
event-clause
  ?is.goal <event> (sees | has just &is.fresh seen | has seen | saw | has had) (a | another &is.severalGoals | yet another &is.severalGoals) change (on the scoreboard | to the (score | scoreline) | of (score | scoreline))
  <event> (sees | saw | has seen | has just &is.fresh seen | has had | has just &is.fresh had | has | had | has produced | brought | brings) <goal-np> [(that | which) <result:fin>] <place>*
  ?is.finished (full time | full-time | the final whistle) (has confirmed | confirms | confirmed) [the (comeback | turnaround) &is.turned | it | the (win | victory) &is.winInPlay | the result]
  ?is.finished (the (final | full-time) whistle | full time) (has gone | has come | has arrived | goes | went | came | is here | has blown | has sounded) [on a draw [between <both>] &is.draw | with (nothing between <sides> &is.draw | <sides> level &is.draw | {winner} (ahead | in front) &is.winInPlay)]
  ?is.finished (it | this | this <match> | the <match> | it all) (is | 's) [now | all] (over | done | finished | decided)

# Of the side that got the goal, when it was behind before.
been-behind
  ?is.wasBehind after (they | {action.team}) (trailed | had trailed) {action.opponent} <before-time>*
  ?is.wasBehind having (trailed | been behind | fallen behind | gone behind | been trailing) [to <other> | against <other>] <before-time>*
  ?is.wasBehind (after | despite | from) (trailing | being behind | falling behind | going behind | having (trailed | been behind | fallen behind | gone behind)) [to <other> | against <other>] <before-time>*
  ?is.wasBehind (after | although | though | when | having) (they | {action.team}) (were | had been | was) (behind | trailing | losing | down) [to <other> | against <other>] <before-time>*
  ?is.wasBehind after (they | {action.team}) (trailed | had trailed | fell behind | had fallen behind | went behind | had gone behind) [to <other> | against <other>] <before-time>*
`;
