/** Whose goal it was: the scorer named by the goal, and the goal by its scorer. */
export const credits = String.raw`
# Of the scorer.
credit-s
  ?is.goal !is.ownGoal ~was (the | a) (scorer | goalscorer | player | one | man &is.men | name) (of | behind) (the | that | a | an | this | {action.team:gen}) <goal-adj>* (goal | <goal-noun>) <goal-post>* <adv>*
  ?is.goal !is.ownGoal ~was the (player | one | man &is.men | scorer) (who | that) <deed:fin>
  ?is.goal !is.ownGoal (~score | ~have | ~get) (it | that one | this one | the goal in question) <adv>*
  ?is.goal !is.ownGoal ~beat ({action.opponent:gen} | the | {action.opponent}) (goalkeeper | keeper | defence) <adv>*
  ?is.goal !is.ownGoal (~put | ~get | ~have | ~send | ~place) (the ball | it) (in | into | past) (the (net | back of the net) | ({action.opponent:gen} | the {action.opponent}) (net | goal | goalkeeper | keeper | defence)) <adv>*
  ?is.penalty !is.ownGoal (~score | ~convert | ~put away) (it | the kick | the resulting (penalty | kick | spot-kick)) <adv>*
  ?is.penalty !is.ownGoal ~take (it | the (penalty | kick | spot-kick) | {action.team:gen} penalty) (and <deed:~>) <adv>*
  ?is.goal !is.ownGoal (~score | ~get | ~net) (goal number {goals.in.match:count} of the <match> | the {goals.in.match:nth} goal (of | in) <the-match>) <adv>*
  ?is.goal !is.ownGoal (~score | ~get | ~net) {action.team:gen} {goal.number.of.team:nth} goal (of | in) <the-match> <adv>*
  ?is.goal !is.ownGoal (~score | ~get | ~net) (a | the | <own-his>) <goal-adj>* (goal | <goal-noun>) for <goal-for> <adv>*

goal-for
  {action.team}
  a {action.score.leaderFirst} lead &is.teamAhead

# Of the goal.
credit-g
  <g-be> {scorer:gen} {goal.number.of.scorer:nth} [goal] [(of | in) <the-match>] [for <team>] !is.ownGoal
  <g-be> {action.team:gen} {goal.number.of.team:nth} [goal] [(of | in) <the-match>] !is.ownGoal
  <g-be> the {goals.in.match:nth} [goal] (of | in) <the-match>
  ?is.goal !is.ownGoal <g-be> (credited | attributed | put down) to <s-np>
  ?is.goal !is.ownGoal (has | have) [just &is.fresh | now] been (scored | credited to) by <s-np>
  ?is.ownGoal <g-be> an own goal [(by | from | off) <scorer>]
  ?is.ownGoal (counts | counted | goes down | went down) as an own goal [(by | from | for) <scorer>]
  ?is.penalty <g-be> (a | from a | from the) (penalty | penalty kick | spot-kick | penalty spot) [(by | from | taken by | converted by | scored by) <s-np>]

credit-clause
  ?is.ownGoal (the | a | {action.team:gen}) <goal-adj>* goal <own-post>* (is | was | came from | came through | came via | comes from) an own goal [(by | from) <scorer>] <adv>*
  ?is.goal !is.ownGoal {action.team:gen} [latest &is.latest] (scorer | goalscorer) <when>* (is | was) <s-np> <s-more>*
  ?is.goal !is.ownGoal (the | {action.team:gen}) <goal-adj>* goal <when>* (is | was) (one for | one by | by | from | scored by | down to) <s-np> <adv>*
  ?is.goal !is.ownGoal (the | a) (scorer | goalscorer | player who scored) (of | for) (the <goal-adj>* (goal | <goal-noun>) <goal-post>* | {action.team}) (is | was) <s-np> <s-more>*
  ?is.goal (the goal time | the time of the goal | [the] goal minute | the minute of the goal) (is | was | :) [the] ({action.minute:ord} [minute] | {action.minute} | {action.minute} minutes)
  ?is.goal !is.ownGoal scored [for <team>] (by | is by) <s-np> <adv>*

own-post
  (credited | given | awarded) [to <team>]
  for <team>
  <when>

# Behind the goal.
credit-post
  (of | in) (the | this) <match> [between <both>]
  of {home} (v | vs [.] | versus) {away}
  of the (first half &is.firstHalf | second half &is.secondHalf) &is.latest
  (that | which) <result:fin>

credit-goal
  ?is.again !is.ownGoal {goal.number.of.scorer:count} goals (from | by) <scorer>
  (a | the) goal of the <match> that <result:fin>
`;
