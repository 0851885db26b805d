/** A note that is extreme in one way. Created on demand, since some have ten megabytes. */
export type PathologicalNote = [name: string, make: () => string | Uint8Array]

const question = (stem: string, options = '- A) one\n- B) two') =>
  `**Question:** ${stem}\n\n**Options:**\n${options}\n\n**정답: A**\n`
const explained = (bullets: string) => `${question('x')}\n💡 추가 설명:\n${bullets}`
const headed = (yaml: string) => `---\n${yaml}\n---\n# x\n`
const fenced = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\`\n`
const many = (text: string, times: number) => text.repeat(times)
const each = (times: number, make: (i: number) => string, between = '\n') =>
  Array.from({ length: times }, (_, i) => make(i)).join(between)

/** For the reader of the grammar and its rules: as long as a note may be. */
const grammar: PathologicalNote[] = [
  ['a title of a million spaces and a letter', () => `# ${many(' ', 1_000_000)}x`],
  ['a title of a million marks', () => `# ${many(' #', 900_000)}x`],
  ['a title of brackets', () => `# ${many('[](', 600_000)}`],
  ['a line of a million spaces', () => `${many(' ', 1_000_000)}x`],
  ['a line of a million tabs and stars', () => many('\t*', 500_000)],
  ['a line of bold marks', () => many('** ', 600_000)],
  ['a line of emoji', () => many('💡', 400_000)],
  ['a line of bullets', () => many('* ', 900_000)],
  ['a line of comments', () => `\`%%\` ${many('%% ', 600_000)}`],
  ['comments that never end', () => many('%% a\n', 299_999)],
  ['tags in a comment that never ends', () => explained(`- **B** - x %%${many(' #misconception/a', 90_000)} b %%`)],
  ['hashtags without end', () => `#${many('a', 1_000_000)}#`],
  ['a last line of hashtags', () => many('#a ', 600_000)],
  ['block ids', () => question('x') + many('^q-x\n', 300_000)],
  ['a stem of one word', () => question(many('which ', 300_000))],
  ['a stem of cues', () => question(many('select two ', 150_000))],
  ['a stem of brackets', () => question(many('(', 900_000))],
  ['a stem of stops', () => question(many('. ', 900_000))],
  ['an answer of a million spaces', () => question('x').replace('A**', `A${many(' ', 900_000)}x`)],
  ['an answer of separators', () => question('x').replace('A**', `A, ${many(' ', 500_000)},${many(', ', 300_000)}x`)],
  ['an answer of letters', () => question('x').replace('A**', `${many('A, ', 500_000)}x`)],
  ['an answer of labels', () => question('x').replace('A**', `A) x${many(', B) x', 250_000)}`)],
  ['a bullet of a million spaces', () => explained(`- **B**${many(' ', 900_000)}x`)],
  ['a label of letters', () => explained(`- **${many('A, ', 400_000)}** - x`)],
  ['a label of brackets', () => explained(`- **${many('( ', 600_000)}** - x`)],
  ['a label of letters in brackets', () => explained(`- **x (${many('B, ', 400_000)}x** - x`)],
  ['a line of asterisks behind a bullet', () => explained(`- ${many('*', 1_000_000)}`)],
  ['bullets in bullets', () => explained(each(1_800, (i) => `${many(' ', i)}- **B** x`))],
  ['options of one letter', () => question('x', many('- B) x\n', 250_000) + many('- A) x\n', 2))],
  [
    'options of all letters',
    () =>
      question(
        'x',
        each(150_000, (i) => `- ${String.fromCharCode(65 + (i % 26))}) x`),
      ),
  ],
  [
    'ten thousand options with a bullet each',
    () => `${question('x', many('- A) one word\n', 30_000))}\n💡 추가 설명:\n${many('- **one** - x\n', 30_000)}`,
  ],
  [
    'an option of stops behind a clue of grammar',
    () => question('These are', `- A) pots\n- B) ${many('.', 900_000)}x`),
  ],
  ['a hundred thousand question sections', () => many('## 관련 문제\n', 100_000)],
  ['sections in sections', () => each(250_000, (i) => `${many('#', 1 + (i % 6))} x`)],
  ['rules after a question', () => question(`x\n${many('---\n', 200_000)}`)],
  ['questions without end', () => many(question('x'), 15_000)],
  ['fences that open and close', () => many('```\n', 300_000)],
  ['fences of growing length', () => each(1_900, (i) => many('`', i + 3))],
  ['formulas that never end', () => many('\\[ a\n', 200_000)],
  ['blank lines without end', () => many('\n', 1_900_000)],
]

