import type { Language } from '../language.ts';

/** What a model is shown of the plain manner: each holds of the event it is shown for, and passes the check. */
export const examples: Language['examples'] = {
  summary: [
    '&is.latest &is.goAhead !is.ownGoal {scorer} bringt {action.team} in der {action.minute:ord} Minute mit {action.score.leaderFirst} in Führung.',
    '&is.latest &is.goAhead !is.ownGoal {scorer} schießt {action.team} in der {action.minute:ord} Minute in Führung: {home} {score} {away}.',
    '&is.latest &is.equaliser !is.ownGoal {scorer} gleicht in der {action.minute:ord} Minute für {action.team} aus: {home} {score} {away}.',
    '&is.latest &is.extended !is.ownGoal {scorer} trifft in der {action.minute:ord} Minute für {action.team}: {home} {score} {away}.',
    '&is.latest &is.pulledBack !is.ownGoal {scorer} verkürzt in der {action.minute:ord} Minute für {action.team}: {home} {score} {away}.',
    '&is.leading &is.live {leader} führt {score.leaderFirst} gegen {trailer}.',
    '&is.winInPlay {winner} gewinnt {score.leaderFirst} gegen {loser}.',
  ],
  whyNow: [
    '&is.latest &is.goAhead &is.underWay {action.team} liegt jetzt vorn.',
    '&is.level &is.underWay Es steht unentschieden.',
    '&is.byOne &is.underWay &is.goals {home} und {away} trennt nur ein Tor.',
    '&is.goal &is.late Das Tor fiel spät.',
    '&is.knockout Es ist ein K.-o.-Spiel.',
    '&is.live Das Spiel läuft.',
  ],
};
