/**
 * The things a goal changes, as what the sentence is of: the lead, the gap, the deficit, the score, the deadlock, parity, the scoring.
 * Each noun phrase is written once, each verb once; \`fin\` makes a clause of it, \`abs\` goes behind “with”.
 */
export const things = String.raw`
# The lead of the side that got the goal.
own-lead
  ({action.team:gen} | the | that) <lead-size-before>* <lead-noun> <own-lead-post>*
  a (one-goal | single-goal) (lead | advantage | <match>) &is.doubled

own-lead-post
  of <team>
  (over | against | to) <other>
  between <both>
  between the [two] (sides | teams)
  [which | that] {action.team} [already] (had | held | have | hold)

# The lead of the other side, before or after a goal against it.
other-lead
  ({action.opponent:gen} | the | that | a) <lead-size-before>* <lead-noun> <other-lead-post>*

other-lead-post
  of <other>
  held by {action.opponent}
  (over | against | to | on) <team>
  between <both>
  between the [two] (sides | teams)
  [which | that] {action.opponent} [once] (had | held | had held | had had | had taken | took | hold | have)

# A side, and what is said of it behind its name.
other
  [a (scoreless | goalless) &is.otherBlank] {action.opponent} [<o-rel>]

# The side that got the goal, the same.
team
  {action.team} [<t-rel>]

t-rel
  who (<t-pred:fin> | <t-was:fin> [[and | but] <now-they>])
  who &is.latest &is.teamLeads <lead-now:fin>
  who &is.latest &is.teamTrails (<trail-now:fin> | <need:fin>)
  who &is.latest &is.equaliser <level-now:fin>
  who <t-end>

o-rel
  who (<more-other> | <o-was:fin> | <o-pred>) <o-more>*
  who &is.latest &is.teamLeads (<trail-now:fin> | <need:fin>)
  who &is.latest &is.teamTrails <lead-now:fin>
  whose <lead-size-before>* <lead-noun> <whose-lead>

lead-noun
  lead
  advantage
  cushion
  margin
  gap
  difference

deficit
  ({action.team:gen} | the | a | that) <lead-size-before>* (deficit | arrears) [of <team>] [(to | against) <other>]

other-deficit
  ({action.opponent:gen} | the) (deficit | arrears) [of <other>] [(to | against) <team>]

score-np
  [the | a | this] [new | latest | current] (score | scoreline | scoreboard | scores) [in <the-match> | of <the-match> | at <the-match> | between <both> | between the [two] (sides | teams)]

named-match
  (the | this | their | a) [{competition}] [?is.knockout (knockout | knock-out)] {tie}
  (a | one) <match> (in | of) the <stage-of>
  one of the <stage-of>
  (the | this | their | a) [{competition}] [<stage-of>] <match> [<between-teams>]

match-np
  <named-match>
  {home:gen} <match> (against | with) {away}
  <fixture>

# What became of a thing.
thing-turned
  ?is.extended (<own-lead> | <other-deficit>) (<grow:~> | ~done (<stretch:pp> | bigger | larger | wider | built on) | ~become (bigger | larger | wider | greater)) [again | further | even further] <grown-to>* <by-cause>*
  ?is.doubled (<own-lead> | what (was | had been) a (one-goal | single-goal) (lead | advantage | <match>)) (~go | ~move | ~rise | ~grow | ~increase | ~extend | ~become | ~turn into | ~done (doubled | turned into | now)) [from one [goal]] [to] [two | two goals | a two-goal (one | lead | advantage) | {action.score.leaderFirst}] [for <team>] <by-cause>*
  ?is.pulledBack (<other-lead> | <deficit>) (<shrinks:~> | ~done (<shrink:pp> | smaller | closer | narrower | eaten into | down | halved &is.halved) | ~become (smaller | narrower | less)) [again | further] <grown-to>* <by-cause>*
  ?is.halved (<other-lead> | <deficit>) (~halve | ~done halved | ~become [just | only] (one [goal] | a one-goal (one | lead | gap))) <grown-to>* <by-cause>*
  ?is.equaliser (<other-lead> | <deficit>) (~disappear | ~vanish | ~evaporate | ~go | ~done (gone | over | lost | no more | history | undone | reeled in | made up | overhauled | overturned | neutralised | nullified | wiped (out | away) | cancelled [out] | canceled [out] | erased | negated | eradicated | clawed back | pegged back | evened out | levelled)) <by-cause>*
  ?is.comeback &is.latest the lead ~change hands <by-cause>*
  ?is.goAhead the lead (~go to <team> | ~pass to <team>) <by-cause>* &is.latest
  ?is.goAhead ([the | a] (lead | advantage)) ~done (taken | snatched | grabbed | seized | claimed | established | secured | given to <team> | handed to <team>) <by-cause>*
  ?is.goAhead [the | a] (deadlock | tie | stalemate | parity | level (score | scores | <match>)) (~done (broken | ended | cracked | over | gone | no more | unlocked | settled &is.winner) | ~end | ~go | ~break) [in {action.team:gen} favour | for <team>] <by-cause>*
  ?is.opener [a | the] (goalless | scoreless) (<match> | spell | score | stalemate | deadlock | first half &is.secondHalf | opening | start) (~done (broken | ended | over | broken open | no more) | ~end | ~come to an end) <by-cause>*
  ?is.opener [the] (scoring | account) ~done (opened | started | under way | begun) <by-cause>*
  ?is.goAhead <match-np> ~done (tipped | swung | tilted | turned | shifted) (in {action.team:gen} favour | {action.team:gen} way | towards {action.team} | in favour of <team>) <by-cause>*
  ?is.equaliser (parity | equality | level terms | the balance) ~done (restored | found | reached | regained) [for <team>] <by-cause>*
  ?is.equaliser (<score-np> | <match-np> | things | matters | the (sides | teams) | both (sides | teams) | <both> | {action.team}) ~done ([back] level | levelled | tied | brought [back] level | evened [up] | squared | made level | pulled [back] level | drawn [back] level | brought (back | ) (to level terms | to parity | on level terms) | all square) [with <other>] [again] [at {action.score}] <by-cause>*
  ?is.equaliser <other> ~done ((pegged | pulled | hauled | dragged | clawed | brought | reeled) (back | in) | pegged | caught) [(to | at) (level terms | parity | {action.score})] <by-cause>*
  ?is.comeback [the | a | {action.team:gen}] (turnaround | comeback | fightback | recovery) [of <team> | by {action.team}] [from behind] [against <other>] ~done (complete | completed | done | finished | sealed) <by-cause>*
  ?is.comeback (<match-np> | <score-np> | it | things | the tables | the deficit) ~done (turned around | turned on its head | turned | flipped | overturned | reversed) [by {action.team}] <by-cause>*
  ?is.goAhead {action.team} ~done (put | given | handed | sent | fired | edged | moved | taken | nudged | gifted | steered | lifted | presented with) [<lead-got> | <ahead-to> | them <ahead-to>] <by-cause>*
  ?is.teamAhead {action.team} ~done (put | given | handed | sent | fired | moved | taken | gifted) (<lead-given> | <margin-ahead> | {action.score.leaderFirst} <ahead-word>) <by-cause>*
  ?is.goal <other> ~done (scored against | breached | beaten &is.winner) [again &is.extended] <by-cause>*
  ?is.goal <score-np> (~change | ~go | ~move | ~become | ~turn | ~switch | ~done (changed | moved | taken | brought | updated)) [again &is.severalGoals] [from (0 - 0 | nil-nil) &is.opener] [on | back &is.equaliser] [to | :] [<then-score>] <by-cause>*
  ?is.goal <goal-np> (~come | ~arrive | ~go in | ~done (scored | made | struck | netted)) [in <the-match> | between <both>] <by-cause>*
  ?is.goal the {action.team} goal (~come | ~arrive | ~done (scored | made | credited to <scorer>)) <by-cause>*
  ?is.extended <other> ~done (dealt another (blow | setback) | left (further | even further) (behind | adrift)) <by-cause>*
  ?is.goal <other> ~done dealt a (blow | setback) <by-cause>*

then-score
  <bare-then>
  <scoreline>
  ?is.teamAhead {action.score.leaderFirst} (to | for | in favour of) <team>
  ?is.teamAhead {action.score.leaderFirst} in {action.team:gen} favour

cause
  by
  through
  via
  with
  from
  following
  after
  thanks to
  courtesy of
  because of
  due to
  owing to
  by way of
  on the back of
  as a result of
  in the shape of

# By whom, and beside it.
by-cause
  <cause> <by-whom>
  by {action.team} [who <t-pred:fin>]
  (as | when | after | because | since | once | now that | in the {action.minute:ord} minute when | with) (<s-np> <s-post>* (<act:after> | <act:ing> | having <act:pp>) | {action.team} <team-act:after>)
  <adv>
  <event-sub>
`;
