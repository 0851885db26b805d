import type { NoteSlug } from '../ids'

/** The file of a bundle with the places of its notes in the graph. */
export const GRAPH_FILE = 'graph.json'

/** The graph of a vault, laid out when it was compiled. Links stand in the manifest. */
export interface GraphFile {
  maps: GraphMap[]
}

/** Notes that are drawn together: the whole vault, or of a large one a folder. */
export interface GraphMap {
  /** Path of the folder; empty for the whole vault, and for the notes that are in no folder. */
  folder: string
  /** From 1, if the folder has too many notes for one map; otherwise absent. */
  part?: number
  /** In the order of the vault. */
  notes: NoteSlug[]
  /** For each note its place on a map of GRAPH_SIZE. */
  places: [x: number, y: number][]
}

export const GRAPH_SIZE = { width: 1000, height: 620 }
