/** How sentences are put together. Every clause is true by itself, so joining two says nothing more. */
export const sentences = String.raw`
sentence
  [<hedge>] [<as-of>] <body> [. | \!]

hedge
  ?is.unconfirmed (unbestätigt : | noch nicht bestätigt :)

as-of
  Stand {asOf.time} UTC [am {asOf.day}] [:]

body
  [<lead-in> | <headline-word>] <action-clause> <tail>*
  [<lead-in> | <headline-word>] <state-clause> <tail>*
  [<headline-word>] <scoreline> <after-score>*
  [<headline-word>] <moment-np> [<moment-tail>] <tail>*
  <headline>
  <loose>
  ?is.goAhead &is.latest [frühe &is.early | späte &is.late] Führung für {action.team} durch (<scorer> | <goal-np>)
  [<lead-in>] <why>

lead-in
  jetzt wichtig :
  darum jetzt :
  warum jetzt :

headline-word
  &is.goal <goal-adj>* <goal-noun> [für {action.team}] (: | \! | -)
  ?is.goAhead &is.latest [frühe &is.early | späte &is.late] Führung für {action.team} [durch <scorer>] (: | \! | -)
  <goal-np> (: | \! | -)
  ?is.equaliser &is.latest Ausgleich (: | \! | -)
  ?is.finished (Endstand | Abpfiff | Schlusspfiff | Ergebnis) [: | -]
  ?is.halfTime [zur] (Halbzeit | Pause) [: | -]
  ?is.live (live | Zwischenstand | aktueller Stand | Spielstand) [: | -]
  ?is.sentOff Rote Karte (: | -)

action-clause
  <deed:scorer-sv> <act-more:scorer-and>*
  <result:scorer-sv> <act-more:scorer-and>*
  <result:goal-sv> <act-more:goal-and>*
  <team-act:team-sv> <act-more:team-and>*
  <front> <deed:scorer-vs> <act-more:scorer-and>*
  <front> <result:scorer-vs> <act-more:scorer-and>*
  <front> <result:goal-vs> <act-more:goal-and>*
  <front> <team-act:team-vs> <act-more:team-and>*
  <perfect> <act-more:scorer-and>*
  <by-whom>
  <conceded> <act-more:team-and>*
  <goal-np> (fällt | fiel) <adv>*
  <card>

front
  <when>
  <where>
  (durch | mit | dank | nach) <goal-np>
  durch <scorer>
  für {action.team}

act-more
  ?is.equaliser &is.latest [: | - | ;] {action.score}
  ?is.teamAhead &is.latest [: | - | ;] {action.score.leaderFirst} [für {action.team}]
  <result:~>
  [; | - | :] <state>
  [; | - | :] <stands>
  (; | - | :) <deed:scorer-sv>
  (; | - | :) <result:scorer-sv>
  und <stands>
  und <state>

state-clause
  <state> <state-more>*
  <state-front> <state-back> <state-more>*
  <stands> <state-more>*
  <done> <done-more>*
  <status>
  <race>
  <sets>

state-more
  (- | ; | :) <deed:scorer-sv>
  (- | ; | :) <result:scorer-sv>
  und <deed:scorer-sv>

done-more
  (- | ; | :) <deed:scorer-sv>
  (- | ; | :) <result:scorer-sv>

tail
  <where>
  (; | -) <action-clause>
  (; | -) <state-clause>

moment-np
  <goal-np>
  <goal-adj>* <goal-noun> <goal-post>*
  ?is.sentOff Rote Karte <card-post>*

moment-tail
  (- | ; | :) <state>
  (- | ; | :) <stands>
  (: | - | ;) <scoreline>

scoreline
  {home} {score} {away}
  &is.uneven {away} {score:rev} {home}
  <fixture> [: | -] {score}

after-score
  \( <in-brackets> \)
  [: | - | ;] <deed:scorer-sv>
  [: | - | ;] <result:scorer-sv>
  [: | - | ;] <result:goal-sv>
  [: | - | ; | nach | durch &is.teamLeads] <goal-np>
  [: | - | ;] <team-act:team-sv>
  [: | - | ;] <state>
  [: | - | ;] <done>
  [: | - | ;] <moment-np>
  [: | - | ;] <scorer> <when>
  [: | - | ;] ?is.finished (Endstand | nach Abpfiff | das Spiel ist aus)
  [: | - | ;] ?is.halfTime (zur Halbzeit | zur Pause | Halbzeit)
  [: | - | ;] ?is.live (live | das Spiel läuft)
  <state-when>
  <where>
  ?is.winOnPenalties {shootout.leaderFirst} für {winner} im Elfmeterschießen

in-brackets
  <scorer> {action.minute:ord}
  <scorer> {action.minute} [']
  {action.minute} ['] <scorer>
  {action.minute:ord} <scorer>
  <scorer>
  {action.minute} [']
  {action.minute:ord} [Minute]
  <scorer> {action.minute:ord} ?is.penalty Elfmeter
  <scorer> {action.minute:ord} ?is.ownGoal Eigentor

headline
  ?is.goal <goal-noun> [für {action.team}] (: | -) <scorer> <when>*
  ?is.goal Tor für {action.team} [<when>] (: | \! | -) <deed:scorer-sv>
  ?is.goal Tor für {action.team} [<when>] (: | \! | -) <result:scorer-sv> <act-more:scorer-and>*
  ?is.goal Tor für {action.team} (: | \! | -) [<scorer>] <adv>*
  <heading> : <body>
  {action.minute:ord} Minute (: | -) <body>
  {action.minute} ' [: | -] <body>
  {action.team} : <moment-np> [<moment-tail>]

heading
  <fixture>
  {competition} [<stage-of>]
  <stage-of>

fixture
  {home} (gegen | - | vs [.]) {away}

both
  {home} und {away}
  {away} und {home}
`;
