'use client'

import { useMutation } from '@tanstack/react-query'
import { askAuth } from '../../auth/ask-auth.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'

type Props = { provider: string; back: string }

/** Goes to the OpenID Connect provider, which sends the reader back signed in. */
export function ProviderButton({ provider, back }: Props) {
  const leave = useMutation({
    mutationFn: () => askAuth<{ url: string }>('/sign-in/oidc', { to: back }),
    onSuccess: ({ url }) => window.location.assign(url),
  })
  return (
    <div className="flex flex-col gap-3 border-t pt-4">
      <Button isPending={leave.isPending} onPress={() => leave.mutate()} className="h-8 justify-center">
        Sign in with {provider}
      </Button>
      {leave.error && <Notice look="error">{leave.error.message}</Notice>}
    </div>
  )
}
