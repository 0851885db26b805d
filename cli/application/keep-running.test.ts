import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { keepRunning } from './keep-running.mjs'
import { serve } from './serve.mjs'

const folder = mkdtempSync(join(tmpdir(), 'haeseol-keep-'))
afterAll(() => rmSync(folder, { recursive: true }))

const printed = vi.spyOn(console, 'error').mockImplementation(() => {})
afterEach(() => printed.mockClear())

const node = (script: string) => spawn(process.execPath, ['-e', script], { stdio: 'ignore' })

test('a process that fails is started again, each time with a message', async () => {
  const start = vi.fn(() => node('process.exit(3)'))
  const stop = keepRunning('publishes saved notes', start, 10)
  await vi.waitFor(() => expect(start.mock.calls.length).toBeGreaterThan(2), 20_000)
  stop()
  expect(printed.mock.calls[0]).toEqual([
    'The process that publishes saved notes ended with status 3. It is started again in 0.01 s.',
  ])
})

test('a process that the system kills is started again', async () => {
  const start = vi.fn(() => node('setInterval(() => {}, 1000)'))
  const stop = keepRunning('publishes saved notes', start, 10)
  process.kill(start.mock.results[0]!.value.pid, 'SIGKILL')
  await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(2), 20_000)
  stop()
  expect(String(printed.mock.calls)).toContain('ended with SIGKILL')
})

test.each([
  ['by the function that was returned', (stop: () => void) => stop()],
  ['by a signal, as by Ctrl-C', (_: () => void, pid: number) => process.kill(pid, 'SIGINT')],
])('a process that is told to end %s is not started again', async (_, end) => {
  const start = vi.fn(() => node('setInterval(() => {}, 1000)'))
  const stop = keepRunning('publishes saved notes', start, 10)
  const child = start.mock.results[0]!.value
  const ended = new Promise((resolve) => child.on('exit', resolve))
  end(stop, child.pid)
  await ended
  await sleep(50)
  expect(start).toHaveBeenCalledTimes(1)
  expect(printed).not.toHaveBeenCalled()
})

test('a process that is started again and again leaves no listeners behind', async () => {
  const root = join(import.meta.dirname, '../..')
  writeFileSync(join(folder, 'ends.mjs'), '')
  const before = process.listenerCount('SIGTERM')
  const child = serve(root, relative(root, join(folder, 'ends.mjs')), [], { env: process.env })
  expect(process.listenerCount('SIGTERM')).toBe(before + 1)
  await new Promise((resolve) => child.on('exit', resolve))
  expect(process.listenerCount('SIGTERM')).toBe(before)
})
