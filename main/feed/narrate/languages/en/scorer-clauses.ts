/** The scorer as the one who acts. */
export const scorerClauses = String.raw`
# The scorer.
s-np
  <scorer>
  !is.ownGoal {scorer} for <team>

s-full
  <s-np> <s-post>*

s-clause
  !is.ownGoal (&is.men he | &is.women she) [<adverb>] <s-pred:fin> <s-more>*
  [?is.hatTrick !is.ownGoal hat-trick (hero | scorer)] [it is | it's | it was] <s-np> <s-post>* [<adverb>] (<s-pred:fin> | <s-verbless>) <s-more>*
  (it is | it's | it was) <s-np> who <s-pred:fin> <s-more>*
  ?is.goal !is.ownGoal [the] (scorer | goalscorer) [for <team>] <when>* (is | was | :) <s-np> <s-more>*
  (having <s-pred:pp> | by <s-pred:ing> | <s-pred:ing>) <s-np> (<s-pred:fin>) <s-more>*
  <s-np> &is.fresh (has just <s-pred:pp> | just <s-pred:fin>) <s-more>*

s-pred
  <act:~>
  <s-own:~>

s-own
  ?is.extended !is.ownGoal ~add to (that | it | the lead | their lead) <adv>*
  ?is.extended !is.ownGoal (~add | ~score | ~get | ~net) (another | a {goal.number.of.team:nth}) [goal] <adv>*
  ?is.opener &is.latest !is.ownGoal (~have | ~score | ~get | ~net) the only goal [of the <match>] [so far] <adv>*
  ?is.bothGoals !is.ownGoal ~score both goals [of the <match>] <adv>*
  ?is.goal !is.ownGoal ~was (among the scorers | the scorer | the goalscorer | on target | on the scoresheet | on the mark | the player who scored) <adv>*
  ?is.winner !is.ownGoal ~was (the | a) (match-winner | matchwinner | winner) <adv>*
  !is.ownGoal ~have {goal.number.of.scorer:count} [goal | goals] [now] [in the <match> | in this <match>] <adv>*
  !is.ownGoal ~have {goal.number.of.scorer:count} [goal | goals] for {action.team} [in the <match> | in this <match>] <adv>*
  ?is.penalty !is.ownGoal ~step up [and | to]
  ?is.hatTrick !is.ownGoal ~have (a | <own-his>) hat-trick <adv>*
  ?is.brace !is.ownGoal ~have (a | <own-his>) (brace | double) <adv>*
  !is.ownGoal ~have the {goals.in.match:nth} goal of the <match> <adv>*
  ?is.goal !is.ownGoal ~have (a | the) <goal-adj>* <goal-noun> <adv>*
  ?is.brace !is.ownGoal ~double (<own-his> | the) (tally | goal tally) <adv>*
  ?is.winner !is.ownGoal ~was the difference <adv>*
  ?is.goal !is.ownGoal ~score (the | a) <goal-adj>* goal (that | which) <result:fin>

s-post
  ?is.goal !is.ownGoal scorer of the goal <when>*
  who <s-pred:fin>
  !is.ownGoal (who plays for | playing for) <team>
  ?is.ownGoal (who plays for | playing for) {player.team}
  whose goal [(comes | came) <when>]
  whose goal (comes | came) <when>
  whose <goal-adj>* <goal-noun> <goal-post>* (<result:fin> | <g-pred>)
  <when>
  \( <when> \)
  \( {action.minute} ['] \)
  \( {action.minute:ord} [min | mins | minute] \)
  <s-pred:ing>
  with <goal-np>
  (: | -)
  now
  <s-aside>

s-verbless
  ?is.goal !is.ownGoal [is | being] the (latest | last | most recent) &is.latest (to score | scorer | goalscorer | player to score | on the scoresheet | name on the scoresheet) [for <team>]
  ?is.goal !is.ownGoal with (it | the (latest | last) &is.latest)
  ?is.goal !is.ownGoal (the | as the) (latest &is.latest | first &is.opener | last &is.finished &is.latest |) (name on the scoresheet | scorer | goalscorer | player to score | one to score | man to score &is.men)
  !is.ownGoal with their {goal.number.of.team:nth} [goal]
  !is.ownGoal with (the {goals.in.match:nth} [goal] [of the <match>] | a ({goal.number.of.team:nth} | {goal.number.of.scorer:nth}) [goal] | <own-his> {goal.number.of.scorer:nth} [goal] [of the <match>])
  (among the scorers | on the scoresheet) [for <team>] &is.goal !is.ownGoal
  ?is.penalty !is.ownGoal (taking | converting | burying | scoring) (it | the (kick | penalty | spot-kick)) [for <team>]
  having <s-pred:pp>
  <from-the-spot>
  <own-his> {goal.number.of.scorer:nth} [goal] [of the <match>]
  !is.ownGoal ?is.goal (the | with the) (scorer | goalscorer | goal | latest &is.latest | man &is.men | name)
  !is.ownGoal ?is.goal (on target | on the scoresheet | on the mark) <adv>*
  !is.ownGoal with (a | an | the | their) <goal-adj>* <goal-noun> <goal-post>*
  !is.ownGoal ?is.winner the match-winner
  <s-pred:ing>
  <s-pred:pp>
  <when> [<when>]
  {action.minute} minutes
  {action.minute:ord} minute
  !is.ownGoal ?is.goal (the | as the) (scorer | goalscorer) (for <team> | of the <goal-adj>* (goal | <goal-noun>))
  having just &is.fresh <s-pred:pp>
  !is.ownGoal ?is.goal the (last | latest | most recent) to score [for <team>] &is.latest
  !is.ownGoal ?is.winner the (difference | hero | match-winner) [for <team>]
  !is.ownGoal &is.severalGoals with another
  !is.ownGoal ?is.equaliser having (replied | responded | answered | equalised | levelled) [for {action.team}]
  !is.ownGoal ?is.pulledBack having (replied | responded | answered) [for {action.team}]

s-more
  for {action.team} [<mark>] whose [{competition}] <match> [(against | with) <other>] [now] (stands | is) [now] at <standing>
  [<mark>] this time to <result:inf>
  &is.teamTrails &is.latest [<mark>] with one more goal [now] enough to (bring | put | draw | pull) them level [with <other>] &is.byOne
  &is.teamTrails &is.latest [<mark>] [and | but | so] one more goal <would> (bring | put | draw | pull) them level [with <other>] &is.byOne
  [<mark>] !is.ownGoal the (latest &is.latest | {goal.number.of.scorer:nth} &is.again) [one | goal | of them | of those] (coming | came | arriving | scored) <when>
  [<mark>] (although | though | but | while | as) [<now>] they [still &is.pulledBack | still &is.extended | now | already] <t-pred:fin>
  [<mark>] <given-them:ing>
  [<mark>] {action.score.leaderFirst} (against | over) <other> &is.teamAhead &is.latest
  for {action.team} <when>* [<mark>] <given-them:ing>
  [<mark>] (as | while | when |) [<now>] they <t-pred:fin>
  [<mark>] [and | but] !is.ownGoal <own-his> <goal-adj>* <goal-noun> <goal-post>* <g-pred> <g-more>*
  [<mark>] [<and>] <their-chance-clause>
  [<mark>] with <chance-with>
  [<mark>] !is.ownGoal &is.again (the | with the) {goal.number.of.scorer:nth} ([of them | goal] (coming | arriving) | of them) <when>*
  [<mark>] (and | but) [<now>] <s-pred:fin>
  [and] (to | and) <s-pred:inf>
  <s-pred:ing>
  (by | after) <s-pred:ing>
  having <s-pred:pp>
  [a goal] (which | that) <result:fin>
  for {action.team} [who <t-pred:fin>]
  for {action.team} <when>* [<mark>] (and | but) [<now>] they <t-pred:fin>
  [<mark>] (and | but | so) [<now>] they <t-pred:fin>
  (against | over) <other>
  <from-the-spot>
  ?is.winner for what (proved | turned out | proves | has proved) to be (the | {action.team:gen}) (winner | winning goal | decisive goal | match-winner) [(over | against) <other>]
  again &is.again
  <been-behind>
  ?is.brace !is.ownGoal &is.underWay (and | but) (could | can) [still | yet | now] (complete | get | score | claim | have | finish with) a hat-trick
  <place>
  [<mark>] and <s-pred:pp>
  [<mark>] <which-one>
  [<mark>] <own-tally>
  <because-of-it>
  [<mark>] [and] it (was | is | came) (in the {action.minute:ord} minute | after {action.minute} minutes | in minute {action.minute} | the {action.minute:ord} minute)
  [<mark>] [and] it (was | is) (the {goals.in.match:nth} goal of the <match> | <own-his> {goal.number.of.scorer:nth} [goal] [of the <match>])
  for {action.team} <when>* [<mark>] (and | but | though | although | even though | yet | as | when) they <t-end>
  [<mark>] (and | but | though | although | even though | yet | as | when) they <t-end>
  [<mark>] as {action.team} <t-end>
  the (scorer | latest name on the scoresheet &is.latest) !is.ownGoal &is.goal
`;
