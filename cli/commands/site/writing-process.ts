// A process for tests to kill. It writes a site of three pages:
//
//     node writing-process.mjs <folder> <text of the pages>
import { SiteFolder } from './site-folder'

const [place = '', text = ''] = process.argv.slice(2)
const folder = new SiteFolder(place)
for (const page of ['/ko/index.html', '/en/index.html', '/index.html']) folder.write(page, text)
folder.finish()
