/**
 * What asks to look, and what brings in a reason: words that state nothing of the match but that it goes on, where they
 * ask to watch it; and the time that is left.
 */
export const frames = String.raw`
frame
  (a | another) [late &is.late | big | further &is.severalGoals] (twist | turn | turnaround &is.comeback) [in <the-match>] (: | - | as) &is.goal &is.teamLeads
  (a | another) [late &is.late | big | further &is.severalGoals] (twist | turn) [in <the-match>] (: | - | as) ?is.equaliser
  [a] (goal | score | match | latest) (update | news | report | alert | flash) [from [the] {competition} | from <the-match>] (: | - | \!) &is.goal
  you (don't | do not) see this (in every <match> | every day | often) [: | - | ;] &is.ownGoal
  [it is | it's | this is | this one is | this <match> is | the <match> is | {home} v {away} is | that's | that is | well] [well | now] worth <attention> [<at-now>] <because>
  [<at-now>] (it | this | that | the goal &is.goal) (matters | counts | is worth noting | stands out) [<at-now>] <because>
  [the] (reason | reasons) [to (watch | look | tune in | follow | care | look in)] [<at-now>] (: | is that | is simple :)
  why (it | this | it's | this is | that) (matters | counts | worth <attention>) [<at-now>] (: | -)
  why (watch | look | tune in | follow [it] | care | look now | now | watch now) [this [one | <match>]] [<at-now>] (: | - | ? | because)
  why it matters (:|-)
  (here is | here's) (why | why it matters | the reason | how it stands | the state of play | what has changed &is.goal | what changed &is.goal | the latest) [<at-now>] (: | -)
  (important | big | key | notable | pivotal | crucial | significant) [moment | change | goal &is.goal | news] [in <the-match> | here] [<at-now>] (: | - | because | as) &is.goal
  (this is | it is | it's | a) [a] (big | key | important | crucial | pivotal | significant) (moment | goal &is.goal | change) [in <the-match> | here] [<at-now>] <because> &is.goal
  <attend> [<at-now>] (<because> | \! | -)
  &is.goal <things-change:fin> [<at-now>] <because>
  the (key | main) (point | thing | fact) [<at-now>] (: | is that)
  (news | breaking | breaking news | just in | goal news | goal alert | goal flash | goalflash | alert | attention | score alert) (: | - | \!)
  [there's | there is] (a | an) (new | fresh) (score | scoreline | twist &is.goAhead | turn &is.goAhead) [in <the-match>] <because> &is.goal &is.latest
  (note | remember | worth noting | worth knowing) (: | that)
  &is.goal ⚽ [: | -]

because
  because
  as
  since
  now that
  with it
  given that
  :
  -
  ;
  for

at-now
  now
  right now
  just now
  right away
  straight away
  at (this | the) (moment | point | stage)
  at the moment
  here
  again

attention
  watching [closely]
  (a | another | a second) (look | watch | glance)
  seeing
  following
  (checking | tuning | looking | switching | dropping) [in | on | over] [for | to]
  [your] (attention | time | while)
  joining
  catching [up on]
  keeping an eye on
  staying with
  noting

attend
  &is.underWay (tune in | look in | look | join | join us | join in | watch | watch on | watch this [one | space] | watch closely | watch the closing stages &is.nowLate | watch the (rest | finish) | take a look | have a look | keep watching | stay with (this | it | us | this one) | stay tuned | follow (this | it | along | this one | the <match>) | switch (on | over) | check in | catch this | catch the (rest | finish | closing stages &is.nowLate) | pay attention | look here | eyes on this [one] | all eyes on this [one] | don't (miss | look away from) (this | it | what comes next | the finish | the rest) | one to watch | one to follow) [for the (closing stages &is.nowLate | rest | finish | second half &is.nowFirstHalf)] [to this [one] | with this one]
  &is.underWay keep (an eye | your eyes | a close eye | watch | one eye | both eyes) on (this | this one | this <match> | it | the <match> | <both> | {home} | {away} | the (score | clock | closing stages &is.nowLate | lead &is.leading | finish | rest) | {leader:gen} lead | what happens next | how {trailer} (respond | responds | react | reacts))
  &is.underWay [this is | now is | it is | it's | that makes this | that makes it] (a | the) (good | great | right | perfect | fine) (time | moment | point) to (join | tune in | look [in] | watch | take a look | follow | check in [at <scoreline>] | switch on | start watching | pay attention | be watching | come in | catch up | see it)
  &is.underWay (that | this | which) [alone] is [a | good | the] reason [enough] to (tune in | watch | look in | join | stay | stay tuned | keep watching | follow on | look | switch on)
  &is.underWay now is the (time | moment) to see (how {trailer} (respond | responds | react | reacts | reply | answer) | how it (ends | goes on | unfolds) | what happens next)
  &is.underWay now is the (time | moment) to (join | tune in | look [in] | watch | take a look | follow | check in | switch on | start watching | pay attention)
  &is.underWay (it is | it's | it is now | this is | that makes (it | this) | making (it | this) | this <match> is | the (closing stages &is.nowLate | rest | finish | second half &is.nowFirstHalf) is | which makes (it | this)) [now | all the more | well] worth <attention>
  &is.underWay makes (it | this | the <match> | the closing stages &is.nowLate | the rest | the finish) [now | well] (worth <attention> | one to watch)
  &is.underWay (see | watch) how {trailer} (respond | react | reply | answer) [to (it | that | this | going behind &is.goAhead | falling behind &is.goAhead | trailing)] [against <leader-np>]
  &is.underWay see (how (it | this | the <match> | things) (ends | goes on | unfolds | finishes | plays out | goes from here) | what happens [next] | what comes next | (whether | if) <hold-or-not> | how {trailer} (respond | responds | react | reacts | reply | answer))
  &is.underWay find out (how (it | this | the <match>) (ends | finishes) | who wins | (whether | if) <hold-or-not> | what happens next)
  (see | watch | catch | look at | look back at | have a look at | take a look at | catch up on | relive | replay | don't miss) (<goal-np> [that <result:fin>] | [the] <bare-goal> <goal-post>* [that <result:fin>] | the last goal [of {winner:gen} [{score.leaderFirst}] (win | victory)] [against <loser-np> | over <loser-np>] &is.finished &is.latest &is.goal)
  (see | watch | find out | catch up on | look at | take a look at) how (<s-clause> | <t-clause> | <m-clause> | <done> | {winner} did it &is.win | they did it &is.win | it happened &is.goal | it was done &is.goal | it (ended | finished) &is.finished)
  (worth | it is worth | it's worth) seeing how
  &is.underWay [you (should | need to | will want to | may want to) | [it is] time to | be sure to | make sure to | come and] (watch | look | tune in | look in | join [in | us] | follow | switch on | have a look | take a look | see it | pay attention) [now | to this [one | <match>] | at this [one | <match>] | in on this [one | <match>] | this [one | <match>] | it | the (rest | finish)]

hold-or-not
  ?is.leading {leader} (can | will) [now] (hold on [to (it | that | this | the lead | their lead | {score.leaderFirst} | the win)] | hold out | stay ahead | stay in front | see it out | win it | win | add to it)
  ?is.leading they (can | will) [now] (hold on [to (it | that | this | the lead | their lead)] | hold out | stay ahead | stay in front | see it out | respond | come back)
  ?is.leading {trailer} (can | will) [now | still] (respond | reply | answer | react | recover | hit back | come back | find (<chased> | <goals-needed>) | equalise &is.byOne | level &is.byOne | get back <into-it> | rescue it | turn it around | close the gap | <purpose-verb>)
  ?is.leading it (lasts | stays like this | stands | holds) 
  ?is.leading the lead (lasts | holds | stands | will last | will hold)
  ?is.level either (side | team) can (win it | find a winner | take it | find the winner | get a winner)
  ?is.level there (is | will be) a winner

things-change
  (the (<match> | score | scoreline | scoreboard | picture | balance | balance of (power | the <match>) | lead &is.goAhead | state of (play | the <match>)) | things | it | this [<match>] | the (face | complexion | shape) of (the | this) <match> | <fixture>) (~change | ~shift &is.teamAhead | ~swing &is.teamAhead | ~tip &is.teamAhead | ~tilt &is.teamAhead | ~turn &is.teamAhead | ~flip &is.teamAhead | ~move) [{action.team:gen} way &is.teamAhead] [in {action.team:gen} favour | [again &is.severalGoals] [in this [{competition}] <match>]]

# Time: as a clause, and as what there is.
time-clause
  ?is.nowLate time (runs | ticks) (out | down | short | away) [for {trailer} &is.leading] <time-more>*
  ?is.nowLate (there is | there's) not (long | much time) (left | remaining | to go) <time-more>*
  ?is.nowEarly already (there is | there's | there has been) a goal &is.goal <time-more>*
  ?is.nowLate the <match> (nears | approaches | reaches | enters) (its | the) (end | close | finish | closing stages | final stages | conclusion) <time-more>*
  ?is.nowLate time is (running (out | short | down) | ticking [away | down] | short | against {trailer} &is.leading | getting short | precious | of the essence) [for {trailer} &is.leading] <time-more>*
  ?is.nowLate the (clock | minutes) (is | are) (running (out | down) | ticking [away | down] | against {trailer} &is.leading | slipping away | winding down) [for {trailer} &is.leading] <time-more>*
  ?is.nowLate [with] the (final whistle | end | finish | full-time whistle | closing whistle | end of the <match>) (is | ) [now | already] (drawing near | near | approaching | nearing | close | in sight | not far (away | off) | getting closer | closing in | looming | coming [closer] | around the corner) <time-more>*
  ?is.nowLate (the <match> | it | this | play | we | this <match>) (is | are) [now | already] (in | into | entering | approaching | reaching | deep in | well into | nearing | close to | heading into | moving into) (its | the) (closing | final | last | late | dying) (stages | minutes | phase | moments | stage | part | period | stretch) [of (the | this) <match> | of the second half] <time-more>*
  ?is.nowLate (the <match> | it | this | play | we | this <match>) (is | are) [now | already] (nearing | approaching | close to | near | drawing to | coming to | heading for | heading towards) (its | the | an | a) (end | finish | close | conclusion | final whistle) <time-more>*
  ?is.nowLate (the <match> | it | this <match>) (enters | has entered | is entering | reaches | has reached) (its | the) (closing | final | last) (stages | minutes | phase | moments | stretch) <time-more>*
  ?is.nowLate (it is | it's | this is) [now | already | getting | very] late [in (the <match> | the second half | the day | this <match>)] [on] <time-more>*
  ?is.nowEarly (it is | it's | this is) [still | only | just | very | early] early [days] [in (the <match> | this <match>)] [on] <time-more>*
  ?is.nowEarly (the <match> | this <match> | it) (has (only | barely | just) (begun | started | got going) | is [still | only] [just] (young | in its (opening | early) (stages | minutes | phase | quarter of an hour)) | is only minutes old) <time-more>*
  (there is | there's | there are | that leaves | this leaves | it leaves) <time-left> <time-more>*
  &is.underWay <time-left> (remains | remain | is left | is still left) <time-more>*
  ?is.nowEarly (the <match> | it) (has | is) (started | begun | only started) [only | just] (a few minutes | not long) ago <time-more>*
  ?is.nowEarly it is only the (beginning | start) [of the <match>] <time-more>*
  ?is.nowLate the (end | finish | final whistle) is near <time-more>*
  ?is.nowLate [only | just] (a few | some | few | the last few | the last) minutes (are | remain | is) [left | remaining | to go | to play] <time-more>*

time-more
  for {trailer} who <trail-now:fin> <now-more>* &is.leading
  <wide>
  for either (side | team) to (win it | win | score | find a winner | take it) &is.level
  <state-when>
  <to-react> &is.leading
  for {trailer} <to-react> &is.leading
  for {trailer} &is.leading [who <trail-now:fin>]
  for (the score | this | it | things | that | more goals | more | another goal | a winner &is.level | a change | the next goal | a response &is.leading | a reply &is.leading) [to change [again]] &is.underWay
  in (the <match> | this <match> | it)
  between <both>
  for {trailer} [<mark>] [at] <behind-place> [against <leader-np>] &is.leading
  for {trailer} [<mark>] [and | as | because | since | who] [they] <trail-now:fin> &is.leading

time-left
  &is.underWay [still] (time | minutes) [left | remaining] [to play | on the clock | to go]
  ?is.nowLate [now | only | just | very | still] (little | a little | a bit of | some | not much | precious little | limited | a few minutes of | scant) (time | of the <match>) [left | remaining | to play | to go | on the clock]
  ?is.nowLate [now | only | just] (minutes | a few minutes | moments | the closing stages | the final (minutes | stages) | the last (minutes | stages)) [left | remaining | to play | to go | on the clock]
  ?is.nowEarly [still] (most of | plenty of | a lot of | lots of) (the <match> | time | it) [left | remaining | [still] to (play | come | go) | on the clock]
  ?is.nowEarly [still] (well over | more than | over) an hour [left | remaining | [still] to (play | come | go) | on the clock | of play]
  ?is.nowEarly [still] (plenty | a long way | a lot | so much | much | lots) [left | remaining | [still] to (play | come | go)]
  ?is.nowFirstHalf [still] (a | the) [whole [of the] | entire | full | complete] second half [left | remaining | [still | yet] to (play | come | go)]
  ?is.nowFirstHalf [still] (the | a) (whole | entire) [of the] second half [left | remaining | [still | yet] to (play | come | go)]
  ?is.nowFirstHalf half-time [still] to come
  ?is.nowFirstHalf more than (half | half of | half an hour of | 45 minutes of) [of] the <match> (left | remaining | [still] to (play | come | go))
  &is.underWay (the (rest | remainder) of the <match>) [still] (left | remaining | to (play | come | go))
  <more-time-left>
  ?is.nowEarly [still] (plenty | lots | a lot | most) of time for {trailer} (to <purpose-verb> | <to-react>) &is.leading
  ?is.nowFirstHalf [still] plenty of time for {trailer} (to <purpose-verb> | <to-react>) &is.leading
`;
