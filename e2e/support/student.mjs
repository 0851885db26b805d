// A learner as a program that knows the bank. It answers right or wrong as the history requires.
import { Learner } from './learner.mjs'

/** @typedef {import('./learner.mjs').Sitting['items'][number]} Item */
/** @typedef {{ isRight: boolean, confidence?: 'guessed' | 'fairly' | 'sure', seconds?: number }} Answer */

/** The texts of the right options of each item. Ids of options differ between sittings, texts do not. */
export class Keys {
  /** @type {Map<string, Set<string>>} */
  #texts = new Map()

  /** Learns all keys by practising the whole bank. */
  static async of(url) {
    const keys = new Keys()
    const scout = new Learner(url)
    for (let unseen = await count(scout); unseen > 0; unseen = await count(scout)) {
      const sitting = await scout.begin({ kind: 'practice', from: { pool: 'unseen' }, count: 100 })
      for (const item of sitting.items) await keys.#learn(scout, sitting, item)
    }
    return keys
  }

  async #learn(scout, { id }, item) {
    const options = item.options.slice(0, item.choose).map((option) => option.id)
    const { key } = JSON.parse((await scout.answer(id, item.id, { seq: 1, options })).text)
    this.#texts.set(item.id, new Set(item.options.filter((option) => key.includes(option.id)).map(({ text }) => text)))
  }

  /**
   * @param {Item} item
   * @param {'right' | 'partly' | 'wrong'} verdict
   * @returns {string[]} options with this verdict
   */
  pick(item, verdict) {
    const texts = this.#texts.get(item.id)
    const right = item.options.filter(({ text }) => texts.has(text))
    const wrong = item.options.filter(({ text }) => !texts.has(text))
    const chosen = { right, wrong, partly: [right[0], ...wrong] }[verdict].slice(0, item.choose)
    return chosen.map(({ id }) => id)
  }
}

const count = async (scout) => (await scout.ask('GET', '/api/me/pools')).unseen

export class Student extends Learner {
  /**
   * @param {string} url
   * @param {Keys} keys
   */
  constructor(url, keys) {
    super(url)
    this.keys = keys
  }

  /**
   * Answers items of a sitting, all of them unless some are given.
   * @param {import('./learner.mjs').Sitting} sitting
   * @param {(item: Item, index: number) => Answer} how
   */
  async work(sitting, how, items = sitting.items) {
    for (const [index, item] of items.entries()) {
      const { isRight, confidence, seconds = 25 } = how(item, index)
      const body = {
        seq: 1,
        options: this.keys.pick(item, isRight ? 'right' : 'wrong'),
        confidence,
        elapsedMs: seconds * 1000,
      }
      const reply = await this.answer(sitting.id, item.id, body)
      if (reply.status >= 300) throw new Error(`Not taken: ${reply.status} ${reply.text}`)
    }
  }

  /** Begins, answers and finishes. @returns the sitting */
  async sit(body, how) {
    const sitting = await this.begin(body)
    await this.work(sitting, how)
    await this.ask('POST', `/api/sittings/${sitting.id}/finish`)
    return sitting
  }

  /** The cookies with which a browser is this learner. */
  get browserCookie() {
    const [name = '', value = ''] = this.cookie.split(/=(.*)/s)
    return { name, value, url: this.url }
  }
}
