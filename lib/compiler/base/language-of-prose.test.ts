import { expect, test } from 'vitest'
import { languageOfProse } from './language-of-prose'

test.each([
  [
    'it',
    'Il tè verde si prepara con acqua non troppo calda. La temperatura è più bassa di quella del tè nero, e le foglie restano nella teiera per due minuti. Poi si versa nelle tazze e si beve.',
  ],
  [
    'es',
    'El té verde se prepara con agua que no está muy caliente. La temperatura es más baja que la del té negro, y las hojas se quedan en la tetera por dos minutos. Después se sirve en las tazas.',
  ],
  [
    'de',
    'Der grüne Tee wird mit Wasser zubereitet, das nicht zu heiß ist. Die Temperatur ist niedriger als die des schwarzen Tees, und die Blätter bleiben für zwei Minuten in der Kanne. Danach gießt man ihn in die Tassen.',
  ],
  [
    'en',
    'Green tea is made with water that is not too hot. The temperature is lower than that of black tea, and the leaves stay in the pot for two minutes. Then it is poured into the cups and drunk.',
  ],
  ['en', `git add -A; git commit; git push origin main --tags. ${'ls cd mv cp rm cat grep sed awk '.repeat(10)}`],
  ['en', 'Te verde de la casa'],
  ['ko', '녹차는 물을 식혀서 우린다. De la casa.'],
])('%s: %s', (lang, text) => {
  expect(languageOfProse(text, 'ko')).toBe(lang)
})
