/** Cómo va y cómo acabó. After who leads, wins or loses the higher number comes first. */
export const standings = String.raw`
state
  ?is.leading {leader} (va | van | está | están) (ganando | por delante [de {trailer}] | en ventaja | arriba) <lead-rest>*
  ?is.leading {leader} (lidera | lideran) <lead-rest>*
  ?is.leading {leader} (aventaja | aventajan) (a | al) {trailer} <lead-rest>*
  ?is.leading {leader} tiene una ventaja de {score.leaderFirst} <lead-rest>*
  ?is.leading {trailer} (va | van | está | están) (perdiendo | por detrás | abajo) <trail-rest>*
  ?is.level <both> (empatan | igualan | van empatados | están empatados | están | van) <level-rest>*
  ?is.level {home} empata <level-rest>* (con | contra | ante) {away} <level-rest>*
  ?is.level {away} empata <level-rest>* (con | contra | ante) {home} <level-rest>*
  ?is.level el partido [entre <both>] (está | va) empatado <level-rest>*
  ?is.level hay empate [entre <both>] <level-rest>*

lead-rest
  [por] {score.leaderFirst}
  por {margin:count} (gol | goles)
  (a | al | ante | contra | frente a | sobre) {trailer}
  &is.teamLeads (gracias a | con) (<scorer> | <goal-np>)
  <state-rest>

trail-rest
  [por] {score.leaderFirst}
  por {margin:count} (gol | goles)
  (ante | contra | frente a) {leader}
  <state-rest>

level-rest
  [a | por] {score}
  a {score.home}
  &is.equaliser &is.latest (gracias a | con) (<scorer> | <goal-np>)
  <state-rest>

state-rest
  <state-when>
  <where>
  (tras | después de | después del | tras el | gracias al) <goal-np>
  ?is.underWay ahora
  <still-on>

it-is
  el (marcador | resultado) (es | está | queda | va | quedó) <scoreline> <state-rest>*
  (el marcador es | el resultado es | van) {score} <state-rest>*
  el marcador es {score.leaderFirst} ?is.leading (para | a favor de) {leader} <state-rest>*
  el marcador está {score} <state-rest>*

state-when
  en el (minuto {minute} | {minute} ['])
  al minuto {minute}
  a los {minute} minutos
  (tras | después de | a los) {minute} (minutos | minuto)
  \( {minute} ['] \)
  ?is.halfTime al descanso
  ?is.nowFirstHalf en (la primera parte | el primer tiempo)
  ?is.nowSecondHalf en (la segunda parte | el segundo tiempo)
  ?is.nowExtraTime en la prórroga
  ?is.nowStoppage en el (tiempo añadido | descuento)

done
  ?is.winInPlay {winner} (gana | ganan | ganó | ganaron | ha ganado) <win-rest>*
  ?is.winInPlay {winner} (vence | vencen | venció | vencieron | derrota | derrotan | derrotó | derrotaron | supera | superó | ha vencido | ha derrotado) <win-rest>*
  ?is.winInPlay {winner} se (impone | impuso) <win-rest>*
  ?is.winInPlay {winner} (se lleva | se llevó | logra | logró | consigue | consiguió) la victoria <win-rest>*
  ?is.winInPlay {loser} (pierde | pierden | perdió | perdieron | cae | caen | cayó | cayeron) <loss-rest>*
  ?is.draw <both> (terminan | terminaron | acaban | acabaron) (empatados | con empate) <draw-rest>*
  ?is.draw <both> (empatan | empataron | igualan | igualaron) <draw-rest>*
  ?is.draw {home} (empata | empató) <draw-rest>* (con | contra | ante) {away} <draw-rest>*
  ?is.draw {away} (empata | empató) <draw-rest>* (con | contra | ante) {home} <draw-rest>*
  ?is.winOnPenalties {winner} (gana | ganó | vence (a | al) {loser} | venció (a | al) {loser} | derrota (a | al) {loser} | derrotó (a | al) {loser}) <shootout-rest>*
  ?is.finished (<fixture> | el (partido | encuentro) [entre <both>]) (termina | terminó | acaba | acabó | finaliza | finalizó) <ended>
  ?is.finished el resultado final es <scoreline>

win-rest
  (el partido | el encuentro)
  [por] {score.leaderFirst}
  (a | al | ante | contra | sobre | frente a) {loser}
  &is.teamWon (gracias a | con) (<scorer> | <goal-np>)
  ?is.turned tras remontar
  <done-rest>

loss-rest
  [por] {score.leaderFirst}
  (ante | contra | frente a) {winner}
  <done-rest>

draw-rest
  [a | por] {score}
  <done-rest>

done-rest
  <where>
  (tras | después de | después del | tras el | gracias &is.teamWon al) <goal-np>

shootout-rest
  (en los (penaltis | penales) | en la tanda de (penaltis | penales) | por penaltis)
  [por] {shootout.leaderFirst}
  (a | ante | contra) {loser}
  tras [el] empate (a | por) {score}
  tras empatar {score}
  <where>

ended
  {score}
  ?is.draw (en | con) empate [a {score}]
  <scoreline>
  ?is.winInPlay con (victoria | triunfo) de {winner} [por {score.leaderFirst}] [(ante | sobre | contra) {loser}]
  ?is.winInPlay {score.leaderFirst} a favor de {winner}

status
  ?is.scheduled {home} (juega | juegan | se enfrenta | se enfrentan | se mide) (contra | a | con | ante) {away} <kick-off>*
  ?is.scheduled <both> se enfrentan <kick-off>*
  ?is.scheduled <event> (empieza | comienza | está programado | está por jugarse) <kick-off>*
  ?is.postponed <event> (ha sido | fue | está | queda) aplazado <where>*
  ?is.abandoned <event> (ha sido | fue) suspendido definitivamente [con {score} | con <scoreline>] <where>*
  ?is.cancelled <event> (ha sido | fue | está) cancelado <where>*
  ?is.interrupted <event> (está | ha sido | fue) interrumpido [con {score} | con <scoreline>] <where>*
  ?is.unknown <event> debería haber empezado (pero | y) ninguna fuente dice si empezó
  ?is.justBegun <event> acaba de (empezar | comenzar)
  ?is.live <event> (está | sigue) en (juego | marcha | curso) <state-rest>*
  ?is.halfTime <event> está en el descanso
  ?is.finished <event> ha (terminado | acabado | finalizado) <where>*

event
  <fixture>
  (el | este) partido [entre {home} y {away} | entre {away} y {home} | <fixture>]

kick-off
  el {startsAt.day}
  a las {startsAt.time} UTC
  <where>

race
  ?is.raceWin {competitor} (gana | ganó) <the-race> <race-adv>*
  ?is.finish {competitor} (termina | terminó | acaba | acabó) {position:nth} <race-adv>*
  ?is.finish {competitor} (gana | ganó) {gained:count} (puesto | puestos)
  ?is.race &is.finished {first} (gana | ganó) <the-race> [por delante de {second} [y {third}]]
  ?is.race &is.underWay {first} lidera [<the-race>] [por delante de {second} [y {third}]]
  ?is.race <the-race> <race-status> <kick-off>*

the-race
  [el] {round}
  la carrera
  {competition}

race-status
  ?is.live está en marcha
  ?is.finished ha terminado
  ?is.scheduled (empieza | está por correrse)
  ?is.postponed ha sido aplazada
  ?is.cancelled ha sido cancelada
  ?is.abandoned ha sido suspendida definitivamente
  ?is.interrupted está interrumpida
  ?is.unknown debería haber empezado

race-adv
  desde el puesto {grid} de la parrilla
  tras salir {grid:nth}
  ganando {gained:count} (puesto | puestos)
  (para | con) {team}
  en <the-race>
  &is.raceWin por delante de {second} [y {third}]

sets
  ?is.setWon {action.team} (gana | ganó | se lleva | se llevó) (el | un) set [contra {action.opponent} | ante {action.opponent}]
  ?is.break {action.team} (rompe | rompió) el saque de {action.opponent}
  ?is.setPoint hay bola de set
  ?is.matchPoint hay bola de partido
  ?is.breakPoint hay bola de rotura
  ?is.leading ?is.sets {leader} va ganando (a | al) {trailer} [por] {score.leaderFirst} en sets
  ?is.level ?is.sets <both> (van empatados | están empatados) a {score} en sets

why
  ?is.chanceUp (eso | el gol &is.goal | <goal-np>) (subió | sube | elevó) la probabilidad [estimada] de victoria de {action.team} del {chance.before} al {chance.after} (por ciento | %)
  ?is.chanceUp la probabilidad [estimada] de victoria de {action.team} (subió | sube) del {chance.before} al {chance.after} (por ciento | %)
  ?is.chanceDown la probabilidad [estimada] de victoria de {action.team} (bajó | baja) del {chance.before} al {chance.after} (por ciento | %)
  ?is.goAhead &is.latest [eso] (cambia | cambió) quién va por delante <when>*
  ?is.goal el gol (llega | llegó) <when> [<still-on>]
  ?is.goal (llega | llegó) <when>
  ?is.equaliser &is.latest es el empate <when>*
  ?is.goAhead &is.latest es la ventaja para {action.team} <when>*
  ?is.winner ([eso] decidió | el gol decidió) el partido <when>*
  ?is.sentOff es una (tarjeta roja | expulsión) [para <player> | para {action.team}] <when>*
  ?is.missedPenalty fue un penalti fallado [por <player> | por {action.team}] <when>*
  es un partido <where>*
  ?is.knockout es un partido de eliminatoria <where>*
  ?is.byOne &is.goals [solo] un gol separa a <both>
  ?is.favourite {favourite} está entre sus favoritos
  ?is.level el marcador está empatado
  ?is.live el partido está en juego
  ?is.finished el partido ha (terminado | acabado)
  ?is.scheduled empieza <kick-off>*
  ?is.postponed ha sido aplazado
  ?is.cancelled ha sido cancelado
  ?is.abandoned ha sido suspendido definitivamente
  ?is.interrupted está interrumpido
  ?is.unknown ninguna fuente dice si ha empezado
`;
