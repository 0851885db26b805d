import {
  type Draw,
  type InventedNote,
  type InventedQuestion,
  inventNote,
  inventQuestion,
  inventWord,
} from './invent-notes'

export type Row = [before: string | null, after: string | null, verdict: string]

/** Two notes after an edit, and which question became which, by their tags. */
export interface Edit {
  before?: InventedNote[]
  after: InventedNote[]
  rows: Row[]
}

type MakeEdit = (a: InventedNote, b: InventedNote, draw: Draw) => Edit

const first = (note: InventedNote): InventedQuestion => note.questions[0]!
const row = (note: InventedNote, verdict: string): Row => [first(note).tag, first(note).tag, verdict]
const retold = (note: InventedNote, change: Partial<InventedQuestion>): InventedNote => ({
  ...note,
  questions: note.questions.map((question) => ({ ...question, ...change })),
})

/** Edits one question and leaves the other note unchanged. */
const inPlace =
  (verdict: string, change: (question: InventedQuestion, draw: Draw) => Partial<InventedQuestion>): MakeEdit =>
  (a, b, draw) => ({ after: [retold(a, change(first(a), draw)), b], rows: [row(a, verdict), row(b, 'same')] })

/** The same edit, with another folder, name and title of the note. */
const elsewhere =
  (edit: MakeEdit): MakeEdit =>
  (a, b, draw) => {
    const { after, rows } = edit(a, b, draw)
    const name = inventWord(draw)
    return { after: after.map((note, i) => (i === 0 ? { ...note, path: `모음/${name}.md`, title: name } : note)), rows }
  }

/** Appends one text to the stem or to each option of a question, and after the edit another text. */
const ending =
  (verdict: string, part: 'stem' | 'options', before: string, after: string): MakeEdit =>
  (a, b) => {
    const ended = (text: string) => {
      const { stem, options } = first(a)
      const change = part === 'stem' ? { stem: stem + text } : { options: options.map((option) => option + text) }
      return [retold(a, change), b]
    }
    return { before: ended(before), after: ended(after), rows: [row(a, verdict), row(b, 'same')] }
  }

/** Swaps two letters inside the longest word. */
function misspelled(text: string): string {
  const words = text.split(' ')
  const word = words.reduce(
    (longest, word) => (/^\w+$/.test(word) && word.length > longest.length ? word : longest),
    '',
  )
  const at = [...word].findIndex((letter, i) => i > 0 && i + 1 < word.length && letter !== word[i + 1])
  const mistyped = word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2)
  return words.map((other) => (other === word ? mistyped : other)).join(' ')
}

/** Moves the first option to the end, with its explanation; the key follows. */
const reordered = ({ options, explanations, key }: InventedQuestion): Partial<InventedQuestion> => ({
  options: [...options.slice(1), options[0]!],
  explanations: [...explanations.slice(1), explanations[0]!],
  key: key.map((i) => (i + options.length - 1) % options.length),
})

const withOption = ({ options, explanations }: InventedQuestion, text: string): Partial<InventedQuestion> => ({
  options: [...options, text],
  explanations: [...explanations, '그렇지 않다'],
})

const otherKey = ({ key, options }: InventedQuestion) => [(key[0]! + 1) % options.length]

const withoutDistractor = ({ options, explanations, key }: InventedQuestion): Partial<InventedQuestion> => {
  const gone = (key[0]! + 1) % options.length
  const stays = (_: unknown, i: number) => i !== gone
  return {
    options: options.filter(stays),
    explanations: explanations.filter(stays),
    key: key.map((i) => (i > gone ? i - 1 : i)),
  }
}

const replaced = (texts: readonly string[], at: number, text: string) => texts.map((old, i) => (i === at ? text : old))

