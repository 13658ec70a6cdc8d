/** Names of what passes between the window and main. A call is `touchline:` and its method. */
export const callPrefix = 'touchline:';
export const changeChannel = 'touchline-change';
