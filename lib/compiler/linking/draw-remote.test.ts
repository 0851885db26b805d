import { expect, test } from 'vitest'
import { note } from '../testing/example-pages'
import { fillSlots } from './fill-slots'
import { vaultResolver } from './link-notes'
import { indexVault } from './vault-index'

function htmlOf(source: string, isShown: boolean): string {
  const one = note('cup.md', source)
  return fillSlots(one, vaultResolver(indexVault([one], { showsRemoteImages: isShown }), one, true, 'ko')).html
}

test.each([
  [
    '![찻잔](https://tea.example/cup.png)',
    '<a href="https://tea.example/cup.png" rel="noopener noreferrer">찻잔 (tea.example)</a>',
  ],
  [
    '![250](https://tea.example/img/cup.png?x=1)',
    '<a href="https://tea.example/img/cup.png?x=1" rel="noopener noreferrer">cup.png (tea.example)</a>',
  ],
  ['![](//tea.example/)', '<a href="https://tea.example/" rel="noopener noreferrer">tea.example (tea.example)</a>'],
  [
    '[![찻잔](https://tea.example/cup.png)](https://shop.example)',
    '<a href="https://shop.example" rel="noopener noreferrer">찻잔 (tea.example)</a>',
  ],
  [
    '<a href="https://shop.example">![찻잔](https://tea.example/cup.png)</a>',
    '<a href="https://shop.example" rel="noopener noreferrer">찻잔 (tea.example)</a>',
  ],
])('where images of other sites are off, %s is a link that names the site', (source, expected) => {
  expect(htmlOf(source, false)).toBe(`<p>${expected}</p>`)
})

const LOADS = 'loading="lazy" decoding="async" referrerpolicy="no-referrer"'

test.each([
  ['![찻잔](https://tea.example/cup.png)', `<img src="https://tea.example/cup.png" alt="찻잔" ${LOADS}>`],
  ['![250](https://tea.example/cup.png)', `<img src="https://tea.example/cup.png" alt="" width="250" ${LOADS}>`],
  [
    '![잔|250x100](//tea.example/cup.png)',
    `<img src="https://tea.example/cup.png" alt="잔" width="250" height="100" ${LOADS}>`,
  ],
  [
    '[![잔](https://tea.example/cup.png)](https://shop.example)',
    `<a href="https://shop.example" rel="noopener noreferrer"><img src="https://tea.example/cup.png" alt="잔" ${LOADS}></a>`,
  ],
  [
    '![잔](http://tea.example/cup.png)',
    '<a href="http://tea.example/cup.png" rel="noopener noreferrer">잔 (tea.example)</a>',
  ],
])('where they are on, %s is shown if its way is encrypted', (source, expected) => {
  expect(htmlOf(source, true)).toBe(`<p>${expected}</p>`)
})