const sameKinds: Record<string, MakeEdit> = {
  'moved folder': (a, b) => ({
    after: [{ ...a, path: `topic/${a.title}.md` }, b],
    rows: [row(a, 'same'), row(b, 'same')],
  }),
  renamed: elsewhere(inPlace('same', () => ({}))),
  'titles swapped': (a, b) => ({
    after: [
      { ...a, title: b.title },
      { ...b, title: a.title },
    ],
    rows: [row(a, 'same'), row(b, 'same')],
  }),
  'file names swapped': (a, b) => ({
    after: [
      { ...a, path: b.path },
      { ...b, path: a.path },
    ],
    rows: [row(a, 'same'), row(b, 'same')],
  }),
  'text added above': (a, b) => ({
    after: [{ ...a, body: `${a.body}\n\n덧붙임.\n` }, b],
    rows: [row(a, 'same'), row(b, 'same')],
  }),
  'line break in the stem': inPlace('same', ({ stem }) => ({ stem: stem.replace('. ', '.\n') })),
  'spaces in an option': inPlace('same', ({ options }) => ({
    options: replaced(options, 0, `${options[0]!.replace(' ', '   ')}  `),
  })),
  'notes merged': (a, b) => ({
    after: [{ ...a, questions: [...a.questions, ...b.questions] }],
    rows: [row(a, 'same'), row(b, 'same')],
  }),
  'note split': (a, b) => ({
    before: [{ ...a, questions: [...a.questions, ...b.questions] }],
    after: [a, b],
    rows: [row(a, 'same'), row(b, 'same')],
  }),
  'questions swapped': (a, b) => ({
    before: [{ ...a, questions: [first(a), first(b)] }],
    after: [{ ...a, questions: [first(b), first(a)] }],
    rows: [row(a, 'same'), row(b, 'same')],
  }),
  decomposed: inPlace('same', ({ explanations }) => ({
    explanations: explanations.map((text) => text.normalize('NFD')),
  })),
}

const editedKinds: Record<string, MakeEdit> = {
  'misspelled stem': inPlace('edited', ({ stem }) => ({ stem: misspelled(stem) })),
  'misspelled distractor': inPlace('edited', ({ options, key }) => {
    const at = (key[0]! + 1) % options.length
    return { options: replaced(options, at, misspelled(options[at]!)) }
  }),
  'misspelled right option': inPlace('edited', ({ options, key }) => ({
    options: replaced(options, key[0]!, misspelled(options[key[0]!]!)),
  })),
  capitals: inPlace('edited', ({ stem }) => ({ stem: stem.replace(/(\w+)\?/, (word) => word.toUpperCase()) })),
  comma: inPlace('edited', ({ stem }) => ({
    stem: stem.replace(' of ', ', of ').replace(' with ', ', with ').replace(' near ', ', near '),
  })),
  'doubled word': inPlace('edited', ({ stem }) => ({
    stem: stem.replace('the ', 'the the ').replace('The ', 'The the '),
  })),
  bold: inPlace('edited', ({ stem }) => ({ stem: stem.replace(/(\w+)\?/, '**$1**?') })),
  italics: inPlace('edited', ({ stem }) => ({ stem: stem.replace(/(\w+)\?/, '_$1_?') })),
  'back quotes': inPlace('edited', ({ stem }) => ({ stem: stem.replace(/(\w+)\?/, '`$1`?') })),
  'back quotes round signs': ending('edited', 'options', ' by pour(pot, 1.5)', ' by `pour(pot, 1.5)`'),
  'comma after a formula': ending('edited', 'options', ' for $x^2$ or so', ' for $x^2$, or so'),
  'options reordered': inPlace('edited', reordered),
  'explanation reworded': inPlace('edited', ({ explanations }) => ({
    explanations: replaced(explanations, 0, '이제는 다르다'),
  })),
  'all at once': elsewhere(
    inPlace('edited', (question) => ({ ...reordered(question), stem: misspelled(question.stem) })),
  ),
}

const versionKinds: Record<string, MakeEdit> = {
  'option added': inPlace('version', (question, draw) => withOption(question, `Leave it to the ${inventWord(draw)}`)),
  'option added, renamed': elsewhere(inPlace('version', (question) => withOption(question, 'Leave it be'))),
  'distractor removed': inPlace('version', withoutDistractor),
  'distractor replaced': inPlace('version', ({ options, key }, draw) => ({
    options: replaced(options, (key[0]! + 1) % options.length, `Wait for the ${inventWord(draw)}`),
  })),
  'a word of the right option replaced': inPlace('version', ({ options, key }, draw) => ({
    options: replaced(options, key[0]!, options[key[0]!]!.replace(/\w+$/, inventWord(draw))),
  })),
  'key changed': inPlace('version', (question) => ({ key: otherKey(question) })),
  'key changed, renamed': elsewhere(inPlace('version', (question) => ({ key: otherKey(question) }))),
  'letter forgotten': inPlace('version', (question) => ({ ...reordered(question), key: question.key })),
  negated: inPlace('version', ({ stem }) => ({ stem: stem.replace(/ (is|must|has) /, ' $1 not ') })),
  'figure changed': inPlace('version', ({ stem }) => ({ stem: stem.replace(/\d+/, '1001') })),
  'minus gone': ending('version', 'stem', ' Say y = -x.', ' Say y = x.'),
  'figure in words changed': ending('version', 'stem', ' Take eight minutes.', ' Take eighty minutes.'),
  'sign of code changed': ending('version', 'options', ' by `pots[1:]`', ' by `pots[:1]`'),
  'star of code gone': ending('version', 'stem', ' Allow `tea:Get*`.', ' Allow `tea:Get`.'),
  'sign of a formula changed': ending('version', 'options', ' by $e^{-x}$', ' by $e^{x}$'),
  'indentation of code changed': ending(
    'version',
    'stem',
    '\n\n```\nfor pot in pots:\n    fill(pot)\n    pour(pot)\n```',
    '\n\n```\nfor pot in pots:\n    fill(pot)\npour(pot)\n```',
  ),
  'condition added': inPlace('version', ({ stem }, draw) => ({
    stem: stem.replace(/\.|\?/, ` and no ${inventWord(draw)} is allowed.`),
  })),
  'pinned and rewritten': (a, b, draw) => {
    const [pinned, other] = [retold(a, { pin: `q-${a.title}` }), inventQuestion(first(a).tag, draw)]
    return {
      before: [pinned, b],
      after: [{ ...a, path: `week/${a.title}.md`, questions: [{ ...other, pin: `q-${a.title}` }] }, b],
      rows: [row(a, 'version'), row(b, 'same')],
    }
  },
}

