/**
 * What is said now of the side that leads, of the one that trails, of both and of the match. Each in the forms of a verb:
 * `fin` for a clause, `abs` behind “with”, `inf` and `ing`.
 */
export const nowSides = String.raw`
# Of the leader.
lead-now
  ?is.leading &is.underWay ~now-has [now | still] [only | just] (a | their) <size>* (lead | advantage) to (protect | defend | hold [on to] | preserve) [at {score.leaderFirst}] <by-score>*
  ?is.nowLate ?is.leading ~now-is [now] (close to | near | nearing | not far from) winning [<match-np> | it]
  ?is.leading &is.underWay ~now-is [now | well]* [placed | in a [very] (good | strong | great) position] to win [<match-np> | it | from here]
  ?is.trailerBlank (have | has) (not conceded [a goal] | yet to concede [a goal] | kept a clean sheet) [yet | so far]
  ?is.leading ~now-has [now] [just | only] {margin:count} ([goal | goals] more | more [goal | goals]) than {trailer}
  ?is.leading &is.underWay !is.goAhead (continue | continues | go on | still continue) to (lead [{trailer}] | be <lead-place> | hold <lead-np>) <by-score>*
  <l-wide:~>
  ?is.leading &is.underWay (~now-is [now | still] protecting | ~now-is [now | still] defending | ~now-is [now | still] holding | ~protect | ~defend) <lead-np>
  ?is.leading &is.underWay &is.byOne ~now-has [very] little margin for error
  ?is.leading ~now-is [now] the (side | team | ones) (in front | ahead | leading | on top | with the lead)
  ?is.regained &is.latest &is.teamLeads ~now-leads [{trailer}] (again | once more | once again) <by-score>*
  ?is.leading ~now-leads [<match-np> | the way] [{trailer}] <by-score>* [against <trailer-np> | over <trailer-np>]
  ?is.leading <still> ~now-leads [<match-np> | the way] [{trailer}] <by-score>* [against <trailer-np> | over <trailer-np>]
  ?is.leading <already>* ~now-is <already>* <lead-place>
  ?is.leading (~remain | ~stay) <lead-place>
  ?is.leading ~find themselves <lead-place>
  ?is.leading <already>* (~now-has | ~hold | ~enjoy | ~own | ~boast | ~possess | ~maintain <still> | ~carry | ~keep <still> | ~retain <still> | ~preserve <still>) <already>* <lead-np>
  ?is.leading ~now-has [now] (their noses | its nose | their nose) in front [<by-score>] [of <trailer-np>]
  ?is.leading ~now-has [now] (a | an) (foot in front | edge) [<by-score>] [over <trailer-np>]
  ?is.leading &is.underWay ~now-has [now] something to (defend | protect | hold on to)
  ?is.nowLate ?is.leading ~now-is [now] (closing in on | nearing | approaching | close to | within sight of | heading for | heading towards | edging towards | edging closer to | on the brink of | on the verge of) (a | the) [{score.leaderFirst} | late] (win | victory)
  ?is.nowLate ?is.leading ~now-is [now] (closing in on | nearing | approaching | close to | within sight of | heading for | heading towards | edging towards | edging closer to) (win | victory)
  ?is.leading &is.underWay ~now-is [now | currently] (on course for | on track for | set for | heading for | on their way to | on the way to) (a | the) [{score.leaderFirst}] (win | victory)
  ?is.leading &is.underWay ~now-is [now | currently] (on course | on track) for victory
  ?is.leading &is.underWay ~now-is [now] in (control of the (score | scoreline) | a (winning | leading) position | front) [<by-score>]
  ?is.leading &is.underWay ~now-is the side (in front | ahead | leading | that leads | with the lead) [<by-score>]
  ?is.trailerBlank (~now-is | ~now-has) (yet | still) to concede [a goal] [to <trailer-np>]
  ?is.leading &is.byMore ~now-has [now] (breathing room | breathing space | some breathing room | some breathing space | room to breathe | daylight | clear daylight | a lead of (more than one goal | at least two goals))
  <lead-more:~>
  <lead-then:~>
  <stakes-l:~>

# Of the side that trails.
trail-now
  ?is.trailerBlank (~now-is | ~remain) <yet-now>* (still | yet |) without (a goal | one | a reply) [of their own]
  ?is.trailerBlank ~now-has <yet-now>* (none | no goal | no goals) [of their own] [yet | so far]
  ?is.leading &is.underWay !is.goAhead (continue | continues) to (trail [{leader}] | be <behind-place>) <by-score>*
  ?is.trailerBlank (have | has | having) (no goal | none | no goals | not scored) [yet | so far]
  <x-wide:~>
  ?is.leading &is.underWay ~now-has [now] (a harder | a bigger | a tougher) task &is.extended
  ?is.byOne &is.underWay ~now-is [now | just | only | still] (one goal | a goal | a single goal | one) (from | away from | short of) (drawing level | level terms | parity | a draw | an equaliser | being level | getting level | levelling [it]) [with <leader-np>]
  ?is.leading (<already> | <still>) ~now-trails [in the <match>] [{leader}] <by-score>*
  ?is.trailerBlank [still] ~now-is [still] without (a goal | a reply)
  ?is.trailerBlank <yet-now>* (haven't | have not | has not | hasn't) [yet] (scored | replied | found the net | responded | found a reply)
  ?is.leading [<still>] ~now-trails [in the <match>] [{leader}] <by-score>* [to <leader-np> | against <leader-np> | behind {leader}]
  ?is.leading <already>* ~now-is <yet-now>* <behind-place>
  ?is.leading (~remain | ~stay) <behind-place>
  ?is.leading ~find themselves <behind-place>
  ?is.trailerBlank <yet-now>* ~now-has <yet-now>* (yet | still) to (score | reply | respond | find the net | get on the scoresheet | get on the scoreboard | find a goal | find a reply | answer | register a goal) [a goal] [in this match]
  ?is.trailerBlank ~now-is <already>* (yet | still) to (score | reply | respond | find the net | get on the scoresheet | get on the scoreboard | find a goal | find a reply | answer)
  ?is.trailerBlank ([yet | still] to (score | reply | respond | find the net | get on the scoresheet | find a reply | answer))
  ?is.trailerBlank ~now-is [still] (goalless | scoreless)
  ?is.trailerBlank (still (have | has) a goal to find | (have | has) nothing to show [on the scoreboard])
  ?is.byOne &is.underWay <already>* ~now-is <already>* [just | only] (one goal | a [single] goal | a solitary goal | one) (away from | short of | from | off) (parity | (an | the) equaliser | level terms | drawing level | being level | levelling | levelling it | levelling the <match> | getting level | equalising | a draw | level) [with <leader-np>]
  ?is.leading &is.underWay ~now-has [now | still] (more | more work | work | catching up | some catching up | it all | everything | a lot | ground | more ground | a deficit | a [{margin:count} - goal | {score.leaderFirst}] deficit | a mountain &is.byMore | a hill | a long way back &is.byMore) [to do | to make up | to close | to climb | to overturn | to overcome | to erase | to recover]
  ?is.leading &is.underWay ~now-is [now | left] (chasing | pursuing | chasing down) (the <match> [against <leader-np>] | <chased> | {leader} | a deficit)
  ?is.leading &is.underWay ~now-is [now] (the side | the ones | the team) (chasing [the <match>] | (who | that) (must | have to | need to) [now] (chase [the <match>] | respond))
  ?is.leading &is.underWay ~now-is [now] (playing catch-up | up against it | on the back foot)
  ?is.leading &is.underWay ~now-is [now | still] in (search of | need of) <chased>
  ?is.leading &is.underWay ~now-is [now | still] (looking | searching | hunting | pushing) for <chased>
  ?is.leading &is.underWay &is.byOne ~now-is [now | still | very much | firmly] (in touch | within touching distance | in it | in the <match> | in this [<match>] | in contention | within reach | alive) [of <leader-np>]
  ?is.leading &is.byOne (~now-is | ~remain | ~stay) [back | now | still | just | only] [to] within (one | a goal | a single goal | one goal | {margin:count} | touching distance) [of <leader-np> | of parity | of an equaliser]
  <trail-more:~>
  <trail-then:~>
  <stakes-x:~>

chased
  (a | an | the | some kind of) [quick] (response | reply | answer | way back [in | into (it | the <match>)] | route back | goal)
  ?is.byOne (a | an | the) [late &is.nowLate] (equaliser | equalizer | leveller | levelling goal | equalising goal)
  ?is.byMore {margin:count} goals
  something

by-score
  at {score}
  with [just | only] {margin:count} (goal | goals)
  [only | just] {score.leaderFirst} &is.byOne
  [by | at | - | : | with it | with | with a score of] {score.leaderFirst}
  \( {score.leaderFirst} \)
  by a (score | scoreline) of {score.leaderFirst}
  by [just | only | now] {margin:count} [goal | goals]
  ?is.byOne by [just | only] (a | the) [single | solitary | lone | odd] goal
  ?is.byOne by the (narrowest | slimmest | slenderest | finest) of margins
  ?is.byOne by the (narrowest | slimmest | minimum | smallest) margin [possible]
  ?is.byMore by (more than one [goal] | more than a [single] goal | at least two [goals] | two or more [goals] | a couple of goals &is.byTwo | two clear goals &is.byTwo)
  ?is.trailerBlank {score.leaderFirst} (to nil | without reply)

lead-place
  [just &is.byOne | only just &is.byOne | narrowly &is.byOne | marginally &is.byOne | a goal &is.byOne | one &is.byOne | a single goal &is.byOne | comfortably &is.byMore] (to the good &is.byOne | clear &is.byOne | ahead | in front | in the lead | leading | winning | on top | up) [of <trailer-np> | against <trailer-np>] <by-score>* [(over | against | of | on) <trailer-np>]
  {score.leaderFirst} (up | ahead | in front | to the good | clear | leaders | to the better) [(on | over | against | of) <trailer-np>]
  (up | ahead) {score.leaderFirst} [(on | over | against | of) <trailer-np>]
  [just | only | already &is.byMore] ({margin:count} | at least two &is.byMore | two or more &is.byMore) [goal | goals] (up | ahead | clear | in front | to the good | better off | the better) [(of | on | over | against) <trailer-np>] <by-score>*
  beating {trailer} <by-score>*
  [the] leaders <by-score>*
  the side (in front | ahead)
  with (the lead | the advantage | the upper hand)
  <lead-count>

behind-place
  [just &is.byOne | only just &is.byOne | narrowly &is.byOne | a goal &is.byOne | one &is.byOne | a single goal &is.byOne] (behind | trailing | losing | down | adrift) [{leader} | to <leader-np> | of <leader-np>] <by-score>* [(to | against) <leader-np>]
  {score.leaderFirst} (down | behind | adrift | in arrears) [(to | against | of | on) <leader-np>]
  down {score.leaderFirst} [(to | against) <leader-np>]
  [just | only] {margin:count} [goal | goals] (down | behind | adrift | in arrears | short) [(to | against | of) <leader-np>] [{leader}] <by-score>*
  the side (behind | trailing)
  <behind-count>

size
  ?is.byOne (narrow | slender | slim | slight | tight | small | fragile | precarious)
  ?is.byOne (one | single) - goal
  ?is.byTwo two - goal
  {margin:count} - goal
  {score.leaderFirst}

lead-np
  &is.teamLeads a <size>* (lead | advantage | cushion) [over <trailer-np>] (that | which) (was | has been | is) (secured | given [to them] | earned | created | made possible) <by-cause>*
  (a | an | the | their | that | this) <size>* (lead | advantage | edge | cushion | margin) [(over | against) <trailer-np>] <by-score>* [of {score.leaderFirst}] [to (defend | protect | hold | hold on to | preserve | look after | guard)]
  (a | their) lead of {score.leaderFirst} [over <trailer-np>]
  [a | the] {margin:count} - goal (lead | advantage | cushion | buffer) [over <trailer-np>] <by-score>*
  the (upper hand | better of (it | the score))
  ?is.byOne the (narrowest | slimmest | slenderest | finest) of (leads | advantages | margins) [over <trailer-np>]

# Of both.
level-now
  ?is.byOne &is.underWay ~now-is [now | only | just]* separated by <one-goal>
  ?is.equaliser &is.fresh (have | has) [only] just become level [with each other] [at {score}]
  ?is.level <already>* ~now-is <already>* <level-place>
  ?is.level (~remain | ~stand | ~stay | ~find themselves) [now] <level-place>
  ?is.level &is.underWay cannot be separated [at {score}]
  ?is.level &is.underWay ~now-has [now] nothing between them [at {score}]
  ?is.level &is.underWay ~now-has [now] [exactly] the same (score | number of goals) [again | once more | now]
  ?is.level &is.underWay !is.goalless ~now-has [now] {score.home:count} [goal | goals] (each | apiece)
  <level-then>

level-place
  [back | once again | once more | all | now] (level | all square | square | tied | even | on level terms | drawing | deadlocked | locked | locked together | locked in a draw | neck and neck | inseparable | equal | level pegging) [again | once more | once again] [with each other] [[at] {score} | on {score}] [again]
  at {score}
  {score.home:count} (all | apiece | each) &is.level
  {score}

# Of the match and its score.
match-now
  ?is.close &is.underWay (could | can) [still | now | yet] go either way
  ?is.level <already>* ~now-is <already>* <level-place> [between <both>]
  ?is.level (~stand | ~remain | ~stay | ~read | ~sit) [<already>] <level-place> [between <both>]
  <already>* (~now-is | ~stand | ~remain | ~sit | ~read) <already>* [at] <standing-now>
  ?is.leading &is.underWay ~now-is [now | currently] (with <leader-np> | in {leader:gen} (favour | hands | control) | going {leader:gen} way | going the way of <leader-np> | tilted towards {leader} | leaning {leader:gen} way) [[at] {score.leaderFirst}]
  &is.underWay ~now-is <already>* <open>
  &is.underWay (~remain | ~stay | ~hang) <already>* <open>
  &is.underWay [very much] hang [very much] in the balance

# The lead, the gap: as things.
lead-of
  ?is.leading {leader:gen} [<size>] (lead | advantage | cushion) [over <trailer-np>] [in <match-np>]
  ?is.leading &is.teamLeads their [<size>] (lead | advantage | cushion)
  ?is.leading (the | that) [<size>] (lead | advantage | margin) [over <trailer-np>]

lead-is
  ?is.byOne ~now-is [now | still] a (narrow | slender | slim) one
  ?is.leading ~now-is [now | down to | currently | now down to | only | just | now just | still | cut to | now only | up to &is.extended] (<one-goal> &is.byOne | {margin:count} [goal | goals] | {score.leaderFirst} | <size> | one &is.byOne | at least two goals &is.byMore | more than one goal &is.byMore)
  ?is.leading &is.underWay &is.byOne ~now-is [now | still] (under threat | at risk | in danger | vulnerable | under pressure | reachable)
  ?is.leading (~stand | ~sit | ~remain) [now] [at] ({margin:count} [goal | goals] | {score.leaderFirst} | <one-goal> &is.byOne)

gap
  ?is.leading the (gap | margin | difference | deficit | arrears) [between <both> | between the (sides | teams)]

gap-is
  ?is.leading ~now-is [now | down to | currently | now down to | only | just | now just | back to | now only] (<one-goal> &is.byOne | {margin:count} [goal | goals] | one &is.byOne | at least two goals &is.byMore)
  ?is.leading (~stand | ~sit | ~remain) [now] [at] ({margin:count} [goal | goals] | <one-goal> &is.byOne)
  ?is.pulledBack ~now-is [now] (smaller | closing | narrowing | shrinking | closer | narrower) [than it was]
  ?is.extended ~now-is [now] (bigger | growing | widening | larger | wider) [than it was]
`;
