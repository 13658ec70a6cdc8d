/**
 * What no pattern foresaw: clauses that are each true by themselves, in any order, with words between them that state
 * nothing. No negation, no «antes», «solo», «casi» is among these.
 */
export const loose = String.raw`
loose
  [<score-stretch>] <beside>* <part> <part>*
  <score-stretch> <beside>*

part
  <stretch> <rest>*
  <plain-stretch> <beside>*

# Of the side that got the goal: what comes behind may say for and against whom.
stretch
  <deed:scorer-sv>
  <deed:scorer-vs>
  <result:scorer-sv>
  <result:scorer-vs>
  <result:goal-sv>
  <result:goal-vs>
  <team-act:team-sv>
  <team-act:team-vs>
  <noun>
  <goal-np> (llega | llegó)
  ?is.goal !is.ownGoal <scorer> (es | fue) el (goleador | autor del gol)
  ?is.goal !is.ownGoal gol: <scorer>

# Of the other side, of both, or of nobody.
plain-stretch
  <other-act>
  <status>
  <state>
  <it-is>
  <done>
  <scoreline>
  ?is.winInPlay [la | una] (victoria | triunfo) (de | para) {winner} [por {score.leaderFirst}] [(ante | sobre | contra) {loser}] [por {score.leaderFirst}]
  (: | - | ;) <score-stretch>

# A score alone: at the beginning or behind a mark, so that it is not taken for part of what stands before it.
score-stretch
  ?is.teamAhead &is.latest {action.score.leaderFirst} (para | a favor de) {action.team}
  ?is.equaliser &is.latest {score}
  &is.plainOrder &is.homeFirst {score}

rest
  <beside>
  <adv>
  <noun>
  <deed:and>
  <deed:inf>
  <deed:ger>
  <result:and>
  <result:inf>
  <result:ger>
  <team-act:and>
  <team-act:inf>
  <team-act:ger>

# Names nobody.
beside
  y
  con
  ahora
  cuando
  mientras
  así
  (: | - | ; | \!)
  <when>
  <where>
  <state-rest>
  &is.teamAhead (con | gracias a) (<scorer> | <goal-np>)
  <goal-np>

noun
  ?is.level empate [a] {score} entre <both>
  ?is.draw empate [a] {score} entre <both>
  <goal-np>
  <goal-noun> <goal-post>*
  ?is.goAhead (la | una) (ventaja | delantera) (para | de) {action.team}
  ?is.teamAhead (la | una) ventaja de {action.score.leaderFirst}
`;
