import { Argument, Command, Option } from 'commander'
import { READABLE_NAMES, WRITABLE_NAMES } from '../../lib/compiler/formats/format-names'
import { compileFiles, startCompiler } from '../shared/compile-files'

/** Errors that the caller can solve: the system or a database refused something. They are shown without a stack. */
const isForCaller = (error: Error) =>
  'syscall' in error || ['ConfigUnread', 'LedgerUnread', 'DatabaseFault', 'Refused', 'NotWritten'].includes(error.name)

if (['compile', 'publish', 'site'].includes(process.argv[2]!)) startCompiler() // it takes longest, so it begins first

/**
 * Each command is bundled as a separate program (cli/launcher/bundle-programs.mjs), so that `haeseol check` loads no
 * others. The file of a command has its name, from which cli/launcher/programs.mjs knows what must be bundled.
 */
const program = new Command('haeseol').description('Compiles a vault of Markdown notes into pages and questions.')

const format = (...choices: string[]) =>
  new Option('--format <format>', 'what to print').choices(choices).default(choices[0])

program
  .command('init <folder>')
  .description('make a vault of your own: two notes, an exam, a workflow, and settings for editors')
  .action(async (folder) => (await import('./init/init')).init(folder))

program
  .command('new [title]')
  .description('write a note with empty questions to fill; asks for what is not given')
  .option('--in <folder>', 'folder for the note', '.')
  .option('--topic <tag>', 'topic, such as http/caching')
  .option('--questions <number>', 'number of questions')
  .addOption(
    new Option('--lang <language>', 'language of the marks (default: that of the title)').choices(['ko', 'en']),
  )
  .action(async (title, options) => (await import('./new')).newNote(title, options))

program
  .command('check <path>')
  .description('check a vault, or a folder or note of one, and say what is wrong, where, and how to fix it')
  .addOption(format('text', 'json', 'sarif', 'github'))
  .option('--fix', 'first fix what can be fixed safely', false)
  .option('--base <revision>', 'git revision to compare keys with, such as origin/main (default: the last commit)')
  .option('--rule <id>', 'print only the messages of one rule, and all of them')
  .action(async (path, options) => (await import('./check/check')).check(path, options))

program
  .command('export <vault>')
  .description('print the questions of a vault as JSON or in the format of another program')
  .addOption(format('json', ...WRITABLE_NAMES, 'pdf'))
  .option('--out <file>', 'write to a file')
  .action(async (vault, options) => (await import('./export/export')).exportBank(vault, options))

program
  .command('import <path>')
  .description(
    'turn the questions of a file in another format, or of a folder of such files, into notes, and say what was lost',
  )
  .requiredOption('--out <folder>', 'folder for the notes')
  .addOption(new Option('--format <format>', 'format of the file (default: detected)').choices(READABLE_NAMES))
  .option('--encoding <name>', 'encoding of the file, such as utf-8, cp949 or windows-1252 (default: detected)')
  .action(async (path, options) => (await import('./import/import')).importPath(path, options))

program
  .command('diff <base> <head>')
  .description(
    'say what the change between two versions of a vault means for learners; a version is a folder, or a git revision such as main or main:content',
  )
  .addOption(format('text', 'json', 'markdown'))
  .addOption(
    new Option('--fail-on <change>', 'end with status 1 if a question changed so').choices([
      'key',
      'version',
      'removed',
    ]),
  )
  .option('--merge-base', 'compare from where the two versions parted, as a pull request does', false)
  .option(
    '--answers <file>',
    'JSON file of the answers already given (docs/identity.md), to say which of them the change touches',
  )
  .option('--repository <address>', 'address of the repository, for links to lines in Markdown')
  .action(async (before, after, options) => (await import('./diff/diff')).diff(before, after, options))

program
  .command('comment <file>')
  .description('put the Markdown of diff on a pull request of GitHub, as one comment that is rewritten')
  .requiredOption('--commit <id>', 'last commit of the pull request')
  .requiredOption('--branch <owner:branch>', 'branch of the pull request')
  .action(async (file, options) => (await import('./comment')).comment(file, options))

program
  .command('compile <vault>')
  .description('compile a vault into a folder of bundles')
  .requiredOption('--out <folder>', 'folder for the bundles')
  .option('--cache <folder>', 'cache folder (default: inside the folder of bundles)')
  .action(async (vault, options) => (await import('./compile')).compile(vault, options, compileFiles))

