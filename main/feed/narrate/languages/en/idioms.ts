/** What sports writers say in set phrases; each with what must be so for it. */
export const idioms = String.raw`
idiom-clause
  &is.close ?is.nowLate (it is | this is | it looks | we are) (going to be | set to be | set for | heading for | in for) (a | an) (close | tight |) finish <now-more>*
  &is.underWay the next [few] minutes (matter | count | are (crucial | vital | important | key | big)) <place>*
  ?is.goAhead the <match> has a (new | ) leader <place>*
  ?is.goAhead {action.opponent} (were | was | had been) level [with <team>] (until | before | when) <s-np> <act:fin> <place>*
  ?is.goAhead {action.opponent} (have | has) gone from level to (trailing | behind) [<after-event>] [because of <by-goal>] <place>*
  ?is.leading &is.underWay {leader} will (take | carry) (a | the | their) <size>* lead into (the (break | interval | second half) | half-time) (if (nothing changes | it stays like this) | as it stands) &is.nowFirstHalf
  ?is.goAhead ({action.team} | <sides> | <thing>) (are | is) no longer (level | all square | tied) [with <other>] <before-more>*
  ?is.opener (<thing> | it) is no longer (goalless | scoreless) [thanks to <by-whom> | because of <by-whom>] <before-more>*
  ?is.opener the (wait | long wait &is.secondHalf) [for (a goal | the first goal | the opener)] is over <place>*
  ?is.opener &is.secondHalf it (has taken | took) until the {action.minute:ord} minute <place>*
  ?is.opener (somebody | someone) has [finally &is.secondHalf] scored <place>*
  ?is.leading &is.nowLate {trailer} have [only] (a short | a limited | a little | little | a brief) time [<to-react>] <needs-more>*
  ?is.equaliser the lead {action.opponent} (had | held | took) (is | has) [now] (gone | disappeared | been wiped out | been cancelled out | vanished) <place>*
  ?is.level &is.underWay whoever (scores | gets) (next | the next [goal]) [between <both>] <would> (lead | be ahead | be in front | take the lead | go ahead)
  ?is.equaliser {action.team} (are | is) (not | no longer) behind (anymore | any more | any longer | now |) <before-more>*
  ?is.doubled {action.team} (led | were ahead | was ahead) by (one | a goal | one goal) [and | but] [now] [they] [now] (lead | are ahead | lead it) by two [goals] <place>*
  ?is.doubled {action.opponent} (were | was) (a goal | one goal | one) (behind | down) [and | but] [they] (are | is) now two [goals] (behind | down) <place>*
  ?is.pulledBack (it | the lead | {action.opponent:gen} lead | the gap | the deficit) is [now] (smaller | narrower | slimmer) (than (before | it was | it had been) |) <place>*
  ?is.comeback {action.opponent} once (led | were ahead) [this <match> | in this <match>] [and | but] [now] (find themselves | are) [now] (behind | trailing) <place>*
  ?is.comeback (the (score | scoreline | <match>) | it | things) (is | has been | has just &is.fresh been | was) turned around [by {action.team}] <place>*
  &is.live <sides> are still (playing | at it | in action | going) <place>*
  ?is.goal the (first half &is.firstHalf | second half &is.secondHalf) has (brought | seen | produced) (a | another &is.severalGoals) goal for <team> <place>*
  ?is.close &is.underWay a goal (this late &is.nowLate | now | next | from here) (could | would | may) (settle | decide | win) (it | this | the <match>) [between <both>]
  ?is.winInPlay {loser} (failed to | were unable to) (catch | stop | peg back | overhaul | match) {winner} [who <won-pred>] <lost-adv>*
  ?is.draw neither {home} nor {away} (managed a winner | managed to win | were able to win) <lost-adv>*
  ?is.draw neither (side | team) (managed a winner | managed to win | were able to win) <lost-adv>*
  ?is.early <thing> has (only | barely | only just | just) (started | begun | got going) &is.nowEarly <place>*
  ?is.goal there (is | has been) already (been |) a goal &is.early <place>*
  ?is.winInPlay the score {score.leaderFirst} at the (end | finish | final whistle)
  &is.nowLate time is [now] (running out | short | running short | precious | limited) <place>*
  ?is.byOne &is.underWay which makes (the rest | what is left | the finish) [of the <match>] [well] worth <attention>
  ?is.ownGoal {action.opponent} (put | turned | have put | knocked) the ball (into | in) their own net [through {scorer} | via {scorer}] <place>*
  ?is.early &is.goAhead [a | an | the] (dream | perfect | bright | flying | great | good | early | ideal) start for {action.team} <t-post>* <by-cause>*
  ?is.leading &is.underWay the (pressure | onus) is [now | firmly] on {trailer} [to <react>] <needs-more>*
  ?is.leading &is.underWay (it is | it will be) [now] up to {trailer} to <react> <needs-more>*
  ?is.leading &is.underWay {trailer} will [now] (have to | need to) <react> <needs-more>*
  ?is.leading &is.underWay [the | a | one] (question | big question) [now] is whether <hold-or-not> <now-more>*
  ?is.goAhead parity did not last [long] <place>*
  ?is.opener no goals until (now | then | that | this) <place>*
  ?is.equaliser ({action.opponent:gen} | the) lead (lasts | lasted) no (longer | more) [than the {action.minute:ord} minute] <before-more>*
  ?is.equaliser we are [now] [right] back (where we (started | began) | to square one | level | to level terms) <place>*
  ?is.equaliser honours [are] [now] even [between <both>] [at {score}] [<after-event>] <m-more>*
  ?is.extended it is (getting away from | slipping away from | running away from) <other> <place>*
  ?is.extended (there is | that is) (a growing | a widening | a wider) (gap | margin) [on the (scoreboard | board)] <place>*
  ?is.extended {action.opponent} (are | is) [now] in (deeper | deep | more | further) trouble [now trailing {action.score.leaderFirst} [to <team>]] <place>*
  ?is.goAhead {action.opponent} (are | is) [now] in trouble [now trailing {action.score.leaderFirst} [to <team>]] <place>*
  ?is.pulledBack &is.marginOne (it is | this is | that makes it | we have | and it is) [now] [back to] a (one-goal | single-goal) (<match> | affair | margin) [again | once more] <m-more>*
  ?is.close &is.underWay (a | a close | a tight) finish (awaits | is in store | lies ahead | ahead | is on the cards | is on | beckons) <now-more>*
  ?is.close &is.underWay one (mistake | moment | slip | chance | kick) (could | may) (change | decide | settle) (everything | it | this | the <match>) <now-more>*
  ?is.level &is.underWay neither (side | team) (has | have) (an | the) (advantage | edge | lead) [now | any more] <now-more>*
  ?is.again !is.ownGoal {goal.number.of.scorer:count} (goals | goal |) (for | from) <s-np> <odd-more>*
  ?is.brace !is.ownGoal {goal.number.of.scorer:count} (goals |) <when>* [already | now] for <s-np> <odd-more>*
  ?is.goal !is.ownGoal the {action.team} (player | scorer | man &is.men | goalscorer) <act:fin> <place>*
  ?is.hatTrick !is.ownGoal [a | the] hat-trick (is complete | complete | is done) [for (<s-np> | the {action.team} scorer)] <place>*
  ?is.hatTrick !is.ownGoal you (don't | do not) see (a hat-trick | that | three goals from one player) (every day | often | in every <match>) [and <s-np> has one [against <other>]]
  ?is.ownGoal (misfortune | bad luck | agony | embarrassment | despair | a nightmare | hard luck | trouble) for {scorer} [whose own goal <result:fin>] <place>*
  ?is.ownGoal <g-np> (comes | came | is) from a player (on | of) the (wrong | other) (side | team) <place>*
  ?is.ownGoal (credit | give) (this one | it | the goal) to {action.team} [but it came off (<scorer> | {action.opponent:gen} own {scorer})] <place>*
  ?is.goal (there is | there has been) a goal in {home} (v | vs | against) {away} <place>*
  ?is.goal it goes to {action.team} and {scorer} !is.ownGoal <place>*
  (it is | this is) [now] <bare-now> now <place>*
  things [have | has] (just &is.fresh changed | changed | have changed) (at | in) <fixture> ?is.goal <place>*
  ?is.comeback (what a | a [complete]) (turnaround | comeback | fightback | recovery | transformation) (from | by | for) {action.team} [who <t-pred:fin>] <place>*
  ?is.comeback behind (earlier | before | once) (they | {action.team}) (are | is |) [now] (<t-pred:fin> | <t-lead>) <place>*
  ?is.comeback from (a goal down | behind | a losing position | a deficit | one down) {action.team} (<t-pred:fin>) <t-more>*
  ?is.equaliser from (a goal down | behind | a losing position | one down) {action.team} (<t-pred:fin>) <t-more>*
  ?is.goAhead [the] (deadlock | stalemate | tie) (is | has been | was) [finally &is.secondHalf | now] (broken | over | ended) <m-more>*
  ?is.nowLate (into | in | we are into | we are in) the (final | closing | last | dying) (minutes | stages | moments | seconds) <place>*
  ?is.winInPlay (the | all three) (points | spoils | honours) (go | went | belong) to {winner} [who <won-pred>] <lost-adv>*
  ?is.comeback (what a | a [complete]) (turnaround | comeback | fightback | recovery) (from | by | for) {action.team} [<now>] <t-lead> <place>*

idiom-s
  ?is.goal !is.ownGoal (~get | ~score | ~net | ~have | ~grab) (a | the | an | <own-his>) <goal-adj>* [goal | <goal-noun>] of the (night | day | afternoon | evening | contest | half) &is.latest <adv>*
  ?is.opener !is.ownGoal (~get | ~score | ~net | ~have | ~grab | ~claim) the (first | opening) goal of the (night | day | afternoon | evening | contest | half | <match>) <adv>*
  ?is.winner !is.ownGoal (~pop | ~step) up [late &is.late] (to (<result:inf>) | with the (winner | decisive goal | winning goal)) <adv>*
  ?is.equaliser !is.ownGoal (~pop | ~step) up [late &is.late] (to (<result:inf>) | with the (equaliser | leveller)) <adv>*
  ?is.goal !is.ownGoal (~pop | ~step) up [to (score | strike | net)] <adv>*
  ?is.brace !is.ownGoal ~double (<own-his> | the | their) (tally | account) [for the <match> | in the <match>] <adv>*
  ?is.goal &is.finished &is.latest ~score last <adv>*
  ?is.equaliser &is.finished &is.draw (~rescue | ~salvage | ~earn | ~secure | ~snatch | ~save | ~grab) (a point | the point | something) [for <team>] <adv>*

idiom-r
  ?is.goAhead (~give | ~hand) {action.team} (an advantage | a lead) that {action.opponent} (must | have to | need to | will have to) [now] [try to] (erase | wipe out | overturn | cancel out | respond to | overcome) &is.underWay &is.latest <adv>*
  ?is.teamAhead ~make the (job | task | climb | road) (harder | tougher | steeper | more difficult | longer) for {action.opponent} [who <trail-now:fin>] <adv>*
  ?is.equaliser ~leave {action.opponent} without (the | their) (lead | advantage) [they had | they once had | they held] <adv>*
  ?is.pulledBack &is.latest ~leave {action.opponent} with (less | a smaller) (of a lead | lead | cushion | margin) <adv>*
  ?is.regained ~restore (order | {action.team:gen} lead | the status quo) [for <team>] <adv>*
  ?is.goAhead ~have {action.team} [back &is.regained] (on top | in front | ahead | in the lead | leading) [at {action.score.leaderFirst}] &is.latest <adv>*
  ?is.extended (~pile | ~heap) (on the (misery | pressure | pain) | the (misery | pressure | pain) on) [for <other> | {action.opponent}] <adv>*
  ?is.extended (~compound | ~deepen | ~add to | ~increase) {action.opponent:gen} (misery | woes | problems | troubles | trouble | pain) <adv>*
  ?is.extended ~put [even] more (daylight | space | distance) between {action.team} and {action.opponent} <adv>*
  ?is.pulledBack (~halt | ~stop | ~stem) the (slide | rot | tide) [for <team>] <adv>*
  ?is.pulledBack (~keep | ~leave) {action.team} (in it | in the <match> | in with a chance &is.marginOne | in touch &is.marginOne) <adv>*
  ?is.goal (~give | ~hand | ~bring | ~earn) {action.team} (their | its) <goal-adj>* goal <adv>*
  ?is.goal !is.ownGoal (~put | ~get) {action.team} on the (scoreboard | scoresheet | board) <adv>*
  ?is.equaliser ~make it all square <adv>*
  ?is.equaliser ~answer {action.opponent:gen} (goal | opener | lead) <adv>*
  ?is.winner ~win it [late &is.late] for <team> <adv>*
  ?is.winner ~prove (the difference | enough | decisive) [for {action.team} to (beat {loser} | win)] [{score.leaderFirst}] <adv>*

idiom-t
  ?is.goAhead (~get | ~have | ~make | ~have had) (a | the) (perfect | dream | great | good | bright | flying | ideal | strong) start [with <by-goal>] &is.early <adv>*
  ?is.wasBehind ?is.equaliser (~come back | ~recover | ~fight back | ~rally | ~hit back) from (a goal down | behind | a deficit | one down | going behind | being behind) [to (make it <bare-then> | level | equalise | draw level [with <other>])] <adv>*
  ?is.extended ~give themselves [some | more | a bit of | extra | a little] (room | breathing space | breathing room | daylight | cushion | a cushion | comfort) <adv>*
  ?is.pulledBack (~start | ~begin) (to (come back | recover | fight back | close the gap) | a (comeback | recovery | fightback)) <adv>*
  &is.latest ?is.equaliser (~lead) no (longer | more) &is.teamTrails
  ?is.turned ?is.teamWon &is.finished (were | was) behind [in the <match> | at (one | some) (stage | point) | earlier] but (went on to | came back to | recovered to) (win [it] | beat {loser} | take the win) [{score.leaderFirst}] <lost-adv>*
  ?is.ownGoal ~get (a helping hand | a gift | some help | help | a stroke of luck | lucky) [from <other> | from {scorer}] <adv>*
  ?is.goal (~benefit | ~profit) from it &is.ownGoal <adv>*
  ?is.goal ~be (grateful | thankful | celebrating | rewarded) [for it] <adv>*
  ?is.extended (~pile | ~heap) (on the (misery | pressure | pain) | the (misery | pressure | pain) on) [for <other>] <adv>*
  ?is.goAhead &is.severalGoals (~edge | ~go | ~move | ~nose | ~get | ~be) (in front | ahead) again &is.regained <adv>*
  ?is.pulledBack (~halt | ~stop | ~stem) the (slide | rot | tide) <adv>*
  ?is.goal (~get | ~have | ~find | ~score) their <goal-adj>* goal <adv>*
  ?is.goal (~put | ~apply) (pressure | the pressure) on <other> <adv>*
  ?is.opener ~get (off to (a | the perfect) [perfect | great | good | bright | flying | dream | ideal] start) &is.early <adv>*

idiom-l
  ?is.leading &is.underWay ~now-is [now] (in command | in charge | in control) [on the (scoreboard | board)]
  ?is.leading &is.underWay ~now-is [now | still] (clinging | holding on | hanging on) to <lead-np> 
  ?is.nowLate ?is.leading ~now-is [now] (minutes | moments | not far | within touching distance | only minutes) [away] (from | of) (victory | a win | a victory | the win)

idiom-x
  ?is.leading &is.underWay ~now-is [now] (pushing | looking | trying | searching | hoping | battling | fighting) (to (respond | reply | answer | hit back | come back | recover | <purpose-verb>) | for (a goal | a response | a reply))
  ?is.leading &is.underWay ~look for (a goal | a response | a reply | an answer | a way back [into (it | the <match>)])
  ?is.byOne ~now-is [now] [just | only] (a | one) goal (behind | down | short)
  ?is.trailerBlank (have | has) not (troubled | bothered) the (scoreboard | scorers | scoresheet) [yet | so far]
  ?is.byOne ~need [just | only] one [more] (to <purpose-verb> | for (parity | an equaliser | a draw))
  ?is.leading &is.underWay ~now-is [now] in trouble
  ?is.leading &is.underWay ~now-has [now | plenty of | a lot of | some] work to do [if they are to <purpose-verb>]
  ?is.nowLate ?is.leading ~now-is (running out of | short of) time [<to-react>] [against <leader-np>]
  ?is.leading &is.underWay ~now-has [now] a mountain to climb &is.byMore
`;
