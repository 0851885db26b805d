import 'server-only'
import { CLIENT_HEADER } from '../../model/addresses/internal-headers'

/**
 * The client's address, as found by the front (lib/front). Under `next dev`, which has no front, all clients are one.
 */
export const clientAddress = (headers: Headers): string => headers.get(CLIENT_HEADER) ?? 'unknown'
