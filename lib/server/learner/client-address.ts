import 'server-only'
import { CLIENT_HEADER } from '../../model/internal-headers'

/** Who asks, as the front (lib/front) saw it on the socket; under `next dev`, which has no front, all are one. */
export const clientAddress = (headers: Headers): string => headers.get(CLIENT_HEADER) ?? 'unknown'
