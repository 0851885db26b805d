import { type QuestionWords, say } from '@/components/messages/say'
import type { OptionId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'
import type { Confidence } from '@/lib/model/sitting'

/** What stands chosen in a question's form. Inputs are uncontrolled: a tap before hydration is in the page, not in React. */
export function chosenOptions(form: HTMLFormElement): OptionId[] {
  return new FormData(form).getAll('option') as OptionId[]
}

export function chosenConfidence(form: HTMLFormElement): Confidence | null {
  return new FormData(form).get('confidence') as Confidence | null
}

/** Presses an option as a finger would; a radio that is chosen already is let go. */
export function pressOption(form: HTMLFormElement, index: number): void {
  const input = form.querySelectorAll<HTMLInputElement>('input[name=option]')[index]
  if (input === undefined || input.disabled) return
  input.focus({ preventScroll: true })
  if (input.type === 'radio' && input.checked) input.checked = false
  else input.click()
}

/** What is still to be done before the question can be marked; empty when nothing is. */
export function choosingHint({ choose }: DeliveredItem, chosen: number, words: QuestionWords): string {
  if (chosen === choose) return ''
  if (chosen > choose) return say(words.chooseOnly, { n: choose })
  if (chosen > 0) return say(words.chooseMore, { n: choose - chosen })
  return choose === 1 ? words.chooseOne : say(words.chooseMany, { n: choose })
}
