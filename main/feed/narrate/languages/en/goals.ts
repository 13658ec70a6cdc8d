/** The goal as a thing, and the one who scored it. */
export const goals = String.raw`
scorer
  {scorer}
  !is.ownGoal {action.team:gen} {scorer}
  !is.ownGoal {scorer} \( {action.team} \)
  !is.ownGoal {scorer} (of | from) <team>
  ?is.ownGoal {player.team:gen} {scorer}
  ?is.ownGoal {scorer} ((of | from) {player.team} | \( {player.team} \))

goal-noun
  !is.ownGoal ?is.teamLost consolation
  !is.ownGoal ?is.goal (goal | strike | effort | finish)
  !is.ownGoal ?is.equaliser (equaliser | equalizer | leveller | leveler)
  !is.ownGoal ?is.opener opener
  !is.ownGoal ?is.goAhead breakthrough
  !is.ownGoal ?is.winner (winner | match-winner | matchwinner)
  !is.ownGoal ?is.penalty (penalty | spot-kick | spot kick | penalty kick)
  ?is.ownGoal own goal
  ?is.ownGoal own-goal

goal-adj
  extra-time &is.extraTime
  ?is.opener first
  {competition}
  (big | key | important | crucial | pivotal | vital | huge | massive | precious | significant | tremendous | mighty | solid | powerful | clean | stunning | shocking)
  ?is.ownGoal (unfortunate | unlucky)
  &is.latest (fresh | new)
  ?is.penalty (successful | converted)
  (single | lone | solitary | only) ?is.onlyGoal
  (single | lone | solitary) ?is.opener &is.latest
  ?is.extended further
  ?is.ownGoal unusual
  ?is.penalty converted
  &is.finished &is.latest final
  &is.latest (last | most recent)
  ?is.halfTime half-time
  &is.latest latest
  ?is.late late
  ?is.early early
  ?is.stoppage (stoppage-time | injury-time | added-time | stoppage time | injury time | added time)
  ?is.firstHalf first-half
  ?is.secondHalf second-half
  ?is.extraTime extra-time
  {action.minute:ord} minute
  {action.minute:ord} - minute
  {action.minute} - minute
  {action.minute} '
  ?is.penalty !is.ownGoal penalty
  ?is.opener opening
  ?is.equaliser (equalising | equalizing | levelling | leveling)
  ?is.goAhead (go-ahead | goahead)
  ?is.winner (winning | match-winning | decisive)

# A number is the scorer's own, or the side's, only where the goal is said to be theirs: “the second goal” is the match's.
own-adj
  <goal-adj>
  !is.ownGoal {goal.number.of.scorer:nth}

team-adj
  <goal-adj>
  {goal.number.of.team:nth}

goal-np
  (this | that) one &is.goal
  (the | this) <match> ' s {goals.in.match:nth} [goal]
  ?is.onlyGoal (the | this) <match> ' s only goal
  ?is.opener (a | the) first [goal] [of the <match> | of this <match>]
  !is.ownGoal (a | the) {goal.number.of.scorer:nth} <goal-noun> (from | by | for) <scorer> [of the <match>] <when>*
  (<own-his> | a &is.again) {goal.number.of.scorer:nth} [goal] [of the <match> | of this <match>] !is.ownGoal
  (a | the) {goal.number.of.team:nth} <goal-noun> for {action.team} <when>*
  ?is.goal (a | another &is.severalGoals | the) goal for {action.team} <when>*
  ?is.goal (a | an) goal <when>*
  !is.ownGoal {scorer:gen} {goal.number.of.scorer:nth} [goal] of the (match | game) <goal-post>*
  <own-his> <own-adj>* <goal-noun> <goal-post>*
  (a | an | the) <goal-adj>* {scorer} <goal-adj>* <goal-noun> <goal-post>*
  ?is.brace !is.ownGoal [a | the] (brace | double) (from | by | for) <scorer> <goal-post>*
  ?is.hatTrick !is.ownGoal [a | the] hat-trick (from | by | for) <scorer> <goal-post>*
  ?is.opener &is.latest !is.ownGoal the only goal so far [(by | from) <scorer>]
  ?is.brace !is.ownGoal ({scorer:gen} | a {scorer}) (brace | double)
  ?is.hatTrick !is.ownGoal ({scorer:gen} | a {scorer}) hat-trick
  <scorer-gen> <own-adj>* <goal-noun> <goal-post>*
  (a | an | the | that | this) <goal-adj>* <goal-noun> <goal-post>*
  {action.team:gen} <team-adj>* <goal-noun> <goal-post>*
  [a | the] {goals.in.match:nth} goal of the (match | game) [(by | from) <scorer>]
  ?is.onlyGoal (the | {scorer:gen}) only goal [of the (match | game)] [(by | from) <scorer>]
  (a | the) goal (by | from) <scorer> <goal-post>* &is.goal !is.ownGoal
  <credit-goal>
  <goal-hat-trick>
  (a | an | the | another &is.severalGoals) <goal-adj>* {action.team} <goal-adj>* <goal-noun> <goal-post>*

# His or hers only where the competition says whose it is.
own-his
  &is.men his
  &is.women her

scorer-gen
  {scorer:gen}
  !is.ownGoal {action.team:gen} {scorer:gen}

goal-post
  of the day &is.again
  for the (losers | beaten side | losing side) &is.teamLost
  for the (winners | winning side) &is.teamWon
  ?is.hatTrick (completed | sealed) <when>
  this [one] [scored] (by | from | through) <scorer>
  for the {action.team} (player | scorer)
  between <both>
  (credited | awarded) to <team>
  to <result:inf>
  (by | from | of | through | off | courtesy of | credited to) <scorer> [who <s-pred:fin>]
  (scored | converted &is.penalty | got | netted) [for <team>] by <scorer> [who <s-pred:fin>]
  (that | which) <s-np> (scored | got | netted | has [just &is.fresh] scored | converted &is.penalty)
  for <team>
  (against | over) <other>
  <when>
  <where>
  <from-the-spot>
  <credit-post>
`;
