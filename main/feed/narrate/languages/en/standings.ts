/** How it stands, how it ended, what is to come. After a lead, a win or a defeat the higher number comes first. */
export const standings = String.raw`
# Of the leader, without the name.
lead-pred
  (lead | leads | are leading | is leading | are winning | is winning) [{trailer}] [[by] {score.leaderFirst}] [by {margin:count} [goal | goals]] <lead-adv>*
  (are | is) [now] (ahead [of {trailer}] | in front [of {trailer}] | in the lead) [[by | at] {score.leaderFirst}] <lead-adv>*
  (are | is) [now] (up | ahead) {score.leaderFirst} [over {trailer} | on {trailer}] <lead-adv>*
  (are | is) [now] {score.leaderFirst} (up | ahead | in front) [over {trailer} | on {trailer}] <lead-adv>*

state
  ?is.leading {leader} <lead-pred>
  ?is.leading {leader} [now] {score.leaderFirst} (up | ahead) &is.teamLeads [(through | thanks to) (<scorer> | <goal-np>)] <lead-pred>
  ?is.leading {leader} &is.teamLeads (through | thanks to) (<scorer> | <goal-np>) <lead-pred>
  ?is.regained &is.latest &is.teamLeads {action.team} (are | is) back (in front | ahead | in the lead) [{score.leaderFirst}] <lead-adv>*
  ?is.nowLate it is late [in the (match | game)]
  ?is.leading {leader} [now] (lead | leads | are leading | is leading | are winning | is winning | are now leading | is now leading) [{trailer}] [[by] {score.leaderFirst}] <lead-adv>*
  ?is.leading {leader} [now] (lead | leads) [{trailer}] by {margin:count} [goal | goals] <lead-adv>*
  ?is.leading {leader} (are | is) [now] (ahead [of {trailer}] | in front [of {trailer}] | in the lead) [[by | at] {score.leaderFirst}] <lead-adv>*
  ?is.leading {leader} (are | is) [now] {score.leaderFirst} (up | ahead | in front) <lead-adv>*
  ?is.leading {leader} (are | is) [now] {margin:count} (goal | goals) (up | ahead) <lead-adv>*
  ?is.leading {leader} (have | has | hold | holds) (a | the) [{score.leaderFirst} | {margin:count} - goal | narrow &is.byOne] (lead | advantage) [over {trailer}] <lead-adv>*
  ?is.leading {trailer} (trail | trails | are trailing | is trailing) [{leader}] [[by] {score.leaderFirst}] <trail-adv>*
  ?is.leading {trailer} (trail | trails) [{leader}] by {margin:count} [goal | goals] <trail-adv>*
  ?is.leading {trailer} (are | is) [now] (behind | losing | {score.leaderFirst} (down | behind)) [(against | to) {leader}] <trail-adv>*
  ?is.level <both> (are | are now) (level [again &is.equaliser] | tied | all square | drawing) [[at] {score}] <level-adv>*
  ?is.level (the scores are | the score is | the match is | the game is) [now] (level | tied | all square) [at {score}] [between <both>] <level-adv>*
  ?is.level ({home} | {away}) (are | is) [now] level [at {score}] <level-adv>*
  ?is.level {home} (are | is) level with {away} [at {score}] <level-adv>*
  ?is.level {away} (are | is) level with {home} [at {score}] <level-adv>*
  ?is.goalless (the match is | the game is) goalless [between <both>] <level-adv>*

it-is
  {score} [between {home} and {away}] <level-adv>*
  {score} in <fixture> <level-adv>*
  <scoreline> <level-adv>*
  ?is.leading {score.leaderFirst} (to | for) {leader} [(against | over) {trailer}] <lead-adv>*
  ?is.level (level | all square) [at {score}] [between <both>] <level-adv>*
  ?is.goalless goalless [between <both>] <level-adv>*

lead-adv
  ?is.turned after (coming from behind | trailing)
  ?is.firstLead &is.latest &is.teamLeads for the first time
  (against | over | v) {trailer}
  &is.teamLeads (through | thanks to | courtesy of) (<scorer> | <goal-np>)
  &is.teamLeads with <goal-np>
  <level-adv>

trail-adv
  &is.teamLeads after conceding <when>*
  after <scorer> <act:fin>
  <level-adv>

level-adv
  <state-when>
  when <scorer> <deed:fin>
  <where>
  (after | following) <goal-np>
  &is.equaliser &is.latest (through | thanks to | courtesy of) (<scorer> | <goal-np>)
  &is.equaliser &is.latest with <goal-np>
  now
  <still-on>

# Of the clock, not of the action.
state-when
  after {minute} minutes [of play]
  in the {minute:ord} minute
  in minute {minute}
  (at | on) {minute} [' | minutes]
  with {minute} minutes (gone | played | on the clock)
  \( {minute} ['] \)
  ?is.halfTime at (half time | half-time | the break | the interval)
  ?is.nowFirstHalf in the first half
  ?is.nowSecondHalf in the second half
  ?is.nowExtraTime in extra time
  ?is.nowStoppage in (stoppage | injury | added) time

done
  ?is.winInPlay {winner} (beat | beats | defeat | defeats | defeated | have beaten | has beaten | had beaten | have defeated | has defeated | overcome | overcomes | overcame | edge | edges | edged) {loser} [[by] {score.leaderFirst}] <done-adv>*
  ?is.winInPlay {winner} (win | wins | won | have won | has won) [it | the <match>] [{score.leaderFirst}] [(against | over) {loser}] [{score.leaderFirst}] <done-adv>*
  ?is.winInPlay {winner} (win | wins | won) by {margin:count} [goal | goals] [against {loser}] <done-adv>*
  ?is.winInPlay {winner} (claim | claims | claimed | earn | earns | earned | clinch | clinches | clinched | secure | secures | secured | take | takes | took | snatch | snatches | snatched) (a | an | the) [&is.teamWon <goal-adj>] [{score.leaderFirst}] [?is.turned comeback] (win | victory) [(over | against) {loser}] <done-adv>*
  ?is.winInPlay {loser} (lose | loses | lost | have lost | has lost) [{score.leaderFirst}] [(to | against) {winner}] [{score.leaderFirst}] <lost-adv>*
  ?is.winInPlay {loser} (are | were | is | was | have been) beaten [{score.leaderFirst}] by {winner} [{score.leaderFirst}] <lost-adv>*
  ?is.winInPlay {winner} (take | takes | took) the win [{score.leaderFirst}] [(over | against) {loser}] <done-adv>*
  ?is.winInPlay a [{score.leaderFirst}] (win | victory) for {winner} [(over | against) {loser}] <done-adv>*
  ?is.turned ?is.winInPlay {winner} (come | comes | came) from behind to (beat {loser} | win) [{score.leaderFirst}] <done-adv>*
  ?is.winInPlay {winner} (beat | beats | defeat | defeats | defeated | have beaten | has beaten) {loser} by {score.higher:count} (goal | goals) to {score.lower:count} <done-adv>*
  ?is.winInPlay {winner} (win | wins | won) by {score.higher:count} (goal | goals) to {score.lower:count} [against {loser}] <done-adv>*
  ?is.shutout {winner} (win | wins | won) to nil <done-adv>*
  ?is.draw <both> (draw | drew | have drawn | finish level | finished level | share the points | shared the points) [[at] {score}] <lost-adv>*
  ?is.draw <both> (play | played) out a {score} draw <lost-adv>*
  ?is.draw {home} (draw | draws | drew) [{score}] (with | against) {away} [{score}] <lost-adv>*
  ?is.draw {away} (draw | draws | drew) [{score}] (with | against) {home} [{score}] <lost-adv>*
  ?is.winOnPenalties {winner} (beat | beats | defeat | defeats | defeated | have beaten | has beaten) {loser} [{shootout.leaderFirst}] <shootout-adv> [{shootout.leaderFirst}] [after a {score} draw] <lost-adv>*
  ?is.winOnPenalties {winner} (win | wins | won) [{shootout.leaderFirst}] (<shootout-adv> | the [penalty] (shoot-out | shootout)) [{shootout.leaderFirst}] [(against | over) {loser}] [{shootout.leaderFirst}] [after a {score} draw] <lost-adv>*
  ?is.winOnPenalties {loser} (lose | loses | lost) [{shootout.leaderFirst}] <shootout-adv> [(to | against) {winner}] [after a {score} draw] <lost-adv>*
  ?is.finished (<fixture> | the <match> | it) (has ended | ended | ends | finished | finishes | has finished) <ended> <lost-adv>*
  ?is.winInPlay {winner} (run | runs | ran) out [{score.leaderFirst}] winners [(over | against) {loser}] <done-adv>*
  ?is.finished the final score (is | was) <scoreline>
  ?is.winInPlay {winner} (are | is) the (winner | winners) [[by] {score.leaderFirst}] <done-adv>*
  ?is.winInPlay {winner} (come | comes | came) out on top [{score.leaderFirst}] [against {loser}] <done-adv>*
  ?is.winInPlay {loser} (suffer | suffers | suffered) a [{score.leaderFirst}] (defeat | loss) (to | against) {winner} <lost-adv>*
  ?is.winInPlay {loser} (go | goes | went) down [{score.leaderFirst}] (to | against) {winner} <lost-adv>*
  ?is.winInPlay &is.teamWon {winner:gen} [{score.leaderFirst}] (win | victory) [over {loser}] (comes | came) (thanks to | through) (<scorer> | <goal-np>)

shootout-adv
  on penalties
  in (a | the) [penalty] (shoot-out | shootout)

ended
  {score} [between {home} and {away}]
  <scoreline>
  ?is.draw (level | all square | in a [{score}] draw) [at {score}]
  ?is.winInPlay {score.leaderFirst} (to | for) {winner}
  ?is.winInPlay (in | with) a [{score.leaderFirst}] (win | victory) for {winner} [(over | against) {loser}]

done-adv
  &is.teamWon (thanks to | through | courtesy of) (<scorer> | <goal-np>)
  &is.teamWon with <goal-np>
  <lost-adv>

lost-adv
  <where>
  after <goal-np>
  ?is.turned after trailing

status
  ?is.scheduled {home} (play | plays | face | faces | meet | meets | take on | takes on) {away} <kick-off>*
  ?is.scheduled {away} (play | plays | face | faces | meet | meets | take on | takes on) {home} <kick-off>*
  ?is.scheduled <both> (meet | play | face each other) <kick-off>*
  ?is.scheduled <event> (kicks off | starts | begins | is scheduled | is due to start | is still to come) <kick-off>*
  ?is.postponed <event> (is | has been | was) postponed <where>*
  ?is.abandoned <event> (is | has been | was) abandoned [at <scoreline> | at {score}] <where>*
  ?is.cancelled <event> (is | has been | was) (cancelled | canceled | called off) <where>*
  ?is.interrupted (<event> | play) (is | has been | was) (interrupted | suspended | halted) [at <scoreline> | at {score}] <where>*
  ?is.unknown <event> should have (begun | started) (but | and) no source says (whether | if) it (did | has)
  ?is.live (<event> | play) is [still | now] (under way | live | in progress) <level-adv>*
  ?is.live (<event> | play) is [still | now] (under way | live | in progress) with ?is.leading {leader} (leading [{trailer}] | ahead [of {trailer}]) [{score.leaderFirst}] <lead-adv>*
  ?is.live <both> are (playing | in action) <level-adv>*
  ?is.halfTime it is half time [between <both> | in <fixture>]
  ?is.halfTime <event> is at half time
  ?is.finished <event> (is over | has finished | has ended | is finished) <where>*
  ?is.shootout <event> (is | was) decided on penalties &is.finished

event
  <fixture>
  [the | this] <match> [between <both>]
  it

kick-off
  on {startsAt.day}
  (at | from) {startsAt.time} UTC
  <where>

# Fields of many.
race
  ?is.raceWin {competitor} (wins | won | has won) <the-race> <race-adv>*
  ?is.finish {competitor} (finishes | finished | comes | came) {position:nth} [in <the-race>] <race-adv>*
  ?is.finish {competitor} (finishes | finished) <the-race> {position:nth} <race-adv>*
  ?is.finish {competitor} (gains | gained | makes up | made up) {gained:count} (place | places) <race-adv>*
  ?is.finish {competitor} (loses | lost | drops | dropped) {lost:count} (place | places) <race-adv>*
  ?is.onPodium {competitor} (is | was | finishes | finished) on the podium [in <the-race>] <race-adv>*
  ?is.race &is.finished {first} (wins | won | has won) <the-race> [ahead of {second} [and {third}]]
  ?is.race &is.underWay {first} leads [<the-race>] [ahead of {second} [and {third}]]
  ?is.race <the-race> (<race-status>) <kick-off>*

the-race
  [the] {round}
  the race
  [the] {competition}
  [the] {competition} {round}

race-status
  ?is.live is under way
  ?is.finished (is over | has finished)
  ?is.scheduled (is scheduled | starts | is still to come)
  ?is.postponed has been postponed
  ?is.cancelled has been cancelled
  ?is.abandoned has been abandoned
  ?is.interrupted has been interrupted
  ?is.unknown should have begun

race-adv
  from {grid:nth} [on the grid]
  (after | having) (starting | started) {grid:nth}
  (gaining | up | to gain | and gains | and gained) {gained:count} (place | places)
  (losing | down | and loses | and lost) {lost:count} (place | places)
  (for | with) [the] {team}
  (in | at) <the-race>
  &is.raceWin ahead of {second} [and {third}]
  (scoring | with | for) {points:count} (point | points)

# Contests that count sets.
sets
  ?is.setWon {action.team} (takes | wins | won | took) (the | a) set [from {action.opponent} | against {action.opponent}] [and ?is.teamAhead &is.latest leads {action.score.leaderFirst} [in sets]] <level-adv>*
  ?is.break {action.team} (breaks | broke | has broken) (the serve of {action.opponent} | {action.opponent}) <level-adv>*
  ?is.setPoint it is set point <level-adv>*
  ?is.matchPoint it is match point <level-adv>*
  ?is.breakPoint it is break point <level-adv>*
  ?is.leading ?is.sets {leader} (leads | lead) {trailer} [by] {score.leaderFirst} in sets <level-adv>*
  ?is.leading ?is.sets {leader} (leads | lead) {trailer} by {margin:count} (set | sets) <level-adv>*
  ?is.level ?is.sets <both> are level at {score} in sets <level-adv>*
  ?is.level ?is.sets <both> are level in sets [at {score}] <level-adv>*

# Why it matters now.
why
  ?is.chanceUp (that | it | this | the goal &is.goal | <goal-np>) (took | takes | lifted | lifts | raised | raises) {action.team:gen} [estimated] chance of (winning | a win | victory) from {chance.before} to {chance.after} <percent>
  ?is.chanceUp {action.team:gen} [estimated] chance of (winning | a win | victory) (rose | rises | has risen | went up) from {chance.before} to {chance.after} <percent> [with <goal-np>]
  ?is.chanceDown {action.team:gen} [estimated] chance of (winning | a win | victory) (fell | falls | has fallen) from {chance.before} to {chance.after} <percent>
  ?is.goAhead &is.latest the lead (changes | changed) <when>*
  ?is.goAhead &is.latest <goal-np> (changes | changed | has changed) the lead [with {action.team} (now | now leading | leading) [{action.score.leaderFirst}] [up | ahead]]
  ?is.goAhead &is.latest <goal-np> (changes | changed) who (leads | is ahead | is in front) <when>*
  ?is.goAhead &is.latest (it | that | the goal) (changes | changed) who (leads | is ahead | is in front) <when>*
  ?is.equaliser &is.latest (it | that | the goal) (brings | brought) the scores level <when>*
  ?is.goal (it | the goal) (comes | came | was scored) <when> [<still-on>]
  ?is.winner (it | that | the goal | <goal-np>) (decided | decides | won) the <match> <when>*
  ?is.sentOff (it is | this is | it was) a red card [for <player> | for {action.team}] <when>*
  ?is.missedPenalty it (is | was) a missed penalty [for {action.team}] <when>*
  (it is | this is | it was) (a | an) [{competition}] [{stage} | {round}] <match> <where>*
  ?is.knockout (it is | this is) a knock-out <match> <where>*
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

percent
  percent
  per cent
  %
`;
