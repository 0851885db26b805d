import type { CompileFiles } from '../../lib/compiler/bundling/compiled-note'
import { publishOnce } from './publish/publish-into'

/**
 * `haeseol compile`: compiles a vault into a folder of bundles.
 * @param cache  by default inside that folder
 */
export const compile = (
  vault: string,
  { out, cache }: { out: string; cache?: string },
  compileFiles: CompileFiles,
): Promise<void> => publishOnce(vault, out, { compileFiles, cache })
