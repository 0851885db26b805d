import { notFound } from 'next/navigation'

/** Answers unknown addresses with status 404, inside the frame of the site. */
export default function UnknownPage() {
  notFound()
}
