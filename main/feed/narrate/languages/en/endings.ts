/** How it ended. After a win or a defeat the higher number comes first. */
export const endings = String.raw`
done
  <draw-clause>
  ?is.draw <sides> (have | has |) (ended | end | finished | finish) (the <match> | it) (with | in) a [{score}] draw <lost-adv>*
  ?is.finished <scoreline> is the (final (result | score) | result) <lost-adv>*
  ?is.finished <match-np> (is | has) (finished | ended | over) [and] (has | with) no winner &is.draw <lost-adv>*
  ?is.draw [a | the] draw [between <both>] [[:] {score}] <lost-adv>*
  ?is.draw {action.opponent} (are | were | have been) held to a [{score}] draw [by {action.team}] &is.equaliser <lost-adv>*
  ?is.draw [it] (ends | ended | finishes | finished) {score} <lost-adv>*
  ?is.turned ?is.winInPlay &is.teamWon {winner} (were | had been) (behind | trailing) but (have won | won | win) <by-score>* <done-adv>*
  ?is.winner <goal-np> [is | was] enough (for <team> | to win (it | the <match>)) <lost-adv>*
  ?is.teamLost <goal-np> not enough (for <team>) <lost-adv>*
  ?is.draw ?is.goallessDraw <both> (draw | drew | play | played | share | shared | ended) [out | to | in] [a | the] (goalless | scoreless) [draw] <lost-adv>*
  ?is.winOnPenalties [after [a] {score} [draw]] {winner} (<win-verb> {loser} | win | wins | won | triumph | triumphed | prevail | prevailed) [{shootout.leaderFirst}] <shootout-adv> [{shootout.leaderFirst}] [(against | over) <loser-np>] [{shootout.leaderFirst}] [<pens-after>] <lost-adv>*
  ?is.winOnPenalties [after [a] {score} [draw]] {loser} (lose | loses | lost) [(to | against) <winner-np>] [{shootout.leaderFirst}] <shootout-adv> [{shootout.leaderFirst}] [(to | against) <winner-np>] [{shootout.leaderFirst}] [<pens-after>] <lost-adv>*
  ?is.winOnPenalties (<event> (goes | went) to (penalties | a shoot-out | a shootout)) [and | where] {winner} (win | wins | won) [it] [{shootout.leaderFirst}] <lost-adv>*
  {loser} <lost-post>* <lost-pred>
  {winner} <won-post>* <won-pred>
  ?is.winInPlay {winner} (are | is | were | was | finish | finished) [the | as] {score.leaderFirst} (winners | winner) [(over | against) <loser-np>] <done-adv>*
  ?is.winInPlay (win | victory) for {winner} who <won-pred>
  ?is.winInPlay [a] [{score.leaderFirst}] (defeat | loss) for {loser} [(to | against | who are | at the hands of) <winner-np>] [[who] <lost-pred>] <lost-adv>*
  ?is.draw [a] [{score}] (draw) (between <both> | : <scoreline>)
  ?is.winInPlay [it's | it is | it was] [a | the] [{score.leaderFirst}] (win | victory) for {winner} [(over | against) <loser-np>] <done-adv>*
  ?is.winInPlay a [{score.leaderFirst}] (defeat | loss) for {loser} [(to | against) <winner-np>] <lost-adv>*
  ?is.draw <sides> (play | played | battle | battled | fought | share | shared | settle for | settled for | had to settle for | shared in) [out | to] a [{score}] draw <lost-adv>*
  ?is.draw <sides> (share | shared | split) the (points | spoils) [in a {score} draw | after a {score} draw | at {score}] <lost-adv>*
  ?is.draw <sides> (end | ended | finish | finished) ([all] (level | square) [[at] {score}] | {score}) <lost-adv>*
  ?is.draw <sides> (draw | drew | tie | tied) [[at] {score}] <lost-adv>*
  ?is.draw [it's | it is | it was | it ends | it ended | it finishes | it finished] [in] [a] [{score}] draw [between <both>] <lost-adv>*
  ?is.winInPlay a [{score.leaderFirst}] (win | victory) for {winner} [(over | against) <loser-np>] <done-adv>*
  ?is.turned ?is.winInPlay {winner} (come | comes | came) from behind to (beat {loser} | win [it]) [{score.leaderFirst}] <done-adv>*
  ?is.shutout {winner} (win | wins | won) to nil <done-adv>*
  ?is.draw <sides> (draw | drew | have drawn | finish level | finished level | share the points | shared the points) [[at] {score}] <lost-adv>*
  ?is.draw <sides> (play | played) out a {score} draw <lost-adv>*
  ?is.winOnPenalties {winner} (beat | beats | defeat | defeats | defeated | have beaten | has beaten) {loser} [{shootout.leaderFirst}] <shootout-adv> [{shootout.leaderFirst}] [after a {score} draw] <lost-adv>*
  ?is.winOnPenalties {winner} (win | wins | won) [{shootout.leaderFirst}] (<shootout-adv> | the [penalty] (shoot-out | shootout)) [{shootout.leaderFirst}] [(against | over) <loser-np>] [{shootout.leaderFirst}] [after a {score} draw] <lost-adv>*
  ?is.winOnPenalties {loser} (lose | loses | lost) [{shootout.leaderFirst}] <shootout-adv> [(to | against) <winner-np>] [after a {score} draw] <lost-adv>*
  ?is.finished (<event> | the <match> (in | of) [the] {competition}) (has ended | ended | ends | finished | finishes | has finished) <ended> <lost-adv>*
  ?is.finished the (final score | final result | result | score at full time | full-time score) (is | was) <scoreline>
  ?is.winInPlay &is.teamWon {winner:gen} [{score.leaderFirst}] (win | victory) [over <loser-np>] (comes | came) (thanks to | through) (<scorer> | <goal-np>)

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

# Of the side that got the goal, how it ended for it.
t-end
  &is.teamLost <lost-pred>
  &is.teamWon <won-pred>
  &is.draw &is.equaliser <drew> [[at] {score}] [(with | against) {action.opponent}] [[at] {score}]

won-post
  who <won-pred>
  <w-aside>
  (against | playing | facing) {loser}

lost-post
  who <lost-pred>
  <f-aside>
  (against | playing | facing) {winner}

lost-pred
  ?is.winInPlay ?is.shutout (finish | finished | end | ended | are left | were left) (without a goal | goalless | with nothing)
  ?is.winInPlay [are | were | is | was | have been | had been] (beaten | defeated | edged out) [<by-score>] [by <winner-np>] [<by-score>] <lost-adv>*
  ?is.winInPlay (lose | loses | lost | have lost | has lost) [<by-score>] [(to | against) <winner-np>] [<by-score>] <lost-adv>*
  ?is.winInPlay (lose | loses | lost | have lost | has lost) [{score.leaderFirst}] [(to | against) <winner-np>] [{score.leaderFirst}] <lost-adv>*
  ?is.winInPlay (are | were | is | was | have been) beaten [{score.leaderFirst}] by <winner-np> [{score.leaderFirst}] <lost-adv>*
  ?is.winInPlay (suffer | suffers | suffered | fall to | falls to | fell to | slip to | slips to | slipped to) [a] [{score.leaderFirst}] (defeat | loss) [(to | against | at the hands of) <winner-np>] <lost-adv>*
  ?is.winInPlay (go | goes | went | fall | falls | fell) [down] [{score.leaderFirst}] (to | against) <winner-np> <lost-adv>*
  ?is.winInPlay did not win [it | the <match> | this <match>] [(against | to) <winner-np>] <lost-adv>*
  ?is.winInPlay ?is.shutout (failed | fail | fails) to (score | find the net) [in (a | the | their) {score.leaderFirst} (defeat | loss)] [(to | against) <winner-np>] <lost-adv>*

won-pred
  ?is.winInPlay &is.teamWon (owe | owes | owed) their [{score.leaderFirst}] (win | victory) [over <loser-np>] to <by-whom>
  ?is.winInPlay (come | comes | came) away with [a | the] [{score.leaderFirst}] (win | victory) [(over | against) <loser-np>] <done-adv>*
  ?is.winInPlay (win | wins | won) by (a single goal | one goal) &is.byOne [against <loser-np>] <done-adv>*
  ?is.winInPlay <win-verb> {loser} [<by-score>] <done-adv>*
  ?is.winInPlay (win | wins | won | have won | has won) [it | <match-np> | the [<stage-of>] <match> | their [{competition}] [<stage-of>] <match>] [<by-score>] [(against | over | with) <loser-np>] [<by-score>] <done-adv>*
  ?is.winInPlay (get | gets | got | record | records | recorded | clinch | clinches | clinched | grab | grabbed | snatch | snatched | earns | claims | secures | takes | seal | seals | sealed | register | registers | registered | complete | completes | completed | earn | earned | claim | claimed | secure | secured | take | took | pick up | picked up | celebrate | celebrated | have | has) [a | an | the] [&is.teamWon <goal-adj>] [{score.leaderFirst}] (win | victory) [(over | against) <loser-np>] [<by-score>] <done-adv>*
  ?is.winInPlay (beat | beats | defeat | defeats | defeated | have beaten | has beaten | had beaten | have defeated | has defeated | overcome | overcomes | overcame | edge | edges | edged) {loser} [[by] {score.leaderFirst}] <done-adv>*
  ?is.winInPlay (win | wins | won | have won | has won) [it | the <match>] [{score.leaderFirst}] [(against | over) <loser-np>] [{score.leaderFirst}] <done-adv>*
  ?is.winInPlay (win | wins | won) by {margin:count} [goal | goals] [against <loser-np>] <done-adv>*
  ?is.winInPlay (claim | claims | claimed | earn | earns | earned | clinch | clinches | clinched | secure | secures | secured | take | takes | took | snatch | snatches | snatched) (a | an | the) [&is.teamWon <goal-adj>] [{score.leaderFirst}] [?is.turned comeback] (win | victory) [(over | against) <loser-np>] <done-adv>*
  ?is.winInPlay (take | takes | took | collect | collected | claim | claimed | earn | earned) (the | all three) points [with (a | an) [{score.leaderFirst}] (win | victory) [over <loser-np> | against <loser-np>]] <done-adv>*
  ?is.winInPlay (take | takes | took | have taken | edge | edged) (the win | it | this [one | <match>] | the <match>) [{score.leaderFirst}] [(over | against) <loser-np>] <done-adv>*
  ?is.winInPlay (beat | beats | defeat | defeats | defeated | have beaten | has beaten) {loser} by {score.higher:count} (goal | goals) to {score.lower:count} <done-adv>*
  ?is.winInPlay (win | wins | won) by {score.higher:count} (goal | goals) to {score.lower:count} [against <loser-np>] <done-adv>*
  ?is.winInPlay (run | runs | ran) out [{score.leaderFirst}] winners [(over | against) <loser-np>] <done-adv>*
  ?is.winInPlay (are | is | were | was | end up | finish) [the] (winner | winners) <by-score>* [(over | against) <loser-np>] <done-adv>*
  ?is.winInPlay (come | comes | came) out [{score.leaderFirst}] (on top | winners) [{score.leaderFirst}] [against <loser-np>]
  ?is.winInPlay (prevail | prevails | prevailed | triumph | triumphs | triumphed) [<by-score>] [(over | against) <loser-np>] [<by-score>] <done-adv>*

winner-np
  {winner} [&is.teamWon for whom <s-np> <act:fin> | &is.teamWon who <t-pred:fin>]

loser-np
  {loser} [<mark>] for whom <s-np> <act:fin> &is.teamLost
  {loser} [who <lost-pred>]

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
  ?is.winInPlay {score.leaderFirst} (to | for | in favour of) {winner} [against <loser-np>]
  ?is.goallessDraw (goalless | scoreless)
  ?is.draw (level | all square) between <both> [[at] {score}]
  ?is.winInPlay (in | with) a [{score.leaderFirst}] (win | victory) for {winner} [(over | against) <loser-np>]
  ?is.winInPlay with {winner} ((beating | defeating | overcoming | edging) <loser-np> | winning [it] [against <loser-np>]) [<by-score>]

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
  (keeping | and keeping | having kept) a clean sheet ?is.shutout
  ?is.finished at (full time | full-time)
  [with] <s-np> &is.teamWon (<s-verbless> | <s-own:fin>)
  &is.teamWon (through | courtesy of | thanks to | by) <by-whom>
  &is.teamWon (after | following | with | because of | on the back of) <by-goal>
  &is.teamWon (thanks to | through | courtesy of) (<scorer> | <goal-np>)
  &is.teamWon with <goal-np>
  <lost-adv>

lost-adv
  <wide>
  &is.draw &is.equaliser <cause> <by-whom>
  &is.teamLost despite <by-goal>
  in the end
  &is.shutout [and] (without conceding | without reply | to nil | with a clean sheet | without letting (in a goal | {loser} score) | and kept a clean sheet)
  <after-event>
  ?is.finished at (full time | full-time)
  &is.teamWon (through | courtesy of | thanks to) <by-whom>
  &is.teamWon (after | following) <by-goal>
  <where>
  after <goal-np>
  ?is.turned after trailing
  <verdict-setting>
  <event-sub>
`;
