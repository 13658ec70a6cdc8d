/**
 * Clauses in almost any order. Each is bound to who does it: the scorer, the side that got the goal, the other side,
 * the goal, or the match; and each is true by itself, so joining two says nothing more. A pronoun, a participle or
 * “who” only goes on with the one it stands behind. A name alone is no clause. What says which came first (“after”,
 * “when”) only leads from what the goal made to the goal. No negation, no “before”, “almost”, “only” of a deed.
 */
export const clauses = String.raw`
clauses
  <front>* they (<t-pred:fin> | <t-before> | <t-was:fin>) <t-more>* <join>*
  <front>* <their-chance-clause> <join>*
  <front>* <clause> <join>*
  <frame> <front>* <clause> <join>*
  ?is.leading {leader} [by] {score.leaderFirst} <join>*
  <front>* <while-level> [<mark>] (<s-clause> | <t-clause> | <g-clause> | <o-clause>) <join>*
  <front>* <ago> <front>* (<s-clause> | <t-clause> | <g-clause> | <thing-turned:fin> | <o-clause>) <join>*
  <front-after> (<t-clause> | <o-clause> | <m-clause> | <state> <state-more>* | (it is | it's | the score is) [now] <standing-now> <now-more>*) <join>*
  <score-stretch> <m-more>* <join>*
  &is.teamAhead &is.latest {action.score.leaderFirst} (: | -) <t-clause> <join>*
  (thanks to | courtesy of | through | via | by | because of | due to | with | from) <by-whom> [<mark>] (<t-clause> | <m-clause> | <now-clause>) <join>*
  (beaten | breached | undone | caught out | hit) <when>* by (<s-np> !is.ownGoal | <by-goal>) <when>* [<mark>] (<o-clause> | <trailer-clause>) <join>*
  <front>* &is.latest since <since-when> (?is.goAhead (<t-clause> | <leader-clause> | <o-clause> | <trailer-clause>) | ?is.equaliser (<level-clause> | <t-clause> | <now-clause>)) <join>*
  <front>* <event-sub> [<mark>] <front>* <event-main> <join>*

since-when
  the {action.minute:ord} minute
  minute {action.minute}
  (<s-np> <act:fin> | <goal-np>)

front
  with {score.leaderFirst} &is.leading
  <wide>
  ?is.nowEarly (barely | only just | just) into the <match>
  [the | into the] (second half &is.nowSecondHalf | first half &is.nowFirstHalf)
  ?is.goAhead (level | all square) (a moment ago &is.fresh | before | until now | before that | until then)
  ?is.goal <goal-adj>* (drama | excitement | action) [in <the-match>] [as | : | -]
  ?is.opener &is.latest [just | only] one goal so far
  ?is.opener &is.secondHalf after [such] a long wait [for (a goal | the first goal)]
  with <with-clause> [and <with-clause>]
  <been-behind>
  ?is.opener &is.secondHalf after (a goalless | a scoreless) (first | opening) half
  ?is.opener &is.secondHalf after a (first | opening) half (with no | without) goals
  ?is.opener &is.secondHalf (goalless | scoreless | level) at (half-time | half time | the (break | interval))
  ?is.opener after {action.minute} (goalless | scoreless) minutes
  ?is.opener after (no goals | no goal | nothing) (up to | until | before | up until) the {action.minute:ord} minute
  ?is.equaliser (behind | trailing | losing) until (a moment ago &is.fresh | then | that point | that moment)
  ?is.opener after {action.minute} minutes without a goal
  ?is.level at {score}
  ?is.leading at {score.leaderFirst}
  {action.minute} (minutes | mins) (: | -)
  and
  this time
  (as it stands | as things stand)
  <at-time>
  <where>
  <state-when>
  [we are] {minute} minutes (in | into the <match>) [and]
  <from-the-spot>
  <now>
  with <goal-np>
  (: | -)
  <headline-word>
  <front-was>
  <front-no-longer>
  <verdict-front>
  &is.bothScored &is.latest (after | with | following) goals (at both ends | on both sides | for both (sides | teams))
  at last &is.secondHalf

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
  <thing-turned:fin>
  <fronted>
  <was-clause>
  <goal-clause>
  <odd-clause>
  <idiom-clause>
  <both-wide> <now-more>*
  <gap-wide> <now-more>*
  <next-wide> <now-more>*
  <end-wide> <lost-adv>*
  <to-come-clause> <time-more>*
  <credit-clause>
  <cleft-clause>
  <front-clause>
  <score-clause>
  <next-count> <needs-more>*
  <wait-clause>
  <beside-clause>
  <news-clause>
  <side-was-clause>
  <own-clause>
  <verdict>
  ?is.leading &is.underWay can {trailer} [now | still] (respond | reply | answer | react | recover | hit back | come back | find (<chased> | a way back [into (it | the <match>)]) | equalise &is.byOne | level &is.byOne | get back <into-it>)
  ?is.leading &is.underWay can {leader} [now] (hold on | hold out | see it out | stay ahead)
  <colour-end>
  <colour-time> <time-more>*
  <colour-noun>
  ?is.leading &is.underWay if (it | things | this | the score | nothing) (stays | stay | remains | changes | holds) [like this | the same | as it is | as they are | this way] [<mark>] {leader} (will | would) win [it | this | the <match>] <by-score>* <now-more>*
  <aside-clause>
  <stakes-clause>
  <more-news>
  <chance-clause>
  <phase-clause>
  <why>

# As it was when the goal fell: right before what the goal did, or it would be said of now.
while-level
  ?is.goAhead with (the (scores | score | sides | teams | <match>) | <both> | things | it) [still] (level | tied | all square | locked) [at half-time]

# Of when it came, next to the verb.
adverb
  already
  finally &is.secondHalf
  now
  duly
  also
  then

join
  [<mark>] (which | that) <match-phase>
  [<mark>] [<and>] <front>* <clause>
  [<mark>] [so | and | which | that] [that] <attend> [<at-now>]
  [<mark>] which [<now>] <result:fin>
  [<mark>] (<goal-np> | &is.finished &is.latest the (last | final) goal [of the <match>]) <goal-came:ing> [from <s-np> | through <s-np> | by <s-np>] <place>*
  [<mark>] and [it was] ?is.goal !is.ownGoal <s-np> [who] (scored | got | supplied | provided | delivered | produced | came up with) it <place>*
  [<mark>] ?is.goal !is.ownGoal <s-np> the latest &is.latest (to score | scorer | on the scoresheet) [for <team>]
  [<mark>] ?is.goal !is.ownGoal <s-np> (among the scorers | on the scoresheet | the scorer | on target) [for <team>]
  [<mark>] and <with-clause>
  [<mark>] with <with-clause>
  [<mark>] <abs-clause>
  [<mark>] [and | which | that | so] [<now>] <result:ing>
  [<mark>] leaving <leaving>
  (: | - | ;) <score-stretch>
  [<mark>] <noun-clause>
  <mark> <more-news-start>
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
  where

place
  <wide>
  <at-time>
  <where>
  <still-on>
  <now>
  \( <in-brackets> \)
`;
