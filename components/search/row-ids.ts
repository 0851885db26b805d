/** The id of a row of the palette. The field names the chosen one. */
export const rowId = (row: number) => `found-${row}`

/** The id of the button that forgets a recent search. */
export const forgetId = (row: number) => `forget-${row}`
