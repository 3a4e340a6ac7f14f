'use client'

import 'graphiql/setup-workers/webpack'
import 'graphiql/style.css'
import './editor.css'
import { GraphiQL } from 'graphiql'
import { useTheme } from 'next-themes'
import { useQueryStates } from 'nuqs'
import { useState } from 'react'
import { askLedger } from './ask-ledger.ts'
import { exampleQuery } from './example-query.ts'
import { explorerSearch, toAddress } from './search.ts'

export function Editor() {
  const { resolvedTheme } = useTheme()
  const [search, setSearch] = useQueryStates(explorerSearch)
  // What is typed goes into the address; what the address says is read once.
  const [initial] = useState(search)
  return (
    <GraphiQL
      fetcher={askLedger}
      forcedTheme={resolvedTheme === 'dark' ? 'dark' : 'light'}
      defaultQuery={exampleQuery}
      {...(initial.query && { initialQuery: initial.query })}
      {...(initial.variables && { initialVariables: initial.variables })}
      onEditQuery={(query) => setSearch({ query: toAddress(query) })}
      onEditVariables={(variables) => setSearch({ variables: toAddress(variables) })}
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo> </GraphiQL.Logo>
    </GraphiQL>
  )
}
