/** How sentences are put together. Every clause is true by itself, so joining two says nothing more. */
export const sentences = String.raw`
sentence
  [<hedge>] [<as-of>] (<fragment> <stop>)* <part> (<stop> <fragment>)* [<stop>]

# What ends a sentence, or a piece of one that has no verb: of those there may be more, of sentences one.
stop
  (. | \! | \?) [. | \!]
  . . .
  …

part
  <body>
  <fragment> [(: | - | ;) <part>]
  <cry> [<mark>] [and | but | as | with] <part>

hedge
  ?is.unconfirmed (unconfirmed : | not yet confirmed : | unconfirmed reports :)

as-of
  (as of | last known at) {asOf.time} UTC [on {asOf.day}] [:]

body
  [<lead-in> | <headline-word>] [<when> | <where> | with <goal-np>] <action-clause> <tail>*
  [<lead-in> | <headline-word>] [<where> | <state-when> | <thanks>] <state-clause> <tail>*
  [<headline-word>] <scoreline> <after-score>*
  [<headline-word>] <moment-np> [<moment-tail>] <tail>*
  <headline>
  [<lead-in>] <clauses>
  [<lead-in>] <why>

# Words that bring in a reason and state nothing themselves.
lead-in
  because
  (it | this) matters [now] because
  why now :
  now that
  now

make
  ~make

result-them
  ?is.teamAhead (&is.latest gives | gave) them <lead-given> <adv>*
  <result:fin>

headline-word
  [the] latest (from | in) [the] ({competition} | <match-np>) (: | -)
  ?is.live [the] {competition} (latest | update | live) (: | -)
  &is.goal [a] <goal-adj>* <goal-noun> [for <team>] (: | \! | -)
  ?is.comeback [the] (turnaround | comeback) [complete | completed] [by {action.team} | for <team>] (: | \! | -)
  ?is.goAhead (breakthrough | advantage {action.team}) (: | \! | -)
  ?is.equaliser &is.latest (parity | leveller | level [again] | all square [again]) [restored] [for <team>] (: | \! | -)
  ?is.hatTrick !is.ownGoal hat-trick [for <scorer>] (: | \! | -)
  ?is.pulledBack [a] (lifeline | goal back) [for <team>] (: | \! | -)
  ?is.extended [a | another] (cushion | goal | further goal) [for <team>] (: | \! | -)
  ?is.goAhead &is.latest <goal-adj>* lead for {action.team} (: | \! | -)
  score (: | -)
  ?is.level level at {score} (: | -)
  ?is.winInPlay (win | victory) for {winner} (: | -)
  ?is.equaliser &is.latest equaliser (: | \! | -)
  ?is.finished (RESULT | FULL TIME | FULL-TIME | result) [- | :] [[the] {competition}] (: | -)
  ?is.finished (full time | full-time | final score | final result | final | result | FT | [and] (it's | it is | the <match> is | that's it and it's) [all] over | all over) [: | - | ;] [and | as]
  ?is.draw (all square | level) at (full time | full-time) (: | -)
  ?is.halfTime [at | it's | it is] (half time | half-time | the break | the interval | HT) [: | -] [and]
  ?is.live the latest (from | in) [the] {competition} (: | -)
  ?is.live (live | latest | update | latest score | score update | live update | latest update | current score | goal update) (: | -)
  ?is.sentOff red card (: | -)

# What a lead or a win is owed to: only where the goal was the leader’s or the winner’s.
thanks
  &is.teamLeads (thanks to | through) (<scorer> | <goal-np>)
  &is.teamWon (thanks to | through) (<scorer> | <goal-np>)

action-clause
  <scorer> [<when>] <act:fin> <act-more>*
  {action.team:gen} <goal-adj>* <goal-noun> <goal-post>* [(through | by | from) <scorer>] <result-them> <act-more>*
  <scorer> &is.fresh ( has | have ) just <act:pp> <act-more>*
  <scorer> &is.fresh just <act:fin> <act-more>*
  <goal-np> (is | was) the {goals.in.match:nth} [goal] of the (match | game)
  (after | with) <goal-np> <state-clause>
  <goal-np> <result:fin> <act-more>*
  <goal-np> (comes | came | arrives | arrived) <when> <act-more>*
  <goal-adj>* <goal-noun> <goal-post>* <result:fin> <act-more>*
  ?is.teamAhead {action.team} <make:fin> it {action.score.leaderFirst} [<over>] [without reply &is.otherBlank] <adv>* <act-more>*
  {action.team} <team-act:fin> [to <team-act:inf>] <act-more>*
  {action.team} <team-act:fin> (as | when | after | because) <scorer> <act:fin>
  {action.team} &is.fresh ( has | have ) just <team-act:pp> <act-more>*
  <passive> <m-more>*
  <card>
  (there is | there was | there's) (a | an) <goal-adj>* <goal-noun> <goal-post>*

state-clause
  ?is.draw {score} was the final score [between <both>]
  <state> <state-more>*
  (it is | it's | the score is | the score stands at | the match stands at | it stands at) [now] <it-is> <state-more>*
  <fixture> (is | stands) [at] [now] ({score} | <scoreline>) <level-adv>* <state-more>*
  <done> <done-more>*
  <status>
  <race>
  <sets>

# More of the same story, after a clause about the goal.
act-more
  <deed:ing>
  &is.teamAhead &is.latest [: | - | ;] {action.score.leaderFirst}
  (as | when | after | because) <scorer> <act:fin>
  : <scorer> <act:fin>
  and <result:fin>
  and <deed:fin>
  [- | ; | and | and so] to <result:inf>
  <result:ing>
  (as | and | while | - | ; | meaning | so) <state>
  (as | and | - | ; | :) {action.team} <team-act:fin>
  (and | - | ; | :) (it is | it's) [now] <it-is>
  with <goal-np>
  as <done>
  with <scorer> <deed:ing>
  (- | ; | :) <score-now>

score-now
  [the] score [is] [now] [:] {score}
  the score is [now] <scoreline>

state-more
  with <scorer> <deed:ing>
  (after | as | because | since | when) <scorer> <act:fin>
  (and | - | ; | :) <scorer> <act:fin>
  (and | - | ;) <state>

done-more
  with <scorer> <deed:ing>
  (after | as | when) <scorer> <act:fin>
  (- | ; | :) <scorer> <act:fin>

tail
  <where>
  <still-on>
  (; | -) <action-clause>
  (; | -) <state-clause>

still-on
  (with the <match> | and the <match> is | while the <match> is) [still] ?is.live (live | under way | on | in progress)
  (with | and | while | but) (<match-np> | the [{competition}] <match> [against <other>] | play) [is | being] [still] ?is.live (being played | going [on] | going strong | in play | not over [yet] | under way)

moment-np
  <goal-np>
  <goal-adj>* <goal-noun> <goal-post>*
  ?is.sentOff [a] red card <card-post>*

moment-tail
  <result:ing>
  to <result:inf>
  (that | which | :) <result:fin>
  (as | - | ; | : | and) <state>
  (and | - | ; | :) (it is | it's) <it-is>
  [: | - | ;] <scoreline>

# A score as it is printed, names in either order, and what may stand after it.
scoreline
  {home} {score} {away}
  &is.uneven {away} {score:rev} {home}
  {home} {score.home} [-] {away} {score.away}
  &is.uneven {away} {score.away} [-] {home} {score.home}
  <fixture> [: | - | is | is now] {score}

after-score
  (after | as | with) <g-clause>
  (is | was) the [final &is.finished | latest &is.live | current &is.live] score <place>*
  was ?is.finished the final score between <both>
  <by-means>
  \( <in-brackets> \)
  [: | - | ; | as | after | and | with] <scorer> <act:fin> <act-more>*
  [: | - | ; | after | following | with | thanks to &is.teamLeads] <goal-np> [<moment-tail>]
  [: | - | ; | as] {action.team} <team-act:fin> <act-more>*
  [: | - | ;] <state>
  [: | - | ;] <done>
  [: | - | ;] <moment-np>
  [: | - | ;] <scorer> <when>
  [: | - | ;] [goal] by <scorer> <when>
  [: | - | ;] ?is.finished (full time | full-time | final score | it is over | the final score | at full time)
  [: | - | ;] ?is.halfTime [at] (half time | half-time | the break)
  [: | - | ;] ?is.live (live | under way | in progress | still under way)
  [: | - | ;] ?is.abandoned abandoned
  [: | - | ;] ?is.interrupted (interrupted | suspended)
  with <scorer> <deed:ing>
  <state-when>
  <where>
  ?is.winOnPenalties {winner} (win | wins | won) {shootout.leaderFirst} on penalties

in-brackets
  <scorer> {action.minute} [']
  {action.minute} ['] <scorer>
  <scorer> {action.minute:ord} [minute | min]
  {action.minute:ord} [minute | min]
  <when>
  <scorer> <when>
  <scorer>
  {action.minute} [']
  <scorer> {action.minute} ['] ?is.penalty (pen [.] | penalty)
  <scorer> {action.minute} ['] ?is.ownGoal (own goal | og)
  ?is.winOnPenalties {winner} (win | won | wins) {shootout.leaderFirst} on penalties

headline
  ?is.goal (goal for <team> | {action.team} goal) [<when>] (: | \! | - | as) <scorer> <act:fin> <act-more>*
  ?is.goal (goal for <team> | {action.team} goal | GOAL {action.team} | GOAL for <team>) [<when>] (: | \! | -) [<scorer>] <adv>*
  <heading> : <body>
  &is.goal <goal-adj>* <goal-noun> <goal-post>* (: | -) <scorer> <when>* [: | - | ;] [<state> | <scoreline>]
  {action.minute} ['] [: | -] [<headline-word>] (<action-clause> | <moment-np> [<moment-tail>] | <scoreline> <after-score>*)
  {action.minute:ord} minute (: | -) [<headline-word>] (<action-clause> | <moment-np> [<moment-tail>] | <scoreline> <after-score>*)
  {action.team} : <moment-np> [<moment-tail>]

heading
  <fixture>
  {competition} [<stage-of>]
  <stage-of>

fixture
  {home} (v | vs [.] | versus | against | -) {away}

both
  {home} and {away}
  {away} and {home}
`;
