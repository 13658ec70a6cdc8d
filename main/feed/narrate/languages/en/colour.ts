/** Words of colour for a goal and for a result: a side is stunned, rocked, made to pay. Each says no more than the goal or the result does. */
export const colour = String.raw`
hit-them
  ~stun
  ~punish
  ~rock
  ~shock
  ~hurt
  ~silence
  ~frustrate
  ~jolt
  ~sting
  ~pierce
  ~strike against

# Of the scorer.
colour-s
  ?is.goal !is.ownGoal <hit-them:~> <other> <adv>*
  ?is.goal !is.ownGoal ~make <other> pay <adv>*
  ?is.goal !is.ownGoal ~get in on the (act | scoring &is.severalGoals) <adv>*
  ?is.goal !is.ownGoal (~get | ~have) (himself &is.men | herself &is.women | themselves) [a goal | on the (scoresheet | scoreboard) | off the mark] <adv>*
  ?is.goal !is.ownGoal (~send | ~put | ~fire | ~slot | ~tuck | ~steer | ~turn | ~knock | ~guide | ~stroke | ~drill) (it | the ball | one | home | it home | the ball home | one home) [home | away | (in | into | to) the [back of the] net | past the (goalkeeper | keeper)] [for <team>] <adv>*
  ?is.opener !is.ownGoal ~break {action.opponent:gen} (resistance | defence | resolve | rearguard) <adv>*
  ?is.equaliser !is.ownGoal (~rescue | ~save) <team> <adv>*
  ?is.goal &is.finished &is.latest ~have the (last | final) (word | say | goal) <adv>*
  ?is.goal !is.ownGoal ~see to (it | that) <adv>*
  ?is.goal !is.ownGoal (~do | ~come up with) (it | the goods | the goal) for <team> <adv>*
  ?is.goal !is.ownGoal (~come up with | ~produce | ~deliver) (the | a) <goal-adj>* (goal | <goal-noun>) <adv>*
  ?is.goal !is.ownGoal ~be the (name | scorer | hero | match-winner &is.winner | man &is.men) [again &is.again | for <team>] <adv>*
  ?is.winner !is.ownGoal (~be | ~was) the (hero | difference | match-winner) [for <team>] <adv>*

# Of the side that got the goal.
colour-t
  ?is.goal !is.ownGoal (<hit-them:~> <other> | ~make <other> pay) <adv>*
  ?is.goal !is.ownGoal (~get | ~have | ~find) (their | the | a) (reward | goal they (wanted | were after | needed)) <adv>*
  ?is.goAhead (~steal | ~get) a march on <other> <adv>*
  ?is.opener (~strike | ~land) (first blood | the first blow) <adv>*
  ?is.equaliser (~hit | ~strike | ~come | ~bounce) (straight | right | ) back <adv>*
  ?is.equaliser ~level (it | things | matters) [up] [with <other>] [at {action.score}] <adv>*
  ?is.equaliser ~get themselves back (level | on terms | on level terms) <adv>*
  ?is.goAhead (~edge | ~shade) it [{action.score.leaderFirst}] &is.latest <adv>*
  ?is.extended (~turn the screw | ~pile on the pressure | ~pile on the agony | ~take a grip) <adv>*
  ?is.extended (~pull | ~move | ~ease | ~go) (clear | away | further away) [of <other> | from <other>] <adv>*
  ?is.regained (~be | ~get | ~go) back (on top | in charge | in command | in control | ahead | in front) [at {action.score.leaderFirst}] <adv>*
  ?is.pulledBack &is.latest (are | is |) (not | far from) (done | finished | out of it | beaten) [yet] <adv>*

# Of the other side.
colour-o
  ?is.goal !is.ownGoal <be-done:fin> <struck> [again &is.extended] [by (<by-whom> | {action.team})] <o-more>*
  ?is.goal !is.ownGoal <struck> [again &is.extended] by (<by-whom> | {action.team}) <o-more>*
  ?is.goal !is.ownGoal (caught (cold | out | napping) | made to pay) <o-more>*
  ?is.goal !is.ownGoal (pay | pays | paid) the price <o-more>*
  ?is.opener (are | is | have been | has been) breached for the first time <o-more>*

struck
  (stunned | punished | rocked | shocked | hurt | jolted | stung | hit | breached | pierced | undone | caught (cold | out | napping) | made to pay)

# How it ended.
colour-end
  ?is.winInPlay {winner} (get | gets | got) (the job | it) done <by-score>* [against <loser-np>] <done-adv>*
  ?is.winInPlay {winner} (take | takes | took | collect | pocket | bag | claim) (the | all three | all the) points <by-score>* [(against | from | over) <loser-np>] <done-adv>*
  ?is.winInPlay {winner} (shade | shades | shaded | edge | edged | nick | nicked | steal | stole) it <by-score>* [against <loser-np>] <done-adv>*
  ?is.winInPlay [a] (defeat | loss) for {loser} [{score.leaderFirst} (losers | beaten)] [(to | against | at the hands of | by) <winner-np>] <by-score>* <lost-adv>*
  ?is.winInPlay {winner} [are | were | end up] [the] winners [and] {loser} [are | were | end up] [the] losers <by-score>* <lost-adv>*
  ?is.winInPlay {loser} [are | were | end up | finish] {score.leaderFirst} (losers | beaten | the losers) [(to | against | by) <winner-np>] <lost-adv>*
  ?is.draw [a | one] point (apiece | each) [for <both> | for (both | the) (sides | teams)] [at | with it | :] [{score}] <lost-adv>*
  ?is.draw <sides> (cancel | cancelled) each other out [at {score}] <lost-adv>*
  ?is.draw (the | all) (points | spoils | honours) (are | were | have been) (shared | split | divided) (by | between) <sides> [at {score}] <lost-adv>*
  ?is.draw (a draw it is | it is a draw | a draw then | it ends in a draw | it ended in a draw | a draw in the end) [:] [{score} | <scoreline>] <lost-adv>*
  ?is.draw <sides> (take | took | get | got | have | had to settle for | settle for | settled for) (a point | one point) (each | apiece) <lost-adv>*
  ?is.winner {action.team} (win | won | take) it through <by-whom> <lost-adv>*
  ?is.winInPlay {winner} <win-verb> {loser} by [just | only] (a | one) [single] goal &is.byOne [{score.leaderFirst}] <done-adv>*
  ?is.winInPlay {winner} <win-verb> {loser} by {margin:count} goals <by-score>* <done-adv>*

# Beside a clause of the time that is left.
colour-time
  ?is.nowLate the (clock | time | minutes) (ticks | tick | runs | run | winds | is ticking | are ticking) (down | on | away | by)
  ?is.nowLate the (end | finish | final whistle) (nears | approaches | draws near | looms | gets closer)

colour-noun
  ?is.goal (the | a | that) (net | ball) (found | is found | in the net) [by <s-np> !is.ownGoal] [: | -] [<s-np> !is.ownGoal]
  ?is.goal !is.ownGoal <goal-adj>* <goal-noun> [: | -] {action.team} [: | -] <s-np> <place>*
`;
