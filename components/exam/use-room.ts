'use client'
import { createContext, useContext } from 'react'
import type { QuestionWords, RoomWords } from '@/components/messages/say'
import type { KeyCommand } from '@/components/question/key-command'
import type { ExamDesk } from './use-exam'

/** What everything in the exam room has at hand. */
export interface Room {
  desk: ExamDesk
  words: QuestionWords
  room: RoomWords
  /** The address of the sitting. */
  base: string
  /** Whether it is asked how sure one is. */
  asksConfidence: boolean
  openSheet(): void
  /** Does what a key of the room asks for. @returns whether it was one */
  obey(command: KeyCommand): boolean
}

export const RoomContext = createContext<Room | null>(null)

/** @throws outside of the exam room */
export function useRoom(): Room {
  const room = useContext(RoomContext)
  if (room === null) throw new Error('Expected to be inside an exam room')
  return room
}
