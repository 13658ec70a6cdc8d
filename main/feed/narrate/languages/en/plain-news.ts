/** Short news, as a ticker gives it: there is a goal, whose, and what the board shows. */
export const plainNews = String.raw`
news-clause
  (the | this) (board | scoreboard) [now] (shows | showed | reads | says | reading | showing) [now] <standing-now> <adv>*
  [the] (score | scoreline) [:] <scoreline>
  ?is.goal !is.ownGoal <goal-news> <goal-post>* (: | -) <s-np> [for <team>] <s-more>*
  ?is.goal (we have | we have had | there is | there was | there has [now | just &is.fresh] been | here is | that is | this is | it is) <goal-news> <goal-post>* <adv>*
  ?is.extended (it is | that is | this is | here is | there is) another [goal | one] (for | from | by) ({action.team} | <s-np>) <adv>*
  ?is.extended [there is | there is now] (more | clear | further | some) daylight (for <team> | between <sides> | between {action.team} and {action.opponent}) <m-more>* [&is.latest {action.score.leaderFirst}]
  ?is.goAhead (a | the) [level] <match> (swings | swung | has [now | just &is.fresh] swung | turns | turned | has [now | just &is.fresh] turned) (towards {action.team} | toward {action.team} | {action.team:gen} way | in {action.team:gen} favour) <adv>*
  ?is.goAhead the (stalemate | deadlock | tie) (ended | ends | has ended | came to an end | has come to an end | was ended | has been ended | was over | is over) <adv>* [when <s-np> <act:fin>] <adv>*
  ?is.opener (0 - 0 | nil-nil | goalless) (is | was) no longer the (score | scoreline | state of play) <m-more>*
  ?is.goal <period> (has [now | just &is.fresh] (yielded | brought | produced | seen | had) | yielded | yields | brought | brings | produced | produces | saw | sees | had) <goal-news> <goal-post>* <adv>*
  ?is.leading &is.underWay <match-thing> [now] has [now] {leader} <lead-place> <now-more>*
  ?is.goAhead (it is | this is | that is | a) (a | an) [early &is.early | late &is.late] (setback | blow) for {action.opponent} [(behind | trailing) to <goal-np>] <o-more>*
  ?is.goAhead {action.opponent} (are | is | were | was) [now] (behind | trailing) to <goal-np>
  ?is.opener {action.opponent} (held out | held on | had held out | kept {action.team} (out | at bay) | kept a clean sheet | kept the <match> goalless) until <wait-end> <adv>*
  &is.underWay there is [still] more to come [in <the-match>] <now-more>*
  ?is.goal {action.minute} minutes (had been | were | have been) (played | gone) when (<s-np> <act:fin> | {action.team} <team-act:fin> | <goal-np> (came | arrived)) <adv>*
  {action.opponent:gen} (defence | goal | net | resistance | rearguard) <be-done:fin> (breached | pierced | broken | opened up) [by <by-whom>] !is.ownGoal &is.goal <adv>*
  ?is.hatTrick !is.ownGoal (a | the) (treble | hat-trick) (for | from) <s-np> [completed <when>] <odd-more>*
  ?is.onlyGoal <goal-np> (was | is) all that separated (<sides> | {winner} (from | and) {loser}) [at the (end | finish)]
  ?is.extended {action.team} (were | was) (leading | ahead | in front) and now (lead | leads | are ahead | is ahead) by (more | an even bigger margin) <t-more>*
  ?is.equaliser &is.finished &is.draw {action.opponent} (had to settle | settled | have to settle | must settle | had to be content) (for | with) a [{score}] draw <lost-adv>*
  ?is.goAhead (that | this | here | it) is (the | a) <goal-adj>* (lead | breakthrough | advantage) for <team> <adv>*
  ?is.equaliser (that | this | here | it) is (parity | level | the equaliser | an equaliser) [for <team>] [at {action.score}] <adv>*
  ?is.extended (things | it | matters) (go | goes | went | get | gets) (from bad to worse | worse) for <other> <adv>*
  ?is.extended (there is | this is | there was) no (let-up | letting up | stopping | respite) (from | for | by) (<team> | <other>) <adv>*
  ?is.comeback the tables (have [just &is.fresh | now] (turned | been turned) | are turned | turn | turned) <adv>*
  ?is.goAhead (parity | the deadlock | the stalemate | the tie | level terms) (lasted | lasts | held) [only] until (the {action.minute:ord} minute [when <s-np> <act:fin>] | <s-np> <act:fin> | then | now) <adv>*
  ?is.extended [the] leading (side | team) (has | have) scored [again] <adv>*
  ?is.pulledBack &is.latest [the] trailing (side | team) (has | have) scored <adv>*
  ?is.extended (it | this | the task | life) (becomes | became | gets | got | is getting | has become | is becoming) (harder | more difficult | tougher | bigger) for <other> <adv>*
  ?is.opener &is.latest [only | just] one goal (was | has been | is) scored (until now | so far | up to now) [in <the-match>] [<mark>] [it was (by <s-np> | <s-np> !is.ownGoal | an own goal &is.ownGoal)] <adv>*
  ?is.pulledBack &is.latest (there is | there remains | it gives | that gives | this gives) [still | now | fresh | renewed | some | new | a little]* hope [for <team> | to <team>] <adv>*

goal-news
  (a | an | the | another &is.severalGoals |) <goal-adj>* (goal | <goal-noun>) [(for | to) <team>]
  (a | the) first goal [(for | to) <team>] &is.opener
  the last of the goals &is.finished &is.latest

period
  the {action.minute:ord} minute
  (stoppage | injury | added) time [(in | of | at the end of) the (first half &is.firstHalf | second half &is.secondHalf)] &is.stoppage
  the second half &is.secondHalf
  the first half &is.firstHalf
  the (closing | final | last) (stages | minutes) &is.late
  the (opening | early) (stages | minutes) &is.early
  <match-thing>

# Beside any clause.
news-beside
  &is.goal !is.ownGoal (the work of | the scorer being | scored by) <s-np>
  (up to now | to date | up to this point)
  &is.otherBlank without [a | any] (reply | response | answer) [from <other>]
  ?is.secondHalf since (half-time | half time | the (break | interval | restart))
  ?is.firstHalf before the (first half | half) (was | is) (out | over | up | done)
  ?is.wasBehind &is.firstHalf (earlier | before) in the half
  (in | of) {winner:gen} [{score.leaderFirst}] (win | victory) [(over | against) <loser-np>]
  (in | of) {loser:gen} [{score.leaderFirst}] (defeat | loss) [(to | against) <winner-np>]
  ?is.pulledBack &is.latest their (lead | advantage) [now] (trimmed | cut | reduced | halved &is.halved | narrowed) <grown-to>* [by <by-whom>]
  &is.teamTrails &is.latest (although | though | even though) <s-np> (scored | has scored) against them
  ?is.equaliser a goal for the (trailing side | side (behind | that trailed)) [:]
  ?is.pulledBack a goal for the (trailing side | side (behind | that trails)) [:]

# Of the scorer.
news-s
  ?is.goal !is.ownGoal (~get | ~be) on (target | the mark | the scoresheet | the board | the scoreboard) <adv>*
  ?is.goal !is.ownGoal (~find | ~get) a way (through | past ({action.opponent} | {action.opponent:gen} (goalkeeper | keeper | defence))) <adv>*
  ?is.goal !is.ownGoal ~score (its | the <match>'s) {goals.in.match:nth} goal <adv>*
  ?is.goal !is.ownGoal ~breach {action.opponent:gen} (defence | rearguard | goal) <adv>*
  !is.ownGoal (~take | ~bring | ~move) (a | the | <own-his> | their) [personal] (tally | total | count) [for the <match>] to {goal.number.of.scorer:count} <adv>*
  !is.ownGoal (~score | ~strike | ~net) a {goal.number.of.scorer:nth} time <adv>*
  ?is.ownGoal ~score at the wrong end <adv>*
  ?is.goAhead ~separate (two | the [two]) (sides | teams) [(that | which | who) were level] <adv>*
  ?is.goal &is.finished &is.latest ~score the last of the goals <adv>*

# Of the scorer or the goal.
news-result
  ?is.goal ~add a <goal-adj>* goal to ({action.team:gen} | their | the) (tally | total | score | lead &is.extended | advantage &is.extended) <adv>*
  ?is.teamLeads &is.latest ~keep {action.opponent} behind <adv>*
  ?is.ownGoal ~benefit {action.team} <adv>*
  ?is.comeback ~turn (a losing position | a deficit) into a <lead-size>* (lead | advantage | winning position | winning one) [for <team>] <adv>*
  ?is.comeback <send:~> {action.team} (in front | ahead) of (a {action.opponent} (side | team) | {action.opponent}) (that | who) (had been | were) (leading | ahead | in front) <adv>*
  ?is.extended <stretch:~> the (gap | margin | difference | distance) (between (<sides> | {action.team} and {action.opponent}) | to <other> | over {action.opponent}) <grown-to>* <adv>*
  ?is.doubled ~double (<t-lead-thing> | the gap | the difference) <adv>*
  ?is.goal !is.ownGoal ~see the (score | scoreline) (go | move | change) [on] to <scoreline> <adv>*

# Of the side that got it.
news-t
  ?is.extended ~add a <goal-adj>* goal to (their | the | its) (lead | advantage | tally) <adv>*
  ?is.comeback ~turn (a losing position | a deficit | being behind) into a <lead-size>* (lead | advantage | winning position | winning one) <adv>*
  ?is.goal !is.ownGoal (~snatch | ~grab | ~claim | ~register | ~earn | ~land | ~net | ~bag | ~produce | ~manage) (a | an | the | their | another &is.extended) <goal-adj>* (goal | <goal-noun>) (from | by | via) <s-np> <adv>*
  ?is.goal (~get (it | one | the goal) | ~have (one | the goal)) <adv>*

# Of the other side.
news-o
  ?is.opener (concede | concedes | conceded | have conceded) [the] first [goal] [(to | from) (<s-np> !is.ownGoal | {action.team})]
  ?is.extended (concede | concedes | conceded | have conceded) again [this time] [(to | from) (<s-np> !is.ownGoal | {action.team})]
  ?is.goal (see | sees | saw | have seen | has seen) the (score | scoreline) (go | move | change) [on] to <scoreline>
  ?is.teamLeads &is.latest (are | is) [now] chasing (a | the) [{action.score.leaderFirst} | {margin:count} - goal] deficit

# Of the goal.
news-g
  ?is.goal (is | was) for <team>
  (is | was) what <result:fin>

# Bound to the side that got it, by the clause it goes on with.
news-them
  [<mark>] (but | and | after | since | because | now that | as) <s-np> (<hand-them:fin>)

hand-them
  ?is.goal (~give | ~hand | ~bring | ~get | ~earn) them (a | an | the | another &is.extended) <goal-adj>* (goal | <goal-noun>) <adv>*
  ?is.pulledBack (~give | ~hand | ~throw | ~get) them (a lifeline | hope | some hope | a goal back | one back | a way back) [into (it | the <match>)] <adv>*
  ?is.goAhead (~give | ~hand) them the lead <adv>*
`;
