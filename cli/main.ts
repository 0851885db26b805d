import { Command, Option } from 'commander'

/** Each command is a file of its own, loaded when it is run: `haeseol check` does not pay for the others. */
const program = new Command('haeseol').description('Compiles a vault of Markdown notes into pages and questions.')

const format = (...choices: string[]) =>
  new Option('--format <format>', 'what to print').choices(choices).default(choices[0])

program
  .command('check <vault>')
  .description('say what is wrong with the notes of a vault, where, and how to mend it')
  .addOption(format('text', 'json'))
  .action(async (vault, options) => (await import('./check')).check(vault, options))

program
  .command('export <vault>')
  .description("print a vault's item bank: its questions as they were read")
  .addOption(format('json'))
  .action(async (vault) => (await import('./export')).exportBank(vault))

await program.parseAsync()
