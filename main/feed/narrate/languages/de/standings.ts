/** Wie es steht und ausging. With “führt”, “gewinnt” the higher number comes first; with “verliert”, “liegt zurück” the lower. */
export const standings = String.raw`
state
  ?is.leading {leader} (führt | führen) <lead-adv>* [[mit] {score.leaderFirst}] <lead-adv>*
  ?is.leading {leader} (liegt | liegen) <lead-adv>* [[mit] {score.leaderFirst}] <lead-adv>* (vorn | vorne | in Führung) <lead-adv>*
  ?is.leading {leader} (führt | führen) <lead-adv>* mit {margin:count} (Tor | Toren | Treffern) <lead-adv>*
  ?is.leading {trailer} (liegt | liegen) <trail-adv>* [mit] [{score.leaderFirst:rev}] <trail-adv>* (zurück | hinten) <trail-adv>*
  ?is.level <both> stehen <level-adv>* bei {score} <level-adv>*
  <fixture> steht <level-adv>* {score} <level-adv>*
  ?is.level zwischen <both> steht es <level-adv>* (unentschieden | remis | {score}) <level-adv>*

# The same with something else at the beginning.
state-front
  <state-when>
  <where>
  (nach | dank &is.teamLeads | durch &is.teamLeads) <goal-np>
  durch &is.teamLeads <scorer>

state-back
  ?is.leading (führt | führen) {leader} <lead-adv>* [[mit] {score.leaderFirst}] <lead-adv>*
  ?is.leading (liegt | liegen) {leader} <lead-adv>* [[mit] {score.leaderFirst}] <lead-adv>* (vorn | vorne | in Führung)
  ?is.leading (liegt | liegen) {trailer} <trail-adv>* [mit] [{score.leaderFirst:rev}] <trail-adv>* (zurück | hinten)
  steht es <stands-rest>

stands
  es steht <stands-rest>

stands-rest
  <level-adv>* <scoreline> <level-adv>*
  <level-adv>* {score} <level-adv>*
  <level-adv>* {score} zwischen {home} und {away} <level-adv>*
  <level-adv>* ?is.leading {score.leaderFirst} für {leader} <lead-adv>*
  <level-adv>* ?is.level (unentschieden | remis) [{score}] <level-adv>*
  <level-adv>* ?is.level zwischen <both> (unentschieden | {score}) <level-adv>*
  im Spiel {home} gegen {away} {score}

lead-adv
  gegen {trailer}
  &is.latest &is.teamLeads ?is.early früh
  &is.latest &is.teamLeads ?is.late spät
  &is.teamLeads (durch | dank) (<scorer> | <goal-np>)
  <level-adv>

trail-adv
  gegen {leader}
  <level-adv>

level-adv
  <state-when>
  <where>
  nach <goal-np>
  &is.equaliser &is.latest (durch | dank) (<scorer> | <goal-np>)
  ?is.underWay (jetzt | nun)

state-when
  nach {minute} [gespielten] (Minuten | Minute)
  in der {minute:ord} [Minute | Spielminute]
  in Minute {minute}
  \( {minute:ord} \)
  \( {minute} ['] \)
  ?is.halfTime (zur Halbzeit | zur Pause)
  ?is.nowFirstHalf in der ersten (Hälfte | Halbzeit)
  ?is.nowSecondHalf in der zweiten (Hälfte | Halbzeit)
  ?is.nowExtraTime in der Verlängerung
  ?is.nowStoppage in der Nachspielzeit

done
  ?is.winInPlay {winner} (gewinnt | gewinnen | gewann | gewannen | siegt | siegen | siegte | siegten) <done-adv>* [[mit] {score.leaderFirst}] <done-adv>*
  ?is.winInPlay {winner} (besiegt | besiegen | besiegte | besiegten | schlägt | schlagen | schlug | schlugen | bezwingt | bezwang | bezwingen) {loser} <lost-adv>* [[mit] {score.leaderFirst}] <done-adv>*
  ?is.winInPlay {winner} (hat | haben) {loser} [mit] [{score.leaderFirst}] (besiegt | geschlagen | bezwungen)
  ?is.winInPlay {winner} (hat | haben) <done-adv>* [mit] [{score.leaderFirst}] gewonnen
  ?is.winInPlay {winner} (hat | haben) [[mit] {score.leaderFirst}] [gegen {loser}] [[mit] {score.leaderFirst}] gewonnen
  ?is.winInPlay {winner} (feiert | feiern | feierte | holt | holen | holte | sichert sich | sicherte sich) (einen | den) [{score.leaderFirst}-]Sieg [(gegen | über) {loser}] <done-adv>*
  ?is.winInPlay {loser} muss sich {winner} [mit] [{score.leaderFirst:rev}] geschlagen geben
  ?is.finished (<fixture> | das Spiel [<fixture>] | die Partie [<fixture>]) [zwischen <both>] (endet | endete) <lost-adv>* ({score} | <scoreline> | ?is.draw (unentschieden | remis) [{score}]) <lost-adv>*
  ?is.winInPlay {winner} (setzt | setzte | setzen) sich <done-adv>* [mit {score.leaderFirst}] <done-adv>* durch
  ?is.winInPlay {loser} (verliert | verlieren | verlor | verloren) <lost-to>* [[mit] {score.leaderFirst:rev}] <lost-to>*
  ?is.winInPlay {loser} (unterliegt | unterlag) {winner} [[mit] {score.leaderFirst:rev}] <lost-adv>*
  ?is.draw <both> (trennen | trennten) sich <lost-adv>* ({score} | (unentschieden | remis) [{score}]) <lost-adv>*
  ?is.draw <both> (spielen | spielten) <lost-adv>* ({score} | unentschieden | remis) <lost-adv>*
  ?is.draw {home} (spielt | spielte) {score} gegen {away} <lost-adv>*
  ?is.draw {away} (spielt | spielte) {score} gegen {home} <lost-adv>*
  ?is.winOnPenalties {winner} (gewinnt | gewinnen | gewann) <shootout-adv>*
  ?is.winOnPenalties {winner} (besiegt | schlägt | schlug | besiegte) {loser} <shootout-adv>*
  ?is.finished (<fixture> | das Spiel | es) (endet | endete | ging) {score} [&is.draw unentschieden] [aus] <lost-adv>*
  ?is.finished (<fixture> | das Spiel) (endet | endete) mit einem [{score.leaderFirst}-]?is.winInPlay Sieg (von | für) {winner} <lost-adv>*
  ?is.finished das Spiel (endet | endete) <scoreline>
  ?is.finished der Endstand (lautet | ist) <scoreline>

shootout-adv
  im Elfmeterschießen
  mit {shootout.leaderFirst}
  {shootout.leaderFirst}
  gegen {loser}
  nach einem {score}
  <where>

done-adv
  gegen {loser}
  (das Spiel | die Partie)
  &is.teamWon (durch | dank | mit) (<scorer> | <goal-np>)
  ?is.turned nach Rückstand
  <lost-adv>

lost-to
  gegen {winner}
  <lost-adv>

lost-adv
  <where>
  nach <goal-np>
  ?is.turned nach Rückstand

status
  ?is.scheduled {home} (spielt | spielen | trifft | treffen) <kick-off>* [auf | gegen] {away} <kick-off>*
  ?is.scheduled <event> (beginnt | startet | steht noch aus | ist angesetzt) <kick-off>*
  ?is.postponed <event> (ist | wurde) (verschoben | verlegt) [worden] <where>*
  ?is.abandoned <event> (ist | wurde) [beim Stand von {score}] abgebrochen [worden] <where>*
  ?is.cancelled <event> (ist | wurde) (abgesagt | abgesetzt) [worden] <where>*
  ?is.interrupted <event> (ist | wurde) [beim Stand von {score}] unterbrochen [worden] <where>*
  ?is.unknown <event> hätte beginnen sollen (aber | doch) keine Quelle sagt ob es begonnen hat
  ?is.justBegun <event> hat (gerade | soeben) begonnen
  ?is.live <event> läuft [noch | gerade] <level-adv>*
  ?is.halfTime <event> ist in der (Halbzeitpause | Pause)
  ?is.finished <event> (ist (aus | beendet | vorbei | zu Ende)) <where>*

event
  <fixture>
  (das | dieses) Spiel [zwischen <both>]
  (die | diese) Partie [zwischen <both>]

kick-off
  am {startsAt.day}
  um {startsAt.time} [Uhr] UTC
  <where>

race
  ?is.raceWin {competitor} (gewinnt | gewann) <the-race> <race-adv>*
  ?is.finish {competitor} (wird | wurde) {position:nth} <race-adv>*
  ?is.finish {competitor} (wird | wurde) <race-adv>* {position:nth} <race-adv>*
  ?is.finish {competitor} (gewinnt | gewann | macht | machte) {gained:count} (Platz | Plätze) [gut]
  ?is.race &is.finished {first} (gewinnt | gewann) <the-race> [vor {second} [und {third}]]
  ?is.race &is.underWay {first} führt [vor {second} [und {third}]]
  ?is.race <the-race> <race-status> <kick-off>*

the-race
  [den | der] {round}
  das Rennen
  {competition}

race-status
  ?is.live läuft
  ?is.finished (ist zu Ende | ist beendet)
  ?is.scheduled (beginnt | steht noch aus)
  ?is.postponed wurde verschoben
  ?is.cancelled wurde abgesagt
  ?is.abandoned wurde abgebrochen
  ?is.interrupted ist unterbrochen
  ?is.unknown hätte beginnen sollen

race-adv
  von Startplatz {grid}
  für {team}
  (in | im | bei | beim) (<the-race> | Rennen)
  &is.raceWin vor {second} [und {third}]

sets
  ?is.setWon {action.team} (gewinnt | gewann | holt | holte) (den | einen) Satz [gegen {action.opponent}]
  ?is.break {action.team} (nimmt | nahm) {action.opponent} (das Aufschlagspiel | den Aufschlag) ab
  ?is.setPoint es ist Satzball
  ?is.matchPoint es ist Matchball
  ?is.breakPoint es ist Breakball
  ?is.leading ?is.sets {leader} führt gegen {trailer} mit {score.leaderFirst} Sätzen
  ?is.leading ?is.sets {leader} führt gegen {trailer} nach Sätzen [mit] {score.leaderFirst}
  ?is.level ?is.sets zwischen <both> steht es {score} nach Sätzen

why
  ?is.chanceUp (das | es | <goal-np>) (hob | hebt | steigerte | steigert) {action.team:gen} [geschätzte] (Siegchance | Siegchancen) von {chance.before} auf {chance.after} (Prozent | %)
  ?is.chanceUp {action.team:gen} [geschätzte] Siegchance (stieg | steigt) von {chance.before} auf {chance.after} (Prozent | %)
  ?is.chanceDown {action.team:gen} [geschätzte] Siegchance (fiel | fällt | sank) von {chance.before} auf {chance.after} (Prozent | %)
  ?is.goAhead &is.latest (das | es) (ändert | änderte) wer führt
  ?is.goal das Tor fiel <when>
  ?is.goal es fiel <when>
  ?is.equaliser &is.latest es ist der Ausgleich <when>*
  ?is.goAhead &is.latest es ist die Führung [für {action.team}] <when>*
  ?is.winner (es | das | das Tor) (entschied | entscheidet) das Spiel <when>*
  ?is.sentOff es ist ein Platzverweis [für <player> | für {action.team}] <when>*
  ?is.missedPenalty es war ein verschossener Elfmeter [von <player> | von {action.team}] <when>*
  (es ist | das ist) ein Spiel <where>*
  ?is.knockout (es ist | das ist) ein K.-o.-Spiel <where>*
  ?is.byOne &is.goals (<both> trennt | <both> trennen) [nur] ein Tor
  ?is.favourite {favourite} gehört zu Ihren Favoriten
  ?is.level es steht unentschieden
  ?is.live das Spiel läuft [noch]
  ?is.finished das Spiel ist (aus | beendet | zu Ende)
  ?is.scheduled es beginnt <kick-off>*
  ?is.postponed es wurde verschoben
  ?is.cancelled es wurde abgesagt
  ?is.abandoned es wurde abgebrochen
  ?is.interrupted es ist unterbrochen
  ?is.unknown keine Quelle sagt ob es begonnen hat
`;
