/** What may stand beside any clause, whoever it is of: when, at which score, in what time of the match; each true by itself. */
export const wide = String.raw`
# The score as it is now, alone: which number comes first is for the check of the whole sentence to say.
bare-now
  {score}
  {score.byLead}

bare-then
  {action.score}
  {action.score.byLead}

wide
  with (everything | all | plenty | it all | much) [still] to play for &is.close &is.underWay
  with (a winner | the winner | a decider) [still | yet] to (play for | come) &is.level &is.underWay
  [with] [the] [score | scoreline | scores] [now | standing | still] at <bare-now> [now | so far]
  [with | at] [the] (score | scoreline) [is | stands | standing] [now] (<bare-now> | <scoreline>)
  with <bare-now> (on the (scoreboard | board) | the (score | scoreline))
  [- | : | ;] [for | at | in | to make it | now] <scoreline>
  (: | - | ;) <bare-now>
  \( <bare-now> \)
  for <bare-then>
  already
  so far
  for now
  here
  as it stands
  this late [on | in the <match> | in the day] &is.nowLate
  this early [on | in the <match>] &is.nowEarly
  late (on | in the <match>) &is.nowLate
  early (on | in the <match>) &is.nowEarly
  [still | now | already] (in | during) the (first | opening) half &is.nowFirstHalf
  [still | now | already] (in | during) the second half &is.nowSecondHalf
  [now | already | deep] (in | into) (stoppage | injury | added) time &is.nowStoppage
  (most recently | the latest &is.latest | the last &is.latest | the most recent &is.latest) [of them] <when>
  <there-to-come>
  <despite>
  <setting>
  <beside-goal>
  <news-beside>

# The time that is left, beside a clause.
there-to-come
  with <to-come>
  with <time-left>

to-come
  ?is.nowFirstHalf [still] [the | a | all of the] (whole | entire | full |) [of the] second half [still | yet] (to come | ahead | to be played | to play | remaining | left | to go)
  ?is.nowEarly [still] (most | the bulk | the majority | much) of the <match> [still | yet] (to come | ahead | to be played | to play | remaining | left | to go)
  ?is.nowFirstHalf (half-time | half time | the (break | interval)) [still] (to come | ahead | about to come &is.nowStoppage | coming up &is.nowStoppage | near &is.nowStoppage | approaching &is.nowStoppage)
  ?is.nowFirstHalf [still] (a lot | plenty | much | lots | a long way | so much) [of (football | play | time | the <match>)] [still | left] (to come | to play | to go | left | remaining)
  ?is.nowFirstHalf [still] a long way to go
  ?is.nowEarly [still] (plenty | lots | a lot) of (time | football | play | minutes) [left | remaining] [to play | to come | to go]
  ?is.nowFirstHalf [still] a lot left to play for [between <both>] &is.close
  <more-time-left>

to-come-clause
  (there is | there are | there remains | we have | and) [still | yet] <to-come> [for (<sides> | either side | {trailer} &is.leading)] [<to-react> &is.leading]
  <to-come> [for (<sides> | either side | {trailer} &is.leading)]
  ?is.nowFirstHalf [the | a | all of the] (whole | entire | full |) second half (is | lies | remains) [still | yet] (to come | ahead | to be played | to play | left | remaining | to go)
  ?is.nowEarly (most | much) of the <match> (is | lies | remains) [still | yet] (to come | ahead | to be played | left)
  ?is.nowStoppage (it is | we are | this is) [now | already] [in | into | deep into] (stoppage | injury | added) time [now]
  ?is.nowStoppage &is.nowSecondHalf [the] (ninety | 90) minutes are (up | over | played | gone | done)
  ?is.nowFirstHalf (it is | we are | this is) [still | only] [in] the first half
  ?is.nowEarly (it is | we are) [still | only | just] [in] (the {minute:ord} minute | {minute} minutes in | {minute} minutes gone)
  (it is | we are) [now | already] [in] the {minute:ord} minute
  ?is.nowLate time is (short | tight | scarce | limited | running low) [for {trailer} [who <trail-now:fin>] &is.leading]
  ?is.nowLate (there is | there are) not (much | a lot of) time (left | remaining | to play) [for <trailer-np>] [<to-react>]
  &is.underWay (the <match> | this | it) is not (over | finished | done | settled &is.close | decided &is.close) [yet]
`;
