/** The chance of a win of the side that acted, as it was before and is after: always that side’s own, for no other is known. */
export const chances = String.raw`
chance-of
  {action.team:gen} <chance-noun>
  the <estimated>* <chance-word> of (a | an) {action.team} (win | victory)
  the <estimated>* <chance-word> (of | that) {action.team} winning
  the estimate (of | for) {action.team:gen} <chance-noun>
  the estimate (of | for) (a | an) {action.team} (win | victory)

# Only right behind the side, its scorer or its goal.
their-chance
  (their | its) <chance-noun>
  the (side | team) ' s <chance-noun>
  !is.ownGoal <own-his> (side | team) ' s <chance-noun>
  the estimate (of | for) (their | its) (<chance-noun> | winning | win)

chance-noun
  <estimated>* <chance-word> [<to-win>] [(against | over) <other>]
  <estimated>* (win | winning) <chance-word> [(against | over) <other>]

estimated
  estimated
  computed
  current
  overall
  own

chance-word
  chance
  chances
  probability
  likelihood

to-win
  of (winning | a win | victory | a victory | winning (it | <match-np>))
  to win [it | <match-np>]

percent
  percent
  per cent
  %

chance-span
  [up] from {chance.before} [<percent>] [up] to {chance.after} [<percent>]
  [up] to {chance.after} [<percent>] from {chance.before} [<percent>]
  [up] to {chance.after} [<percent>] [<chance-back>]
  from {chance.before} [<percent>] [before (it | that | the goal | this)] to {chance.after} [<percent>] [now | after it | after the goal]

# How it was, behind how it is.
chance-back
  (up &is.chanceUp | down &is.chanceDown |) from [a | an | just] {chance.before} [<percent>] [before [<chance-event>]]
  it (stood at | was | was at | had been) {chance.before} [<percent>] before [<chance-event>]
  having been [at] {chance.before} [<percent>] [before [<chance-event>]]
  (compared (with | to) | against | where it was | it was | after | instead of) [only | just] {chance.before} [<percent>] (before [<chance-event>] |)

chance-event
  it
  that
  this
  the goal &is.goal
  <goal-np>
  the (kick | penalty) &is.penalty
  he scored &is.goal &is.men
  they scored &is.goal

chance-moves
  ?is.chanceUp (~rise | ~climb | ~jump | ~leap | ~grow | ~increase | ~improve | ~surge | ~soar | ~shoot up | ~edge up | ~swell) <chance-span>
  ?is.chanceUp (~go | ~move | ~edge | ~tick) [up] <chance-span>
  ?is.chanceDown (~fall | ~drop | ~decrease | ~go down) <chance-span>
  &is.fresh &is.latest ?is.chanceUp ~be [<now>] (up | as high as) <chance-span>
  ?is.chanceUp (~rise | ~climb | ~jump | ~grow | ~increase | ~improve | ~go up) [again &is.severalGoals] <chance-when>*

# As it stands: only while the goal is a moment old, for the chance moves with the clock.
chance-stands
  (~be [<now>] [at] | ~stand [<now>] at | ~be put at | ~reach | ~come to) [<now> | already] [a | an] {chance.after} [<percent>] [<now>] [<mark>] [<chance-back>]

chance-was
  (was | had been | stood at | was put at | had stood at) {chance.before} [<percent>] [before [<chance-event>] | until <chance-event>] [<mark>] ((and | but) [it] [is | stands at | is put at | rose to ?is.chanceUp | has risen to ?is.chanceUp] [now] {chance.after} [<percent>] [now &is.fresh | after <chance-event>] | it (is | stands at) [now] {chance.after} [<percent>] [now &is.fresh | after <chance-event>])
  {chance.before} [<percent>] before [<chance-event>] [<mark>] (is | now stands at | stands at | rises to ?is.chanceUp) [now] {chance.after} [<percent>] [now | after <chance-event>]

chance-pred
  <now> <chance-stands:fin> <chance-when>* &is.fresh &is.latest
  <chance-moves:fin> <chance-when>*
  &is.fresh &is.latest <chance-stands:fin> <chance-when>*
  <chance-was> <chance-when>*

chance-when
  with <goal-np>
  (after | following | thanks to | as a result of | because of) (<by-goal> | it | that)
  <now>
  <at-time>
  [in the (model | estimate | feed) | by the (model | estimate)]

chance-clause
  <chance-of> <chance-pred>
  &is.fresh &is.latest the estimate [now] (gives | has) {action.team} <a-chance> [<mark>] [<chance-back>]

# Said of “their” chance, behind what is said of the side.
their-chance-clause
  <their-chance> <chance-pred>
  &is.fresh &is.latest the estimate [now] gives them <a-chance> [<mark>] [<chance-back>]

a-chance
  (a | an) [estimated] {chance.after} [<percent>] <chance-word> [<to-win>]
  (a | an) <estimated>* <chance-word> [<to-win>] of {chance.after} [<percent>]

# What the goal does to it.
chance-result
  ?is.chanceUp (~take | ~lift | ~raise | ~move | ~shift | ~bring | ~send | ~push | ~increase | ~improve | ~boost | ~drive | ~carry | ~change) (<chance-of> | <their-chance>) <chance-span>
  ?is.chanceUp (~lift | ~raise | ~increase | ~improve | ~boost) (<chance-of> | <their-chance>)
  &is.fresh &is.latest (~put | ~leave) (<chance-of> | <their-chance>) at {chance.after} [<percent>] [<mark>] [<chance-back>]
  &is.fresh &is.latest (~give | ~leave) ({action.team} | them) [with] <a-chance> [<mark>] [<chance-back>]

# What the side has.
chance-own
  &is.fresh &is.latest ~be [<now>] (given | left with) <a-chance> [<mark>] [<chance-back>]
  ~go from [a | an] [estimated] {chance.before} [<percent>] <chance-word> [<to-win>] to [a | an] {chance.after} [<percent>] [<chance-word>]
  &is.fresh &is.latest ~have [<now>] <a-chance> [<mark>] [<chance-back>]
  &is.fresh &is.latest ~be [<now>] (rated | put | estimated | given) (at | as) {chance.after} [<percent>] [likely] to win [<mark>] [<chance-back>]
  &is.fresh &is.latest ~be [<now>] {chance.after} [<percent>] likely to win [<mark>] [<chance-back>]

# Beside another clause: “with an estimated 81 percent chance of a win”.
chance-with
  &is.fresh &is.latest <a-chance> [<mark>] [<chance-back>]
  (<chance-of> | <their-chance>) (<chance-moves:ing> | &is.fresh &is.latest <chance-stands:ing>)
  (<chance-of> | <their-chance>) (<now> | &is.chanceUp now up | now down &is.chanceDown |) <chance-span>
  (<chance-of> | <their-chance>) (now | up) [at] {chance.after} [<percent>] [<mark>] [<chance-back>] &is.fresh &is.latest
`;
