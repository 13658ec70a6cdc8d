import type { Language } from '../language.ts';

/** What a model is shown of the plain manner: each holds of the event it is shown for, and passes the check. */
export const examples: Language['examples'] = {
  summary: [
    '&is.latest &is.goAhead !is.ownGoal {scorer} adelanta a {action.team} en el minuto {action.minute}: {home} {score} {away}.',
    '&is.latest &is.equaliser !is.ownGoal {scorer} empata para {action.team} en el minuto {action.minute}: {home} {score} {away}.',
    '&is.latest &is.extended !is.ownGoal {scorer} amplía la ventaja de {action.team} en el minuto {action.minute}: {home} {score} {away}.',
    '&is.latest &is.pulledBack !is.ownGoal {scorer} recorta distancias para {action.team} en el minuto {action.minute}: {home} {score} {away}.',
    '&is.latest &is.goal !is.ownGoal {scorer} marca para {action.team} en el minuto {action.minute}: {home} {score} {away}.',
    '&is.leading &is.live {leader} va ganando {score.leaderFirst} a {trailer}.',
    '&is.winInPlay {winner} vence {score.leaderFirst} a {loser}.',
  ],
  whyNow: [
    '&is.latest &is.underWay &is.chanceUp Eso subió la probabilidad de victoria de {action.team} del {chance.before} al {chance.after} por ciento.',
    '&is.level &is.underWay El partido está empatado.',
    '&is.byOne &is.underWay &is.goals Solo un gol separa a {home} y {away}.',
    '&is.knockout Es un partido de eliminatoria.',
    '&is.live El partido está en juego.',
  ],
};
