/** How sentences are put together. Every clause is true by itself, so joining two says nothing more. */
export const sentences = String.raw`
sentence
  [<hedge>] [<as-of>] [¡] <body> [. | \!]

hedge
  ?is.unconfirmed (sin confirmar : | aún sin confirmar :)

as-of
  (a las {asOf.time} UTC | último dato a las {asOf.time} UTC) [del {asOf.day}] [:]

body
  [<lead-in> | <headline-word>] [<when> | <where> | <from-the-spot> | con <goal-np>] <action-clause> <tail>*
  [<lead-in> | <headline-word>] [<where> | <state-when> | <thanks>] <state-clause> <tail>*
  [<headline-word>] <scoreline> <after-score>*
  [<headline-word>] <moment-np> [<moment-tail>] <tail>*
  <headline>
  <loose>
  [<lead-in>] <why>

lead-in
  importa ahora porque
  importa porque
  porque
  por qué ahora :

headline-word
  &is.goal <goal-noun> [(de | para) {action.team}] (: | \! | -)
  ?is.goAhead &is.latest ventaja para {action.team} (: | \! | -)
  ?is.equaliser &is.latest empate (: | \! | -)
  ?is.finished (final | resultado final | final del partido) [: | -]
  ?is.halfTime (descanso | al descanso) [: | -]
  ?is.live en directo (: | -)
  ?is.sentOff tarjeta roja (: | -)

action-clause
  <deed:scorer-sv> <act-more>*
  <deed:scorer-vs> <adv>* <act-more>*
  <result:scorer-sv> <act-more>*
  <result:goal-sv> <act-more>*
  <team-act:team-sv> <act-more>*
  (con | gracias a) <goal-np> <team-act:team-sv> <act-more>*
  <goal-np> (llega | llegó) <adv>*
  <other-act> <act-more>*
  <card>

thanks
  &is.teamLeads (gracias a | con) (<scorer> | <goal-np>)
  &is.teamWon (gracias a | con) (<scorer> | <goal-np>)

act-more
  ?is.teamAhead &is.latest [: | - | ;] {action.score.leaderFirst}
  (; | - | :) <deed:scorer-sv>
  (; | - | :) <deed:scorer-vs> <adv>*
  <result:and>
  <deed:and>
  <result:inf>
  <result:ger>
  (y | ; | -) <state>
  (y | ; | - | :) <it-is>

state-clause
  <state> <state-more>*
  <it-is> <state-more>*
  <done> <done-more>*
  <status>
  <race>
  <sets>

state-more
  (después de que | tras que | porque) <deed:scorer-sv>
  (- | ; | :) <deed:scorer-sv>
  (- | ; | :) <result:scorer-sv>

done-more
  (- | ; | :) <deed:scorer-sv>
  (- | ; | :) <result:scorer-sv>

tail
  <where>
  <still-on>
  (; | -) <action-clause>
  (; | -) <state-clause>

still-on
  con el partido [aún | todavía] ?is.live (en juego | en marcha)

moment-np
  <goal-np>
  <goal-noun> <goal-post>*
  ?is.sentOff tarjeta roja <card-post>*

moment-tail
  <result:inf>
  <result:ger>
  que <result-bare>
  (- | ; | : | y) <state>
  (- | ; | :) <it-is>
  (: | - | ;) <scoreline>

# A goal that does it: the verb without its subject.
result-bare
  ?is.goAhead (&is.latest pone | puso) por delante (a | al) {action.team}
  ?is.goAhead (&is.latest da | dio) la ventaja (a | al) {action.team}
  ?is.equaliser (&is.latest empata | empató) el partido

scoreline
  {home} {score} {away}
  &is.uneven {away} {score:rev} {home}
  {home} {score.home} [-] {away} {score.away}
  <fixture> [: | -] {score}

after-score
  \( <in-brackets> \)
  [: | - | ;] <deed:scorer-sv> <act-more>*
  [: | - | ;] <result:scorer-sv> <act-more>*
  [: | - | ;] <deed:scorer-vs> <adv>* <act-more>*
  [: | - | ;] <result:goal-sv>
  [: | - | ; | tras | con | después de] <goal-np>
  [: | - | ;] <team-act:team-sv>
  [: | - | ;] <state>
  [: | - | ;] <done>
  [: | - | ;] <moment-np>
  [: | - | ;] <scorer> <when>
  [: | - | ;] ?is.finished (final | resultado final | final del partido)
  [: | - | ;] ?is.halfTime (al descanso | descanso)
  [: | - | ;] ?is.live (en directo | en juego)
  <state-when>
  <where>
  ?is.winOnPenalties {shootout.leaderFirst} para {winner} en los penaltis

in-brackets
  <scorer> {action.minute} [']
  {action.minute} ['] <scorer>
  <scorer>
  {action.minute} [']
  <scorer> {action.minute} ['] ?is.penalty (pen [.] | de penalti)
  <scorer> {action.minute} ['] ?is.ownGoal (en propia puerta | p . p .)

headline
  ?is.goal gol (de | para) {action.team} [<when>] (: | \! | -) <deed:scorer-sv> <act-more>*
  ?is.goal gol (de | para) {action.team} [<when>] (: | \! | -) <result:scorer-sv> <act-more>*
  ?is.goal gol (de | para) {action.team} (: | \! | -) [<scorer>] <adv>*
  <heading> : <body>
  minuto {action.minute} (: | -) <body>
  {action.minute} ' [: | -] <body>
  {action.team} : <moment-np> [<moment-tail>]

heading
  <fixture>
  {competition} [<stage-of>]
  <stage-of>

fixture
  {home} (contra | - | vs [.]) {away}

both
  {home} y {away}
  {away} y {home}
  {away} e {home}
  {home} e {away}
`;
