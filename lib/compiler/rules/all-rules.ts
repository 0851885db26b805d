import { answerMissing } from './answer-missing'
import { answerUnknown } from './answer-unknown'
import { answerWords } from './answer-words'
import { blueprintUnread } from './blueprint-unread'
import { commentUnclosed } from './comment-unclosed'
import { configUnread } from './config-unread'
import { cueCount } from './cue-count'
import { cueMissing } from './cue-missing'
import { definitionUnused } from './definition-unused'
import { diagramUndrawn } from './diagram-undrawn'
import { distractorAbsolute } from './distractor-absolute'
import { distractorUnexplained } from './distractor-unexplained'
import { embedCycle } from './embed-cycle'
import { embedDeep } from './embed-deep'
import { explanationEmpty } from './explanation-empty'
import { explanationHollow } from './explanation-hollow'
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
import { keyClang } from './key-clang'
import { keyConflict } from './key-conflict'
import { keyInTitle } from './key-in-title'
import { keyLengthTelling } from './key-length-telling'
import { keyLongest } from './key-longest'
import { keyPosition } from './key-position'
import { labelAmbiguous } from './label-ambiguous'
import { labelContradiction } from './label-contradiction'
import { labelLetter } from './label-letter'
import { labelUnknown } from './label-unknown'
import { linkAmbiguous } from './link-ambiguous'
import { linkUnresolved } from './link-unresolved'
import { markForm } from './mark-form'
import { markdownTooDeep } from './markdown-too-deep'
import { noteCrowded } from './note-crowded'
import { noteTimeout } from './note-timeout'
import { optionCatchAll } from './option-catch-all'
import { optionEmpty } from './option-empty'
import { optionForm } from './option-form'
import { optionGrammar } from './option-grammar'
import { optionOrder } from './option-order'
import { optionOverlapping } from './option-overlapping'
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
import { stemNegative } from './stem-negative'
import { stemRepeated } from './stem-repeated'
import { stemSimilar } from './stem-similar'
import { textAfterAnswer } from './text-after-answer'
import { titleMissing } from './title-missing'
import { topicUnused } from './topic-unused'
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
  explanationHollow,
  stemNegative,
  optionCatchAll,
  optionOverlapping,
  optionGrammar,
  distractorAbsolute,
  keyLongest,
  keyPosition,
  keyClang,
  keyInTitle,
]

/** Those that keep a question from being delivered. */
export const errorRules: readonly NoteRule[] = noteRules.filter(({ severity }) => severity === 'error')

export const vaultRules: readonly VaultRule[] = [stemRepeated, stemSimilar, keyConflict, idRepeated, pinShared]

/** Found by the reader. */
const readerRules: readonly Rule[] = [
  fileUnread,
  configUnread,
  frontmatterUnread,
  titleMissing,
  fenceUnclosed,
  commentUnclosed,
  noteCrowded,
  questionMissing,
  textAfterAnswer,
  optionUnread,
  labelUnknown,
  labelContradiction,
  labelAmbiguous,
  explanationEmpty,
  markForm,
  optionForm,
  labelLetter,
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

/** Found in what the notes of a topic or a vault have in common. */
const bankRules: readonly Rule[] = [keyLengthTelling, topicUnused]

/** Found by who runs the compiler: no note gives them each time. */
export const runnerRules: readonly Rule[] = [noteTimeout]

export const allRules: readonly Rule[] = [
  ...readerRules,
  ...noteRules,
  ...vaultRules,
  ...bankRules,
  ...pageRules,
  ...runnerRules,
]
