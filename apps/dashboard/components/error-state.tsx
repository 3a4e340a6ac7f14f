import { Button } from './button.tsx'

const advice: Record<string, string> = {
  UNAVAILABLE:
    'The API or its database is away. Nothing that was recorded is lost; this page can be tried again.',
  UNAUTHENTICATED: 'You are not signed in any more.',
  FORBIDDEN: 'Your role in this workspace does not permit it. An admin can change that.',
  BAD_USER_INPUT: 'The address of this page asks for something that the API does not understand.',
  RATE_LIMITED: 'The API asks for a pause. Wait a moment, then try again.',
}

export function ErrorState({ error, onRetry }: { error: Error & { code?: string }; onRetry: () => void }) {
  const code = error.code ?? 'INTERNAL_SERVER_ERROR'
  return (
    <div role="alert" className="mx-auto flex max-w-lg flex-col items-center gap-3 px-6 py-20 text-center">
      <span className="text-code rounded bg-collided-soft px-1.5 py-0.5 font-semibold text-collided">
        {code}
      </span>
      <h2 className="text-base font-semibold">{error.message}</h2>
      <p className="text-muted">{advice[code] ?? 'This is not expected. The log of the API says more.'}</p>
      <Button onPress={onRetry}>Try again</Button>
    </div>
  )
}
