/** What the scorer did, what the side did, and the same turned round. */
export const deeds = String.raw`
deed
  ?is.opener !is.ownGoal (~strike | ~score) first [for <team>] <adv>*
  ?is.brace !is.ownGoal (~get | ~claim | ~complete | ~have | ~score | ~bag | ~grab | ~net | ~bring up) (a | <own-his>) (brace | double) [for <team>] <adv>*
  ?is.hatTrick !is.ownGoal (~get | ~claim | ~complete | ~have | ~score | ~bag | ~grab | ~net) (a | <own-his>) hat-trick [for <team>] <adv>*
  ?is.goal !is.ownGoal ~find (a | an | the) <goal-adj>* <goal-noun> [for <team>] <adv>*
  ?is.equaliser !is.ownGoal (~hit back | ~strike back | ~reply | ~respond | ~answer) [for <team>] <adv>*
  ?is.pulledBack !is.ownGoal (~hit back | ~strike back | ~reply | ~respond | ~answer) [for <team>] <adv>*
  !is.ownGoal (~score | ~get | ~net | ~add | ~grab) their {goal.number.of.team:nth} [goal | one] [for <team>] <adv>*
  ?is.regained !is.ownGoal ~restore (the | their | {action.team:gen}) lead [for <team>] <adv>*
  <s-wide:~>
  <s-things:~>
  ?is.hatTrick !is.ownGoal (~seal | ~secure | ~complete | ~claim | ~take | ~finish | ~wrap up) (a | the | <own-his>) (hat-trick | treble) <adv>*
  ?is.again !is.ownGoal already ~score {goal.number.of.scorer:count} times <adv>*
  !is.ownGoal ?is.again (~score | ~get | ~net | ~grab) (a | <own-his>) <goal-adj>* {goal.number.of.scorer:nth} [goal] [of the <match> | of this <match>] <adv>*
  ?is.goal !is.ownGoal ~score <goal-adj>* {goals.in.match:nth} goal of the <match> <adv>*
  ?is.goal !is.ownGoal ~score <when>* (for | to earn | to make it) a {action.score.leaderFirst} {action.team} lead ?is.teamAhead <adv>*
  ?is.extended !is.ownGoal ~score again for (them | {action.team}) <adv>*
  ?is.goal !is.ownGoal (~score | ~strike | ~net | ~find the net | ~find the back of the net | ~hit the net | ~hit the back of the net | ~find the target | ~hit the target | ~get on the scoresheet | ~get (his &is.men | her &is.women | their) name on the scoresheet | ~get on the scoresheet | ~is on target) <adv>*
  # To add is to have had: a score beside it is in the order of who leads.
  ?is.extended !is.ownGoal ~add [a | an | the | their | {action.team:gen}] <goal-adj>* <goal-noun> <adv>*
  ?is.goal !is.ownGoal (~score | ~get | ~grab | ~net | ~bag | ~register | ~notch | ~hit | ~snatch | ~claim | ~fire | ~add) [a | an | the | their | {action.team:gen}] <goal-adj>* <goal-noun> <adv>*
  ?is.penalty !is.ownGoal (~convert | ~score | ~dispatch | ~bury | ~put away | ~tuck away | ~slot home) [it | the kick | the chance] <adv>*
  ?is.goal !is.ownGoal ~get it <adv>*
  ?is.goal !is.ownGoal ~put the ball (in | into) the (net | back of the net) <adv>*
  ?is.penalty !is.ownGoal (~convert | ~score | ~net | ~take | ~slot in | ~slot home | ~dispatch | ~put away | ~tuck away | ~bury) [from] [a | the] <goal-adj>* (penalty | spot-kick | spot kick | penalty kick | penalty spot | spot) <adv>*
  ?is.ownGoal (~put | ~turn) [the ball | it] (through | into | past) (<own-his> | their) own (net | goal | goalkeeper | keeper) <adv>*
  ?is.ownGoal (~put | ~turn) the ball (into | in | through) (<own-his> | their) own (net | goal) <adv>*
  ?is.ownGoal (~score | ~concede) an <goal-adj>* own goal <adv>*
  ?is.ownGoal (~score | ~concede) [a] <goal-adj>* own goal <adv>*
  ?is.goal !is.ownGoal (~score | ~get | ~net | ~grab | ~add | ~claim) the {goals.in.match:nth} [goal] [of the <match>] <adv>*
  !is.ownGoal ~make it {goal.number.of.team:count} [goal | goals] for <team> <adv>*
  !is.ownGoal (~score | ~get | ~net) ({action.team:gen} | (his &is.men | her &is.women | their) side's) {goal.number.of.team:nth} [goal] <adv>*
  !is.ownGoal (~score | ~get | ~net | ~grab) <own-his> <goal-adj>* [goal | <goal-noun>] [of the (match | game)] <adv>*
  !is.ownGoal (~score | ~get | ~net | ~grab) a <goal-adj>* [goal | <goal-noun>] of the (match | game) <adv>*
  ?is.onlyGoal !is.ownGoal (~score | ~get | ~net) the only goal [of the (match | game)] <adv>*
  ?is.brace ~score twice <adv>*
  ?is.brace (~score | ~bag | ~grab | ~complete | ~net) (a | <own-his>) (brace | double) <adv>*
  ?is.opener !is.ownGoal ~score first <adv>*
  ?is.hatTrick (~score | ~net | ~get | ~complete | ~bag | ~grab) (a | <own-his>) hat-trick <adv>*
  <credit-s:~>
  <beside-s:~>
  <news-s:~>
  <tally-s:~>
  <own-s-more:~>
  <colour-s:~>

act
  <deed:~>
  <result:~>
  <deed:~> (to <result:inf> | <result:ing>)

# The side that got the goal, as the one who acts.
team-act
  ?is.teamLeads &is.latest ~lead [{action.opponent}] [{action.score.leaderFirst}] <adv>*
  ?is.goal (~score | ~net | ~strike | ~find the net) <adv>*
  ?is.goal !is.ownGoal (~get | ~have | ~score) (a | an | the) <goal-adj>* <goal-noun> <adv>*
  ?is.equaliser (~equalise | ~equalize | ~level | ~draw level | ~pull level | ~tie | ~get back on level terms) [the (score | scores | match | game) | it] [with <other>] [at {action.score}] <adv>*
  ?is.equaliser ~make it {action.score} <adv>*
  ?is.equaliser (~get | ~find | ~grab | ~snatch | ~have) (an | the | a) <goal-adj>* (equaliser | equalizer | leveller) <adv>*
  ?is.goAhead (~take | ~seize | ~grab | ~snatch | ~have) [the | a | an] <goal-adj>* (lead | advantage | cushion) [<over>] [<lead-score>] <adv>*
  ?is.goAhead (~go | ~move | ~edge | ~get) (ahead [of <other>] | in front [of <other>] | into the lead) [<lead-score>] [against <other>] <adv>*
  ?is.teamAhead (~take | ~have | ~grab | ~snatch | ~open) (a | an | the) <goal-adj>* {action.score.leaderFirst} (lead | advantage | cushion) [<over>] <adv>*
  ?is.goAhead (~go | ~move) into (a | the) [{action.score.leaderFirst}] lead [<over>] <adv>*
  ?is.goAhead ~hit the front [<lead-score>] <adv>*
  ?is.goAhead (~nose | ~nudge | ~inch | ~surge | ~pull | ~edge) (ahead | in front) [of <other>] [<lead-score>] <adv>*
  ?is.extended (~go | ~move | ~pull | ~edge) further (ahead | clear | in front) [of <other>] <adv>*
  ?is.teamAhead (~go | ~move) {action.margin:count} (goal | goals) (up | ahead | clear | in front) [(of | on) <other> | <over>] <adv>*
  ?is.teamAhead ~open up (a | an) <goal-adj>* [{action.score.leaderFirst} | {action.margin:count} - goal] (lead | advantage | cushion) [<over>] <adv>*
  ?is.pulledBack ~close the gap [to {action.margin:count} [goal | goals]] <adv>*
  ?is.equaliser ~peg <other> back [(to | at) {action.score}] <adv>*
  ?is.ownGoal (~benefit | ~profit) [from <by-whom>]
  (~respond | ~reply | ~answer) ?is.equaliser <adv>*
  (~respond | ~reply | ~answer) ?is.pulledBack <adv>*
  &is.live ~take on <other> <adv>*
  &is.live (~face | ~play | ~meet) <other> <adv>*
  ?is.opener (~strike first | ~score first | ~get the first goal) <adv>*
  ?is.equaliser (~hit back | ~fight back) [to {action.score} | to make it {action.score} | to (level | equalise | draw level)] <adv>*
  ?is.pulledBack ~hit back <adv>*
  ?is.goAhead ~edge ahead of <other> [{action.score.leaderFirst}] <adv>*
  ?is.teamAhead (~go | ~move | ~edge) {action.score.leaderFirst} (up | ahead | in front) [(against | over | on) <other>] <adv>*
  ?is.teamAhead (~go | ~move | ~edge) (up | ahead &is.goAhead | in front &is.goAhead) {action.score.leaderFirst} <adv>*
  ?is.doubled ~double [their | the | its] [<lead-size-before>] (lead | advantage | cushion) <over>* [to {action.score.leaderFirst} | to {action.margin:count} [goal | goals]] <adv>*
  ?is.extended (~extend | ~stretch | ~increase | ~widen | ~add to | ~build on) [their | the | its] (lead | advantage | cushion) <over>* [to {action.score.leaderFirst} | to {action.margin:count} [goal | goals]] <adv>*
  ?is.pulledBack (~pull | ~get | ~grab | ~claim) (one back | a goal back) <adv>*
  ?is.pulledBack (~reduce | ~cut | ~trim | ~narrow) [their | the | its] (deficit | arrears | gap) [(against | to) <other>] [to {action.score.leaderFirst} | to {action.margin:count} [goal | goals]] <adv>*
  ?is.pulledBack (~reduce | ~cut | ~trim | ~narrow) {action.opponent:gen} (lead | advantage | cushion) [to {action.score.leaderFirst} | to {action.margin:count} [goal | goals]] <adv>*
  ?is.opener (~open the scoring | ~break the deadlock) <adv>*
  ?is.regained (~regain | ~restore | ~retake) [the | their | its] lead [<over>] [<lead-score>] <adv>*
  ?is.regained (~go | ~move | ~get) back (in front | ahead | into the lead) [<lead-score>] <adv>*
  ?is.winner (~win | ~snatch) it <adv>*
  ?is.winner (~snatch | ~claim | ~secure | ~earn | ~take | ~seal) <win-np> <adv>*
  ?is.comeback ~come from behind to (lead | go ahead | take the lead) [against <other> | {action.opponent}] [{action.score.leaderFirst}] [<over>] <adv>*
  ?is.comeback ~complete [a | the | their] (comeback | turnaround | fightback) <adv>*
  ?is.comeback ~turn the (match | game) around <adv>*
  <more-team:~>
  <t-wide:~>
  <t-things:~>
  <done-to-t:~>
  <lead-result:~>
  <no-longer>
  <beside-t:~>
  <news-t:~>
  <own-t:~>
  <colour-t:~>
  <more-news-t:~>

passive
  ?is.penalty !is.ownGoal (a | the | that | {action.team:gen}) <goal-adj>* (penalty | spot-kick | spot kick) (is | was | has been | has just &is.fresh been) (converted | scored | put away | tucked away | dispatched | buried | slotted home) [by <by-whom>] <adv>*
  (the | a | an | {action.team:gen}) <goal-adj>* <goal-noun> [for <team>] (is | was | has been) scored [by <scorer>] <adv>*
  ?is.equaliser parity (is | was | has been) restored [by <by-whom>] <when>*
  ?is.equaliser [the] equaliser (comes | came) [from <scorer>] <adv>*
  ?is.goAhead (the | their) (deadlock | tie) (is | was | has been) broken [by (<s-np> | <by-whom>)] <adv>*
  ?is.opener (the scoring | the match) (is | was | has been) opened [by <by-whom>] <adv>*
  ?is.equaliser {action.opponent:gen} (lead | advantage | cushion) (is | was | has been) (wiped out | cancelled out | erased) [by <by-whom>] <adv>*
  ?is.pulledBack {action.opponent:gen} (lead | advantage | cushion) (is | was | has been) (cut | reduced | trimmed | narrowed) [to {action.score.leaderFirst} | to {action.margin:count} (goal | goals)] [by <by-whom>] <adv>*
  ?is.pulledBack the (deficit | gap | arrears) (is | was | has been) (cut | reduced | trimmed | narrowed) [to {action.score.leaderFirst} | to {action.margin:count} (goal | goals)] [by <by-whom>] <adv>*
  ?is.extended ({action.team:gen} | the) (lead | advantage | cushion) [over <other>] (is | was | has been) (extended | increased | stretched | doubled &is.doubled) [to {action.score.leaderFirst}] [by <by-whom>] <adv>*
  ?is.equaliser (the (score | scores | match | game)) (is | was | are | were | has been | have been) (levelled | tied | brought level | evened) [at {action.score}] [by <by-whom>] <adv>*
  ?is.equaliser {action.team} (are | were | is | was | have been | has been) (brought | drawn | pulled | hauled) [back] level [with <other>] [at {action.score}] [by <by-whom>] <adv>*
  ?is.equaliser <other> (are | were | is | was | have been | has been) (caught | pulled back | hauled back) [(at | to) {action.score}] [by <by-whom>] <place>*
  ?is.opener the opener (comes | came) [from <scorer>] <adv>*
  ?is.equaliser <other> (are | is | were | was | have been) pegged back [to {action.score}] [by <by-whom>] <place>*
  ?is.goAhead {action.team} (are | is | were | have been) (put ahead | put in front | given the lead) by (<scorer> | <goal-np>) <adv>*
  ?is.goAhead <other> (fall | falls | fell | go | goes | went) behind <when>* [to (<goal-np> | {action.team})] <adv>*
  ?is.goal <other> (concede | concedes | conceded) [to <team> | <goal-np>] <adv>*
  <more-passive>
  <lead-clause>
  <comeback-clause>
`;