const yaml: PathologicalNote[] = [
  ['a bomb of aliases', () => headed(`a: &a [x]\n${many('b: [*a, *a]\n', 500)}`)],
  ['aliases of aliases', () => headed(`a0: &a0 [x]\n${each(40, (i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)}`)],
  ['merged maps', () => headed(`a: &a {b: 1}\n${each(2_000, (i) => `c${i}: {<<: *a}`)}`)],
  ['anchors without aliases', () => headed(each(5_000, (i) => `a${i}: &b${i} x`))],
  ['lists in one line, unclosed', () => headed(`a: ${many('[', 30_000)}`)],
  ['lists in one line, closed', () => headed(`a: ${many('[', 30_000)}${many(']', 30_000)}`)],
  ['maps in one line', () => headed(`a: ${many('{b: ', 15_000)}`)],
  ['maps line by line', () => headed(each(300, (i) => `${many(' ', i)}a:`))],
  ['lists in one another', () => headed(many('- ', 30_000))],
  ['questions of keys', () => headed(many('? ', 30_000))],
  ['a long scalar', () => headed(`title: ${many('a', 63_000)}`)],
  ['a scalar of a megabyte', () => headed(`title: ${many('a', 1_000_000)}`)],
  ['a quoted scalar that never ends', () => headed(`title: "${many('\\u0041', 10_000)}`)],
  ['a folded scalar', () => headed(`title: >\n${many('  a\n\n', 10_000)}`)],
  ['a map of a hundred thousand keys', () => headed(each(100_000, (i) => `k${i}: 1`))],
  ['a map of as many keys as may be', () => headed(each(6_000, (i) => `k${i}: 1`))],
  ['keys of one name', () => headed(many('title: x\n', 7_000))],
  ['keys of objects', () => headed('__proto__: {polluted: 1}\nconstructor: 1\ntoString: 2')],
  ['choices of rules that are none', () => headed(`haeseol:\n  rules:\n${each(4_500, (i) => `    r${i}: off`)}`)],
  ['choices beside the rules', () => headed(`haeseol: {${each(8_000, (i) => `r${i}: 1`, ',')}}`)],
  ['tags without end', () => headed(`tags: [${each(9_000, (i) => `t${i}`, ',')}]`)],
  ['tags with signs', () => headed(`tags: [${many('#a,', 20_000)}]`)],
  ['a tag of slashes', () => headed(`tags: [${many('a/', 30_000)}]`)],
  ['a number of a thousand digits', () => headed(`id: ${many('9', 1_000)}`)],
  ['numbers of base sixty', () => headed(`a: ${many('1:', 20_000)}1`)],
  ['a tag that runs code', () => headed('a: !!js/function "function () { for (;;); }"')],
  ['frontmatter in another language', () => '---js\n{ a: (() => { for (;;); })() }\n---\n'],
  ['domains of an exam', () => headed(`domains:\n${many('- {name: a, tag: b, weight: x}\n', 2_000)}`)],
  ['frontmatter that never ends', () => `---\n${many('a: 1\n', 300_000)}`],
]

