/** The words of what a goal made of the score: how a side is brought ahead or level, what grows and what shrinks. */
export const turnWords = String.raw`
# Verbs that bring a side somewhere, or give it something.
send
  ~put
  ~send
  ~fire
  ~edge
  ~shoot
  ~lift
  ~move
  ~propel
  ~take
  ~nudge
  ~push
  ~steer
  ~guide
  ~bring
  ~draw
  ~get
  ~pull
  ~haul
  ~ease
  ~drive
  ~nose
  ~carry
  ~power
  ~leave
  ~have
  ~drag
  ~hoist
  ~help

hand-over
  ~give
  ~hand
  ~earn
  ~bring
  ~get
  ~secure
  ~win
  ~gift
  ~grant
  ~present
  ~claim
  ~snatch
  ~deliver
  ~return
  ~restore

ahead-word
  up
  ahead
  in front
  clear
  to the good
  in the lead

ahead-to
  <ahead-word> at <scoreline>
  <ahead-word> [of <other>] [[at | by | with] {action.score.leaderFirst} | \( {action.score.leaderFirst} \)] [against <other> | over <other>]
  (into | to) (a | the) <lead-size>* (lead | advantage) [of {action.score.leaderFirst}] <over>*
  into (the lead) [[at | by | with] {action.score.leaderFirst}] <over>*
  (in front | ahead) for the first time &is.firstLead
  (back (in front | ahead | into the lead | in the lead | on top) [of <other>] | (in front | ahead | into the lead | in the lead) (again | once more | once again)) &is.regained [[at] {action.score.leaderFirst}] <over>*
  [back &is.regained] in (charge | control | command | the driving seat | pole position) [at {action.score.leaderFirst}] <over>*

margin-ahead
  {action.margin:count} [goal | goals] (up | ahead | clear | in front | to the good)
  a goal &is.narrow (up | ahead | clear | in front)
  a single goal &is.narrow (up | ahead | clear | in front)

lead-size
  first-half &is.firstHalf
  second-half &is.secondHalf
  (one-goal | single-goal | narrow | slender | slim | slight) &is.marginOne
  {action.margin:count} - goal
  {action.score.leaderFirst}
  <goal-adj>

# As it was before, or as it is now.
lead-size-before
  first-half &is.firstHalf
  <lead-size>
  (one-goal | slender | narrow) &is.doubled
  existing
  two-goal &is.halved

lead-got
  [the | a | an | their] <lead-size>* (lead | advantage | edge | upper hand) [of {action.score.leaderFirst}] <over>* <lead-score>*
  the (go-ahead goal | breakthrough)
  the lead back &is.regained
  (the | an) early lead &is.early

# What a goal gives: a lead where there was none, and else only one of that size.
lead-given
  &is.goAhead [the | a | an | their] <lead-size>* <lead-word> [of {action.score.leaderFirst}] <over>* <lead-score>*
  [the | a | an | their] <lead-size>* ({action.margin:count} - goal | {action.score.leaderFirst} | &is.extended (bigger | larger | greater | wider | better | more comfortable | comfortable | commanding | healthy)) <lead-size>* <lead-word> [of {action.score.leaderFirst}] <over>* <lead-score>*
  [the | a | an | their] <lead-size>* <lead-word> of {action.score.leaderFirst} <over>*
  a lead of (one goal &is.narrow | {action.margin:count} goals) <over>*

lead-held
  [the | a | an | their] <lead-size>* <lead-word> [of {action.score.leaderFirst}] <over>* <lead-score>*
  a lead of (one goal &is.narrow | {action.margin:count} goals) <over>*

lead-word
  lead
  advantage
  cushion
  margin
  buffer

# “Go ahead 3–1” is said of a side that was not.
ahead-score
  {action.score.leaderFirst} <ahead-word>
  (up | clear | to the good | ahead by) {action.score.leaderFirst}
  &is.goAhead <ahead-word> {action.score.leaderFirst}

level-to
  level [with <other>] [again] [at {action.score}]
  (on | onto | to) (level terms | terms) [with <other>] [at {action.score}]
  to [level] parity [at {action.score}]
  all square [again] [at {action.score}]
  level pegging
  to {action.score}
  back to square one
  into a [{action.score}] (tie | draw)
  into it [at {action.score}]

what-shrinks
  the [<lead-size-before>] gap (to | on | with) <other>
  (the | {action.team:gen} | their) [<lead-size-before>] (deficit | arrears) [(against | to) <other>]
  the [<lead-size-before>] (gap | lead | advantage | margin | cushion) [over <team>]
  {action.opponent:gen} [<lead-size-before>] (lead | advantage | margin | cushion) [over <team>]

stretch
  ~extend
  ~stretch
  ~increase
  ~widen
  ~add to
  ~build on
  ~boost
  ~swell
  ~pad
  ~strengthen
  ~bolster
  ~enlarge
  ~expand
  ~grow
  ~improve
  ~cement
  ~consolidate
  ~lengthen
  ~push
  ~move
  ~open up
  ~further
  ~enhance
  ~reinforce
  ~augment

shrink
  ~reduce
  ~cut
  ~trim
  ~narrow
  ~close
  ~shrink
  ~shorten
  ~lower
  ~decrease
  ~diminish
  ~chip away at
  ~eat into
  ~cut into
  ~pull
  ~bring
  ~whittle
  ~lessen
  ~peg
  ~bring down
  ~tighten
`;
