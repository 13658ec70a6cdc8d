/** What a goal, its scorer or its side does to a thing (see \`things.ts\`), so that a verb takes every name of the thing. */
export const thingVerbs = String.raw`
r-things
  ?is.goAhead (~tip | ~swing | ~tilt | ~turn | ~shift | ~move) (<match-np> | <score-np>) (in {action.team:gen} favour | {action.team:gen} way | in favour of <team> | towards {action.team}) <adv>*
  ?is.hatTrick !is.ownGoal ~complete (a | the) hat-trick for <scorer> <adv>*
  ?is.brace !is.ownGoal ~complete (a | the) brace for <scorer> <adv>*
  ?is.draw ?is.equaliser ~mean [that] <done>
  ?is.equaliser <wipe:~> (<other-lead> | <deficit>) <adv>*
  ?is.equaliser (~cancel | ~wipe | ~rub) (<other-lead> | <deficit>) out <adv>*
  ?is.extended <stretch:~> <own-lead> [again | further] <grown-to>* <adv>*
  ?is.extended ~take (<own-lead> | their lead) [further] <grown-to> <adv>*
  ?is.doubled ~double (<own-lead> | the {action.team} (lead | advantage)) <grown-to>* <adv>*
  ?is.doubled &is.latest ~double <own-lead> (which | and it) is now (two goals | {margin:count} goals)
  ?is.extended <stretch:~> the {action.team} (lead | advantage) <grown-to>* <adv>*
  ?is.pulledBack <shrink:~> (<other-lead> | <deficit> | the <other> (lead | advantage)) <grown-to>* <adv>*
  ?is.halved ~halve (<other-lead> | <deficit> | the <other> (lead | advantage)) <grown-to>* <adv>*
  ?is.extended (~make | ~leave) (<own-lead> | their lead | it) (bigger | larger | greater | wider | more comfortable) <grown-to>* <adv>*
  ?is.pulledBack (~make | ~leave) (<other-lead> | <deficit>) (smaller | narrower | tighter | less) <grown-to>* <adv>*
  ?is.comeback (~complete | ~cap | ~seal | ~finish | ~lead | ~crown) (the | a | {action.team:gen} | the {action.team} | a {action.team}) <goal-adj>* (turnaround | comeback | fightback | recovery) [of <team> | by {action.team} | for <team>] [against <other>] [from behind] <adv>*
  ?is.goAhead (~end | ~break) the (parity | tie | deadlock | stalemate | level score | balance) [in (score | the score | scoring)] [between <both> | with <other>] <adv>*
  ?is.equaliser (~equalise | ~level | ~equalize) for <team> <adv>*
  ?is.equaliser (~make | ~leave | ~have | ~pull | ~bring) ({action.team} | them | the (teams | sides) | <both>) (level | alongside <other> | all square) [with <other>] [at {action.score}] <adv>*
  ?is.goal (~bring | ~take | ~move | ~change | ~carry) <score-np> [back &is.equaliser | on] to <then-score> <adv>*
  ?is.opener ~open the (score | scoring) <adv>*
  ?is.teamLeads &is.latest (~have | ~leave | ~see) ({action.team} | them) <t-lead> <adv>*
  ?is.goAhead ~help {action.team} <adv>*
  ?is.extended ~help {action.team} <adv>*
  ?is.pulledBack ~help {action.team} <adv>*
  ?is.equaliser ~help {action.team} <adv>*
  ?is.pulledBack (~bring | ~take | ~get | ~move | ~pull | ~lift | ~cut | ~narrow | ~keep) ({action.team} | them | it) [back] to (one goal | a goal | [just | only] one) (behind | down | away | short) [of <other>] &is.marginOne <adv>*
  ?is.goal &is.latest &is.teamLeads ~leave <other> (at least two goals &is.byMore | {margin:count} goals | one goal &is.byOne | a goal &is.byOne) (short of (an equaliser | parity | level terms) | behind | adrift | down) <adv>*
  ?is.goal &is.latest &is.teamLeads ~leave <other> (to (chase | find | look for | search for) (<chased> | a deficit | the <match>) | (chasing | needing | looking for | searching for | in need of) (<chased> | <goals-needed> | a deficit | the <match>) | with (<goals-needed> | work | a deficit | ground | it all) to (find | do | make up | score | get | overturn)) [<purpose>] <needs-more>*
  ?is.goal (~get | ~score | ~net | ~make | ~strike) it !is.ownGoal [for <team>] <adv>*
  ?is.brace !is.ownGoal ~give {scorer} (a | <own-his>) {goal.number.of.scorer:nth} [goal] [of the <match>] <adv>*
  ?is.equaliser (~rescue | ~find | ~restore | ~regain) parity [for <team>] <adv>*
  ?is.goal (~land | ~deal | ~deliver) (a | another &is.extended) (blow | setback) [to <other> | for <other>] <adv>*

wipe
  ~wipe out
  ~wipe away
  ~erase
  ~cancel out
  ~cancel
  ~nullify
  ~negate
  ~undo
  ~overhaul
  ~eradicate
  ~peg back
  ~claw back
  ~neutralise
  ~neutralize
  ~match
  ~end
  ~make up
  ~close
  ~overturn
  ~remove

# More of the scorer.
s-things
  ?is.goAhead !is.ownGoal ~have it <adv>*
  ?is.goal !is.ownGoal (~get | ~score | ~net | ~strike | ~make) it [for <team>] <adv>*
  ?is.goal !is.ownGoal (~make | ~score | ~get) (the | a) <goal-adj>* (goal | <goal-noun>) <adv>*
  !is.ownGoal (~score | ~strike | ~net) [for] (a | the) {goal.number.of.scorer:nth} time [in the <match> | in this <match>] [for <team>] <adv>*
  ?is.goal !is.ownGoal (~score | ~get) the (latest | last | most recent) &is.latest [goal] [of (the goals | them | the <match>)] [for <team>] <adv>*
  !is.ownGoal ~score (the | their) ({goals.in.match:nth} | {goal.number.of.team:nth} &is.otherBlank) [goal] [for <team>] <adv>*
  !is.ownGoal ~score {action.team:gen} {goal.number.of.team:nth} [goal] [of the <match>] <adv>*
  ?is.goal !is.ownGoal ~put the ball (in | into) {action.opponent:gen} (net | goal) <adv>*
  ?is.goal !is.ownGoal ~beat the <other> (goalkeeper | keeper | defence) <adv>*
  ?is.penalty !is.ownGoal (~score | ~convert | ~take) (a | the) penalty for (the | a) <goal-adj>* goal [of <match-np>] <adv>*
  ?is.goal !is.ownGoal (~be | ~was) the (latest | last | most recent) &is.latest (scorer | goalscorer | player to score | player who scored | one to score | to score | name on the scoresheet) [for <team> | of the <match>] <adv>*
  ?is.goal !is.ownGoal (~be | ~was) the (scorer | player) (of | behind | who scored) (the | that | this) <goal-adj>* <goal-noun> [for <team>] <adv>*
  ?is.goal !is.ownGoal (~be | ~was) the (one | player | man &is.men) who <act:fin>
  ?is.ownGoal (~concede | ~give | ~gift) (one | a goal | an own goal) to <team> <adv>*
  ?is.ownGoal ~score at the wrong end <adv>*
  ?is.brace !is.ownGoal (~double up | ~strike twice | ~net twice | ~score two | ~complete a double) <adv>*
  ?is.hatTrick !is.ownGoal (~score | ~net | ~get | ~have) three [goals] <adv>*

# More of the side that got the goal.
t-things
  ?is.firstLead &is.latest ~have the first lead [of <match-np>] <adv>*
  ?is.brace (have | has) [now] had two goals from the same player <adv>*
  ?is.teamLeads &is.latest ~be [now | already] in (control | command | charge) [on the (scoreboard | board | score)]
  ?is.goAhead (were | was) [already] (ahead | in front | leading) by (the {action.minute:ord} minute | minute {action.minute}) <adv>*
  ?is.early ~make (a | an) (quick | bright | flying | great | very good | good | strong | early | perfect | dream | ideal) start <adv>*
  ?is.early ~have (a | an) (quick | bright | flying | great | very good | good | strong | early | perfect | dream | ideal) start [to <match-np> | against <other>] <adv>*
  ?is.extended (~gain | ~get | ~find | ~have) [some | more | a bit of | extra] (breathing space | breathing room | daylight | room | a cushion) <adv>*
  ?is.extended (~have | ~get | ~hold) a (bigger | larger | greater | wider | more comfortable) (lead | one | advantage) <over>* <adv>*
  ?is.extended (~be | ~look) (more comfortable | even more comfortable | further ahead | closer to (a | the) win) <adv>*
  ?is.late ~leave it (until the {action.minute:ord} minute | until late | late) [to <left-late>] <adv>*
  ?is.pulledBack (~be | ~come | ~get | ~move) (one goal | a goal) (closer | nearer) [to <other> | to parity] <adv>*
  ?is.pulledBack ~have (some | renewed | new | fresh | a little | ) hope [again | now] <adv>*
  ?is.pulledBack ~give themselves (a | some | fresh | renewed) [late &is.late] (chance | hope | lifeline) <adv>*
  ?is.pulledBack ~have [a goal | one] back <adv>*
  ?is.comeback ~turn (the <match> | it | things) [around | round] <adv>*
  ?is.opener (~be | ~was) the first (team | side | ) to score <adv>*
  ?is.equaliser (~come | ~get | ~fight) back to (level | parity | level terms | all square) [with <by-goal>] [with <other>] <adv>*
  ?is.equaliser (~rescue | ~restore | ~regain | ~find) parity <adv>*
  ?is.goal !is.ownGoal ~have scored (by | through) <by-whom> <adv>*
  ?is.ownGoal ~get (a | an | the) [own] goal [from <other> | off {scorer}] <adv>*
  ?is.extended !is.ownGoal ~have more than one goal [to their name] <adv>*
  ?is.teamAhead ~be {action.score.leaderFirst} <ahead-word> [of <other> | over <other> | on <other>] <adv>* &is.latest
  ?is.goAhead ~have one goal more [than <other>] &is.latest &is.narrow <adv>*
  ?is.penalty !is.ownGoal (were | was | are | have been | is) (awarded | given | handed) a penalty [and <s-np> <act:fin>] <adv>*
  ?is.teamTrails &is.latest still <trail-now:~> <now-more>*
`;
