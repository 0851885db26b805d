import type { Excerpt } from '../../source/excerpt'
import { splitByKey } from '../questions/split-by-key'
import type { NoteRule } from '../rule'

const SUBJECT = String.raw`(?:(?:이|해당|위)\s?(?:옵션|선택지|보기|답)[은는이가]?\s*|(?:this|that|it)\s+(?:(?:option|choice|answer)\s+)?is\s+)?`
const KOREAN = String.raw`(?:오답|정답|틀림|틀린\s?(?:답|것|설명|선택지?|옵션)|틀렸(?:다|음|습니다)|맞음|맞다|(?:정답이|맞지|옳지|적절하지|적합하지)\s?(?:아니다|아님|않음|않다|않습니다)|부적절(?:함|하다)?|부적합(?:함|하다)?)(?:이다|입니다|임)?`
const ENGLISH = String.raw`(?:also\s+)?(?:not\s+)?(?:correct|incorrect|wrong|false|true|right|suitable|unsuitable|appropriate|inappropriate)(?:\s+(?:answer|option|choice))?`
const ASIDE = String.raw`(?:no|nope|sorry|not quite|(?:please\s)?(?:try|check|think)\s(?:it\s)?again|다시\s(?:생각|확인|시도)해\s?(?:보세요|보라|볼 것))`
const MARKS = String.raw`[\s.,!。✅❌✗✘×⭕]*`
const HOLLOW = new RegExp(
  `^${MARKS}(?:${ASIDE}${MARKS})?(?:${SUBJECT}(?:${KOREAN}|${ENGLISH}))?${MARKS}(?:${ASIDE})?${MARKS}$`,
  'iu',
)
/** In characters. A longer text says more than a verdict. */
const MAX_LENGTH = 60

/** "Incorrect" beside an option only repeats the verdict. Learners want to know why. The key may have no reason. */
export const explanationHollow: NoteRule = {
  severity: 'advice',
  check: (note) =>
    note.items
      .flatMap((item) => splitByKey(item).distractors)
      .flatMap(({ label, explanations }) =>
        explanations.filter(isHollow).map(({ markdown, span }) => ({
          span,
          reason: `Unexpected explanation \`${markdown}\` of option \`${label}\` that only gives a verdict, expected a reason`,
          mend: 'Say what would have to be different for the option to be right, or what in the stem decides it.',
        })),
      ),
}

const isHollow = ({ markdown }: Excerpt) => markdown.length <= MAX_LENGTH && HOLLOW.test(markdown.replace(/[*_`]/g, ''))
