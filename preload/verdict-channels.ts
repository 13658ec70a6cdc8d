/** Names of what passes between the small window a change is approved in and main. No other window knows them. */
export const verdictAboutChannel = 'touchline-verdict:about';
export const verdictApproveChannel = 'touchline-verdict:approve';
export const verdictCancelChannel = 'touchline-verdict:cancel';
