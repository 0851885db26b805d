/**
 * The files of a vault that notes may show or link to, by the ending of their names. What is not named here is not served, even
 * if a note links to it. Named are what people study from: pictures, recordings, documents, data and code. Not named are programs,
 * databases and keys: a link to one is more likely a slip than a wish to hand it out.
 */
const images: Record<string, string> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
}

const sounds: Record<string, string> = {
  '3gp': 'audio/3gpp',
  aac: 'audio/aac',
  flac: 'audio/flac',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
}

const films: Record<string, string> = {
  m4v: 'video/mp4',
  mkv: 'video/x-matroska',
  mov: 'video/quicktime',
  mp4: 'video/mp4',
  ogv: 'video/ogg',
  webm: 'video/webm',
}

const documents =
  'pdf epub djvu doc docx odt rtf xls xlsx ods csv tsv ppt pptx odp hwp hwpx canvas base excalidraw drawio zip 7z rar tar gz tgz bz2 xz apkg'
const texts =
  'txt log json jsonl yaml yml toml xml ics bib tex srt vtt ipynb html htm css sql py js mjs ts tsx jsx java kt c h cc cpp hpp cs go rs rb php sh bat ps1 r m jl lua pl scala swift hs'

/** Told so that a phone offers to open them. All others are bytes: what they are called says what they are. */
const types: Record<string, string> = { pdf: 'application/pdf', epub: 'application/epub+zip' }

export type FileUse = 'image' | 'audio' | 'video' | 'download'

export interface FileKind {
  use: FileUse
  /** The media type that it is served as, whatever its bytes are. */
  type: string
}

const kindsOf = (use: FileUse, endings: Record<string, string>) =>
  Object.entries(endings).map(([ending, type]): [string, FileKind] => [ending, { use, type }])

const kinds: ReadonlyMap<string, FileKind> = new Map([
  ...kindsOf('image', images),
  ...kindsOf('audio', sounds),
  ...kindsOf('video', films),
  ...`${documents} ${texts}`.split(' ').map((ending): [string, FileKind] => {
    return [ending, { use: 'download', type: types[ending] ?? 'application/octet-stream' }]
  }),
])

/** What follows the last dot of a name, in lower case; empty without a dot. */
export const endingOf = (name: string): string => /\.([^./]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''

/** @returns null for what is not served */
export const fileKind = (name: string): FileKind | null => kinds.get(endingOf(name)) ?? null

/** Whether a file of this name is a recording, which browsers can play. */
export const isPlayed = (name: string): boolean => fileKind(name)?.use === 'audio' || fileKind(name)?.use === 'video'
