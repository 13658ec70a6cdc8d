/** More ways to say what the scorer, a side or the goal did. */
export const wideDeeds = String.raw`
# The scorer.
s-wide
  <idiom-s:~>
  !is.ownGoal (~have | ~take | ~make it) (<own-his> | a &is.again) {goal.number.of.scorer:nth} [goal] [of the <match> | of this <match>] [for <team>] <adv>*
  ?is.goal !is.ownGoal ~get it <adv>*
  ?is.early ~waste (little | no) time [in (scoring | opening the scoring &is.opener)] <adv>*
  ?is.goal !is.ownGoal ~record (a | an | the | <own-his>) <goal-adj>* [goal | <goal-noun>] [of the <match>] <adv>*
  ?is.again !is.ownGoal (~strike | ~score | ~net | ~hit) (again | once (again | more)) <adv>*
  !is.ownGoal ~score for (a | the) {goal.number.of.scorer:nth} time [in the <match> | in this <match>] <adv>*
  !is.ownGoal (~score | ~have | ~get | ~have had | ~net | ~reach | ~move to) [now | already] {goal.number.of.scorer:count} [goals | goal] [already | now] [in (the | this) [{competition}] <match>] <adv>*
  !is.ownGoal ~score {goal.number.of.scorer:count} times <adv>*
  ?is.brace !is.ownGoal ~score twice [already | now] <adv>*
  ?is.penalty !is.ownGoal ~score from (12 yards | twelve yards | the spot | the penalty spot) <adv>*
  ?is.penalty !is.ownGoal (~send | ~put | ~fire | ~slot | ~tuck | ~place | ~drill | ~stroke) [{action.team:gen} | the | a | <own-his>] (penalty | spot-kick | spot kick) (in | home | away | into the net | past the (goalkeeper | keeper)) <adv>*
  ?is.goal !is.ownGoal (~be | ~was) the (man &is.men | player | one | name) (with the goal | who scored | who struck | behind the goal | who got it | on the scoresheet | to score | who made it) [for <team>] <adv>*
  ?is.winner !is.ownGoal (~be | ~was) the (man &is.men | player | one | name) (who (made the difference | decided it | won it | settled it | decided the <match> | won the <match>)) [for <team>] <adv>*
  ?is.goal !is.ownGoal (~be | ~was) (the reason | why) {action.team} (were able to | managed to) <team-act:inf> <adv>*
  ?is.pulledBack &is.teamLost ~score (a | the | what was [only | just] a | what proved [only | just] a | what turned out to be [only | just] a) <goal-adj>* consolation [goal] [for {action.team} [who <lost-pred>]] <adv>*
  ?is.brace !is.ownGoal &is.underWay ~need (one more | another [goal] | a third [goal] | one more goal | just one more) (for | to (complete | make | get)) (a | the | <own-his>) hat-trick <adv>*
  ?is.brace !is.ownGoal &is.underWay ~now-is [now | just | only] (one | one goal | a goal | one strike) (short of | away from | from | off) (a | the | <own-his>) hat-trick <adv>*
  ?is.ownGoal (~put | ~turn | ~knock | ~send | ~steer | ~slice | ~bundle | ~deflect | ~divert | ~place) [the ball | it | one] (in | into | through | past) (the wrong (net | goal) | (<own-his> | their) own (net | goal | goalkeeper | keeper)) <adv>*
  ?is.ownGoal ~score (in | into) (the wrong (net | goal) | (<own-his> | their) own (net | goal)) <adv>*
  ?is.winner ~prove the match-winner [for <team>] <adv>*
  ?is.goal ~change (that | everything | it all | things | all that) <adv>*
  ?is.opener ~change that <adv>*
  ?is.goal !is.ownGoal (~make | ~keep) no mistake <adv>*
  ?is.goal !is.ownGoal (~celebrate | ~enjoy) (a | the | <own-his>) <goal-adj>* (goal | <goal-noun>) <adv>*
  ?is.goal !is.ownGoal (~provide | ~supply | ~produce | ~deliver | ~come up with | ~contribute) (the | a | an) <goal-adj>* (goal | <goal-noun> | breakthrough &is.goAhead | finish | reply &is.equaliser | answer &is.equaliser | response &is.equaliser) [for <team>] <adv>*
  ?is.goal !is.ownGoal (~strike | ~pounce | ~deliver | ~finish) [for <team>] <adv>*
  ?is.goal !is.ownGoal ~slot (home | it home) <adv>*
  ?is.hatTrick !is.ownGoal (~take | ~go | ~bring) (home the match ball) <adv>*

# What a goal, or its scorer, made of it.
r-wide
  <idiom-r:~>
  ?is.goal ~make (it | the score | the scoreline) [to] [now] (<bare-then> | <scoreline>) [between (<both> | {action.team} and <other> &is.level)] <adv>*
  ?is.goal (~take | ~bring | ~move | ~change | ~put | ~carry) (it | the score | the scoreline | things) [on | back] to (<bare-then> | <scoreline>) <adv>*
  ?is.teamAhead (~take | ~move | ~lift | ~send | ~carry | ~put | ~fire | ~edge) {action.team} [who (were | was | had been) (behind | trailing) &is.wasBehind] {action.score.leaderFirst} (up | ahead | in front | clear) [against <other> | over <other>] <adv>*
  ?is.teamAhead (~put | ~send | ~move) {action.team} {action.score.leaderFirst} (up | ahead | in front) <adv>*
  ?is.goAhead ~put {action.team} who (were | was | had been) (behind | trailing | losing) &is.comeback (ahead | in front) <adv>*
  ?is.equaliser &is.finished &is.draw (~help | ~lift | ~send | ~bring | ~guide) {action.team} to [a | the] <goal-adj>* [{score}] draw [with <other> | against <other>] <adv>*
  ?is.goAhead (~tilt | ~swing | ~tip | ~turn | ~shift | ~push) (it | things | the <match> | the balance | the score) (towards | to | in favour of | the way of) <team> <adv>*
  ?is.doubled ~turn (a | the | their) (one-goal | single-goal | slender | narrow) (lead | advantage | cushion) into (two | a two-goal (one | lead | cushion | advantage)) <adv>*
  ?is.extended (~make | ~leave) (their | the | {action.team:gen}) (lead | advantage | cushion) (bigger | larger | greater | wider | more comfortable) <adv>*
  ?is.pulledBack (~make | ~leave) (the | {action.opponent:gen}) (deficit | gap | lead | advantage) (smaller | narrower | less [comfortable]) <adv>*
  ?is.extended ~make {action.opponent:gen} (task | job | afternoon | evening | night) (harder | tougher | more difficult | even harder | bigger) <adv>*
  ?is.teamAhead ~make {action.opponent:gen} (task | job) (harder | tougher | more difficult) <adv>*
  ?is.pulledBack (~let | ~help | ~allow | ~bring | ~move | ~put | ~pull) {action.team} [to] [get] [a [little] bit | a little] (closer | nearer) [to <other>] <adv>*
  ?is.extended (~give | ~hand | ~buy | ~bring) {action.team} [a bit of | some | a little | more | extra] (breathing space | breathing room | comfort | daylight | cushion | a cushion | room to breathe | insurance) <adv>*
  ?is.pulledBack (~give | ~hand | ~throw | ~offer) {action.team} (a lifeline | hope | some hope | a way back | a route back) [into (it | the <match>)] <adv>*
  ?is.equaliser (~give | ~hand | ~offer) {action.team} (a lifeline | a way back | a foothold | a share of it) <adv>*
  ?is.goAhead (~give | ~hand | ~gift) (the lead | it) to <team> <adv>*
  ?is.goal ~give <other> (work to do | something to think about | a problem | it all to do | a mountain to climb | a hill to climb | a climb | a task | a deficit to (overturn | make up) | ground to make up | a goal to make up) &is.teamAhead [from here] <adv>*
  ?is.goal ~alter the (score | scoreline) <adv>*
  ?is.goal (~shake | ~stir | ~wake | ~light) (things | it | the <match> | this <match>) up <adv>*

# The side that got the goal.
t-wide
  <idiom-t:~>
  ?is.goal ~get it <adv>*
  ?is.goAhead ~have it <adv>*
  ?is.brace ~have had two goals from the same player <adv>*
  ?is.goal (~find | ~get) a way (through | past <other>) <adv>*
  ?is.goal ~beat {action.opponent:gen} (goalkeeper | keeper | defence) <adv>*
  ?is.extended (~be | ~look) [now] (comfortable | more comfortable | even more comfortable | in a (better | stronger) position) <adv>*
  ?is.opener ~have the first [goal] [of the <match> | of this <match>] <adv>*
  ?is.equaliser (~find | ~have | ~get | ~produce | ~come up with | ~manage) (a | an | the | their) <goal-adj>* (reply | answer | response | way back) [to <other>] [into (it | the <match>)] <adv>*
  ?is.equaliser ~be [now | right] back (in (it | the <match> | this [<match>] | contention) | in business | where they started | on terms) <adv>*
  ?is.equaliser (~be | ~get) [now] [right] back on (terms | level terms) <adv>*
  ?is.extended (~make | ~leave) (their | the) (lead | advantage | cushion) (bigger | larger | greater | wider | more comfortable) <adv>*
  ?is.extended ~put (more | some | further) (daylight | distance | space) between them <adv>*
  ?is.halved (were | was | had been) two [goals] (down | behind | adrift) <adv>*
  ?is.doubled (~be | ~go | ~move) [now] two (up | clear | ahead | in front | to the good) <adv>*
  ?is.teamAhead (~lead | ~go) by {score.higher:count} (goal | goals) to {score.lower:count} &is.latest <adv>*
  ?is.teamLeads &is.latest ~now-is [now] (on course for | heading for | on track for | on the way to | on their way to | set for) (victory | a win | a victory | the win | the victory) <adv>*
  ?is.teamLeads &is.latest (~now-is | ~find themselves | ~sit | ~look) [now] [well | comfortably &is.byMore] (placed | set | positioned | in control of the (scoreboard | score) | in the driving seat | in a (good | strong | winning | better) position | out in front | in charge) <adv>*
  ?is.pulledBack (~be | ~remain | ~stay) [now] (still in (it | this | the <match>) | in with a chance) &is.marginOne <adv>*
  ?is.pulledBack (~now-is) [now] (trying | looking | fighting | pushing | hoping | attempting) to (recover | come back | fight back | get back <into-it> | turn it around | rescue it) [from behind] <adv>*
  ?is.wasBehind ?is.comeback (~go | ~move | ~come | ~climb) from (behind | trailing | losing | a losing position) to (in front | ahead | leading | winning | the lead | a winning position) <adv>*
  ?is.equaliser (~go | ~move | ~come | ~climb) from (behind | trailing | losing | a losing position) to (level | level terms | parity) <adv>*
  ?is.goal ~have scored [again &is.extended | too &is.bothScored | as well &is.bothScored] <adv>*
  ?is.goal (~strike | ~pounce) [again &is.extended] <adv>*
  ?is.penalty ~be (awarded | given | handed) a (penalty | spot-kick) [against <other>] <adv>*
  ?is.goAhead ~be (gifted | handed | given | presented with) the lead [by <by-whom>] <adv>*
  ?is.extended ~show no (mercy | sign of (stopping | letting up | easing off)) <adv>*
  ?is.pulledBack ~refuse to (give up | give in | go away | lie down) <adv>*

# Of the other side.
o-wide
  ?is.opener (concede | concedes | conceded) first <adv>*
  ?is.teamAhead (fall | falls | fell | go | goes | went | slip | slips | drop | are | is | find themselves) [now] {action.margin:count} [goals | goal] (behind | down | adrift) <adv>*
  ?is.extended (are | is) [now] (falling | slipping | drifting | going) (further | even further) (behind | adrift) [to <team> | {action.team}] <adv>*
  ?is.equaliser (had | held | took) the (lead | advantage) (and | but) [they] (have [now] lost it | lost it | no longer have it | have let it slip | have it no more)
  ?is.equaliser (have | has) (thrown away | given up | lost | surrendered | let slip | given away | squandered | handed back) (their | the | that) (lead | advantage) [with <by-goal> | to <by-whom>]
  ?is.comeback (were | was | had been) (leading | ahead | in front | winning) (earlier | before | in this [one | <match>])
  ?is.goal (have | has | had) scored too &is.bothScored
  &is.teamAhead &is.bothScored had scored too

# Of the goal.
g-wide
  ?is.goal (comes | came | arrives | arrived | has come | is | was) (from | through | by | via | courtesy of) <s-np> [who <act:fin>] <adv>*
  ?is.goal (has | have) (gone | come) (the way of | to | for) <team> <adv>*
  ?is.pulledBack (is | was | proves | proved) [only | just | no more than] (a | the) consolation [for <team>] &is.teamLost <adv>*
  ?is.goal (has | puts &is.goAhead | put &is.goAhead | leaves | sees | keeps &is.extended) {leader} <lead-place> &is.teamLeads &is.latest <adv>*
  ?is.goal (belongs | belonged | goes | went) to (<s-full> !is.ownGoal | {action.team}) <adv>*
  ?is.opener &is.latest (is | remains) the only (thing | goal | difference) (separating | between | that separates) <sides> <adv>*
  ?is.goal (counts | counted) for <team> <adv>*
  ?is.equaliser means (it is | the <match> is | the score is | <both> are | the (sides | teams) are) [now] [back] <level-place> <adv>*
  ?is.goal means the (score | scoreline) has [just &is.fresh | now] changed <adv>*
`;
