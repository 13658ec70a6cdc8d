/** Cards and missed penalties. */
export const cards = String.raw`
# Cards and missed penalties.
card
  ?is.sentOff <player> (is | was | has been | gets | got) (sent off | dismissed | shown a red card | shown the red card) <card-post>*
  ?is.sentOff <player> (sees | saw | receives | received | gets | got) (red | a red card | the red card) <card-post>*
  ?is.secondYellow <player> (is | was | has been) (sent off | dismissed) (for | after) a second (yellow | yellow card | booking) <card-post>*
  ?is.sentOff [a] red card (: | - | for) <player> <card-post>*
  ?is.yellowCard [a] (yellow card | booking) (: | - | for) <player> <card-post>*
  ?is.sentOff {action.team} (have | has) had <player> (sent off | dismissed) <card-post>*
  ?is.missedPenalty <player> (misses | missed | has missed) from the (penalty spot | spot) <card-post>*
  ?is.sentOff {action.team} (have | has | had) a player sent off <card-post>*
  ?is.sentOff {action.team} (lose | loses | lost) <player> to a red card <card-post>*
  ?is.yellowCard <player> (is | was | has been) (booked | shown a yellow card | cautioned) <card-post>*
  ?is.missedPenalty <player> (misses | missed | has missed) (a | the) penalty <card-post>*
  ?is.missedPenalty <player> (fails | failed | has failed) to (score from | convert) (a | the) (penalty [spot] | spot) <card-post>*
  ?is.missedPenalty {action.team} (miss | misses | missed | have missed | has missed) a penalty (through | via) <player> <card-post>*
  ?is.missedPenalty [a] (missed penalty | penalty miss) (by | from | for) <player> <card-post>*
  ?is.missedPenalty {action.team} (miss | misses | missed) a penalty <card-post>*

player
  {player}
  {player.team:gen} {player}
  {player} (of {player.team} | \( {player.team} \))

card-post
  (for | of | to) <player>
  for {action.team}
  (against | v) {action.opponent}
  <when>
  <where>
  (with | at | as | and) <state>
  with the score at {score}
  (: | - | ;) <scoreline>
`;
