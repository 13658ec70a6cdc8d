/** More of how it stands and stood: of the leader, of the side behind, of both, of the gap. */
export const moreStates = String.raw`
# Of the leader.
lead-then
  ?is.trailerBlank (have | has) [so far] (a | kept a) clean sheet [so far | to this point | intact] [against <trailer-np>]
  ?is.leading (have | has) scored (more [goals] than {trailer} | the more goals | more often than {trailer}) [so far]
  ?is.leading ~now-is [now] {margin:count} (goal | goals) (better off | to the good | better) [than {trailer}]
  ?is.leading &is.underWay ~now-is [now | well | still] on (the | their) way to (a | the) [{score.leaderFirst}] (win | victory) [if (the score | it | nothing | this) (stays like this | stays the same | changes | stands)]
  ?is.leading &is.underWay (will | would) (win | take it | take the win | be the winners) if (the score | it | this | nothing) (stays (like this | the same | as it is) | changes | stands | holds)
  ?is.leading &is.underWay <now-has-it> (a | the | their) <size>* (lead | advantage) to (defend | protect | hold on to | look after | guard)
  ?is.nowLate ?is.leading ~now-is [now] (close to | not far from) (home | a win | victory | winning)
  ?is.leading ~now-leads [{trailer}] (through | thanks to | courtesy of | by | with) (the only goal [of the <match>] so far &is.opener | a (single | lone | solitary) goal &is.trailerBlank &is.byOne) <by-score>*
  ?is.leading &is.opener &is.latest &is.teamLeads ~now-leads [{trailer}] (by | through | thanks to | with | courtesy of) the only goal [of the <match>] [so far] [<by-score>]
  ?is.bothScored ?is.leading ~now-has one (goal | strike) more [than {trailer}] &is.byOne
  ?is.trailerBlank (have | has) [yet | still] (to be breached | not been breached) [so far | yet]
  ?is.trailerBlank ~now-is (yet | still) to be breached
  ?is.nowLate ?is.byOne &is.underWay ~face (a | the) (finish | final (few minutes | minutes) | close finish)
  ?is.leading ~now-has the only lead [in <the-match> | of <the-match>] &is.firstLead &is.teamLeads &is.latest
  ?is.leading &is.underWay ~now-is [now | well | still] (on course | on track | set | placed | well placed) to (win | take it | beat {trailer} | see it out)
  ?is.leading &is.underWay can [now | still] (hold on | win [it | this] | see it out | protect (it | the lead | their lead))

now-has-it
  (have | has | hold | holds) [now]
  with

# Of the side that trails.
trail-then
  ?is.nowLate ?is.leading ~now-is [now] (all but | running) out of time [<to-react>]
  ?is.trailerBlank (have | has) (yet | still) to (score | find the net | get on the scoresheet | reply) [against <leader-np>]
  ?is.trailerBlank (have | has) [still] (no goal | no goals | not scored | nothing) [so far | yet] (against <leader-np> | to show for it | after so much of the <match> &is.nowLate)
  ?is.leading &is.underWay (need | needs | have | has | must) [to] score (if they (are to | want to | hope to) | to) (avoid (losing | defeat | a defeat) [to <leader-np>] | stay in it | change that | <purpose-verb>)
  ?is.leading &is.underWay (must | have to | need to | has to | needs to) (score | respond | find (a | another) goal | react | reply) (if they (do not | don't) want to (lose [this <match>] | be beaten) [to <leader-np> | against <leader-np>] | or (lose | be beaten))
  ?is.leading &is.underWay &is.byOne ~now-is [now] [back] (within (reach | touching distance | a goal | one goal) | in sight) of (<leader-np> | parity | level terms | an equaliser)
  ?is.leading ~now-is [now] (chasing | after) (it | the <match> | a (goal | reply))
  ?is.firstLead ?is.teamLeads &is.latest ~now-is [now] <behind-place> for the first time [in <the-match> | today | this <match>]
  ?is.byOne &is.underWay can [now | still | yet] (draw level | equalise | level | get level) with (a single | one | one more | the next | another) (goal | strike)
  ?is.leading &is.underWay ~now-has (only | very |) (a little | little | a short | a limited | limited) time (to <purpose-verb> | to change (the (score | scoreline) [of <bare-now>] | it | that | this)) &is.nowLate
  ?is.leading ~now-is [now] {score.leaderFirst} (behind | down) [to <leader-np>]
  ?is.leading &is.underWay ~now-has [now] (a | an | the) (early &is.nowEarly | late &is.nowLate | {margin:count} - goal | {score.leaderFirst} | fresh)* (deficit | gap) [to (overturn | make up | close | overcome | erase)]
  ?is.leading &is.underWay (see | sees) {leader} (ahead | in front | leading) <by-score>*
  ?is.trailerBlank (have | has) [so far] drawn a blank [so far] [against <leader-np>]
  ?is.trailerBlank (have | has) not (scored | found the net | replied) [yet | so far] [against <leader-np>]
  ?is.trailerBlank (have | has) failed to (score | find the net | reply | get on the scoresheet) [so far | yet] [against <leader-np>]
  ?is.nowLate ?is.leading ~now-has [only | very] (little | limited) time [left | remaining] <to-react>

# Of both.
level-then
  ?is.level &is.underWay (can | could | may) [both] [still | yet | now] (win [it | this] | take (the lead | it) | go (ahead | in front) [with (one | the next | another) goal])
  ?is.level &is.underWay (start | starts | begin | begins) (again | afresh | all over again | from (the beginning | level | equal | scratch))
  ?is.level &is.underWay (cannot | can not) be (split | separated | divided) [at {score}]

either-next
  ?is.level &is.underWay (either (side | team) | either of (them | the [two] (sides | teams)) | both (sides | teams) | either {home} or {away} | either {away} or {home}) (can | could | may | would | will) [still | yet] (take the lead | go (ahead | in front) | win it | lead | win | take it | be ahead | settle it | win this | take this) [with (one | the next | another | a single | one more) [goal] | from here | if they score next]
  ?is.level &is.underWay neither <no-side> (is | are | being |) [any longer | any more] (in front | ahead | leading | in the lead | behind | able to lead) [any more | any longer] [at {score}]
  ?is.level &is.underWay neither <no-side> (have | has | having) [any longer | any more] the (lead | advantage | edge) [any more | any longer] [at {score}]
  ?is.level &is.underWay we are [now] <level-place> <now-more>*
  ?is.leading &is.underWay {trailer:gen} task is (clear | simple) [: | -] (to |) (find | score | get) (<goals-needed> | <chased>) [<purpose>]
  (that | this | which) is [now] (the [final &is.finished | current &is.live] score | the scoreline | the final result &is.finished | how it stands | how things stand | where (it | things | we) stand | the position | the situation | the state of play) <now-more>*

no-side
  side
  team
  {home} nor {away}
  {away} nor {home}

# How it was right before.
side-was
  ?is.goAhead neither (side | team | {home} nor {away} | {away} nor {home}) (was | were | had been) (in front | ahead | leading | in the lead) <just-before>*
  ?is.goAhead neither (side | team) had the (lead | advantage) <just-before>*
  ?is.goAhead nothing (separated | had separated | was separating | divided) <sides> <just-before>*
  ?is.opener neither (side | team) had (scored | found the net | got a goal) <just-before>*
  ?is.opener there (was | were | had been) no (goal | goals | score) <just-before>*
  ?is.doubled {action.opponent} (were | was | had been) [just | only] (one | a) goal (from | off | away from | short of) (parity | level terms | drawing level | being level | an equaliser | level)
  ?is.doubled [only | just] (one | a single) goal (separated | had separated | divided) <sides> <just-before>*
  ?is.comeback {action.opponent} (held | had | had held | once held | enjoyed) (a | the) [<lead-size-before>] (lead | advantage) <once>
  ?is.comeback {action.opponent} (were | was | had been) (ahead | in front | leading | in the lead) <once>
  ?is.equaliser {action.team} (were | was | had been) (behind | losing | trailing) <at-time>
  ?is.halved {action.team} (were | was | had been) (two | two goals) (behind | down) <just-before>*
  ?is.halved {action.opponent} (led | were leading | had led | were ahead | had been ahead) by two [goals] <just-before>*

side-was-clause
  <side-was> [[<mark>] (and | but | yet | until !is.pulledBack !is.extended | before | so | now) [<now>] (<clause>)]
  ?is.comeback (earlier | before | previously | at first | once) [on] [in <the-match>] {action.opponent} (were | was | had been) (ahead | in front | leading | in the lead) [and | but] [<now-other>]
  ?is.wasBehind (earlier | before | previously | at first | once) [on] [in <the-match>] {action.team} (were | was | had been) (behind | trailing | losing) [and | but] [<now-they>]
  {action.team} <t-post>* <t-was:fin> [<mark>] (but | and | until !is.pulledBack !is.extended | before | then | when) [then] (<goal-np> <result:fin> | <s-np> <act:fin> | <goal-np> &is.teamLeads &is.latest (means | meant) [that] they [now] (lead | are ahead | are leading | are in front) [by] [{score.leaderFirst}]) <adv>*
  {action.opponent} <o-post>* <o-was:fin> [<mark>] (but | and | until !is.pulledBack !is.extended | before | then | when) [then] (<goal-np> <result:fin> | <s-np> <act:fin> | {action.team} <team-act:fin>) <adv>*
  (<sides> | <match-np> | <score-np> | it) <both-was:fin> [<mark>] [but | and | until | before | then | when] [then] (<goal-np> <result:fin> | <s-np> <act:fin> | {action.team} <team-act:fin>) <adv>*
  (until !is.pulledBack !is.extended | up to !is.pulledBack !is.extended | before) (then | now | that | this | this point | the {action.minute:ord} minute | minute {action.minute} | <by-goal>) <side-was> [[<mark>] [and | but] [then | <now>] (<clause>)]
  ?is.comeback (first | at first | once | earlier) {action.opponent} (led | were ahead | were in front | had the lead) [<mark>] [and | but | then] [<now>] ({action.team} <t-pred:fin> <t-more>* | <s-np> <act:fin>)

# The gap between both, whoever it is said of.
gap-then
  ?is.extended the (gap | margin | difference | distance | deficit) (to | from | with | between) (<both> | {action.team} | {action.opponent}) (<grow:fin> | <be-done:fin> (wider | bigger | larger | extended | increased | stretched | widened)) [again | further] <grown-to>* <by-cause>*
  ?is.pulledBack the (gap | margin | difference | distance) (to | from | with | between) (<both> | {action.opponent} | {action.team}) (<shrinks:fin> | <be-done:fin> (<shrink:pp> | smaller | narrower | halved &is.halved | cut in (half | two) &is.halved)) <grown-to>* <by-cause>*
  ?is.halved (a | the | {action.opponent:gen}) two-goal (lead | advantage | gap | deficit) <be-done:fin> (cut in (half | two) | halved | cut to one | down to one) <by-cause>*
  ?is.byOne &is.underWay [just | only] (one | a single) (goal | strike) (stands | lies | is) (between | dividing | separating) <sides> <now-more>*
  ?is.byMore &is.underWay {margin:count} goals (stand | lie | are | is) (between | dividing | separating) <sides> <now-more>*
  ?is.byOne &is.underWay (a | one | one single | only one) goal (is | of) [the] difference [between <sides>] <now-more>*
  ?is.byOne (it is | it's | this is | that is) [now | still | just] a (one-goal | single-goal) (<match> | affair | lead | margin | contest) [at <bare-now>] <now-more>*
  ?is.byOne a (one-goal | single-goal) (<match> | affair | lead | margin) at <bare-now> <now-more>*
  ?is.goAhead [the] (lead | breakthrough | advantage) (comes | came | arrives | arrived | has [just &is.fresh] (come | arrived)) [for <team> | {action.team:gen} way] <by-cause>*
  ?is.comeback (a | the | {action.team:gen}) (comeback | turnaround | fightback | recovery) (is | has been) (in progress | under way | on | on the cards | complete | completed | well under way | done) [for <team> | by {action.team}] <by-cause>*
  ?is.leading (the (side | team) (in front | ahead | leading | that leads)) ?is.extended (has | have) scored [again] <by-cause>*
  ?is.goAhead (one | a) (side | team) (has | have) the lead [:] [it is | it's] {action.team} [with {action.score.leaderFirst}] &is.latest <by-cause>*
  ?is.level &is.underWay (all | everything | it) [all] (starts | begins | is starting | is to do) (again | afresh | over again | all over again | from (equal | level | the beginning | scratch)) [from (equal | level)] [at <bare-now>] <now-more>*
  ?is.leading (one | a | the) (side | team) (has | have) scored more [goals] than the other <now-more>*
  ?is.trailerBlank all (the | of the) goals [so far] (belong to | have come from | are {leader:gen} | have been scored by | have gone to | are for) [{leader}] [so far] [who <lead-now:fin>] <now-more>*
  ?is.equaliser (parity | the equaliser | the leveller) (has | have) [just &is.fresh] (come | arrived) <by-cause>*
  ?is.goal a new goal [just &is.fresh] (came in | has come in | comes in | is in | has gone in) <by-cause>*
  ?is.extended (it | this | life | the task) (becomes | became | gets | got | is getting | has become) (harder | more difficult | tougher) for <other> <by-cause>*
  ?is.byOne &is.underWay [with] [just | only] (one | a single) goal (of | the | as the) difference [between <sides>] <now-more>*
  ?is.byOne &is.underWay [just | only] (one | a single) goal is the difference [between <sides>] <now-more>*
  ?is.byMore &is.underWay {margin:count} goals (are | is) (between | the difference between) <sides> <now-more>*
  ?is.byOne &is.underWay [just | only] (one | a single) goal (is | remains) [now] (missing | needed | lacking | required | wanting) (for | by | to) {trailer} [<purpose>] <now-more>*
`;
