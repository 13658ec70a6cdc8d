/** What was done to a side by the goal or its scorer: the same turns as in `turns.ts`, told of the side as the subject. */
export const passives = String.raw`
be-done
  ~be-done

# Of the side that got the goal.
done-to-t
  ?is.goAhead ~be-done <send:pp> [from level terms] <ahead-to> <done-by>*
  ?is.teamAhead ~be-done <send:pp> [now] (<margin-ahead> | <ahead-score>) [of {action.opponent} | over {action.opponent} | against {action.opponent}] <done-by>*
  ?is.goAhead ~be-done <hand-over:pp> <lead-got> <done-by>*
  ?is.teamAhead ~be-done <hand-over:pp> <lead-given> <done-by>*
  ?is.equaliser ~be-done <send:pp> [back] (level | on level terms | on terms) [with {action.opponent}] [at {action.score}] <done-by>*
  ?is.equaliser ~be-done <hand-over:pp> (an | the | their) <goal-adj>* (equaliser | equalizer | leveller | parity) <done-by>*
  ?is.extended ~be-done <send:pp> (further | even further) (ahead | in front | clear) [of {action.opponent}] <done-by>*
  ?is.extended ~be-done <hand-over:pp> (more | some | extra) (breathing space | breathing room | daylight | comfort) <done-by>*
  ?is.pulledBack ~be-done <send:pp> ([back] [to] within ({action.margin:count} [goal | goals] | one &is.marginOne | a [single] goal &is.marginOne) [of {action.opponent}] | (closer | nearer) [to {action.opponent}]) <done-by>*
  ?is.pulledBack ~be-done (given | handed | thrown | offered) (a lifeline | hope | some hope | a way back | a goal back) [into (it | the <match>)] <done-by>*
  ?is.goal ~be-done (given | handed | gifted &is.ownGoal) (a | the | their | another &is.extended) <goal-adj>* (goal | <goal-noun>) <done-by>*
  ?is.penalty ~be-done (awarded | given | handed | granted) (a | the) (penalty | spot-kick | penalty kick) [against {action.opponent}] <adv>*
  ?is.winner ~be-done <hand-over:pp> <win-np> <done-by>*
  ?is.draw ?is.equaliser &is.finished ~be-done <hand-over:pp> (a | the | their) <goal-adj>* [{score}] draw <done-by>*

done-by
  by <by-whom>
  <adv>

# Of the other side.
done-to-o
  ?is.goal !is.ownGoal <be-done:fin> scored against [by (<s-np> | {action.team})]
  ?is.goAhead <be-done:fin> (put | left | sent | pushed) (behind | {action.score.leaderFirst} (down | behind) | a goal &is.narrow (down | behind)) [by (<by-whom> | {action.team})]
  ?is.extended <be-done:fin> (put | left | sent | pushed) (further | even further) behind [by (<by-whom> | {action.team})]
  ?is.teamAhead <be-done:fin> (put | left) ({action.margin:count} [goal | goals] (down | behind) | trailing) [by (<by-whom> | {action.team})]
  ?is.equaliser <be-done:fin> (pegged back | caught | hauled back | pulled back | denied (the | their) lead) [to {action.score} | at {action.score}] by <by-whom>
  ?is.draw ?is.equaliser <be-done:fin> held [to (a | the) [{score}] draw] [by ({action.team} | <by-whom>)] [[at] {score}]
  ?is.winner <be-done:fin> (beaten | sunk | undone | defeated) by <by-whom>
  ?is.ownGoal <be-done:fin> undone by an own goal [by {scorer} | from {scorer}]
`;
