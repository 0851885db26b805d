import type { NoteRule, Rule, VaultRule } from './rule'
import { answerMissing } from './rules/answer-missing'
import { answerUnknown } from './rules/answer-unknown'
import { answerWords } from './rules/answer-words'
import { blueprintUnread } from './rules/blueprint-unread'
import { commentUnclosed } from './rules/comment-unclosed'
import { configUnread } from './rules/config-unread'
import { cueCount } from './rules/cue-count'
import { cueMissing } from './rules/cue-missing'
import { definitionUnused } from './rules/definition-unused'
import { diagramUndrawn } from './rules/diagram-undrawn'
import { distractorAbsolute } from './rules/distractor-absolute'
import { distractorUnexplained } from './rules/distractor-unexplained'
import { embedCycle } from './rules/embed-cycle'
import { embedDeep } from './rules/embed-deep'
import { explanationEmpty } from './rules/explanation-empty'
import { explanationHollow } from './rules/explanation-hollow'
import { explanationsMissing } from './rules/explanations-missing'
import { fenceUnclosed } from './rules/fence-unclosed'
import { fileUnread } from './rules/file-unread'
import { formulaUnread } from './rules/formula-unread'
import { frontmatterUnread } from './rules/frontmatter-unread'
import { headingUnresolved } from './rules/heading-unresolved'
import { idRepeated } from './rules/id-repeated'
import { imageRemote } from './rules/image-remote'
import { imageUnread } from './rules/image-unread'
import { keyAll } from './rules/key-all'
import { keyClang } from './rules/key-clang'
import { keyConflict } from './rules/key-conflict'
import { keyInTitle } from './rules/key-in-title'
import { keyLengthTelling } from './rules/key-length-telling'
import { keyLongest } from './rules/key-longest'
import { keyPosition } from './rules/key-position'
import { labelAmbiguous } from './rules/label-ambiguous'
import { labelContradiction } from './rules/label-contradiction'
import { labelLetter } from './rules/label-letter'
import { labelUnknown } from './rules/label-unknown'
import { linkAmbiguous } from './rules/link-ambiguous'
import { linkUnresolved } from './rules/link-unresolved'
import { markForm } from './rules/mark-form'
import { markdownTooDeep } from './rules/markdown-too-deep'
import { noteCrowded } from './rules/note-crowded'
import { noteTimeout } from './rules/note-timeout'
import { optionCatchAll } from './rules/option-catch-all'
import { optionEmpty } from './rules/option-empty'
import { optionForm } from './rules/option-form'
import { optionGrammar } from './rules/option-grammar'
import { optionOrder } from './rules/option-order'
import { optionOverlapping } from './rules/option-overlapping'
import { optionRepeated } from './rules/option-repeated'
import { optionSingle } from './rules/option-single'
import { optionTextRepeated } from './rules/option-text-repeated'
import { optionUnread } from './rules/option-unread'
import { optionsMissing } from './rules/options-missing'
import { pinRepeated } from './rules/pin-repeated'
import { pinShared } from './rules/pin-shared'
import { questionMissing } from './rules/question-missing'
import { sectionEmpty } from './rules/section-empty'
import { slugShared } from './rules/slug-shared'
import { stemEmpty } from './rules/stem-empty'
import { stemNegative } from './rules/stem-negative'
import { stemRepeated } from './rules/stem-repeated'
import { stemSimilar } from './rules/stem-similar'
import { textAfterAnswer } from './rules/text-after-answer'
import { titleMissing } from './rules/title-missing'
import { topicUnused } from './rules/topic-unused'
import { urlUnsafe } from './rules/url-unsafe'

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
