/** More of what the side that got the goal did with it, and of what became of the other side. */
export const sides = String.raw`
more-team
  ?is.goal ~add a <goal-adj>* goal <adv>*
  ?is.late ~leave it late [to <left-late>] <adv>*
  ?is.early ~make a (quick | bright | flying | strong) start &is.goAhead <adv>*
  ?is.extended (~pull | ~move | ~go | ~draw) (away | clear) [from <other> | of <other>] <adv>*
  ?is.comeback (~come back | ~recover | ~fight back | ~rally) from (a losing position | being behind | going behind | a goal down | behind) [to (lead | take the lead | go ahead | win &is.teamWon | beat {loser} &is.teamWon)] [{action.opponent}] [{action.score.leaderFirst}] <adv>*
  ?is.goAhead ~turn a level <match> into a <lead-size>* lead <adv>*
  ?is.pulledBack ~give themselves (hope | a chance | a lifeline | something to (chase | build on)) <adv>*
  &is.otherBlank &is.latest ~keep <other> (from scoring | scoreless | out | off the scoresheet | at bay) [so far] <adv>*
  ?is.teamLeads &is.nowStoppage ~now-is [now] (in | into) (stoppage | injury | added) time with <lead-np>
  ?is.goAhead <go:~> [from level terms] <ahead-to> <adv>*
  ?is.goAhead (~take | ~seize | ~grab | ~snatch | ~have | ~claim | ~gain | ~get | ~earn | ~win | ~steal | ~establish | ~find | ~secure | ~nick) <lead-got> <adv>*
  ?is.teamAhead <go:~> [now] (<margin-ahead> | <ahead-score>) [of <other> | over <other> | on <other> | against <other>] [at {action.score.leaderFirst}] <adv>*
  ?is.teamAhead (~take | ~open up | ~open | ~build | ~establish | ~claim | ~create | ~gain) [now] <lead-given> <adv>*
  ?is.teamAhead (~have | ~hold | ~now-has) [now] <lead-held> <adv>*
  ?is.goAhead ~have (the edge | the upper hand | their noses in front | their nose in front | something to (defend | protect | hold on to)) [<lead-score>] &is.latest <adv>*
  ?is.goAhead ~get their noses in front [<lead-score>] <adv>*
  ?is.goAhead (~make | ~get | ~find | ~force) (the | a) (breakthrough | way through) <adv>*
  ?is.goAhead ~break (through | the deadlock | the stalemate | the tie) <adv>*
  ?is.goAhead ~strike to lead [{action.score.leaderFirst}] [{action.opponent}] <adv>*
  ?is.opener (~draw first blood | ~get (off the mark | on the board | on the scoreboard | the opener | the opening goal | up and running | going) | ~land the first blow | ~open their account | ~have the first goal [of the <match>] | ~get the <match> started | ~break the ice | ~start the scoring | ~have first blood) <adv>*
  ?is.opener (~have | ~score | ~get | ~find | ~grab | ~claim | ~net | ~bag) the (opening goal | first goal | only goal so far | opener | only goal of the <match> so far &is.latest) [of the <match>] <adv>*
  ?is.equaliser <go:~> [back | right back] <level-to> <adv>*
  ?is.equaliser (~wipe out | ~wipe away | ~erase | ~cancel out | ~cancel | ~nullify | ~negate | ~undo | ~overhaul | ~peg back | ~claw back | ~neutralise | ~neutralize | ~close | ~make up | ~recover from) (the | that | a | their | {action.opponent:gen}) [<lead-size>] (lead | advantage | opener | deficit | gap) [of <other>] <adv>*
  ?is.equaliser (~restore | ~find | ~reach | ~force | ~get back to | ~come back to | ~return to) (parity | level terms | equality | the balance | level pegging) [with <other>] [at {action.score}] <adv>*
  ?is.equaliser (~claw | ~fight | ~battle | ~haul | ~pull | ~drag | ~peg | ~work) (themselves | their way | it | things |) [back] (level | to level terms | onto level terms | on level terms | to parity) [with <other>] [at {action.score}] <adv>*
  ?is.equaliser (~have | ~get | ~find | ~snatch | ~grab | ~score | ~net | ~land | ~produce | ~earn | ~secure | ~claim) (an | the | their | a) <goal-adj>* (equaliser | equalizer | leveller | answer | response | reply) <adv>*
  ?is.equaliser (~respond | ~reply | ~answer | ~hit back | ~strike back | ~fight back | ~bounce back | ~come back) [from behind] [to (level [<what>] | equalise | draw level | make it {action.score} | {action.score} | parity | tie [<what>])] <adv>*
  ?is.equaliser (~haul | ~peg | ~pull | ~drag) <other> back [level] [to (level terms | parity)] [(to | at) {action.score}] <adv>*
  ?is.equaliser (~make | ~have) it {goal.number.of.team:count} (all | apiece | each | - all) <adv>*
  ?is.equaliser (~come from behind | ~come back | ~fight back | ~rally | ~recover | ~hit back | ~battle back) [from (behind | a goal down | a deficit)] to (level | equalise | draw level | tie | pull level | make it {action.score} | get back on level terms | restore parity | draw &is.draw [{score}] | earn a draw &is.draw | deny <other> (the | a) (win | victory) &is.draw | deny <other> victory &is.draw) [<what>] [{action.score}] [with <other>] <adv>*
  ?is.extended (~score | ~strike | ~net | ~find the net) again <adv>*
  ?is.extended (<stretch:~>) [the | their | its] [<lead-size-before>] (lead | advantage | cushion | margin | gap | score | tally) <over>* [[out] to {action.score.leaderFirst} | to {action.margin:count} [goal | goals] | at {action.score.leaderFirst} | still further | further | even further | [to] (a | {action.margin:count}) - goal (margin | lead | cushion)] <adv>*
  ?is.extended <go:~> (further | even further | still further) (ahead | in front | clear | away) [of <other> | from <other>] [at {action.score.leaderFirst}] <adv>*
  ?is.extended (~add | ~score | ~get | ~have | ~net | ~bag | ~grab | ~notch | ~find | ~hit) (another | one more | a further | a) [{goal.number.of.team:nth}] [goal] <adv>*
  ?is.extended ~add to (their | the) (lead | advantage | tally | score | total) <adv>*
  ?is.extended (~tighten | ~strengthen) their (grip | hold | position) [on the <match>] <adv>*
  ?is.extended ~put (more | some | further) (daylight | distance) between (<both> | themselves and <other> | the (sides | teams)) <adv>*
  ?is.extended (~have | ~give themselves | ~create) [now] (more | some | extra | further) (breathing space | breathing room | daylight | cushion) <adv>*
  ?is.doubled ~double (the | their | that | its) [<lead-size-before>] (lead | advantage | cushion | margin | tally | score) <over>* <adv>*
  ?is.pulledBack <shrink:~> <what-shrinks> [to (a | one | {action.margin:count}) - goal (margin | lead) | [down] to {action.score.leaderFirst} | to [just | only] {action.margin:count} [goal | goals] | to [just | only] (a single goal | one | a goal | a solitary goal | the minimum) &is.marginOne | at {action.score.leaderFirst}] <adv>*
  ?is.halved ~halve <what-shrinks> [to (one | {action.score.leaderFirst})] <adv>*
  ?is.pulledBack (~be | ~get | ~move | ~come | ~close | ~pull | ~draw | ~edge | ~go | ~climb) [now] [back | right back] [to] within {action.margin:count} [goal | goals] [of <other>] [at {action.score.leaderFirst}] <adv>*
  ?is.pulledBack &is.marginOne (~be | ~get | ~move | ~come | ~close | ~pull | ~draw | ~edge | ~go) [now] [back | right back] [to] within (a [single] goal | one | touching distance | reach | a solitary goal) [of <other> | of an equaliser | of parity] [at {action.score.leaderFirst}] <adv>*
  ?is.pulledBack (~be | ~get | ~move | ~come | ~close | ~pull | ~draw | ~edge | ~go) [now] (closer | nearer | one closer | a goal closer) [to <other> | to parity | to level terms] [at {action.score.leaderFirst}] <adv>*
  ?is.pulledBack &is.marginOne (~be | ~get) [now] (back | right back) <in-it> <adv>*
  ?is.pulledBack (~have | ~get | ~earn | ~find | ~grab) [now] (a lifeline | a way back [into (it | the <match>)] | a foothold | something to (build on | chase) | hope | renewed hope) <adv>*
  ?is.pulledBack (~get | ~pull | ~claw | ~grab | ~score | ~snatch | ~nick | ~have | ~bag | ~win) (a goal | one | one goal) back [against <other> | on <other>] <adv>*
  ?is.pulledBack (~respond | ~reply | ~answer | ~hit back | ~strike back) <adv>*
  ?is.pulledBack ~keep (themselves | their hopes) (alive | in it | in the <match>) &is.marginOne <adv>*
  ?is.comeback (~turn | ~flip) (it | this | this <match> | the <match> | the (score | scoreline | result | tables) | a deficit | things | the deficit | their deficit) (around | round | on its head | into a lead | upside down) [against <other> | on <other>] <adv>*
  ?is.comeback (~turn | ~flip) (the | a | their) [one-goal | earlier | early] deficit into a <lead-size>* (lead | advantage) <adv>*
  ?is.comeback (~complete | ~cap | ~seal | ~finish | ~make | ~produce | ~pull off | ~stage) [a | the | their] <goal-adj>* (turnaround | turn-around | comeback | fightback | recovery | reversal) [against <other> | over <other>] [from behind] <adv>*
  ?is.comeback (~overturn | ~overcome | ~reverse) (the | a | their | {action.opponent:gen}) [earlier | early | one-goal] (deficit | lead | advantage) [to (lead | take the lead | go ahead | go in front)] [{action.score.leaderFirst}] <adv>*
  ?is.comeback (~come from behind | ~come back | ~fight back | ~recover | ~rally | ~battle back) [from (behind | a deficit | a goal down | going behind)] to (lead | take the lead | go ahead | go in front | move ahead | move in front | be ahead | be in front | take | edge ahead | win &is.teamWon | beat {loser} &is.teamWon) [{action.opponent}] [<lead-got>] [{action.score.leaderFirst}] [against <other>] <adv>*
  ?is.comeback ~flip (this | the) <match> [against <other>] <adv>*
  ?is.comeback (~go | ~move | ~come) from (behind | trailing | losing) to (in front | ahead | leading | the lead | winning) <adv>*
  ?is.goal !is.ownGoal (~score | ~get | ~find | ~net | ~have | ~grab | ~bag | ~notch | ~add &is.extended | ~register | ~land | ~celebrate | ~claim) (a | an | the | their | another &is.extended) <goal-adj>* (goal | <goal-noun>) <adv>*
  ?is.goal (~get | ~have | ~find) (a | an | the | another &is.extended) [own &is.ownGoal] goal &is.ownGoal <adv>*
  ?is.goal !is.ownGoal (~be | ~get) on (the scoresheet | target | the scoreboard | the mark) <adv>*
  ?is.goal !is.ownGoal (~find the (net | target | back of the net | mark) | ~hit the (net | target | mark) | ~put the ball in the net | ~convert | ~have the ball in the net) <adv>*
  ?is.penalty !is.ownGoal (~score | ~convert) (a | the | their) (penalty | spot-kick | penalty kick | spot kick) <adv>*
  ?is.teamAhead &is.otherBlank ~make it {goal.number.of.team:count} [goals] [without reply | unanswered] <adv>*
  ?is.goal &is.latest ~make it <scoreline> <adv>*
  ?is.teamAhead ~take the (score | scoreline) to {action.score.leaderFirst} [against <other>] <adv>*
  ?is.extended &is.teamLeads &is.latest &is.underWay (~move | ~be | ~edge) [one goal | a goal] closer to (victory | a win | the win) [over <other>] <adv>*
  ?is.extended &is.teamLeads &is.latest (~remain | ~stay) in (control | command | charge) <adv>*
  &is.teamAhead ~make it {action.score.ownFirst} [without reply &is.otherBlank | unanswered &is.otherBlank] [against <other>] <adv>*
  &is.finished ?is.draw ?is.equaliser (~rescue | ~salvage | ~earn | ~secure | ~snatch | ~get | ~grab | ~force | ~save | ~claim | ~take | ~gain) (a | the | their) <goal-adj>* [{score}] draw [(with | against) <other>] <adv>*
  &is.finished ?is.draw ?is.equaliser (~deny | ~rob) <other> ((the | a) (win | victory) | victory) <adv>*
  ?is.extended already ~now-has (at least two | more than one) goals <adv>*
  ?is.teamLeads &is.latest <hold-on>
  ?is.teamAhead &is.otherBlank ~have {goal.number.of.team:count} (goal | goals) without reply <adv>*
  ?is.extended !is.ownGoal ~have (at least two | more than one) goals <adv>*
  &is.latest <lead-now:~> &is.teamLeads <now-more>*
  &is.latest <trail-now:~> &is.teamTrails <now-more>*
  &is.latest <level-now:~> &is.equaliser [(with | against) <other>] <now-more>*
  ?is.goAhead ~break the (deadlock | tie | stalemate) (with | against) <other> <adv>*
  ?is.goal ~have the latest &is.latest goal <adv>*
  ?is.opener ~have (the first goal | a goal) and (the | a) lead <adv>*
  ?is.equaliser ~answer ({action.opponent:gen} (goal | opener | lead) | <other>) <adv>*
  ?is.doubled ~double their (money | account) <adv>*
  ?is.pulledBack (were | was | remained | stayed | remain) still <behind-before> [{action.opponent} | to <other>] (after | despite | even after) (<by-goal> | <s-np> <act:after> | <act:ing>) <adv>*

left-late
  open the scoring &is.opener
  (equalise | level | draw level) &is.equaliser
  (take the lead | go ahead | go in front | break the deadlock | break through) &is.goAhead
  win it &is.winner
  score

go
  ~go
  ~move
  ~edge
  ~get
  ~nose
  ~nudge
  ~inch
  ~surge
  ~pull
  ~be
  ~forge
  ~draw
  ~come
  ~race
  ~push
  ~ease
  ~climb
  ~sneak
  ~step
  ~storm
  ~drive
  ~jump
  ~put themselves

more-other
  ?is.goAhead (fall | falls | fell | go | goes | went | slip | slips | slipped | have [now | just] (fallen | gone | slipped) | has [now | just] (fallen | gone | slipped) | are [now] | is [now]) [a goal &is.narrow | one &is.narrow | {action.score.leaderFirst}] behind [at {action.score.leaderFirst}] [(to | against) <team>]
  ?is.extended (fall | falls | fell | slip | slips | slipped | are | is | go | goes | went | drop | dropped | have fallen | has fallen | have slipped) [now] (further | even further | still further) (behind | adrift) [(to | against | of |) <team>] [at {action.score.leaderFirst}]
  ?is.goal (concede | concedes | conceded | have conceded | has conceded | have just &is.fresh conceded | let in | ship | shipped | have shipped) [again &is.extended | another &is.extended | a goal | an own goal &is.ownGoal | one] [(to | against) <team>]
  ?is.equaliser (are | is | were | was | have been | has been) [now | just] ((pegged | pulled | hauled | dragged | brought | clawed) back [level | on level terms] | pegged | caught) [(to | at) (level terms | parity | {action.score})] [(to | at) {action.score}] [by {action.team}]
  ?is.equaliser (see | sees | saw | have seen | has seen | have | had) (their | the | its | a) [<lead-size-before>] (lead | advantage) [now] (wiped out | cancelled out | erased | pegged back | disappear | vanish | evaporate | go | slip [away] | overhauled | taken away | cancelled) [by {action.team}]
  ?is.pulledBack (see | sees | saw | have seen | has seen | have | had) (their | the | its) [<lead-size-before>] (lead | advantage) [now] (cut | reduced | halved &is.halved | trimmed | shrink | shrunk | narrowed | narrow | whittled down | eroded) [to ({action.score.leaderFirst} | {action.margin:count} [goal | goals])]
  ?is.comeback (see | sees | saw | have seen | has seen | have) (their | the | its) (lead | advantage) [now] (overturned | turned around | turned into a deficit | turn into a deficit)
  ?is.teamAhead (are | is) [now] left (trailing | behind | chasing [the <match>] | {action.score.leaderFirst} (down | behind) | with (work to do | it all to do | a goal to find &is.marginOne | ground to make up)) [by {action.score.leaderFirst}]
  ?is.winner (are | is | were | was | have been) (beaten | sunk | undone | defeated | denied) by {action.team}
  &is.draw ?is.equaliser (are | were | is | was | have been) denied (victory | a win | the win | a [{score}] (win | victory)) [by (<by-whom> | {action.team})]
  &is.latest <trail-now:fin> &is.teamLeads
  &is.latest <lead-now:fin> &is.teamTrails
  &is.latest <need:fin> &is.teamLeads
  <done-to-o>
  <beside-o>
  <news-o>

more-passive
  ?is.goal (a | an | the | another &is.extended) <goal-adj>* (goal | <goal-noun>) [for <team>] (has | had) [just &is.fresh | now] (gone in | come | been scored | arrived) [(by | from | through) <s-np>] [against <other>] <adv>*
  ?is.goal (there has | there's | there is) [just &is.fresh | now | already &is.early] been (a | an | another &is.extended) <goal-adj>* (goal | <goal-noun>) <goal-post>* <adv>*
  ?is.goal <things-change:fin> <adv>*
  ?is.goal the (score | scoreline | scoreboard | <match>) (becomes | became | goes to | went to | moves to | moved to | is now | changes to | changed to | has [now | just &is.fresh] (changed to | moved to | become | gone to) | reads | now reads | shows | now shows | says | now says | reaches | reached | has reached | stands now at | now stands at | turns to) <standing-now> <adv>*
  ?is.goal <goal-np> (has | had) [just &is.fresh | now] <result:pp> <adv>*
  ?is.goal !is.ownGoal (it took | it took until) (<goal-np> | a <goal-adj>* goal | until the {action.minute:ord} minute) [for <team>] [(to | before) <what-it-took>]
  ?is.goAhead the (deadlock | tie | stalemate) (is | was | has been | has [now | just &is.fresh] been) (broken | ended | cracked | over) [in {action.team:gen} favour] [by <by-whom>] <adv>*
  ?is.opener the scoring (is | was | has been | has [now | just &is.fresh] been) (opened | started | under way | got under way) [by <by-whom>] <adv>*
  ?is.goAhead the lead (is | was | has been) (taken | snatched | grabbed | seized) by ({action.team} | <s-np>) <adv>*
  ?is.extended ({action.team:gen} | the | that) (lead | advantage | cushion | gap | margin | deficit) [over <other> | between <both>] (<grow:fin>) [again | further] <grown-to>* <adv>*
  ?is.extended ({action.team:gen} | the | that) (lead | advantage | cushion | gap | margin) [over <other> | between <both>] (is | was | has been | has [now | just &is.fresh] been) [now] (extended | increased | stretched | widened | doubled &is.doubled | boosted | swelled | strengthened | added to | bigger | built on) <grown-to>* [by <by-whom>] <adv>*
  ?is.doubled the (lead | gap | advantage | margin | difference) (has gone | goes | went | is up | moves | moved | grows | grew | doubles | doubled | has doubled) [from one [goal]] [to two [goals]] <adv>*
  ?is.pulledBack ({action.opponent:gen} | the | that) [<lead-size-before>] (lead | advantage | cushion | gap | margin | deficit | arrears) [over <team> | between <both>] (<shrinks:fin>) [again | further] <grown-to>* <adv>*
  ?is.pulledBack ({action.opponent:gen} | the | that) [<lead-size-before>] (lead | advantage | cushion | gap | margin | deficit | arrears) [over <team> | between <both>] (is | was | has been | has [now | just &is.fresh] been) [now] (cut | reduced | trimmed | narrowed | halved &is.halved | shrunk | down | back | smaller [than it was] | down to size | closing) <grown-to>* [by <by-whom>] <adv>*
  ?is.equaliser (the (score | scores | <match>) | things | matters | it | {action.team} | the (sides | teams) | both (sides | teams)) (is | are | was | were | has been | have been | has [now | just] been | have [now | just] been) (levelled | tied | brought level | evened [up] | squared | made level | pulled level | drawn level) [at {action.score}] [by <by-whom>] <adv>*
  ?is.comeback (the (turnaround | comeback | fightback) | {action.team:gen} (turnaround | comeback | fightback)) (is | was | has been) (complete | completed) [by <by-whom>] <adv>*
  ?is.comeback (the <match> | this <match> | it) (has been | is | was) (turned around | turned on its head | flipped | turned) [by {action.team} | by <by-whom>] <adv>*
  ?is.comeback the lead (has changed hands | changes hands | changed hands | has switched sides) <adv>*
  ?is.winner (it | the <match> | this | this <match> | the win | victory) (is | was | has been) (won | decided | settled | sealed | secured) [in {action.team:gen} favour] [by <by-whom>] <adv>*
  ?is.winner (a | one | the | a single | just one) <goal-adj>* goal (decided | settled | won | separated | was enough to win | was enough to settle | was all that separated | split | divided) (it | the <match> | this [<match>] | <both> | the (sides | teams)) [in {action.team:gen} favour | for <team>] <adv>*
  ?is.goal [just] <goals-so-far> (so far | in (the <match> | this <match>) | between <both>) [so far] <adv>*

what-it-took
  <result:inf>
  <team-act:inf>
  <act:inf>
  get (their | the | a) draw &is.draw

goals-so-far
  one goal &is.opener &is.latest
  {goals.in.match:count} goals &is.latest

grow
  ~grow
  ~increase
  ~widen
  ~swell
  ~rise
  ~stretch
  ~extend
  ~double &is.doubled

shrinks
  ~shrink
  ~narrow
  ~close
  ~drop
  ~fall
  ~decrease
  ~reduce

grown-to
  [to | at] {action.score.leaderFirst}
  to {action.margin:count} [goal | goals]
  to [just | only] (one | a single goal | a goal | one goal) &is.marginOne
  which is [now] [at] {action.score.leaderFirst} [now] &is.latest
  now {action.score.leaderFirst} &is.latest
`;
