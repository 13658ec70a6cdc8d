/**
 * What arithmetic makes of the score: what the side behind needs, what one more goal would do. The only place of
 * “would”, “could” and “can”: each of these stands in a whole phrase with its own guard, and none takes a deed of
 * anybody who is named as a scorer, so that nothing that only might have happened is told as if it had.
 */
export const needs = String.raw`
needs-clause
  ?is.brace !is.ownGoal &is.underWay {scorer} [already | now] has [now] two [goals] (and | so) (one more | another [goal] | a third | a third goal | one more goal | the next one) <would> (give (him &is.men | her &is.women | {scorer} | them) | make it | complete | be | bring (him &is.men | her &is.women)) a hat-trick
  {trailer} <behind-post>* <yet-now>* <need:fin> <needs-more>*
  <one-more> <needs-more>*
  <undecided> <needs-more>*
  ?is.leading &is.underWay (that | this | it | which) (leaves | means | is leaving) [that] {trailer} [now] (<need:abs> | <need:fin>) <needs-more>*
  {leader} <ahead-post>* <hold-on>

needs-more
  <wide>
  from the {action.minute:ord} minute [on | onwards]
  <now>
  <when>
  <where>
  <state-when>
  <still-on>
  (quickly | soon | in a hurry | from here | on from here | from somewhere | urgently)
  in (what remains | what is left | the time that remains | the time left | the remaining time) [of (the <match> | the half | stoppage time &is.nowStoppage | added time &is.nowStoppage | injury time &is.nowStoppage)]
  (after | following) <by-goal>
  (after | since | as | because | now that) <s-np> <s-post>* <act:after>
  (after | since | as | because | now that) {action.team} <team-act:after>
  at this (stage | point)
  from the beginning
  if they are to <purpose-verb>
  if they want to <purpose-verb>
  <purpose>
  if they (do not | are not to | are to | want to | hope to | wish to) [want to] (lose [(it | this [<match>] | the <match>)] | be beaten | avoid (defeat | losing) | <purpose-verb>) [to <leader-np> | against <leader-np>]
  or (lose | be beaten | face defeat)
  [<mark>] [as | and | because | since | with] they <trail-now:fin> &is.leading
  <event-sub>

need
  ?is.leading &is.underWay (~need | ~require | ~now-is in need of | ~now-is looking for | ~now-is chasing | ~now-is after | ~want | ~now-is left needing | ~chase | ~seek) <yet-now>* <goals-needed> <needs-more>* [<purpose>]
  ?is.leading &is.underWay (~need | ~want | ~require) <yet-now>* <chased> [of their own] <needs-more>* [&is.byOne <purpose> | to close the gap [(on | to | with) <leader-np>]]
  ?is.leading &is.underWay ~now-is [still] without (a (goal | reply) &is.trailerBlank | a response | an answer | an equaliser &is.byOne)
  ?is.leading &is.underWay ~need [still | at least] more [goals] <needs-more>* [<purpose>]
  ?is.leading &is.underWay ?is.nowLate ~now-has [now | only | just] (minutes | a few minutes | moments) [left | remaining] [<to-react>] [to <by-goal>]
  ?is.leading &is.underWay (<must> | ~need to | ~now-is left to | ~now-is left needing to | ~now-is going to have to | ~now-is being asked to | ~now-is forced to | ~now-has to | ~now-has it all to do to | ~now-has work to do to | ~now-is looking to | ~now-is trying to | ~now-has it all to) <yet-now>* <react> <needs-more>* [<purpose>]
  ?is.leading &is.underWay ~now-has (time [left] | [still] time | a chance) to (respond | reply | answer | react | hit back | find (a | an) (reply | answer | response | equaliser &is.byOne) | recover | get back <into-it> | equalise &is.byOne | level &is.byOne | come back) <needs-more>*
  ?is.nowLate ?is.leading ~now-has [only | precious | very] (little | limited) time [left | remaining] [<to-react>] <needs-more>*
  ?is.nowLate ?is.leading ~now-is (running out of | short of | up against) (time | the clock) [<to-react>] <needs-more>*
  ?is.nowLate ?is.leading (~face | ~now-is in) a race against (time | the clock) [<to-react>] <needs-more>*
  ?is.nowLate ?is.leading ~now-is (heading for | heading towards | facing | staring at | on course for | on the brink of | close to) (defeat | a defeat | a loss) <needs-more>*
  ?is.leading &is.underWay ~now-is (facing | heading for | on course for) (defeat | a defeat) [as it stands | as things stand]
  ?is.nowEarly ?is.leading ~now-has (well over an hour | plenty of time | most of the <match> | lots of time | a long time | more than an hour | over an hour | the rest of the <match>) [left | remaining] [<to-react>] <needs-more>*
  ?is.nowFirstHalf ?is.leading ~now-has (the | a) (whole [of the] | entire | full | rest of the first half and the | ) second half [still] [to come | to play | left | ahead [of them] | remaining] [<to-react>] <needs-more>*

must
  must
  (have | has) to
  (need | needs) to
  having to
  needing to

react
  come (forward | out) [to (find (an answer | a reply | <chased>) | attack | respond)]
  try everything
  [start | begin] (respond | react | reply | answer | chase [the <match> | <chased> | a deficit] | come from behind | push forward | hit back | fight back | come back [from behind] | recover | rally | regroup | repair the damage | make up ground | come out [and (attack | play)] | throw men forward | take risks | find (<chased> [of their own] | something | a way back [into (it | the <match>)] | a way through) | go in search of <chased> | go looking for <chased> | catch up | close the gap | play catch-up | get back <into-it> | do something about it | turn it around | turn things around | rescue (it | the <match> | a draw) | save the <match>)
  score [again | more | more goals | <goals-needed> | at least once | once &is.byOne | at least twice &is.byMore | twice &is.byTwo | [at least] {margin:count} times &is.byMore]
  get (<goals-needed> | <chased>)
  ?is.byOne (equalise | draw level | get level | level)
  come from behind [to (win [<what>] | <purpose-verb>)]
  come (forward | out) (and | to) <react-on>
  <react-on>
  come back from ({margin:count} [goals] | a goal &is.byOne | one &is.byOne) (behind | down)
  (turn it around | turn things around | change (the (score | scoreline) | that | this))

# What a side that trails may be told to do, one thing after the other.
react-on
  (chase | go after) (the <match> | it | <chased> | a deficit)
  (push | press) forward
  attack
  (find | get | look for | search for | go for | hunt for) (<goals-needed> | <chased>)
  (play | take risks)

to-react
  to (respond | react | reply | answer) to (<leader-np> | <by-goal> &is.teamLeads)
  to find <chased> [to <by-goal>]
  to (respond | react | reply | answer [it | that | back] | put (it | that | things) right | respond to (it | that) | level it &is.byOne | find (a | another) goal | make up (the gap | ground | the deficit) | save it | hit back | save (it | the <match>) | recover | turn it around | get back <into-it> | score | do something about it | come back | change it | change that | put it right | find (<chased> | <goals-needed>) | rescue (it | the <match> | a draw) | <purpose-verb>)
  in which to (respond | react | reply | answer | find <chased>)
  for (a | an) (reply | response | answer | equaliser &is.byOne)

in-it
  into (it | this [<match>] | the <match> | contention)
  in (it | this [<match>] | the <match>)

into-it
  <in-it>
  on terms
  on level terms
  level
  to level terms
  to parity

# As many goals as it takes, or a number that it takes at least.
goals-needed
  at least (one [more] | a | another) (goal | strike)
  ?is.byTwo two goals or more
  ?is.byMore {margin:count} or more goals
  ?is.byOne [just | only | at least] (a | one | one more | another | a single | the next | a quick | the) [late &is.nowLate] goal
  ?is.byOne (an | the) (equaliser | equalizer | leveller | equalising goal | equalizing goal | levelling goal)
  ?is.byMore [at least] {margin:count} [more] goals
  ?is.byMore at least two [more] goals
  ?is.byMore more than one goal
  ?is.byMore more than a single goal
  ?is.byTwo a couple of goals
  ?is.byTwo two [more]
  goals
  <needed-count>

purpose
  [just | simply] to <purpose-verb>
  for (a draw | parity | an equaliser &is.byOne)

purpose-verb
  (draw | get | pull | be | go | bring themselves | put themselves | move | come) [back] [to] (level | level terms) [with <leader-np>] [again]
  (level | equalise | equalize | tie | square | even) [<what>] [against <leader-np>]
  (restore | find | reach) (parity | level terms)
  get (back [on] <into-it> | on terms)
  get back (on terms | on level terms | to level terms | level) [with <leader-np>]
  (avoid | escape | prevent | stave off) (defeat | losing [(it | the <match> | this)] | a defeat | a loss | being beaten) [to <leader-np> | against <leader-np> | by <leader-np>]
  (save | rescue | salvage | earn | get | force) (a draw | something | the <match>) [from (it | this [<match>] | the <match>)]
  get (something | anything) (from | out of) (it | this [<match>] | the <match>)
  (stay | get back | remain | be back) in (it | touch | contention | the <match>)
  (catch | match) <leader-np>
  (wipe out | cancel out | overturn | erase | overhaul | close | cut | reduce | narrow) (it | the deficit | {leader:gen} lead | the lead | that lead | the gap) [(on | to | with) <leader-np>]
  (turn it around | turn this around | come back | recover | change that)
  hit back

what
  <match-np>
  it
  the (score | scores | <match> | scoreline)
  matters
  things
  this [<match>]

# One more goal, and whose.
one-more
  ?is.byOne &is.underWay <a-goal> (for | from | by) {trailer} <would> (bring | pull | draw | put | get | haul) (them | {trailer} | the sides | it | the <match> | the score | things) [back] (level | on level terms | all square) [with <leader-np>] [again]
  ?is.byOne &is.underWay <a-goal> [for <trailer-np> | from <trailer-np>] <would> (bring | pull | draw | put | get) {trailer} [back] (level | on level terms | to level | to level terms) [with <leader-np>] [again]
  ?is.byOne &is.underWay <a-goal> (for | from | by) {trailer} <would> (level | equalise | tie | square | restore parity | make it (level | all square) | cancel (it | the lead) out | cancel out (it | the lead) | wipe it out | wipe out (it | the lead) | wipe the lead out | change (everything | that) | undo (it | the lead) | be enough to level | be an equaliser | erase (it | the lead)) [<what>] [again]
  ?is.byOne &is.underWay [just] (one [more] | a single | another) goal <would> (level | tie | make it level | draw the sides level | bring parity | wipe it out | wipe out (the lead | {leader:gen} lead) | cancel out {leader:gen} lead | erase {leader:gen} lead | be enough for {trailer}) [<what>] [again]
  ?is.byOne &is.underWay (an | one) (equaliser | equalizer) <would> (undo | wipe out | cancel out | erase | cancel) ({leader:gen} lead | the lead | it)
  ?is.byOne &is.underWay (an | the) (equaliser | equalizer) is [now | still] (within {trailer:gen} reach | within reach [for <trailer-np>] | in reach | a goal away | what {trailer} [now] (need | needs) | all {trailer} (need | needs))
  ?is.byOne &is.underWay (the next | another | one more) goal <would> [either] (make it level | level it | draw {trailer} level | bring {trailer} level | pull {trailer} level) or (give {leader} a two-goal (lead | cushion | advantage) | double {leader:gen} (lead | advantage) | double the lead | make it two | put {leader} two (up | ahead | clear | in front) | stretch the lead | extend the lead)
  ?is.byTwo &is.underWay <a-goal> (for | from | by) {trailer} <would> (halve (it | the (lead | deficit | gap)) | cut (it | the (lead | deficit | gap)) (to one | in half) | make it one)
  ?is.leading &is.underWay <a-goal> (for | from | by) {trailer} <would> (bring | get | put) (them | {trailer}) back <into-it>
  ?is.byOne &is.underWay {trailer} <would> (be | draw | get | pull) level [with <leader-np>] with (the next | one more | a single | another | a | their next) goal
  ?is.byOne &is.underWay {trailer} (is | are | remain | remains) [now | only | just | still] (one [more] | a [single]) (goal | strike) (away from | from | short of | off) (being level | parity | level terms | drawing level | levelling | levelling it | a draw | an equaliser | level | equalising | levelling the <match> | getting level | making it level)
  ?is.byMore &is.underWay (one goal | a single goal | one more goal) (will | would) (no longer be | not be) enough [for <trailer-np>] [any more | anymore | now] [to <purpose-verb>]
  ?is.byMore &is.underWay {trailer} <would> need [at least] (two goals &is.byTwo | {margin:count} goals | two) <needs-more>* [<purpose>]
  ?is.byMore &is.underWay {trailer} <would> need at least two goals <needs-more>* [<purpose>]
  ?is.byOne &is.underWay {trailer} <would> need (a | one | just one) [more] goal <needs-more>* [<purpose>]
  ?is.level &is.underWay (the next | another | one [more] | a single) goal (will | would | could) (put | send | edge) (one of (them | the sides | the teams) | one (side | team) | somebody | someone | either (side | team)) (in front | ahead | into the lead)
  ?is.level &is.underWay (the next | another | one more | a single) goal [in <match-np> | in it] (will | would | could | can) (put | give | send | hand | edge) ([either] {home} or {away} | one of the [two] (sides | teams)) (ahead | in front | into the lead | the lead | the advantage)
  ?is.level &is.underWay [the] next goal takes the lead
  ?is.level &is.underWay whoever (scores | gets) (next | the next goal | the next one) <would> (lead | take the lead | be ahead | be in front | go ahead | go in front | have the lead | be the leader)
  &is.underWay ?is.close (the next | another | one more | a single) goal (could | may | can) [well] (decide (it | this | the <match> | everything | who wins) | settle (it | the <match> | this) | be (decisive | the (decisive one | winner | big one) | crucial | vital) | prove (decisive | crucial | to be the winner) | win it | swing it | change everything | go either way | be the one that decides it)
  &is.underWay ?is.close the next goal (is | becomes | will be | looks) (big | huge | vital | crucial | key | all-important | the big one | a big one | important)
  &is.underWay the next goal (could | may | can) change (everything | it again | the <match> [again] | the picture [again])
  ?is.brace !is.ownGoal &is.underWay (one more | another [goal] | a third | a third goal | one more goal | the next one) [from {scorer} | for <scorer-who>] <would> (give (him &is.men | her &is.women | {scorer} | them) | make it | complete | be | bring {scorer} | bring (him &is.men | her &is.women)) a hat-trick [for <scorer-who>]
  ?is.brace !is.ownGoal &is.underWay {scorer} (is | 's) [now] (on a hat-trick | one (goal | away | short) (away from | from | of | short of) a hat-trick | a goal away from a hat-trick | one goal (from | short of | away from) a hat-trick | chasing a hat-trick | chasing a third | looking for a hat-trick | on the verge of a hat-trick | one from a hat-trick | in sight of a hat-trick) [after <deed:ing>]
  ?is.brace !is.ownGoal &is.underWay {scorer} (has | now has) (a | the) chance (of a hat-trick | to complete a hat-trick)
  ?is.brace !is.ownGoal &is.underWay {scorer} (could | can) [still | yet | now] (complete | get | score | claim | have | finish with) a hat-trick

leader-np
  {leader} [&is.teamLeads who <t-pred:fin> | &is.teamTrails whose <lead-size-before>* <lead-noun> <whose-lead> | who <lead-now:fin>]

scorer-who
  {scorer} [who <s-pred:fin>]

a-goal
  (a | one | one more | a single | another | the next | just one [more] | a quick) (goal | strike | reply)
  (a | one | one more | a single | another | the next | just one [more] | a quick) goal
  (one more | another | the next one)

would
  would
  will
  could
  can

# What is open, and how much time is left.
undecided
  ?is.close &is.underWay (it is | it's | there is | there's) [now | still] (all | everything) to play for [again | once more]
  ?is.close &is.underWay (a | the | another) goal [now | from here | at this stage | this late &is.nowLate] [for either (side | team)] <would> be (decisive &is.level | crucial | huge | vital | big)
  ?is.level &is.underWay a winner (is | remains) [still] possible [for either (side | team)]
  ?is.byOne &is.underWay (one | a single | another | one more) goal <would> change (that | everything | it)
  ?is.leading &is.underWay (as (things | it) (stand | stands)) {leader} <would> (win | beat {trailer} | be the winners) <by-score>*
  ?is.close &is.underWay (either (side | team) | both (sides | teams) | any of the two) (can | could | may) [still | yet] (win | take | settle | snatch | nick) [it | this [<match>] | the <match>]
  ?is.close &is.underWay [still] (nothing | nothing yet) is [yet | still] (settled | decided | certain | over | safe)
  ?is.close &is.underWay (nothing is | it is not | it's not) (settled | decided | over) [yet]
  ?is.close &is.underWay (the (result | outcome | <match>) | it all | everything | it | who wins) (is | remains | stays) [still | now | once again | again | very much | once more] <open>
  &is.underWay ?is.level (either (side | team) | both (sides | teams) | anyone | anybody) (could | can) [still | yet] [go on to] (win [it | this] | take it | snatch it)
  &is.underWay ?is.close (it could go | this could go | this can go | it can [still] go | this one could go) either way
  &is.underWay ?is.level (it | this) (is | 's) [now | still] (anyone's | anybody's | either side's) (game | match | to win)
  &is.underWay ?is.level (it is | it's) (a new <match> | a whole new <match> | a fresh start | as good as a new <match> | back to square one | game on)
  &is.underWay ?is.close (it is | it's | the <match> is) (game on | on a knife-edge | tight | close)
  &is.underWay ?is.close (there is | there's) [still] (everything | all) to play for
  &is.underWay ?is.level (there is | there's) [now | still] (nothing to choose between <both> | no (leader | winner) | neither winner nor loser)

# Open, as how a match is.
open
  ?is.close [very much | again | wide | now | still] open [again]
  ?is.close [back | very much | once again] in the balance
  ?is.close (undecided | up for grabs | there to be won | there for the taking | [finely | evenly | delicately] balanced | [finely | delicately | evenly] poised | far from (settled | decided | over) | alive | close | tight | yet to be decided | still to be decided | anyone's | on a knife-edge | on a knife edge | very much alive)
  far from (over | settled | decided) &is.nowEarly

# Leads, so that nothing more has to happen.
hold-on
  ?is.leading &is.underWay (would win | win | will win) (by holding on [to (it | [their] [{score.leaderFirst}] lead)] | if (they | it) (hold on | hold out | stays like this | stay ahead | stays this way | ends like this) [to (it | [their] [{score.leaderFirst}] lead)])
  ?is.leading &is.underWay [now] (need | needs | have | has) [only] to (hold [on to] (it | [their] [{score.leaderFirst}] lead) | hold on | hold out | protect (it | [their] [{score.leaderFirst}] lead) | defend (it | [their] [{score.leaderFirst}] lead | what they have) | see it out | see out the (<match> | rest)) [to win | for (the | a) (win | victory)]
  ?is.leading &is.underWay (are | is) [now] (trying | looking | hoping | in a position) to (hold on | hold out | protect (it | [their] [{score.leaderFirst}] lead) | see it out | see out the (<match> | rest) | win it | win)
`;
