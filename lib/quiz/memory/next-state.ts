import {
  AGAIN,
  clampDays,
  GOOD,
  type Grade,
  initialDifficulty,
  initialStability,
  nextDifficulty,
  stabilityAfterLapse,
  stabilityAfterRecall,
  stabilityOnSameDay,
} from './fsrs'
import { HYPOTHESES } from './hypotheses'
import { difficultyOf, type NoteMemory, stabilityOf } from './note-memory'

export interface NoteState {
  lnStability: number
  difficulty: number
}

export interface Recollection {
  /** Before the answer. */
  recall: number
  /** q: the chance that the answer came of knowing. */
  knew: number
  /** Whether it is another day than the last answer's. */
  laterDay: boolean
}

/** ln S' = q·ln S(Good) + (1-q)·ln S(Again), and D' likewise, under hypothesis `h`. */
export function nextState(h: number, note: NoteMemory | null, recollection: Recollection): NoteState {
  const good = gradedState(h, note, GOOD, recollection)
  const again = gradedState(h, note, AGAIN, recollection)
  const blend = (known: number, not: number) => recollection.knew * known + (1 - recollection.knew) * not
  return {
    lnStability: blend(Math.log(good.stability), Math.log(again.stability)),
    difficulty: blend(good.difficulty, again.difficulty),
  }
}

/** The recall at which practice counts when it counts alike at any. */
const MASSED_RECALL = 0.97
/** What a miss with its feedback is worth then: practice too. */
const MASSED_MISS = 1.1

function gradedState(h: number, note: NoteMemory | null, grade: Grade, { recall, laterDay }: Recollection) {
  const fsrs = HYPOTHESES[h]!
  if (note === null) return { stability: initialStability(fsrs, grade), difficulty: initialDifficulty(fsrs, grade) }
  return {
    stability: stabilityAfter(h, note, grade, { recall, laterDay }),
    difficulty: nextDifficulty(fsrs, difficultyOf(note, h), grade),
  }
}

/** The note's stability after a graded answer. */
export function stabilityAfter(
  h: number,
  note: NoteMemory,
  grade: Grade,
  { recall, laterDay }: Pick<Recollection, 'recall' | 'laterDay'>,
): number {
  const hypothesis = HYPOTHESES[h]!
  const [stability, difficulty] = [stabilityOf(note, h), difficultyOf(note, h)]
  if (!hypothesis.hasSpacing) {
    if (grade === AGAIN) return clampDays(stability * MASSED_MISS)
    return stabilityAfterRecall(hypothesis, difficulty, stability, MASSED_RECALL)
  }
  if (!laterDay) return stabilityOnSameDay(hypothesis, stability, grade)
  const after = grade === GOOD ? stabilityAfterRecall : stabilityAfterLapse
  return after(hypothesis, difficulty, stability, recall)
}
