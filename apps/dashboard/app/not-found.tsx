import { DoorPage } from '../components/door-page.tsx'

export default function NotFound() {
  return (
    <DoorPage title="There is nothing at this address">
      <p className="text-muted">Addresses of pages begin with their workspace, like /w/default.</p>
      <a href="/" className="w-fit text-accent underline underline-offset-3">
        To your workspace
      </a>
    </DoorPage>
  )
}
