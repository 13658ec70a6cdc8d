/** Why it matters now. */
export const why = String.raw`
# Why it matters now.
why
  ?is.goAhead &is.latest the lead (changes | changed) <when>*
  ?is.goAhead &is.latest <goal-np> (changes | changed | has changed) the lead <when>* [with {action.team} (now | now leading | leading) [{action.score.leaderFirst}] [up | ahead]]
  ?is.goAhead &is.latest <goal-np> (changes | changed) who (leads | is ahead | is in front) <when>*
  ?is.goAhead &is.latest (it | that | the goal) (changes | changed) who (leads | is ahead | is in front) <when>*
  ?is.equaliser &is.latest (it | that | the goal) (brings | brought) the scores level <when>*
  ?is.goal (it | the goal) (comes | came | was scored) <when> [<still-on>]
  ?is.winner (it | that | the goal | <goal-np>) (decided | decides | won) the <match> <when>*
  ?is.sentOff (it is | this is | it was) a red card [for <player> | for <team>] <when>*
  ?is.missedPenalty it (is | was) a missed penalty [for <team>] <when>*
  ?is.byOne &is.goals (one goal | only one goal) separates <both>
  ?is.byOne &is.goals the margin is one goal
  ?is.favourite {favourite} is one of your favourites
  ?is.live the <match> is [still] under way
  ?is.finished the <match> is over
  ?is.scheduled it (starts | kicks off) <kick-off>*
  ?is.postponed it has been postponed
  ?is.cancelled it has been cancelled
  ?is.abandoned it has been abandoned
  ?is.interrupted play is interrupted
  ?is.unknown no source says whether it has begun
`;
