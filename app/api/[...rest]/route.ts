import { handled } from '@/lib/server/http/handled'
import { problem } from '@/lib/server/process/problem'

/** Answers unknown addresses with a problem document too, for programs. */
const notFound = handled('elsewhere', () => problem(404, 'No such address'))

export { notFound as DELETE, notFound as GET, notFound as PATCH, notFound as POST, notFound as PUT }
