import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { writePieces } from './write-pieces'

const folder = () => {
  const path = mkdtempSync(join(tmpdir(), 'haeseol-pieces-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

test('writes all pieces in order', () => {
  const file = join(folder(), 'file')
  writePieces(file, ['a', 'bc', '', '가'].map(Buffer.from))
  expect(readFileSync(file, 'utf8')).toBe('abc가')
})

const MOUNTS = process.getuid?.() === 0 && process.platform === 'linux'

test.skipIf(!MOUNTS)('a disk that takes only a part says that it is full (mounted by root on Linux only)', () => {
  const disk = folder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk])
  onTestFinished(() => void execFileSync('umount', ['-l', disk]))
  const write = () => writePieces(join(disk, 'file'), [Buffer.alloc(40_000), Buffer.alloc(40_000)])
  expect(write).toThrow(expect.objectContaining({ code: 'ENOSPC', syscall: 'write' }))
})
