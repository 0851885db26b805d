'use client'
import { createContext, useContext } from 'react'
import type { QuestionWords, RoomWords } from '@/components/messages/say'
import type { KeyCommand } from '@/components/question/key-command'
import type { Clock } from './use-clock'
import type { ExamDesk } from './use-exam'

/** What all components of the exam room share. */
export interface Room {
  desk: ExamDesk
  clock: Clock
  words: QuestionWords
  room: RoomWords
  /** The address of the sitting. */
  base: string
  /** Whether the learner is asked for the confidence. */
  asksConfidence: boolean
  openSheet(): void
  /** Carries out the command of a key. @returns whether the room has this command */
  obey(command: KeyCommand): boolean
}

export const RoomContext = createContext<Room | null>(null)

/** @throws outside the exam room */
export function useRoom(): Room {
  const room = useContext(RoomContext)
  if (room === null) throw new Error('Expected to be inside an exam room')
  return room
}
