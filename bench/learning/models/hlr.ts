import type { MemoryModule } from '../memory'
import { deviate } from './deviate'

/**
 * Half-life regression: recall = 2^(−Δ/h), h = 2^(θ·x), x = (1, √(1+right), √(1+wrong)) (B. Settles, B. Meeder, ACL
 * 2016, eqs. 1–2). The time of practice does not matter: there is no spacing effect, which is a disadvantage for the
 * product.
 */
const hlr: MemoryModule = {
  name: 'hlr',
  createMemory(bank, random) {
    const base = -1.9 + 0.5 * deviate(random)
    const [perRight, perWrong] = [1.6 * Math.exp(0.15 * deviate(random)), 0.35]
    const notes = bank.notes.map(() => ({ last: Number.NaN, right: 0, wrong: 0, base: base + 0.5 * deviate(random) }))
    return {
      recall(note, day) {
        const { last, right, wrong, base } = notes[note]!
        if (Number.isNaN(last)) return 0
        return 2 ** (-(day - last) / 2 ** (base + perRight * Math.sqrt(1 + right) + perWrong * Math.sqrt(1 + wrong)))
      },
      practise(note, day, { recalled }) {
        const state = notes[note]!
        if (recalled) state.right++
        else state.wrong++
        state.last = day
      },
    }
  },
}
export default hlr
