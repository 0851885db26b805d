import { toLetters } from './letters'

/**
 * What Korean words end in that is not what is looked for: particles and the endings of verbs. Not complete. Where one
 * is missing, the beginning of the word still matches, with less weight.
 */
const PARTICLES = `은 는 이 가 을 를 의 에 와 과 도 로 으로 만 나 이나 며 이며 고 이고 라 이라 란 이란 든 이든 다 이다 인 일 들 들이 들을 들은 들의 들에 뿐 대로 만큼
 에서 에게 께 한테 부터 까지 보다 처럼 같이 마다 밖에 조차 마저 라면 이라면 라는 이라는 라도 이라도 에는 에도 에만 에서는 에서도 에서의 에서만 에게는 으로는 로는
 으로도 로도 으로의 로의 로서 으로서 로써 으로써 까지는 까지의 부터는 와의 과의 와는 과는 으로부터 로부터 에서부터 입니다 입니까 인가 인가요 즈 스 인지 일까 이었다 였다 이에요 예요
 죠 이죠 요 이랑 랑 이요 별 별로`
const VERBS = `하다 하는 하기 하고 하며 하면 하여 하지 하게 하나 해 해서 해야 해도 했다 했을 한 한다 한다면 할 할까 할지 할때 함 합니다 합니까 하나요 하세요 하려면 하려고 하도록 하거나 하면서
 하는데 하는지 하기로 하자 되다 되는 되기 되고 되며 되면 되어 되어서 되지 되게 돼 돼서 됐다 된 된다 될 될까 될지 됨 됩니다 되나요 되려면 되도록 되거나 되었다 되면서 시키다 시키는 시키기
 시키고 시키면 시켜 시켜서 시킨 시킨다 시킬 시킴 시킵니다 시키려면 기 기를 기에 기가 기는 기의 기와 기도 지 지만 지는 지를 려면 려고 도록 거나 면서 면 니다 습니다 습니까 나요 는가 는지 는데 는다 은지 을지 을까 어서 아서
 어야 아야 었다 았다 었을 았을 어요 아요 세요 음 은데`
/** Endings shorter than a syllable, or that begin inside one: 줄이다 → 줄인다. */
const LETTERS = 'ㄴ ㄹ ㅁ ㄴㄷㅏ ㅂㄴㅣㄷㅏ ㄹㅈㅣ ㄹㄲㅏ ㅆㄷㅏ ㄴㅡㄴ'

const words = (text: string) => text.split(/\s+/)
const endings = new Set([...[...words(PARTICLES), ...words(VERBS)].map(toLetters), ...words(LETTERS)])
const LONGEST = Math.max(...[...endings].map(({ length }) => length))
/** The fewest letters that a word has without its ending: those of the shortest syllable. */
const SHORTEST_STEM = 2

/** Whether letters are nothing but a particle or an ending. */
export const isEnding = (letters: string): boolean => endings.has(letters)

/** The lengths of a word without each ending that it may have, the longest first. */
export function stemLengths(letters: string): number[] {
  const lengths: number[] = []
  for (let length = letters.length - 1; length >= SHORTEST_STEM && letters.length - length <= LONGEST; length--) {
    if (endings.has(letters.slice(length))) lengths.push(length)
  }
  return lengths
}
