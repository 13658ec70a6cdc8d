/**
 * How it was before the goal, of each side and of both, in every form of the verb: “were level”, “having been level”, “level” in front of
 * its clause. What is said of the moment right before the goal takes any time; that a side led once, only a time that is not near.
 */
export const earlier = String.raw`
# The side that got the goal, before it.
t-was
  ?is.extended (were | was | had been) already (ahead | in front | leading | up) [of <other>]
  ?is.goAhead <still-was> ~was-before <still-was> <level-before> <just-before>*
  ?is.pulledBack <still-was> ~was-before <still-was> (<behind-before> | (two | two goals) (behind | down) &is.halved) [to <other> | against <other>] <just-before>*
  ?is.equaliser <still-was> ~was-before <still-was> (<behind-before> | (a goal | one goal | one) (behind | down)) [to <other> | against <other>] <just-before>*
  ?is.comeback ~was-before <once> (<behind-before>) [to <other> | against <other>] <once>
  ?is.pulledBack ~trailed-before [{action.opponent}] <just-before>*
  ?is.equaliser ~trailed-before [{action.opponent}] <just-before>*
  ?is.comeback ~trailed-before [{action.opponent}] <once>
  ?is.extended <still-was> ~was-before <still-was> (<ahead-before> | (a goal | one goal | one | a single goal) (ahead | up | in front | clear) &is.doubled) [of <other>] <just-before>*
  ?is.extended <still-was> ~led-before [{action.opponent}] <just-before>*

# The other side, before it.
o-was
  ?is.goAhead <still-was> ~was-before <still-was> <level-before> <just-before>*
  ?is.pulledBack <still-was> ~was-before <still-was> (<ahead-before> | (two | two goals) (ahead | up | clear | in front) &is.halved) <just-before>*
  ?is.halved ~led-before by two [goals] <just-before>*
  ?is.equaliser <still-was> ~was-before <still-was> (<ahead-before> | (a goal | one goal | one) (ahead | up | in front)) <just-before>*
  ?is.equaliser ~led-before [by (one | a goal | one goal)] <just-before>*
  ?is.comeback ~was-before (<once-said> <ahead-before> | <ahead-before> <once-said>)
  ?is.comeback ~led-before <once>
  ?is.extended <still-was> ~was-before <still-was> (<behind-before> | [just | only] (a goal | one goal | one) (behind | down) &is.doubled) [to <team> | against <team>] <just-before>*
  ?is.extended ~trailed-before <just-before>*
  ?is.opener <still-was> ~was-before <still-was> (goalless | scoreless) <just-before>*

# Both, or the match, or the score.
both-was
  ?is.goAhead <still-was> ~was-before <still-was> <level-before> <just-before>*
  ?is.opener <still-was> ~was-before <still-was> (goalless | scoreless | without (a goal | goals) | [at] (0 - 0 | nil-nil)) <just-before>*

still-was
  [still | already | previously | just now &is.fresh]

level-before
  (level | all square | tied | even | equal | drawing | deadlocked | locked | on level terms | inseparable | separated by nothing)

behind-before
  (behind | trailing | losing | in arrears | in deficit | chasing [the <match>])

ahead-before
  (ahead | in front | leading | in the lead | winning)

# Right before the goal.
just-before
  (a moment | moments | a minute | minutes | seconds | not long) (ago | earlier | before) &is.fresh
  (until !is.pulledBack !is.extended | up to !is.pulledBack !is.extended | before) (now | then | that | this | that point | this point | this moment | the goal | the {action.minute:ord} minute | minute {action.minute} | <by-goal>)
  (until !is.pulledBack !is.extended | before | when | but then | and then | then) (<s-np> <act:fin> | <g-np> <result:fin> | {action.team} <team-act:fin>)
  before [that | it]
  beforehand
  at the time
  as well &is.goAhead
  in <the-match>

once
  [once | earlier | before | previously | at one (stage | point | time) | at some (stage | point) | first] [on] [in <the-match> | of <the-match> | in this first half &is.firstHalf &is.nowFirstHalf | of this first half &is.firstHalf &is.nowFirstHalf | this <match>]

once-said
  (once | earlier | before | previously | at one (stage | point | time) | at some (stage | point) | first) [on] [in <the-match> | of <the-match> | in this first half &is.firstHalf &is.nowFirstHalf | of this first half &is.firstHalf &is.nowFirstHalf | this <match>]
  (in | of) (the | this) <match>

# As clauses.
# That one was level with the other says as much of the other: so it goes on to say whose the lead is, or is told of the side behind.
was-clause
  ?is.goAhead {action.team} (was | were | had been) <still-was> <level-before> with {action.opponent} <just-before>* (and | but | ; | -) <now-they>
  ?is.goAhead <ago> (<sides> | <match-np> | <score-np> | it) (was | were) <level-before> [(; | - | and | but) now {action.team} <t-pred:fin>]
  ?is.equaliser <ago> {action.opponent} (was | were) <ahead-before>
  ?is.equaliser <ago> {action.team} (was | were) <behind-before>
  ?is.goAhead &is.bothScored [after] {action.opponent} had [also | already] (scored | got on the (scoreboard | scoresheet)) [too | as well]
  {action.team} <t-post>* <t-was:fin> [and | but] <now-they>*
  {action.opponent} <o-post>* <o-was:fin> [and | but] <now-other>*
  (<sides> | <match-np> | <score-np> | it | things) <both-was:fin> [[and | but] [it is] (not any (more | longer) | no (more | longer)) | [and | but] now {action.team} <t-pred:fin>]
  ?is.goAhead (<sides> | <match-np> | <score-np> | it) (is | are) (no longer | not) <level-before> [any (more | longer)] [now] <by-cause>*
  ?is.opener (<sides> | <match-np> | <score-np> | it) (is | are) (no longer | not) (goalless | scoreless | without (goals | a goal) | 0 - 0 | nil-nil) [any (more | longer)] [now] <by-cause>*
  ?is.goAhead (<sides> | <match-np> | <score-np> | it |) (is | are |) <level-before> no (longer | more)
  ?is.opener (<sides> | <match-np> | <score-np> | it |) (is | are |) (goalless | scoreless) no (longer | more)
  ?is.wasBehind ?is.teamLeads {action.team} (are | is |) (no longer | not) <behind-before> [any (more | longer)] [now] [to <other>] <by-cause>*
  ?is.equaliser {action.team} ((are | is) (no longer | not) <behind-before> [any (more | longer)] | no longer trail | trail no longer) <by-cause>*
  ?is.equaliser <other> ((are | is) (no longer | not) <ahead-before> [any (more | longer)] | no longer (lead | have the lead) | lead no longer) <by-cause>*
  ?is.comeback <other> ((are | is) (no longer | not) <ahead-before> [any (more | longer)] | no longer (lead | have the lead) | lead no longer) <by-cause>*

now-they
  [<now>] [still &is.pulledBack | still &is.extended] [they | have | has | are now | are still &is.pulledBack | still are &is.pulledBack] (<t-pred:fin> | <t-pred:pp>) <t-more>*
  (still are | they still are | are still | are) ?is.pulledBack &is.latest
  [now] they (are | do) [not any more | no longer] &is.equaliser
  [<now>] [they] &is.teamLeads &is.latest <lead-now:fin> <now-more>*
  [<now>] [they] &is.teamTrails &is.latest <trail-now:fin> <now-more>*
  [<now>] [they] &is.equaliser &is.latest <level-now:fin> <now-more>*

now-other
  [<now>] [they] &is.teamLeads &is.latest (<trail-now:fin> | <need:fin>) <now-more>*
  [<now>] [they] &is.teamTrails &is.latest <lead-now:fin> <now-more>*
  [<now>] [they] <o-pred> <o-more>*
  [<now>] not any (more | longer) &is.teamLeads
  [<now>] (not any (more | longer) | no longer) &is.equaliser
  [<mark>] [now] {action.team} (are | do) &is.comeback &is.latest [because of <by-whom> | thanks to <by-whom> | after <by-whom>]

# In front of the clause of the side it is said of.
fronted
  <t-fronted> (<t-clause> | &is.teamLeads &is.latest <leader-clause> | &is.teamTrails &is.latest <trailer-clause>)
  <o-fronted> (<o-clause> | &is.teamLeads &is.latest <trailer-clause> | &is.teamTrails &is.latest <leader-clause>)
  <both-fronted> <fronted-main>
  ?is.trailerBlank (without a goal [to their name] | without scoring | scoreless | goalless | yet to score) <trailer-clause>
  ?is.leading <lead-place> <now-more>* [<mark>] <leader-clause>
  ?is.leading <behind-place> <now-more>* [<mark>] <trailer-clause>
  ?is.level <level-place> [<mark>] <level-clause>

fronted-main
  <s-clause>
  <t-clause>
  <m-clause>
  <now-clause>
  <thing-turned:fin>
  <g-clause>

t-fronted
  [once | earlier | from | having been | after being | despite being | after having been] ?is.wasBehind <behind-before> [to <other>] <once>
  ?is.wasBehind (having trailed | after trailing | having fallen behind | having gone behind | trailing) [{action.opponent} | to <other>] <once>
  [already | having been | having already been | from] ?is.extended <ahead-before> [of <other>]
  from (one | a goal | one goal) (up | ahead) &is.doubled
  (once | from | having been |) [two | two goals] (behind | down) &is.halved
  ?is.pulledBack &is.latest still <behind-before> [[at | by] {action.score.leaderFirst}]
  (having been | previously | from | until now) ?is.goAhead (<level-before> | level terms) [with <other>] <just-before>*
  ?is.goAhead <level-before> [with <other>] <just-before> <just-before>*

o-fronted
  [once | earlier | having been | having once been] ?is.comeback <ahead-before> <once>
  [once | having been | previously | until now] ?is.equaliser <ahead-before> <just-before>*
  (having been | previously | until now) ?is.goAhead <level-before> <just-before>*
  ?is.goAhead <level-before> <just-before> <just-before>*
  [having been | already] ?is.extended <behind-before>
  (having led | having taken the lead | having gone ahead | after leading) <once> ?is.comeback
  (having led | having taken the lead | having gone ahead | after leading) <just-before>* ?is.equaliser

both-fronted
  (having been | after being | previously | until now) ?is.goAhead <level-before> <just-before>*
  ?is.goAhead <level-before> (no (more | longer) | <just-before> <just-before>*)
  (having been | after being | previously | until now) ?is.opener (goalless | scoreless | 0 - 0 | nil-nil) <just-before>*
  ?is.opener (goalless | scoreless | 0 - 0 | nil-nil) (no (more | longer) | at (half-time | half time | the (break | interval)) &is.secondHalf [but] | <just-before> <just-before>*)
  ?is.opener after (a goalless | a scoreless | no goals in the) (start | first half &is.secondHalf | opening half &is.secondHalf | opening &is.firstHalf | spell | period)
  ?is.opener after (no goals | {action.minute} (goalless | scoreless) minutes) [(before | until) (minute {action.minute} | the {action.minute:ord} minute)]
  ?is.opener [after] no goals (before (the (break | interval) | half-time) | in the first half) &is.secondHalf [but | and then]
  ?is.bothScored &is.goAhead (with | after) both (sides | teams) [already] (having scored | on the scoresheet | having got on the scoresheet)
  ?is.bothScored &is.goAhead goals (at both ends | on both sides | for both (sides | teams)) [and | but]
`;
