/** When it was, where, and in which match. */
export const times = String.raw`
when
  <ago>
  <at-time>

# Of what happened, never of how it was.
ago
  &is.fresh [only | just] (moments ago | a moment ago | just now | a minute ago | now)

at-time
  (after | on | at) {action.minute} '
  as early as the {action.minute:ord} minute ?is.early
  as late as the {action.minute:ord} minute ?is.late
  in the {action.minute:ord} minute [<mark>] {action.score} &is.latest &is.goal
  on the stroke of (the {action.minute:ord} minute | half-time &is.beforeBreak)
  ?is.early [barely | only | just] {action.minute} minutes (in | gone | on the clock | played)
  (on | at | in | after) {action.minute} (min | mins) [.]
  (after | inside | within | in) [just | only] {action.minute} (minutes | minute | min | mins) ?is.early
  with [only | just] {action.minute} (minutes | min | mins) (gone | played | on the clock) ?is.early
  with {action.minute} (min | mins) (gone | played | on the clock)
  (deep | well) into the second half ?is.late &is.secondHalf
  (deep | well) into (stoppage | injury | added) time ?is.stoppage
  in [the] (stoppage | injury | added) time of the (first &is.firstHalf | second &is.secondHalf) half ?is.stoppage
  ?is.early (inside | within | in) [the] [first | opening] (15 minutes | fifteen minutes | quarter of an hour)
  (in | on | at) the {action.minute:ord} minute [of (play | <match-np> [<match-rel>])] [when (<s-np> <act:fin> | {action.team} <team-act:fin>)]
  the {action.minute:ord} minute
  (in | on | at) the {action.minute:ord} minute
  in the {action.minute:ord}
  in {action.minute:ord} minute
  {action.minute:ord} minute
  [at | on] the {action.minute:ord} - minute mark
  (during | in) [the] first half ?is.firstHalf [of <match-np>]
  (during | in) [the] second half ?is.secondHalf [of <match-np>]
  during (stoppage | injury | added) time ?is.stoppage
  [in] (second-half | first-half &is.firstHalf | ) (stoppage | injury | added) time ?is.stoppage &is.secondHalf
  \( {action.minute} ['] [min | mins] \)
  ?is.firstHalf [deep | well | late | midway] (inside | into | in) the (first | opening) half !is.early
  ?is.secondHalf inside the second half
  ?is.late in the last (part | minutes) [of <match-np>]
  ?is.firstHalf before (half-time | half time | the break | the interval)
  ?is.secondHalf after (half-time | half time | the break | the interval)
  ?is.beforeBreak (just | shortly) before (half-time | half time | the break | the interval)
  ?is.afterBreak (just | shortly) after (half-time | half time | the break | the interval)
  [in] minute {action.minute}
  on {action.minute} minutes
  (after | at) {action.minute} minutes [of play]
  (at | on | in the | in) {action.minute} [' | mins] [minute | minutes]
  \( {action.minute} ['] \)
  {action.minute} '
  [with] {action.minute} minutes (gone | played | on the clock)
  ?is.early in the (early | opening) (stages | minutes | exchanges | phase | moments | quarter of an hour) [of <match-np>]
  ?is.early (inside | within | in) the (first | opening) (15 minutes | fifteen minutes | quarter of an hour | quarter-hour) [of <match-np>]
  ?is.late in the (closing | final | last | dying | late) (stages | minutes | moments | phase | ten minutes) [of <match-np>]
  ?is.late in the closing stages [of <match-np>]
  ?is.late with the <match> in its closing stages
  {action.minute} minutes (in | into the match | into the game)
  ?is.stoppage in [the] (stoppage | injury | added) time
  ?is.stoppage ?is.secondHalf in second-half (stoppage | injury | added) time
  ?is.stoppage ?is.firstHalf in first-half (stoppage | injury | added) time
  ?is.stoppage {action.stoppage:count} (minute | minutes) into (stoppage | injury | added) time
  ?is.stoppage in the {action.stoppage:nth} minute of (stoppage | injury | added) time
  ?is.stoppage (in | into) time added on [at the end of the (first &is.firstHalf | second &is.secondHalf) half]
  ?is.stoppage in [the] (stoppage | injury | added) time (at the end | at the close) of the (first &is.firstHalf | second &is.secondHalf) half
  ?is.beforeBreak (just | right | shortly | immediately) (before | ahead of) (half-time | half time | the (break | interval | second half))
  ?is.firstHalf ahead of (half-time | the (break | interval | second half))
  ?is.late [very] late [on | in <match-np> | in the second half &is.secondHalf]
  ?is.early [very] early [on | in <match-np> | in the first half &is.firstHalf]
  ?is.firstHalf in the (first | opening) half [of the <match> | of play]
  ?is.secondHalf in the second half [of the <match> | of play]
  ?is.extraTime in extra time
  <more-when>

where
  played in the <stage-of>
  in (the first half &is.firstHalf | the second half &is.secondHalf) of <match-np>
  in {competition} (action | play)
  (in | at | of) [the | their | this | a] [{season}] {competition} [<stage-of>] [<match>]
  (in | of) [the | their | this] <stage-of> [<match>] [(of | in | at) [the] {competition}]
  (at | in) [the] {venue}
  (in | during) <match-np> [<match-rel>]
  of <named-match> [<match-rel>]
  between <both> [where <s-np> <act:fin>]

match-rel
  <match-state-rel>
  (where | in which | that saw | with) (both (sides | teams) (have [now | already] scored | had [already] scored | scored | scoring | on the scoresheet) | goals (at both ends | on both sides | for both (sides | teams)) | there were goals at both ends) &is.bothScored
  (where | in which) (<s-np> <act:fin> | {action.team} <team-act:fin>)
  (that | which) (was | had been) [still] <level-before> <just-before>* &is.goAhead
  (that | which) {winner} (won | have won | win) <by-score>* [against <loser-np> | over <loser-np>] &is.winInPlay
  (that | which) (was | had been) [still] (goalless | scoreless) <just-before>* &is.opener
  (where | in which) ({action.opponent} <o-was:fin> | {action.team} <t-was:fin>)
  whose (last | final | latest) goal &is.latest (was scored by | came from | was by) <s-np> <when>*
  with goals (at both ends | on both sides | for both (sides | teams)) &is.bothScored

stage-of
  {stage}
  {round}
  {stage} {round}

match
  [?is.knockout (knockout | knock-out)] (match | game | contest | tie | clash | fixture | encounter | meeting)

from-the-spot
  ?is.penalty !is.ownGoal (from (the [penalty] spot | twelve yards | 12 yards | a penalty | a spot-kick) | (with | via | by | through) (a | the) (penalty | spot-kick | penalty kick))
`;
