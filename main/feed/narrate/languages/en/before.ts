/** How it was before the goal, where what it made of it says so; each with what must be so for it to be true. */
export const before = String.raw`
before-clause
  ?is.comeback [<before-time>] {action.team} once (behind | trailing) (are | is) now <t-lead>
  {action.team} <t-post>* already <was-t:fin> <before-more>*
  {action.team} <t-post>* <was-t:fin> <before-more>* [(and | but) [<now>] [they] [still] (<t-pred:fin> | &is.teamWon <won-pred>)] <before-more>*
  {action.opponent} <o-post>* <was-o:fin> <before-more>* [(and | but | so) [<now>] [they] &is.teamLeads &is.latest (<trail-now:fin> | <need:fin>)] <before-more>*
  <sides> <was-both:fin> [when <s-np> <act:fin>] <before-more>*
  <thing> <was-match:fin> [when <s-np> <act:fin>] <before-more>*
  ?is.comeback [the] (side | team) (that | which | who) (trailed | was behind | were behind | had trailed | was losing | were losing | had been behind) [earlier] (is | are) now (leading | ahead | in front | winning) <before-more>*
  ?is.comeback [the] (side | team) (that | which | who) (led | was ahead | were ahead | had led | was leading | had been ahead) [earlier] (is | are) now (trailing | behind | losing) <before-more>*
  ?is.equaliser <lead-was> <before-more>*
  ?is.opener (the first half | the opening half) (had | saw | produced | brought) no goals &is.secondHalf <before-more>*
  ?is.opener (there were | there had been) no goals [in the first half &is.secondHalf] [until (now | then | the {action.minute:ord} minute)] <before-more>*
  ?is.opener [after] (a goalless | a scoreless) first half &is.secondHalf
  ?is.equaliser &is.latest level (again | once more) [at {action.score}] <before-more>*
  ?is.goAhead level no (longer | more) <before-more>*
  ?is.opener goalless no (longer | more) <before-more>*
  ?is.comeback (behind [earlier | before] | from behind | trailing [earlier | before] | losing [earlier | before]) [and] (ahead | in front | leading | to in front | to ahead | winning | to winning | to leading | to the lead) [now] <before-more>*
  ?is.equaliser &is.latest (behind [earlier | before] | trailing [earlier | before] | from behind to) [and] [now] level [now] <before-more>*
  ?is.goAhead &is.latest (level [before | a moment ago]) [and] (ahead | in front) now <before-more>*

before-more
  <before-time>
  !is.pulledBack !is.extended until <g-np> <result:fin>
  (because | as | after | now that | since | when | but [then] | and [then]) (<s-np> <s-post>* <act:fin> | <g-np> <result:fin>)
  !is.pulledBack !is.extended until (now | then | that | the goal | <by-goal> | <s-clause> | <t-clause> | the {action.minute:ord} minute [when (<s-np> <act:fin> | {action.team} <team-act:fin>)])
  before (<by-goal> | the goal | that | <s-np> <act:fin>)
  <wide>
  <where>
  <still-on>
  <now>

before-time
  earlier [on] [in (the <match> | this <match>)]
  before [that | the goal | this]
  previously
  (a moment | a minute | just moments | moments | not long) (ago | earlier) &is.fresh !is.comeback
  at (one | some) (point | stage) [in the <match>]
  at the time
  up to (that | this) point
  at the break &is.secondHalf
  beforehand

was-t
  ?is.comeback ((was | were | had been) [<before-time>] (behind | trailing | losing | trailing {action.opponent} | in arrears | down) | trailed | had trailed | had fallen behind | had gone behind) [to <other> | against <other>] [<before-time>]
  ?is.equaliser ((was | were | had been) [<before-time>] (behind | trailing | losing | trailing {action.opponent} | in arrears) | trailed | had trailed | had fallen behind | had gone behind) [to <other> | against <other>] [<before-time>]
  ?is.pulledBack ((was | were | had been) [<before-time>] (behind | trailing | losing | trailing {action.opponent}) | trailed | had trailed | had fallen behind | had gone behind) [to <other> | against <other>] [<before-time>]
  ?is.goAhead (was | were | had been) [<before-time>] (level | all square | tied | on level terms) [<before-time>]
  ?is.extended (was | were | had been) [already] (ahead | in front | leading | in the lead) [of <other>] [<before-time>]
  ?is.extended already (led | had the lead | were ahead | was ahead)
  ?is.comeback ~come from behind <adv>*
  ?is.equaliser (were | was | had been) (a goal | one goal | one) (down | behind) [to <other>]
  ?is.halved (were | was | had been) two [goals] (down | behind) [to <other>]

was-o
  ?is.comeback (led | had led | had the lead | had taken the lead | had gone ahead) [<before-time> | first]
  ?is.comeback (was | were | had been) (ahead | in front | leading | in the lead) (<before-time> | first | once)
  ?is.equaliser (led | had led | (was | were | had been) (ahead | in front | leading | in the lead) | had the lead | had taken the lead | had gone ahead) [<before-time>]
  ?is.equaliser (lose | loses | lost | have [now | just] lost | has [now | just] lost | surrender | surrenders | surrendered | have surrendered | have squandered | relinquish | relinquished | have let slip | let slip | have given up | throw away | threw away | have thrown away | have seen | see | saw) (their | the | a | its) (lead | advantage) [they (once | had) (held | had | taken) | they once had] [wiped out &is.equaliser | cancelled out | disappear | erased | go | evaporate | vanish | slip [away] | pegged back]
  ?is.comeback (have [now | just] lost | has [now | just] lost | surrendered | have surrendered | have let slip | have given up | have thrown away) (their | the | a | its) (lead | advantage) [they (once | had) (held | had | taken) | they once had]
  ?is.equaliser (are | is | were | was) [now] no longer (ahead | in front | leading | in the lead)
  ?is.equaliser no longer (lead | leads | have the lead | has the lead) [<after-event>]
  ?is.comeback (are | is) [now] no longer (ahead | in front | leading | in the lead)

was-both
  ?is.goAhead (was | were | had been) (level | tied | all square) but (not any (more | longer) | no (more | longer))
  ?is.goAhead (was | were | had been | looked &is.opener) [still] (level | all square | tied | on level terms | locked | deadlocked | inseparable | drawing) [<before-time>]
  ?is.opener (was | were | had been) [still] (goalless | scoreless | yet to score) [<before-time>]
  ?is.goAhead (are | is) [now] no longer (level | tied | all square | inseparable | on level terms | deadlocked)
  ?is.opener &is.secondHalf (went in | were | was) (goalless | level) at (half-time | the break | the interval)

was-match
  ?is.goAhead (was | were | had been) (level | tied | all square) but (not any (more | longer) | no (more | longer))
  ?is.goAhead (was | were | had been) [still] (level | all square | tied | on level terms | deadlocked | even | in deadlock) [<before-time>]
  ?is.opener (was | were | had been) [still] (goalless | scoreless | without a goal) [<before-time>]
  ?is.goAhead (is | are) [now] no longer (level | tied | all square | even | deadlocked | a draw)
  ?is.opener (is | are) [now] no longer (goalless | scoreless | blank)
  ?is.opener &is.secondHalf (was | were) (goalless | level | scoreless) at (half-time | the break | the interval)
  ?is.opener (has | have) [finally] [its | a | the] first goal

# What the equaliser ended.
lead-was
  ({action.opponent:gen} | the) (lead | advantage) (is | has been | was) [now | just &is.fresh] (gone | over | no more | history | wiped out | cancelled out | erased | cancelled | lost | wiped away | overhauled) [by <by-whom>]
  ({action.opponent:gen} | the) (lead | advantage) (has [just &is.fresh] (gone | disappeared | evaporated | vanished)) 
  {action.opponent} <was-lead> 

was-lead
  (led | were ahead | was ahead) but [<now>] not any more
`;
