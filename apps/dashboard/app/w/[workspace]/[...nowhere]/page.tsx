import { notFound } from 'next/navigation'

/** Without it an address that no page has would be shown outside of its workspace. */
export default function Page() {
  notFound()
}
