/** Answers unknown addresses, inside the frame of the site. */
export { MissingPage as default, missingMetadata as generateMetadata } from '@/components/missing/missing-page'
