// Which way the arrows may point (docs/architecture.md). `npm run check:imports` holds the code against this, and
// cli/architecture.test.ts holds this against forbidden imports.

/** Our rooms, and for each the rooms that it may import besides itself. */
export const arrows = {
  'lib/model': [],
  'lib/compiler': ['lib/model'],
  'lib/quiz': ['lib/model'],
  'lib/progress': ['lib/model', 'lib/quiz', 'prisma'],
  'lib/server': ['lib/model', 'lib/quiz', 'lib/progress'],
  components: ['lib/model', 'lib/quiz'],
  app: ['components', 'lib/model', 'lib/quiz', 'lib/server'],
  cli: ['lib/model', 'lib/compiler', 'lib/quiz', 'lib/progress'],
  bench: ['lib/model', 'lib/compiler', 'lib/quiz', 'lib/progress'],
  e2e: [],
  prisma: [],
}

const rooms = Object.keys(arrows)
const inside = (names) => `^(${names.join('|')})/`

const roomRules = rooms.map((room) => ({
  name: `${room.replace('/', '-')}-imports-only-${arrows[room].map((name) => name.split('/').at(-1)).join('-') || 'nothing-of-ours'}`,
  severity: 'error',
  from: { path: inside([room]) },
  to: { path: inside(rooms), pathNot: inside([room, ...arrows[room]]) },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...roomRules,
    {
      name: 'components-never-see-the-key',
      comment: 'What could draw a key before an answer must not be able to name it.',
      severity: 'error',
      from: { path: '^(components|app)/' },
      to: { path: '^lib/model/key\\.ts$' },
    },
    {
      name: 'model-is-zod-free-in-the-browser',
      comment: 'lib/model/api.ts carries zod; the types that a component needs stand in files of their own.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^lib/model/api\\.ts$' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-code-from-tests',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$' },
      to: { path: '\\.test\\.tsx?$' },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^prisma/generated|\\.css$' },
  },
}
