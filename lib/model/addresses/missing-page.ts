/** Marks the content of a page that says that there is none. The front then sends it with status 404 (docs/decisions/0065). */
export const MISSING_ATTRIBUTE = 'data-not-found'
