/** The lead as a thing: whose it is or was, what was done to it, what it became. */
export const leads = String.raw`
# As it was before the goal.
lead-before
  existing
  first-half &is.firstHalf
  early &is.early
  (one-goal | single-goal | slender | narrow | slim) &is.doubled
  (one-goal | single-goal | slender | narrow | slim) &is.equaliser
  two-goal &is.halved

t-lead-thing
  {action.team} (lead | advantage)
  {action.team:gen} <lead-before>* (lead | advantage | cushion | margin) [over <other>]
  the <lead-before>* (lead | advantage | cushion | margin) (of | for | held by | enjoyed by) {action.team} [over <other> | against <other>]
  (the | a | an) <lead-before>* (lead | advantage | cushion) [that | which] ({action.team} | they) [already] (had | held | enjoyed | had taken | had built) [already] [over <other> | against <other>]

o-lead-thing
  {action.opponent} (lead | advantage)
  {action.opponent:gen} <lead-before>* (lead | advantage | cushion | margin) [over <team>]
  the <lead-before>* (lead | advantage | cushion | margin) (of | for | held by | enjoyed by) {action.opponent} [over <team> | against <team>]
  (the | a | an) <lead-before>* (lead | advantage | cushion) [that | which] {action.opponent} (had | held | enjoyed | had held | had taken | had built) [over <team> | against <team>]

lead-clause
  ?is.extended <t-lead-thing> <be-done:fin> [further] <made-bigger> <grown-to>* [by <by-whom>] <adv>*
  ?is.extended <t-lead-thing> <grow:fin> [again | further] <grown-to>* <adv>*
  ?is.equaliser <o-lead-thing> <be-done:fin> <made-nothing> [by <by-whom>] <adv>*
  ?is.equaliser <o-lead-thing> (ended | (has | have) ended | lasted [only] until (the {action.minute:ord} minute | <s-np> <act:fin>) | lasted until then | disappeared | vanished | (has | have) [now | just &is.fresh] (gone | disappeared | vanished | come to an end) | came to an end) <adv>*
  ?is.equaliser &is.latest <o-lead-thing> (is | has) [now] (gone | over | no more | disappeared) <adv>*
  ?is.comeback <o-lead-thing> <be-done:fin> (overturned | turned around | reversed | turned into a deficit) [by <by-whom>] <adv>*
  ?is.pulledBack <o-lead-thing> <be-done:fin> (cut | reduced | trimmed | narrowed | shortened | lowered | eaten into | halved &is.halved) <grown-to>* [by <by-whom>] <adv>*
  ?is.pulledBack <o-lead-thing> <shrinks:fin> <grown-to>* <adv>*
  ?is.extended <t-lead-thing> ((has | have) [now] gone | goes | went) (up | out) <grown-to>* <adv>*
  ?is.doubled (a | the | their | its | {action.team:gen}) (one-goal | single-goal | narrow | slender | slim) [one-goal] (lead | advantage | cushion) [for <team>] <became> (two [goals] | a two-goal (one | lead | cushion | advantage) | one of two [goals]) <became-more>*
  ?is.doubled (the | their | {action.team:gen}) (lead | advantage) [over <other>] <became> (two goals | a two-goal (one | lead | cushion | advantage)) <became-more>*
  ?is.doubled (a | the) lead of one [goal] <became> (a lead of two [goals] | one of two [goals] | two) <became-more>*
  ?is.halved (a | the | their | {action.opponent:gen}) two-goal (lead | advantage | cushion | deficit) [for <other>] <became> (one [goal] | a one-goal (one | lead | deficit | advantage) | one of one [goal]) <adv>*
  ?is.goAhead the lead (<be-done:fin> (taken | claimed | seized | grabbed | snatched) by | fell to | falls to | has gone to | passed to | passes to) (<s-np> for <team> | {action.team}) <adv>*
  ?is.goAhead &is.latest (the lead is [now] (with | held by | {action.team:gen}) | the lead is) <team> <adv>*
  ?is.goAhead &is.latest the (lead | advantage) is [now] (for | with | to) <team> <adv>*

became
  becomes
  became
  (has | have) [now | just &is.fresh] (become | grown to | turned into | gone to)
  (turns | turned) into
  (grows | grew | goes | went) to
  is now

became-more
  for <team>
  <adv>

made-bigger
  extended
  increased
  stretched
  widened
  doubled &is.doubled
  enlarged
  boosted
  strengthened
  improved
  (added to | built on | built upon)

made-nothing
  (wiped | cancelled | rubbed) out
  (erased | cancelled | nullified | negated | neutralised | overhauled | eliminated | removed | levelled | pegged back | clawed back | wiped away | brought to an end | ended | taken away)

# What the scorer, the goal or the side did with it.
lead-result
  ?is.extended <stretch:~> <t-lead-thing> [further] <grown-to>* <adv>*
  ?is.equaliser (~wipe out | ~cancel out | ~erase | ~overhaul | ~nullify | ~end | ~cancel | ~match) <o-lead-thing> <adv>*
  ?is.comeback (~overturn | ~overcome | ~reverse) <o-lead-thing> <adv>*
  ?is.pulledBack <shrink:~> (<o-lead-thing> | the gap between <both>) <grown-to>* <adv>*
  ?is.goAhead ~break the (tie | deadlock) in [the] (score | scoring | scores | <match>) <adv>*
  ?is.halved ~halve (<o-lead-thing> | the gap between <both>) <adv>*

# What is so no more.
no-longer
  ?is.equaliser &is.latest no longer (trail | trails | behind | trailing) [{action.opponent}] [in this <match>] <adv>*
  ?is.comeback &is.latest no longer (trail | trails | behind | trailing) [{action.opponent}] [in this <match>] <adv>*
  ?is.equaliser &is.latest (do | does) not trail (anymore | any more | any longer) <adv>*

# A comeback as a thing.
comeback-clause
  ?is.comeback {action.team:gen} (comeback | turnaround | recovery | fightback) [from (behind | a goal down | a losing position | a deficit)] <result-them> <t-more>*
  ?is.equaliser {action.team:gen} (comeback | recovery | fightback) [from (behind | a goal down | a losing position | a deficit)] <result-them> <t-more>*
`;
