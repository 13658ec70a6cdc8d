/** Of the goal as a thing that came, and of what was long in coming. */
export const goalClauses = String.raw`
goal-clause
  ?is.ownGoal (the | this | that) [{goals.in.match:nth} | <goal-adj>*] goal [of <match-np>] [for <team> | credited to <team>] <when>* (is | was) an own goal [(by | from | of) <scorer>] <g-more>*
  ?is.comeback {action.team:gen} (comeback | fightback | recovery | turnaround) [from behind] <result:fin>
  ?is.goal !is.ownGoal <goal-np> (is | was | being) (the | a) <goal-adj>* <goal-noun> <goal-post>*
  ?is.winner !is.ownGoal the (winner | winning goal) (being | is | was) (a | an | the) <goal-adj>* <goal-noun> <goal-post>*
  ?is.opener &is.latest <goal-np> [is | being] the only (one | goal) so far <place>*
  ?is.byOne &is.underWay (one | a | just one | one more) goal (is all [that] | is what) {trailer} [now] (need | needs) [<purpose>]
  ?is.byOne &is.underWay one more (goal | strike) and {trailer} (would be | are | will be) level
  ?is.byOne &is.underWay (one [more] | another | a) (goal | strike | reply) [from <trailer-np> | for <trailer-np> | by {trailer}] <would> (restore parity | level it | level <match-np> | make (it | the score) level | be enough (to make the score level | for a draw | to level))
  ?is.goal (the {action.minute:ord} minute | minute {action.minute} | (stoppage | added | injury) time &is.stoppage | first-half (stoppage | added) time &is.stoppage &is.firstHalf | the second half &is.secondHalf | the first half &is.firstHalf) [of <match-np>] (brings | brought | has brought | saw | sees | has seen | produced | produces) (<goal-thing> | {action.team} <t-pred:inf> | <s-np> !is.ownGoal <act:inf> | a goal [for <team>]) <g-more>*
  ?is.bothScored &is.latest (there have been | there are | we have) goals (at both ends | on both sides | for both (sides | teams | {home} and {away})) <place>*
  ?is.bothScored (<sides>) (have | has) [now | already | both] scored [already | now] <place>*
  ?is.bothScored &is.goAhead (goals at both ends | goals for both sides | both (sides | teams) have scored) (and | but) [it is] {action.team} [who] <t-pred:fin> <t-more>*
  ?is.extended more than one goal [now] separates <sides> &is.latest <by-cause>*
  ?is.extended the task (facing | for) {action.opponent} (has [just &is.fresh] (become | got)) (harder | bigger | tougher) <by-cause>*
  ?is.goal ({score} | <scoreline>) (becomes | is now) the score <place>*
  <goal-thing> <goal-came:fin> [in <the-match> | here] <g-more>*
  <goal-thing> (is | was | has been | has [now | just &is.fresh] been) (<scored-pp>) [for <team>] [<cause> <by-whom>] <g-more>*
  <goal-thing> (is | was) <s-np> !is.ownGoal <g-more>*
  (there is | there was | there has [just &is.fresh | now | already &is.early] been | here is | we have | that is | this is | it is | it was) <goal-thing> [now | here | just now &is.fresh] [with <with-clause>] <g-more>*
  <goal-thing> <g-more>*
  <match-np> (has | have | sees | saw | had | gets | got | has [just &is.fresh | now] (seen | had | got)) [<now>] (its [{goals.in.match:nth}] | (a | the) [{goals.in.match:nth} | <goal-adj>*]) <goal-noun> [of the <match>] <goal-post>* <g-more>*
  ?is.goAhead [<now>] (<match-np> [<match-rel>] | it) [<now>] (has | have) [<now>] a [new] leader [now] [: | - | in] [{action.team}] <by-cause>*
  ?is.goal <match-np> (has | have) a new (score | scoreline) [: | - | of] [<then-score>] <by-cause>*
  ?is.opener (the | our | a) [long &is.secondHalf] wait for (a | the first) goal (lasted until | lasts until | ended in | ends in | is over in | ended) [the {action.minute:ord} minute | now] [when (<s-np> <act:fin> | {action.team} <team-act:fin>)] <by-cause>*
  ?is.goal (it took | we waited | we had to wait | it has taken) [{action.team}] (until | till) (the {action.minute:ord} minute | minute {action.minute} | the second half &is.secondHalf | stoppage time &is.stoppage | the closing stages &is.late) [for (a &is.opener | the first &is.opener | another &is.severalGoals | the) <goal-adj>* <goal-noun> [to (arrive | come | be scored)] | to (score | break the deadlock &is.goAhead | open the scoring &is.opener | take the lead &is.goAhead | equalise &is.equaliser)] [and | but] [then] <when>* [it was] [<s-np> [who] <act:fin>] <place>*
  ?is.goal [only] in (the {action.minute:ord} minute | minute {action.minute}) (came | comes) <goal-thing> <g-more>*
  ?is.early &is.goal (it took | needed) {action.team} (no more than | less than | only) (a quarter of an hour | fifteen minutes | 15 minutes) to (score | go ahead &is.goAhead | take the lead &is.goAhead | equalise &is.equaliser | break the deadlock &is.opener) <by-cause>*
  ?is.early {action.team} (needed | need | took | take) (no more than | less than | only) (a quarter of an hour | fifteen minutes | 15 minutes | {action.minute} minutes) to (score | go ahead &is.goAhead | take the lead &is.goAhead | equalise &is.equaliser | break the deadlock &is.opener) <by-cause>*
  ?is.goal !is.ownGoal <s-np> (needed | needs | took | takes | waited) [only] (until | till) (minute {action.minute} | the {action.minute:ord} minute) to <act:inf>
  ?is.teamLost <goal-np> (is | was | proved | proves) (not enough | in vain) [for {action.team} [who <lost-pred>]] <place>*
  ?is.teamTrails &is.latest <goal-np> (is | was) not [yet] enough [for <team> | to level] <place>*
  &is.teamLost despite <goal-np> {action.team} <lost-pred>
  &is.teamTrails &is.latest despite <goal-np> (<leader-clause> | <trailer-clause>)
  ?is.goal !is.ownGoal (the | {action.team:gen}) (last | latest | most recent) &is.latest (scorer | goalscorer | player to score | name on the scoresheet | goal) (: | - | is | was | came from | came through) <s-np> <place>*
  ?is.bothGoals !is.ownGoal both [goals] [for <team>] (from | by | have come from | came from | have been scored by | were scored by | scored by) <s-np> <s-post>* <place>*
  ?is.brace !is.ownGoal (two | both goals for {action.team} &is.bothGoals | two goals) (for | from | by | now for) (<s-np> | the {action.team} (scorer | player | man &is.men)) <place>*
  &is.latest (the | {action.team:gen}) (last | latest | most recent) goal [(of | in) <the-match>] <when>* (is | was | came | comes) (by | from | through | scored by | credited to) <s-np> !is.ownGoal &is.goal <place>*
  ?is.goal !is.ownGoal <goal-thing> and it is {action.team:gen} [from <s-np>] <place>*

goal-thing
  (a | an | the | another &is.severalGoals | one more &is.severalGoals | that | this | yet another &is.severalGoals | (which | that is)) <goal-adj>* [{action.team}] <goal-adj>* <goal-noun> <goal-post>*
  the {goals.in.match:nth} [goal] [of the <match> | of this <match> | of it | in this <match> | between <both>] <goal-post>*
  ?is.opener (the | a) first goal [of the <match> | of this <match> | in this <match> | between <both>] <goal-post>*
  ?is.opener &is.latest (the | just | only |) (only | one) goal (so far | until now | to this point | up to now | of the <match> so far | of the <match> to this point) <goal-post>*
  &is.latest (the | {action.team:gen}) (last | latest | most recent) goal [(of | in) <the-match> [so far] | so far] <goal-post>*
  !is.ownGoal &is.again (a | the) {goal.number.of.scorer:nth} goal (of | by | for | from) <s-np> [in this <match> | in the <match> | of the <match>] <goal-post>*
  !is.ownGoal (<goal-np> | it | this | that) (is | was) ({scorer:gen} | &is.again the | <own-his>) {goal.number.of.scorer:nth} [goal] [of the <match> | in this <match> | (of | by) <s-np> [in this <match>]]

scored-pp
  scored
  made
  struck
  netted
  converted &is.penalty
  credited to <team>
  got
`;
