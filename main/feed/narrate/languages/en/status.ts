/** What is to come, what is off, what goes on. */
export const status = String.raw`
status
  ?is.scheduled {home} (play | plays | face | faces | meet | meets | take on | takes on) {away} <kick-off>*
  ?is.scheduled {away} (play | plays | face | faces | meet | meets | take on | takes on) {home} <kick-off>*
  ?is.scheduled {home} (will | are set to | are due to | is due to | is set to) (play | face | meet | take on) {away} <kick-off>*
  ?is.scheduled <both> (will | are set to | are due to) (meet | play | face each other) <kick-off>*
  ?is.scheduled (coming up | up next | next up | upcoming | next | preview) (: | -) <fixture> <kick-off>*
  ?is.scheduled (kick-off | kickoff) [(between <both> | in <event> | for <event>)] is <kick-off>*
  ?is.scheduled <both> (meet | play | face each other) <kick-off>*
  ?is.scheduled <event> (gets under way | will kick off | will start | is due to kick off | takes place | will take place | is set for) <kick-off>*
  ?is.scheduled <event> (kicks off | starts | begins | is scheduled | is due to start | is still to come) <kick-off>*
  ?is.postponed <event> (is | has been | was) postponed <where>*
  ?is.abandoned <event> (is | has been | was) abandoned [at <scoreline> | at {score} | with the score [at] {score}] <where>*
  ?is.cancelled <event> (is | has been | was) (cancelled | canceled | called off | scrapped) <where>*
  ?is.interrupted (<event> | play [between <both>]) (is | has been | was) (interrupted | suspended | halted | stopped) with the score at {score}
  ?is.interrupted (<event> | play [between <both>]) (is | has been | was) (interrupted | suspended | halted | stopped) with <state>
  ?is.interrupted (<event> | play [between <both>]) (is | has been | was) (interrupted | suspended | halted) [with the score [at] {score} | at <scoreline> | at {score}] <where>*
  ?is.unknown <event> should have (begun | started) (but | and) no source says (whether | if) it (did | has)
  ?is.justBegun <event> has just (begun | started | kicked off)
  ?is.live (<event> | play) is [still | now] (under way | live | in progress) <level-adv>*
  ?is.live (<event> | play) is [still | now] (under way | live | in progress) with ?is.leading {leader} (leading [{trailer}] | ahead [of {trailer}]) [{score.leaderFirst}] <lead-adv>*
  ?is.live <both> are (playing | in action) <level-adv>*
  ?is.halfTime it is half time [between <both> | in <fixture>]
  ?is.halfTime [it is | it's] (half time | half-time) [with] <state>
  ?is.halfTime <event> is at (half time | half-time)
  ?is.finished <event> (is over | has finished | has ended | is finished) <where>*
  ?is.shootout <event> (is | was) decided on penalties &is.finished

event
  [the | this | their] [{competition}] <match> (between <both> | <fixture>)
  [the | this] {competition} [<stage-of>] [<match>] [between <both> | <fixture>]
  [the | this] <stage-of> [<match>] [between <both> | <fixture>]
  {home:gen} <match> (against | with) {away}
  {away:gen} <match> (against | with) {home}
  <fixture>
  [the | this] <match> [between <both>]
  it

kick-off
  on {startsAt.day}
  (at | from) {startsAt.time} UTC
  <where>
`;