const copyOf = (note: InventedNote, name: string, change: Partial<InventedQuestion> = {}): InventedNote =>
  retold({ ...note, path: `tea/${name}.md`, title: name }, { ...change, tag: name })

const apartKinds: Record<string, MakeEdit> = {
  'another question': (a, b, draw) => {
    const other = inventQuestion(inventWord(draw), draw)
    return {
      after: [{ ...a, questions: [other] }, b],
      rows: [[first(a).tag, null, 'removed'], [null, other.tag, 'added'], row(b, 'same')],
    }
  },
  'file name used again': (a, b, draw) => {
    const other = { ...inventNote(inventWord(draw), draw), path: a.path }
    return {
      after: [other, b],
      rows: [[first(a).tag, null, 'removed'], [null, first(other).tag, 'added'], row(b, 'same')],
    }
  },
  'same options, another stem, another note': (a, b, draw) => {
    const other = copyOf(a, inventWord(draw), { stem: inventQuestion('', draw).stem })
    return {
      after: [other, b],
      rows: [[first(a).tag, null, 'removed'], [null, first(other).tag, 'added'], row(b, 'same')],
    }
  },
  'mould of the stem, other options, another note': (a, b, draw) => {
    const { options, explanations, key } = inventQuestion('', draw)
    const stem = first(a).stem.replace(/\w{9,}/, inventWord(draw))
    const other = copyOf(a, inventWord(draw), { stem, options, explanations, key })
    return {
      after: [other, b],
      rows: [[first(a).tag, null, 'removed'], [null, first(other).tag, 'added'], row(b, 'same')],
    }
  },
  'note deleted': (a, b) => ({ after: [b], rows: [[first(a).tag, null, 'removed'], row(b, 'same')] }),
  'note written from another': (a, b, draw) => {
    const stem = first(a).stem.replace(/\w{9,}/, inventWord(draw))
    const other = copyOf(a, inventWord(draw), { stem, key: otherKey(first(a)) })
    return { after: [a, b, other], rows: [row(a, 'same'), row(b, 'same'), [null, first(other).tag, 'added']] }
  },
  copy: (a, b, draw) => {
    const other = copyOf(a, inventWord(draw))
    return { after: [a, b, other], rows: [row(a, 'same'), row(b, 'same'), [null, first(other).tag, 'added']] }
  },
  'copy with another key': (a, b, draw) => {
    const other = copyOf(a, inventWord(draw), { key: otherKey(first(a)) })
    return { after: [a, b, other], rows: [row(a, 'same'), row(b, 'same'), [null, first(other).tag, 'added']] }
  },
  'copy with its pin': (a, b, draw) => {
    const pinned = retold(a, { pin: `q-${a.title}` })
    const other = copyOf(pinned, inventWord(draw))
    return {
      before: [pinned, b],
      after: [pinned, b, other],
      rows: [row(a, 'same'), row(b, 'same'), [null, first(other).tag, 'added']],
    }
  },
  'question put before': (a, b, draw) => {
    const other = inventQuestion(inventWord(draw), draw)
    return {
      after: [{ ...a, questions: [other, first(a)] }, b],
      rows: [row(a, 'same'), row(b, 'same'), [null, other.tag, 'added']],
    }
  },
}

/** Every kind of edit that identity distinguishes, on two notes that have nothing in common. */
export const edits: Record<string, MakeEdit> = { ...sameKinds, ...editedKinds, ...versionKinds, ...apartKinds }
