import { answerMissing } from './answer-missing'
import { answerUnknown } from './answer-unknown'
import { answerWords } from './answer-words'
import { blueprintUnread } from './blueprint-unread'
import { commentUnclosed } from './comment-unclosed'
import { cueCount } from './cue-count'
import { cueMissing } from './cue-missing'
import { definitionUnused } from './definition-unused'
import { diagramUndrawn } from './diagram-undrawn'
import { distractorUnexplained } from './distractor-unexplained'
import { embedCycle } from './embed-cycle'
import { embedDeep } from './embed-deep'
import { explanationEmpty } from './explanation-empty'
import { explanationsMissing } from './explanations-missing'
import { fenceUnclosed } from './fence-unclosed'
import { fileUnread } from './file-unread'
import { formulaUnread } from './formula-unread'
import { frontmatterUnread } from './frontmatter-unread'
import { headingUnresolved } from './heading-unresolved'
import { idRepeated } from './id-repeated'
import { imageRemote } from './image-remote'
import { imageUnread } from './image-unread'
import { keyAll } from './key-all'
import { keyConflict } from './key-conflict'
import { labelAmbiguous } from './label-ambiguous'
import { labelContradiction } from './label-contradiction'
import { labelUnknown } from './label-unknown'
import { linkAmbiguous } from './link-ambiguous'
import { linkUnresolved } from './link-unresolved'
import { markdownTooDeep } from './markdown-too-deep'
import { noteTimeout } from './note-timeout'
import { optionEmpty } from './option-empty'
import { optionOrder } from './option-order'
import { optionRepeated } from './option-repeated'
import { optionSingle } from './option-single'
import { optionTextRepeated } from './option-text-repeated'
import { optionUnread } from './option-unread'
import { optionsMissing } from './options-missing'
import { pinRepeated } from './pin-repeated'
import { pinShared } from './pin-shared'
import { questionMissing } from './question-missing'
import type { NoteRule, Rule, VaultRule } from './rule'
import { sectionEmpty } from './section-empty'
import { slugShared } from './slug-shared'
import { stemEmpty } from './stem-empty'
import { stemRepeated } from './stem-repeated'
import { textAfterAnswer } from './text-after-answer'
import { titleMissing } from './title-missing'
import { urlUnsafe } from './url-unsafe'

export const noteRules: readonly NoteRule[] = [
  stemEmpty,
  optionsMissing,
  optionSingle,
  optionRepeated,
  optionOrder,
  optionEmpty,
  answerMissing,
  answerUnknown,
  answerWords,
  keyAll,
  cueCount,
  cueMissing,
  optionTextRepeated,
  distractorUnexplained,
  explanationsMissing,
]

export const vaultRules: readonly VaultRule[] = [stemRepeated, keyConflict, idRepeated, pinShared]

/** Found by the reader. */
const readerRules: readonly Rule[] = [
  fileUnread,
  frontmatterUnread,
  titleMissing,
  fenceUnclosed,
  commentUnclosed,
  questionMissing,
  textAfterAnswer,
  optionUnread,
  labelUnknown,
  labelContradiction,
  labelAmbiguous,
  explanationEmpty,
  pinRepeated,
  sectionEmpty,
]

/** Found by the stages that draw pages, link them and read the recipes of exams. */
const pageRules: readonly Rule[] = [
  linkAmbiguous,
  linkUnresolved,
  headingUnresolved,
  imageUnread,
  imageRemote,
  urlUnsafe,
  formulaUnread,
  diagramUndrawn,
  markdownTooDeep,
  embedCycle,
  embedDeep,
  definitionUnused,
  blueprintUnread,
  slugShared,
]

/** Found by who runs the compiler: no note gives them each time. */
export const runnerRules: readonly Rule[] = [noteTimeout]

export const allRules: readonly Rule[] = [...readerRules, ...noteRules, ...vaultRules, ...pageRules, ...runnerRules]
