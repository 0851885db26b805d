import { expect, test } from 'vitest'
import { parseHosts } from './hosts'

test.each([
  ['study.example', 'study.example', true],
  ['study.example', 'STUDY.example:8443', true],
  ['study.example', 'study.example.', true],
  ['study.example', 'evil.example', false],
  ['study.example', 'study.example.evil.example', false],
  ['study.example', '', false],
  ['study.example', 'study.example:80:evil.example', false],
  ['study.example, localhost', 'localhost:3000', true],
  ['*.example.org', 'a.b.example.org', true],
  ['*.example.org', 'example.org', false],
  ['*.example.org', 'evilexample.org', false],
  ['[::1]', '[::1]:3000', true],
  ['[::1]', '[::2]', false],
  ['127.0.0.1', '127.0.0.1:4000', true],
  ['', 'whatever.example', true],
])('of `%s` the host `%s` is ours: %s', (setting, host, isOurs) => {
  expect(parseHosts(setting)(host)).toBe(isOurs)
})

test.each(['https://study.example', 'study example', 'a/b'])('`%s` is not a host name', (setting) => {
  expect(() => parseHosts(setting)).toThrow('Expected `HAESEOL_HOSTS` to list names')
})
