import type { PlanView } from '@/lib/model/study/plan-view'
import { plusDays } from '@/lib/quiz/calendar-dates'

/** Whether the planned days lead up to the exam. They do not if it is over, today, or too far ahead. */
export function endsAtExam({ plan, days }: Pick<PlanView, 'plan' | 'days'>): boolean {
  return plan.examDate !== null && plan.examDate === plusDays(days.at(-1)!.date, 1)
}
