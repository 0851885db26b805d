import { expect, test } from 'vitest'
import { writeCsv } from './csv'

test('quotes cells with a comma, a quote or a line break, and leaves null empty', () => {
  expect(writeCsv([['a,b', 'say "no"', 'two\nlines', null, 3, 'plain']])).toBe(
    '\uFEFF"a,b","say ""no""","two\nlines",,3,plain\r\n',
  )
})

test.each(['=1+1', '+1', '-1', '@sum', '\tx'])('a spreadsheet does not run %j', (text) => {
  expect(writeCsv([[text]])).toContain(`'${text}`)
})
