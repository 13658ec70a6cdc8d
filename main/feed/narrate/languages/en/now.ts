/** How it stands now, as clauses. */
export const now = String.raw`
leader-clause
  &is.teamLeads {leader} <lead-now:fin> <now-more>* [<mark>] ([<and>] <their-chance-clause> | with <chance-with>)
  {leader} <ahead-post>* [already | now | currently | also] <lead-now:fin> <now-more>* [(and | but) [<now> | already] (<lead-now:fin> | <lead-now:ing>)] <now-more>* [<mark>] [[at] <lead-place>] <now-more>*

trailer-clause
  &is.teamTrails {trailer} <trail-now:fin> <now-more>* [<mark>] ([<and>] <their-chance-clause> | with <chance-with>)
  ?is.trailerBlank {trailer} <behind-post>* still (have | has) not scored [and <trail-now:fin>] <now-more>*
  {trailer} <behind-post>* <yet-now> <x-wide:fin> <now-more>*
  {trailer} <behind-post>* <behind-pred> and <yet-now> (<need:fin> | <x-wide:fin>) <needs-more>*
  {trailer} <behind-post>* <already>* <trail-now:fin> <now-more>* [(and | but | so) [<already>] (<trail-now:fin> | <trail-now:ing> | <need:fin>)] <now-more>* [<mark>] [[at] <behind-place>] <now-more>*
  {trailer} <behind-post>* <trail-now:fin> [<mark>] (and | so | but | though | yet) <yet-now>* <need:fin> <needs-more>*

level-clause
  <sides> <level-now:fin> <now-more>*
  ?is.equaliser &is.latest (the | their | this) <match> (against | with) {action.opponent} is [now] level [again] [at {score}] <now-more>*

now-clause
  <leader-clause>
  <trailer-clause>
  <level-clause>
  <thing> <match-now:fin> <now-more>*
  <lead-of> <lead-is:fin> <now-more>* [[<mark>] [<and>] <their-chance-clause> &is.teamLeads]
  <gap> <gap-is:fin> <now-more>*
  (there is | there's | that leaves | it leaves | there are | we have | there remains) <what-there-is> <now-more>*
  <what-there-is> [is | are] <between> <now-more>*
  ?is.byOne &is.underWay <one-goal> [now | still] (separates | is all that separates | divides | splits | is the difference between | is what separates | is all there is between) <sides> [again ?is.pulledBack | now | still] <now-more>*
  ?is.byMore &is.underWay {margin:count} goals (separate | divide | split) <sides> <now-more>*
  ?is.leading (the lead | the advantage | the edge | the upper hand) (is | remains <still>) (with <leader-np> | {leader:gen}) <now-more>*
  ?is.leading (it is | it's) {leader} who <lead-now:fin> <now-more>*
  ?is.leading (it is | it's) {trailer} who <trail-now:fin> <now-more>*
  ?is.leading (it is | it's) [now] (advantage {leader} | {leader} in front | {leader} who (are | is) ahead | {leader} ahead) [{score.leaderFirst}] <now-more>*
  ?is.leading advantage {leader} [who <lead-now:fin>] <now-more>*
  ?is.leading <lead-np> for {leader} [over <trailer-np>] [<makes-worth>] <now-more>*
  ?is.leading {score.leaderFirst} is (a | the) <size>* (lead | advantage) [for <leader-np>] <now-more>*
  ?is.byOne &is.underWay [with] (one | a single | just one | only one) goal [now] (dividing | separating | between) <sides> <now-more>*
  ?is.opener &is.latest [the] first goal [is] on the (board | scoreboard) <now-more>*
  ?is.opener &is.latest [just | only] (one goal | a single goal | the only goal | a lone goal) so far [in the <match> | between <both> | in this <match>] <now-more>*
  [just | only] <what-there-is> <now-more>*
  ?is.nowStoppage [already] (in | into) (stoppage | injury | added) time <now-more>*
  ?is.leading <lead-place> (are | is) <leader-np> <now-more>*
  ?is.leading <behind-place> (are | is) <trailer-np> <now-more>*
  ?is.trailerBlank (only | just) {leader} (have | has) scored [so far] <now-more>*
  ?is.bothScored <sides> (have | have now | have each | have now each) (scored | found the net | got a goal | a goal [each]) [in this match] <now-more>*
  ?is.bothScored (both (sides | teams) | <both>) (are | are now) on (the scoreboard | the scoresheet | the board) <now-more>*
  ?is.bothScored (both (sides | teams) | <both>) <already>* (have | have now) <already>* (a goal | (their | a) goal | a goal each | goals) [to their name] <now-more>*
  <live-clause> <now-more>*
  ?is.leading {leader} (have | has | hold | holds | 've got) [now] the better of (it | {trailer} | the score | things) <by-score>* <now-more>*
  ?is.leading (it is | it's) [now] {leader} [by] {score.leaderFirst} <now-more>*
  ?is.leading {score.leaderFirst} (is | stands as | remains) the (score | scoreline) [and it] (favours | favouring | in favour of | favors) <leader-np> <now-more>*
  ?is.leading &is.underWay {trailer:gen} task (has [just &is.fresh] (become | got | grown)) [harder | tougher | bigger] &is.extended <now-more>*
  ?is.leading the (scoreboard | score | scoreline) [now | currently] (favours | favors | is with | has | shows | says | smiles on) {leader} [ahead | in front | leading] <by-score>* <now-more>*
  ?is.leading {leader} lead {trailer} follow <by-score>* <now-more>*
  ?is.leading {leader} (ahead | in front | up | leading) {trailer} (behind | trailing | chasing | down) <by-score>* <now-more>*
  ?is.leading a lead for {leader} [and] a deficit for <trailer-np> <by-score>* <now-more>*
  ?is.byOne a one-goal (<match> | affair | margin | lead | difference | gap) <now-more>*
  ?is.leading the (margin | gap | difference | lead | deficit) (: | - | is | stands at) [now | just | only] ({margin:count} [goal | goals] | one &is.byOne | a single goal &is.byOne) <now-more>*
  ?is.leading {margin:count} (goal | goals) (is | are) [now] the (margin | gap | difference | lead | deficit) <now-more>*
  ?is.leading by the (narrowest | slimmest | smallest) &is.byOne [of] (margin | margins) [possible] <clause>
  ?is.trailerBlank nothing [yet | so far] (from | for) {trailer} [who <trail-now:fin>] <now-more>*
  ?is.trailerBlank {leader} (have | has) (not conceded | yet to concede | kept {trailer} out | kept a clean sheet so far | kept {trailer} scoreless) [so far | yet] <now-more>*
  ?is.trailerBlank {trailer} (remain | remains | are still | is still) (scoreless | goalless | off the mark | without a goal) <now-more>*
  ?is.level &is.underWay [still | now] (neither (side | team | of them) | nobody | no one | no side | no team) (leads | is ahead | is in front | has the lead | has the advantage | has the edge) [now | any more | any longer | at {score}] <now-more>*
  ?is.level &is.underWay neither {home} nor {away} (leads | lead | is ahead | are ahead | is in front) [now | any more | at {score}] <now-more>*
  ?is.level &is.underWay (honours | things | it is | it's | the honours) [are] [now | once more] even [at {score}] <now-more>*
  ?is.level &is.underWay (the scores | the numbers) (match | are the same | are equal) [again | now] <now-more>*
  ?is.level &is.underWay (nothing | now nothing | there is now nothing | very little &is.level) (separates | divides | splits | to separate | to choose between) <sides> [now | any more | at {score} | with the score at {score}] <now-more>*
  ?is.nowLate &is.level (there is | there's) [now] (little | very little | not much) time [left | remaining] [in which] to (find | get | score) (a | the) winner <now-more>*
  ?is.level &is.underWay (there is | there's) [now] no (lead | leader) [to speak of] [any more | any longer | now] <now-more>*
  ?is.level (level | all square | square | parity | deadlocked | tied) [again | once more | now] [at {score} | {score}] [between <both>] <now-more>*
  ?is.equaliser back to (square one | level terms | parity | all square | level) [at {score}] <now-more>*
  (as | this is how | here is how | that is how) it stands [now] [:] <scoreline> <now-more>*
  <scoreline> (is how it stands | is the [new | latest | current] (score | scoreline | state of play) | it is [now] | now | and counting | the score) [now] <now-more>*
  (so | and so) (it is | it's) [now] <standing-now> [now] <now-more>*
  [the | a] (new | latest | current | early &is.nowEarly | late &is.nowLate | half-time &is.halfTime) (score | scoreline) (: | - | is | reads) [now] <standing-now> <now-more>*
  (scoreline | score) [as it stands | now] (: | -) <standing-now> <now-more>*
  as of the {minute:ord} minute (: | -) <standing-now> <now-more>*
  [the] (scorer | scorers) ?is.goal !is.ownGoal (: | -) {scorer} [: | -] [;] [minute (: | -) {action.minute}] [;] [score (: | -) <standing-now>]
  <either-next> <now-more>*
  <gap-then>
  <trailer-clause> [<mark>] (and | but | so) <one-more-them>

now-more
  (from | since) the {action.minute:ord} minute &is.goAhead &is.latest
  and [still] without (a goal | one | a reply) [of their own] &is.trailerBlank
  <wide>
  &is.teamTrails (despite | in spite of | even after | notwithstanding) <by-goal>
  &is.teamLeads <cause> <by-whom>
  with {score.leaderFirst}
  &is.teamLeads after conceding [to <s-np>] <when>*
  (at this | at the | for the) (moment | point | time being)
  <match-where>
  ?is.level [with the score] at {score}
  [with the score] at <scoreline>
  &is.trailerBlank without (conceding | reply)
  <now>
  <at-time>
  <where>
  <state-when>
  <still-on>
  &is.teamLeads (through | thanks to | courtesy of | by virtue of) <by-whom>
  (after | following) <by-goal>
  (after | since | as | because | now that) <s-np> <s-post>* <act:after>
  (after | since | as | because | now that) {action.team} <team-act:after>
  so far
  at this (stage | point) [of the (<match> | first half &is.nowFirstHalf | second half &is.nowSecondHalf)]
  (after | since) <t-clause>
  (after | since) <g-clause>
  in this [{competition}] [<stage-of>] <match>
  <event-sub>

match-where
  in <match-np> <match-rel>

# Of what has only just become so, “still” is not true; of what is yet to be done, it is.
yet-now
  <already>
  still

already
  already
  still !is.goAhead
  now
  currently

makes-worth
  &is.underWay (makes | make) (it | this | the <match> | the (closing stages &is.nowLate | rest | finish)) [now | well] (worth <attention> | one to watch)

# Both, however they are called.
sides
  the two
  <both>
  (the [two] | both) (sides | teams)
  they
  both

between
  between <sides>
  separating <sides>
  in it
  in this [<match>]

thing
  (it | this | things | everything | matters | that)
  (the | this | their) [{competition}] [<stage-of>] <match> [<between-teams>]
  the (score | scores | scoreline | scoreboard | result | contest) [in <the-match> | between <both> | of <the-match>]
  <fixture>
  it all
  the (score | scoreline | result) (now | at this (moment | point | stage))

trailer-np
  {trailer} [who (<trail-now:fin> | <need:fin>)]

the-match
  (the | this | their) [{competition}] [<stage-of>] <match> [<between-teams>]
  <fixture>
  [the] {competition}

between-teams
  between <both>
  of <both>

one-goal
  [just | only] (one goal | a single goal) between them
  [just | only] (one goal | a [single] goal | a lone goal | a solitary goal | the one goal)
  ?is.bothScored (just | only) (one | a single) goal
  a single goal

what-there-is
  ?is.byOne &is.underWay [still | now] [just | only] (<one-goal> | one) (in it | between <sides> | separating <sides> | in the <match> | in this [<match>] | in it between <sides>)
  ?is.byMore &is.underWay [now] [just | only] {margin:count} [goals] (in it | between <sides> | separating <sides>)
  ?is.byMore &is.underWay [now] a {margin:count} - goal (gap | margin | difference) [between <sides>]
  ?is.byOne &is.underWay [now] [just | only] a (one | single) - goal (gap | margin | difference) [between <sides>]
  ?is.level &is.underWay [now | still | once again | again] nothing (in it | between <sides> | to (separate | choose between | split | divide) <sides>) [at {score} | with the score [at] {score}]
  ?is.goalless [still] no goals
  ?is.byOne &is.underWay [just | only] (one | a single) goal of difference [<between>]

standing-now
  <bare-now>
  <scoreline>
  ?is.leading {score.leaderFirst} [now] (to | for | in favour of | in the favour of) {leader} [(against | over | v) <trailer-np>]
  ?is.leading {score.leaderFirst} in {leader:gen} favour
  ?is.level {score} [between <both>]
  ?is.level {score.home:count} (all | apiece) [between <both>]
  {score} in <fixture>
  {score} [between <both>] &is.level
  {leader} {score.higher} {trailer} {score.lower}

# No change since: nobody went ahead just now.
still
  still !is.goAhead
  only just &is.fresh

live-clause
  ?is.live (<event> | play | <thing>) (is | goes | remains) [still | now | very much] (under way | underway | live | in progress | ongoing | on | going on | being played | in play | in full flow | going | going strong) <level-adv>*
  ?is.live (<event> | play | <thing>) (continues | goes on | carries on | is yet to finish | is yet to end | has yet to finish | is still to be decided | has not finished | is far from over &is.nowEarly)
  ?is.halfTime (it is | it's) half-time
  ?is.nowStoppage (we are | it is | it's | the <match> is | this <match> is | the clock is | time is | play is | this is) [now | already] (in | into) (stoppage | injury | added) time
  ?is.nowStoppage [the <match>] (has | have) (gone | entered | reached | moved) [into] (stoppage | injury | added) time
  ?is.nowFirstHalf (we are | it is | it's | the <match> is | this is) [still | only] [in] the first half
  ?is.nowSecondHalf (we are | it is | it's | the <match> is | this is) [now] [in | into] the second half
  ?is.nowSecondHalf the second half is (on | under way | underway | in progress | in full swing)
  ?is.nowFirstHalf the first half is (on | under way | underway | in progress | in full swing | still being played)
  ?is.nowStoppage (the (second half &is.nowSecondHalf | first half &is.nowFirstHalf) | play | the clock) (is | has gone | has moved | has entered | goes | moves) [now] [in | into | well into | deep into] (stoppage | injury | added | additional) time
`;
