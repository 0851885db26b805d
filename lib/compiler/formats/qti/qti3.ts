import { askable, withoutAliases } from '../bank/askable'
import { isZip } from '../files/zip'
import type { ReadableFormat, WritableFormat } from '../format'
import { readPackage } from './read-package'
import { writePackage } from './write-package'

/**
 * A QTI 3.0 package (1EdTech, https://www.imsglobal.org/spec/qti/v3p0): a manifest and an assessment item for each
 * question, in a folder for each note. After a response, the explanation of every option is shown with it.
 */
export const qti3: ReadableFormat & WritableFormat = {
  name: 'qti3',
  about: 'a QTI 3 package, a zip file; QTI 2 is read too',
  endings: ['.zip'],
  recognises: ({ bytes }) => isZip(bytes),
  holds: (bank) => withoutAliases(askable(bank)),
  hasPictures: true,
  write: (bank, _now, findPicture = () => null) => writePackage(withoutAliases(askable(bank)).bank, findPicture),
  read: readPackage,
}
