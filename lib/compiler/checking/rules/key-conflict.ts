import { fencedCode } from '../questions/fenced-code'
import { type EqualItems, groupEqualOptions, optionKeys } from '../questions/group-equal-options'
import { similarStems } from '../questions/similar-stems'
import type { FiledFinding, VaultRule } from '../rule'

/** Two notes answer the same question differently, so one of them is wrong. */
export const keyConflict: VaultRule = {
  severity: 'warning',
  traitsOf: optionKeys,
  checkVault: (notes) =>
    groupEqualOptions(notes)
      .filter((classes) => classes.length > 1)
      .flatMap(conflicts),
}

function conflicts(classes: readonly EqualItems[]): FiledFinding[] {
  const others = [...equalStems(classes), ...similarStems(classes).filter(haveOneCase)]
  const partners = new Map<EqualItems, EqualItems>()
  for (const [one, other] of others.filter(([one, other]) => one.right !== other.right)) {
    if (!partners.has(one)) partners.set(one, other)
    if (!partners.has(other)) partners.set(other, one)
  }
  return [...partners].flatMap(([one, other]) => one.items.map((filed) => conflict(filed, other)))
}

/** Nearly equal stems with other numbers or other code have other answers. */
const haveOneCase = ([one, other]: [EqualItems, EqualItems]) => caseOf(one) === caseOf(other)

function caseOf({ items: [first] }: EqualItems): string {
  const { markdown } = first.item.stem
  return `${fencedCode(markdown)} ${markdown.match(/\p{N}+/gu)?.join(' ') ?? ''}`
}

/** Classes of one stem differ in the key; each is paired with the first, which is paired with the second. */
function equalStems(classes: readonly EqualItems[]): [EqualItems, EqualItems][] {
  const first = new Map<string, EqualItems>()
  return classes.flatMap((one): [EqualItems, EqualItems][] => {
    const earlier = first.get(one.stem)
    if (earlier !== undefined) return [[earlier, one]]
    first.set(one.stem, one)
    return []
  })
}

function conflict({ file, item }: EqualItems['items'][number], { items: [other] }: EqualItems): FiledFinding {
  const answer = (of: typeof item) =>
    of.options
      .filter(({ label }) => of.key.includes(label))
      .map(({ text }) => `\`${text.markdown.slice(0, 60)}\``)
      .join(', ')
  return {
    file,
    span: item.answer!.span,
    reason: `Unexpected key ${answer(item)}, expected that of the same question in \`${other.file}\`, ${answer(other.item)}`,
    mend: 'Correct one of the two answers, or make the stems say what differs.',
    related: { file: other.file, span: other.item.answer!.span, reason: 'The other answer' },
  }
}
