import remarkFrontmatter from 'remark-frontmatter'
import type { Preset } from 'unified'
import { remarkVault, remarkWholeFile } from './remark-vault'

/** For an author's editor and `remark-cli`: whole files, with their frontmatter and comments. */
const preset: Preset = { plugins: [[remarkFrontmatter, ['yaml']], remarkVault, remarkWholeFile] }

export default preset
