/** Ein Tor, eine Karte. After “in Führung” the higher number comes first; “zum 1:2” is in the order home, away. */
export const moments = String.raw`
when
  in der {action.minute:ord} [Minute | Spielminute | Min [.]]
  in (Minute | Spielminute) {action.minute}
  nach {action.minute} Minuten
  nach {action.minute} gespielten Minuten
  \( {action.minute:ord} \)
  \( {action.minute} ['] \)
  \( {action.minute:ord} Minute \)
  {action.minute} '
  ?is.stoppage in der Nachspielzeit
  ?is.stoppage in der {action.stoppage:nth} Minute der Nachspielzeit
  ?is.late spät
  ?is.late (in der Schlussphase | kurz vor Schluss)
  ?is.early früh
  ?is.early in der Anfangsphase
  ?is.firstHalf in der ersten (Hälfte | Halbzeit)
  ?is.secondHalf in der zweiten (Hälfte | Halbzeit)
  ?is.extraTime in der Verlängerung

where
  (in | bei | im | in der | bei der | beim | der | des) {competition} [<stage-of>]
  (in | im | in der | bei) <stage-of> [(der | des | von) {competition}]
  (in | im | in der) {venue}
  im Spiel [(von {home} gegen {away} | {home} gegen {away})]

stage-of
  {stage}
  {round}
  {stage} {round}

adv
  <when>
  <where>
  für {action.team}
  (gegen | im Spiel gegen | im Duell mit) {action.opponent}
  im Spiel zwischen <both>
  zum {action.score}
  !is.ownGoal zum {goal.number.of.scorer:nth} Mal
  ?is.equaliser zum [{action.score}-](Ausgleich | Gleichstand)
  ?is.goAhead zur [{action.score.leaderFirst}-]Führung [für {action.team}]
  ?is.goAhead (zum Führungstreffer | zur Führung)
  ?is.teamAhead zum {action.score.leaderFirst} für {action.team}
  ?is.winner zum [{score.leaderFirst}-]Sieg [für {winner}] [(gegen | über) {loser}]
  ?is.penalty !is.ownGoal (per (Elfmeter | Strafstoß | Foulelfmeter) | vom (Elfmeterpunkt | Punkt) | mit einem Elfmeter | durch einen Elfmeter)
  (durch | mit | dank) (<scorer> | <goal-np>)
  ?is.goAhead &is.latest jetzt
  \( <scoreline> \)
  (: | - | ;) <scoreline>
  (: | -) &is.plainOrder {action.score}

scorer
  {scorer}
  !is.ownGoal {action.team:gen} {scorer}
  !is.ownGoal {scorer} \( {action.team} \)
  !is.ownGoal {scorer} von {action.team}
  ?is.ownGoal {player.team:gen} {scorer}
  ?is.ownGoal {scorer} \( {player.team} \)

goal-noun
  !is.ownGoal ?is.goal (Tor | Treffer | Tores | Treffers)
  !is.ownGoal ?is.equaliser (Ausgleich | Ausgleichstreffer | Ausgleichstor)
  !is.ownGoal ?is.goAhead (Führungstor | Führungstreffer)
  !is.ownGoal ?is.winner (Siegtreffer | Siegtor)
  !is.ownGoal ?is.penalty (Elfmeter | Elfmetertor | Strafstoß | Foulelfmeter)
  ?is.ownGoal (Eigentor | Eigentors)

goal-adj
  ?is.late (spätes | späte | späten | später)
  ?is.early (frühes | frühe | frühen | früher)
  {goal.number.of.scorer:nth}
  ?is.goal !is.ownGoal verwandelter &is.penalty

goal-np
  <scorer-gen> <goal-adj>* <goal-noun> <goal-post>*
  (&is.men (sein | seinem | seinen | seines) | &is.women (ihr | ihrem | ihren | ihres)) <goal-adj>* <goal-noun> <goal-post>*
  (das | ein | dieses | diesem | dieser | diesen | einem | dem | den | der | einen | eines | des) <goal-adj>* <goal-noun> <goal-post>*
  ?is.goAhead die Führung (von | durch) <scorer> <goal-post>*

scorer-gen
  {scorer:gen}
  !is.ownGoal {action.team:gen} {scorer:gen}

goal-post
  (von | durch) <scorer>
  für {action.team}
  gegen {action.opponent}
  <when>
  <where>
  zum {action.score}
  ?is.equaliser zum [{action.score}-]Ausgleich
  ?is.goAhead zur [{action.score.leaderFirst}-]Führung
  ?is.teamAhead zum {action.score.leaderFirst} für {action.team}
  ?is.winner zum [{score.leaderFirst}-]Sieg [für {winner}] [(gegen | über) {loser}]
  ?is.penalty !is.ownGoal (per | vom) (Elfmeter | Strafstoß | Elfmeterpunkt | Punkt)

perfect
  &is.latest ?is.goal !is.ownGoal <scorer> hat <adv>* getroffen
  &is.latest ?is.goal !is.ownGoal <scorer> hat <adv>* <the-goal> <adv>* (erzielt | geschossen | gemacht)
  &is.latest ?is.penalty !is.ownGoal <scorer> hat <adv>* (einen | den) (Elfmeter | Strafstoß) <adv>* verwandelt
  &is.latest ?is.goAhead <scorer> hat {action.team} <adv>* [mit {action.score.leaderFirst}] in Führung (gebracht | geschossen)
  &is.latest ?is.equaliser (<scorer> hat | {action.team} hat | {action.team} haben) <adv>* ausgeglichen
  &is.latest ?is.goAhead {action.team} (ist | sind) <adv>* [mit {action.score.leaderFirst}] <adv>* in Führung gegangen
  &is.latest ?is.comeback {action.team} (hat | haben) <adv>* (das Spiel | die Partie) <adv>* gedreht

# Of the scorer, or of the goal.
result
  ?is.goAhead ~schiessen {action.team} <adv>* [mit {action.score.leaderFirst}] <adv>* in Führung <adv>*
  ?is.winner ~schiessen {action.team} <adv>* zum [{score.leaderFirst}-]Sieg [(gegen | über) {loser}] <adv>*
  ?is.teamAhead ~schiessen {action.team} <adv>* zum {action.score.leaderFirst} <adv>*
  ?is.goAhead ~bringen {action.team} <adv>* die [{action.score.leaderFirst}-]Führung <adv>*
  ?is.teamAhead ~stellen <adv>* auf {action.score.leaderFirst} für {action.team} <adv>*
  ?is.goAhead ~bringen {action.team} <adv>* [mit {action.score.leaderFirst}] <adv>* (in Führung | in Front | nach vorne | nach vorn)
  ?is.goAhead ~bringen {action.team} <adv>* (in Führung | in Front | nach vorne | nach vorn) <adv>*
  ?is.regained ~bringen {action.team} <adv>* [mit {action.score.leaderFirst}] (erneut | wieder) in Führung <adv>*
  ?is.goAhead ~sorgen <adv>* für die [{action.score.leaderFirst}-]Führung [von {action.team} | {action.team:gen}] <adv>*
  ?is.goAhead (~geben | ~bescheren) {action.team} <adv>* die [{action.score.leaderFirst}-]Führung <adv>*
  ?is.goAhead ~bedeuten <adv>* die [{action.score.leaderFirst}-]Führung [für {action.team}] <adv>*
  ?is.equaliser ~sorgen <adv>* für den [{action.score}-]Ausgleich <adv>*
  ?is.equaliser ~bedeuten <adv>* den Ausgleich <adv>*
  ?is.equaliser ~gleichen <adv>* aus
  ?is.equaliser ~bringen {action.team} <adv>* (zum Ausgleich | den Ausgleich) <adv>*
  ?is.equaliser ~bringen <adv>* den Ausgleich [für {action.team}] <adv>*
  ?is.equaliser ~stellen <adv>* auf {action.score} <adv>*
  ?is.goal ~stellen <adv>* auf &is.plainOrder {action.score} <adv>*
  ?is.goal ~bedeuten <adv>* das {action.score} <adv>*
  ?is.goal ~sorgen <adv>* für das {action.score} <adv>*
  ?is.teamAhead (~bedeuten <adv>* das | ~sorgen <adv>* für das) {action.score.leaderFirst} für {action.team} <adv>*
  ?is.extended ~bauen (die | {action.team:gen}) Führung <adv>* aus
  ?is.extended ~bauen (die | den | {action.team:gen}) (Führung | Vorsprung) [von {action.team}] <adv>* [auf {action.score.leaderFirst}] <adv>* aus
  ?is.extended ~bauen (die | den | {action.team:gen}) (Führung | Vorsprung) [von {action.team}] <adv>* auf {action.score.leaderFirst} aus
  ?is.extended ~erhoehen <adv>* auf {action.score.leaderFirst} für {action.team} <adv>*
  ?is.extended ~erhoehen <adv>* auf &is.plainOrder {action.score} <adv>*
  ?is.extended ~erhoehen <adv>* [für {action.team}] <adv>*
  ?is.pulledBack ~verkuerzen <adv>*
  ?is.pulledBack ~verkuerzen <adv>* auf &is.plainOrder {action.score} <adv>*
  ?is.pulledBack ~verkuerzen <adv>* (den Rückstand | den Abstand) <adv>*
  ?is.opener ~eroeffnen <adv>* den Torreigen <adv>*
  ?is.winner ~entscheiden (das Spiel | die Partie) <adv>*
  ?is.winner (~sichern | ~bescheren | ~bringen) {action.team} <adv>* (den | einen) [{score.leaderFirst}-]Sieg [(gegen | über) {loser}] <adv>*
  ?is.comeback ~drehen (das Spiel | die Partie) <adv>*

deed
  ?is.goal !is.ownGoal (~treffen <adv>* [ins Netz | ins Tor] | ~netzen <adv>* ein) <adv>*
  ?is.goal !is.ownGoal ~gelingen <adv>* <the-goal> <adv>*
  ?is.goal !is.ownGoal (~erzielen | ~schiessen | ~machen | ~markieren) <adv>* <the-goal> <adv>*
  ?is.penalty !is.ownGoal ~verwandeln <adv>* (einen | den) (Elfmeter | Strafstoß | Foulelfmeter) <adv>*
  ?is.ownGoal ~treffen <adv>* ins eigene (Tor | Netz) <adv>*
  ?is.ownGoal (~erzielen | ~schiessen) <adv>* ein Eigentor <adv>*
  ?is.brace ~schnueren <adv>* (einen | den) Doppelpack <adv>*
  ?is.brace ~treffen <adv>* doppelt <adv>*

# The goal first, and then who did it.
by-whom
  &is.latest ?is.goal !is.ownGoal <the-goal> <adv>* (erzielt | schießt | macht | markiert) <scorer> <adv>*
  ?is.goal !is.ownGoal <the-goal> <adv>* (erzielte | schoss | machte | markierte) <scorer> <adv>*
  ?is.goal !is.ownGoal <scorer> mit <the-goal-dative> <adv>*

the-goal-dative
  (dem | einem) <goal-adj>* <goal-noun>
  dem {action.score}
  ?is.teamAhead dem {action.score.leaderFirst} für {action.team}

# The side that the goal was against.
conceded
  ?is.goAhead {action.opponent} (gerät | geriet) <adv>* in Rückstand <adv>*
  ?is.goal {action.opponent} (kassiert | kassierte) <adv>* (ein Tor | einen Treffer | ein Gegentor) <adv>*
  ?is.equaliser {action.opponent} (kassiert | kassierte) <adv>* den Ausgleich <adv>*
  ?is.goal !is.plainOrder {action.opponent} (kassiert | kassierte) <adv>* das {action.score} <adv>*

# What is shot or made.
the-goal
  (das | ein | den | einen) <goal-adj>* <goal-noun>
  das {action.score}
  ?is.teamAhead das {action.score.leaderFirst} für {action.team}
  (das | ein) (Tor | Treffer) zum {action.score}
  den Treffer zum {action.score}
  ?is.goAhead die [frühe &is.early | späte &is.late] [{action.score.leaderFirst}-]Führung [für {action.team}]
  ?is.teamAhead (das Tor | den Treffer) zum {action.score.leaderFirst} für {action.team}
  {action.team:gen} <goal-adj>* <goal-noun>
  (&is.men (sein | seinen) | &is.women (ihr | ihren)) <goal-adj>* <goal-noun>
  das {goals.in.match:nth} Tor (des Spiels | der Partie)

team-act
  ?is.teamLeads &is.latest ~fuehren <adv>* [[mit] {action.score.leaderFirst}] <adv>*
  ?is.goAhead ~ziehen <adv>* [mit {action.score.leaderFirst}] <adv>* in Front <adv>*
  ?is.extended ~bauen <adv>* (die | seine | ihre | den) (Führung | Vorsprung) <adv>* [auf {action.score.leaderFirst}] <adv>* aus
  ?is.equaliser ~schaffen <adv>* den Ausgleich <adv>*
  ?is.goal (~treffen | ~jubeln) <adv>*
  ?is.goal !is.ownGoal ~erzielen <adv>* (das | ein | den | einen) <goal-adj>* <goal-noun> <adv>*
  ?is.teamAhead !is.ownGoal ~erzielen <adv>* das {action.score.leaderFirst} <adv>*
  ?is.goAhead ~gehen <adv>* [mit {action.score.leaderFirst}] <adv>* (in Führung | in Front) <adv>*
  ?is.goAhead ~uebernehmen <adv>* die [{action.score.leaderFirst}-]Führung <adv>*
  ?is.regained ~gehen <adv>* (erneut | wieder) in Führung <adv>*
  ?is.equaliser ~gleichen <adv>* aus
  ?is.equaliser (~kommen <adv>* zum Ausgleich | ~erzielen <adv>* den [späten &is.late] Ausgleich | ~schiessen <adv>* den Ausgleich) <adv>*
  ?is.extended ~bauen (die | seine | ihre) Führung <adv>* [auf {action.score.leaderFirst}] aus
  ?is.extended ~erhoehen <adv>* auf {action.score.leaderFirst} <adv>*
  ?is.pulledBack ~verkuerzen <adv>* [auf &is.plainOrder {action.score}] <adv>*
  ?is.comeback ~drehen (das Spiel | die Partie) <adv>*

card
  ?is.sentOff <player> (sieht | sah) <card-post>* (Rot | die Rote Karte | Gelb-Rot &is.secondYellow) <card-post>*
  ?is.sentOff <player> (fliegt | flog) <card-post>* (vom Platz | mit Rot vom Platz) <card-post>*
  ?is.yellowCard <player> (sieht | sah) <card-post>* (Gelb | die Gelbe Karte) <card-post>*
  ?is.missedPenalty <player> (verschießt | verschoss | vergibt | vergab) <card-post>* einen (Elfmeter | Strafstoß) <card-post>*
  ?is.sentOff Platzverweis für (<player> | {action.team}) <card-post>*

player
  {player}
  {player.team:gen} {player}
  {player} \( {player.team} \)
  {player} von {player.team}

card-post
  für (<player> | {action.team})
  gegen (<player> | {action.opponent})
  <when>
  <where>
  beim Stand von {score}
  (: | - | ;) <scoreline>
`;
