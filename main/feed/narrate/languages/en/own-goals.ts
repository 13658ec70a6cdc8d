/** Own goals: of the one who put it in, of the side it counts for, and of his own. */
export const ownGoals = String.raw`
wrong-net
  (in | into | past | beyond | through) ({action.opponent:gen} own | the {action.opponent} | his &is.men own | her &is.women own | their own | the wrong) (net | goal | goalkeeper | keeper)
  (in | into) (the | a) (net | goal) at the wrong end
  [in] at the wrong end [of the pitch]
  over {action.opponent:gen} own line

# Of the one who put it in.
own-s-more
  ?is.ownGoal (~put | ~turn | ~knock | ~send | ~steer | ~slice | ~bundle | ~deflect | ~divert | ~place | ~help | ~get | ~score | ~net) [the ball | it | one] <wrong-net> <adv>*
  ?is.ownGoal (~score | ~net) (for the (wrong (team | side) | other (team | side) | opposition) | against (<own-his> | their) own (team | side) | against <other> | in {action.team:gen} favour) <adv>*
  ?is.ownGoal (~gift | ~hand | ~give | ~present | ~concede) ({action.team} (a | an | the) [own] goal | {action.team} with (a | an | the) [own] goal | (a | an | the) [own] goal to <team>) <adv>*
  ?is.ownGoal ~was the (unfortunate | unlucky |) (scorer | player | one | man &is.men) [of (an | the) own goal | to (score | put) (it | the ball | an own goal) [<wrong-net>]] <adv>*
  ?is.ownGoal ~have an own goal [to (<own-his> | their) name | against (<own-his> | their) name] <adv>*
  ?is.ownGoal ~put through (<own-his> | their) own (net | goal) <adv>*

# Of the side it counts for.
own-t
  ?is.ownGoal (~be-done (given | handed | gifted | presented with | awarded | credited with) | ~get | ~have | ~find) (a | an | the | their | another &is.extended) <goal-adj>* [own] goal [(by | from | off | through | via | courtesy of | thanks to) ({scorer} | {action.opponent} | {action.opponent:gen} {scorer} | a {action.opponent} (player | own goal))] <adv>*
  ?is.ownGoal ~was [the] (beneficiaries | beneficiary | grateful recipients) [of (it | that | this | an own goal | <goal-np>)] <adv>*
  ?is.ownGoal ~have an own goal [by {scorer} | from {scorer}] to thank [for (it | that | the (goal | lead &is.goAhead | equaliser &is.equaliser))] <adv>*
  ?is.ownGoal did not [even] (have | need) to score [it | the goal | that] [themselves] <adv>*
  ?is.ownGoal (~have | ~hold | ~take &is.goAhead) the lead <own-without> &is.teamLeads &is.latest <adv>*

own-without
  without (one of their own players scoring | scoring [it | the goal | one] themselves | having to score [it] themselves | any of their [own] players scoring)

# Of his own side.
own-o
  ?is.ownGoal (<done-o> (handed | given | gifted | presented) | hand | hands | give | gives | gift | gifts | gave | gifted | handed) ({action.team} (a | an | the | another &is.extended) <goal-adj>* [own] goal | (a | an | the) [own] goal to <team>) [(through | with | by | via | from | courtesy of) (an own goal | {scorer} | {scorer:gen} own goal)] <own-o-more>*
  ?is.ownGoal (concede | concedes | conceded | <done-o> conceded) [(an | another &is.extended) [<goal-adj>]* own goal | (through | with | via | to | from) (an own goal | {scorer} | {scorer:gen} own goal | their own player)] <own-o-more>*
  ?is.ownGoal (score | scores | scored | <done-o> scored) (an own goal | into their own net | in their own net | for <team> | against themselves | past themselves) <own-o-more>*
  ?is.ownGoal (put | puts | <done-o> put | turn | turned) (the ball | it | one) (in | into | through | past) their own (net | goal | goalkeeper | keeper) <own-o-more>*
  ?is.ownGoal ?is.goAhead (fall | falls | fell | go | goes | went | <done-o> fallen | <done-o> gone | are | is) behind (to | through | with | because of | thanks to | after | following) (an own goal [by {scorer} | from {scorer}] | their own (player's | man's &is.men) goal | a goal by their own player | {scorer:gen} own goal | their own goal) <own-o-more>*
  ?is.ownGoal <be-done:fin> (undone | hurt | caught out | behind &is.goAhead | trailing &is.goAhead) by (an own goal | their own (player | man &is.men) [{scorer}] | {scorer:gen} own goal) <own-o-more>*

done-o
  (have | has) [now | just &is.fresh | also]

own-o-more
  (reducing | cutting | trimming) their own (lead | advantage) &is.pulledBack
  halving their own (lead | advantage) &is.halved
  (wiping out | cancelling out | ending) their own (lead | advantage) &is.equaliser
  (increasing | extending | adding to) their own (deficit | arrears) &is.extended
  to (fall | go) behind &is.goAhead
  <adv>

own-clause
  ?is.ownGoal (it | the goal | the ball | this one | that one) (came | comes | went in | goes in | is in | was in | has gone in | was turned in | was put in | is put in) (off | via | from | by | through) (a {action.opponent} player | {scorer} | {action.opponent:gen} {scorer}) <adv>*
  ?is.ownGoal no {action.team} player (got | gets | has) (the | a) (goal | touch) <adv>*
  ?is.ownGoal (<goal-np> | it | this | that | the goal) (is | was | goes down as | went down as | counts as) (an own goal | one for the wrong (side | end)) [by {scorer} | from {scorer}] [and counts for <team>] <adv>*
  ?is.ownGoal (a | an) (own goal | goal) (gives | gave | hands | handed | gifts | gifted | has given | has handed | has gifted) {action.team} (a | the | their) <goal-adj>* goal <adv>*
  ?is.ownGoal {action.team} <own-t-lead> <own-without> <adv>*
  ?is.ownGoal (a | the) (player | man &is.men) (of | from) {action.opponent} [{scorer}] (<s-pred:fin> | scored [for <team>]) <adv>*
  ?is.ownGoal {action.opponent:gen} own (player | man &is.men | {scorer}) <s-pred:fin> <adv>*

own-t-lead
  &is.teamLeads &is.latest (lead | leads | are ahead | is ahead | are in front) [{action.score.leaderFirst}]
  ?is.equaliser &is.latest (are | is) level [at {action.score}]
`;