/** Slow cases for parsers, highlighters and diagrams, each near the limits or far beyond them. */
const markdown: PathologicalNote[] = [
  ['quotes in one line', () => many('>', 100_000)],
  ['quotes line by line', () => each(500, (i) => `${many('> ', i)}x`)],
  ['quotes that run on', () => many('> a\nb\n', 1_900)],
  ['quotes, each of its own', () => many('> a\n\n', 1_490)],
  ['lists in one line', () => many('* ', 8_000)],
  ['lists line by line', () => each(1_800, (i) => `${many(' ', i)}- x`)],
  ['lists as deep as may be', () => many(`${each(7, (i) => `${many('    ', i)}- x`)}\n`, 210)],
  ['ordered items in items, line by line', () => many(`${many('1. ', 20)}\n\n`, 1_200)],
  ['items and blank lines', () => many(`- ${many('\n', 4_000)}`, 37)],
  ['ordered items in one line', () => many('1. ', 8_000)],
  ['loose items', () => many('- a\n\n', 1_490)],
  ['emphasis that never ends', () => many('*a **b ', 20_000)],
  ['emphasis in one another', () => `${many('*a **b', 1_900)}${many('** a*', 1_900)}`],
  ['underscores', () => many('_a', 11_000)],
  ['strikes', () => many('~~a ', 11_000)],
  ['highlights', () => many('==', 50_000)],
  ['highlights of words', () => many('==a ', 5_500)],
  ['brackets', () => many('[', 50_000)],
  ['brackets, closed', () => `${many('[', 5_900)}a${many(']', 5_900)}`],
  ['brackets over the lines', () => many('[a](\n', 3_900)],
  ['links in one another', () => `${many('[', 2_900)}a${many('](b)', 2_900)}`],
  ['images that never end', () => many('![', 50_000)],
  ['embeds that never end', () => many('![[', 50_000)],
  ['embeds of nothing', () => many('![[a]] ', 2_000)],
  ['embeds of itself', () => many('![[note]]\n\n', 1_900)],
  ['wiki links to everywhere', () => each(2_900, (i) => `[[n${i}#h|a]]`)],
  ['a wiki link of a megabyte', () => `[[${many('a', 1_000_000)}]]`],
  ['a wiki link as long as may be', () => `[[${many('a', 140_000)}]]`],
  ['back quotes of growing length', () => each(900, (i) => many('`', i + 1), ' ')],
  ['code spans', () => many('`a` ', 5_900)],
  ['escapes', () => many('\\', 100_000)],
  ['escapes as many as may be', () => many('\\*', 5_900)],
  ['entities', () => many('&amp;', 11_000)],
  ['entities that never end', () => many('&a', 11_000)],
  ['HTML that never ends', () => many('<a ', 11_000)],
  ['comments of HTML that never end', () => many('<!-- a ', 11_000)],
  ['addresses', () => many('http://a.b ', 13_000)],
  ['addresses that are none', () => many('http://', 21_000)],
  ['addresses with brackets', () => `http://a.b/${many('(', 11_000)}`],
  ['web addresses', () => many('www.a', 29_000)],
  ['mail addresses', () => many('a@', 70_000)],
  ['a mail address that never ends', () => `${many('a.', 70_000)}@`],
  ['a hashtag that ends in slashes', () => `#a${many('/', 140_000)}b`],
  ['hashtags', () => each(20_000, (i) => `#a${i}`, ' ')],
  ['a hashtag of slashes', () => `#a${many('/a', 70_000)}`],
  ['headings of one text', () => many('## a\n', 3_900)],
  ['a heading of a hundred thousand words', () => `# ${many('a ', 70_000)}`],
  ['underlined headings', () => many('a\n=\n', 1_900)],
  ['block ids of one name', () => many('a ^b\n\n', 3_900)],
  ['a table of ten thousand columns', () => `${many('|a', 10_000)}|\n${many('|-', 10_000)}|\n`],
  ['a table of as many columns as may be', () => `${many('|a', 2_900)}|\n${many('|-', 2_900)}|\n${many('|b|\n', 900)}`],
  ['a table of short rows', () => `${many('|a', 1_900)}|\n${many('|-', 1_900)}|\n${many('|\n', 3_900)}`],
  ['a table of long rows', () => `|a|\n|-|\n${many(`${many('|b', 900)}|\n`, 8)}`],
  ['footnotes in a circle', () => each(1_400, (i) => `[^${i}]: [^${(i + 1) % 1_400}]`, '\n\n')],
  ['footnotes of themselves', () => `a[^1]\n\n${many('[^1]: [^1] [^1]\n\n', 900)}`],
  ['a footnote called ten thousand times', () => `${many('[^1] ', 3_900)}\n\n[^1]: a`],
  ['footnotes in their place that never end', () => many('^[', 2_400)],
  ['footnotes in one another', () => `${many('^[', 1_200)}a${many(']', 1_200)}`],
  ['footnotes in their place', () => many('^[a]\n\n', 3_900)],
  [
    'footnotes in a circle that many options name',
    () =>
      `${many(`${question('x[^1]', many('- A) [^2]\n', 20))}\n`, 40)}\n${each(400, (i) => `[^${i}]: [^${(i + 1) % 400}]`, '\n\n')}`,
  ],
  [
    'definitions of which many options name many',
    () => `${many(question(each(20, (i) => `[a${i}]`)), 200)}\n\n${each(900, (i) => `[a${i}]: b.md`)}`,
  ],
  ['fifty thousand definitions', () => each(50_000, (i) => `[a${i}]: b`)],
  ['definitions as many as may be', () => each(3_900, (i) => `[a${i}]: b`)],
  ['a definition used ten thousand times', () => `[a]: ${many('b', 50_000)}\n\n${many('[a]', 3_900)}`],
  ['titles that never end', () => many('[a](b "', 2_900)],
  ['callouts in one another', () => each(30, (i) => `${many('> ', i + 1)}[!note]- a`)],
  ['callouts', () => many('> [!note]- a\n> b\n\n', 1_300)],
  ['tasks', () => many('- [x] a\n', 1_490)],
  ['hard breaks', () => many('a  \n', 3_900)],
  ['ten megabytes in one line', () => many('a', 10_000_000)],
  ['ten megabytes of lines', () => many('a\n', 5_000_000)],
  ['a line as long as may be', () => many('a', 149_000)],
  ['a line of words as long as may be', () => many('차를 ', 49_000)],
]

