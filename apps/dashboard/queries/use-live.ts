'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { askToSignIn } from './ask-to-sign-in.ts'
import { followStream, type StreamState } from './follow-stream.ts'
import type { TypedDocumentString } from './generated/graphql.ts'
import { findOwnServer } from './request-graphql.ts'
import { useSeen } from './use-seen.ts'

type Live<Result, Variables> = {
  document: TypedDocumentString<Result, Variables>
  variables: Variables
  enabled: boolean
  /** On every connection, the first one too: whatever was recorded until now has not been told. */
  onConnected: () => void
  onNext: (result: Result) => void
}

export type LiveState = StreamState | 'paused'

/** Follows a subscription while the tab is seen. A tab that comes back into sight connects, and so catches up. */
export function useLive<Result, Variables>(live: Live<Result, Variables>): LiveState {
  const [state, setState] = useState<StreamState>('connecting')
  const onNext = useEffectEvent(live.onNext)
  const onConnected = useEffectEvent(live.onConnected)
  const query = live.document.toString()
  const variables = JSON.stringify(live.variables)
  const seen = useSeen()
  const active = live.enabled && seen

  useEffect(() => {
    if (!active) return
    const left = new AbortController()
    void followStream<Result>({
      ...findOwnServer('/api/graphql/stream'),
      query,
      variables: JSON.parse(variables),
      signal: left.signal,
      onState: setState,
      onConnected: () => onConnected(),
      onNext: (result) => onNext(result),
      onSignedOut: askToSignIn,
    })
    return () => left.abort()
  }, [active, query, variables])

  return active ? state : 'paused'
}
