/** Names of what passes between the small window a key is typed into and main. No other window knows them. */
export const keyAboutChannel = 'touchline-key:about';
export const keySubmitChannel = 'touchline-key:submit';
export const keyCancelChannel = 'touchline-key:cancel';
