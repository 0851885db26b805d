import {
  AGAIN,
  type Fsrs,
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

function gradedState(h: number, note: NoteMemory | null, grade: Grade, { recall, laterDay }: Recollection) {
  const fsrs = HYPOTHESES[h]!
  if (note === null) return { stability: initialStability(fsrs, grade), difficulty: initialDifficulty(fsrs, grade) }
  const [stability, difficulty] = [stabilityOf(note, h), difficultyOf(note, h)]
  return {
    stability: laterDay
      ? stabilityNextDay(fsrs, grade, { stability, difficulty, recall })
      : stabilityOnSameDay(fsrs, stability, grade),
    difficulty: nextDifficulty(fsrs, difficulty, grade),
  }
}

/** The stability after an answer on a later day than the last. */
export function stabilityNextDay(
  fsrs: Fsrs,
  grade: Grade,
  { stability, difficulty, recall }: { stability: number; difficulty: number; recall: number },
): number {
  const after = grade === GOOD ? stabilityAfterRecall : stabilityAfterLapse
  return after(fsrs, difficulty, stability, recall)
}
