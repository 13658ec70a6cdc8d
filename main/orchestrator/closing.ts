/** Why a run is stopped that nobody cancelled: Touchline is being closed. The reason of the abort signal. */
export const closing = 'Touchline is being closed';
