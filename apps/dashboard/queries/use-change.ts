'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TypedDocumentString } from './generated/graphql.ts'
import { requestGraphql } from './request-graphql.ts'

/** A mutation, after which what is read under a key is asked for anew. */
export function useChange<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  stale: string[],
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (variables: Variables) => requestGraphql(document, variables),
    onSuccess: () => Promise.all(stale.map((name) => client.invalidateQueries({ queryKey: [name] }))),
  })
}