const drawings: PathologicalNote[] = [
  ['dollars', () => many('$', 50_000)],
  ['lines that begin with a dollar', () => `a $$\n${many('$5 a\n', 2_400)}`],
  ['lines of two dollars below words', () => `a $$ b\n${many('$$\n', 1_200)}`],
  ['paragraphs that two dollars end', () => many('a $$ b\n$$\n$$\n', 1_200)],
  ['formulas that never end', () => many('$a \\(', 11_000)],
  ['formulas', () => each(2_900, (i) => `$x_{${i}}$`, ' ')],
  ['one formula again and again', () => many('$\\frac{a}{b}$ ', 2_900)],
  ['a formula of braces', () => `$$${many('{', 10_000)}${many('}', 10_000)}$$`],
  ['a formula of fractions', () => `$$${many('\\frac{a}{', 400)}b${many('}', 400)}$$`],
  ['a formula of roots', () => `$$${many('\\sqrt{', 1_500)}b${many('}', 1_500)}$$`],
  ['a formula of primes', () => `$$x${many("'", 100_000)}$$`],
  ['a formula of a hundred thousand letters', () => `$$${many('x+', 70_000)}$$`],
  ['a formula that doubles itself', () => `$$\\def\\a{x}${many('\\let\\b\\a\\def\\a{\\b\\b}', 40)}\\a$$`],
  [
    'a formula of macros in macros',
    () => `$$${each(26, (i) => `\\def\\${letter(i)}{${i === 0 ? 'x' : many(`\\${letter(i - 1)}`, 2)}}`, '')}\\z$$`,
  ],
  ['a formula that calls itself', () => '$$\\def\\a{\\a\\a}\\a$$'],
  ['a formula of ten thousand columns', () => `$$\\begin{matrix}${many('a&', 10_000)}\\end{matrix}$$`],
  ['a formula of accents', () => `$$${many('\\hat{', 500)}a${many('}', 500)}$$`],
  ['a formula as large as the sky', () => '$$\\rule{1e9em}{1e9em}\\kern1e9em x$$'],
  [
    'a diagram of ten thousand nodes',
    () => fenced('mermaid', `graph TD\n${each(10_000, (i) => `a${i} --> a${i + 1}`)}`),
  ],
  ['a diagram of a thousand nodes', () => fenced('mermaid', `graph TD\n${each(1_000, (i) => `a${i} --> a${i + 1}`)}`)],
  [
    'a diagram of a hundred nodes, all joined',
    () => fenced('mermaid', `graph TD\n${each(2_000, (i) => `a${i % 45} --> a${(i * 7) % 44}`)}`),
  ],
  [
    'a diagram of diagrams',
    () => fenced('mermaid', `graph TD\n${each(300, (i) => `subgraph s${i}`)}\na\n${many('end\n', 300)}`),
  ],
  [
    'a sequence of ten thousand messages',
    () => fenced('mermaid', `sequenceDiagram\n${each(10_000, (i) => `a${i % 50}->>b: x`)}`),
  ],
  ['a diagram of one label', () => fenced('mermaid', `graph TD\na[${many('label ', 20_000)}]`)],
  ['a hundred diagrams', () => each(100, (i) => fenced('mermaid', `graph TD\na${i} --> b --> c`))],
  ['a thousand diagrams that are none', () => many(fenced('mermaid', 'pie'), 1_300)],
  ['a diagram of brackets', () => fenced('mermaid', `graph TD\n${many('a[', 10_000)}`)],
  ['code of brackets', () => fenced('typescript', many('(', 100_000))],
  ['code of strings that never end', () => fenced('javascript', many('"\\\\', 30_000))],
  ['code of templates in templates', () => fenced('typescript', many('`${', 30_000))],
  ['code of generics', () => fenced('typescript', `const a = ${many('a<', 30_000)}`)],
  ['code of comments', () => fenced('javascript', many('/* ', 30_000))],
  ['code of a hundred languages', () => each(LANGUAGES.length, (i) => fenced(LANGUAGES[i]!, 'a = 1'))],
  ['code of redirections', () => fenced('bash', many(`${many('<', 198)}\n\n`, 60))],
  ['code of spaces', () => fenced('cpp', many(`${many(' ', 198)}x\n`, 90))],
  ['code of one long word', () => fenced('typescript', many(`${many('_', 198)}\n`, 90))],
  ['code of lines as long as may be', () => fenced('latex', many(`${many('\t', 1_900)}x\n`, 70))],
  ['code of a long line', () => fenced('python', `a = [${many('1, ', 40_000)}]`)],
  ['code of many lines', () => fenced('python', many('def a(b): return f"{b!r:>{10}}"\n', 3_900))],
  ['code of SQL', () => fenced('sql', many("select 'a', (", 10_000))],
  ['code of YAML', () => fenced('yaml', many('a: [', 30_000))],
  ['code of the shell', () => fenced('bash', many('$(', 50_000))],
  ['code of Markdown', () => fenced('markdown', many('[a](', 30_000))],
  ['code of HTML', () => fenced('html', many('<a b="', 20_000))],
  ['a thousand pieces of code', () => many(fenced('python', 'a = 1'), 1_300)],
  ['a language of a hundred thousand letters', () => fenced(many('a', 100_000), 'x')],
]

