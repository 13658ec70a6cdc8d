/** How it stands, how it ended, what is to come. After a lead, a win or a defeat the higher number comes first. */
export const standings = String.raw`
# Of the leader, without the name.
lead-pred
  (lead | leads | are leading | is leading | are winning | is winning) [{trailer}] [[by] {score.leaderFirst}] [by {margin:count} [goal | goals]] <lead-adv>*
  (are | is) [now] (ahead [of {trailer}] | in front [of {trailer}] | in the lead) [[by | at] {score.leaderFirst}] <lead-adv>*
  (are | is) [now] (up | ahead) {score.leaderFirst} [over {trailer} | on {trailer}] <lead-adv>*
  (are | is) [now] {score.leaderFirst} (up | ahead | in front) [over {trailer} | on {trailer}] <lead-adv>*

state
  {trailer} <behind-post>* <behind-pred>
  {leader} <ahead-post>* <ahead-pred>
  ?is.goalless (<both> have yet to score | <event> (is | remains) [still] (goalless | scoreless)) <level-adv>*
  ?is.level ?is.halfTime <both> (go | head) (in | into (the break | half-time | the interval)) (level | all square) [at {score}] [at (half-time | the break | the interval)]
  ?is.level <both> (are | remain |) [still &is.goalless] (goalless | scoreless) &is.goalless [at {score}] <level-adv>*
  ?is.level <both> (are | stand | remain | are still &is.goalless |) [<now>] [back &is.equaliser] [all] (level | tied | drawing | square | locked) [[at] {score}] <level-adv>*
  ?is.regained &is.latest &is.teamLeads {action.team} (are | is) back (in front | ahead | in the lead) [{score.leaderFirst}] <lead-adv>*
  ?is.nowLate it is late [in the (match | game)]
  ?is.level <both> (are | are now) (level [again &is.equaliser] | tied | all square | drawing) [[at] {score}] <level-adv>*
  ?is.level (the scores are | the score is | the match is | the game is) [now] (level | tied | all square) [at {score}] [between <both>] <level-adv>*
  # Of one side that it is level says as much of the other: so it is told of the one that drew level, or of the home side.
  ?is.level &is.equaliser &is.latest {action.team} (are | is) [<now>] [back] level [at {score}] [with {action.opponent}] [[at] {score}] <level-adv>*
  ?is.level !is.equaliser {home} (are | is) [<now>] level [at {score}] [with {away}] [[at] {score}] <level-adv>*
  ?is.goalless (the match is | the game is) goalless [between <both>] <level-adv>*

behind-pred
  ?is.leading (are | is |) [<now>] a goal &is.byOne (down | behind) <trail-adv>*
  ?is.leading ?is.halfTime (go | goes | went | head | heads) (in | into (the break | half-time | the interval)) ({score.leaderFirst} (down | behind) | behind | trailing) [to {leader}] [at (half-time | the break | the interval)]
  ?is.leading (are | is | find themselves |) [<now>] (trailing | behind | losing [to &is.leading]) [{leader}] [<by-score>] [(to | against) {leader}] <trail-adv>*
  ?is.leading (are | is | find themselves |) [<now>] ({score.leaderFirst} | {margin:count} (goal | goals)) (down | behind) [(to | against) {leader}] <trail-adv>*
  ?is.leading [<now>] (trail | trails) [{leader}] <by-score> <trail-adv>*
  ?is.leading (trail | trails | are trailing | is trailing) [{leader}] [[by] {score.leaderFirst}] <trail-adv>*
  ?is.leading (trail | trails) [{leader}] by {margin:count} [goal | goals] <trail-adv>*
  ?is.leading (are | is) [now] (behind | losing | {score.leaderFirst} (down | behind)) [(against | to) {leader}] <trail-adv>*

ahead-post
  who <ahead-pred>
  now

behind-post
  who <behind-pred>
  now

# The other way round it says the same, but would be taken for the side of the scorer named beside it.
draw-clause
  ?is.draw &is.equaliser {action.team} <drew> [{score}] (with | against) {action.opponent} [{score}] <lost-adv>*
  ?is.draw !is.equaliser {home} <drew> [{score}] (with | against) {away} [{score}] <lost-adv>*
  ?is.draw &is.equaliser {action.team} <drew> [{score}] <lost-adv>*

drew
  draw
  draws
  drew
  tie
  ties
  tied
  (finish | finished | end | ended) (level | all square)
  (have | has) drawn

won-post
  who <won-pred>

lost-post
  who <lost-pred>

ahead-pred
  ?is.leading (are | is) [<now>] beating {trailer} [<by-score>] <lead-adv>*
  ?is.leading [<now>] (lead | leads) the <match> [<by-score>] <lead-adv>*
  ?is.leading (are | is |) [<now>] a goal &is.byOne (up | ahead) [of {trailer}] <lead-adv>*
  ?is.leading (are | is |) [<now>] [just | only] {margin:count} (goal | goals) (up | ahead | clear | in front) [(of | on | over | against) {trailer}] <lead-adv>*
  ?is.leading ?is.halfTime (go | goes | went | head | heads) (in | into (the break | half-time | the interval)) (with a {score.leaderFirst} lead | {score.leaderFirst} (up | ahead) | ahead | in front | leading) [(on | over | against | of) {trailer}] [[by] {score.leaderFirst}] [at (half-time | the break | the interval)]
  ?is.leading [<now>] (have | has | hold | holds) [a | the] (lead | advantage) [(over | against) {trailer}] [<by-score>] <lead-adv>*
  ?is.leading (are | is |) [<now>] (leading | ahead | in front | winning | in the lead) [<by-score>] [[of | over | against] {trailer}] [<by-score>] <lead-adv>*
  ?is.leading (are | is | find themselves | sit | stand |) [<now>] {score.leaderFirst} (up | ahead | in front | to the good) [(on | over | against) {trailer}] <lead-adv>*
  ?is.leading (still &is.teamTrails (lead | leads) | (are | is) still &is.teamTrails (ahead | in front | leading)) [{trailer}] [<by-score>] [against {trailer}]
  ?is.leading [<now>] (lead | leads) [{trailer}] [<by-score>] [against {trailer}]
  ?is.leading [<now>] (lead | leads) [{trailer}] <by-score> [over {trailer}] <lead-adv>*
  ?is.leading [<now>] (have | has | hold | holds) [a | the] [narrow &is.byOne] [{score.leaderFirst} | {margin:count} - goal] (lead | advantage) [(over | against) {trailer}] <lead-adv>*
  ?is.leading <lead-pred>
  ?is.leading [now] {score.leaderFirst} (up | ahead) &is.teamLeads [(through | thanks to) (<scorer> | <goal-np>)] <lead-pred>
  ?is.leading &is.teamLeads (through | thanks to) (<scorer> | <goal-np>) <lead-pred>
  ?is.leading [now] (lead | leads | are leading | is leading | are winning | is winning | are now leading | is now leading) [{trailer}] [[by] {score.leaderFirst}] <lead-adv>*
  ?is.leading [now] (lead | leads) [{trailer}] by {margin:count} [goal | goals] <lead-adv>*
  ?is.leading (are | is) [now] (ahead [of {trailer}] | in front [of {trailer}] | in the lead) [[by | at] {score.leaderFirst}] <lead-adv>*
  ?is.leading (are | is) [now] {score.leaderFirst} (up | ahead | in front) <lead-adv>*
  ?is.leading (are | is) [now] {margin:count} (goal | goals) (up | ahead) <lead-adv>*
  ?is.leading (have | has | hold | holds) (a | the) [{score.leaderFirst} | {margin:count} - goal | narrow &is.byOne] (lead | advantage) [over {trailer}] <lead-adv>*

it-is
  {score} [between {home} and {away}] <level-adv>*
  {score} in <fixture> <level-adv>*
  <scoreline> <level-adv>*
  ?is.leading {score.leaderFirst} (to | for) {leader} [(against | over) {trailer}] <lead-adv>*
  ?is.level (level | all square) [at {score}] [between <both>] <level-adv>*
  ?is.goalless goalless [between <both>] <level-adv>*

lead-adv
  {score.leaderFirst}
  ?is.turned after (coming from behind | trailing)
  ?is.firstLead &is.latest &is.teamLeads for the first time
  &is.teamLeads (against | over | v) {trailer}
  &is.teamLeads (through | thanks to | courtesy of) (<scorer> | <goal-np>)
  &is.teamLeads with <goal-np>
  <level-adv>

trail-adv
  &is.teamLeads after conceding <when>*
  after <scorer> <act:fin>
  <level-adv>

level-adv
  (between | for) <both>
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
  after {minute} (minutes | minute) [of play]
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
  <draw-clause>
  ?is.draw ?is.goallessDraw <both> (draw | drew | play | played | share | shared | ended) [out | to | in] [a | the] (goalless | scoreless) [draw] <lost-adv>*
  ?is.winOnPenalties [after [a] {score} [draw]] {winner} (<win-verb> {loser} | win | wins | won | triumph | triumphed | prevail | prevailed) [{shootout.leaderFirst}] <shootout-adv> [{shootout.leaderFirst}] [(against | over) {loser}] [{shootout.leaderFirst}] [<pens-after>] <lost-adv>*
  ?is.winOnPenalties [after [a] {score} [draw]] {loser} (lose | loses | lost) [(to | against) {winner}] [{shootout.leaderFirst}] <shootout-adv> [{shootout.leaderFirst}] [(to | against) {winner}] [{shootout.leaderFirst}] [<pens-after>] <lost-adv>*
  ?is.winOnPenalties (<event> (goes | went) to (penalties | a shoot-out | a shootout)) [and | where] {winner} (win | wins | won) [it] [{shootout.leaderFirst}] <lost-adv>*
  {loser} <lost-post>* <lost-pred>
  {winner} <won-post>* <won-pred>
  ?is.winInPlay {winner} (are | is | were | was | finish | finished) [the | as] {score.leaderFirst} (winners | winner) [(over | against) {loser}] <done-adv>*
  ?is.winInPlay (win | victory) for {winner} who <won-pred>
  ?is.winInPlay [a] [{score.leaderFirst}] (defeat | loss) for {loser} [(to | against | who are | at the hands of) {winner}] [[who] <lost-pred>] <lost-adv>*
  ?is.draw [a] [{score}] (draw) (between <both> | : <scoreline>)
  ?is.winInPlay [it's | it is | it was] [a | the] [{score.leaderFirst}] (win | victory) for {winner} [(over | against) {loser}] <done-adv>*
  ?is.winInPlay a [{score.leaderFirst}] (defeat | loss) for {loser} [(to | against) {winner}] <lost-adv>*
  ?is.draw <both> (play | played | battle | battled | fought | share | shared | settle for | settled for | had to settle for | shared in) [out | to] a [{score}] draw <lost-adv>*
  ?is.draw <both> (share | shared | split) the (points | spoils) [in a {score} draw | after a {score} draw | at {score}] <lost-adv>*
  ?is.draw <both> (end | ended | finish | finished) ([all] (level | square) [[at] {score}] | {score}) <lost-adv>*
  ?is.draw <both> (draw | drew | tie | tied) [[at] {score}] <lost-adv>*
  ?is.draw [it's | it is | it was | it ends | it ended | it finishes | it finished] [in] [a] [{score}] draw [between <both>] <lost-adv>*
  ?is.winInPlay a [{score.leaderFirst}] (win | victory) for {winner} [(over | against) {loser}] <done-adv>*
  ?is.turned ?is.winInPlay {winner} (come | comes | came) from behind to (beat {loser} | win) [{score.leaderFirst}] <done-adv>*
  ?is.shutout {winner} (win | wins | won) to nil <done-adv>*
  ?is.draw <both> (draw | drew | have drawn | finish level | finished level | share the points | shared the points) [[at] {score}] <lost-adv>*
  ?is.draw <both> (play | played) out a {score} draw <lost-adv>*
  ?is.winOnPenalties {winner} (beat | beats | defeat | defeats | defeated | have beaten | has beaten) {loser} [{shootout.leaderFirst}] <shootout-adv> [{shootout.leaderFirst}] [after a {score} draw] <lost-adv>*
  ?is.winOnPenalties {winner} (win | wins | won) [{shootout.leaderFirst}] (<shootout-adv> | the [penalty] (shoot-out | shootout)) [{shootout.leaderFirst}] [(against | over) {loser}] [{shootout.leaderFirst}] [after a {score} draw] <lost-adv>*
  ?is.winOnPenalties {loser} (lose | loses | lost) [{shootout.leaderFirst}] <shootout-adv> [(to | against) {winner}] [after a {score} draw] <lost-adv>*
  ?is.finished (<event> | the <match> (in | of) [the] {competition}) (has ended | ended | ends | finished | finishes | has finished) <ended> <lost-adv>*
  ?is.finished the (final score | final result | result | score at full time | full-time score) (is | was) <scoreline>
  ?is.winInPlay &is.teamWon {winner:gen} [{score.leaderFirst}] (win | victory) [over {loser}] (comes | came) (thanks to | through) (<scorer> | <goal-np>)

lost-pred
  ?is.winInPlay ?is.shutout (finish | finished | end | ended | are left | were left) (without a goal | goalless | with nothing)
  ?is.winInPlay [are | were | is | was | have been | had been] (beaten | defeated | edged out) [<by-score>] [by {winner}] [<by-score>] <lost-adv>*
  ?is.winInPlay (lose | loses | lost | have lost | has lost) [<by-score>] [(to | against) {winner}] [<by-score>] <lost-adv>*
  ?is.winInPlay (lose | loses | lost | have lost | has lost) [{score.leaderFirst}] [(to | against) {winner}] [{score.leaderFirst}] <lost-adv>*
  ?is.winInPlay (are | were | is | was | have been) beaten [{score.leaderFirst}] by {winner} [{score.leaderFirst}] <lost-adv>*
  ?is.winInPlay (suffer | suffers | suffered | fall to | falls to | fell to | slip to | slips to | slipped to) [a] [{score.leaderFirst}] (defeat | loss) [(to | against | at the hands of) {winner}] <lost-adv>*
  ?is.winInPlay (go | goes | went | fall | falls | fell) [down] [{score.leaderFirst}] (to | against) {winner} <lost-adv>*

won-pred
  ?is.winInPlay &is.teamWon (owe | owes | owed) their [{score.leaderFirst}] (win | victory) [over {loser}] to <by-whom>
  ?is.winInPlay (come | comes | came) away with [a | the] [{score.leaderFirst}] (win | victory) [(over | against) {loser}] <done-adv>*
  ?is.winInPlay (win | wins | won) by (a single goal | one goal) &is.byOne [against {loser}] <done-adv>*
  ?is.winInPlay <win-verb> {loser} [<by-score>] <done-adv>*
  ?is.winInPlay (win | wins | won | have won | has won) [it | the [<stage-of>] <match> | their [{competition}] [<stage-of>] <match>] [<by-score>] [(against | over | with) {loser}] [<by-score>] <done-adv>*
  ?is.winInPlay (get | gets | got | record | records | recorded | clinch | clinches | clinched | grab | grabbed | snatch | snatched | earns | claims | secures | takes | seal | seals | sealed | register | registers | registered | complete | completes | completed | earn | earned | claim | claimed | secure | secured | take | took | pick up | picked up | celebrate | celebrated | have | has) [a | an | the] [&is.teamWon <goal-adj>] [{score.leaderFirst}] (win | victory) [(over | against) {loser}] [<by-score>] <done-adv>*
  ?is.winInPlay (beat | beats | defeat | defeats | defeated | have beaten | has beaten | had beaten | have defeated | has defeated | overcome | overcomes | overcame | edge | edges | edged) {loser} [[by] {score.leaderFirst}] <done-adv>*
  ?is.winInPlay (win | wins | won | have won | has won) [it | the <match>] [{score.leaderFirst}] [(against | over) {loser}] [{score.leaderFirst}] <done-adv>*
  ?is.winInPlay (win | wins | won) by {margin:count} [goal | goals] [against {loser}] <done-adv>*
  ?is.winInPlay (claim | claims | claimed | earn | earns | earned | clinch | clinches | clinched | secure | secures | secured | take | takes | took | snatch | snatches | snatched) (a | an | the) [&is.teamWon <goal-adj>] [{score.leaderFirst}] [?is.turned comeback] (win | victory) [(over | against) {loser}] <done-adv>*
  ?is.winInPlay (take | takes | took) the win [{score.leaderFirst}] [(over | against) {loser}] <done-adv>*
  ?is.winInPlay (beat | beats | defeat | defeats | defeated | have beaten | has beaten) {loser} by {score.higher:count} (goal | goals) to {score.lower:count} <done-adv>*
  ?is.winInPlay (win | wins | won) by {score.higher:count} (goal | goals) to {score.lower:count} [against {loser}] <done-adv>*
  ?is.winInPlay (run | runs | ran) out [{score.leaderFirst}] winners [(over | against) {loser}] <done-adv>*
  ?is.winInPlay (are | is) the (winner | winners) [[by] {score.leaderFirst}] <done-adv>*
  ?is.winInPlay (come | comes | came) out [{score.leaderFirst}] (on top | winners) [{score.leaderFirst}] [against {loser}]
  ?is.winInPlay (prevail | prevails | prevailed | triumph | triumphs | triumphed) [<by-score>] [(over | against) {loser}] [<by-score>] <done-adv>*

pens-after
  after (a {score} draw | drawing {score} | (<event> (ended | finished) {score}) | it (ended | finished) {score})

shootout-adv
  on penalties
  in (a | the) [penalty] (shoot-out | shootout)

ended
  [<already>] over
  {score} [between {home} and {away}]
  <scoreline>
  ?is.draw (level | all square | in a [{score}] draw) [at {score}]
  ?is.winInPlay {score.leaderFirst} (to | for | in favour of) {winner} [against {loser}]
  ?is.goallessDraw (goalless | scoreless)
  ?is.draw (level | all square) between <both> [[at] {score}]
  ?is.winInPlay (in | with) a [{score.leaderFirst}] (win | victory) for {winner} [(over | against) {loser}]
  ?is.winInPlay with {winner} ((beating | defeating | overcoming | edging) {loser} | winning [it] [against {loser}]) [<by-score>]

win-verb
  beat | beats | defeat | defeats | defeated | overcome | overcomes | overcame | edge | edges | edged | see off | sees off | saw off
  (edge | edges | edged) out
  (edge | edges | edged | get | gets | got) past
  (have | has | had) (beaten | defeated | overcome | edged | seen off)

# Only where what stands before is what came of it.
after-event
  (after | when | as | once | because | since) <s-np> <s-post>* <act:after>
  (after | when | as | once | because | since) {action.team} <team-act:after>

done-adv
  ?is.finished at (full time | full-time)
  [with] <s-np> &is.teamWon (<s-verbless> | <s-own:fin>)
  &is.teamWon (through | courtesy of | thanks to | by) <by-whom>
  &is.teamWon (after | following | with) <by-goal>
  &is.teamWon (thanks to | through | courtesy of) (<scorer> | <goal-np>)
  &is.teamWon with <goal-np>
  <lost-adv>

lost-adv
  &is.shutout (without conceding | without reply | to nil | with a clean sheet)
  <after-event>
  ?is.finished at (full time | full-time)
  &is.teamWon (through | courtesy of | thanks to) <by-whom>
  &is.teamWon (after | following) <by-goal>
  <where>
  after <goal-np>
  ?is.turned after trailing

status
  ?is.scheduled {home} (play | plays | face | faces | meet | meets | take on | takes on) {away} <kick-off>*
  ?is.scheduled {away} (play | plays | face | faces | meet | meets | take on | takes on) {home} <kick-off>*
  ?is.scheduled {home} (will | are set to | are due to | is due to | is set to) (play | face | meet | take on) {away} <kick-off>*
  ?is.scheduled <both> (will | are set to | are due to) (meet | play | face each other) <kick-off>*
  ?is.scheduled (coming up | up next | next up | upcoming | next | preview) (: | -) <fixture> <kick-off>*
  ?is.scheduled (kick-off | kickoff) [(between <both> | in <event> | for <event>)] is <kick-off>*
  ?is.scheduled <both> (meet | play | face each other) <kick-off>*
  ?is.scheduled <event> (gets under way | will kick off | will start | is due to kick off | takes place | will take place | is set for) <kick-off>*
  ?is.scheduled <event> (kicks off | starts | begins | is scheduled | is due to start | is still to come) <kick-off>*
  ?is.postponed <event> (is | has been | was) postponed <where>*
  ?is.abandoned <event> (is | has been | was) abandoned [at <scoreline> | at {score} | with the score [at] {score}] <where>*
  ?is.cancelled <event> (is | has been | was) (cancelled | canceled | called off | scrapped) <where>*
  ?is.interrupted (<event> | play [between <both>]) (is | has been | was) (interrupted | suspended | halted | stopped) with the score at {score}
  ?is.interrupted (<event> | play [between <both>]) (is | has been | was) (interrupted | suspended | halted | stopped) with <state>
  ?is.interrupted (<event> | play [between <both>]) (is | has been | was) (interrupted | suspended | halted) [with the score [at] {score} | at <scoreline> | at {score}] <where>*
  ?is.unknown <event> should have (begun | started) (but | and) no source says (whether | if) it (did | has)
  ?is.justBegun <event> has just (begun | started | kicked off)
  ?is.live (<event> | play) is [still | now] (under way | live | in progress) <level-adv>*
  ?is.live (<event> | play) is [still | now] (under way | live | in progress) with ?is.leading {leader} (leading [{trailer}] | ahead [of {trailer}]) [{score.leaderFirst}] <lead-adv>*
  ?is.live <both> are (playing | in action) <level-adv>*
  ?is.halfTime it is half time [between <both> | in <fixture>]
  ?is.halfTime [it is | it's] (half time | half-time) [with] <state>
  ?is.halfTime <event> is at (half time | half-time)
  ?is.finished <event> (is over | has finished | has ended | is finished) <where>*
  ?is.shootout <event> (is | was) decided on penalties &is.finished

event
  [the | this | their] [{competition}] <match> (between <both> | <fixture>)
  [the | this] {competition} [<stage-of>] [<match>] [between <both> | <fixture>]
  [the | this] <stage-of> [<match>] [between <both> | <fixture>]
  {home:gen} <match> (against | with) {away}
  {away:gen} <match> (against | with) {home}
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
  ?is.goAhead &is.latest <goal-np> (changes | changed | has changed) the lead <when>* [with {action.team} (now | now leading | leading) [{action.score.leaderFirst}] [up | ahead]]
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
