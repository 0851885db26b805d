/** An object as JSON without its last brace, so that fields can be added to its bytes. */
export const openJson = (value: object): Buffer => Buffer.from(JSON.stringify(value).slice(0, -1))

/** @param fields  the fields to add, as the JSON of an object @returns the rest of the JSON */
export const closeJson = (fields: string): string => `,${fields.slice(1)}`
