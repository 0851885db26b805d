import { fileKind } from '../../model/notes/file-kinds'
import type { StageFinding } from '../base/finding'
import type { Slot } from '../rendering/render'
import { type Attachment, MAX_ATTACHMENT_BYTES } from './attachment'
import type { LinkedNote } from './vault-index'

/** A name that no note or image has. */
export function unresolved({ target, kind, span }: Slot): StageFinding {
  const isFile = fileKind(target) !== null
  const expected = isFile
    ? 'a file of the vault'
    : kind === 'link'
      ? 'the name, path, title or alias of a note'
      : 'a note or a file of the vault'
  const ending = /\.[a-z][a-z\d]{1,4}$/iu.exec(target)?.[0]
  const isKnown = ending === undefined || isFile || /^\.(?:md|html?)$/iu.test(ending)
  const other = isKnown ? '' : ` Files that end in \`${ending}\` are not served.`
  const mend = isFile
    ? 'Learners see its words instead; check the spelling, or put the file into the vault.'
    : `Learners see its words without a link; check the spelling, or write the note.${other}`
  return { ruleId: 'link-unresolved', span, reason: `Unexpected link to \`${target}\`, expected ${expected}`, mend }
}

/** A file that is there, and is not served. */
export function unserved({ span }: Slot, { path, bytes }: Attachment): StageFinding {
  const isLarge = bytes > MAX_ATTACHMENT_BYTES
  const what = isLarge ? `\`${path}\` of ${bytes} bytes` : `\`${path}\`, which cannot be read`
  const expected = isLarge ? `at most ${MAX_ATTACHMENT_BYTES} bytes` : 'a file that can be read'
  const mend = `Learners see its words without a link; ${isLarge ? 'put it where large files are kept, and link to that' : 'mend its permissions'}.`
  return { ruleId: 'link-unresolved', span, reason: `Unexpected file ${what}, expected ${expected}`, mend }
}

/** The name of a note that is not published for readers. */
export function toWithheld({ target, span }: Slot, path: string): StageFinding {
  const reason = `Unexpected link to \`${target}\`, expected a note that is published (\`${path}\` is not)`
  return { ruleId: 'link-unresolved', span, reason, mend: 'Learners see its words without a link.' }
}

/** A name that two notes or images have. The first one is nearer to the link. */
export function ambiguous({ target, span }: Slot, [first, second]: [string, string]): StageFinding {
  const reason = `Unexpected link to \`${target}\`, which names \`${first}\` and \`${second}\`, expected one`
  const mend = `It leads to the nearest. Link by path, such as \`${second.replace(/\.md$/u, '')}\`, if another is meant.`
  return { ruleId: 'link-ambiguous', span, reason, mend }
}

/** A heading or a block that its note does not have. */
export function placeUnresolved({ path }: LinkedNote, { heading, block, span }: Slot): StageFinding {
  const wanted = block === null ? heading! : `^${block}`
  const reason = `Unexpected link to \`${wanted}\`, expected a ${block === null ? 'heading' : 'block id'} of \`${path}\``
  const mend = 'Learners are led to the beginning of the note.'
  return { ruleId: 'heading-unresolved', span, reason, mend }
}

/** Reasons why a note is not embedded. */
export type EmbedFault = Omit<StageFinding, 'span'>

const MEND = 'Learners see a link in its place.'

export const withinItself = (path: string): EmbedFault => ({
  ruleId: 'embed-cycle',
  reason: `Unexpected \`${path}\` within itself, expected embeds that come to an end`,
  mend: MEND,
})

export const tooDeep = (path: string, depth: number, deepest: number): EmbedFault => ({
  ruleId: 'embed-deep',
  reason: `Unexpected embed \`${path}\` at depth ${depth}, expected at most ${deepest}`,
  mend: MEND,
})

export const tooLong = (path: string, longest: number): EmbedFault => ({
  ruleId: 'embed-deep',
  reason: `Unexpected embed \`${path}\` after ${longest} characters of other notes, expected less`,
  mend: MEND,
})
