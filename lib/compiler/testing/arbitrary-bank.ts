import fc from 'fast-check'
import type { ExportedNote, ExportedQuestion, ItemBank } from '../../model/authors/bank'
import { letterAt } from '../../model/text/letters'

/** Pieces with a special meaning in some format, and words in both languages. */
const PIECES = [
  ...'~ = # { } : \\ < > & " \' , ; | * _ ` $ % ^ @ - + ! [ ] ( ) / ?'.split(' '),
  ...[
    '물을 끓인다',
    '찻잎',
    'steep the leaves',
    'Option B',
    'A)',
    '정답: C',
    '🍵',
    '👩‍🌾',
    '→ ✅',
    '90%',
    '1,500',
    'n=7',
    '10~20분',
  ],
  ...[
    '\n',
    '\n\n',
    '\n- ',
    '\n1. ',
    '\n> ',
    '\n---\n',
    '\n# ',
    '\n```js\nlet x = 1 < 2 && y\n```\n',
    '\n| a | b |\n| - | - |\n| 1 | 2 |\n',
  ],
  ...[
    '**굵게**',
    '`code`',
    '[link](https://example.org/?a=1&b=2)',
    '[[Tea]]',
    '$K(x)=e^x$',
    '\\(x^2\\)',
    '$$x_1*y$$',
    '[$]x_1[/$]',
    '2<sup>10</sup>',
    '2¹⁰',
    '10 ^6',
    '\n^q-tea',
    '__init__',
    '2*3*4',
    'a~~b~~c',
    '![[cup.png]]',
    'Explanation:',
    '%%',
    '==m==',
    '<b>',
    '&amp;',
    '&#10;',
    ']]>',
    '<!--',
    '-->',
  ],
  ...[
    '\t',
    '  ',
    '\r\n',
    '\u0007',
    '\u2028',
    '\uD800',
    '\uFFFE',
    '::',
    '####',
    '->',
    '%50%',
    '[html]',
    '{{c1::x}}',
    '=SUM(A1)',
    "'=1",
    '\\n',
    'é',
    'e\u0301',
  ],
]

const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: 'binary' }) },
    ),
    {
      minLength: 1,
      maxLength: 7,
    },
  )
  .map((pieces) => pieces.join(' '))
const blankable = fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n') })
const optional = fc.option(blankable, { nil: null })
const name = fc
  .array(
    fc.constantFrom(
      '차',
      '우리기',
      'Tea',
      'pot-2',
      'S3',
      '&',
      '<',
      '"',
      '#',
      ':',
      ';',
      ',',
      "'",
      '`',
      '[',
      ']',
      '\\',
      '{',
      '$',
      '%',
      '  ',
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(' ').trim() || 'x')
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => `${parts.join('/')}.md`)

const question: fc.Arbitrary<ExportedQuestion> = fc.record({
  line: fc.nat(500),
  stem: blankable,
  options: fc
    .array(fc.record({ text: blankable, isKey: fc.boolean(), explanation: optional }), { maxLength: 12 })
    .map((options) => options.map((option, i) => ({ label: letterAt(i), ...option }))),
  generalExplanation: optional,
})

const note: fc.Arbitrary<ExportedNote> = fc.record({
  path,
  title: name,
  tags: fc.array(
    name.map((tag) => tag.toLowerCase()),
    { maxLength: 3 },
  ),
  aliases: fc.array(name, { maxLength: 2 }),
  questions: fc.array(question, { maxLength: 4 }),
})

/**
 * Banks that an author could have written, and many that no author would. Paths differ even without case and spaces.
 */
export const arbitraryBank: fc.Arbitrary<ItemBank> = fc
  .uniqueArray(note, { maxLength: 4, selector: ({ path }) => path.toLowerCase().replace(/\s+/g, '') })
  .map((notes) => ({ notes, messages: [] }))

/** Removes line numbers, which differ between formats. */
export const withoutLines = ({ notes }: ItemBank) =>
  notes.map((one) => ({ ...one, questions: one.questions.map((asked) => ({ ...asked, line: 0 })) }))
