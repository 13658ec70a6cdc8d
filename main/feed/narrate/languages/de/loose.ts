/**
 * What no pattern foresaw: clauses that are each true by themselves, in any order, with words between them that state
 * nothing. No negation, no „vor“, „nur“, „fast“ is among these.
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
  <perfect>
  <by-whom>
  <noun>
  <goal-np> (fällt | fiel)
  nachdem ?is.goal !is.ownGoal <scorer> <adv>* (traf | getroffen hat | <the-goal> <adv>* (erzielt hat | erzielte))
  Torschütze [für {action.team}] (: | ist | war) &is.goal !is.ownGoal <scorer>
  ?is.goal !is.ownGoal Torschütze (ist | war | :) <scorer>
  ?is.goal !is.ownGoal <scorer> (ist | war) der Torschütze

# Of the other side, of both, or of nobody.
plain-stretch
  <conceded>
  <status>
  <state>
  <state-back>
  <stands>
  <done>
  <done-back>
  <scoreline>
  ?is.winInPlay mit {score.leaderFirst} (gewinnt | gewann | siegt) {winner} <done-adv>*
  (: | - | ;) <score-stretch>

# A score alone: at the beginning or behind a mark, so that it is not taken for part of what stands before it.
score-stretch
  ?is.teamAhead &is.latest {action.score.leaderFirst} für {action.team}
  ?is.equaliser &is.latest {score}
  &is.plainOrder &is.homeFirst {score}

rest
  <beside>
  <adv>
  <noun>
  <deed:scorer-and>
  <result:scorer-and>
  <team-act:team-and>

# Names nobody.
beside
  und
  mit
  nun
  jetzt
  aktuell &is.underWay
  damit
  (: | - | ; | \!)
  <when>
  <where>
  <level-adv>
  &is.teamAhead (durch | mit | dank) (<scorer> | <goal-np>)
  <goal-np>

noun
  (der | die | das | dem | den | ein | eine | einen) <thing>
  <goal-adj>* <goal-noun> <goal-post>*
  <goal-np>
  ?is.teamAhead {action.score.leaderFirst}-(Führung | Vorsprung) [für {action.team}]

thing
  ?is.goAhead [frühe &is.early | späte &is.late] Führung [für {action.team}]
  ?is.teamAhead {action.score.leaderFirst}-Führung [für {action.team}]
  ?is.winInPlay &is.teamWon [{score.leaderFirst}-]Sieg [gegen {loser} | über {loser}]

# Wins with the verb before the name.
done-back
  ?is.winInPlay (gewinnt | gewann | siegt | siegte) {winner} <done-adv>* [[mit] {score.leaderFirst}] <done-adv>*
  ?is.winInPlay (verliert | verlor) {loser} <lost-to>* [[mit] {score.leaderFirst:rev}] <lost-to>*
  ?is.winInPlay (besiegt | besiegte | schlägt | schlug) {winner} {loser} [[mit] {score.leaderFirst}] <done-adv>*
`;
