/** Clauses (see `clauses.ts`) of the other side, of the goal, and of the match and its score. */
export const otherClauses = String.raw`
# The other side.
o-clause
  {action.opponent} <o-post>* <o-pred> <o-more>*

o-post
  <when>
  [who] <o-was:fin>
  whose <lead-size-before>* <lead-noun> <whose-lead>
  now
  who <o-pred>
  (: | -)
  <o-aside>
  (against | playing | facing) {action.team}

o-pred
  <more-news-o>
  ?is.teamAhead ((fall | falls | fell | slip | slips | slipped) {action.score.leaderFirst} behind | (go | goes | went) {action.score.leaderFirst} (down | behind)) [<to-team>]
  ?is.goAhead (fall | falls | fell | go | goes | went | have fallen | has fallen | have gone | has gone) behind [<t-score>] [<to-team>]
  ?is.teamLeads &is.latest [<now>] (trail | trails | are [<now>] trailing | is [<now>] trailing) [{action.team}] [<t-score>] [<to-team>]
  ?is.teamLeads &is.latest (are | is) [<now>] (behind | losing | trailing) [<t-score>] [<to-team>]
  ?is.teamLeads &is.latest [are | is | find themselves | are left | left] [<now>] {action.score.leaderFirst} (down | behind) [<to-team>]
  ?is.teamLeads &is.latest [are | is] [<now>] {margin:count} (goal | goals) (down | behind) [<to-team>]
  ?is.teamLeads &is.latest [are | is] (behind | trailing) [{action.team}] [<t-score>] [<to-team>]
  ?is.equaliser [are | were | is | was | have been | has been] pegged back [(to | at) {action.score}]
  ?is.equaliser (lose | loses | lost | have lost | surrender | surrendered) (their | the) (lead | advantage)
  ?is.equaliser (see | sees | saw) (their | the) (lead | advantage) (cancelled out | wiped out)
  ?is.equaliser (led | had led | were leading | was leading | were ahead | was ahead | had been ahead | had the lead | had taken the lead)
  ?is.goal (concede | concedes | conceded | have conceded | has conceded) [<to-team>]
  <more-other>
  <o-wide>
  <own-o>
  ?is.equaliser (let | lets | have let | has let | let) (their | the | a) (lead | advantage) (slip [away] | go | slip through their fingers) <o-more>*
  ?is.comeback (let | lets | have let | has let) (their | the | a) (lead | advantage) (slip [away] | go | slip through their fingers) <o-more>*
  <colour-o>
  ?is.goal !is.ownGoal (see | sees | saw | have seen | has seen | watch | watched) <s-np> <act:inf> <adv>*
  ?is.goal (see | sees | saw | have seen | has seen | watch | watched) {action.team} <team-act:inf> <adv>*
  ?is.equaliser lead no (more | longer) <o-more>*

# Of the lead of the other side, behind “whose”.
whose-lead
  ?is.pulledBack (<shrinks:fin> | <was-done> (<shrink:pp> | halved &is.halved)) <grown-to>* <by-cause>*
  ?is.equaliser <was-done> (gone | wiped out | cancelled out | erased | lost | undone | overhauled) <by-cause>*

was-done
  (is | was | has [now | just &is.fresh] been) [now]

to-team
  (to | against) <team>

o-more
  with <with-clause>
  <after-event>
  <cause> <by-whom>
  (to | after | following) <by-goal>
  (as | when | after | because | since) (<s-np> <s-post>* <act:fin> | {action.team} <team-act:fin>)
  after conceding [to <s-np>] <when>*
  [with] <s-np> <s-verbless>
  (and | but | so) [<now>] [they] <o-pred>
  <state-when>
  <place>
  <because-of-it>
  &is.teamLeads [<mark>] (and | but | so) <one-more-them>
  [<mark>] [and | but | so | yet] [<now>] they <o-pred>
  [<mark>] (and | but | so | yet) (with | after | because of | following | through) <by-goal> they <o-pred>
  [<mark>] (and | but | yet) (<goal-np> | <s-np>) ((leaves | left | has left | puts | put | has put) them <put-behind>)
  <o-aside>
  <event-sub>

# The goal. “it”, “that” and “this” are the goal where what follows can only be said of one.
g-np
  <goal-np>
  <bare-goal> <goal-post>*
  (it | that | this)
  (a | the) goal

# As in a headline: no article, and the name before the word for what it was.
bare-goal
  !is.ownGoal <goal-adj>* [{scorer}] <goal-adj>* <goal-noun>
  ?is.ownGoal [{scorer}] <goal-adj>* <goal-noun>
  !is.ownGoal {action.team} <goal-adj>* <goal-noun>

g-clause
  <g-np> <g-post>* <g-pred> <g-more>*
  ?is.winner <goal-np> the difference [as <done>]

g-post
  and {action.team:gen} {goal.number.of.team:nth} [goal]
  (the | its | this <match> ' s) {goals.in.match:nth} [goal | one] (of | in) <match-np>
  ?is.opener the first [goal] (of | in) <match-np>
  <own-his> <goal-adj>* {goal.number.of.scorer:nth} [goal] [of the <match>]
  the {goals.in.match:nth} goal of the <match>
  (by | from) <s-np>
  scored by <s-np>
  (this one | this time | that one | this one scored | this latest one) (from | by | through | courtesy of) <s-np>
  for <team>
  (against | over) <other>
  <when>
  (which | that) <g-pred>
  (: | -)
  <g-aside>

g-pred
  !is.ownGoal &is.again (is | was) the {goal.number.of.scorer:nth} [goal] of <match-np> for <s-np>
  (is | was) the (last | latest) (goal | one |) of <match-np> &is.latest
  ?is.opener &is.latest (is | was) the only (one | goal) so far [in <match-np>]
  &is.teamLeads &is.latest (has | have) [now] {action.team} (ahead | in front | up | leading) [at] [{action.score.leaderFirst}] <adv>*
  &is.teamLeads &is.latest ?is.goAhead (has | have) [now] [just &is.fresh] (put | got | sent) {action.team} (ahead | in front | up | leading) [at] [{action.score.leaderFirst}] <adv>*
  <g-wide>
  <result:fin>
  (comes | came | arrives | arrived | was scored | is scored | has come) [(by | from | through) <s-np>] <when>*
  (means | meant | leaves | left) [that] (<state> | <t-clause> | (it is | it's) <standing>)
  (sees | saw) {action.team} <t-pred:inf> <adv>*
  ?is.goal !is.ownGoal (goes | went | belongs | belonged) to (<s-full> | {action.team}) [scored by <s-np>]
  ?is.winner (proves | proved) [to be] (the winner | decisive | enough | the decisive goal) [for <team>]
  <g-be> (the | a | an | {action.team:gen} | {scorer:gen}) <goal-adj>* <goal-noun> <goal-post>*
  <g-be> (the | {action.team:gen} | {scorer:gen}) <goal-adj>* [{goals.in.match:nth}] <goal-noun> (that | which) <result:fin>
  <g-be> the difference ?is.winner [as <done>]
  <g-be> [a | the] {goals.in.match:nth} [goal] of the (match | game)
  <g-be> ?is.hatTrick !is.ownGoal a hat-trick for <s-full>
  <g-be> ?is.brace !is.ownGoal a (brace | double) for <s-full>
  <g-be> scored by <s-full>
  <g-be> enough ?is.winner [for <team> | to win it [for <team>]]
  <credit-g>
  <news-g>
  ?is.penalty (has [just &is.fresh] (produced | brought | yielded | provided | delivered) | produced | produces | brought | brings | yielded | provided | provides | delivered) (the | a) <goal-adj>* (goal | <goal-noun>) <goal-post>*
  ?is.goal &is.latest ?is.opener (is | was | remains) the only (one | goal) [of the <match> | in the <match>] so far <place>*
  ?is.goal (has | have) (come | arrived) (from | via | through | by way of | thanks to) (<s-np> !is.ownGoal | a penalty &is.penalty | the [penalty] spot &is.penalty | an own goal &is.ownGoal | a {action.opponent} player &is.ownGoal) <place>*
  ?is.goal &is.latest (is | was | remains) the (last | latest | most recent) (thing to happen | event | action | development | change | word | goal | moment of note) [in <the-match> | of <the-match>] [so far] <place>*
  <g-be> the (one | goal) (that | which) <result:fin>
  ?is.onlyGoal (is | was | proves | proved) the only (one | goal) [of <match-np>] <adv>*

g-be
  (is | was | 's)

g-more
  &is.teamTrails &is.latest [<mark>] [and | but | so] one more goal <would> (bring | put | draw | pull) them level [with <other>] &is.byOne
  [<mark>] (and | but | though | although | even though | while | so) [<now>] they [still &is.pulledBack | still &is.extended | now] <t-pred:fin>
  [<mark>] <given-them:ing>
  [<mark>] {action.score.leaderFirst} (against | over) <other> &is.teamAhead &is.latest
  [<mark>] [<and>] <their-chance-clause>
  [<mark>] with <chance-with>
  [<mark>] (and | which | but) <g-pred>
  (to | and) <result:inf>
  <result:ing>
  for {action.team} [who <t-pred:fin>]
  (against | over) <other>
  as {action.team} <t-pred:fin>
  as <done>
  (by | from) <s-np>
  <place>
  [<mark>] and <result:pp>
  <g-aside>
  <event-sub>

# A thing named, as in a headline or behind a comma.
noun-clause
  ?is.winInPlay {winner} [as | the] (winners | winner) <by-score>*
  <bare-goal> <goal-post>*
  ?is.goal the {action.minute:ord} minute (brings | brought | sees | saw) (<goal-np> | a <bare-goal> <goal-post>*)
  ?is.goal [a] (goal | GOAL) [for] {action.team} [scored by <s-np>] <when>* [scored by <s-np>]
  (a | an | the | another &is.extended |) <goal-adj>* <goal-noun> <goal-post>* [<g-more>]
  <goal-np> <g-more>*
  ?is.hatTrick !is.ownGoal [a | the] hat-trick for <s-full>
  ?is.brace !is.ownGoal [a | the] (brace | double) for <s-full>
  ?is.teamAhead [a | the] {action.score.leaderFirst} (lead | advantage) for {action.team} [<over>]
  ?is.goAhead [a | the | an] (<goal-adj> | <lead-size>)* (lead | advantage) for {action.team} [<t-rel>] <over>* <by-cause>*
  ?is.extended [a | the | an] (<lead-size> | bigger | larger | further | more | extra)* (lead | advantage | cushion | daylight | breathing space) for {action.team} [<t-rel>] <over>* <by-cause>*
  ?is.teamLeads &is.latest [a | the] {margin:count} - goal (lead | advantage | cushion) for {action.team} [<t-rel>] <over>* <by-cause>*
  ?is.again !is.ownGoal (that's | that is | it's | it is |) {goal.number.of.scorer:count} goals for <s-full>
  ?is.winInPlay [a | the] [{score.leaderFirst}] (win | victory) for {winner} [(over | against) <loser-np>]
  ?is.winInPlay {score.leaderFirst} the final score [against <loser-np>]
  ?is.equaliser &is.latest [back to] (all square | level) [again] [at {action.score}]
  ?is.scoring <moment-np>
  ?is.goAhead &is.teamLeads &is.latest (advantage | lead) <team> <by-cause>*

# The match, the score.
m-clause
  already <standing> <m-more>*
  the (score | scoreline) (against | with) {action.opponent} (is | stands | reads) [now] [at] ({score} | {score.leaderFirst} &is.teamLeads) <m-more>*
  <scoreline>
  ?is.pulledBack the (deficit | gap) is [now] ({action.score.leaderFirst} | {action.margin:count} (goal | goals)) <m-more>*
  ?is.level (the [two] (sides | teams) | the (match | game | score | scores)) [are | is] [<now>] [all] (level | tied | square) [again] [[at] {score}] <m-more>*
  (it | the score | the scoreline | the scoreboard | the match | the game | the scores | the [current | latest] score | [the | their] <match> between <both>) <m-be> [<now>] [back] [at] <standing> <m-more>*
  [it's] all square ?is.level [at {score}] [between <both>] <m-more>*
  ?is.level level [again &is.equaliser] at {score} [between <both>] <m-more>*
  ?is.goalless no goals [yet] [between <both> | in <event> | for <both>] <place>*
  ?is.goalless (there are | there have been) no goals [yet] [between <both> | in <event>] <place>*
  ?is.goalless [it is | it's] [still] (goalless | scoreless | {score}) [between <both> | in <event>] <level-adv>*
  ?is.byOne &is.underWay (there is | there's) [just | only] (one goal | a single goal) (between | separating) <both>
  ?is.byOne &is.underWay [just | only] (one goal | a single goal) (separates | is between) <both>
  <sides> [now] (stand | are) [now] at <scoreline> <m-more>*
  <noun-clause> <m-more>*

m-be
  (is | was | stands | stood | reads | remains | are | were | 's)

m-more
  (as | when | after | because | since | now that) <s-np> just <act:fin> &is.fresh
  <wide>
  <by-means>
  (as | when | after | because | since | now that) <s-np> <s-post>* <act:fin>
  (as | when | after | because | since | now that) {action.team} <team-act:fin>
  <state-when>
  <level-adv>
  <place>
  <event-sub>

standing
  ?is.teamAhead &is.latest {action.score.leaderFirst} against <other>
  {score}
  <scoreline>
  ?is.teamAhead &is.latest {action.score.leaderFirst} [now] (to | for | in favour of) <team>
  ?is.leading {score.leaderFirst} [now] (to | for | in favour of) <leader-np>
  ?is.level [all] (level | square | a draw | tied | even) [again | once more] [[at] {score}] [between <both>]
  ?is.goalless (goalless | scoreless) [between <both>]

# A score alone: at the beginning or behind a mark, so that it is not taken for part of what stands before it.
score-stretch
  ?is.teamAhead &is.latest [it's] {action.score.leaderFirst} (to | for) <team>
  ?is.teamAhead &is.latest it's {action.score.leaderFirst} {action.team}
  ?is.equaliser &is.latest {score}
  &is.plainOrder &is.homeFirst {score}
`;
