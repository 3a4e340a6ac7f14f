'use client'

import { useQuery } from '@tanstack/react-query'
import type { Permission } from '../../../queries/generated/graphql.ts'
import { viewerQuery } from '../../../queries/viewer.ts'

/** Who reads; undefined until it is known. */
export function useViewer() {
  return useQuery(viewerQuery()).data
}

/** What is not permitted is not offered. The API judges, whatever is shown here. */
export function useMay(permission: Permission) {
  return useViewer()?.permissions.includes(permission) ?? false
}
