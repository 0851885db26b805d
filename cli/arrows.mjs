// Which way imports may point (docs/architecture.md). cli/check-imports.mjs holds the code against this.

/** Our rooms, and for each the rooms that it may import besides itself. */
export const arrows = {
  'lib/model': [],
  'lib/compiler': ['lib/model'],
  'lib/quiz': ['lib/model'],
  'lib/progress': ['lib/model', 'lib/quiz', 'prisma'],
  'lib/installation': [],
  'lib/backup': ['lib/model', 'lib/installation', 'lib/progress', 'prisma'],
  'lib/server': ['lib/model', 'lib/installation', 'lib/quiz', 'lib/progress', 'lib/compiler'],
  'lib/front': ['lib/model', 'lib/server'],
  components: ['lib/model', 'lib/quiz'],
  app: ['components', 'lib/model', 'lib/quiz', 'lib/server'],
  cli: ['lib/model', 'lib/compiler', 'lib/quiz', 'lib/progress', 'lib/installation', 'lib/backup'],
  bench: ['lib/model', 'lib/compiler', 'lib/quiz', 'lib/progress', 'cli', 'e2e'],
  e2e: ['lib/progress', 'cli'],
  prisma: [],
}

/** What a room may not import although the arrows let it, and why. */
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
    from: /^lib\/compiler\/(reading|markdown|rules|messages|identity)\/(?!.*\.test$)/,
    to: /^lib\/compiler\/(assembling|cache|publishing|threads)\//,
    why: 'a note is read, and a question known again, without the vault around it',
  },
  {
    from: /^lib\/compiler\/assembling\/(?!.*\.test$)/,
    to: /^lib\/compiler\/(cache|publishing|threads)\//,
    why: 'a vault is assembled the same whatever is kept of it and whoever compiled its notes',
  },
  {
    from: /^lib\/compiler\/cache\/(?!.*\.test$)/,
    to: /^lib\/compiler\/(publishing|threads)\//,
    why: 'what is kept of a vault does not hang on who asks for it',
  },
  {
    from: /^cli\/(?!database\/)/,
    to: /^lib\/(progress\/(?!trials\/)|backup\/(?!restore-mark$))/,
    why: 'what needs the database client stands in cli/database: other commands run without it',
  },
  {
    from: /^lib\/compiler\/markdown\/syntax\/(?!.*\.test$)/,
    to: /^lib\/(?!compiler\/markdown\/(syntax\/|is-formula$)|compiler\/reading\/code-spans$)/,
    why: "the notes' syntax is a plugin that editors load without the compiler",
  },
  {
    from: /^(app\/|lib\/server\/(?!feedback\/marking$))(?!.*\.test$)/,
    to: /^lib\/quiz\/(give-feedback|score-sitting|changed-answers)$/,
    why: 'feedback leaves by lib/server/feedback/marking, which withholds what an open exam asks',
  },
  {
    from: /^lib\/server\/(?!.*\.test$)/,
    to: /^lib\/compiler\/(?!formats\/mistakes\/)/,
    why: 'a server compiles nothing; a notebook that is taken along is written as the compiler reads it',
  },
  {
    from: /^(app\/|lib\/server\/(?!(feedback\/(learned|marking)|bundle\/note-names|sittings\/review-lines)$))(?!.*\.test$)/,
    to: /^lib\/progress\/folding\//,
    why: 'what is folded leaves by lib/server/feedback/learned, which tells nothing while an exam is open',
  },
  {
    from: /^(?!bench\/|lib\/compiler\/testing\/|.*\.test$)/,
    to: /^lib\/compiler\/testing\//,
    why: 'the product does not depend on what only its tests need',
  },
  { from: /^(?!.*\.test$)/, to: /\.test$/, why: 'tests are not imported' },
]
