/** More ways to say when it was. */
export const moreTimes = String.raw`
more-when
  [only | just] {action.minute} ' (on the clock | gone | played) ?is.early
  in (only | just) the {action.minute:ord} minute ?is.early
  (deep | well) into <match-np> ?is.late
  (soon | not long) after (half-time | half time | the (break | interval)) ?is.afterBreak
  at (a | this | such a) (late ?is.late | early ?is.early) (stage | point) [of <match-np>]
  in the {action.minute:ord} minute of the first half &is.firstHalf
  in [the] [time added [on] | added time | stoppage time | injury time] (to | of | in | at the end of | at the close of) the (first half &is.firstHalf | second half &is.secondHalf) ?is.stoppage
  in (additional | extra | added-on) time ?is.stoppage [at the end of the (first half &is.firstHalf | second half &is.secondHalf)]
  [in] (first-half &is.firstHalf | second-half &is.secondHalf) (stoppage | injury | added) time ?is.stoppage
  (with | after | in | inside) (no more than | less than | under | only | barely | not even | at most) (15 minutes | fifteen minutes | a quarter of an hour) [gone | played | on the clock | of play | of the <match>] ?is.early
  (with | after) (no more than | only | just | barely | not more than) {action.minute} (minutes | minute) [gone | played | on the clock | of play] ?is.early
  [very] (soon | shortly | not long) after (kick-off | the kick-off | kick off | the start | the beginning) [of <match-np>] ?is.early
  (at | near | towards) the (start | beginning) of (<match-np> | the first half) ?is.early
  in the (opening | early) (part | period | spell | going) [of <match-np>] ?is.early
  (towards | near | close to | nearing) the end [of (<match-np> | the second half &is.secondHalf | normal time | regular time)] ?is.late
  (at | right at) the (death | end [of <match-np>]) ?is.late &is.secondHalf
  late (in | on in) (the day | the second half &is.secondHalf | proceedings | <match-np>) ?is.late
  in the (last | final | closing) (ten | 10) minutes [of <match-np>] ?is.late !is.stoppage
  with (the <match> | play | time) (nearing its end | in its (closing | final | late | last) (stages | minutes) | deep in stoppage time &is.stoppage | in (stoppage | added | injury) time &is.stoppage) ?is.late
  (before | ahead of | going into | towards) (half-time | the (break | interval)) ?is.firstHalf
  (after | since | following) (half-time | the (break | interval | restart | resumption)) ?is.secondHalf
  [just | right | soon | shortly] after the (restart | resumption | second half began) ?is.afterBreak
  (with | when) the clock (at | on | showing | reading | showed | read) {action.minute} [minutes]
  (by | at) the {action.minute:ord} minute
  at the {action.minute:ord} minute mark
  as the clock (hit | reached | struck | ticked to | showed) {action.minute} [minutes]
  when {action.minute} minutes (had been played | were gone | had gone | were on the clock)
  as the <match> (entered | went into | moved into | reached) (stoppage | injury | added) time ?is.stoppage
  it was [in] [the] {action.minute:ord} minute
  {action.minute} minutes into (<match-np> | play | proceedings)
  after more than an hour (without a goal | of (goalless | scoreless) (football | play) | without goals) ?is.opener &is.late
  after more than 45 minutes (without a goal | of (goalless | scoreless) (football | play) | without goals) ?is.opener &is.secondHalf
  (shortly | not long | soon | a few minutes | minutes) before (the end | the finish | full time | full-time | the final whistle | time) ?is.late
  (when | as | with) <match-np> (is | was | being |) (close to | near | nearing | near to | approaching | drawing to) (the | its | an | a) (end | close | finish) ?is.late

# Beside how it stands now: the time there is.
more-time-left
  ?is.nowLate (barely | scarcely) any (time | minutes) [left | remaining] [to (play | go)] [for (a winner &is.level | either side &is.level | {trailer} &is.leading | a reply &is.leading | a response &is.leading | anything else)]
  ?is.nowLate (next to | practically) no time [left | remaining] [to (play | go)] [for (a winner &is.level | {trailer} &is.leading | a reply &is.leading | a response &is.leading)]
  &is.underWay [still] (football | play | more | minutes | time | action) [still] (to be played | to come | to play | left | remaining)
  ?is.nowFirstHalf [still] (a | the) (half | second half | whole half | full half | other half) (to play | to come | left | to go | remaining | still to come | yet to come)
  ?is.nowEarly [still] (so much | very much | most | the vast majority) (of the <match> | time | football) (to play | to come | left | to go | remaining | still to come)
`;
