import { renameSync, writeFileSync } from 'node:fs'
import type { CompileFiles } from '../../../lib/compiler/bundling/compiled-note'
import { compareWith } from './comparison'
import { openVersion, placesOf } from './open-version'
import { reviewOf } from './review-of'

/**
 * Compiles the base of a review once.
 * @param answers  a file of the answers already given (cli/commands/diff/answers.ts)
 * @returns writes what has changed in the vault since the base into a file
 */
export async function openReview(
  base: string,
  vault: string,
  answers: string | undefined,
  compile: CompileFiles,
): Promise<(file: string) => Promise<void>> {
  const [from, to] = placesOf(base, vault)
  const old = await openVersion(from, null, compile)
  return async (file) => {
    const review = reviewOf(await compareWith(from, old, to, { answers, compile }))
    writeFileSync(`${file}.new`, JSON.stringify(review))
    renameSync(`${file}.new`, file)
  }
}
