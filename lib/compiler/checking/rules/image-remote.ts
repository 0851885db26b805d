import type { Rule } from '../rule'

/** An image of another site would tell that site who is studying what, so only a link to it is shown. */
export const imageRemote: Rule = { id: 'image-remote', severity: 'warning' }
