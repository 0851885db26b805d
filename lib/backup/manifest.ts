import { existsSync, readFileSync, statSync } from 'node:fs'
import { isAbsolute, join, normalize } from 'node:path'
import { z } from 'zod'
import { digestOf } from './durable-files'
import { Refused } from './refused'

/** The files of a backup. */
export const MANIFEST = 'manifest.json'
export const DATABASE = 'haeseol.db'
export const BUNDLES = 'bundle'
export const SECRET = 'secret'

/** Of this layout of files: a program refuses another. */
export const BACKUP_FORMAT = 1

/** A file of a backup, by its path in the folder: never one that leads out of it. */
const InnerPath = z.string().refine((path) => !isAbsolute(path) && !normalize(path).startsWith('..'))

const BackupManifest = z.object({
  format: z.literal(BACKUP_FORMAT),
  /** The version of the program that made the backup. */
  program: z.string(),
  /** By the clock of the machine. For people: nothing is decided by it. */
  takenAt: z.string(),
  /** Where the rows come from. They are kept as SQLite in either case. */
  database: z.enum(['sqlite', 'postgresql']),
  /** The names of the migrations that the database had, the oldest first. */
  steps: z.array(z.string()),
  counts: z.object({ learners: z.number(), sittings: z.number(), responses: z.number() }),
  /** The bundle that was served; null before the first. */
  bundle: z.string().nullable(),
  /** Tells whether a secret is the one that the learners' cookies were signed with; null where none was found. */
  secretCheck: z.string().nullable(),
  files: z.record(InnerPath, z.object({ bytes: z.number(), sha256: z.string() })),
})
export type BackupManifest = z.infer<typeof BackupManifest>

/** @throws Refused if the folder is no whole backup of a format that this program reads */
export function readManifest(folder: string): BackupManifest {
  const file = join(folder, MANIFEST)
  if (!existsSync(file))
    throw new Refused(`${folder} is no backup, or one that was not finished: ${MANIFEST} is missing`)
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

/** Reads every file of the backup. @throws Refused with the name of each that is not as it was written */
export function verifyFiles(folder: string, { files }: BackupManifest): void {
  const faults = Object.entries(files).flatMap(([path, { bytes, sha256 }]) => {
    const file = join(folder, path)
    const size = statSync(file, { throwIfNoEntry: false })?.size
    if (size === undefined) return [`${path} is missing`]
    if (size !== bytes) return [`${path} has ${size} bytes instead of ${bytes}`]
    return digestOf(file).sha256 === sha256 ? [] : [`${path} has other bytes than were written`]
  })
  if (faults.length > 0)
    throw new Refused(
      `The backup ${folder} is damaged. Use another one.\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    )
}
