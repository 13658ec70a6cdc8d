/** Un gol, una tarjeta. After “ventaja”, “victoria” the higher number comes first; “el 1-2” is in the order home, away. */
export const moments = String.raw`
when
  en el (minuto {action.minute} | {action.minute} ['] | minuto {action.minute} ')
  en el {action.minute:ord} minuto
  al minuto {action.minute}
  al {action.minute} [']
  a los {action.minute} minutos
  [en el] min [.] {action.minute}
  \( {action.minute} ['] \)
  {action.minute} '
  ?is.stoppage en el (tiempo añadido | descuento | tiempo de descuento | añadido | tiempo agregado)
  ?is.stoppage en el minuto {action.stoppage} del (descuento | tiempo añadido | añadido)
  ?is.firstHalf en (la primera parte | el primer tiempo | la primera mitad)
  ?is.secondHalf en (la segunda parte | el segundo tiempo | la segunda mitad)
  ?is.extraTime en la prórroga

where
  (en | en el | en la | del | de la | de) [partido de] {competition} [<stage-of>]
  (en | en el | en la | de la | del) <stage-of> [(de | del | de la) {competition}]
  (en | en el) {venue}
  en el partido
  en el partido (entre {home} y {away} | {home} contra {away} | <fixture>)

stage-of
  {stage}
  {round}
  {stage} {round}

adv
  <when>
  <where>
  para {action.team} [que ?is.teamLeads (va ganando | lidera | va por delante) [[por] {score.leaderFirst}]]
  (contra | ante | frente a) {action.opponent}
  en el partido (contra | ante | frente a) {action.opponent}
  <from-the-spot>
  (gracias a | por medio de | por) (<scorer> | <goal-np>)
  con (<goal-np> | <goal-noun> <goal-post>*)
  \( <scoreline> \)
  (: | - | ;) <scoreline>
  [: | -] &is.plainOrder {action.score}

from-the-spot
  ?is.penalty !is.ownGoal (de (penalti | penal) | desde el (punto de penalti | punto penal) | desde los once metros)

scorer
  {scorer}
  !is.ownGoal {scorer} \( {action.team} \)
  !is.ownGoal {scorer} de {action.team}
  ?is.ownGoal {scorer} \( {player.team} \)
  ?is.ownGoal {scorer} de {player.team}

goal-noun
  !is.ownGoal ?is.goal (gol | tanto)
  !is.ownGoal ?is.equaliser (empate | gol del empate | tanto del empate | gol de la igualada)
  !is.ownGoal ?is.winner (gol de la victoria | gol del triunfo | tanto de la victoria | tanto del triunfo)
  !is.ownGoal ?is.goAhead (gol de la ventaja | tanto de la ventaja)
  !is.ownGoal ?is.penalty (gol de (penalti | penal) | penalti | penal)
  ?is.ownGoal gol en (propia (puerta | meta) | contra)
  ?is.ownGoal autogol
  !is.ownGoal {goal.number.of.scorer:nth} gol

goal-np
  gol de <scorer> <goal-post>*
  !is.ownGoal su {goal.number.of.scorer:nth} (gol | tanto) <goal-post>*
  (el | un | este | ese) <goal-noun> <goal-post>*
  (el | un) {goals.in.match:nth} gol del partido <goal-post>*

goal-post
  ?is.late tardío
  ?is.early temprano
  de <scorer>
  (de | para) {action.team}
  (contra | ante | frente a) {action.opponent}
  <when>
  <where>
  ?is.penalty !is.ownGoal de (penalti | penal)

result
  ?is.goAhead ~poner por delante (a | al) {action.team} <adv>*
  ?is.goAhead ~poner (a | al) {action.team} (por delante | en ventaja | arriba) [<lead-score>] <adv>*
  ?is.teamAhead ~poner (a | al) {action.team} {action.score.leaderFirst} (arriba | por delante) <adv>*
  ?is.teamAhead ~poner {action.score.leaderFirst} (arriba | por delante) (a | al) {action.team} <adv>*
  ?is.teamAhead ~poner (a | al) {action.team} en ventaja {action.score.leaderFirst} sobre {action.opponent} <adv>*
  ?is.equaliser ~poner las tablas [en el marcador] <adv>*
  ?is.goAhead ~poner en ventaja (a | al) {action.team} [<lead-score>] <adv>*
  ?is.regained ~recuperar la (ventaja | delantera) [para {action.team}] <adv>*
  ?is.teamAhead ~poner (a | al) {action.team} <lead-score> <adv>*
  ?is.goAhead ~adelantar (a | al) {action.team} [<lead-score>] <adv>*
  ?is.goAhead (~dar | ~darle) (a | al) {action.team} la (ventaja | delantera) [<lead-score>] [sobre {action.opponent}] <adv>*
  ?is.goAhead (~dar | ~darle) la (ventaja | delantera) (a | al) {action.team} [<lead-score>] <adv>*
  ?is.teamAhead (~dar | ~darle) (a | al) {action.team} (una | la) ventaja de {action.score.leaderFirst} <adv>*
  ?is.teamAhead (~dar | ~darle) una ventaja de {action.score.leaderFirst} (a | al) {action.team} <adv>*
  ?is.equaliser (~empatar | ~igualar) [el (partido | marcador | encuentro)] [<level-score>] <adv>*
  ?is.equaliser ~poner el empate [<level-score>] <adv>*
  ?is.equaliser ~establecer el empate [<level-score>] <adv>*
  ?is.equaliser ~dar el empate (a | al) {action.team} [<level-score>] <adv>*
  ?is.goal (~poner | ~hacer | ~establecer | ~firmar) el ({action.score} | <scoreline>) <adv>*
  ?is.teamAhead (~poner | ~hacer | ~establecer) el {action.score.leaderFirst} (para | a favor de) {action.team} <adv>*
  ?is.opener (~abrir | ~inaugurar) el marcador <adv>*
  ?is.extended (~ampliar | ~aumentar) la (ventaja | diferencia) [de {action.team}] [a {action.score.leaderFirst}] <adv>*
  ?is.pulledBack (~recortar | ~acortar) (distancias | la diferencia | la desventaja) <adv>*
  ?is.winner (~dar | ~darle) la (victoria <win-score> | victoria) (a | al) {action.team} [<win-score>] [(ante | contra | sobre | frente a) {loser}] <adv>*
  ?is.winner (~dar | ~darle) el triunfo (a | al) {action.team} [<win-score>] [(ante | contra | sobre | frente a) {loser}] <adv>*
  ?is.winner (~dar | ~darle) (a | al) {action.team} (la | una) victoria [<win-score>] [(ante | contra | sobre | frente a) {loser}] <adv>*
  ?is.winner (~decidir | ~sellar) (el partido | la victoria [<win-score>]) <adv>*
  ?is.comeback ~completar la remontada [de {action.team}] <adv>*

lead-score
  [por] {action.score.leaderFirst}
  \( {action.score.leaderFirst} \)

level-score
  (a | con) {action.score}
  {action.score}

win-score
  [por] {score.leaderFirst}
  de {score.leaderFirst}

deed
  ?is.goal !is.ownGoal (~marcar | ~anotar) <adv>*
  ?is.goal !is.ownGoal (~marcar | ~anotar | ~meter | ~lograr | ~conseguir | ~firmar | ~hacer) (el | un) <goal-noun> <goal-post>* <adv>*
  ?is.goal !is.ownGoal (~marcar | ~anotar) <adv>* el {action.score} <adv>*
  !is.ownGoal (~marcar | ~anotar) el {goal.number.of.team:nth} [gol | tanto] (para | de) {action.team} <adv>*
  !is.ownGoal (~marcar | ~anotar) su {goal.number.of.scorer:nth} (gol | tanto) [del partido] <adv>*
  ?is.teamAhead ?is.goal !is.ownGoal (~marcar | ~anotar) el {action.score.leaderFirst} para {action.team} <adv>*
  ?is.goal !is.ownGoal (~marcar | ~anotar) el {goals.in.match:nth} gol del partido <adv>*
  ?is.penalty !is.ownGoal (~convertir | ~transformar | ~marcar) (un | el) (penalti | penal) <adv>*
  ?is.ownGoal ~marcar en propia (puerta | meta) <adv>*
  ?is.brace ~marcar un doblete <adv>*
  ?is.brace ~firmar un doblete <adv>*
  ?is.hatTrick ~completar un (hat-trick | triplete) <adv>*

team-act
  ?is.goal (~marcar | ~anotar) <adv>*
  ?is.goAhead (~adelantarse | ~ponerse en ventaja | ~ponerse por delante | ~tomar la (ventaja | delantera)) [<lead-score>] <adv>*
  ?is.regained ~recuperar la (ventaja | delantera) [<lead-score>] <adv>*
  ?is.teamAhead ~ponerse <lead-score> [arriba | por delante] <adv>*
  ?is.teamAhead ~tomar [una | la] ventaja de {action.score.leaderFirst} <adv>*
  ?is.equaliser (~empatar | ~igualar) [el (partido | marcador | encuentro)] [<level-score>] <adv>*
  ?is.equaliser (~lograr | ~conseguir) el empate [<level-score>] <adv>*
  ?is.opener ~abrir el marcador <adv>*
  ?is.extended (~ampliar | ~aumentar) (su | la) (ventaja | diferencia) [a {action.score.leaderFirst}] <adv>*
  ?is.pulledBack (~recortar | ~acortar) (distancias | la diferencia) <adv>*
  ?is.comeback ~completar la remontada <adv>*
  ?is.comeback ~remontar [el partido] <adv>*

# The goal first, or the side that it was against; and once more.
other-act
  &is.latest ?is.teamAhead ?is.goal !is.ownGoal el {action.score.leaderFirst} (para | de) {action.team} lo (marca | anota | marcó | anotó) <scorer> <adv>*
  ?is.goal !is.ownGoal (el | un) <goal-noun> <goal-post>* lo (marca &is.latest | anota &is.latest | marcó | anotó | hizo) <scorer> <adv>*
  ?is.goal {action.opponent} (recibe | recibió | encaja | encajó) (un | el) <goal-noun> <goal-post>* <adv>*
  &is.latest ?is.regained {action.team} (vuelve | volvió) a (ponerse por delante | adelantarse | tomar la ventaja) [<lead-score>] <adv>*
  ?is.again !is.ownGoal <scorer> (vuelve &is.latest | volvió) a marcar <adv>*

card
  ?is.sentOff <player> (es | fue | ha sido) expulsado <card-post>*
  ?is.sentOff <player> (ve | vio | recibe | recibió) la (tarjeta roja | roja) <card-post>*
  ?is.yellowCard <player> (ve | vio | recibe | recibió) la (tarjeta amarilla | amarilla) <card-post>*
  ?is.missedPenalty <player> (falla | falló | erra | erró) (un | el) (penalti | penal) <card-post>*
  ?is.missedPenalty {action.team} (falla | falló) un (penalti | penal) <card-post>*
  ?is.sentOff (roja | tarjeta roja | expulsión) (para | de) (<player> | {action.team}) <card-post>*

player
  {player}
  {player} \( {player.team} \)
  {player} de {player.team}

card-post
  (para | de) (<player> | {action.team})
  (contra | ante) {action.opponent}
  <when>
  <where>
  con {score} en el marcador
  (: | - | ;) <scoreline>
`;
