/** More of what a goal made of the score: said of the scorer or of the goal. */
export const turns = String.raw`
more-result
  ?is.goAhead ~turn a level <match> into a <lead-size>* lead [for <team>] <adv>*
  ?is.teamAhead (~lift | ~take | ~move | ~bring | ~carry) {action.team} to {action.score.leaderFirst} <adv>*
  ?is.goAhead &is.latest (~is | ~make) the difference [so far | between <both> | between the [two] (sides | teams)] <adv>*
  ?is.opener &is.latest ~separate <sides> [so far] <adv>*
  ?is.winner (~is | ~make) the difference [between <both> | between the [two] (sides | teams) | for <team>] <adv>*
  ?is.winner ~is enough [for <team>] to (win [it] | beat {loser}) [{score.leaderFirst}] <adv>*
  ?is.draw ?is.equaliser &is.finished ~mean <done>
  ?is.goAhead <send:~> {action.team} [from level terms] <ahead-to> <adv>*
  ?is.teamAhead <send:~> {action.team} [now] (<margin-ahead> | <ahead-score>) [of <other> | over <other> | on <other> | against <other>] [at {action.score.leaderFirst}] <adv>*
  ?is.teamAhead <send:~> them [now] (<margin-ahead> | <ahead-score>) [of <other> | over <other> | on <other> | against <other>] <adv>*
  ?is.goAhead <send:~> them <ahead-to> <adv>*
  ?is.goAhead <hand-over:~> {action.team} <lead-got> <adv>*
  ?is.teamAhead <hand-over:~> {action.team} <lead-given> <adv>*
  ?is.goAhead <hand-over:~> <lead-got> to <team> <adv>*
  ?is.goAhead (~see {action.team} | ~let {action.team}) (go | move | edge | nose | into) <ahead-to> <adv>*
  ?is.goAhead ~open (up) a <lead-size>* (lead | advantage | gap) [for <team>] [over <other>] <adv>*
  ?is.goAhead ~draw first blood &is.opener [for <team>] <adv>*
  ?is.opener (~get | ~set) {action.team} (off the mark | on the board | on the scoreboard | up and running | under way | going) <adv>*
  ?is.opener (~end | ~break | ~crack | ~shatter | ~unlock | ~undo | ~resolve | ~unpick) (the (deadlock | stalemate | goalless spell | goalless <match>) | a (deadlock | stalemate | goalless <match>)) <adv>*
  ?is.goAhead (~end | ~break | ~resolve | ~crack | ~unlock) the (deadlock | stalemate | tie) [in {action.team:gen} favour] <adv>*
  ?is.opener (~open | ~start | ~begin | ~launch | ~set off) (the scoring | {action.team:gen} account | the account [for <team>] | proceedings) <adv>*
  ?is.goAhead ~get the (breakthrough | go-ahead goal) <adv>*
  ?is.goAhead (~tip | ~swing | ~tilt | ~turn | ~shift | ~edge | ~sway | ~move) (the (<match> | balance | scales | score | scoreline) | it | things | this) [in] ({action.team:gen} (favour | way | direction)) [[at] {action.score.leaderFirst}] <adv>*
  ?is.goAhead ~tip the balance [towards {action.team} | in favour of <team>] <adv>*
  ?is.goAhead (~make | ~prove) the difference &is.latest [so far | for now] <adv>*
  ?is.teamAhead &is.latest (~be | ~prove) (all that | what | the only thing that) separates (<sides> | <both>) &is.opener [so far] <adv>*
  # Level.
  ?is.equaliser <send:~> {action.team} [back | right back] <level-to> <adv>*
  ?is.equaliser <send:~> (them | things | the <match> | it | the score | the scores | matters | both sides | the sides | the teams | <both> | proceedings | the contest) [back] <level-to> <adv>*
  ?is.equaliser (~wipe out | ~wipe away | ~erase | ~cancel out | ~cancel | ~nullify | ~negate | ~undo | ~overhaul | ~eradicate | ~peg back | ~claw back | ~neutralise | ~neutralize | ~match | ~end) (the | that | their | {action.opponent:gen}) [<lead-size>] (lead | advantage | opener | goal | deficit) [of <other>] <adv>*
  ?is.equaliser (~cancel | ~wipe | ~rub) (the lead | the advantage | {action.opponent:gen} (lead | advantage) | it | the deficit) out <adv>*
  ?is.equaliser (~erase | ~wipe out | ~cancel out | ~make up | ~close) (the | {action.team:gen} | a | their) [<lead-size>] (deficit | gap | arrears) <adv>*
  ?is.equaliser (~restore | ~bring | ~find | ~bring back | ~reach | ~force) [back] (parity | level terms | equality | the balance) [for <team>] [between <both>] [at {action.score}] <adv>*
  ?is.equaliser (~restore | ~restore) (the balance | balance | parity | equality | equilibrium) [for <team>] [between <both>] [at {action.score}] <adv>*
  ?is.equaliser ~get (on level terms | level | them level) <adv>*
  ?is.equaliser (~deny | ~rob) <other> (the | their) (lead | advantage) <adv>*
  ?is.equaliser ~cost <other> (their | the) (lead | advantage) <adv>*
  ?is.equaliser ~make (it | the score | the <match> | things) {goal.number.of.team:count} (all | apiece | each | - all) <adv>*
  ?is.equaliser ~make (amends | up the deficit) for <team> <adv>*
  ?is.equaliser (~hand | ~give | ~earn | ~bring | ~get | ~grab | ~snatch | ~secure) {action.team} (an | the | their) <goal-adj>* (equaliser | equalizer | leveller | parity) <adv>*
  ?is.equaliser (~peg | ~haul | ~drag | ~pull | ~claw) <other> back [level] [to (level terms | parity)] [(to | at) {action.score}] <adv>*
  # Further.
  ?is.extended (<stretch:~>) [the | {action.team:gen} | their] [<lead-size-before>] (lead | advantage | cushion | margin | gap | score | tally) [for <team>] <over>* [[<mark>] now {action.score.leaderFirst} (up | ahead | in front) &is.latest | [out] to {action.score.leaderFirst} | to {action.margin:count} [goal | goals] | at {action.score.leaderFirst} | still further | further | even further | [to] (a | {action.margin:count}) - goal (margin | lead | cushion)] <adv>*
  ?is.extended (~put | ~give | ~create | ~open) (more | some | further | extra) (daylight | distance | breathing space | breathing room | space | room) (between <both> | between the (sides | teams) | for <team> |) <adv>*
  ?is.extended (~give | ~hand | ~buy) {action.team} (more | some | extra | further | a bit more) (breathing space | breathing room | daylight | cushion | room | comfort | security | room to breathe) [over <other>] <adv>*
  ?is.extended (~add | ~score | ~net | ~get | ~grab | ~bag | ~hit | ~notch | ~register | ~plunder) (another | one more | {action.team:gen} | a further | a) [{goal.number.of.team:nth}] [goal] [for <team>] <adv>*
  ?is.extended (~add to | ~build on) ({action.team:gen} | their | the) (lead | advantage | tally | score | total) <adv>*
  ?is.extended <send:~> {action.team} (further | even further | still further) (ahead | in front | clear | away) [of <other>] <adv>*
  ?is.extended <send:~> them (further | even further | still further) (ahead | in front | clear | away) [of <other>] <adv>*
  ?is.extended (~put | ~leave | ~push | ~send) <other> (further | even further) (behind | adrift | back) [at {action.score.leaderFirst}] <adv>*
  ?is.extended ~make (matters | things) worse for <other> [<o-who>] <adv>*
  ?is.extended (~tighten | ~strengthen) {action.team:gen} (grip | hold) [on the <match>] <adv>*
  ?is.extended ~strengthen {action.team:gen} position <adv>*
  ?is.extended ~make it (harder | more difficult | tougher) for <other> [to (recover | respond | come back | get back <into-it> | catch up)] <adv>*
  ?is.extended ~leave <other> with (more [ground] | more work | more goals | a bigger (gap | deficit)) (to (do | make up | close | find) |) <adv>*
  ?is.extended ~make it {action.margin:count} (clear | the difference)
  ?is.teamAhead !is.ownGoal ~make it {goal.number.of.team:count} [goal | goals] [for <team>] &is.otherBlank <adv>*
  ?is.doubled ~double (the | their | {action.team:gen} | a | that | his &is.men) [one-goal | slender | narrow | existing] (lead | advantage | cushion | margin) <over>* <adv>*
  ?is.doubled (~take | ~move | ~stretch | ~bring) the (lead | advantage | gap | margin) [from one [goal]] to two [goals] <adv>*
  # Nearer.
  ?is.pulledBack <shrink:~> <what-shrinks> [to (a | one | {action.margin:count}) - goal (margin | lead) | [down] to {action.score.leaderFirst} | to [just | only] {action.margin:count} [goal | goals] | to [just | only] (a single goal | one | a goal | a solitary goal | the minimum) &is.marginOne | at {action.score.leaderFirst}] <adv>*
  ?is.halved ~halve <what-shrinks> [to (one | {action.score.leaderFirst})] <adv>*
  ?is.pulledBack <send:~> {action.team} [back] [to] within {action.margin:count} [goal | goals] [of <other>] [at {action.score.leaderFirst}] <adv>*
  ?is.pulledBack &is.marginOne <send:~> {action.team} [back] [to] within (a [single] goal | one | touching distance | reach | a solitary goal) [of <other> | of an equaliser | of parity] [at {action.score.leaderFirst}] <adv>*
  ?is.pulledBack <send:~> {action.team} (closer | nearer | a goal closer | one closer | one goal closer) [to <other> | to parity | to level terms] [at {action.score.leaderFirst}] <adv>*
  ?is.pulledBack &is.marginOne <send:~> {action.team} back <in-it> <adv>*
  ?is.pulledBack (~give | ~hand | ~offer | ~throw) {action.team} [late &is.late] (a lifeline | hope of (a | an) [late &is.late] (equaliser | comeback) &is.marginOne | hope | some hope | a glimmer of hope | a way back [into (it | the <match>)] | a route back [into (it | the <match>)] | a foothold | something to (build on | chase) | a chance &is.marginOne | renewed hope | fresh hope) <adv>*
  ?is.pulledBack (~hand | ~give | ~get | ~earn | ~pull | ~claw | ~grab | ~bring | ~score | ~snatch | ~nick) [{action.team}] (a goal | one | one goal) back [for <team>] [against <other>] <adv>*
  ?is.pulledBack (~put | ~place | ~bring) {action.opponent:gen} (lead | advantage) (under (threat | pressure) | in (danger | doubt) | at risk) &is.marginOne <adv>*
  ?is.pulledBack (~leave | ~see) <other> (with | holding) (a | an | their) <lead-size>* (lead | advantage) [of {action.score.leaderFirst}] <adv>*
  ?is.pulledBack ~make it (close | closer | a one-goal <match> &is.marginOne | a one-goal margin &is.marginOne | tight &is.marginOne | interesting) [again] <adv>*
  ?is.pulledBack ~revive {action.team:gen} (hopes | chances) <adv>*
  ?is.pulledBack ~score a consolation [goal] [for <team>] &is.teamLost <adv>*
  ?is.hatTrick !is.ownGoal ~complete ({scorer:gen} | a | the) hat-trick <adv>*
  ?is.brace !is.ownGoal ~complete ({scorer:gen} | a | the) brace <adv>*
  # Round.
  ?is.comeback (~turn | ~flip) (it | this | this <match> | the <match> | the (score | scoreline | result | tables) | a deficit | things | the deficit | their deficit) (around | round | on its head | into a lead [for <team>] | upside down) [for <team>] [against <other> | on <other>] <adv>*
  ?is.comeback (~turn | ~flip) (the | a | their) [one-goal | earlier | early] deficit into a <lead-size>* (lead | advantage) [for <team>] <adv>*
  ?is.comeback (~complete | ~cap | ~seal | ~finish | ~round off | ~crown) [a | the | {action.team:gen} | their] [<goal-adj>*] (turnaround | turn-around | comeback | fightback | recovery | reversal) [for <team> | by {action.team}] [against <other> | over <other>] [from behind] <adv>*
  ?is.comeback (~overturn | ~overcome | ~reverse) (the | a | their | {action.team:gen} | {action.opponent:gen}) [earlier | early | one-goal] (deficit | lead | advantage) <adv>*
  ?is.comeback ~flip (the | this) <match> [against <other>] <adv>*
  # Any goal.
  ?is.goal (~take | ~bring | ~move | ~change | ~carry | ~push | ~shift | ~put | ~turn | ~get) (the (score | scoreline | <match> | scores | scoreboard) | it | things) [on | along | back &is.equaliser] [to | at | from here to] (<scoreline> | {action.score} &is.level | {action.score.leaderFirst} in {action.team:gen} favour &is.teamAhead | {action.score.leaderFirst} (to | for) {action.team} &is.teamAhead) <adv>*
  ?is.goal (~leave) (it | the score | the scoreline | things | the <match> | matters) [standing | poised | at | now] [at] (<scoreline> | {action.score} &is.level | {action.score.leaderFirst} in {action.team:gen} favour &is.teamAhead | {action.score.leaderFirst} (to | for) {action.team} &is.teamAhead) <adv>*
  ?is.goal ~make (it | the score | the scoreline) [read | now] (<scoreline>) <adv>*
  ?is.goal ~change the (score | scoreline | <match> | picture | face of the <match>) [in {action.team:gen} favour] [before (the (interval | break) | half-time) &is.firstHalf] <adv>*
  ?is.goal !is.ownGoal ~mark the scoresheet [for <team>] <adv>*
  # Over.
  ?is.winner (~win | ~decide | ~settle | ~seal | ~clinch | ~secure | ~nick | ~steal | ~snatch | ~edge | ~swing) (it | the (<match> | contest) | this [<match>] | everything | matters | victory | the (win | victory) | a [{score.leaderFirst}] (win | victory)) [for <team> | in {action.team:gen} favour | in favour of <team>] [against <loser-np> | over <loser-np>] [{score.leaderFirst}] <adv>*
  ?is.winner (~make | ~prove | ~be) the difference [for <team> | between <both> | between the (sides | teams)] [as <done>] <adv>*
  ?is.winner (~prove | ~turn out | ~is) [to be] (decisive | enough | the (decider | decisive (goal | one | strike) | winning (goal | one | strike) | winner | match-winner | difference | goal that (won | decided | settled) (it | the <match>)) | the one that (won | decided | settled) (it | the <match>)) [for <team>] [against <loser-np>] <adv>*
  ?is.winner (~give | ~hand | ~earn | ~win | ~secure | ~bring | ~get | ~grab | ~snatch | ~seal | ~deliver | ~clinch) {action.team} <win-np> <adv>*
  ?is.winner (~give | ~hand | ~deny | ~leave) {loser} (defeat | with nothing | empty-handed | beaten) <adv>*
  ?is.winner (~condemn | ~consign) {loser} to [a] [{score.leaderFirst}] (defeat | loss) <adv>*
  ?is.winner (~sink | ~beat | ~defeat) {loser} [{score.leaderFirst}] <adv>*
  &is.finished ?is.teamWon &is.latest (~round off | ~cap | ~complete | ~wrap up | ~seal | ~finish off | ~end | ~crown | ~top off | ~put the seal on | ~confirm | ~put the finishing touch to | ~conclude) ({action.team:gen} | a | the) [{score.leaderFirst}] (win | victory) [over <loser-np> | against <loser-np>] <adv>*
  &is.finished &is.latest ?is.goal (~round off | ~complete | ~wrap up | ~finish | ~close | ~conclude | ~end | ~cap) the scoring [for <team>] <adv>*
  &is.finished ?is.draw ?is.equaliser (~earn | ~rescue | ~salvage | ~secure | ~snatch | ~give | ~hand | ~get | ~win | ~save | ~grab | ~force | ~seal | ~bring) [{action.team}] (a | the | their) [<goal-adj>*] [{score}] draw [for <team>] [(with | against) <other>] <adv>*
  &is.finished ?is.draw ?is.equaliser (~deny | ~rob) <other> (the | a) (win | victory) <adv>*
  &is.finished ?is.draw ?is.equaliser ~deny <other> (victory) <adv>*
  <lead-result:~>
  <ending-result:~>
  <news-result:~>
`;