const LANGUAGES =
  `abap ada apex apl asm astro awk ballerina bash bat berry bicep blade c cadence clojure cmake cobol coffee cpp crystal
  csharp css csv cypher d dart diff docker elixir elm erlang fish fortran-free-form fsharp gdscript git-commit glsl gnuplot
  go graphql groovy hack haml handlebars haskell haxe hcl hlsl html http ini java javascript jinja json json5 jsonnet
  jsx julia kotlin kusto latex less liquid lisp lua make markdown matlab mdx mojo nginx nim nix objective-c ocaml pascal perl
  php plsql postcss powershell prisma prolog proto pug puppet purescript python r raku razor rst ruby rust sas sass
  scala scheme scss shaderlab solidity sparql sql stata svelte swift systemverilog tcl terraform toml tsx typescript
  typst v vb verilog vhdl viml vue vyper wasm wolfram xml yaml zig`.split(/\s+/)

const letter = (i: number) => String.fromCharCode(97 + i)

const bytes: PathologicalNote[] = [
  ['nulls', () => many('\0', 1_000_000)],
  ['nulls among words', () => `# a\n\n${many('a\0 **b**\0 ', 2_000)}`],
  ['bytes that are no UTF-8', () => new Uint8Array(1_000_000).fill(0xff)],
  ['UTF-16, its lower byte first', () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('# 차\n', 'utf16le')])],
  [
    'UTF-16, its higher byte first',
    () => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('# 차\n', 'utf16le').swap16()]),
  ],
  ['marks of byte order', () => many('\uFEFF', 300_000)],
  ['marks on one letter', () => `# a${many('\u0301', 140_000)}`],
  ['marks out of order', () => `a${many('\u0323\u0301', 70_000)}`],
  ['directions', () => many('\u202e\u2066', 70_000)],
  ['a letter that becomes eighteen', () => many('\uFDFA', 100_000)],
  ['nothing', () => ''],
]

/** Many texts, each of which is cheap. */
const crowds: PathologicalNote[] = [
  [
    'long questions below many headings',
    () =>
      each(1_900, (i) => `## a b c d e f g w${i}\n`) +
      each(400, (i) => question(`a b c d e f g ${each(300, (j) => `w${i + j}`, ' ')}`)),
  ],
  [
    'questions that differ by a word',
    () => each(400, (i) => question(`${each(40, (j) => `word${j}`, ' ')} ${i}`, '- A) one\n- B) two\n- C) three')),
  ],
  ['questions of one word', () => each(900, (i) => question(`${many('a ', 500)}${i}`))],
  [
    'a hundred questions of long options',
    () =>
      each(12, (i) =>
        question(
          `x${i}`,
          each(4, (j) => `- ${'ABCD'[j]}) ${many('*a **b ', 900)}`),
        ),
      ),
  ],
  [
    'options of formulas',
    () =>
      each(60, (i) =>
        question(
          `x${i}`,
          each(4, (j) => `- ${'ABCD'[j]}) ${many('$\\frac{a}{b}$ ', 12)}`),
        ),
      ),
  ],
  [
    'options of code',
    () =>
      each(60, (i) =>
        question(
          `x${i}`,
          each(4, (j) => `- ${'ABCD'[j]}) a\n  ${fenced('python', 'a = 1').replaceAll('\n', '\n  ')}`),
        ),
      ),
  ],
  ['explanations of all options', () => explained(many('- **A, B** - **x** `y` [[z]]\n', 20_000))],
  ['questions with explanations', () => many(explained('- **Option B** - **x**는 `y`\n\n'), 15_000)],
]

export const pathologicalNotes: readonly PathologicalNote[] = [
  ...grammar,
  ...yaml,
  ...markdown,
  ...drawings,
  ...bytes,
  ...crowds,
]
