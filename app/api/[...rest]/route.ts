import { handled } from '@/lib/server/http/handled'
import { problem } from '@/lib/server/process/problem'

/** Programs read problem documents: an address that is none gets one too. */
const nothing = handled('elsewhere', () => problem(404, 'No such address'))

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT }
