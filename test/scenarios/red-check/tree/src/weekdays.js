const day = 24 * 60 * 60 * 1000;

/** Whether people work on a day of the week; 0 is Sunday. */
export function isWorkingDay(weekday) {
  return weekday > 0 && weekday < 5;
}

/** Working days from `from` to `to`, both included, as ISO dates. */
export function workingDays(from, to) {
  let count = 0;
  for (let time = Date.parse(from); time <= Date.parse(to); time += day) {
    if (isWorkingDay(new Date(time).getUTCDay())) count += 1;
  }
  return count;
}
