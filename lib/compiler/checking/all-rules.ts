import { type Rule, STAGE_RULES } from '../base/stage-rules'
import type { NoteRule, VaultRule } from './rule'
import { answerLetterUnread } from './rules/answer-letter-unread'
import { answerMissing } from './rules/answer-missing'
import { answerReason } from './rules/answer-reason'
import { answerUnknown } from './rules/answer-unknown'
import { answerWords } from './rules/answer-words'
import { cueCount } from './rules/cue-count'
import { cueMissing } from './rules/cue-missing'
import { distractorAbsolute } from './rules/distractor-absolute'
import { distractorUnexplained } from './rules/distractor-unexplained'
import { explanationHollow } from './rules/explanation-hollow'
import { explanationsMissing } from './rules/explanations-missing'
import { idRepeated } from './rules/id-repeated'
import { keyAll } from './rules/key-all'
import { keyClang } from './rules/key-clang'
import { keyConflict } from './rules/key-conflict'
import { keyInTitle } from './rules/key-in-title'
import { keyLongest } from './rules/key-longest'
import { keyPosition } from './rules/key-position'
import { optionCatchAll } from './rules/option-catch-all'
import { optionEmpty } from './rules/option-empty'
import { optionGrammar } from './rules/option-grammar'
import { optionOrder } from './rules/option-order'
import { optionOverlapping } from './rules/option-overlapping'
import { optionRepeated } from './rules/option-repeated'
import { optionSingle } from './rules/option-single'
import { optionTextRepeated } from './rules/option-text-repeated'
import { optionsMissing } from './rules/options-missing'
import { pinShared } from './rules/pin-shared'
import { stemEmpty } from './rules/stem-empty'
import { stemNegative } from './rules/stem-negative'
import { stemRepeated } from './rules/stem-repeated'
import { stemSimilar } from './rules/stem-similar'

/** The rules that look at one note. */
export const noteRules = {
  'stem-empty': stemEmpty,
  'options-missing': optionsMissing,
  'option-single': optionSingle,
  'option-repeated': optionRepeated,
  'option-order': optionOrder,
  'option-empty': optionEmpty,
  'answer-missing': answerMissing,
  'answer-unknown': answerUnknown,
  'answer-letter-unread': answerLetterUnread,
  'answer-words': answerWords,
  'answer-reason': answerReason,
  'key-all': keyAll,
  'cue-count': cueCount,
  'cue-missing': cueMissing,
  'option-text-repeated': optionTextRepeated,
  'distractor-unexplained': distractorUnexplained,
  'explanations-missing': explanationsMissing,
  'explanation-hollow': explanationHollow,
  'stem-negative': stemNegative,
  'option-catch-all': optionCatchAll,
  'option-overlapping': optionOverlapping,
  'option-grammar': optionGrammar,
  'distractor-absolute': distractorAbsolute,
  'key-longest': keyLongest,
  'key-position': keyPosition,
  'key-clang': keyClang,
  'key-in-title': keyInTitle,
} as const satisfies Record<string, NoteRule>

/** The rules that compare notes. */
export const vaultRules = {
  'stem-repeated': stemRepeated,
  'stem-similar': stemSimilar,
  'key-conflict': keyConflict,
  'id-repeated': idRepeated,
  'pin-shared': pinShared,
} as const satisfies Record<string, VaultRule>

/** The rules about what the notes of a topic or of a vault have in common. */
const topicRules = {
  /**
   * If the key is mostly the longest option, learners can guess it; if it never is, they can rule options out. One note is too
   * short to show such a habit, so topics and the whole vault are checked (`tellingLengths`).
   */
  'key-length-telling': { severity: 'advice' },
  /** A name for a tag that no note has is never shown. Usually the tag is misspelt, and the topic has no name. */
  'topic-unused': { severity: 'advice' },
  /** An exam draws from tags. A domain without a question is a part of the exam that nobody is asked. */
  'domain-empty': { severity: 'warning' },
  /** A tag one slip away from a domain's leaves its questions out of the exam, and nobody misses them. */
  'domain-missed': { severity: 'warning' },
} as const satisfies Record<string, Rule>

const rules = { ...STAGE_RULES, ...noteRules, ...vaultRules, ...topicRules }

/** The id of a rule. A misspelt one does not compile. */
export type RuleId = keyof typeof rules

export const allRules: ReadonlyMap<RuleId, Rule> = new Map(Object.entries(rules) as [RuleId, Rule][])
