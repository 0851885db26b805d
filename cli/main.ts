import { Argument, Command, Option } from 'commander'
import { READABLE_NAMES, WRITABLE_NAMES } from '../lib/compiler/formats/format-names'
import { compileFiles, startCompiler } from './compile-files'

/** What the system or a database refuses, or a bundle lacks, is the caller's to mend, and needs no stack. */
const isForTheCaller = (error: Error) =>
  'syscall' in error || ['LedgerUnread', 'DatabaseFault', 'Refused'].includes(error.name)

if (['compile', 'publish'].includes(process.argv[2]!)) startCompiler() // what takes longest begins first

/** Each command is a program of its own (cli/bundle-programs.mjs): `haeseol check` does not pay for the others. */
const program = new Command('haeseol').description('Compiles a vault of Markdown notes into pages and questions.')

const format = (...choices: string[]) =>
  new Option('--format <format>', 'what to print').choices(choices).default(choices[0])

program
  .command('check <vault>')
  .description('say what is wrong with the notes of a vault, where, and how to mend it')
  .addOption(format('text', 'json', 'sarif', 'github'))
  .option('--fix', 'first mend what is safe to mend without asking', false)
  .action(async (vault, options) => (await import('./check')).check(vault, options))

program
  .command('export <vault>')
  .description("print a vault's item bank: its questions as they were read, or as other programs read them")
  .addOption(format('json', ...WRITABLE_NAMES, 'pdf'))
  .option('--out <file>', 'write to a file')
  .action(async (vault, options) => (await import('./export')).exportBank(vault, options))

program
  .command('import <path>')
  .description(
    'write the questions of a file of another format, or of a folder of such files, as notes, and say what was lost',
  )
  .requiredOption('--out <folder>', 'where the notes go')
  .addOption(new Option('--format <format>', 'what the file is, if it cannot be told').choices(READABLE_NAMES))
  .option('--encoding <name>', 'of its text, if it cannot be told: utf-8, cp949, windows-1252 …')
  .action(async (path, options) => (await import('./import')).importPath(path, options))

program
  .command('diff <old> <new>')
  .description('say which questions of a vault became which, and what changed in meaning')
  .addOption(format('text', 'json'))
  .action(async (before, after, options) => (await import('./diff')).diff(before, after, options))

program
  .command('compile <vault>')
  .description('compile a vault into a folder of bundles, of which current.json names the last')
  .requiredOption('--out <folder>', 'where the bundles go')
  .option('--cache <folder>', 'where what need not be made anew is kept, by default in the folder of bundles')
  .action(async (vault, options) => (await import('./publish')).compile(vault, options, compileFiles))

program
  .command('publish <vault>')
  .description('compile a vault and hand it to the running server')
  .option(
    '--new-names',
    'where the names of questions are lost, give new ones: answers to edited questions are let go',
    false,
  )
  .option('--watch', 'publish again whenever a note is saved', false)
  .action(async (vault, options) => (await import('./publish')).publish(vault, options, compileFiles))

program
  .command('preview [vault]')
  .description('serve a vault to its author, and each note as soon as it is saved')
  .action(async (vault = process.env.CONTENT_DIR ?? 'content') => (await import('./preview')).preview(vault))

program
  .command('bank <vault>')
  .description("count a vault's questions by domain, task and form, and how far form gives keys away")
  .action(async (vault) => (await import('./bank')).bank(vault))

program
  .command('migrate')
  .description('bring the database to the schema of this program')
  .action(async () => (await import('./database/migrate')).migrate())

program
  .command('rebuild')
  .description('make what the database derives from the answers anew, while the server runs or not')
  .action(async () => (await import('./database/rebuild')).rebuild())

program
  .command('sweep-pictures')
  .description('remove pictures that neither notes nor questions that were asked show, while the server runs or not')
  .action(async () => (await import('./database/sweep-pictures')).sweepPictures())

program
  .command('backup <folder>')
  .description('copy answers, the served bundle with its ledger, and pictures into a new folder, while they are used')
  .option('--with-secret', 'also copy the secret that signs the cookies of learners', false)
  .action(async (folder, options) => (await import('./database/backup')).backup(folder, options))

program
  .command('restore <folder>')
  .description('put a backup in its place; the server must not run')
  .option('--replace', 'also where something is there already, which is kept under another name', false)
  .action(async (folder, options) => (await import('./database/restore')).restore(folder, options))

program
  .command('schema')
  .description('print the JSON Schema of what notes, exams or configs may say')
  .addArgument(new Argument('<of>', 'what to describe').choices(['frontmatter', 'config']))
  .action(async (of) => (await import('./schema')).printSchema(of))

program
  .command('openapi')
  .description('print the OpenAPI document of the HTTP interface')
  .action(async () => (await import('./openapi')).printOpenApi())

program.parseAsync().catch((error) => {
  if (!(error instanceof Error && isForTheCaller(error))) throw error
  console.error(`haeseol: ${error.message}`)
  process.exitCode = 2
})
