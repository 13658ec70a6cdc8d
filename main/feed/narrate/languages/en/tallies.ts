/** How many the scorer has now, and which of them did what. */
export const tallies = String.raw`
in-one-match
  (in | of | for | during) (the same | a single | one | this one | the one | this same | the | this) <match>
  in the space of one <match>
  for the <match>

tally-s
  ?is.bothGoals !is.ownGoal ~was responsible for (both | the two) goals [of the <match> | in the <match>] [so far] <adv>*
  ?is.goal !is.ownGoal ~was responsible for (the | a | that | this | {action.team:gen}) <goal-adj>* (goal | <goal-noun>) <goal-post>* <adv>*
  ?is.bothGoals !is.ownGoal (~score | ~have | ~get | ~net) (both | both of the | the two | both the) goals [of the <match> | in the <match> | for <team>] [so far] <adv>*
  ?is.brace !is.ownGoal (~score | ~strike | ~net) twice <in-one-match>* <adv>*
  !is.ownGoal &is.again (~score | ~strike | ~net) {goal.number.of.scorer:count} times <in-one-match>* <adv>*
  !is.ownGoal &is.again (~score | ~have | ~get | ~net | ~reach | ~have scored | ~make it) {goal.number.of.scorer:count} [goals] [<in-one-match>] [to (<own-his> | their) name] <adv>*
  ?is.hatTrick !is.ownGoal (~reach | ~get | ~bag | ~hit) (a | the | <own-his>) (hat-trick | treble) <adv>*
  ?is.hatTrick !is.ownGoal &is.finished &is.latest (~finish | ~end) [the <match>] with (a hat-trick | three goals) [for <team>] <adv>*
  ?is.brace !is.ownGoal &is.finished &is.latest (~finish | ~end) [the <match>] with (a brace | a double | two goals) [for <team>] <adv>*
  !is.ownGoal &is.again (~score | ~get | ~net | ~add | ~grab | ~bag | ~have) (a | <own-his> | the) {goal.number.of.scorer:nth} [goal] and {action.team:gen} {goal.number.of.team:nth} [goal] [of the <match>] <adv>*
  !is.ownGoal (~score | ~get | ~net | ~add | ~grab | ~bag | ~claim) ({action.team:gen} | their | the) {goal.number.of.team:nth} [goal] [of the <match>] and <own-his> {goal.number.of.scorer:nth} <adv>*
  &is.finished &is.latest ?is.goal !is.ownGoal (~score | ~get | ~net | ~add | ~have | ~grab | ~claim) (the | {action.team:gen} | the <match>'s) (last | final) goal [of the <match>] <adv>*
  ?is.goal !is.ownGoal (~score | ~get | ~net | ~add | ~grab) (the | this) <match>'s <goal-adj>* [{goals.in.match:nth}] (goal | <goal-noun>) <adv>*
  ?is.brace !is.ownGoal &is.underWay (<would> [only] need (one more | another | one more goal | a third | a third goal) (for | to (complete | make | get | have)) (a | the | <own-his>) hat-trick)
  ?is.brace !is.ownGoal &is.underWay ~now-is [only | just] (one | one goal | a goal | one strike | a single goal) (from | off | away from | short of | shy of) (a | the | <own-his>) hat-trick
  ?is.brace !is.ownGoal &is.underWay ~now-is on (the brink | the verge | course) (of | for) (a | the | <own-his>) hat-trick
  ?is.again !is.ownGoal (~add | ~make it) (to (<own-his> | their) (tally | total | account) | a {goal.number.of.scorer:nth}) <adv>*
  ?is.goal !is.ownGoal ~put (<own-his> | their) name on the (scoresheet | scoreboard) [again &is.again | for (a | the) {goal.number.of.scorer:nth} time &is.again] <adv>*
  ?is.goal !is.ownGoal ~get (<own-his> | their) goal <adv>*
  ?is.goal !is.ownGoal ~was the (one | player | man &is.men | last &is.latest | latest &is.latest) to (<deed:inf> | put it (there | away) | get it | do (it | so)) [for <team>] <adv>*
  ?is.goal !is.ownGoal ~put it (there | away) <adv>*
  ?is.brace !is.ownGoal (~score | ~get | ~net | ~have) both of (<own-his> | their | the) goals [for {action.team}] <adv>*
  ?is.brace !is.ownGoal &is.underWay ~now-is [now] (after | chasing | looking for | hunting) (a third | a hat-trick | a third goal | the hat-trick)

# Behind a clause of the scorer who scored again: which of the goals it was.
which-one
  &is.again !is.ownGoal (the | with the | <own-his> | with <own-his>) {goal.number.of.scorer:nth} [goal | one | strike | of them | of the two &is.brace | of the three &is.hatTrick] (<result:ing> | <goal-came:ing> | <g-wide> | <when> | making it <bare-then> | being the (winner &is.winner | equaliser &is.equaliser | opener &is.opener | latest &is.latest))
  &is.again !is.ownGoal (and | with) (the | <own-his>) {goal.number.of.scorer:nth} [goal | one | strike | of them] (<result:fin> | (was | came | is | comes) <when> | (was | is) the (winner &is.winner | equaliser &is.equaliser))
  &is.again !is.ownGoal (: | - | ;) (the | <own-his>) {goal.number.of.scorer:nth} [goal | one | strike | of them] (<result:fin> | (was | came | is | comes) <when>)

own-tally
  ?is.again !is.ownGoal making it {goal.number.of.scorer:count} [goals] [now] [for <own-him> | for (the | this) player] [in the <match> | in this <match> | for the <match>]
  ?is.again !is.ownGoal (taking | bringing | moving) (<own-his> | their) (tally | total | count) [for the <match> | in the <match>] to {goal.number.of.scorer:count}
  ?is.again !is.ownGoal to make it {goal.number.of.scorer:count} [goals] [for the <match> | in the <match>]

own-him
  him &is.men
  himself &is.men
  her &is.women
  herself &is.women
`;
