/** More ways to say how it ended. */
export const verdicts = String.raw`
verdict-front
  ?is.finished (the (final score | result | final result) | it) is (in | final | official | confirmed | settled) [: | - | ;] [and]
  ?is.finished (that's | that is | it's | it is) (that | it | all | full time | full-time | the final whistle | the end | a wrap | the full-time score) [: | - | ;] [and | as]
  ?is.finished (at | after) [the] (full time | full-time | final whistle | end) [: | -]
  ?is.finished [the] (match | game) (over | done | finished | ended) [: | - | ;]
  ?is.finished [the] final whistle [has gone | has blown | blows | sounds] [: | - | ;] [and | as]
  ?is.finished final [score | result] from <the-match> [: | -]

verdict
  ?is.finished the (result | score | scoreline) is (final | confirmed | settled | in) [at] <verdict-score> <lost-adv>*
  ?is.finished (<event> | the <match> (against | with) ({action.opponent} | {action.team}) | their <match> (against | with) {action.opponent}) (ended | ends | finished | finishes | has ended | has finished) <ended> <lost-adv>*
  ?is.finished (<event> | the <match>) (has ended | ended | has finished | finished | is over) [with | as] <verdict-abs> <lost-adv>*
  ?is.winInPlay &is.teamLost {winner} (hold | holds | held | hung | hang | have held) on (to (win | beat {loser} | take (it | the win)) | for (a | the) (win | victory)) <by-score>* <lost-adv>*
  ?is.winInPlay {winner} (won | win | have won) <by-score>* [and] (kept | keep | with | keeping) a clean sheet [against <loser-np>] &is.shutout <done-adv>*
  ?is.winInPlay {winner} (won | win | beat | defeated) <by-score>* (thanks to | through | with | courtesy of) <by-whom> &is.teamWon <done-adv>*
  ?is.winInPlay [a] <size-won>* (win | victory) <by-score>* for {winner} [(over | against) <loser-np>] <done-adv>*
  ?is.winInPlay {winner} (win | wins | won) by [just | only] (a | one) [single] goal &is.byOne [over <loser-np> | against <loser-np>] <done-adv>*
  ?is.winner {action.team} (made | make) (it | the win | victory) (sure | certain | safe) <done-adv>*
  ?is.winInPlay {loser} (beaten | defeated) <by-score>* [by {winner}] [without (scoring | a goal | reply) &is.shutout] <lost-adv>*
  ?is.winInPlay {loser} (go | goes | went) (home | away) (beaten | empty-handed | with nothing | without a goal &is.shutout) <by-score>* <lost-adv>*
  ?is.winInPlay {loser} (leave | leaves | left) with nothing <lost-adv>*
  &is.finished &is.latest ?is.goal (the | whose) (last | final) goal [of <match-np>] (was | came) (scored | from | through) [late on &is.late] [by] <s-np> <lost-adv>*
  ?is.shutout [a] clean sheet and [a] [{score.leaderFirst}] (win | victory) for {winner} [(over | against) <loser-np>] <done-adv>*
  ?is.onlyGoal ?is.winner one goal (is | was | proved | proves) (enough | sufficient | all it took | the difference) [for <team>] [to (win [it] | beat {loser} | settle (it | the <match>))] [<mark>] [[with] <s-np> !is.ownGoal (scoring | getting) it] <done-adv>*
  ?is.draw there (was | is) no winner [between <both>] [who (finished | finish | ended | end) [level | all square] [at] {score}] [at {score}] <lost-adv>*
  ?is.draw <sides> (played | play | have played) [to a] {score} [draw] <lost-adv>*
  ?is.draw (no (team | side) | neither (side | team | of them) | nobody | no one) (won | wins | has won | won it | wins it | took the points) [[at] {score}] <lost-adv>*

size-won
  ?is.byOne (narrow | slender | slim | tight | one-goal | single-goal)
  {margin:count} - goal
  {score.leaderFirst}
  ?is.turned (comeback | come-from-behind)

verdict-score
  <bare-now>
  <scoreline>
  ?is.winInPlay {score.leaderFirst} (to | for | in favour of) <winner-np>

verdict-abs
  ?is.winInPlay {winner} (winning | beating {loser} | victorious | the winners | winners | ahead | in front | on top | having won) <by-score>* [against <loser-np> | over <loser-np>]
  ?is.winInPlay {loser} (losing | beaten | behind | trailing) <by-score>* [by {winner} | to <winner-np>]
  ?is.draw <sides> (level | all square | tied | drawing | unable to be separated) [at {score}]

# Of the winner’s goal, and of the one that gave the draw.
verdict-result
  ?is.winner (~prove | ~be | ~become | ~turn out) [to be] the (winner | match-winner | matchwinner | decider | winning goal | decisive (goal | one)) [(in | of) (the | a | their) <match> [against <loser-np> | with <loser-np> | between <both>]] <adv>*
  ?is.winner ~settle (the <match> | it | things) [{action.team} (beating {loser} | winning) <by-score>*] <adv>*
  ?is.draw ?is.equaliser &is.finished (~earn | ~give | ~rescue | ~secure | ~bring | ~salvage) [{action.team}] a [{score}] draw [for <team>] [(with | against) <other>] <adv>*

# Beside: with the winner and the loser named.
verdict-with
  ?is.winInPlay {winner} (beating | defeating | overcoming | edging [out] | seeing off | getting past) <loser-np> <by-score>*
  ?is.winInPlay {winner} winning by [just | only] (a | one) [single] goal &is.byOne
  ?is.winInPlay {winner} (winning | winners | the winners) [at] <by-score>* [(over | against) <loser-np>]

verdict-setting
  in (a | the | their) <match> whose (last | final) &is.finished &is.latest goal (was scored [late on &is.late] by | came [late on &is.late] from) <s-np> !is.ownGoal <when>*
  in (a | the) {score.leaderFirst} (win | victory) for <winner-np> ?is.winInPlay [(over | against) <loser-np>]
  in (a | the) {score.leaderFirst} (defeat | loss) (for <loser-np> | to <winner-np>) ?is.winInPlay [(to | against) <winner-np>]
`;
