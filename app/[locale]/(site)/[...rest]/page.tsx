import { notFound } from 'next/navigation'

/** Every address that is no page's: a true 404, inside the site's frame. */
export default function UnknownPage() {
  notFound()
}
