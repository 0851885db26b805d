import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { isAbsolute, join, posix } from 'node:path'
import { z } from 'zod'
import { digestOf } from './durable-files'
import { Refused } from './refused'

/** The files of a backup. */
export const MANIFEST = 'manifest.json'
export const DATABASE = 'haeseol.db'
export const BUNDLES = 'bundle'
export const SECRET = 'secret'

/** The version of this file layout. A program refuses newer ones. */
export const BACKUP_FORMAT = 1

/** The path of a file in a backup. It leads neither out of the folder nor from one of its parts into another. */
const InnerPath = z
  .string()
  .refine((path) => !isAbsolute(path) && posix.normalize(path) === path && !/^\.\.(\/|$)/.test(path))

const BackupManifest = z.object({
  format: z.literal(BACKUP_FORMAT),
  /** The version of the program that made the backup. */
  program: z.string(),
  /** The machine's clock. For people only: the program decides nothing by it. */
  takenAt: z.string(),
  /** The kind of the original database. The backup is always SQLite. */
  database: z.enum(['sqlite', 'postgresql']),
  /** The names of the applied migrations, oldest first. */
  steps: z.array(z.string()),
  counts: z.object({ learners: z.number(), sittings: z.number(), responses: z.number() }),
  /** The served bundle; null if none was published yet. */
  bundle: z.string().nullable(),
  /** Identifies the secret that signs the learners' cookies, without revealing it; null if there was none. */
  secretCheck: z.string().nullable(),
  files: z
    .record(InnerPath, z.object({ bytes: z.number(), sha256: z.string() }))
    .refine((files) => DATABASE in files, `Expected ${DATABASE}`),
})
export type BackupManifest = z.infer<typeof BackupManifest>

/** @throws Refused if the folder is not a complete backup in a format that this program reads */
export function readManifest(folder: string): BackupManifest {
  const file = join(folder, MANIFEST)
  if (!existsSync(file)) throw new Refused(`${folder} is not a backup, or it is incomplete: ${MANIFEST} is missing`)
  const data = parse(file)
  const format = (data as { format?: unknown } | null)?.format
  if (typeof format === 'number' && format > BACKUP_FORMAT)
    throw new Refused(`${folder} was made by a newer program (format ${format}). Restore it with that program`)
  const { data: manifest, error } = BackupManifest.safeParse(data)
  if (manifest) return manifest
  throw new Refused(
    `${file} is damaged: ${error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
  )
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Refused(`${file} is damaged: ${(error as Error).message}`)
  }
}

/** Reads every file of the backup. @throws Refused with the name of each file that has changed */
export function verifyFiles(folder: string, { files }: BackupManifest): void {
  const faults = Object.entries(files).flatMap(([path, { bytes, sha256 }]) => {
    const file = join(folder, path)
    const stats = lstatSync(file, { throwIfNoEntry: false })
    if (stats === undefined) return [`${path} is missing`]
    if (!stats.isFile()) return [`${path} is no file`]
    if (stats.size !== bytes) return [`${path} has ${stats.size} bytes instead of ${bytes}`]
    return digestOf(file).sha256 === sha256 ? [] : [`${path} has changed`]
  })
  if (faults.length > 0)
    throw new Refused(
      `The backup ${folder} is damaged. Use another one.\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    )
}
