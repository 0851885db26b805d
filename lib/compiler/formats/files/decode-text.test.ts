import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeText } from './decode-text'

const HEAD = '문제,보기 A,보기 B,정답\n'
const decoded = (bytes: Uint8Array, encoding?: string) => decodeText({ bytes, ...(encoding && { encoding }) })

describe('an encoding that the bytes tell', () => {
  test.each([
    ['UTF-8', 'utf-8', 'a,가\r\nb', {}],
    ['UTF-8 with a mark', 'utf-8', 'a,가\r\nb', { addBOM: true }],
    ['UTF-16LE with a mark', 'utf-16le', 'a,가\r\nb', { addBOM: true }],
    ['UTF-16BE with a mark', 'utf-16be', 'a,가\r\nb', { addBOM: true }],
  ])('%s is no guess', (_, encoding, text, options) => {
    expect(decoded(iconv.encode(text, encoding, options))).toEqual({ text: 'a,가\nb', guess: null })
  })

  test('stands in the head of an XML file', () => {
    const xml = '<?xml version="1.0" encoding="EUC-KR"?><quiz>차</quiz>'
    expect(decoded(iconv.encode(xml, 'cp949'))).toEqual({ text: xml, guess: null })
  })
})

describe('a guess', () => {
  test.each([
    ['syllables that EUC-KR lacks', `${HEAD}똠방각하는 누구인가?,펲,뷁,A\n`, 'cp949'],
    ['hanja between Hangul', `${HEAD}차(茶)를 우리는 물(水)의 온도는?,섭씨 90도,섭씨 20도,A\n`, 'cp949'],
    ['Portuguese', 'question,A,B,key\nFação e ação são?,não,coração,A\n', 'windows-1252'],
    ['German', 'question,A,B,key\nWas sind Äpfel? Größe,Müßiggang,Öl,A\n', 'windows-1252'],
    ['typographic quotes', 'question,A,B,key\n“Café” – why?,naïve,déjà vu,A\n', 'windows-1252'],
    ['UTF-16LE without a mark', `${HEAD}차는?,하나,둘,A\n`, 'utf-16le'],
    ['UTF-16BE without a mark', `${HEAD}차는?,하나,둘,A\n`, 'utf-16be'],
  ])('of %s is right, and said', (_, text, encoding) => {
    const bytes = iconv.encode(text, encoding)
    expect(decoded(bytes)).toEqual({ text, guess: { file: null, encoding } })
  })

  test('is not made where no encoding that is known fits', () => {
    for (const [text, encoding] of [
      ['вопрос,ответ: чай или вода?', 'windows-1251'],
      ['紅茶はどれですか、お湯を注ぎます', 'shift_jis'],
      ['下列哪一项是红茶的特点', 'gbk'],
    ] as const)
      expect(() => decoded(iconv.encode(text, encoding))).toThrow('say what it is with `--encoding`')
  })

  test('is not made of a UTF-8 file with a damaged byte: its line is told', () => {
    const bytes = Buffer.from('문제,답\n물의 온도는 몇 도인가요\n')
    bytes[bytes.length - 3] = 0xff
    expect(() => decoded(bytes)).toThrow(expect.objectContaining({ line: 2 }))
  })
})

test('what is stated is believed', () => {
  const bytes = iconv.encode('вопрос', 'windows-1251')
  expect(decoded(bytes, 'windows-1251')).toEqual({ text: 'вопрос', guess: null })
  expect(() => decoded(bytes, 'utf-8')).toThrow('Unexpected bytes that are no `utf-8`')
  expect(() => decoded(iconv.encode('가나', 'utf-16le').subarray(0, 3), 'utf-16le')).toThrow('no `utf-16le`')
})

test('a binary file is no text', () => {
  expect(() => decoded(new Uint8Array([0, 0, 1, 2]))).toThrow('Unexpected binary file')
  expect(() => decoded(new Uint8Array([0x61, 0, 0, 0x61]))).toThrow('Unexpected binary file')
})

test('Korean sentences in CP949 are read as they were, whatever their words', () => {
  const common = Array.from({ length: 25 * 94 }, (_, i) =>
    iconv.decode(Buffer.from([0xb0 + Math.floor(i / 94), 0xa1 + (i % 94)]), 'cp949'),
  )
  const word = fc.array(fc.constantFrom(...common), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
      const text = `${HEAD}${words.join(' ')}?,가,나,A\n`
      expect(decoded(iconv.encode(text, 'cp949')).text).toBe(text)
    }),
    { numRuns: 200 },
  )
})
