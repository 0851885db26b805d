// The allowed directions of imports (docs/architecture.md). cli/project/check-imports.mjs checks the code against them.

/** Our rooms, each with the rooms that it may import besides itself. */
export const arrows = {
  'lib/model': [],
  'lib/compiler': ['lib/model'],
  'lib/quiz': ['lib/model'],
  'lib/search': ['lib/model'],
  'lib/progress': ['lib/model', 'lib/quiz', 'prisma'],
  'lib/installation': [],
  'lib/backup': ['lib/model', 'lib/installation', 'lib/progress', 'prisma'],
  'lib/server': [
    'lib/model',
    'lib/installation',
    'lib/quiz',
    'lib/progress',
    'lib/search',
    'lib/compiler',
    'components',
  ],
  'lib/offline': [],
  'lib/front': ['lib/model', 'lib/server', 'lib/offline'],
  components: ['lib/model', 'lib/quiz', 'lib/search', 'lib/offline'],
  app: ['components', 'lib/model', 'lib/quiz', 'lib/search', 'lib/server'],
  cli: ['lib/model', 'lib/compiler', 'lib/quiz', 'lib/progress', 'lib/installation', 'lib/backup'],
  bench: ['lib/model', 'lib/compiler', 'lib/quiz', 'lib/progress', 'lib/search', 'cli', 'e2e'],
  e2e: ['lib/progress', 'cli'],
  prisma: [],
}

/** The rooms inside a room, each with the rooms that it may import besides itself. No file is outside of these. */
export const innerArrows = {
  'lib/compiler': {
    base: [],
    source: ['base'],
    memo: ['base'],
    graph: [],
    reading: ['base', 'source'],
    rendering: ['base', 'source'],
    checking: ['base', 'source', 'reading'],
    identity: ['base', 'source', 'reading'],
    linking: ['base', 'reading', 'rendering'],
    bundling: ['base', 'reading', 'rendering', 'checking', 'identity', 'linking'],
    formats: ['base', 'source', 'reading', 'rendering', 'checking', 'linking'],
    compiling: [
      'base',
      'source',
      'memo',
      'graph',
      'reading',
      'rendering',
      'checking',
      'identity',
      'linking',
      'bundling',
    ],
    comparing: ['base', 'checking', 'identity', 'bundling', 'compiling'],
    publishing: ['base', 'source', 'memo', 'checking', 'identity', 'linking', 'bundling', 'compiling'],
  },
  'lib/server': {
    process: [],
    bundle: ['process'],
    typeface: ['process', 'bundle'],
    pictures: ['process'],
    learner: ['process', 'bundle'],
    limiting: ['process', 'learner'],
    listing: ['bundle'],
    graph: ['bundle', 'listing'],
    search: ['process', 'bundle'],
    feedback: ['process', 'bundle'],
    study: ['process', 'bundle', 'learner', 'feedback'],
    sittings: ['process', 'bundle', 'limiting', 'feedback', 'study'],
    library: ['bundle', 'listing', 'feedback', 'study', 'sittings'],
    mistakes: ['process', 'bundle', 'learner', 'feedback'],
    reports: ['process', 'bundle', 'feedback'],
    proof: ['process', 'bundle', 'feedback', 'library'],
    outside: ['process', 'bundle', 'listing', 'library'],
    site: ['bundle', 'search', 'feedback', 'library', 'outside'],
    http: ['process', 'bundle', 'learner', 'limiting', 'sittings'],
  },
  cli: {
    application: [],
    launcher: ['application'],
    shared: ['application'],
    commands: ['application', 'shared'],
    project: ['application', 'launcher', 'shared'],
    // What is started, or imported by others, has a file of its own beside the rooms.
    haeseol: ['launcher'],
    start: ['application'],
    build: ['application'],
    front: ['application', 'launcher'],
    remark: ['launcher'],
  },
}

/** Imports that are forbidden although the arrows allow them, and why. */
export const closedDoors = [
  {
    from: /^e2e\//,
    to: /^lib\/progress\/(?!trials\/(find|test|throwaway)-postgres$)/,
    why: 'browser tests know only what a user sees; a database to serve is no more than a machine',
  },
  { from: /^(components|app)\//, to: /^lib\/model\/key$/, why: 'what could draw a key must not be able to name it' },
  {
    from: /^components\//,
    to: /^lib\/model\/api\//,
    why: 'it carries zod; types for components have files of their own',
  },
  {
    from: /^cli\/(?!commands\/database\/)/,
    to: /^lib\/(progress\/(?!trials\/)|backup\/(?!restore-mark$))/,
    why: 'what needs the database client stands in cli/commands/database: other commands run without it',
  },
  {
    from: /^lib\/compiler\/rendering\/syntax\/(?!.*\.test$)/,
    to: /^lib\/(?!compiler\/(rendering\/syntax\/|source\/(is-formula|join-formulas|code-spans)$))/,
    why: "the notes' syntax is a plugin that editors load without the compiler",
  },
  {
    from: /^(app\/|lib\/server\/(?!feedback\/marking$))(?!.*\.test$)/,
    to: /^lib\/quiz\/(give-feedback|score-sitting|changed-answers)$/,
    why: 'feedback leaves by lib/server/feedback/marking, which withholds what an open exam asks',
  },
  {
    from: /^lib\/server\//,
    to: /^components\/(?!messages\/[\w.]+\.json$)/,
    why: 'of the interface, a server knows the words at most',
  },
  {
    from: /^lib\/server\/(?!.*\.test$)/,
    to: /^lib\/compiler\/(?!formats\/mistakes\/|graph\/lay-out-map$)/,
    why: 'a server compiles nothing; a notebook that is taken along is written as the compiler reads it, and a small map is laid out when asked for',
  },
  {
    from: /^(app\/|lib\/server\/(?!(feedback\/(learned|marking)|bundle\/note-names|sittings\/review-lines)$))(?!.*\.test$)/,
    to: /^lib\/progress\/folding\//,
    why: 'what is folded leaves by lib/server/feedback/learned, which tells nothing while an exam is open',
  },
  {
    from: /^(?!lib\/compiler\/rendering\/mermaid\/)(?!.*\.test$)/,
    to: /^lib\/compiler\/rendering\/mermaid\/(?!mermaid$)/,
    why: 'the reader of Mermaid has one door, rendering/mermaid/mermaid',
  },
  {
    from: /^(?!bench\/|lib\/compiler\/testing\/|.*\.test$)/,
    to: /^lib\/compiler\/testing\//,
    why: 'the product does not depend on what only its tests need',
  },
  { from: /^(?!.*\.test$)/, to: /\.test$/, why: 'tests are not imported' },
]

/** Files whose exports are used by name only: by the framework, by an editor, by a thread. */
export const exportedForOthers = ['cli/remark.mjs', 'cli/launcher/run-thread.mjs', 'components/messages/request.ts']
