import type { BuiltPage } from '../bundling/build-page'
import type { PageRecords } from '../bundling/page-records'
import { emptyMemo, type Memo } from '../memo/memo'

/** What the last run left for this one. */
export interface Past {
  memo: Memo
  /** Paths of images and attachments that were added, changed or deleted since. */
  changedFiles: readonly string[]
  /** Loads the records of a page that is taken over from the last bundle. */
  records(path: string, page: BuiltPage): PageRecords
}

/** The past of a run that remembers nothing and leaves nothing. */
export const noPast = (): Past => ({
  memo: emptyMemo(),
  changedFiles: [],
  records: (path) => {
    throw new Error(`Unexpected page of ${path} from a past run, expected none`)
  },
})
