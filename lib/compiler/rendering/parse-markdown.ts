import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { joinFormulas } from '../source/join-formulas'
import { putBackPlain, setAsidePlain } from './plain/set-aside-plain'
import { remarkNames } from './syntax/names-known'
import { remarkProse, remarkVault } from './syntax/remark-vault'

const context = unified().use(remarkParse).use(remarkVault).freeze()
const prose = context().use(remarkProse).freeze()

/**
 * Parses Markdown. Plain passages are read at sight, the rest by remark.
 * @param goesOn  whether the first line continues a label, as in stems, options and explanations
 * @param names  of definitions in another text: see `remarkNames`
 */
export function parseMarkdown(source: string, goesOn: boolean, names: readonly string[] = []): Root {
  const { source: rest, plain } = setAsidePlain(joinFormulas(source), names.length > 0)
  if (rest === null) return { type: 'root', children: [...plain.values()].flat() }
  return putBackPlain(parseWhole(rest, goesOn, names), plain)
}

/** Parses all of it by remark. */
export function parseWhole(source: string, goesOn: boolean, names: readonly string[] = []): Root {
  const parser = goesOn ? prose : context
  return names.length === 0 ? parser.parse(source) : parser().use(remarkNames, names).parse(source)
}
