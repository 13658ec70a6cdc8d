/**
 * Clauses in almost any order. Each is bound to who does it: the scorer, the side that got the goal, the other side,
 * the goal, or the match; and each is true by itself, so joining two says nothing more. A pronoun, a participle or
 * “who” only goes on with the one it stands behind. A name alone is no clause. What says which came first (“after”,
 * “when”) only leads from what the goal made to the goal. No negation, no “before”, “almost”, “only” of a deed.
 */
export const clauses = String.raw`
clauses
  <front>* <clause> <join>*
  <frame> <front>* <clause> <join>*
  ?is.leading {leader} [by] {score.leaderFirst} <join>*
  <front-after> (<t-clause> | <o-clause> | <m-clause> | <state> <state-more>*) <join>*
  <score-stretch> <m-more>* <join>*
  &is.teamAhead &is.latest {action.score.leaderFirst} (: | -) <t-clause> <join>*
  (thanks to | courtesy of | through | via) <by-whom> [<mark>] (<t-clause> | <m-clause>) <join>*

front
  ?is.opener &is.secondHalf after [such] a long wait [for (a goal | the first goal)]
  ?is.goAhead with (the (scores | score | sides | teams | <match>) | <both> | things | it) [still] (level | tied | all square | locked) [at half-time]
  with <with-clause> [and <with-clause>]
  <been-behind>
  ?is.opener &is.secondHalf after (a goalless | a scoreless) (first | opening) half
  ?is.opener &is.secondHalf after a (first | opening) half (with no | without) goals
  ?is.opener &is.secondHalf (goalless | scoreless | level) at (half-time | half time | the (break | interval))
  ?is.opener after {action.minute} (goalless | scoreless) minutes
  ?is.opener after {action.minute} minutes without a goal
  ?is.level at {score}
  ?is.leading at {score.leaderFirst}
  {action.minute} (minutes | mins) (: | -)
  and
  this time
  (as it stands | as things stand)
  <when>
  <where>
  <state-when>
  [we are] {minute} minutes (in | into the <match>) [and]
  <from-the-spot>
  <now>
  with <goal-np>
  (: | -)
  <headline-word>

front-after
  (after | following | with) <by-goal> [<mark>]
  (after | when | as | once) <s-np> <s-post>* <act:fin> [<mark>]

now
  now
  also
  &is.underWay (currently | right now | at the moment | at present)

mark
  (: | - | ; | \!)

clause
  <s-clause>
  <t-clause>
  <o-clause>
  <g-clause>
  <m-clause>
  <state> <state-more>*
  <done> <done-more>*
  <passive> <place>*
  <now-clause>
  <before-clause>
  <needs-clause>
  <time-clause>
  <attend> [<at-now>]
  <event-clause>
  <odd-clause>

# Of when it came, next to the verb.
adverb
  finally &is.secondHalf
  now
  duly
  also
  then

join
  [<mark>] [<and>] <front>* <clause>
  [<mark>] [so | and | which | that] [that] <attend> [<at-now>]
  [<mark>] which [<now>] <result:fin>
  [<mark>] (<goal-np> | &is.finished &is.latest the (last | final) goal [of the <match>]) <goal-came:ing> [from <s-np> | through <s-np> | by <s-np>] <place>*
  [<mark>] and [it was] ?is.goal !is.ownGoal <s-np> [who] (scored | got) it <place>*
  [<mark>] ?is.goal !is.ownGoal <s-np> the latest &is.latest (to score | scorer | on the scoresheet) [for {action.team}]
  [<mark>] ?is.goal !is.ownGoal <s-np> (among the scorers | on the scoresheet | the scorer | on target)
  [<mark>] and <with-clause>
  [<mark>] with <with-clause>
  [<mark>] [and | which | that | so] [<now>] <result:ing>
  [<mark>] leaving <leaving>
  (: | - | ;) <score-stretch>
  [<mark>] <noun-clause>
  <place>

and
  and
  but
  as
  while
  so
  so now
  and so
  and now
  and still
  though
  although
  even though
  whereas
  yet
  meaning [that]
  which means [that]
  this means [that]
  that means [that]
  which leaves

# Behind “with”: a clause whose verb is a participle, or left out.
with-clause
  {leader} <ahead-post>* <lead-now:abs> <now-more>*
  {trailer} <behind-post>* <trail-now:abs> <now-more>*
  {trailer} <behind-post>* <already>* <need:abs> <needs-more>*
  <sides> <level-now:abs> <now-more>*
  <thing> <match-now:abs> <now-more>*
  <lead-of> <lead-is:abs> <now-more>*
  <gap> <gap-is:abs> <now-more>*
  <what-there-is> <now-more>*
  <time-left> <time-more>*
  <time-abs> <time-more>*
  {action.team} <t-post>* <team-act:ing>
  ?is.equaliser &is.latest {action.team} [<now>] <t-level>

  <s-np> <s-post>* <act:ing>
  <s-np> <s-post>* having <act:pp>
  {action.team} <t-post>* having [just &is.fresh] <team-act:pp>
  <goal-np> <goal-came:ing> <place>*
  the last goal [of the <match>] &is.finished &is.latest &is.goal <goal-came:ing> <place>*
  <goal-np> <result:ing>

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
  ~come
  ~arrive

# What is left, behind “leaving”, “leaves” or “means”.
leaving
  {leader} <lead-now:abs> <now-more>*
  {trailer} <trail-now:abs> <now-more>*
  {trailer} [<now>] <need:abs> <needs-more>*
  {trailer} [<now>] [with] <trail-with> <needs-more>*
  <sides> <level-now:abs> <now-more>*
  <thing> <match-now:abs> <now-more>*
  <what-there-is> <now-more>*
  <time-left> <time-more>*

trail-with
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
  ?is.finished (the (final | full-time) whistle | full time) (has gone | has come | has arrived | goes | went | came | is here | has blown | has sounded) [with (nothing between <sides> &is.draw | <sides> level &is.draw | {winner} (ahead | in front) &is.winInPlay)]
  ?is.finished (it | this | this <match> | the <match> | it all) (is | 's) [now | all] (over | done | finished | decided)

# Of the side that got the goal, when it was behind before.
been-behind
  ?is.wasBehind (having (trailed | been behind | fallen behind | gone behind | been trailing) | behind | trailing | losing) [to {action.opponent} | against {action.opponent}] <before-time>*
  ?is.wasBehind (after | despite | from) (trailing | being behind | falling behind | going behind | having (trailed | been behind | fallen behind | gone behind)) [to {action.opponent} | against {action.opponent}] <before-time>*
  ?is.wasBehind (after | although | though | when | having) (they | {action.team}) (were | had been | was) (behind | trailing | losing | down) [to {action.opponent} | against {action.opponent}] <before-time>*
  ?is.wasBehind after (they | {action.team}) (trailed | had trailed | fell behind | had fallen behind | went behind | had gone behind) [to {action.opponent} | against {action.opponent}] <before-time>*

place
  <when>
  <where>
  <still-on>
  <now>
  \( <in-brackets> \)

# The scorer.
s-np
  <scorer>
  !is.ownGoal {scorer} for {action.team}

s-full
  <s-np> <s-post>*

s-clause
  [it is | it's | it was] <s-np> <s-post>* [<adverb>] (<s-pred:fin> | <s-verbless>) <s-more>*
  (it is | it's | it was) <s-np> who <s-pred:fin> <s-more>*
  ?is.goal !is.ownGoal [the] (scorer | goalscorer) [for {action.team}] <when>* (is | was | :) <s-np> <s-more>*
  (having <s-pred:pp> | by <s-pred:ing> | <s-pred:ing>) <s-np> (<s-pred:fin>) <s-more>*
  <s-np> &is.fresh (has just <s-pred:pp> | just <s-pred:fin>) <s-more>*

s-pred
  <act:~>
  <s-own:~>

s-own
  ?is.extended !is.ownGoal (~add | ~score | ~get | ~net) (another | a {goal.number.of.team:nth}) [goal] <adv>*
  ?is.opener &is.latest !is.ownGoal (~have | ~score | ~get | ~net) the only goal [of the <match>] [so far] <adv>*
  ?is.bothGoals !is.ownGoal ~score both goals [of the <match>] <adv>*
  ?is.goal !is.ownGoal ~was (among the scorers | the scorer | the goalscorer | on target | on the scoresheet | on the mark | the player who scored) <adv>*
  ?is.winner !is.ownGoal ~was (the | a) (match-winner | matchwinner | winner) <adv>*
  !is.ownGoal ~have {goal.number.of.scorer:count} [goal | goals] [now] [in the <match> | in this <match>] <adv>*
  !is.ownGoal ~have {goal.number.of.scorer:count} [goal | goals] for {action.team} [in the <match> | in this <match>] <adv>*
  ?is.penalty !is.ownGoal ~step up [and | to]
  ?is.hatTrick !is.ownGoal ~have (a | <own-his>) hat-trick <adv>*
  ?is.brace !is.ownGoal ~have (a | <own-his>) (brace | double) <adv>*
  !is.ownGoal ~have [a | the | <own-his>] {goals.in.match:nth} goal of the <match> <adv>*
  ?is.goal !is.ownGoal ~have (a | the) <goal-adj>* <goal-noun> <adv>*
  ?is.brace !is.ownGoal ~double (<own-his> | the) (tally | goal tally) <adv>*
  ?is.winner !is.ownGoal ~was the difference <adv>*
  ?is.goal !is.ownGoal ~score (the | a) <goal-adj>* goal (that | which) <result:fin>

s-post
  ?is.goal !is.ownGoal scorer of the goal <when>*
  who <s-pred:fin>
  !is.ownGoal (who plays for | playing for) {action.team}
  ?is.ownGoal (who plays for | playing for) {player.team}
  whose goal [(comes | came) <when>]
  whose goal (comes | came) <when>
  whose <goal-adj>* goal <result:fin>
  <when>
  \( <when> \)
  \( {action.minute} ['] \)
  \( {action.minute:ord} [min | mins | minute] \)
  <s-pred:ing>
  with <goal-np>
  (: | -)
  now

s-verbless
  among the scorers &is.goal !is.ownGoal
  having <s-pred:pp>
  <from-the-spot>
  <own-his> {goal.number.of.scorer:nth} [goal] [of the <match>]
  !is.ownGoal ?is.goal (the | with the) (scorer | goalscorer | goal)
  !is.ownGoal ?is.goal (on target | on the scoresheet | on the mark) <adv>*
  !is.ownGoal with (a | an | the | their) <goal-adj>* <goal-noun> <goal-post>*
  !is.ownGoal ?is.winner the match-winner
  <s-pred:ing>
  <s-pred:pp>
  <when> [<when>]
  {action.minute} minutes
  {action.minute:ord} minute

s-more
  [<mark>] (and | but) [<now>] <s-pred:fin>
  [and] (to | and) <s-pred:inf>
  [thereby | thus] <s-pred:ing>
  (by | after) <s-pred:ing>
  having <s-pred:pp>
  [a goal] (which | that) <result:fin>
  for {action.team} [who <t-pred:fin>]
  for {action.team} <when>* [<mark>] (and | but) [<now>] they <t-pred:fin>
  [<mark>] (and | but | so) [<now>] they <t-pred:fin>
  (against | over) {action.opponent}
  <from-the-spot>
  again &is.again
  <been-behind>
  ?is.brace !is.ownGoal &is.underWay (and | but) (could | can) [still | yet | now] (complete | get | score | claim | have | finish with) a hat-trick
  <place>

# The side that got the goal.
t-clause
  [?is.comeback (coming from behind | from behind)] {action.team} <t-post>* [<adverb>] (<t-pred:fin> | <t-verbless>) <t-more>*
  &is.latest {action.team:gen} (lead | advantage) ?is.teamLeads [over {action.opponent}] is [now] ({action.score.leaderFirst} | {margin:count} (goal | goals))
  &is.latest ?is.extended {action.team:gen} (lead | advantage) [over {action.opponent}] (grows | grew | increases | increased) to {action.score.leaderFirst} <t-more>*
  {action.team} &is.fresh (has | have) just <t-pred:pp> <t-more>*
  ?is.goAhead [the] (lead | advantage) (belongs | goes | went | belonged) to {action.team} <t-more>*
  ?is.equaliser &is.latest <t-level> (are | is) {action.team} <t-more>*
  ?is.teamLeads &is.latest <t-lead> (are | is) {action.team} <t-more>*

t-pred
  <team-act:~>
  <t-own:~>
  now <t-own:~>
  <now> <team-act:~>

t-own
  ?is.teamLeads &is.latest (~lead) the <match> [<t-score>]
  ?is.teamLeads &is.latest (~be | ~find themselves | ~sit | ~stand | ~remain &is.extended) [<now> | still &is.extended] <t-lead>
  ?is.equaliser &is.latest ~be [<now>] <t-level>
  ?is.teamLeads &is.latest (~have | ~hold) [<now>] (the | a | an) [narrow &is.byOne | {margin:count} - goal] <goal-adj>* [{action.score.leaderFirst}] (lead | advantage) [<over>] [of {action.score.leaderFirst}]
  ?is.goAhead ~have (the | a) (lead | advantage) [<over>]
  ?is.teamTrails &is.latest ~be [<now>] (back) [to] within {margin:count} (goal | goals) [of {action.opponent}]
  ?is.teamTrails &is.latest (~trail) [{action.opponent}] [<t-score>]
  ?is.teamTrails &is.latest (~be | ~remain | ~find themselves) [<now> | still] (behind | trailing [{action.opponent}] | losing) [<t-score>]
  ?is.teamTrails &is.latest (~be | ~remain | ~find themselves) [<now> | still] {action.score.leaderFirst} (down | behind) [to {action.opponent} | against {action.opponent}]
  ?is.teamTrails &is.latest (~be | ~remain | ~find themselves) [<now> | still] [just | only] {margin:count} (goal | goals) (down | behind) [{action.opponent}]
  ?is.pulledBack (~have one back | ~get a goal back | ~have a goal back | ~get back to within {action.margin:count} (goal | goals) [of {action.opponent}])
  ?is.extended ~score again <adv>*
  !is.ownGoal ~have {goal.number.of.team:count} (goal | goals) [<now>]
  ?is.extended (~get | ~add | ~score | ~have) (another | a {goal.number.of.team:nth}) [goal]
  ?is.goAhead (~go | ~move) {action.score.leaderFirst} (up | ahead | in front) [<over>]
  ?is.goAhead (~break through) 
  ?is.equaliser (~get | ~find | ~have) their <goal-adj>* (equaliser | equalizer | leveller)
  ?is.equaliser (~come back | ~come from behind | ~fight back) [to (level | equalise | draw level)] [to make it {action.score} | at {action.score} | to {action.score}]
  ?is.comeback (~come back | ~fight back) to (lead | take the lead | go ahead) [{action.opponent}] [{action.score.leaderFirst}]
  ?is.comeback (~complete | ~turn) (the | a) (turnaround | comeback | match around | game around)
  ?is.comeback (~overturn | ~overcome) (a | the) deficit
  &is.teamAhead ~make it {action.score.ownFirst} [<over>]

# Of a team, behind its name or in “who had been behind”.
t-before
  ?is.equaliser (were | was | had been) (behind | trailing)
  ?is.comeback (were | was | had been) (behind | trailing)
  ?is.pulledBack (were | was | had been) (behind | trailing)
  ?is.equaliser (had trailed | trailed)
  ?is.comeback (had trailed | trailed)

t-lead
  beating {action.opponent} [<t-score>]
  a goal &is.narrow (up | ahead) [of {action.opponent} | <over>]
  (ahead | in front | leading | in the lead | winning) [<t-score>] [of {action.opponent} | <over>] [<t-score>]
  {action.score.leaderFirst} (up | ahead | in front | to the good) [(on | of) {action.opponent} | <over>]
  (up | ahead) {action.score.leaderFirst} [(on | of) {action.opponent} | <over>]
  {margin:count} (goal | goals) (up | ahead | clear) [of {action.opponent} | <over>]
  back &is.regained (in front | ahead | in the lead) [{action.score.leaderFirst}]
  leading {action.opponent} [[by] {action.score.leaderFirst}]

t-score
  [by | at] {action.score.leaderFirst}
  by {margin:count} (goal | goals)
  by a score of {action.score.leaderFirst}

t-level
  [back] (level | on level terms | all square) [with {action.opponent} | against {action.opponent}] [[at] {action.score}] [with {action.opponent} | against {action.opponent}]

t-verbless
  ?is.teamLeads &is.latest [<now>] <t-lead>
  ?is.equaliser &is.latest [<now>] <t-level>
  ?is.extended {action.score.leaderFirst} up
  ?is.extended further (ahead | in front | clear) [of {action.opponent}]
  <t-pred:ing>
  <t-pred:pp>
  <t-before>

t-post
  who (were | was | had been) (behind | trailing | losing) <before-time>* ?is.wasBehind
  already &is.extended ?is.extended <t-lead>
  <been-behind>
  still &is.pulledBack
  still &is.extended
  who <t-pred:fin> [<by-means>]
  who <t-before>
  <t-pred:ing> [<by-means>]
  <by-means>
  <when>
  now
  (: | -)
  ?is.teamLeads &is.latest <t-lead>
  ?is.equaliser &is.latest <t-level>

t-more
  [<mark>] (and | but) [<now>] [they] [still &is.pulledBack | still &is.extended] <t-pred:fin>
  [<mark>] they <t-pred:fin>
  (to | and) <t-pred:inf>
  <t-pred:ing>
  (after | by) <t-pred:ing>
  having <t-pred:pp>
  <by-means>
  (as | when | after | because | since | once | now that) <s-np> <s-post>* <act:fin>
  (against | over | on) {action.opponent}
  &is.teamAhead &is.latest [<mark>] {action.score.leaderFirst}
  &is.teamAhead &is.latest \( {action.score.leaderFirst} \)
  in {action.team:gen} <match> (against | with) {action.opponent}
  <their-match>
  <from-the-spot>
  early &is.early
  late &is.late
  <state-when>
  <place>

by-means
  (through | via | by | thanks to | courtesy of) <by-whom>
  (from | after | following | because of) <by-goal>
  [with] <s-np> [<s-post>] <s-verbless>
  with <by-goal>
  <been-behind>
  with the help of <by-goal>

by-whom
  <s-np> [who <act:fin>]
  <by-goal>

by-goal
  such a long wait for (a goal | the first goal &is.opener) &is.opener &is.secondHalf
  <goal-np>
  <bare-goal> <goal-post>*
`;
