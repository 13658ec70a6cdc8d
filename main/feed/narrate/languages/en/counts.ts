/** How many goals: at least so many, none, and the numbers of both sides; and what the next goal would do. */
export const counts = String.raw`
lead-count
  ?is.leading &is.byMore (at least two | two or more | more than one) (goals | goal) (up | ahead | clear | in front) [of <trailer-np> | on <trailer-np>]

behind-count
  ?is.leading &is.byMore (at least two | two or more | more than one) (goals | goal) (down | behind | adrift) [of <leader-np> | to <leader-np>] [{leader}]

needed-count
  ?is.byMore (two | {margin:count}) [goals] or more [goals]
  ?is.byMore ({margin:count} | two) goals at [the] least
  ?is.byMore no fewer than ({margin:count} | two) goals
  ?is.byOne (one | a single) goal [at least]

lead-more
  ?is.trailerBlank (have | has) [still] (not | yet to) (conceded | concede | let in a goal | conceded a goal | concede a goal) [so far | yet]
  ?is.trailerBlank (have | has) kept a clean sheet so far
  ?is.leading &is.teamTrails &is.latest (keep | keeps | retain | retains | still have | still has | still hold) (their | the | its) (lead | advantage)
  ?is.leading ~now-has {score.higher:count} [goal | goals] to {trailer:gen} ({score.lower:count} | none &is.trailerBlank | nil &is.trailerBlank)
  ?is.leading (have | has) scored {score.higher:count} [goal | goals | times] to {trailer:gen} ({score.lower:count} | none &is.trailerBlank | nil &is.trailerBlank)

trail-more
  ?is.trailerBlank ~now-has [still | yet | as yet] (none | no goals | no goal | not a single goal)
  ?is.leading ~now-has [just | only] {score.lower:count} [goal | goals] to {leader:gen} {score.higher:count}
  ?is.leading &is.underWay ~now-is [now] (chasing | facing | looking at) (a | the) [{margin:count} - goal | {score.leaderFirst}] deficit

next-count
  ?is.level &is.underWay (the next | another | one more | a further | a) goal <would> (put | send | move | take | give) (either {home} or {away} | one of {home} and {away} | either of <sides> | {home} or {away}) (ahead | in front | into the lead | the lead)
  ?is.level &is.underWay (the next | another | one more | a further | a) goal (for | from) either (side | team | {home} or {away}) <would> (put (them | it) | be) (ahead | in front | the lead | a winner &is.nowLate)
  ?is.level &is.underWay either {home} or {away} <would> (lead | go ahead | go in front | take the lead) with (the next | another | one more) goal
  ?is.early it took {action.team} (no more than | less than | under | only) (a quarter of an hour | 15 minutes | fifteen minutes) to (score | take the lead &is.goAhead | go in front &is.goAhead | go ahead &is.goAhead | open the scoring &is.opener | level &is.equaliser)
`;
