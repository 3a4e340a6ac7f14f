'use client'

import { createClient } from 'graphql-sse'
import { useEffect, useEffectEvent, useState } from 'react'
import type { TypedDocumentString } from './generated/graphql.ts'

export type LiveState = 'connecting' | 'live' | 'reconnecting' | 'paused'

type Live<Result, Variables> = {
  document: TypedDocumentString<Result, Variables>
  variables: Variables
  enabled: boolean
  /** On every connection, the first one too: whatever was recorded until now has not been told. */
  onConnected: () => void
  onNext: (result: Result) => void
}

/**
 * Follows a subscription while the tab is seen. A hidden tab lets go of its connection, since
 * browsers allow six of them for each host, and connects again when it is seen again.
 */
export function useLive<Result, Variables>(live: Live<Result, Variables>): LiveState {
  const visible = useVisible()
  const [state, setState] = useState<LiveState>('connecting')
  const onNext = useEffectEvent(live.onNext)
  const onConnected = useEffectEvent(live.onConnected)
  const query = live.document.toString()
  const variables = JSON.stringify(live.variables)
  const active = live.enabled && visible

  useEffect(() => {
    if (!active) return
    let stopped = false
    const comeBack = (retries: number) => {
      setState('reconnecting')
      return wait(retries)
    }
    const client = createClient({
      url: '/api/graphql/stream',
      retryAttempts: Number.POSITIVE_INFINITY,
      retry: comeBack,
    })
    const follow = (ends: number) => {
      if (stopped) return
      // A server that shuts down ends its streams in good order: come back to the next one.
      const followAgain = () => {
        if (!stopped) void comeBack(ends).then(() => follow(ends + 1))
      }
      client.subscribe<Result>(
        { query, variables: JSON.parse(variables) },
        { next: ({ data }) => data && onNext(data), error: followAgain, complete: followAgain },
        {
          connecting: (again) => setState(again || ends > 0 ? 'reconnecting' : 'connecting'),
          connected: () => {
            setState('live')
            onConnected()
          },
        },
      )
    }
    follow(0)
    return () => {
      stopped = true
      client.dispose()
    }
  }, [active, query, variables])

  return active ? state : 'paused'
}

/** 1, 2, 4, … up to 30 seconds, each shortened by chance so that many tabs do not come back at once. */
function wait(retries: number) {
  const longest = Math.min(30_000, 1_000 * 2 ** retries)
  return new Promise<void>((resolve) => setTimeout(resolve, longest * (0.5 + Math.random() / 2)))
}

function useVisible() {
  const [visible, setVisible] = useState(true)
  useEffect(() => {
    const update = () => setVisible(document.visibilityState === 'visible')
    update()
    document.addEventListener('visibilitychange', update)
    return () => document.removeEventListener('visibilitychange', update)
  }, [])
  return visible
}