program
  .command('publish <vault>')
  .description('compile a vault and publish it to the running server')
  .option(
    '--new-names',
    'if the ids of questions are lost, create new ones; answers to edited questions are lost',
    false,
  )
  .option('--watch', 'publish again whenever a note is saved', false)
  .action(async (vault, options) => (await import('./publish/publish')).publish(vault, options, compileFiles))

program
  .command('preview [vault]')
  .description('serve a vault to its author, and update each note as soon as it is saved')
  .option('--base <version>', 'git revision or folder to compare with: the pages of reviewers mark what has changed')
  .option(
    '--answers <file>',
    'JSON file of the answers already given, to say which of them a change since --base touches',
  )
  .action(async (vault = process.env.CONTENT_DIR ?? 'content', options) =>
    (await import('./preview')).preview(vault, options),
  )

program
  .command('site <vault>')
  .description('write a vault as a static site, which any host of files can serve: notes, practice and search')
  .requiredOption('--out <folder>', 'folder for the site; one that an earlier run wrote is replaced')
  .option(
    '--address <address>',
    'where it will be: https://me.github.io/notes, or only the path /notes (default: at the root of any host)',
    '/',
  )
  .action(async (vault, options) => (await import('./site/site')).site(vault, options, compileFiles))

program
  .command('bank <vault>')
  .description("count a vault's questions by domain, task and form, and check whether their form reveals keys")
  .action(async (vault) => (await import('./bank/bank')).bank(vault))

program
  .command('migrate')
  .description('check the database for damage and migrate it to the schema of this program')
  .action(async () => (await import('./database/migrate')).migrate())

program
  .command('rebuild')
  .description('recompute everything in the database that is derived from answers; the server may be running')
  .action(async () => (await import('./database/rebuild')).rebuild())

program
  .command('reports')
  .description('list what learners report about questions, and where these are')
  .option('--answered', 'list those that were answered', false)
  .addOption(format('text', 'json', 'issue'))
  .action(async (options) => (await import('./database/reports')).reports(options))

program
  .command('answer-report <question>')
  .description('answer all waiting reports about a question; the learners who sent them read the reason')
  .addOption(new Option('--verdict <verdict>').choices(['fixed', 'kept']).makeOptionMandatory())
  .requiredOption('--reason <text>', 'what the learners read')
  .action(async (question, options) => (await import('./database/answer-report')).answerReport(question, options))

program
  .command('regrade <question>')
  .description('say which answers to a question were marked by another key than the published one, and mark them again')
  .option('--apply', 'do it; otherwise answers are only counted', false)
  .option('--undo', 'give the answers back the verdicts from before the last regrade', false)
  .option('--reworded', 'also mark answers that were given when the question had other words', false)
  .action(async (question, options) => (await import('./database/regrade')).regrade(question, options))

program
  .command('answers')
  .description('print how often each published question was answered, as JSON for `haeseol diff --answers`')
  .action(async () => (await import('./database/answers')).answers())

program
  .command('sweep-pictures')
  .description('remove pictures and other files that no note and no asked question uses; the server may be running')
  .action(async () => (await import('./database/sweep-pictures')).sweepPictures())

program
  .command('backup <folder>')
  .description('copy answers, the served bundle and its files into a new folder; the server may be running')
  .option('--with-secret', 'also copy the secret that signs the cookies of learners', false)
  .action(async (folder, options) => (await import('./database/backup')).backup(folder, options))

program
  .command('restore <folder>')
  .description('restore a backup; the server must not be running')
  .option('--replace', 'replace existing data, which is kept under another name', false)
  .action(async (folder, options) => (await import('./database/restore')).restore(folder, options))

program
  .command('schema')
  .description('print the JSON Schema of frontmatter or config')
  .addArgument(new Argument('<of>', 'schema to print').choices(['frontmatter', 'config']))
  .action(async (of) => (await import('./schema')).printSchema(of))

program
  .command('openapi')
  .description('print the OpenAPI document of the HTTP interface')
  .action(async () => (await import('./openapi/openapi')).printOpenApi())

program.parseAsync().catch((error) => {
  if (!(error instanceof Error && isForCaller(error))) throw error
  console.error(`haeseol: ${error.message}`)
  process.exitCode = 2
})
